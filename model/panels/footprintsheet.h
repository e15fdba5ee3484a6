// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/panels/footprintmatrix.h"
#include "model/sheet.h"

/// The matrix as a table: an organisation a row, with its reach and what it has in each layer. All
/// organisations, the widest reach first.
Sheet footprintSheet(const FootprintMatrix& matrix);
Sheet footprintSheet(const Atlas& atlas, const Passing& passing, const QString& language);
