// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/passing.h"
#include "model/sheet.h"

#include <QList>
#include <QString>

/// The themes of an atlas in the words of one language, arranged as they are read: a section a kind, kinds
/// that oppose each other and the sides of a kind as columns that face each other.
struct ThemesContent
{
    /// A thing that a theme speaks of.
    struct Chip
    {
        TypedId thing;
        QString name;
        QString layer; ///< id of the layer whose accent it has; empty: none
        QString place; ///< what it is, or where it stands
    };

    struct Card
    {
        QString theme; ///< its id
        QString title;
        QString kind;
        int side = -1;    ///< position of the side that it speaks for; -1: none
        QString sideName; ///< may be empty
        QString summary;
        QList<FactLine> points;
        QList<Chip> chips; ///< those that the filter lets through
        QString source;    ///< the section, short
    };

    struct Column
    {
        QString heading; ///< empty: the section's is enough
        int side = -1;   ///< the side that all of it speaks for; -1: none
        QList<Card> cards;
    };

    struct Section
    {
        QString heading;       ///< empty: those of its columns are enough
        QList<Column> columns; ///< several face each other
        QList<Card> joint;     ///< what speaks for no side, where the others do; beneath the columns
    };

    QList<Section> sections;
    int named = 0;  ///< entities that the themes name
    int hidden = 0; ///< of them, left out by the filter
    QString sources;

    [[nodiscard]] bool isEmpty() const { return sections.isEmpty(); }
};

ThemesContent themesContent(const Atlas& atlas, const Passing& passing, const QString& language);

/// The themes as a table, a point a row.
Sheet themesSheet(const Atlas& atlas, const Passing& passing, const QString& language);
