// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/detailcontent.h"

#include "model/detaillinks.h"
#include "model/factphrase.h"

#include <algorithm>
#include <QCoreApplication>

namespace {

/// Writes the content about one thing, part by part.
class ContentWriter
{
    Q_DECLARE_TR_FUNCTIONS(DetailContent)

public:
    ContentWriter(const Atlas& atlas, const QString& language)
        : m_atlas(atlas)
        , m_language(language)
        , m_links(atlas, language)
    {
    }

    DetailContent write(const TypedId& id);

private:
    void writeAtlas();
    void writeLayer(const Layer& layer);
    void writeGroup(const Group& group);
    void writeEntity(const Entity& entity);
    void writeRelation(const Relation& relation);
    void writeRibbon(const QString& ribbon);
    void writeSector(const Sector& sector);
    void writeTheme(const Theme& theme);
    void writeDimension(const Dimension& dimension);
    void writeSource(const Source& source);

    void setName(const LocalizedText& name);
    void setHeadline(const QString& factId, const QString& label = {});
    void addFacts(const QString& title, const QList<Fact>& facts, const QString& labelIfUndeclared = {});
    void addLines(const QString& title, const QList<FactLine>& lines);
    void addLinks(const QString& title, const QList<DetailLink>& links);
    void addFunding(const Entity& entity);
    void addSectorLists(const Sector& sector);
    void addList(const QString& title, const std::optional<QList<Fact>>& list);
    void settleSources();

    [[nodiscard]] FactLine line(const Fact& fact, const QString& labelIfUndeclared = {}) const;
    [[nodiscard]] FactLine basisLine(Basis basis) const;
    [[nodiscard]] QList<FactLine> counts() const;
    [[nodiscard]] QString sideName(const QString& id) const;

    const Atlas& m_atlas;
    QString m_language;
    DetailLinks m_links;
    DetailContent m_content;
};

DetailContent ContentWriter::write(const TypedId& id)
{
    m_content.id = id;
    if (id.type != IdType::Atlas)
        m_content.crumbs = m_links.crumbs(id);
    m_content.layer = m_links.link(id).layer;
    switch (id.type) {
    case IdType::Atlas:
    case IdType::Fact:
        writeAtlas();
        break;
    case IdType::Layer:
        writeLayer(*m_atlas.layer(id.id));
        break;
    case IdType::Group:
        writeGroup(*m_atlas.group(id.id));
        break;
    case IdType::Entity:
        writeEntity(*m_atlas.entity(id.id));
        break;
    case IdType::Relation:
        writeRelation(*m_atlas.relation(id.id));
        break;
    case IdType::Sector:
        writeSector(*m_atlas.sector(id.id));
        break;
    case IdType::Theme:
        writeTheme(*m_atlas.theme(id.id));
        break;
    case IdType::Dimension:
        writeDimension(*m_atlas.dimension(id.id));
        break;
    case IdType::Ribbon:
        writeRibbon(id.id);
        break;
    case IdType::Source:
        writeSource(*m_atlas.source(id.id));
        break;
    }
    settleSources();
    return std::move(m_content);
}

void ContentWriter::writeAtlas()
{
    setName(m_atlas.title);
    m_content.kind = m_atlas.edition.isEmpty() ? QString() : tr("Edition %1").arg(m_atlas.edition);
    m_content.summary = m_atlas.summary;
    m_content.hint =
        tr("Select a layer, a group or an entity on the map, or follow a link here, to see its figures "
           "and where they come from.");
    QList<DetailLink> layers;
    for (auto layer = m_atlas.layers.crbegin(); layer != m_atlas.layers.crend(); ++layer)
        layers.append(m_links.linkWithFigure({IdType::Layer, layer->id}));
    addLinks(tr("Layers, from the top"), layers);
    addLines(tr("In this atlas"), counts());
    QList<FactLine> sources;
    for (const Source& source : m_atlas.sources) {
        FactLine item = plainLine({}, source.title);
        const QStringList about{source.publisher, source.published, source.url};
        for (const QString& part : about) {
            if (!part.isEmpty())
                item.note += (item.note.isEmpty() ? QString() : QStringLiteral(" · ")) + part;
        }
        sources.append(item);
    }
    addLines(tr("Sources"), sources);
}

QList<FactLine> ContentWriter::counts() const
{
    const qsizetype outside = m_atlas.entitiesOf({}).size();
    const auto count = [](const QString& label, qsizetype number) {
        FactLine line = plainLine(label, QString::number(number));
        Quantity quantity;
        quantity.low = quantity.high = double(number);
        quantity.published = line.figure;
        line.quantity = quantity;
        return line;
    };
    return {count(tr("Layers"), m_atlas.layers.size()),
            count(tr("Groups"), m_atlas.groups.size()),
            count(tr("Entities in the stack"), m_atlas.entities.size() - outside),
            count(tr("Beside the stack"), outside),
            count(tr("Relations"), m_atlas.relations.size()),
            count(tr("Facts"), m_atlas.allFacts().size())};
}

void ContentWriter::writeLayer(const Layer& layer)
{
    setName(layer.name);
    m_content.kind = tr("Layer %1 of %2").arg(layer.order).arg(m_atlas.layers.size());
    m_content.summary = layer.summary;
    setHeadline(layer.headline);
    QList<DetailLink> groups;
    for (const Group* group : m_atlas.groupsOf(layer.id))
        groups.append(m_links.linkWithFigure({IdType::Group, group->id}));
    addLinks(tr("Groups"), groups);
    addLinks(tr("Key players"), m_links.entities(layer.players));
    if (layer.headline.isEmpty())
        m_content.sections.append({tr("Comparison"), tr("None published for the layer as a whole.")});
    addFacts(tr("Facts"), layer.facts);
}

void ContentWriter::writeGroup(const Group& group)
{
    setName(group.name);
    m_content.kind = tr("Group");
    m_content.summary = group.summary;
    setHeadline(group.headline);
    QList<DetailLink> members;
    QStringList players = group.players;
    for (const Entity* entity : m_atlas.entitiesOf(group.id)) {
        members.append(m_links.linkWithFigure({IdType::Entity, entity->id}));
        members.last().place.clear(); // it is here
        players.removeAll(entity->id);
    }
    addLinks(tr("Members"), members);
    addLinks(tr("Other key players"), m_links.entities(players));
    addFacts(tr("Facts"), group.facts);
    for (const Sector& sector : m_atlas.sectors) {
        if (sector.group == group.id)
            addSectorLists(sector);
    }
}

void ContentWriter::writeEntity(const Entity& entity)
{
    setName(entity.name);
    if (!m_atlas.group(entity.group)) {
        m_content.crumbs.clear();
        m_content.place = tr("Beside the stack");
    }
    const EntityKind* kind = m_atlas.entityKind(entity.kind);
    QStringList parts{kind ? kind->label.in(m_language) : entity.kind};
    if (!entity.aliases.isEmpty())
        parts << tr("also called %1").arg(entity.aliases.join(QStringLiteral(", ")));
    m_content.kind = parts.join(QStringLiteral(" · "));
    m_content.summary = entity.summary;
    setHeadline(entity.headline);
    addFunding(entity);
    if (entity.valuation)
        addFacts(tr("Valuation"), {*entity.valuation}, tr("Valuation"));
    addFacts(tr("Facts"), entity.facts);
    if (const QList<LinkGroup> relations = m_links.relations(entity.id); !relations.isEmpty())
        m_content.sections.append({tr("Relations"), relations});
    addLinks(tr("Also in the stack"), m_links.alsoInTheStack(entity.id));
}

void ContentWriter::writeRibbon(const QString& ribbon)
{
    m_content.name = m_atlas.nameOf(m_content.id, m_language);
    m_content.kind = tr("Relations between two groups");
    addLinks(tr("Relations"), m_links.relationsOfRibbon(ribbon));
}

void ContentWriter::writeRelation(const Relation& relation)
{
    m_content.name = m_atlas.nameOf(m_content.id, m_language);
    m_content.kind = tr("Relation");
    m_content.sections.append(
        {tr("Between"), QList<LinkGroup>{{tr("From"), {m_links.link({IdType::Entity, relation.from})}},
                                         {tr("To"), {m_links.link({IdType::Entity, relation.to})}}}});
    const RelationKind* kind = m_atlas.relationKind(relation.kind);
    QList<FactLine> lines{plainLine(tr("Kind"), kind ? kind->label.in(m_language) : relation.kind),
                          basisLine(relation.basis)};
    if (!relation.detail.isEmpty())
        lines << plainLine(tr("Detail"), relation.detail);
    if (!relation.date.isEmpty())
        lines << plainLine(tr("Date"), relation.date);
    for (FactLine& line : lines) {
        line.ref = relation.source;
        line.source = m_atlas.sourceLine(relation.source);
    }
    addLines(tr("Facts"), lines);
}

void ContentWriter::writeSector(const Sector& sector)
{
    if (const Group* group = m_atlas.group(sector.group))
        setName(group->name);
    m_content.kind = tr("Sector");
    m_content.summary = sector.summary;
    addLinks(tr("Key players"), m_links.entities(sector.players));
    addSectorLists(sector);
}

void ContentWriter::addSectorLists(const Sector& sector)
{
    addList(tr("Applications"), sector.applications);
    addList(tr("Regulation"), sector.regulation);
}

void ContentWriter::writeTheme(const Theme& theme)
{
    setName(theme.title);
    const ThemeKind* kind = m_atlas.themeKind(theme.kind);
    QStringList parts{kind ? kind->label.in(m_language) : theme.kind};
    if (!theme.side.isEmpty())
        parts << sideName(theme.side);
    m_content.kind = parts.join(QStringLiteral(" · "));
    m_content.summary = theme.summary;
    QList<FactLine> points;
    for (const Fact& point : theme.points) {
        points << line(point);
        points.last().label = QString::number(points.size());
    }
    addLines(tr("Points"), points);
    QList<DetailLink> about;
    for (const TypedId& id : theme.about) {
        if (m_atlas.contains(id))
            about << m_links.link(id);
    }
    addLinks(tr("About"), about);
}

void ContentWriter::writeDimension(const Dimension& dimension)
{
    setName(dimension.name);
    m_content.kind = tr("Scorecard");
    m_content.summary = dimension.caveat;
    QList<FactLine> lines;
    for (const ScorecardSide& side : m_atlas.scorecard.sides) {
        if (const auto value = dimension.values.constFind(side.id); value != dimension.values.cend()) {
            lines << line(*value);
            lines.last().label = side.name.in(m_language);
        }
    }
    const auto judged = [&](const QString& label, const QString& text) {
        FactLine item = plainLine(label, text);
        item.caution = dimension.basis == Basis::Reported ? QString() : FactPhrase::basis(dimension.basis);
        item.ref = dimension.source;
        item.source = m_atlas.sourceLine(dimension.source);
        lines << item;
    };
    if (!dimension.leader.isEmpty())
        judged(tr("Leader"), sideName(dimension.leader));
    if (!dimension.trend.isEmpty())
        judged(tr("Trend"), dimension.trend);
    addLines(tr("Facts"), lines);
}

void ContentWriter::writeSource(const Source& source)
{
    m_content.name = source.title;
    m_content.kind = tr("Source");
    QList<FactLine> lines;
    const auto add = [&](const QString& label, const QString& text) {
        if (!text.isEmpty())
            lines << plainLine(label, text);
    };
    add(tr("Publisher"), source.publisher);
    add(tr("Published"), source.published);
    add(tr("Address"), source.url);
    addLines(tr("Facts"), lines);
}

void ContentWriter::setName(const LocalizedText& name)
{
    m_content.name = name.in(m_language);
    for (const QString& other : name.all()) {
        if (other != m_content.name) {
            m_content.otherName = other;
            break;
        }
    }
}

void ContentWriter::setHeadline(const QString& factId, const QString& label)
{
    if (const Fact* fact = FactPhrase::headline(m_atlas, factId))
        m_content.headline = line(*fact, label);
}

FactLine ContentWriter::line(const Fact& fact, const QString& labelIfUndeclared) const
{
    return factLine(m_atlas, fact, m_language, labelIfUndeclared);
}

FactLine ContentWriter::basisLine(Basis basis) const
{
    return plainLine(tr("Basis"), FactPhrase::basis(basis));
}

void ContentWriter::addFacts(const QString& title, const QList<Fact>& facts, const QString& labelIfUndeclared)
{
    QList<FactLine> lines;
    for (const Fact& fact : facts) {
        if (!m_content.headline || fact.id.isEmpty() || m_content.headline->id != fact.id)
            lines << line(fact, labelIfUndeclared.isEmpty() ? fact.key : labelIfUndeclared);
    }
    addLines(title, lines);
}

void ContentWriter::addLines(const QString& title, const QList<FactLine>& lines)
{
    if (!lines.isEmpty())
        m_content.sections.append({title, lines});
}

void ContentWriter::addLinks(const QString& title, const QList<DetailLink>& links)
{
    if (!links.isEmpty())
        m_content.sections.append({title, QList<LinkGroup>{{{}, links}}});
}

void ContentWriter::addFunding(const Entity& entity)
{
    if (!entity.funding.rounds.isEmpty())
        m_content.sections.append({tr("Funding"), fundingDetail(m_atlas, entity, m_language)});
    else if (entity.funding.statedTotal)
        addFacts(tr("Funding"), {*entity.funding.statedTotal}, tr("Stated total"));
}

void ContentWriter::addList(const QString& title, const std::optional<QList<Fact>>& list)
{
    if (!list) {
        m_content.sections.append({title, tr("not in source")});
        return;
    }
    QList<FactLine> lines;
    for (const Fact& fact : *list) {
        lines << line(fact);
        lines.last().label.clear();
    }
    addLines(title, lines);
}

QString ContentWriter::sideName(const QString& id) const
{
    const auto found = std::ranges::find(m_atlas.scorecard.sides, id, &ScorecardSide::id);
    return found == m_atlas.scorecard.sides.end() ? id : found->name.in(m_language);
}

/// Names the commonest source once, below everything, and others on their own lines.
void ContentWriter::settleSources()
{
    struct Sourced
    {
        SourceRef* ref;
        QString* own;
    };

    QList<Sourced> lines;
    const auto collect = [&lines](auto& line) {
        if (!line.ref.source.isEmpty())
            lines.append({&line.ref, &line.ownSource});
    };
    if (m_content.headline)
        collect(*m_content.headline);
    for (DetailSection& section : m_content.sections) {
        if (auto* facts = std::get_if<QList<FactLine>>(&section.body))
            std::ranges::for_each(*facts, collect);
        else if (auto* funding = std::get_if<FundingDetail>(&section.body))
            std::ranges::for_each(funding->lines, collect);
    }
    const auto key = [](const SourceRef& ref) -> QString { return ref.source + u'#' + ref.section; };
    QHash<QString, int> uses;
    for (const Sourced& line : std::as_const(lines))
        ++uses[key(*line.ref)];
    const SourceRef* main = nullptr;
    for (const Sourced& line : std::as_const(lines)) {
        if (!main || uses.value(key(*line.ref)) > uses.value(key(*main)))
            main = line.ref;
    }
    if (!main)
        return;
    m_content.source = m_atlas.sourceLine(*main);
    for (const Sourced& line : std::as_const(lines))
        *line.own = shortSource(m_atlas, *line.ref, *main);
}

/// What a request is answered with: the subject of a fact, the atlas where there is nothing.
TypedId answered(const Atlas& atlas, const std::optional<TypedId>& id)
{
    if (!id || !atlas.contains(*id))
        return {IdType::Atlas, atlas.id};
    return id->type == IdType::Fact ? atlas.fact(id->id).subject : *id;
}

} // namespace

DetailContent detailContent(const Atlas& atlas, const std::optional<TypedId>& id, const QString& language)
{
    return ContentWriter(atlas, language).write(answered(atlas, id));
}
