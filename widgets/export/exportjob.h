// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/layout/maplayout.h"
#include "model/passing.h"
#include "widgets/render/export/exportdocument.h"
#include "widgets/render/export/exportoptions.h"

#include <expected>
#include <QMap>

/// An export made ready, with nothing left in it that needs the thread of the interface.
struct ExportJob
{
    AtlasPtr atlas;
    std::shared_ptr<const MapLayout> layout;
    ExportOptions options;
    std::optional<Tour> tour = {};           ///< that it is of
    QMap<qsizetype, PanelParts> panels = {}; ///< by page: charts are made in the thread of the interface
    QMap<qsizetype, Passing> passings = {};  ///< by page, where its filter does not let all through
};

/// Makes ready what `options` ask for. Panels need a QApplication and its thread. Refuses what is not in the
/// atlas or cannot be written in the format, saying what would be right.
std::expected<ExportJob, ExportError> prepareExport(const AtlasPtr& atlas,
                                                    const std::shared_ptr<const MapLayout>& layout,
                                                    const ExportOptions& options);

/// The same of a tour that stands in no atlas yet, whatever thing `options` name.
std::expected<ExportJob, ExportError> prepareTourExport(const AtlasPtr& atlas,
                                                        const std::shared_ptr<const MapLayout>& layout,
                                                        const ExportOptions& options, const Tour& tour);

/// The same with nothing but one step made ready, for who shows one after the other.
std::expected<ExportJob, ExportError> prepareTourStep(const AtlasPtr& atlas,
                                                      const std::shared_ptr<const MapLayout>& layout,
                                                      const ExportOptions& options, const Tour& tour,
                                                      qsizetype step);

/// The pages of an export as pictures; in any thread. For formats that hold no picture there are none. Once
/// `progress` cancels, no more pages are made.
ExportDocument documentOf(const ExportJob& job, const ExportProgress& progress = {});

/// The bytes of the file; in any thread. The same job gives the same bytes. Of a format that holds one page
/// only it is `page`.
std::expected<QByteArray, ExportError> writeExport(const ExportJob& job, const ExportProgress& progress = {},
                                                   qsizetype page = 0);

/// How many files the export has: one, or one a page.
qsizetype fileCount(const ExportJob& job);
