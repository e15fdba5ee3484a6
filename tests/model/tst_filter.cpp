// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/basismark.h"
#include "model/filterindexer.h"
#include "support/smallatlas.h"

#include <algorithm>
#include <QSignalSpy>
#include <QTest>

namespace {

QString text(const char* utf8)
{
    return QString::fromUtf8(utf8);
}

Fact statusOf(const char* entity, const char* value)
{
    Fact fact;
    fact.id = text(entity) + QStringLiteral(".status");
    fact.key = QStringLiteral("status");
    fact.value = text(value);
    fact.source = {QStringLiteral("survey"), {}};
    return fact;
}

/// The small atlas, with two statuses and a fact without a source.
AtlasPtr atlasWithStatuses()
{
    AtlasData data = smallAtlasData();
    data.factKinds.append({QStringLiteral("status"), LocalizedText(QStringLiteral("Status"))});
    data.entities[10].facts = {statusOf("painter", "Production")};
    data.entities[11].facts = {statusOf("clinic", "Limited beta")};
    Fact unsourced = statusOf("harbor", "Production");
    unsourced.source = {};
    data.entities[4].facts = {unsourced};
    return std::make_shared<const Atlas>(std::move(data));
}

QStringList passing(const FilterIndex& index, const Filter& filter)
{
    const Passing passing = index.pass(filter);
    QStringList ids;
    for (const Entity& entity : index.atlas()->entities) {
        if (passing.contains(entity.id))
            ids << entity.id;
    }
    return ids;
}

Filter with(FilterDimension dimension, const QStringList& values)
{
    Filter filter;
    for (const QString& value : values)
        filter = filter.with({dimension, value}, true);
    return filter;
}

Filter typed(const char* words)
{
    Filter filter;
    filter.text = text(words);
    return filter;
}

} // namespace

class TestFilter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingAskedForLetsAllThrough();
    void valuesGoInAndOut();
    void lets_data();
    void lets();
    void dimensionsNarrowEachOther();
    void optionsCountWhatTheyWouldLeave();
    void organisationsAreThoseThatBelongToNobody();
    void marks();
    void agreesWithAPlainReading();
    void isMadeInTheBackgroundWhereItTakesLong();

private:
    FilterIndex m_index{atlasWithStatuses()};
};

void TestFilter::nothingAskedForLetsAllThrough()
{
    QVERIFY(Filter().isEmpty());
    QVERIFY(typed("  ").isEmpty());
    QVERIFY(m_index.pass({}).isEverything());
    QVERIFY(m_index.pass(typed(" \t")).isEverything());
    QCOMPARE(m_index.count({}), 15);
    QCOMPARE(m_index.pass({}).countOf(15), 15);
}

void TestFilter::valuesGoInAndOut()
{
    Filter filter;
    for (const FilterDimension dimension : filterDimensions) {
        const FilterValue value{dimension, dimension == FilterDimension::Funding ? Filter::funded()
                                                                                 : QStringLiteral("x")};
        QVERIFY(!filter.has(value));
        filter = filter.with(value, true);
        QVERIFY(filter.has(value));
        QVERIFY(!filter.isEmpty());
    }
    QCOMPARE(filter.values().size(), qsizetype(filterDimensions.size()));
    QVERIFY(filter.hasFunding);
    for (const FilterValue& value : filter.values())
        filter = filter.with(value, false);
    QCOMPARE(filter, Filter());
}

void TestFilter::lets_data()
{
    QTest::addColumn<Filter>("filter");
    QTest::addColumn<QStringList>("ids");
    const auto row = [](const char* name, const Filter& filter, const char* ids) {
        QTest::newRow(name) << filter << text(ids).split(u' ', Qt::SkipEmptyParts);
    };
    using enum FilterDimension;
    row("a layer", with(Layer, {text("compute")}), "kite k100 k200 loom harbor");
    row("two layers", with(Layer, {text("compute"), text("uses")}),
        "kite k100 k200 loom harbor chatter painter clinic");
    row("beside the stack", with(Layer, {text("@")}), "north-fund south-fund leader");
    row("a kind", with(Kind, {text("investor")}), "north-fund south-fund");
    row("an organisation", with(Organisation, {text("kite")}), "kite k100 k200");
    row("an organisation by one of its things", with(Organisation, {text("chatter")}),
        "lark-lab lark-1 chatter");
    row("two organisations", with(Organisation, {text("loom"), text("mosaic")}),
        "loom harbor mosaic mosaic-x");
    row("claimed", with(Basis, {text("claimed")}), "chatter");
    row("estimated: a valuation", with(Basis, {text("estimated")}), "kite");
    row("reported: a round, too", with(Basis, {text("reported")}), "kite k100 painter clinic");
    row("unsourced: no figure, or none with a source", with(Basis, {text("unsourced")}),
        "k200 loom harbor lark-lab lark-1 mosaic mosaic-x north-fund south-fund leader");
    row("a status", with(Status, {text("Production")}), "harbor painter");
    row("two statuses", with(Status, {text("Production"), text("Limited beta")}), "harbor painter clinic");
    row("a status that nothing has", with(Status, {text("Gone")}), "");
    row("funding", with(Funding, {Filter::funded()}), "kite");
    row("a name in any case", typed("LARK"), "lark-lab lark-1");
    row("a Chinese name", typed("云雀"), "lark-lab lark-1");
    row("an alias", typed("kite"), "kite");
    row("a summary", typed("accelerators"), "kite");
    row("a figure", typed("64 gb"), "k100");
    row("a round", typed("series b"), "kite");
    row("all words", typed("fund north"), "north-fund");
    row("no word across fields", typed("harbor港湾"), "");
    row("nothing", typed("zeppelin"), "");
}

void TestFilter::lets()
{
    QFETCH(Filter, filter);
    QFETCH(QStringList, ids);
    QCOMPARE(passing(m_index, filter), ids);
    QCOMPARE(m_index.count(filter), ids.size());
    QCOMPARE(m_index.pass(filter).countOf(15), ids.size());
}

void TestFilter::dimensionsNarrowEachOther()
{
    Filter filter = with(FilterDimension::Layer, {text("compute"), text("uses")});
    filter = filter.with({FilterDimension::Kind, text("product")}, true);
    QCOMPARE(passing(m_index, filter),
             (QStringList{text("k100"), text("k200"), text("harbor"), text("chatter"), text("painter")}));
    filter.text = text("0");
    QCOMPARE(passing(m_index, filter), (QStringList{text("k100"), text("k200"), text("chatter")}));
    filter = filter.with({FilterDimension::Basis, text("claimed")}, true);
    QCOMPARE(passing(m_index, filter), QStringList{text("chatter")});
}

void TestFilter::optionsCountWhatTheyWouldLeave()
{
    const auto countOf = [this](const Filter& filter, FilterDimension dimension, const char* value) -> int {
        for (const FilterOption& option : m_index.options(filter, text("en"))) {
            if (option.value == FilterValue{dimension, text(value)})
                return int(option.count);
        }
        return -1;
    };
    using enum FilterDimension;
    QCOMPARE(countOf({}, Layer, "compute"), 5);
    QCOMPARE(countOf({}, Layer, "@"), 3);
    QCOMPARE(countOf({}, Kind, "product"), 7);
    QCOMPARE(countOf({}, Organisation, "lark-lab"), 3);
    QCOMPARE(countOf({}, Status, "Production"), 2);
    QCOMPARE(countOf({}, Basis, "claimed"), 1);
    QCOMPARE(countOf({}, Funding, "funded"), 1);
    // Another dimension narrows the count, its own does not: values of one are added to each other.
    const Filter compute = with(Layer, {text("compute")});
    QCOMPARE(countOf(compute, Kind, "product"), 3);
    QCOMPARE(countOf(compute, Layer, "models"), 4);
    QCOMPARE(countOf(compute, Organisation, "lark-lab"), 0);
    // Each count is what a filter with that value alone in its dimension lets through.
    for (const FilterOption& option : m_index.options({}, text("zh")))
        QCOMPARE(option.count, m_index.count(Filter().with(option.value, true)));
    // What is asked for is offered, whatever it is.
    QCOMPARE(countOf(with(Status, {text("Gone")}), Status, "Gone"), 0);
    QCOMPARE(filterValueLabel(*m_index.atlas(), {Kind, text("company")}, text("zh")), text("公司"));
}

void TestFilter::organisationsAreThoseThatBelongToNobody()
{
    QStringList organisations;
    for (const FilterOption& option : m_index.options({}, text("en"))) {
        if (option.value.dimension == FilterDimension::Organisation)
            organisations << option.value.value;
    }
    QCOMPARE(organisations, (QStringList{text("kite"), text("lark-lab"), text("loom"), text("mosaic")}));
}

void TestFilter::marks()
{
    const Atlas& atlas = *m_index.atlas();
    const auto markOf = [&](const char* entity) { return basisMarkOf(atlas, *atlas.entity(text(entity))); };
    QCOMPARE(markOf("kite"), BasisMark::Estimated); // by its headline
    QCOMPARE(markOf("chatter"), BasisMark::Claimed);
    QCOMPARE(markOf("painter"), BasisMark::Reported); // no headline: the weakest of its facts
    QCOMPARE(markOf("harbor"), BasisMark::Unsourced); // a fact without a source
    QCOMPARE(markOf("k200"), BasisMark::Unsourced);   // no fact
    QSet<QString> letters;
    for (const BasisMark mark : basisMarks) {
        QCOMPARE(basisMarkNamed(basisMarkName(mark)), std::optional(mark));
        letters << basisMarkLetter(mark);
    }
    QCOMPARE(letters.size(), qsizetype(basisMarks.size()));
    QVERIFY(!basisMarkNamed(text("hearsay")));
}

/// Random filters, against what one would write without an index.
void TestFilter::agreesWithAPlainReading()
{
    const Atlas& atlas = *m_index.atlas();
    const QStringList words{text("lark"), text("fund"), text("k"), text("风"), text("10"), text(" "), {}};
    uint seed = 1;
    const auto next = [&seed](qsizetype below) {
        seed = seed * 1664525U + 1013904223U;
        return qsizetype((seed >> 8U) % uint(below));
    };
    const QList<FilterOption> options = m_index.options({}, text("en"));
    for (int round = 0; round < 500; ++round) {
        Filter filter;
        filter.text = words[next(words.size())];
        for (qsizetype i = next(4); i > 0; --i)
            filter = filter.with(options[next(options.size())].value, true);
        QStringList expected;
        for (const Entity& entity : atlas.entities) {
            const QString layer = entity.group.isEmpty() ? text("@") : atlas.group(entity.group)->layer;
            const QList<BasisMark> marks = basisMarksOf(entity);
            const bool basis = filter.bases.isEmpty() || std::ranges::any_of(marks, [&](BasisMark mark) {
                                   return filter.bases.contains(basisMarkName(mark));
                               });
            const bool status =
                filter.statuses.isEmpty() || std::ranges::any_of(entity.facts, [&](const Fact& fact) {
                    return fact.key == u"status" && filter.statuses.contains(fact.value);
                });
            bool organisation = filter.organisations.isEmpty();
            for (const QString& wanted : filter.organisations)
                organisation =
                    organisation ||
                    passing(m_index, with(FilterDimension::Organisation, {wanted})).contains(entity.id);
            const bool hasWords =
                filter.text.isEmpty() ||
                passing(m_index, typed(filter.text.toUtf8().constData())).contains(entity.id);
            if ((filter.layers.isEmpty() || filter.layers.contains(layer)) &&
                (filter.kinds.isEmpty() || filter.kinds.contains(entity.kind)) && basis && status &&
                organisation && hasWords && (!filter.hasFunding || !entity.funding.rounds.isEmpty()))
                expected << entity.id;
        }
        QCOMPARE(passing(m_index, filter), expected);
    }
}

void TestFilter::isMadeInTheBackgroundWhereItTakesLong()
{
    FilterIndexer indexer;
    const QSignalSpy ready(&indexer, &FilterIndexer::ready);
    indexer.prepare();
    QVERIFY(!indexer.index());
    indexer.setAtlas(smallAtlas());
    QVERIFY(!indexer.index()); // not before somebody filters
    indexer.prepare();
    QVERIFY(indexer.index());
    QCOMPARE(ready.count(), 0);

    AtlasData data = smallAtlasData();
    for (int i = 0; i < 3000; ++i) {
        Entity entity;
        entity.id = QString::number(i);
        entity.kind = text("company");
        entity.name = LocalizedText(entity.id);
        data.entities.append(entity);
    }
    const auto large = std::make_shared<const Atlas>(std::move(data));
    indexer.setAtlas(large);
    indexer.prepare();
    QVERIFY(!indexer.index());
    indexer.setAtlas(smallAtlas()); // the other one comes too late
    QTest::qWait(50);
    QCOMPARE(ready.count(), 0);
    indexer.setAtlas(large);
    indexer.prepare();
    indexer.prepare();
    QTRY_COMPARE(ready.count(), 1);
    QCOMPARE(indexer.index()->atlas(), large);
    QCOMPARE(indexer.index()->count(typed("2999")), 1);
}

QTEST_GUILESS_MAIN(TestFilter)
#include "tst_filter.moc"
