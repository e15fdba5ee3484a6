// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/audit/auditedfacts.h"

#include "model/audit/audittext.h"
#include "model/factline.h"
#include "model/factphrase.h"

namespace {

/// A fact without a source of its own rests on the only one, as in the table of facts.
SourceRef sourceOf(const Atlas& atlas, const SourceRef& ref)
{
    if (!ref.source.isEmpty() || atlas.sources.size() != 1)
        return ref;
    return {atlas.sources.first().id, {}};
}

QString phraseOf(const Fact& fact)
{
    QStringList notes{fact.scope, fact.period, fact.date, FactPhrase::caution(fact)};
    notes.removeAll(QString());
    return citation({}, FactPhrase::full(fact), notes.join(QStringLiteral(" · ")), {});
}

} // namespace

AuditedFacts::AuditedFacts(const Atlas& atlas, const QString& language)
    : m_atlas(atlas)
    , m_language(language)
{
    for (const Entity& entity : atlas.entities) {
        for (const FundingRound& round : entity.funding.rounds)
            m_rounds.insert(round.id, {&entity, &round});
    }
}

std::optional<TypedId> AuditedFacts::subjectOf(const QString& id) const
{
    if (const Atlas::FactRef ref = m_atlas.fact(id); ref.fact)
        return ref.subject;
    const auto found = m_rounds.constFind(id);
    return found == m_rounds.cend() ? std::nullopt
                                    : std::optional(TypedId{IdType::Entity, found->entity->id});
}

std::optional<AuditedFact> AuditedFacts::find(const QString& id) const
{
    const auto subject = subjectOf(id);
    if (!subject)
        return std::nullopt;
    AuditedFact result;
    result.id = id;
    result.subject = *subject;
    result.subjectName = m_atlas.nameOf(*subject, m_language);
    if (const Fact* fact = m_atlas.fact(id).fact) {
        result.label =
            m_atlas.factKind(fact->key) ? FactPhrase::label(m_atlas, *fact, m_language) : QString();
        result.value = fact->value;
        result.phrase = phraseOf(*fact);
        result.basis = fact->basis;
        result.source = sourceOf(m_atlas, fact->source);
    } else {
        const FundingRound& round = *m_rounds[id].round;
        QStringList words{round.name, round.date};
        words.removeAll(QString());
        result.label = words.join(QStringLiteral(", "));
        result.value = round.amount.published;
        result.phrase =
            citation({}, result.value,
                     round.basis == Basis::Reported ? QString() : FactPhrase::basis(round.basis), {});
        result.basis = round.basis;
        result.source = sourceOf(m_atlas, round.source);
    }
    result.citation = m_atlas.sourceLine(result.source);
    return result;
}
