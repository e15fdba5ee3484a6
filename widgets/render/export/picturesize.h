// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <expected>
#include <optional>
#include <QRectF>
#include <QSize>
#include <QString>

/// How large an exported picture is: a size in pixels, or the page's own, times a scale.
struct PictureSize
{
    std::optional<QSize> pixels;
    double scale = 1;
};

/// Most pixels along one side of a raster picture: what the painter's 16-bit spans hold.
inline constexpr int largestSide = 16384;

/// The size in pixels of a picture of `page`; on failure why it cannot be had and what the limit is.
std::expected<QSize, QString> pixelSize(const QRectF& page, const PictureSize& size);

/// `page` widened at both sides or above and below to the shape of `pixels`, so that the picture stands
/// centred.
QRectF pageInShapeOf(const QRectF& page, const QSize& pixels);
