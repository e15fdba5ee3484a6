// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/detailcontent.h"

/// What is not plainly reported within a thing (a layer with its groups and entities, a group with its
/// members, the whole atlas): facts, rounds, judgements and relations, folded up by basis: "17 claimed". Each
/// leads to its subject.
QList<LinkGroup> notReported(const Atlas& atlas, const TypedId& within, const QString& language);
