// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/render/export/mapexport.h"

#include "widgets/render/export/pngwriter.h"
#include "widgets/render/export/svgwriter.h"
#include "widgets/render/mapscene.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <QCoreApplication>
#include <QFileInfo>

namespace {

struct Messages
{
    Q_DECLARE_TR_FUNCTIONS(MapExport)
};

constexpr std::array formatNames{std::pair{MapExportOptions::Svg, "svg"},
                                 std::pair{MapExportOptions::Png, "png"}};

/// A drawing has no pixels: its size is nominal, and not limited by memory as that of a raster picture is.
QSize nominalSize(const QRectF& page, const PictureSize& size)
{
    const QSizeF wanted = (size.pixels ? QSizeF(*size.pixels) : page.size()) * size.scale;
    const auto rounded = [](double side) { return int(std::clamp(std::ceil(side - 1e-6), 1.0, 1e6)); };
    return {rounded(wanted.width()), rounded(wanted.height())};
}

std::expected<QByteArray, QString> toPng(const DisplayList& picture, const MapExportOptions& options)
{
    const auto pixels = pixelSize(picture.page, options.size);
    if (!pixels)
        return std::unexpected(pixels.error());
    const QByteArray png = writePng(paintImage(picture, *pixels, options.transparent), picture.title);
    if (png.isEmpty())
        return std::unexpected(Messages::tr("There is not enough memory for a picture of %1 × %2 pixels.")
                                   .arg(pixels->width())
                                   .arg(pixels->height()));
    return png;
}

} // namespace

QString formatName(MapExportOptions::Format format)
{
    return QString::fromLatin1(formatNames[size_t(format)].second);
}

std::optional<MapExportOptions::Format> formatNamed(const QString& name)
{
    for (const auto& [format, word] : formatNames) {
        if (name == QLatin1String(word))
            return format;
    }
    return std::nullopt;
}

std::optional<MapExportOptions::Format> formatOfFile(const QString& fileName)
{
    return formatNamed(QFileInfo(fileName).suffix().toLower());
}

bool canFocus(const Atlas& atlas, const TypedId& id)
{
    switch (id.type) {
    case IdType::Layer:
    case IdType::Group:
    case IdType::Entity:
    case IdType::Relation:
        return atlas.contains(id);
    default:
        return false;
    }
}

std::expected<QByteArray, QString> exportMap(const Atlas& atlas, const MapLayout& layout,
                                             const MapExportOptions& options)
{
    if (options.focus && !canFocus(atlas, *options.focus))
        return std::unexpected(Messages::tr("%1 is not on the map.").arg(options.focus->toString()));
    const MapLook look{ColorTheme::of(options.theme), options.language, options.level};
    const DisplayList picture = buildMapPicture(atlas, layout, look, options.focus);
    if (options.format == MapExportOptions::Svg)
        return writeSvg(picture, nominalSize(picture.page, options.size), options.transparent);
    return toPng(picture, options);
}
