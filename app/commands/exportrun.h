// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/exitcode.h"
#include "widgets/export/exportjob.h"

#include <QHash>

/// Whether a subject in a format is made from a layout of the map.
bool needsLayout(const ExportOptions& options);

/// The layouts of an atlas, made when they are wanted and once a language. Unlike in the window, a layout
/// helper that fails is an error: a picture made without it would look different.
class ExportLayouts
{
public:
    explicit ExportLayouts(AtlasPtr atlas);

    std::expected<std::shared_ptr<const MapLayout>, ExportError> in(const QString& language);

private:
    AtlasPtr m_atlas;
    QHash<QString, std::expected<std::shared_ptr<const MapLayout>, ExportError>> m_layouts;
};

/// Makes an export ready, with the layout that it needs.
std::expected<ExportJob, ExportError> preparedExport(const AtlasPtr& atlas, ExportLayouts& layouts,
                                                     const ExportOptions& options);

/// The name of one file out of several: `tour-01.svg` of `tour.svg`. Where there is but one it is `out`.
QString nameOfPage(const QString& out, qsizetype page, qsizetype count);

/// The exit code that an error stands for.
ExitCode exitCodeOf(const ExportError& error);
