// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/atlas.h"
#include "model/detaillevel.h"
#include "model/layout/maplayout.h"
#include "widgets/render/colortheme.h"
#include "widgets/render/export/picturesize.h"

#include <expected>

/// What a picture of the map is to be like, on the command line as in the window.
struct MapExportOptions
{
    enum Format
    {
        Svg,
        Png
    };

    QString language = QStringLiteral("en"); ///< the one in which the layout was measured
    ColorTheme::Mode theme = ColorTheme::Mode::Light;
    DetailLevel level = DetailLevel::Entities;
    std::optional<TypedId> focus = {}; ///< see canFocus
    PictureSize size = {};
    bool transparent = false;
    Format format = Svg;
};

/// The word and file extension of a format, and the format that a word or the extension of a file name stands
/// for.
QString formatName(MapExportOptions::Format format);
std::optional<MapExportOptions::Format> formatNamed(const QString& name);
std::optional<MapExportOptions::Format> formatOfFile(const QString& fileName);

/// Whether a picture can be focused on a thing: a layer, group, entity or relation of the atlas.
bool canFocus(const Atlas& atlas, const TypedId& id);

/// A picture of the map as the bytes of a file, or why it cannot be made as asked. Needs a QGuiApplication.
/// The same atlas, layout and options give the same bytes.
std::expected<QByteArray, QString> exportMap(const Atlas& atlas, const MapLayout& layout,
                                             const MapExportOptions& options);
