// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/atlas.h"

#include <QList>
#include <QSet>
#include <QString>

/// What a row of the legend explains.
enum class LegendMark
{
    Kind,     ///< the line of a relation kind
    Asterisk, ///< the mark at figures of entities that are seen from afar
    Basis,    ///< the word that says on what a figure or relation rests
    Coloured, ///< the colour and letter of entities where these tell a basis
    Ribbon,   ///< the thickness of ribbons
    Lit,      ///< what stands out
    Dimmed    ///< what does not
};

struct LegendRow
{
    LegendMark mark = LegendMark::Kind;
    QString id;          ///< of the relation kind; or the name of a basis mark; else empty
    QString label;       ///< the kind, or the word on the map
    QString explanation; ///< what the word or the mark means; empty for kinds
    LineStyle line = LineStyle::Solid;
    qsizetype count = 0; ///< on display: relations of a kind, what rests on a basis, most of a ribbon
    bool hidden = false; ///< a kind that was taken off the map
    bool operator==(const LegendRow&) const = default;
};

/// What there is to explain on the map, and nothing that it does not show.
struct LegendContent
{
    QList<LegendRow> rows; ///< kinds in the order of the atlas, then the other marks in theirs

    [[nodiscard]] bool isEmpty() const { return rows.isEmpty(); }

    [[nodiscard]] qsizetype hiddenKinds() const;
    bool operator==(const LegendContent&) const = default;
};

/// The legend of a map on which these relations are on display, singly or gathered in ribbons, with something
/// standing out or not. Hidden kinds stay listed, so that they can be brought back, but nothing of theirs
/// counts. `shownEntities` are those whose headline figure can be read; with `byBasis` their colour tells
/// their basis.
LegendContent legendContent(const Atlas& atlas, const QSet<QString>& shownRelations, bool ribbonsShown,
                            bool lit, const QSet<QString>& hiddenKinds, const QString& language,
                            const QSet<QString>& shownEntities = {}, bool byBasis = false);

/// The word for a line style: "dashed line".
QString lineStyleWord(LineStyle line);
