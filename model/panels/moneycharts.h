// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/passing.h"
#include "model/sheet.h"

/// One figure of a chart on money.
struct MoneyBar
{
    TypedId thing;       ///< the entity
    QString layer;       ///< whose accent it has; may be empty
    QString name;        ///< of the entity
    QString label;       ///< of the round; the group of a valuation where there are several
    QString amount;      ///< as published
    double low = 0;      ///< in base units; what is certain
    double high = 0;     ///< what it may be at most; as low where that is the same or open
    bool isOpen = false; ///< at least so much
    Basis basis = Basis::Reported;
    QString citation; ///< with investors and source
    int lane = 0;     ///< of a timeline
    double year = 0;  ///< of a timeline: 2019.5 is the middle of 2019
};

/// Rounds along the time. Each in the lane of its organisation, or, where they are too many to be told apart,
/// only how many there were in each year.
struct RoundsChart
{
    struct Lane
    {
        TypedId thing;
        QString layer;
        QString name;
    };

    struct Year
    {
        int year = 0;
        qsizetype rounds = 0;
    };

    QList<Lane> lanes;
    QList<MoneyBar> bars; ///< by lane, then by time
    QList<Year> years;    ///< instead of lanes: from the first to the last, without gaps
    int firstYear = 0;
    int lastYear = 0;
    QString note;        ///< what is not drawn, and why; may be empty
    QString description; ///< the figures in a sentence

    [[nodiscard]] bool isEmpty() const { return bars.isEmpty() && years.isEmpty(); }
};

/// Valuations of one currency, the highest first.
struct ValuationsChart
{
    QString currency;
    QList<MoneyBar> bars;
    QString note;
    QString description;
};

RoundsChart roundsChart(const Atlas& atlas, const Passing& passing, const QString& language);
ValuationsChart valuationsChart(const Atlas& atlas, const Passing& passing, const QString& language);

/// "4 rounds of 1 organisation · 3 targets …": what the panels count, and what the filter leaves out.
QString fundingSubtitle(const Atlas& atlas, const Passing& passing);

/// Who is worth most, in each currency.
QString valuationsSubtitle(const Atlas& atlas, const Passing& passing, const QString& language);

/// The documents that figures on money come from.
QString fundingSources(const Atlas& atlas, const Passing& passing);
QString valuationsSources(const Atlas& atlas, const Passing& passing);
