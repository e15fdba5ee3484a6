// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/atlas.h"
#include "model/evidence.h"
#include "model/funding.h"

#include <optional>
#include <QList>
#include <QString>

/// Something that is said next to figures.
struct DetailNote
{
    enum class Weight
    {
        Note,
        Warning
    };
    Weight weight = Weight::Note;
    QString text;
    bool operator==(const DetailNote&) const = default;
};

/// One line of a funding table: a round, what the rounds add up to, or the total that the source states.
struct FundingLine
{
    enum class Kind
    {
        Round,
        Sum,
        StatedTotal
    };

    struct Investor
    {
        QString id; ///< of an entity
        QString name;
        bool operator==(const Investor&) const = default;
    };

    Kind kind = Kind::Round;
    QString id;
    QString name;
    QString date;
    QString amount;                   ///< as published; a sum in the same notation; words where there is none
    std::optional<Quantity> quantity; ///< none where the amount is not in the source
    QList<Investor> investors;
    QString caution;   ///< "derived", "target" …
    QString source;    ///< the whole line
    QString ownSource; ///< short, where it is not the source of what stands around it
    SourceRef ref;
    Evidence evidence;
    bool operator==(const FundingLine&) const = default;
};

/// What an entity raised, in words.
struct FundingDetail
{
    QList<FundingLine> lines;       ///< rounds in file order, then the sum, then the stated total
    std::optional<DetailNote> note; ///< how sum and stated total go together, where they differ
    bool isChartable = false;       ///< two rounds or more, with amounts on one scale
    bool operator==(const FundingDetail&) const = default;
};

/// A line as it goes into a report: "Series A, 2019: $50M (North Fund) — Survey, 2026, § Main".
QString citation(const FundingLine& line);

FundingDetail fundingDetail(const Atlas& atlas, const Entity& entity, const QString& language);
