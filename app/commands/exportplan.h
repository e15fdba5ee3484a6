// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/atlas.h"
#include "widgets/render/export/exportoptions.h"

#include <expected>

/// What of everything is wanted; an empty list means all there is.
struct ExportSelection
{
    QStringList views;
    QList<ExportFormat> formats;
    QList<ColorTheme::Mode> themes;
    QStringList languages;
};

/// One of many exports of an atlas.
struct PlannedExport
{
    QString name; ///< of the file; of a tour that takes several, the one that their names are made of
    QString view; ///< the word for it on the command line
    ExportOptions options;
};

/// All that is to be exported, in the order in which it is best done: a language after the other. Each view
/// comes in every format that fits, pictures in every theme. `look` says what is the same in all. Names are
/// plain: letters, digits, dots and hyphens. On failure says what cannot be had.
std::expected<QList<PlannedExport>, QString> planExports(const Atlas& atlas, const ExportSelection& selection,
                                                         const ExportOptions& look);
