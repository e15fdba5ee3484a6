// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/atlas.h"

#include <random>

/// Makes up atlases of a seeded size and shape, as the reader could have read them: layers with and without
/// groups, groups with and without entities, names long and short in one language or two, figures of every
/// caution.
class RandomAtlas
{
public:
    explicit RandomAtlas(unsigned seed)
        : m_random(seed)
    {
    }

    AtlasPtr make()
    {
        m_data = {};
        m_data.id = QStringLiteral("random");
        m_data.edition = QStringLiteral("2026-03-31");
        m_data.title = name(QStringLiteral("T"));
        m_data.sources = {
            {QStringLiteral("survey"), QStringLiteral("Survey"), {}, QStringLiteral("2026"), {}, {}}};
        addKinds();
        const int layers = between(1, 7);
        for (int l = 0; l < layers; ++l)
            addLayer(l);
        const int outsiders = between(0, 12);
        for (int o = 0; o < outsiders; ++o)
            addEntity(QStringLiteral("o%1").arg(o), {});
        addRelations();
        return std::make_shared<const Atlas>(m_data);
    }

private:
    int between(int low, int high) { return std::uniform_int_distribution<int>(low, high)(m_random); }

    bool oneIn(int n) { return between(1, n) == 1; }

    QString words(int most)
    {
        static const QStringList known{
            QStringLiteral("Deep"), QStringLiteral("AI"),  QStringLiteral("Semiconductor"),
            QStringLiteral("Lab"),  QStringLiteral("x"),   QStringLiteral("Intelligence"),
            QStringLiteral("of"),   QStringLiteral("Wij"), QStringLiteral("Robotics")};
        QStringList result;
        for (int i = between(1, most); i > 0; --i)
            result << known[between(0, int(known.size()) - 1)];
        return result.join(u' ');
    }

    /// Every name begins with the id, so that each can be told from the others.
    LocalizedText name(const QString& id)
    {
        LocalizedText result(QString(id + u' ' + words(3)));
        if (!oneIn(4))
            result.set(QStringLiteral("zh"),
                       id + QStringLiteral("人工智能研究院有限公司").first(between(1, 11)));
        return result;
    }

    void addKinds()
    {
        m_data.entityKinds = {
            {QStringLiteral("company"), name(QStringLiteral("K")), name(QStringLiteral("Ks"))},
            {QStringLiteral("product"), name(QStringLiteral("P")), {}}};
        m_data.relationKinds = {
            {QStringLiteral("makes"), name(QStringLiteral("m")), {}, true, LineStyle::Solid},
            {QStringLiteral("runs-on"), name(QStringLiteral("r")), {}, false, LineStyle::Dashed},
            {QStringLiteral("backs"), name(QStringLiteral("b")), {}, false, LineStyle::Dotted}};
        m_data.factKinds = {{QStringLiteral("figure"), name(QStringLiteral("F")), FactKind::Type::Text}};
    }

    /// Sometimes a fact, as headline.
    QString addFact(const QString& id, QList<Fact>& facts)
    {
        if (oneIn(2))
            return {};
        Fact fact;
        fact.id = id + QStringLiteral(".figure");
        fact.key = QStringLiteral("figure");
        fact.value = oneIn(3) ? words(6) : QStringLiteral("$%1M").arg(between(1, 99999));
        fact.detail = oneIn(3) ? words(8) : QString();
        fact.than = oneIn(4) ? words(2) : QString();
        fact.basis = Basis(between(0, 4));
        fact.stage = Stage(between(0, 3));
        facts.append(fact);
        return fact.id;
    }

    void addLayer(int order)
    {
        Layer layer;
        layer.id = QStringLiteral("l%1").arg(order);
        layer.order = order + 1;
        layer.name = name(layer.id);
        layer.headline = addFact(layer.id, layer.facts);
        const int groups = between(order == 0 ? 1 : 0, 5);
        for (int g = 0; g < groups; ++g) {
            Group group;
            group.id = layer.id + QStringLiteral("g%1").arg(g);
            group.layer = layer.id;
            group.name = name(group.id);
            group.headline = addFact(group.id, group.facts);
            m_data.groups.append(group);
            const int entities = between(0, oneIn(4) ? 25 : 8);
            for (int e = 0; e < entities; ++e)
                layer.players << addEntity(group.id + QStringLiteral("e%1").arg(e), group.id);
        }
        m_data.layers.append(layer);
    }

    QString addEntity(const QString& id, const QString& group)
    {
        Entity entity;
        entity.id = id;
        entity.kind = oneIn(2) ? QStringLiteral("company") : QStringLiteral("product");
        entity.group = group;
        entity.name = name(id);
        entity.summary = oneIn(2) ? words(40) : QString();
        entity.headline = addFact(id, entity.facts);
        m_data.entities.append(entity);
        return id;
    }

    void addRelations()
    {
        const int entities = int(m_data.entities.size());
        QSet<QString> known;
        for (int i = entities < 2 ? 0 : between(0, entities * 2); i > 0; --i) {
            Relation relation;
            relation.from = m_data.entities[between(0, entities - 1)].id;
            relation.to = m_data.entities[oneIn(2) ? between(0, entities - 1) : (i % entities)].id;
            relation.kind = m_data.relationKinds[between(0, 2)].id;
            if (relation.from != relation.to && !known.contains(relation.id())) {
                known << relation.id();
                m_data.relations.append(relation);
            }
        }
    }

    std::mt19937 m_random;
    AtlasData m_data;
};
