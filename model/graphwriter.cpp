// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/graphwriter.h"

#include "model/xmltext.h"

#include "model/factphrase.h"

#include <cmath>
#include <QLocale>
#include <QXmlStreamWriter>
#include <set>

namespace {

/// What stands on the map next to an entity's name.
struct Headline
{
    QString label;
    QString published;
    Basis basis = Basis::Reported;
    std::optional<Quantity> quantity;
};

std::optional<Headline> headlineOf(const Atlas& atlas, const Entity& entity, const QString& language)
{
    const Fact* fact = atlas.fact(entity.headline).fact;
    if (!fact)
        return std::nullopt;
    return Headline{.label = FactPhrase::label(atlas, *fact, language),
                    .published = fact->value,
                    .basis = fact->basis,
                    .quantity = fact->quantity};
}

QString kindName(const Atlas& atlas, const Entity& entity, const QString& language)
{
    const EntityKind* kind = atlas.entityKind(entity.kind);
    return kind ? kind->label.in(language) : entity.kind;
}

QString kindName(const Atlas& atlas, const Relation& relation, const QString& language)
{
    const RelationKind* kind = atlas.relationKind(relation.kind);
    return kind ? kind->label.in(language) : relation.kind;
}

// ---- GraphML

/// An attribute that nodes or edges have: `key` names it in the file, programs show it as `name`.
struct Key
{
    const char* key;
    const char* name;
    const char* type = "string";
};

constexpr std::array nodeKeys{Key{"n-label", "label"}, // what Gephi and Cytoscape write next to a node
                              Key{"n-name", "name"},
                              Key{"n-kind", "kind"},
                              Key{"n-kind-id", "kind-id"},
                              Key{"n-group", "group"},
                              Key{"n-group-id", "group-id"},
                              Key{"n-layer", "layer"},
                              Key{"n-layer-id", "layer-id"},
                              Key{"n-layer-order", "layer-order", "int"},
                              Key{"n-figure", "figure"},
                              Key{"n-figure-of", "figure-of"},
                              Key{"n-figure-basis", "figure-basis"},
                              Key{"n-figure-low", "figure-low", "double"},
                              Key{"n-figure-high", "figure-high", "double"}};
constexpr std::array edgeKeys{
    Key{"e-label", "label"}, Key{"e-kind", "kind"},     Key{"e-detail", "detail"},      Key{"e-date", "date"},
    Key{"e-basis", "basis"}, Key{"e-source", "source"}, Key{"e-source-id", "source-id"}};

/// Writes one atlas as GraphML.
class GraphMl
{
public:
    GraphMl(const Atlas& atlas, QString language)
        : m_atlas(atlas)
        , m_language(std::move(language))
        , m_xml(&m_bytes)
    {
        for (const Entity& entity : atlas.entities) {
            for (const QString& tag : entity.name.all().keys())
                m_tags.insert(tag);
        }
    }

    QByteArray write()
    {
        m_xml.setAutoFormatting(true);
        m_xml.setAutoFormattingIndent(1);
        m_xml.writeStartDocument();
        m_xml.writeStartElement(QStringLiteral("graphml"));
        m_xml.writeDefaultNamespace(QStringLiteral("http://graphml.graphdrawing.org/xmlns"));
        writeKeys();
        m_xml.writeStartElement(QStringLiteral("graph"));
        m_xml.writeAttribute(QStringLiteral("id"), m_atlas.id);
        m_xml.writeAttribute(QStringLiteral("edgedefault"), QStringLiteral("directed"));
        data("g-title", m_atlas.title.in(m_language));
        data("g-edition", m_atlas.edition);
        data("g-licence", m_atlas.licence);
        for (const Entity& entity : m_atlas.entities)
            writeNode(entity);
        for (qsizetype i = 0; i < m_atlas.relations.size(); ++i)
            writeEdge(m_atlas.relations[i], i);
        m_xml.writeEndDocument();
        return std::move(m_bytes);
    }

private:
    void writeKeys()
    {
        writeKey({"g-title", "title"}, "graph");
        writeKey({"g-edition", "edition"}, "graph");
        writeKey({"g-licence", "licence"}, "graph");
        for (const Key& key : nodeKeys)
            writeKey(key, "node");
        for (const QString& tag : m_tags) {
            const QByteArray name = "name-" + tag.toLatin1();
            writeKey({QByteArray("n-" + name).constData(), name.constData()}, "node");
        }
        for (const Key& key : edgeKeys)
            writeKey(key, "edge");
    }

    void writeKey(const Key& key, const char* of)
    {
        m_xml.writeEmptyElement(QStringLiteral("key"));
        m_xml.writeAttribute(QStringLiteral("id"), QString::fromLatin1(key.key));
        m_xml.writeAttribute(QStringLiteral("for"), QString::fromLatin1(of));
        m_xml.writeAttribute(QStringLiteral("attr.name"), QString::fromLatin1(key.name));
        m_xml.writeAttribute(QStringLiteral("attr.type"), QString::fromLatin1(key.type));
    }

    void writeNode(const Entity& entity)
    {
        m_xml.writeStartElement(QStringLiteral("node"));
        m_xml.writeAttribute(QStringLiteral("id"), entity.id);
        const QString name = entity.name.in(m_language);
        data("n-label", name);
        data("n-name", name);
        for (const auto& [tag, text] : entity.name.all().asKeyValueRange())
            data(QByteArray("n-name-" + tag.toLatin1()).constData(), text);
        data("n-kind", kindName(m_atlas, entity, m_language));
        data("n-kind-id", entity.kind);
        writePlace(entity);
        if (const auto headline = headlineOf(m_atlas, entity, m_language)) {
            data("n-figure", headline->published);
            data("n-figure-of", headline->label);
            data("n-figure-basis", basisName(headline->basis));
            if (headline->quantity) {
                number("n-figure-low", headline->quantity->low);
                number("n-figure-high", headline->quantity->high);
            }
        }
        m_xml.writeEndElement();
    }

    void writePlace(const Entity& entity)
    {
        const Group* group = m_atlas.group(entity.group);
        const Layer* layer = group ? m_atlas.layer(group->layer) : nullptr;
        if (!layer)
            return;
        data("n-group", group->name.in(m_language));
        data("n-group-id", group->id);
        data("n-layer", layer->name.in(m_language));
        data("n-layer-id", layer->id);
        data("n-layer-order", QString::number(layer->order));
    }

    void writeEdge(const Relation& relation, qsizetype index)
    {
        m_xml.writeStartElement(QStringLiteral("edge"));
        m_xml.writeAttribute(QStringLiteral("id"), QStringLiteral("relation-%1").arg(index + 1));
        m_xml.writeAttribute(QStringLiteral("source"), relation.from);
        m_xml.writeAttribute(QStringLiteral("target"), relation.to);
        data("e-label", kindName(m_atlas, relation, m_language));
        data("e-kind", relation.kind);
        data("e-detail", relation.detail);
        data("e-date", relation.date);
        data("e-basis", basisName(relation.basis));
        data("e-source", m_atlas.sourceLine(relation.source));
        data("e-source-id", relation.source.section.isEmpty()
                                ? relation.source.source
                                : QString(relation.source.source + u'#' + relation.source.section));
        m_xml.writeEndElement();
    }

    /// An attribute; one without a text is left out.
    void data(const char* key, const QString& text)
    {
        if (text.isEmpty())
            return;
        m_xml.writeStartElement(QStringLiteral("data"));
        m_xml.writeAttribute(QStringLiteral("key"), QString::fromLatin1(key));
        m_xml.writeCharacters(xmlText(text));
        m_xml.writeEndElement();
    }

    void number(const char* key, double value)
    {
        if (std::isfinite(value))
            data(key, QString::number(value, 'f', QLocale::FloatingPointShortest));
    }

    const Atlas& m_atlas;
    QString m_language;
    QByteArray m_bytes;
    QXmlStreamWriter m_xml;
    std::set<QString> m_tags; ///< the languages that names are in
};

// ---- DOT

constexpr qsizetype longestPart = 4000; ///< in code units, which are up to three bytes each

/// A text as a label of Graphviz in quotation marks. In labels a backslash begins an escape and an ampersand
/// an entity of HTML, whatever the quotation marks. Graphviz 2.43 reads no string of more than 16,384 bytes
/// in one go, so that a long text goes on in other lines: a backslash at the end of a line joins them.
QByteArray dotText(const QString& text)
{
    QString result;
    qsizetype begun = 0;
    for (const QChar c : xmlText(text)) {
        if (result.size() - begun >= longestPart && !c.isLowSurrogate()) {
            result += QStringLiteral("\\\n");
            begun = result.size();
        }
        if (c == u'\\' || c == u'"')
            result += u'\\';
        if (c == u'\n')
            result += QStringLiteral("\\n");
        else if (c == u'&')
            result += QStringLiteral("&amp;");
        else
            result += c;
    }
    return '"' + result.toUtf8() + '"';
}

/// An id in quotation marks. Ids have nothing that would have to be escaped.
QByteArray dotId(const QString& id)
{
    return '"' + id.toUtf8() + '"';
}

/// Writes one atlas as DOT.
class Dot
{
public:
    Dot(const Atlas& atlas, QString language)
        : m_atlas(atlas)
        , m_language(std::move(language))
    {
    }

    QByteArray write()
    {
        m_dot = "digraph " + dotId(m_atlas.id) + " {\n";
        m_dot += "  graph [label=" + dotText(m_atlas.title.in(m_language)) +
                 ", labelloc=t, rankdir=BT, newrank=true, charset=\"UTF-8\", fontname=\"Noto Sans\"];\n";
        m_dot += "  node [shape=box, style=rounded, fontname=\"Noto Sans\"];\n";
        m_dot += "  edge [fontname=\"Noto Sans\", fontsize=9];\n";
        for (const Layer& layer : m_atlas.layers)
            writeLayer(layer);
        for (const Entity* entity : m_atlas.entitiesOf({}))
            writeNode(*entity, "  ");
        for (const Relation& relation : m_atlas.relations)
            writeEdge(relation);
        return m_dot + "}\n";
    }

private:
    void writeLayer(const Layer& layer)
    {
        m_dot += "  subgraph " + dotId(QStringLiteral("cluster_layer_") + layer.id) + " {\n";
        m_dot += "    graph [label=" + dotText(layer.name.in(m_language)) + "];\n";
        for (const Group* group : m_atlas.groupsOf(layer.id)) {
            m_dot += "    subgraph " + dotId(QStringLiteral("cluster_group_") + group->id) + " {\n";
            m_dot += "      graph [label=" + dotText(group->name.in(m_language)) + "];\n";
            for (const Entity* entity : m_atlas.entitiesOf(group->id))
                writeNode(*entity, "      ");
            m_dot += "    }\n";
        }
        m_dot += "  }\n";
    }

    void writeNode(const Entity& entity, const QByteArray& indent)
    {
        QString tooltip = kindName(m_atlas, entity, m_language);
        if (const auto headline = headlineOf(m_atlas, entity, m_language)) {
            tooltip += QStringLiteral(" · ") + headline->label + QStringLiteral(": ") + headline->published +
                       QStringLiteral(" (") + FactPhrase::basis(headline->basis) + u')';
        }
        m_dot += indent + dotId(entity.id) + " [label=" + dotText(entity.name.in(m_language)) +
                 ", tooltip=" + dotText(tooltip) + ", class=" + dotId(entity.kind) + "];\n";
    }

    void writeEdge(const Relation& relation)
    {
        const RelationKind* kind = m_atlas.relationKind(relation.kind);
        QString tooltip = FactPhrase::basis(relation.basis);
        for (const QString& part : {relation.detail, relation.date, m_atlas.sourceLine(relation.source)}) {
            if (!part.isEmpty())
                tooltip += QStringLiteral(" · ") + part;
        }
        m_dot += "  " + dotId(relation.from) + " -> " + dotId(relation.to) +
                 " [label=" + dotText(kindName(m_atlas, relation, m_language)) +
                 ", tooltip=" + dotText(tooltip) + ", class=" + dotId(relation.kind) +
                 styleOf(kind ? kind->line : LineStyle::Solid) + "];\n";
    }

    static QByteArray styleOf(LineStyle line)
    {
        if (line == LineStyle::Solid)
            return {};
        return line == LineStyle::Dashed ? ", style=dashed" : ", style=dotted";
    }

    const Atlas& m_atlas;
    QString m_language;
    QByteArray m_dot;
};

} // namespace

QByteArray graphMlOf(const Atlas& atlas, const QString& language)
{
    return GraphMl(atlas, language).write();
}

QByteArray dotOf(const Atlas& atlas, const QString& language)
{
    return Dot(atlas, language).write();
}
