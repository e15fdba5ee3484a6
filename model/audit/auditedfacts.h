// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/atlas.h"

/// A fact or a round of funding that a finding compares, in words.
struct AuditedFact
{
    QString id;
    TypedId subject;
    QString subjectName;
    QString label;
    QString value;  ///< as published
    QString phrase; ///< the value with all that qualifies it
    Basis basis = Basis::Reported;
    SourceRef source;
    QString citation; ///< the source in words
};

/// Looks facts and rounds up by id. Rounds have no index in the atlas, so this makes one: keep it for several
/// look-ups, and the atlas longer than it.
class AuditedFacts
{
public:
    AuditedFacts(const Atlas& atlas, const QString& language);

    /// What an id names; nothing if it names neither a fact nor a round.
    [[nodiscard]] std::optional<AuditedFact> find(const QString& id) const;

    /// What the fact or round is of.
    [[nodiscard]] std::optional<TypedId> subjectOf(const QString& id) const;

private:
    struct Round
    {
        const Entity* entity;
        const FundingRound* round;
    };

    const Atlas& m_atlas;
    QString m_language;
    QHash<QString, Round> m_rounds;
};
