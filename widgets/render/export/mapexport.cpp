// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/render/export/mapexport.h"

#include "widgets/render/export/picturefile.h"
#include "widgets/render/mapscene.h"

#include <array>
#include <QCoreApplication>
#include <QFileInfo>

namespace {

struct Messages
{
    Q_DECLARE_TR_FUNCTIONS(MapExport)
};

constexpr std::array formatNames{std::pair{MapExportOptions::Svg, "svg"},
                                 std::pair{MapExportOptions::Png, "png"}};

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
        return svgFile(picture, options.size, options.transparent);
    return pngFile(picture, options.size, options.transparent);
}
