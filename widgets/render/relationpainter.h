// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/atlas.h"
#include "model/layout/maplayout.h"
#include "widgets/render/labelplacer.h"
#include "widgets/render/maptype.h"

#include <QCoreApplication>

/// The pen that tells relation kinds apart without colour.
Qt::PenStyle penStyleOf(const RelationKind& kind);

/// Draws relations along their routes, with arrow heads, and ribbons between boxes.
class RelationPainter
{
    Q_DECLARE_TR_FUNCTIONS(RelationPainter)

public:
    RelationPainter(const Atlas& atlas, const MapLayout& layout, const ColorTheme& theme,
                    const QString& language, const MapType& type);

    /// What the labels of these relations must not touch.
    void avoid(const QRectF& obstacle) { m_labels.avoid(obstacle); }

    /// Draws one relation without a label.
    void drawLine(PictureBuilder& builder, const MapLayout::Route& route, const QColor& colour, bool lit);

    /// Draws one relation. A label is drawn when there is room for it: on quiet relations only the first of a
    /// kind that leaves an entity, on lit ones always tried.
    void drawRelation(PictureBuilder& builder, const MapLayout::Route& route, const QColor& colour, bool lit);

    /// Draws a ribbon of so many relations, the thicker the more there are; with a label if there is a text.
    void drawRibbon(PictureBuilder& builder, const MapLayout::Ribbon& ribbon, int count, const QColor& colour,
                    const QString& text = {});

    /// Draws the labels of all that was drawn so far, above every line.
    void drawLabels(PictureBuilder& builder) const { m_labels.draw(builder); }

private:
    const Atlas& m_atlas;
    const MapLayout& m_layout;
    const ColorTheme& m_theme;
    QString m_language;
    MapType m_type;
    LabelPlacer m_labels;
    QSet<QString> m_told; ///< entity and kind that have a label
};
