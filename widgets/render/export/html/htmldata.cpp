// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/render/export/html/htmldata.h"

#include "model/detailcontent.h"
#include "widgets/render/export/html/htmltext.h"
#include "widgets/render/export/svgwriter.h"

#include <QJsonArray>

namespace {

/// Left out where there is nothing to say: half of all that could be said is empty.
void put(QJsonObject& object, const char* key, const QString& text)
{
    if (!text.isEmpty())
        object.insert(QLatin1String(key), text);
}

void put(QJsonObject& object, const char* key, const QJsonArray& array)
{
    if (!array.isEmpty())
        object.insert(QLatin1String(key), array);
}

/// The things of one atlas. Lines of sources come again and again: they stand in a list once.
class Things
{
public:
    Things(const Atlas& atlas, const QString& language)
        : m_atlas(atlas)
        , m_language(language)
    {
    }

    void addAll()
    {
        add({IdType::Atlas, m_atlas.id}, m_atlas.title);
        for (const Layer& layer : m_atlas.layers)
            add({IdType::Layer, layer.id}, layer.name);
        for (const Group& group : m_atlas.groups)
            add({IdType::Group, group.id}, group.name);
        for (const Entity& entity : m_atlas.entities)
            add({IdType::Entity, entity.id}, entity.name, entity.aliases);
        for (const Sector& sector : m_atlas.sectors)
            add({IdType::Sector, sector.id}, {});
        for (const Theme& theme : m_atlas.themes)
            add({IdType::Theme, theme.id}, theme.title);
        for (const Dimension& dimension : m_atlas.scorecard.dimensions)
            add({IdType::Dimension, dimension.id}, dimension.name);
        for (const Relation& relation : m_atlas.relations)
            add({IdType::Relation, relation.id()}, {});
        for (const QString& ribbon : m_atlas.ribbons())
            add({IdType::Ribbon, ribbon}, {});
        for (const Source& source : m_atlas.sources)
            add({IdType::Source, source.id}, {});
    }

    [[nodiscard]] const QJsonObject& things() const { return m_things; }

    [[nodiscard]] const QJsonArray& sources() const { return m_sourceLines; }

private:
    /// What has a name of its own is found by it.
    void add(const TypedId& id, const LocalizedText& name, const QStringList& aliases = {})
    {
        const DetailContent content = detailContent(m_atlas, id, m_language);
        QJsonObject thing;
        put(thing, "svg", svgId(id));
        put(thing, "name", content.name);
        put(thing, "kind", content.kind);
        put(thing, "layer", content.layer);
        put(thing, "place", content.place);
        put(thing, "summary", content.summary);
        put(thing, "crumbs", links(content.crumbs));
        if (content.headline)
            thing.insert(QStringLiteral("headline"), fact(*content.headline));
        QJsonArray sections;
        for (const DetailSection& part : content.sections)
            sections.append(section(part));
        put(thing, "sections", sections);
        putSource(thing, content.source);
        addNames(thing, name, aliases);
        m_things.insert(id.toString(), thing);
    }

    void addNames(QJsonObject& thing, const LocalizedText& name, const QStringList& aliases)
    {
        QJsonObject names;
        for (const auto& [language, text] : name.all().asKeyValueRange())
            names.insert(language, text);
        if (names.isEmpty())
            return;
        thing.insert(QStringLiteral("names"), names);
        put(thing, "aliases", QJsonArray::fromStringList(aliases));
        thing.insert(QStringLiteral("order"), m_found++);
    }

    void putSource(QJsonObject& object, const QString& line)
    {
        if (line.isEmpty())
            return;
        if (!m_sources.contains(line)) {
            m_sources.insert(line, int(m_sourceLines.size()));
            m_sourceLines.append(line);
        }
        object.insert(QStringLiteral("source"), m_sources.value(line));
    }

    QJsonObject fact(const FactLine& line)
    {
        QJsonObject object;
        put(object, "label", line.label);
        put(object, "figure", line.quantity || line.figure.size() < 16 ? line.figure : QString());
        put(object, "phrase", line.phrase);
        put(object, "note", line.note);
        put(object, "basis", basisOf(line.caution, line.evidence));
        putSource(object, line.source);
        return object;
    }

    /// What is plainly reported says so too: not every reader knows what silence means. Evidence begins with
    /// the basis, but for what was counted.
    static QString basisOf(const QString& caution, const Evidence& evidence)
    {
        return caution.isEmpty() && !evidence.isEmpty() ? evidence.first().text : caution;
    }

    QJsonArray links(const QList<DetailLink>& list)
    {
        QJsonArray array;
        for (const DetailLink& link : list) {
            QJsonObject object;
            put(object, "to", link.target.toString());
            put(object, "name", link.name);
            put(object, "layer", link.layer);
            put(object, "place", link.place);
            put(object, "figure", link.figure);
            put(object, "note", link.note);
            putSource(object, link.source);
            array.append(object);
        }
        return array;
    }

    QJsonObject section(const DetailSection& part)
    {
        QJsonObject object;
        put(object, "title", part.title);
        std::visit([&](const auto& body) { putBody(object, body); }, part.body);
        return object;
    }

    void putBody(QJsonObject& object, const QList<FactLine>& facts)
    {
        QJsonArray array;
        for (const FactLine& line : facts)
            array.append(fact(line));
        put(object, "facts", array);
    }

    void putBody(QJsonObject& object, const QList<LinkGroup>& groups)
    {
        QJsonArray array;
        for (const LinkGroup& group : groups) {
            QJsonObject entry;
            put(entry, "label", group.label);
            put(entry, "text", group.text);
            put(entry, "links", links(group.links));
            array.append(entry);
        }
        put(object, "groups", array);
    }

    void putBody(QJsonObject& object, const FundingDetail& funding)
    {
        QJsonArray array;
        for (const FundingLine& line : funding.lines) {
            QJsonObject entry;
            put(entry, "label", line.name);
            put(entry, "figure", line.amount);
            put(entry, "note", line.date);
            put(entry, "basis", basisOf(line.caution, line.evidence));
            QList<DetailLink> investors;
            for (const FundingLine::Investor& investor : line.investors) {
                DetailLink link;
                link.target = {IdType::Entity, investor.id};
                link.name = investor.name;
                investors.append(link);
            }
            put(entry, "links", links(investors));
            putSource(entry, line.source);
            array.append(entry);
        }
        put(object, "facts", array);
        if (funding.note)
            put(object, "text", funding.note->text);
    }

    static void putBody(QJsonObject& object, const QString& text) { put(object, "text", text); }

    const Atlas& m_atlas;
    QString m_language;
    QJsonObject m_things;
    QJsonArray m_sourceLines;
    QHash<QString, int> m_sources;
    int m_found = 0;
};

} // namespace

QJsonObject htmlData(const ExportDocument& document)
{
    Things things(*document.atlas, document.language);
    things.addAll();
    QJsonObject accents;
    for (const Layer& layer : document.atlas->layers)
        accents.insert(layer.id, document.theme.accent(layer).name());
    QJsonArray pages;
    for (const ExportPage& page : document.pages)
        pages.append(page.title);
    return {{QStringLiteral("language"), document.language},
            {QStringLiteral("things"), things.things()},
            {QStringLiteral("sources"), things.sources()},
            {QStringLiteral("accents"), accents},
            {QStringLiteral("pages"), pages},
            {QStringLiteral("strings"), htmlStrings()}};
}
