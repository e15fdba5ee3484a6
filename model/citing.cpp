// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/citing.h"

#include "model/factline.h"
#include "model/factphrase.h"
#include "model/fundingdetail.h"
#include "model/panels/scorecardcontent.h"

#include <algorithm>
#include <QCoreApplication>

namespace {

class Citer
{
    Q_DECLARE_TR_FUNCTIONS(Citing)

public:
    Citer(const Atlas& atlas, const QString& language)
        : m_atlas(atlas)
        , m_language(language)
    {
    }

    [[nodiscard]] std::optional<Citing> thing(const TypedId& thing) const;

    /// A line of evidence whose text is the line of a passage: what there is to say of its document.
    [[nodiscard]] static Evidence spelledOut(const Source& source, const QString& section);

private:
    [[nodiscard]] std::optional<Citing> fact(const TypedId& subject, const Fact* fact) const;
    [[nodiscard]] std::optional<Citing> firstOf(const TypedId& subject, const QString& headline,
                                                const QList<Fact>& facts) const;
    [[nodiscard]] std::optional<Citing> entity(const Entity& entity) const;
    [[nodiscard]] std::optional<Citing> sector(const Sector& sector) const;
    [[nodiscard]] std::optional<Citing> dimension(const Dimension& dimension) const;
    [[nodiscard]] Citing theme(const Theme& theme) const;
    [[nodiscard]] Citing relation(const Relation& relation) const;
    [[nodiscard]] Citing ribbon(const QString& ribbon) const;
    [[nodiscard]] Citing source(const Source& source) const;

    /// The line of a passage, if it is not among them yet.
    void addPassage(Evidence& evidence, const SourceRef& ref) const;

    const Atlas& m_atlas;
    QString m_language;
};

std::optional<Citing> Citer::fact(const TypedId& subject, const Fact* fact) const
{
    if (!fact)
        return std::nullopt;
    const FactLine line = factLine(m_atlas, *fact, m_language);
    const QString name = m_atlas.nameOf(subject, m_language);
    const QString sentence = citation(line);
    const QString between = line.label.isEmpty() ? QStringLiteral(": ") : QStringLiteral(", ");
    return Citing{name.isEmpty() ? sentence : name + between + sentence, line.evidence};
}

std::optional<Citing> Citer::firstOf(const TypedId& subject, const QString& headline,
                                     const QList<Fact>& facts) const
{
    if (const Fact* shown = FactPhrase::headline(m_atlas, headline))
        return fact(subject, shown);
    return facts.isEmpty() ? std::nullopt : fact(subject, &facts.first());
}

std::optional<Citing> Citer::entity(const Entity& entity) const
{
    const TypedId id{IdType::Entity, entity.id};
    if (auto cited = firstOf(id, entity.headline, entity.facts))
        return cited;
    if (entity.valuation)
        return fact(id, &*entity.valuation);
    if (entity.funding.statedTotal)
        return fact(id, &*entity.funding.statedTotal);
    const FundingDetail funding = fundingDetail(m_atlas, entity, m_language);
    if (funding.lines.isEmpty())
        return std::nullopt;
    const FundingLine& round = funding.lines.first();
    return Citing{entity.name.in(m_language) + QStringLiteral(", ") + citation(round), round.evidence};
}

std::optional<Citing> Citer::sector(const Sector& sector) const
{
    for (const auto& facts : {sector.applications, sector.regulation}) {
        if (facts && !facts->isEmpty())
            return fact({IdType::Sector, sector.id}, &facts->first());
    }
    return thing({IdType::Group, sector.group});
}

void Citer::addPassage(Evidence& evidence, const SourceRef& ref) const
{
    const QString line = m_atlas.sourceLine(ref);
    const bool isThere = std::ranges::find(evidence, line, &EvidenceLine::text) != evidence.cend();
    if (!line.isEmpty() && !isThere)
        evidence.append({tr("Source"), line});
}

/// What each side is said to reach, with its passage, then what the leader rests on.
std::optional<Citing> Citer::dimension(const Dimension& dimension) const
{
    const ScorecardContent content = scorecardContent(m_atlas, m_language);
    const auto row = std::ranges::find(content.rows, dimension.id, &ScorecardContent::Row::dimension);
    if (row == content.rows.cend())
        return std::nullopt;
    Citing cited{row->citation, {}};
    for (qsizetype i = 0; i < row->values.size(); ++i) {
        if (const auto& value = row->values[i])
            cited.evidence.append({content.sides[i].name, citation({}, value->phrase, value->caution, {})});
    }
    if (row->leader >= 0)
        cited.evidence.append({tr("Leader"), citation({}, content.sides[row->leader].name, row->basis, {})});
    for (const Fact& value : dimension.values)
        addPassage(cited.evidence, value.source);
    addPassage(cited.evidence, dimension.source);
    return cited;
}

Citing Citer::theme(const Theme& theme) const
{
    Citing cited{citation({}, theme.title.in(m_language), {}, m_atlas.sourceLine(theme.source)), {}};
    addPassage(cited.evidence, theme.source);
    return cited;
}

Citing Citer::relation(const Relation& relation) const
{
    QStringList qualified{relation.detail, relation.date};
    if (relation.basis != Basis::Reported)
        qualified << FactPhrase::basis(relation.basis);
    qualified.removeAll(QString());
    const QString name = m_atlas.nameOf({IdType::Relation, relation.id()}, m_language);
    return {citation({}, name, qualified.join(QStringLiteral(" · ")), m_atlas.sourceLine(relation.source)),
            evidenceOf(m_atlas, relation.basis, relation.source)};
}

/// The bundle was counted by us: it rests on the passages of what is in it.
Citing Citer::ribbon(const QString& ribbon) const
{
    const QList<const Relation*> ties = m_atlas.relationsOfRibbon(ribbon);
    Evidence passages;
    for (const Relation* tie : ties)
        addPassage(passages, tie->source);
    QStringList sources;
    for (const EvidenceLine& line : std::as_const(passages))
        sources << line.text;
    const QString name = m_atlas.nameOf({IdType::Ribbon, ribbon}, m_language);
    const QString count = tr("%n relations", nullptr, int(ties.size()));
    return {citation(name, count, FactPhrase::basis(Basis::Derived), sources.join(QStringLiteral("; "))),
            Evidence{{tr("Basis"), tr("derived: counted")}} + passages};
}

Citing Citer::source(const Source& source) const
{
    QStringList parts{source.title, source.publisher, source.published, source.url};
    parts.removeAll(QString());
    return {parts.join(QStringLiteral(", ")), spelledOut(source, {})};
}

std::optional<Citing> Citer::thing(const TypedId& thing) const
{
    if (!m_atlas.contains(thing))
        return std::nullopt;
    switch (thing.type) {
    case IdType::Atlas:
    case IdType::Tour:
        return std::nullopt;
    case IdType::Layer: {
        const Layer* layer = m_atlas.layer(thing.id);
        return firstOf(thing, layer->headline, layer->facts);
    }
    case IdType::Group: {
        const Group* group = m_atlas.group(thing.id);
        return firstOf(thing, group->headline, group->facts);
    }
    case IdType::Entity:
        return entity(*m_atlas.entity(thing.id));
    case IdType::Relation:
        return relation(*m_atlas.relation(thing.id));
    case IdType::Fact: {
        const Atlas::FactRef ref = m_atlas.fact(thing.id);
        return fact(ref.subject, ref.fact);
    }
    case IdType::Sector:
        return sector(*m_atlas.sector(thing.id));
    case IdType::Theme:
        return theme(*m_atlas.theme(thing.id));
    case IdType::Dimension:
        return dimension(*m_atlas.dimension(thing.id));
    case IdType::Source:
        return source(*m_atlas.source(thing.id));
    case IdType::Ribbon:
        return ribbon(thing.id);
    }
    Q_UNREACHABLE();
}

Evidence Citer::spelledOut(const Source& source, const QString& section)
{
    Evidence lines;
    const auto add = [&lines](const QString& label, const QString& text) {
        if (!text.isEmpty())
            lines.append({label, text});
    };
    add(tr("Source"), source.title);
    add(tr("Publisher"), source.publisher);
    add(tr("Published"), source.published);
    add(tr("Section"), section);
    add(tr("Address"), source.url);
    return lines;
}

} // namespace

Evidence withPassages(const Atlas& atlas, const Evidence& evidence)
{
    Evidence result;
    for (const EvidenceLine& line : evidence) {
        const auto passage = [&]() -> Evidence {
            for (const Source& source : atlas.sources) {
                if (line.text == atlas.sourceLine({source.id, {}}))
                    return Citer::spelledOut(source, {});
                for (const Source::Section& section : source.sections) {
                    if (line.text == atlas.sourceLine({source.id, section.id}))
                        return Citer::spelledOut(source, section.title);
                }
            }
            return {line};
        }();
        result += passage;
    }
    return result;
}

std::optional<Citing> citingOf(const Atlas& atlas, const TypedId& thing, const QString& language)
{
    std::optional<Citing> cited = Citer(atlas, language).thing(thing);
    if (cited && thing.type != IdType::Source) // that is spelled out already
        cited->evidence = withPassages(atlas, cited->evidence);
    return cited;
}

std::optional<Citing> citingOf(const Atlas& atlas, const QString& sentence, const Evidence& evidence)
{
    if (sentence.isEmpty())
        return std::nullopt;
    return Citing{sentence, withPassages(atlas, evidence)};
}
