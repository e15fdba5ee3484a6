// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/atlas.h"
#include "model/audit/auditmarks.h"
#include "widgets/map/viewport.h"
#include "widgets/render/colortheme.h"
#include "widgets/render/displaylist.h"

class QPainter;

/// Marks what is drawn in view with what the audit says of it, at its upper right corner: a square for an
/// error, a triangle for a warning, a dot for a note. What stands in a box without being drawn itself marks
/// the box.
void paintMarks(QPainter& painter, const Atlas& atlas, const QList<DisplayBlock>& blocksInView,
                const AuditMarks& marks, const Viewport& viewport, const ColorTheme& theme);

/// The severity that the mark of each thing in view has: what paintMarks() paints.
AuditMarks marksInView(const Atlas& atlas, const QList<DisplayBlock>& blocksInView, const AuditMarks& marks);

/// One mark about a point, `size` pixels high.
void paintMark(QPainter& painter, const QPointF& centre, Severity severity, double size,
               const ColorTheme& theme);
