// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/typedid.h"
#include "widgets/render/textstyle.h"

#include <QColor>
#include <QList>
#include <QPainterPath>
#include <QRectF>
#include <QString>
#include <variant>
#include <vector>

/// How a line is drawn: never below a pixel, opaque.
struct LineLook
{
    QColor colour; ///< invalid: no line
    double width = 1;
    Qt::PenStyle style = Qt::SolidLine;
};

struct RectItem
{
    QRectF rect;
    double radius = 0;
    QColor fill; ///< invalid: not filled
    LineLook line;
};

struct PathItem
{
    QPainterPath path;
    QColor fill; ///< invalid: not filled
    LineLook line;
};

/// One run of text on one line.
struct TextItem
{
    enum class Anchor
    {
        Start,
        Middle,
        End
    };
    QPointF position; ///< on the baseline, at the anchor
    QString text;
    TextStyle style;
    QColor colour;
    Anchor anchor = Anchor::Start;
    double width = 0;  ///< measured, in layout units
    double angle = 0;  ///< degrees clockwise about the position
    QColor plate = {}; ///< of the surface behind the text, that hides lines; invalid: none
};

using DisplayItem = std::variant<RectItem, PathItem, TextItem>;

/// What a run of items stands for: an SVG group, a tooltip, a hit target and a screen reader's child come of
/// it.
struct DisplayBlock
{
    TypedId id;          ///< of type atlas and empty for the frame of a picture
    QString title;       ///< plain text
    QString description; ///< plain text, may be empty
    QRectF bounds;       ///< of all its items: what lies outside the view is skipped whole
    size_t first = 0;    ///< range in items
    size_t count = 0;
    QString link = {}; ///< where a click leads on devices that have links: https, http or empty
};

/// A picture as a list of rectangles, paths and texts in painting order, for every device alike.
struct DisplayList
{
    QRectF page; ///< what a picture of it shows, in layout units
    QColor background;
    QString title;       ///< plain text
    QString description; ///< plain text
    QList<DisplayBlock> blocks;
    std::vector<DisplayItem> items;
};

/// The plate of a text, a little larger than the text itself, before it is turned.
QRectF plateOf(const TextItem& item);

/// Where an item reaches.
QRectF boundsOf(const DisplayItem& item);
