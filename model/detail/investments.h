// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/detailcontent.h"

/// The rounds of others that name an entity among their investors, with the amount of the whole round.
QList<LinkGroup> investmentsOf(const Atlas& atlas, const QString& investor, const QString& language);
