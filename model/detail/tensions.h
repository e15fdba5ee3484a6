// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/detailcontent.h"

/// The tensions of which a thing has a figure, each with its reason and all its figures; all tensions for the
/// atlas.
QList<LinkGroup> tensionsOf(const Atlas& atlas, const TypedId& id, const QString& language);
