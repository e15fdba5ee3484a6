// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/detailcontent.h"

/// What other parts of the atlas say about a thing: themes, dimensions of the scorecard, and facts of others.
QList<LinkGroup> spokenOf(const Atlas& atlas, const TypedId& id, const QString& language);
