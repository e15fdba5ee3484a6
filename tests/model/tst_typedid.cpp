// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/typedid.h"

#include <QTest>

namespace {

const QList<std::pair<IdType, QString>> words{{IdType::Atlas, QStringLiteral("atlas")},
                                              {IdType::Layer, QStringLiteral("layer")},
                                              {IdType::Group, QStringLiteral("group")},
                                              {IdType::Entity, QStringLiteral("entity")},
                                              {IdType::Relation, QStringLiteral("relation")},
                                              {IdType::Fact, QStringLiteral("fact")},
                                              {IdType::Sector, QStringLiteral("sector")},
                                              {IdType::Theme, QStringLiteral("theme")},
                                              {IdType::Dimension, QStringLiteral("dimension")},
                                              {IdType::Source, QStringLiteral("source")},
                                              {IdType::Tour, QStringLiteral("tour")}};

} // namespace

class TestTypedId : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyTypeRoundTrips();
    void onlyTheFirstColonCounts();
    void refused_data();
    void refused();
    void orderAndHash();
};

void TestTypedId::everyTypeRoundTrips()
{
    for (const auto& [type, word] : words) {
        QCOMPARE(idTypeName(type), word);
        const TypedId id{type, QStringLiteral("a-1.b")};
        QCOMPARE(id.toString(), QString(word + QStringLiteral(":a-1.b")));
        const std::optional<TypedId> read = TypedId::parse(id.toString());
        QVERIFY(read);
        QCOMPARE(*read, id);
    }
}

void TestTypedId::onlyTheFirstColonCounts()
{
    const std::optional<TypedId> id = TypedId::parse(QStringLiteral("relation:a>makes>b:c"));
    QVERIFY(id);
    QCOMPARE(id->type, IdType::Relation);
    QCOMPARE(id->id, QStringLiteral("a>makes>b:c"));
}

void TestTypedId::refused_data()
{
    QTest::addColumn<QString>("text");
    for (const char* text : {"", ":", "entity", "entity:", ":biren", "Entity:biren", "entities:biren",
                             " entity:biren", "company:biren", "biren"})
        QTest::newRow(text) << QString::fromLatin1(text);
}

void TestTypedId::refused()
{
    QFETCH(QString, text);
    QVERIFY(!TypedId::parse(text));
}

void TestTypedId::orderAndHash()
{
    const TypedId layer{IdType::Layer, QStringLiteral("b")};
    const TypedId group{IdType::Group, QStringLiteral("a")};
    const TypedId other{IdType::Group, QStringLiteral("b")};
    QVERIFY(layer < group && group < other && !(other < group));
    QVERIFY(layer != other); // the same id of another type
    QSet<TypedId> set{layer, group, other, group};
    QCOMPARE(set.size(), 3);
    QVERIFY(set.contains({IdType::Layer, QStringLiteral("b")}));
}

QTEST_APPLESS_MAIN(TestTypedId)
#include "tst_typedid.moc"
