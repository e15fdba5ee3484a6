// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/factline.h"
#include "model/passing.h"
#include "model/sheet.h"

#include <QList>
#include <QString>

/// A fact in a panel, with whose it is.
struct PanelFigure
{
    TypedId thing; ///< a click leads there: whose fact it is
    QString whose; ///< the name of that
    QString key;   ///< of its kind
    FactLine line; ///< in words, as published
    Basis basis = Basis::Reported;
    QString layer; ///< of the thing; empty: none
};

/// A technique with everything that is said of it, by itself or by others.
struct Technique
{
    struct Tie
    {
        QString label; ///< "pioneered by"
        QList<TypedId> things;
        QStringList names; ///< in the same order, with what the relation says besides: "Kimi (384 experts)"
    };

    TypedId thing;
    QString name;
    QString summary;
    QString layer;
    QList<PanelFigure> figures; ///< quantities: its own, then those of others that speak of it
    QList<PanelFigure> words;   ///< its facts without a quantity
    QList<Tie> ties;
};

/// Figures of one kind and measure, side by side.
struct FigureComparison
{
    QString key;
    QString title; ///< "Speed-up"
    QList<PanelFigure> figures;
};

/// What something is made of: shares, each as published.
struct Composition
{
    TypedId subject;
    QString name;
    QString scope; ///< where all shares have the same
    QList<PanelFigure> parts;
    double least = 0; ///< what the parts can add up to; derived
    double most = 0;
    bool isOpen = false; ///< a part has no upper, or no lower, bound of its own: 100 or 0 was taken

    /// "Together the ranges allow 90 to 110 % …"
    [[nodiscard]] QString sumNote() const;
};

struct TechniquesContent
{
    QList<Technique> techniques;
    QList<FigureComparison> comparisons;
    QList<Composition> compositions;
    qsizetype allTechniques = 0; ///< without the filter

    [[nodiscard]] bool isEmpty() const { return techniques.isEmpty() && compositions.isEmpty(); }
};

/// What the panel shows of an atlas, by what its facts are, whatever its entities are called:
/// - a technique is an entity of the kind `technique`, or one that says what it saves or speeds up (a
///   quantity under the key `reduction` or `speed-up`);
/// - figures are compared where at least two of techniques, or about techniques, have one kind and measure;
/// - a composition is a thing with at least two percentages under the key `share`.
TechniquesContent techniquesContent(const Atlas& atlas, const Passing& passing, const QString& language);

/// Every figure and every statement of techniques, a row each.
Sheet techniquesSheet(const Atlas& atlas, const Passing& passing, const QString& language);

/// The shares of all compositions, a row each; what they add up to where there is one composition.
Sheet sharesSheet(const Atlas& atlas, const Passing& passing, const QString& language);

/// How far things are: those of each group in which at least two have a fact under the key `status`, with who
/// makes them (relations that count into a footprint) and what else at least two of the group tell in words.
Sheet statusSheet(const Atlas& atlas, const Passing& passing, const QString& language);
