// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/render/export/picturefile.h"

#include "widgets/render/export/pngwriter.h"
#include "widgets/render/export/svgwriter.h"

#include <algorithm>
#include <cmath>
#include <QCoreApplication>

namespace {

/// A drawing has no pixels: its size is nominal, and not limited by memory as that of a raster picture is.
QSize nominalSize(const QRectF& page, const PictureSize& size)
{
    const QSizeF wanted = (size.pixels ? QSizeF(*size.pixels) : page.size()) * size.scale;
    const auto rounded = [](double side) { return int(std::clamp(std::ceil(side - 1e-6), 1.0, 1e6)); };
    return {rounded(wanted.width()), rounded(wanted.height())};
}

} // namespace

QByteArray svgFile(const DisplayList& picture, const PictureSize& size, bool transparent)
{
    return writeSvg(picture, nominalSize(picture.page, size), transparent);
}

std::expected<QByteArray, QString> pngFile(const DisplayList& picture, const PictureSize& size,
                                           bool transparent)
{
    const auto pixels = pixelSize(picture.page, size);
    if (!pixels)
        return std::unexpected(pixels.error());
    const QByteArray png = writePng(paintImage(picture, *pixels, transparent), picture.title);
    if (png.isEmpty()) {
        return std::unexpected(QCoreApplication::translate(
                                   "MapExport", "There is not enough memory for a picture of %1 × %2 pixels.")
                                   .arg(pixels->width())
                                   .arg(pixels->height()));
    }
    return png;
}
