// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/atlas.h"
#include "model/audit/finding.h"
#include "widgets/render/displaylist.h"
#include "widgets/render/panels/panellook.h"

/// Findings of the audit as cards beneath each other: severity by shape, word and colour, why, and the facts
/// that were compared side by side, each a block that stands for what it is a fact of. Of many findings only
/// the first are drawn; a line says how many more there are.
DisplayList auditPicture(const Atlas& atlas, const QList<Finding>& findings, const PanelLook& look);
