// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <expected>
#include <optional>
#include <QRectF>
#include <QSize>
#include <QString>

/// How large an exported picture is: a size in pixels or on paper, or else the page's own.
struct PictureSize
{
    std::optional<QSize> pixels;
    std::optional<QSizeF> millimetres = {}; ///< on paper; instead of pixels
    double dpi = 96;                        ///< dots an inch: of paper, and told in the file
    double scale = 1;                       ///< multiplies pixels and the page's own size
    bool operator==(const PictureSize&) const = default;
};

/// Most pixels along one side of a raster picture: what the painter's 16-bit spans hold.
inline constexpr int largestSide = 16384;

/// The size in pixels of a picture of `page`; on failure why it cannot be had and what the limit is.
std::expected<QSize, QString> pixelSize(const QRectF& page, const PictureSize& size);

/// The size on paper of a drawing of `page`, in millimetres: as asked, or by the dots an inch.
QSizeF paperSize(const QRectF& page, const PictureSize& size);

/// `page` widened at both sides or above and below to the shape of `size`, so that the picture stands
/// centred.
QRectF pageInShapeOf(const QRectF& page, const QSizeF& size);
