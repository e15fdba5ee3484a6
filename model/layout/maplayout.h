// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QPointF>
#include <QRectF>
#include <QString>

/// Where everything of a map goes, in layout units (device-independent pixels at 100 %). Immutable once made.
struct MapLayout
{
    struct Band ///< a layer
    {
        QString id;
        QRectF rect;
        QRectF label; ///< the coloured part at the left, within rect
    };

    struct Box ///< a group, or a section beside the stack
    {
        QString id;
        QRectF rect;
        QRectF header; ///< where the name stands, within rect
    };

    struct Cell ///< an entity
    {
        QString id;
        QRectF rect;
        int box = 0; ///< index in boxes, or in sections if `outside`
        bool outside = false;
    };

    struct Route ///< a relation: a polyline through the gutters, from the edge of one cell to that of another
    {
        QString id;
        int from = 0; ///< indices in cells
        int to = 0;
        QList<QPointF> points;
    };

    struct Ribbon ///< all routes between two boxes, as one polyline from the edge of one to that of the other
    {
        QString id; ///< `PLACE>PLACE` as Atlas::ribbonOf() has it
        QList<QPointF> points;
        QList<int> routes; ///< indices in routes
    };

    QSizeF size; ///< always 16:10
    QRectF title;
    QRectF footer;
    QRectF outside;       ///< the panel beside the stack; null if nothing stands there
    QRectF outsideHeader; ///< its heading, within it
    QList<Band> bands;    ///< foundation first
    QList<Box> boxes;
    QList<Box> sections; ///< within `outside`
    QList<Cell> cells;
    QList<Route> routes;
    QList<Ribbon> ribbons;
    bool fallback = false; ///< arranged without Graphviz

    /// Bands and what stands beside the stack: what the map shows when it shows everything.
    [[nodiscard]] QRectF content() const
    {
        QRectF rect = outside;
        for (const Band& band : bands)
            rect = rect.united(band.rect);
        return rect;
    }
};
