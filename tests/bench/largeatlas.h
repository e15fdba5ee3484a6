// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <algorithm>
#include <QByteArray>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QString>
#include <random>
#include <set>
#include <tuple>
#include <vector>

using namespace Qt::StringLiterals;

/// Writes the file of a large atlas, the same for the same number of entities: five layers, groups of 12 to
/// 60, names in two languages, a headline figure on two entities of three, and 1.5 relations an entity, half
/// of them within a group. One entity in a hundred is a hub.
class LargeAtlas
{
public:
    explicit LargeAtlas(int entities)
        : m_count(entities)
    {
    }

    QByteArray write()
    {
        addLayers();
        addGroupsAndEntities();
        addRelations();
        const QJsonObject facts{
            {u"key"_s, u"users"_s}, {u"label"_s, named(u"Users"_s, {})}, {u"type"_s, u"quantity"_s}};
        const QJsonObject kinds{
            {u"entities"_s,
             QJsonArray{QJsonObject{{u"id"_s, u"company"_s}, {u"label"_s, named(u"Company"_s, u"公司"_s)}},
                        QJsonObject{{u"id"_s, u"product"_s}, {u"label"_s, named(u"Product"_s, u"产品"_s)}}}},
            {u"relations"_s, QJsonArray{relationKind(u"makes"_s, u"solid"_s, true),
                                        relationKind(u"uses"_s, u"dashed"_s, false),
                                        relationKind(u"backs"_s, u"dotted"_s, false)}},
            {u"facts"_s, QJsonArray{facts}}};
        return QJsonDocument(
                   {{u"format"_s, u"stackatlas/1"_s},
                    {u"id"_s, u"large"_s},
                    {u"edition"_s, u"2026-03-31"_s},
                    {u"title"_s, named(u"A large atlas"_s, u"大型图谱"_s)},
                    {u"defaults"_s, QJsonObject{{u"basis"_s, u"reported"_s}, {u"source"_s, u"survey"_s}}},
                    {u"sources"_s, QJsonArray{QJsonObject{{u"id"_s, u"survey"_s},
                                                          {u"title"_s, u"Survey"_s},
                                                          {u"published"_s, u"2026-03-31"_s}}}},
                    {u"kinds"_s, kinds},
                    {u"layers"_s, m_layers},
                    {u"groups"_s, m_groups},
                    {u"entities"_s, m_entities},
                    {u"relations"_s, m_relations}})
            .toJson(QJsonDocument::Compact);
    }

private:
    static constexpr int layers = 5;

    int between(int low, int high) { return std::uniform_int_distribution<int>(low, high)(m_random); }

    static QJsonObject named(const QString& english, const QString& chinese)
    {
        QJsonObject name{{u"en"_s, english}};
        if (!chinese.isEmpty())
            name.insert(u"zh"_s, chinese);
        return name;
    }

    static QJsonObject relationKind(const QString& id, const QString& line, bool footprint)
    {
        return {{u"id"_s, id},
                {u"label"_s, named(id, {})},
                {u"inverse"_s, named(QString(id + u" (of)"_s), {})},
                {u"line"_s, line},
                {u"footprint"_s, footprint}};
    }

    /// One to three words, so that names differ in length as they do in real life.
    QJsonObject name(int number)
    {
        static const QStringList words{u"Deep"_s, u"Semiconductor"_s, u"Lab"_s,  u"Cloud"_s,    u"Xin"_s,
                                       u"Ren"_s,  u"Intelligence"_s,  u"Moto"_s, u"Robotics"_s, u"Data"_s};
        static const QString characters = u"壁仞科技摩尔线程华为云深度求索百川智能"_s;
        QStringList english{words[between(0, 9)]};
        for (int i = between(0, 2); i > 0; --i)
            english << words[between(0, 9)];
        english << QString::number(number);
        QString chinese;
        for (int i = between(2, 7); i > 0; --i)
            chinese += characters[between(0, int(characters.size()) - 1)];
        return named(english.join(u' '), chinese);
    }

    void addLayers()
    {
        for (int i = 0; i < layers; ++i)
            m_layers.append(QJsonObject{{u"id"_s, u"l%1"_s.arg(i)},
                                        {u"order"_s, i + 1},
                                        {u"name"_s, named(u"Layer %1"_s.arg(i + 1), {})}});
    }

    void addGroupsAndEntities()
    {
        for (int e = 0, g = 0; e < m_count; ++g) {
            const QString group = u"g%1"_s.arg(g);
            m_groups.append(
                QJsonObject{{u"id"_s, group}, {u"layer"_s, u"l%1"_s.arg(g % layers)}, {u"name"_s, name(g)}});
            for (const int end = std::min(m_count, e + between(12, 60)); e < end; ++e) {
                addEntity(e, group);
                m_groupOf.push_back(g);
            }
            m_endOf.push_back(e);
        }
    }

    void addEntity(int number, const QString& group)
    {
        const QString id = u"e%1"_s.arg(number);
        QJsonObject entity{{u"id"_s, id},
                           {u"kind"_s, number % 3 == 0 ? u"company"_s : u"product"_s},
                           {u"group"_s, group},
                           {u"name"_s, name(number)},
                           {u"summary"_s, u"One of many, number %1"_s.arg(number)}};
        if (number % 3 != 0) {
            entity.insert(u"facts"_s, QJsonArray{QJsonObject{
                                          {u"id"_s, QString(id + u"-users"_s)},
                                          {u"key"_s, u"users"_s},
                                          {u"value"_s, u"%1M+"_s.arg(between(1, 900))},
                                          {u"basis"_s, number % 2 == 0 ? u"reported"_s : u"claimed"_s}}});
            entity.insert(u"headline"_s, QString(id + u"-users"_s));
        }
        m_entities.append(entity);
    }

    void addRelations()
    {
        static const QStringList kinds{u"makes"_s, u"uses"_s, u"backs"_s};
        std::set<std::tuple<int, int, int>> known;
        while (m_relations.size() < m_count * 3 / 2) {
            const int from =
                between(0, 3) == 0 ? between(0, (m_count - 1) / 100) * 100 : between(0, m_count - 1);
            const int group = m_groupOf[size_t(from)];
            const int first = group == 0 ? 0 : m_endOf[size_t(group) - 1];
            const int to =
                between(0, 1) == 0 ? between(first, m_endOf[size_t(group)] - 1) : between(0, m_count - 1);
            const int kind = between(from < to ? 0 : 1, 2); // nothing belongs to itself, on no way round
            if (from == to || !known.emplace(from, to, kind).second)
                continue;
            m_relations.append(QJsonObject{
                {u"from"_s, u"e%1"_s.arg(from)}, {u"to"_s, u"e%1"_s.arg(to)}, {u"kind"_s, kinds[kind]}});
        }
    }

    int m_count;
    std::mt19937 m_random{1};
    QJsonArray m_layers, m_groups, m_entities, m_relations;
    std::vector<int> m_groupOf; ///< by entity
    std::vector<int> m_endOf;   ///< by group: the number of the entity after its last
};
