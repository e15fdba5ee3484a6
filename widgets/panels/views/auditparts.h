// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/audit/finding.h"
#include "model/passing.h"
#include "widgets/render/panels/panellook.h"
#include "widgets/render/panels/panelparts.h"

/// The findings that concern something that passes the filter, or nothing that it could leave out.
QList<Finding> passingFindings(const QList<Finding>& findings, const Passing& passing);

/// Findings as a table, a row each.
Sheet auditSheet(const Atlas& atlas, const QList<Finding>& findings, const QString& language);

/// The documents that the compared facts were read from: "Source: title, published".
QString auditSources(const Atlas& atlas, const QList<Finding>& findings);

/// The audit for files: the cards and the table of what was not suppressed.
PanelParts auditParts(const Atlas& atlas, const Passing& passing, const PanelLook& look);
