// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/render/export/pdf/pdfsheet.h"

#include <algorithm>
#include <cmath>
#include <QCoreApplication>

namespace {

constexpr double millimetresAnInch = 25.4;
constexpr double pointsAnInch = 72;

// What readers of PDF take: 200 inches, and more than a speck.
constexpr double longestSide = 14'400; // points
constexpr double shortestSide = 3;

bool isPaper(const QSizeF& points)
{
    const auto [shorter, longer] = std::minmax({points.width(), points.height()});
    return shorter >= shortestSide && longer <= longestSide; // false of what is no number
}

} // namespace

std::expected<PdfSheet, ExportError> PdfSheet::of(const QRectF& page, const PictureSize& size)
{
    const QSizeF millimetres = paperSize(page, size);
    QSizeF points = millimetres / millimetresAnInch * pointsAnInch;
    if (!isPaper(points) && !size.millimetres && !size.pixels && size.scale == 1) {
        // Nothing is lost: what is drawn has no pixels.
        const double longer = std::max(points.width(), points.height());
        points *= std::clamp(longer, shortestSide, longestSide) / longer;
        points = points.expandedTo({shortestSide, shortestSide});
    }
    if (!isPaper(points)) {
        return std::unexpected(ExportError{
            ExportError::Refused,
            QCoreApplication::translate("PdfWriter",
                                        "A page of %1 × %2 mm cannot be made; each side must be from %3 to "
                                        "%4 mm.")
                .arg(millimetres.width(), 0, 'f', 0)
                .arg(millimetres.height(), 0, 'f', 0)
                .arg(std::ceil(shortestSide / pointsAnInch * millimetresAnInch))
                .arg(std::floor(longestSide / pointsAnInch * millimetresAnInch))});
    }
    return PdfSheet(points, pageInShapeOf(page, points));
}

QRectF PdfSheet::onPaper(const QRectF& rect) const
{
    const double factor = scale();
    return {(rect.left() - m_view.left()) * factor, (m_view.bottom() - rect.bottom()) * factor,
            rect.width() * factor, rect.height() * factor};
}
