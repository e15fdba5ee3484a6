// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/factline.h"
#include "model/passing.h"

#include <QCoreApplication>

/// Something that is said of a sector or of a player of it.
struct SectorLine
{
    FactLine line;
    Basis basis = Basis::Reported;
};

/// A player of a sector: what it does in words, and its figures.
struct SectorPlayer
{
    QString id; ///< of an entity
    QString name;
    QString otherName; ///< in the other language; empty if there is none
    QString kind;
    QString summary;
    QString layer; ///< id of the one it stands in; empty beside the stack
    QList<SectorLine> does;
    QList<SectorLine> figures; ///< facts that are quantities, valuation, rounds and stated total
};

/// A sector with everything that its page shows. A list that the source does not give is absent.
struct SectorProfile
{
    QString id;
    QString name;
    QString otherName;
    QString layer; ///< id of the layer of its group
    QString group; ///< id
    QString summary;
    QList<SectorPlayer> players; ///< that pass the filter, in the order of the source
    qsizetype allPlayers = 0;    ///< without the filter
    std::optional<QList<SectorLine>> applications;
    std::optional<QList<SectorLine>> regulation;
    QStringList sources; ///< a line a document, with the sections that were read
};

/// All sectors of an atlas, in its order.
QList<SectorProfile> sectorProfiles(const Atlas& atlas, const Passing& passing, const QString& language);

/// The sources of several sectors, each document once, with the sections that were read if asked for.
QStringList sectorSources(const Atlas& atlas, const QList<SectorProfile>& sectors, bool withSections);

/// The position of the sector that a thing belongs to: itself, its group, a player of it, or what is said of
/// one of these; -1 for none.
qsizetype sectorOf(const Atlas& atlas, const TypedId& thing);

/// How sectors are put into words.
class SectorWords
{
    Q_DECLARE_TR_FUNCTIONS(SectorWords)

public:
    /// "3 players · 4 applications · 3 rules"; what is not in the source is said to be so.
    static QString counts(const SectorProfile& sector);

    /// "2 of 3 players, filtered".
    static QString players(const SectorProfile& sector);

    /// "3 sectors · 8 players", of all sectors together.
    static QString summary(const QList<SectorProfile>& sectors);

    /// What stands where the source says nothing.
    static QString missing();

    /// How a figure is to be taken and what it covers, in one text; often empty.
    static QString caution(const FactLine& line);
};
