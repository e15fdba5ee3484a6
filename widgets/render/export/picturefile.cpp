// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/render/export/picturefile.h"

#include "widgets/render/export/pngwriter.h"
#include "widgets/render/export/svgwriter.h"

QByteArray svgFile(const DisplayList& picture, const PictureSize& size, bool transparent)
{
    return writeSvg(picture, size, transparent ? QColor(Qt::transparent) : picture.background);
}

std::expected<QByteArray, QString> pngFile(const DisplayList& picture, const PictureSize& size,
                                           bool transparent)
{
    auto png = writePng(picture, size, transparent ? QColor(Qt::transparent) : picture.background, {});
    if (!png)
        return std::unexpected(png.error().text);
    return *png;
}
