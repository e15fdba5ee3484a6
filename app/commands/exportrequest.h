// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/commands/commandparser.h"
#include "widgets/render/export/exportoptions.h"

/// What `stackatlas export` was asked for, as far as it can be told without the atlas.
struct ExportRequest
{
    QString file;
    QString out;
    ExportOptions options;
    QString tour; ///< id of the tour that is exported; empty for everything else
};

/// Whether arguments may ask for something with charts, which need a QApplication.
bool asksForCharts(const QStringList& arguments);

/// Reads parsed arguments of an export into one file; on failure says what is wrong with them.
std::expected<ExportRequest, QString> readExportRequest(const CommandParser& parser);
