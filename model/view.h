// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/detaillevel.h"
#include "model/filter.h"
#include "model/panelkind.h"
#include "model/typedid.h"

#include <optional>
#include <QList>
#include <QPointF>
#include <QSet>

/// What part of the map is seen, in layout units: independent of the size of the window.
struct Camera
{
    QPointF centre;
    double width = 0; ///< of what is seen, greater than 0
    bool operator==(const Camera&) const = default;
};

/// What stands out besides a selection.
enum class Reach
{
    Neighbours, ///< what it is tied to, up to View::degrees
    Footprint   ///< all that belongs to the same organisation, in every layer
};

inline constexpr int mostDegrees = 4;

/// Where one is: what going back brings back.
struct View
{
    TypedId focus; ///< the layer, group or entity that was drilled into; the atlas with an empty id for all
    std::optional<TypedId> selection;
    int degrees = 1; ///< 1 to mostDegrees: how far the neighbourhood of the selection goes
    Reach reach = Reach::Neighbours;
    QList<TypedId> lit = {};        ///< these stand out, instead of the selection and what it reaches
    bool only = false;              ///< what does not stand out is not shown at all
    std::optional<Camera> camera;   ///< nothing: all of the focus is in view
    std::optional<PanelKind> panel; ///< open beside the map, or nothing
    bool alone = false;             ///< the panel has the room of the map as well
    bool operator==(const View&) const = default;
};

/// How one looks, wherever one is: going back does not change it.
struct Lens
{
    QList<TypedId> pins;              ///< stand out whatever is selected, in the order of pinning
    QSet<QString> hiddenKinds;        ///< relation kinds that are not shown
    std::optional<DetailLevel> level; ///< nothing: each box by its size on screen
    Filter filter;                    ///< which entities are to be seen
    bool hidesFiltered = false;       ///< what falls out of the filter is hidden, and not only dimmed
    bool byBasis = false;             ///< entities are coloured by what their figures rest on
    bool operator==(const Lens&) const = default;
};
