// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/panels/sectorprofiles.h"
#include "model/sheet.h"

/// The sectors as a table, a statement or a figure a row: who says or has it, how it is to be taken, and
/// where it comes from. A list that the source does not give has a row that says so.
Sheet sectorSheet(const QList<SectorProfile>& sectors);
Sheet sectorSheet(const Atlas& atlas, const Passing& passing, const QString& language);
