// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <expected>
#include <QList>
#include <QSizeF>
#include <QString>
#include <stop_token>
#include <utility>

/// What one group's entities and the relations among them look like to an arranger: sizes, and ties by index.
struct GroupGraph
{
    QList<QSizeF> sizes;
    QList<std::pair<int, int>>
        edges; ///< maker before what it makes; loops and indices out of range are ignored
};

/// The sequence in which a group's entities fill its cells: a permutation of 0 … n-1. What is tied stands
/// together, rank by rank and in the crossing-poor order that was found for it. Where nothing is tied, file
/// order holds: a set of tied entities stands where its first member would.
using GroupArrangement = QList<int>;

/// Where the layout helper is and how long it may take.
struct HelperOptions
{
    QString program;        ///< absolute path; never looked up on PATH
    int timeoutMs = 30'000; ///< without an answer to the next graph
    QString cacheFolder;    ///< where arrangements are kept by content; empty: nowhere
};

/// Arranges every group with Graphviz in the helper program; answers from the cache where the same groups
/// were arranged before by the same helper. Where no group has edges, the helper is not needed and not looked
/// for. Blocks: call it off the GUI thread; that thread needs no event loop. On failure says what happened to
/// the helper; a cancelled call fails as well, within some 50 ms.
std::expected<QList<GroupArrangement>, QString> arrangeWithHelper(const QList<GroupGraph>& groups,
                                                                  const HelperOptions& options,
                                                                  const std::stop_token& stop = {});

/// The stand-in when the helper fails: what is tied stands together in order of depth, without crossing
/// reduction.
QList<GroupArrangement> arrangeBuiltIn(const QList<GroupGraph>& groups);
