// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/render/export/picturesize.h"

#include <algorithm>
#include <cmath>
#include <QCoreApplication>

namespace {

constexpr double millimetresAnInch = 25.4;

} // namespace

std::expected<QSize, QString> pixelSize(const QRectF& page, const PictureSize& size)
{
    QSizeF base = (size.pixels ? QSizeF(*size.pixels) : page.size()) * size.scale;
    if (size.millimetres)
        base = *size.millimetres / millimetresAnInch * size.dpi;
    const double width = std::ceil(base.width() - 1e-6);
    const double height = std::ceil(base.height() - 1e-6);
    if (!(width >= 1 && height >= 1 && width <= largestSide && height <= largestSide)) {
        return std::unexpected(
            QCoreApplication::translate("PictureSize",
                                        "A picture of %1 × %2 pixels cannot be made; each side must be "
                                        "from 1 to %3 pixels.")
                .arg(width, 0, 'f', 0)
                .arg(height, 0, 'f', 0)
                .arg(largestSide));
    }
    return QSize(int(width), int(height));
}

QSizeF paperSize(const QRectF& page, const PictureSize& size)
{
    if (size.millimetres)
        return *size.millimetres;
    return (size.pixels ? QSizeF(*size.pixels) : page.size()) * size.scale / size.dpi * millimetresAnInch;
}

QRectF pageInShapeOf(const QRectF& page, const QSizeF& size)
{
    const double scale = std::min(size.width() / page.width(), size.height() / page.height());
    QRectF shaped(QPointF(), size / scale);
    shaped.moveCenter(page.center());
    return shaped;
}
