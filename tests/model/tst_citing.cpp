// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/citing.h"

#include "model/factline.h"
#include "model/reader/reader.h"
#include "support/smallatlas.h"

#include <algorithm>
#include <QFile>
#include <QTest>

namespace {

AtlasPtr builtIn()
{
    QFile file(QStringLiteral(":/seeds/china-ai-2026.atlas.json"));
    return file.open(QIODevice::ReadOnly) ? readAtlas(file.readAll()).atlas : nullptr;
}

QString textOf(const Evidence& evidence, const char* label)
{
    const auto line = std::ranges::find(evidence, QString::fromLatin1(label), &EvidenceLine::label);
    return line == evidence.cend() ? QString() : line->text;
}

} // namespace

class TestCiting : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyFactIsCited();
    void everyThingWithAFigureIsCited();
    void anEntityByItsHeadline();
    void aDimensionByItsValues();
    void passagesAreSpelledOut();
    void rowsAndNothing();

private:
    const QString m_language = QStringLiteral("en");
};

void TestCiting::everyFactIsCited()
{
    const AtlasPtr atlas = builtIn();
    QVERIFY(atlas);
    for (const Atlas::FactRef& ref : atlas->allFacts()) {
        const auto cited = citingOf(*atlas, {IdType::Fact, ref.fact->id}, m_language);
        QVERIFY2(cited, qPrintable(ref.fact->id));
        QVERIFY2(cited->sentence.contains(ref.fact->value), qPrintable(cited->sentence));
        QVERIFY2(cited->sentence.endsWith(atlas->sourceLine(ref.fact->source)), qPrintable(cited->sentence));
        QCOMPARE(textOf(cited->evidence, "Source"), atlas->source(ref.fact->source.source)->title);
    }
}

void TestCiting::everyThingWithAFigureIsCited()
{
    const AtlasPtr atlas = builtIn();
    for (const Relation& relation : atlas->relations) {
        const auto cited = citingOf(*atlas, {IdType::Relation, relation.id()}, m_language);
        QVERIFY(cited && cited->sentence.contains(atlas->sourceLine(relation.source)));
    }
    for (const QString& ribbon : atlas->ribbons()) {
        const auto cited = citingOf(*atlas, {IdType::Ribbon, ribbon}, m_language);
        QVERIFY(cited && !textOf(cited->evidence, "Source").isEmpty());
    }
    for (const Theme& theme : atlas->themes) {
        const auto cited = citingOf(*atlas, {IdType::Theme, theme.id}, m_language);
        QVERIFY(cited && cited->sentence.startsWith(theme.title.in(m_language)));
        QVERIFY(!textOf(cited->evidence, "Section").isEmpty());
    }
    for (const Sector& sector : atlas->sectors) {
        const bool hasFacts = (sector.applications && !sector.applications->isEmpty()) ||
                              (sector.regulation && !sector.regulation->isEmpty());
        if (hasFacts)
            QVERIFY(citingOf(*atlas, {IdType::Sector, sector.id}, m_language));
    }
    for (const Source& source : atlas->sources)
        QVERIFY(citingOf(*atlas, {IdType::Source, source.id}, m_language));
}

void TestCiting::anEntityByItsHeadline()
{
    const AtlasPtr atlas = builtIn();
    int cited = 0;
    for (const Entity& entity : atlas->entities) {
        const auto citing = citingOf(*atlas, {IdType::Entity, entity.id}, m_language);
        if (entity.headline.isEmpty())
            continue;
        ++cited;
        QVERIFY(citing);
        const Fact* headline = atlas->fact(entity.headline).fact;
        QVERIFY2(citing->sentence.startsWith(entity.name.in(m_language)), qPrintable(citing->sentence));
        QVERIFY2(citing->sentence.contains(headline->value), qPrintable(citing->sentence));
    }
    QVERIFY(cited > 20);
}

void TestCiting::aDimensionByItsValues()
{
    const AtlasPtr atlas = builtIn();
    QVERIFY(!atlas->scorecard.dimensions.isEmpty());
    for (const Dimension& dimension : atlas->scorecard.dimensions) {
        const auto cited = citingOf(*atlas, {IdType::Dimension, dimension.id}, m_language);
        QVERIFY(cited);
        for (const ScorecardSide& side : atlas->scorecard.sides) {
            const QByteArray name = side.name.in(m_language).toUtf8();
            if (dimension.values.contains(side.id))
                QVERIFY(textOf(cited->evidence, name.constData()).contains(dimension.values[side.id].value));
        }
        QCOMPARE(textOf(cited->evidence, "Leader").isEmpty(), dimension.leader.isEmpty());
        QCOMPARE(textOf(cited->evidence, "Source"), atlas->source(dimension.source.source)->title);
    }
}

void TestCiting::passagesAreSpelledOut()
{
    AtlasData data;
    data.id = QStringLiteral("one");
    data.sources = {{.id = QStringLiteral("s"),
                     .title = QStringLiteral("<b>Survey</b>"),
                     .publisher = QStringLiteral("Press"),
                     .published = QStringLiteral("2026-01"),
                     .url = QStringLiteral("https://example.org/s"),
                     .sections = {{QStringLiteral("m"), QStringLiteral("Main")}}}};
    const Atlas atlas(std::move(data));
    const EvidenceLine basis{QStringLiteral("Basis"), QStringLiteral("claimed")};
    const SourceRef passage{QStringLiteral("s"), QStringLiteral("m")};
    const Evidence spelled =
        withPassages(atlas, {basis, {QStringLiteral("Source"), atlas.sourceLine(passage)}});
    QCOMPARE(spelled.size(), 6);
    QCOMPARE(spelled.first(), basis);
    QCOMPARE(textOf(spelled, "Source"), QStringLiteral("<b>Survey</b>"));
    QCOMPARE(textOf(spelled, "Publisher"), QStringLiteral("Press"));
    QCOMPARE(textOf(spelled, "Published"), QStringLiteral("2026-01"));
    QCOMPARE(textOf(spelled, "Section"), QStringLiteral("Main"));
    QCOMPARE(textOf(spelled, "Address"), QStringLiteral("https://example.org/s"));
    const Evidence other{{QStringLiteral("Source"), QStringLiteral("elsewhere")}};
    QCOMPARE(withPassages(atlas, other), other);
}

void TestCiting::rowsAndNothing()
{
    const AtlasPtr atlas = smallAtlas();
    QVERIFY(!citingOf(*atlas, QString(), Evidence()));
    QCOMPARE(citingOf(*atlas, QStringLiteral("A: 1"), Evidence()), (Citing{QStringLiteral("A: 1"), {}}));
    QVERIFY(!citingOf(*atlas, {IdType::Atlas, atlas->id}, m_language));
    QVERIFY(!citingOf(*atlas, {IdType::Entity, QStringLiteral("nobody")}, m_language));
}

QTEST_GUILESS_MAIN(TestCiting)
#include "tst_citing.moc"
