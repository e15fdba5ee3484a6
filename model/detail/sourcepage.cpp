// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/detail/pages.h"

namespace {

/// More links than this nobody follows; all are counted.
constexpr qsizetype mostLinks = 2000;

/// Collects what was read from the sections of a source.
class Readings
{
public:
    explicit Readings(const Source& source)
        : m_source(source)
    {
    }

    template <typename MakeLink> void add(const SourceRef& ref, MakeLink makeLink)
    {
        if (ref.source != m_source.id)
            return;
        Section& section = m_sections[ref.section];
        ++section.count;
        if (m_links++ < mostLinks)
            section.links.append(makeLink());
    }

    void addTo(QList<LinkGroup>& groups, const QString& section, const QString& title) const
    {
        const Section found = m_sections.value(section);
        if (found.count > 0)
            groups.append(
                {title + QStringLiteral(": ") + QString::number(found.count), found.links, {}, true});
    }

private:
    struct Section
    {
        qsizetype count = 0;
        QList<DetailLink> links;
    };

    const Source& m_source;
    QHash<QString, Section> m_sections;
    qsizetype m_links = 0;
};

/// Facts, rounds and relations of the atlas by the section that they were read from, folded up.
QList<LinkGroup> readings(const DetailPage& page, const Source& source, const QString& wholeDocument)
{
    const Atlas& atlas = page.atlas();
    const DetailLinks& links = page.links();
    Readings read(source);
    for (const Atlas::FactRef& ref : atlas.allFacts())
        read.add(ref.fact->source, [&] { return links.fact(ref); });
    for (const Entity& entity : atlas.entities) {
        for (const FundingRound& round : entity.funding.rounds)
            read.add(round.source, [&] { return links.round(entity, round); });
    }
    for (const Relation& relation : atlas.relations)
        read.add(relation.source, [&] { return links.relation(relation); });
    QList<LinkGroup> result;
    for (const Source::Section& section : source.sections)
        read.addTo(result, section.id, section.title);
    read.addTo(result, {}, wholeDocument);
    return result;
}

} // namespace

void SourcePage::write(DetailPage& page, const Source& source)
{
    page.content().name = source.title;
    page.setKind({tr("Source")});
    QList<FactLine> lines;
    const auto add = [&](const QString& label, const QString& text) {
        if (!text.isEmpty())
            lines << plainLine(label, text);
    };
    add(tr("Publisher"), source.publisher);
    add(tr("Published"), source.published);
    add(tr("Address"), source.url);
    page.addLines(tr("Facts"), lines);

    page.addLinkGroups(tr("Read from it, by section"), readings(page, source, tr("The whole document")));
}
