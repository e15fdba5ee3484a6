// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/export/exportjob.h"
#include "widgets/render/framewords.h"
#include "widgets/render/panels/panellook.h"

/// How many pages a job has: at least one.
qsizetype pageCount(const ExportJob& job);

/// One of them; in any thread.
ExportPage pageOf(const ExportJob& job, qsizetype index);

/// The lens through which a page is seen: that of the subject, if it has one.
const Lens& lensOf(const ExportJob& job, qsizetype index);

/// The tour that a job is of; null if it is of something else.
const Tour* tourOf(const ExportJob& job);

/// The panel that stands on a page; nothing if there is none.
std::optional<PanelKind> panelOf(const ExportJob& job, qsizetype index);

/// How the panel of a page is drawn.
PanelLook panelLookOf(const ExportJob& job, qsizetype index);

/// The theme in which everything is drawn: on white the light one, since the texts of the dark one would not
/// be seen.
ColorTheme exportTheme(const ExportOptions& options);

/// A page with what stands on every one: sources and remarks, as far as they are asked for.
ExportPage pageBegun(const ExportJob& job, const FrameFilter& filter);
