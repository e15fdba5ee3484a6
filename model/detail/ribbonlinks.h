// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/detailcontent.h"

/// The ribbons that start or end in a layer, with the number of their relations, by the layer at the other
/// end from the top of the stack down; then those within the layer, then those that leave the stack; the
/// strongest first.
QList<LinkGroup> ribbonsOfLayer(const Atlas& atlas, const QString& layer, const QString& language);

/// The ribbons of a group, named after what is at the other end, with the kinds of their relations.
QList<LinkGroup> ribbonsOfGroup(const Atlas& atlas, const QString& group, const QString& language);
