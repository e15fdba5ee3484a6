// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/atlas.h"

#include <QByteArray>

/// The entities and relations of an atlas as a graph for other programs, in one language: names, kinds,
/// groups, layers and headline figures as attributes. The same atlas gives the same bytes.
///
/// GraphML is read by Gephi, Cytoscape, yEd and NetworkX.
QByteArray graphMlOf(const Atlas& atlas, const QString& language);

/// DOT is read by Graphviz; groups are clusters.
QByteArray dotOf(const Atlas& atlas, const QString& language);
