// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/render/export/exportdocument.h"
#include "widgets/render/export/picturesize.h"

#include <expected>
#include <QTransform>

/// A page of paper, and where a picture stands on it.
class PdfSheet
{
public:
    /// The sheet of a page as large as asked for; without a size asked for as large as its picture, and
    /// smaller where paper cannot be that large.
    static std::expected<PdfSheet, ExportError> of(const QRectF& page, const PictureSize& size);

    /// In points, of which 72 are an inch.
    [[nodiscard]] QSizeF points() const { return m_points; }

    /// Points in a unit of the layout.
    [[nodiscard]] double scale() const { return m_points.width() / m_view.width(); }

    /// What of the layout the paper shows.
    [[nodiscard]] QRectF view() const { return m_view; }

    /// A rectangle of the layout as PDF counts: in points, from the lower left corner.
    [[nodiscard]] QRectF onPaper(const QRectF& rect) const;

private:
    PdfSheet(const QSizeF& points, const QRectF& view)
        : m_points(points)
        , m_view(view)
    {
    }

    QSizeF m_points;
    QRectF m_view;
};
