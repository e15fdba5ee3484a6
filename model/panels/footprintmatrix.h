// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/atlas.h"
#include "model/passing.h"

#include <QCoreApplication>

/// One thing of an organisation, as a cell of the matrix names it.
struct FootprintThing
{
    QString id;
    QString name;
    QString kind;                  ///< what it is: "Product"
    QString group;                 ///< id; empty beside the stack
    Basis basis = Basis::Reported; ///< of the tie that makes it part of the organisation
    bool isItself = false;         ///< the organisation, where it stands
};

/// One organisation and all that it has, by layer.
struct FootprintRow
{
    QString organisation; ///< id of an entity
    QString name;
    QString kind;
    QString layer;                      ///< id of the one it stands in itself; empty beside the stack
    QList<QList<FootprintThing>> cells; ///< one a layer, foundation first
    QList<FootprintThing> beside;       ///< what stands in no layer
    qsizetype layers = 0;               ///< in how many it has something
    qsizetype things = 0;               ///< how many it has, itself included, beside the stack too
};

/// Organisation by layer: who spans the stack.
struct FootprintMatrix
{
    struct Layer
    {
        QString id;
        QString name;
    };

    struct Group
    {
        QString id;
        QString name;
        qsizetype layer = 0; ///< position in layers
    };

    QList<Layer> layers;      ///< foundation first
    QList<Group> groups;      ///< in the order of their layers
    QList<FootprintRow> rows; ///< every organisation, the one with the widest reach first
    qsizetype all = 0;        ///< organisations without the filter
    qsizetype shared = 0;     ///< things that several organisations have
    bool isFiltered = false;
    QStringList sources; ///< the documents that say who has what, a line each

    /// How many organisations are in `least` layers or more: they are the first rows.
    [[nodiscard]] qsizetype spanning(qsizetype least) const;
};

/// In how many layers an organisation has to be to span the stack.
inline constexpr qsizetype spanningLayers = 2;

/// Made from the relations in one go: linear for any atlas that has no more than a few owners a thing. An
/// organisation is whatever has something along the relation kinds that count into a footprint and is had by
/// nobody, and whatever else nobody has of the kind that most of those are of (companies). Only what the
/// filter lets through is listed and counted; an organisation of which nothing is left is left out.
FootprintMatrix footprintMatrix(const Atlas& atlas, const Passing& passing, const QString& language);

/// How the matrix is put into words.
class FootprintWords
{
    Q_DECLARE_TR_FUNCTIONS(FootprintWords)

public:
    /// "2 of 5 layers · 8 things".
    static QString reach(const FootprintMatrix& matrix, const FootprintRow& row);

    /// Who reaches widest, in a sentence or two.
    static QString answer(const FootprintMatrix& matrix);

    /// How many organisations are shown of how many, and why.
    static QString counts(const FootprintMatrix& matrix, bool isAll);

    /// What a cell says about a thing beside its name: what it is, where it stands, how sure the tie is.
    static QString describe(const FootprintMatrix& matrix, const FootprintThing& thing);
};
