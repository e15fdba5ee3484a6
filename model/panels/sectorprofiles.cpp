// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/panels/sectorprofiles.h"

#include "model/factphrase.h"
#include "model/fundingdetail.h"

#include <algorithm>
#include <array>
#include <QLocale>

namespace {

/// The name in another language than the one shown.
QString otherName(const LocalizedText& name, const QString& language)
{
    const QString shown = name.in(language);
    for (const QString& other : {QStringLiteral("zh"), QStringLiteral("en")}) {
        if (const QString text = name.only(other); other != language && !text.isEmpty() && text != shown)
            return text;
    }
    return {};
}

class ProfileBuilder
{
public:
    ProfileBuilder(const Atlas& atlas, const Passing& passing, const QString& language)
        : m_atlas(atlas)
        , m_passing(passing)
        , m_language(language)
    {
    }

    [[nodiscard]] SectorProfile profile(const Sector& sector) const
    {
        SectorProfile result;
        result.id = sector.id;
        result.summary = sector.summary;
        if (const Group* group = m_atlas.group(sector.group)) {
            result.name = group->name.in(m_language);
            result.otherName = otherName(group->name, m_language);
            result.group = group->id;
            result.layer = group->layer;
        }
        result.allPlayers = sector.players.size();
        for (const QString& player : sector.players) {
            if (m_passing.contains(player))
                result.players.append(this->player(*m_atlas.entity(player)));
        }
        result.applications = lines(sector.applications);
        result.regulation = lines(sector.regulation);
        result.sources = sectorSources(m_atlas, {result}, true);
        return result;
    }

private:
    [[nodiscard]] SectorLine said(const Fact& fact) const
    {
        SectorLine result{factLine(m_atlas, fact, m_language), fact.basis};
        if (m_atlas.sources.size() == 1) // which one need not be said on every line
            result.line.ownSource = shortSource(m_atlas, fact.source, {fact.source.source, {}});
        return result;
    }

    [[nodiscard]] std::optional<QList<SectorLine>> lines(const std::optional<QList<Fact>>& facts) const
    {
        if (!facts)
            return {};
        QList<SectorLine> result;
        for (const Fact& fact : *facts)
            result.append(said(fact));
        return result;
    }

    [[nodiscard]] SectorPlayer player(const Entity& entity) const
    {
        SectorPlayer result;
        result.id = entity.id;
        result.name = entity.name.in(m_language);
        result.otherName = otherName(entity.name, m_language);
        if (const EntityKind* kind = m_atlas.entityKind(entity.kind))
            result.kind = kind->label.in(m_language);
        result.summary = entity.summary;
        if (const Group* group = m_atlas.group(entity.group))
            result.layer = group->layer;
        for (const Fact& fact : entity.facts)
            (fact.quantity ? result.figures : result.does).append(said(fact));
        if (entity.valuation)
            result.figures.append(said(*entity.valuation));
        addFunding(result, entity);
        return result;
    }

    void addFunding(SectorPlayer& player, const Entity& entity) const
    {
        const FundingDetail funding = fundingDetail(m_atlas, entity, m_language);
        for (const FundingRound& round : entity.funding.rounds) {
            const auto line = std::ranges::find(funding.lines, round.id, &FundingLine::id);
            if (line == funding.lines.cend())
                continue;
            SectorLine figure;
            figure.basis = round.basis;
            figure.line.id = line->id;
            figure.line.label = line->name;
            figure.line.figure = figure.line.phrase = line->amount;
            figure.line.note = line->date;
            figure.line.caution = line->caution;
            figure.line.source = line->source;
            figure.line.quantity = line->quantity;
            figure.line.ref = line->ref;
            figure.line.evidence = line->evidence;
            player.figures.append(figure);
        }
        if (entity.funding.statedTotal)
            player.figures.append(said(*entity.funding.statedTotal));
    }

    const Atlas& m_atlas;
    const Passing& m_passing;
    const QString& m_language;
};

/// The sections of each document that something was read from, in the order of the document.
class SourceCollector
{
public:
    void add(const QList<SectorLine>& lines)
    {
        for (const SectorLine& line : lines)
            m_sections[line.line.ref.source].insert(line.line.ref.section);
    }

    [[nodiscard]] QStringList lines(const Atlas& atlas, bool withSections) const
    {
        QStringList result;
        for (const Source& source : atlas.sources) {
            const auto read = m_sections.constFind(source.id);
            if (read == m_sections.constEnd())
                continue;
            QStringList sections;
            for (const Source::Section& section : source.sections) {
                if (read->contains(section.id))
                    sections << section.title;
            }
            QString line = atlas.sourceLine({source.id, {}});
            if (withSections && !sections.isEmpty())
                line += QStringLiteral(", § ") + sections.join(QStringLiteral(", § "));
            result << line;
        }
        return result;
    }

private:
    QHash<QString, QSet<QString>> m_sections;
};

} // namespace

QList<SectorProfile> sectorProfiles(const Atlas& atlas, const Passing& passing, const QString& language)
{
    const ProfileBuilder builder(atlas, passing, language);
    QList<SectorProfile> result;
    result.reserve(atlas.sectors.size());
    for (const Sector& sector : atlas.sectors)
        result.append(builder.profile(sector));
    return result;
}

QStringList sectorSources(const Atlas& atlas, const QList<SectorProfile>& sectors, bool withSections)
{
    SourceCollector sources;
    for (const SectorProfile& sector : sectors) {
        sources.add(sector.applications.value_or(QList<SectorLine>()));
        sources.add(sector.regulation.value_or(QList<SectorLine>()));
        for (const SectorPlayer& player : sector.players) {
            sources.add(player.does);
            sources.add(player.figures);
        }
    }
    return sources.lines(atlas, withSections);
}

qsizetype sectorOf(const Atlas& atlas, const TypedId& thing)
{
    const TypedId wanted = thing.type == IdType::Fact ? atlas.fact(thing.id).subject : thing;
    const auto found = std::ranges::find_if(atlas.sectors, [&](const Sector& sector) {
        switch (wanted.type) {
        case IdType::Sector:
            return sector.id == wanted.id;
        case IdType::Group:
            return sector.group == wanted.id;
        case IdType::Entity:
            return sector.players.contains(wanted.id);
        default:
            return false;
        }
    });
    return found == atlas.sectors.cend() ? -1 : found - atlas.sectors.cbegin();
}

// ---- words

QString SectorWords::players(const SectorProfile& sector)
{
    if (sector.players.size() == sector.allPlayers)
        return tr("%n players", nullptr, int(sector.allPlayers));
    return tr("%1 of %n players, filtered", nullptr, int(sector.allPlayers))
        .arg(QLocale().toString(sector.players.size()));
}

QString SectorWords::counts(const SectorProfile& sector)
{
    const QStringList parts{
        players(sector),
        sector.applications ? tr("%n applications", nullptr, int(sector.applications->size()))
                            : tr("applications not in source"),
        sector.regulation ? tr("%n rules", nullptr, int(sector.regulation->size()))
                          : tr("regulation not in source"),
    };
    return parts.join(QStringLiteral(" · "));
}

QString SectorWords::summary(const QList<SectorProfile>& sectors)
{
    QSet<QString> players;
    qsizetype all = 0;
    qsizetype shown = 0;
    for (const SectorProfile& sector : sectors) {
        all += sector.allPlayers;
        shown += sector.players.size();
        for (const SectorPlayer& player : sector.players)
            players.insert(player.id);
    }
    // One in several sectors is one; how many the filter leaves out of them is known by sector only.
    const QString who = shown == all ? tr("%n players", nullptr, int(players.size()))
                                     : tr("%1 of %n players, filtered", nullptr, int(all)).arg(shown);
    return tr("%n sectors", nullptr, int(sectors.size())) + QStringLiteral(" · ") + who;
}

QString SectorWords::missing()
{
    return tr("not in source");
}

QString SectorWords::caution(const FactLine& line)
{
    QStringList parts{line.caution, line.note};
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" · "));
}
