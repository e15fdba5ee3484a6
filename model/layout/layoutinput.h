// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QSizeF>
#include <QString>

/// What a layout depends on, and nothing else: the structure of an atlas and measured sizes in layout units,
/// rounded up to multiples of 4.
struct LayoutInput
{
    struct Node ///< an entity
    {
        QString id;
        QSizeF size; ///< the least it needs at entity level
    };

    struct Group ///< a group, or a section beside the stack
    {
        QString id;
        double headerWidth = 0; ///< the least its heading needs
        QList<Node> nodes;      ///< in file order
    };

    struct Layer
    {
        QString id;
        QList<Group> groups; ///< in file order
    };

    struct Edge ///< a relation
    {
        QString id;
        QString from; ///< node ids
        QString to;
    };

    QList<Layer> layers = {};  ///< foundation first
    QList<Group> outside = {}; ///< sections beside the stack, in order
    QList<Edge> edges = {};    ///< in file order
    double labelWidth = 0;     ///< of a band's coloured part
    double labelHeight = 0;    ///< the least height that a band's coloured part needs
    double headerHeight = 0;   ///< of a group's heading
    double titleHeight = 0;
    double footerHeight = 0;
};
