// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/commands/commandparser.h"
#include "widgets/panels/panelexport.h"
#include "widgets/render/export/mapexport.h"

/// What `stackatlas export` was asked for, as far as it can be told without the atlas.
struct ExportRequest
{
    QString file;
    QString out;
    MapExportOptions options;
    std::optional<PanelExportOptions> panel; ///< what is drawn instead of the map
};

/// The options of `stackatlas export`.
void addExportOptions(CommandParser& parser);

/// Whether arguments ask for a panel: charts need a QApplication.
bool asksForPanel(const QStringList& arguments);

/// Reads parsed arguments, all but the language and the focus; on failure says what is wrong with them.
std::expected<ExportRequest, QString> readExportRequest(const CommandParser& parser);

/// The thing in an atlas that --focus names on the map, nothing where it is not given; on failure says what
/// may have been meant.
std::expected<std::optional<TypedId>, QString> readFocus(const CommandParser& parser, const Atlas& atlas);

/// The same for a panel.
std::expected<std::optional<TypedId>, QString> readPanelFocus(const CommandParser& parser, const Atlas& atlas,
                                                              PanelKind panel);
