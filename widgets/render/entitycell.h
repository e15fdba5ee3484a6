// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/atlas.h"
#include "widgets/render/colortheme.h"
#include "widgets/render/maptype.h"
#include "widgets/render/picturebuilder.h"

#include <QCoreApplication>
#include <QSizeF>

/// How much an entity stands out: lit ones are outlined in their accent, the chosen one twice as strongly.
enum class Emphasis
{
    None,
    Lit,
    Chosen
};

/// What an entity looks like in its cell, or from afar as a chip; also says how much room it needs.
class EntityCell
{
    Q_DECLARE_TR_FUNCTIONS(EntityCell)

public:
    EntityCell(const Atlas& atlas, const ColorTheme& theme, const QString& language, const MapType& type)
        : m_atlas(atlas)
        , m_theme(theme)
        , m_language(language)
        , m_type(type)
    {
    }

    /// The least size at entity level, rounded up to 4. What stands beside the stack gets a single line.
    [[nodiscard]] static QSizeF leastSize(const Atlas& atlas, const Entity& entity, const QString& language);

    /// The width that a chip needs for the name alone.
    [[nodiscard]] double chipWidth(const Entity& entity) const;

    /// By how much a chip with a letter is wider.
    [[nodiscard]] double tagWidth() const;

    /// Draws the entity into `rect`; with a letter in its accent, where that tells something by itself.
    void draw(PictureBuilder& builder, const Entity& entity, const QRectF& rect, const QColor& accent,
              DetailLevel level, Emphasis emphasis, const QString& letter = {}) const;

private:
    /// What a cell with room to spare tells below name and headline.
    struct ExtraLine
    {
        QString text;
        QString value; ///< at the right; may be empty
    };

    [[nodiscard]] QList<ExtraLine> extraLines(const Entity& entity, double room) const;
    [[nodiscard]] QString factLabel(const Fact& fact) const;
    /// A block in the accent with a letter on it, at the left edge.
    void drawTag(PictureBuilder& builder, const QRectF& rect, const QColor& accent, double width,
                 const QString& letter) const;
    void drawFrame(PictureBuilder& builder, const QRectF& rect, const QColor& accent,
                   Emphasis emphasis) const;
    void drawOutsider(PictureBuilder& builder, const Entity& entity, const QRectF& rect, const QColor& accent,
                      const QString& letter) const;
    void drawChip(PictureBuilder& builder, const Entity& entity, const QRectF& rect, const QColor& accent,
                  const QString& letter) const;
    void drawChipInTwoLines(PictureBuilder& builder, const Entity& entity, const QRectF& rect,
                            const QColor& accent, double left) const;
    void drawEntity(PictureBuilder& builder, const Entity& entity, const QRectF& rect, const QColor& accent,
                    const QString& letter) const;
    void drawCard(PictureBuilder& builder, const Entity& entity, const QRectF& rect, const QColor& accent,
                  const QString& letter) const;

    /// The facts of a card below name and headline, from `top` to `bottom`.
    void drawCardFacts(PictureBuilder& builder, const Entity& entity, const QRectF& room) const;

    /// The rounds of funding as bars at the foot of a card; returns the height that they took.
    double drawSpark(PictureBuilder& builder, const Entity& entity, const QRectF& room,
                     const QColor& accent) const;

    const Atlas& m_atlas;
    const ColorTheme& m_theme;
    QString m_language;
    MapType m_type;
};
