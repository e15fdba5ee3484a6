// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/render/export/picturefile.h"

#include "widgets/render/export/pngwriter.h"
#include "widgets/render/export/svgwriter.h"

#include <algorithm>
#include <cmath>

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
    auto png = writePng(picture, size, transparent ? QColor(Qt::transparent) : picture.background, {});
    if (!png)
        return std::unexpected(png.error().text);
    return *png;
}
