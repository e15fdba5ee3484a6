// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/atlas.h"
#include "model/layout/maplayout.h"
#include "widgets/render/colortheme.h"
#include "widgets/render/maptype.h"
#include "widgets/render/picturebuilder.h"

#include <QCoreApplication>

/// Draws layers: a tinted band, and at its left the name, the key players and the comparison.
class BandPainter
{
    Q_DECLARE_TR_FUNCTIONS(BandPainter)

public:
    BandPainter(const Atlas& atlas, const ColorTheme& theme, const QString& language, const MapType& type,
                PictureBuilder& builder)
        : m_atlas(atlas)
        , m_theme(theme)
        , m_language(language)
        , m_type(type)
        , m_builder(builder)
    {
    }

    void draw(const MapLayout::Band& band);

private:
    void drawLabel(const Layer& layer, const QRectF& rect, const QColor& accent);
    [[nodiscard]] QStringList comparisonsOf(const Layer& layer) const;
    [[nodiscard]] QString playersOf(const QStringList& players) const;

    const Atlas& m_atlas;
    const ColorTheme& m_theme;
    const QString& m_language;
    const MapType& m_type;
    PictureBuilder& m_builder;
};
