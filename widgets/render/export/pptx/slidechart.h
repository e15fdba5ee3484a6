// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/render/export/pptx/slidecanvas.h"
#include "widgets/render/panels/chartdata.h"

/// The part of a bar chart that the program for slides draws itself; its numbers are those of the workbook
/// `book`, a relationship of the part. Categories of a few letters, like years, stand beneath their bars, all
/// others beside them.
QByteArray chartPart(const ChartData& chart, const DeckColours& colours, const QString& language,
                     const QString& book);

/// Its frame on a slide; `chart` is a relationship of the slide.
void writeChartFrame(SlideCanvas& canvas, const ChartData& chart, const QString& relation,
                     const EmuRect& place);
