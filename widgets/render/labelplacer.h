// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/atlas.h"
#include "model/layout/maplayout.h"
#include "widgets/render/colortheme.h"
#include "widgets/render/picturebuilder.h"

/// Puts the labels of lines where they touch neither obstacles nor each other.
class LabelPlacer
{
public:
    LabelPlacer(const Atlas& atlas, const MapLayout& layout, const ColorTheme& theme, const TextStyle& style)
        : m_atlas(atlas)
        , m_layout(layout)
        , m_theme(theme)
        , m_style(style)
    {
    }

    /// What no label may touch besides headings.
    void avoid(const QRectF& obstacle) { m_obstacles.append(obstacle); }

    /// Finds a place on a polyline, the longest level stretch first; none may be free.
    void place(const QList<QPointF>& points, const QString& text, const QColor& colour);

    /// Draws what found a place, above every line.
    void draw(PictureBuilder& builder) const;

private:
    struct Label
    {
        QRectF rect;
        QString text;
        QColor colour;
    };

    [[nodiscard]] bool isFree(const QRectF& rect) const;
    [[nodiscard]] QColor surfaceAt(const QPointF& point) const;

    const Atlas& m_atlas;
    const MapLayout& m_layout;
    const ColorTheme& m_theme;
    TextStyle m_style;
    QList<QRectF> m_obstacles;
    QList<Label> m_labels;
};
