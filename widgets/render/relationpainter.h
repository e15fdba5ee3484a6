// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/atlas.h"
#include "model/layout/maplayout.h"
#include "widgets/render/colortheme.h"
#include "widgets/render/picturebuilder.h"

/// The pen that tells relation kinds apart without colour.
Qt::PenStyle penStyleOf(const RelationKind& kind);

/// Draws relations along their routes, with arrow heads, and with labels where these touch nothing.
class RelationPainter
{
public:
    RelationPainter(const Atlas& atlas, const MapLayout& layout, const ColorTheme& theme,
                    const QString& language);

    /// Draws one relation. A label is drawn when there is room for it: on quiet relations only the first of a
    /// kind that leaves an entity, on lit ones always tried.
    void draw(PictureBuilder& builder, const MapLayout::Route& route, const QColor& colour, bool lit);

    /// Draws the labels of all relations drawn so far, above every line.
    void drawLabels(PictureBuilder& builder) const;

private:
    struct Label
    {
        QRectF rect;
        QString text;
        QColor colour;
    };

    void placeLabel(const MapLayout::Route& route, const QString& text, const QColor& colour);
    [[nodiscard]] bool isFree(const QRectF& rect) const;
    [[nodiscard]] QColor surfaceAt(const QPointF& point) const;

    const Atlas& m_atlas;
    const MapLayout& m_layout;
    const ColorTheme& m_theme;
    QString m_language;
    QList<Label> m_labels;
    QSet<QString> m_told; ///< entity and kind that have a label
};
