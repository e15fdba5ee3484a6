// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/reader/reader.h"
#include "model/search/searchindex.h"
#include "support/smallatlas.h"

#include <algorithm>
#include <QElapsedTimer>
#include <QFile>
#include <QTest>
#include <QThread>
#include <random>

namespace {

QString text(const char* utf8)
{
    return QString::fromUtf8(utf8);
}

AtlasPtr builtIn()
{
    QFile file(QStringLiteral(":/seeds/china-ai-2026.atlas.json"));
    return file.open(QIODevice::ReadOnly) ? readAtlas(file.readAll()).atlas : nullptr;
}

QStringList titles(const QList<SearchGroup>& groups, HitType type)
{
    QStringList result;
    for (const SearchGroup& group : groups) {
        for (const SearchHit& hit : group.hits) {
            if (group.type == type)
                result.append(hit.title);
        }
    }
    return result;
}

/// A text with what is marked in brackets.
QString bracketed(QString shown, const QList<TextRange>& marks)
{
    for (qsizetype i = marks.size(); i-- > 0;) {
        shown.insert(marks[i].start + marks[i].length, u']');
        shown.insert(marks[i].start, u'[');
    }
    return shown;
}

QString dump(const QList<SearchGroup>& groups)
{
    QString all;
    for (const SearchGroup& group : groups) {
        all += hitTypeName(group.type) + QStringLiteral(" +%1\n").arg(group.more);
        for (const SearchHit& hit : group.hits)
            all += hit.target.toString() + u' ' + bracketed(hit.title, hit.titleMarks) +
                   QStringLiteral(" | ") + bracketed(hit.context, hit.contextMarks) +
                   QStringLiteral(" %1\n").arg(hit.score);
    }
    return all;
}

} // namespace

class TestSearchIndex : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void findsBirenFirst_data();
    void findsBirenFirst();
    void marksWhatMatched_data();
    void marksWhatMatched();
    void findsSeveralWordsInOneThing();
    void findsFigures_data();
    void findsFigures();
    void findsInvestorsAndTheirRounds();
    void findsFactsByTheirBasis();
    void findsKindsAndSummaries();
    void findsRelations();
    void findsLayersSectorsAndDimensions();
    void findsByAlias();
    void namesComeBeforeTexts();
    void theStackComesFirst();
    void limitsGroups();
    void targetsAreInTheAtlas();
    void speaksTheLanguageOfTheInterface();
    void findsNothingForNothing();
    void survivesAnyInput();
    void isDeterministicInAnyThread();

private:
    [[nodiscard]] QList<SearchGroup> find(const char* query) const { return m_index->find(text(query)); }

    AtlasPtr m_atlas;
    std::shared_ptr<const SearchIndex> m_index;
};

void TestSearchIndex::initTestCase()
{
    m_atlas = builtIn();
    QVERIFY(m_atlas);
    m_index = std::make_shared<const SearchIndex>(m_atlas, text("en"));
}

void TestSearchIndex::findsBirenFirst_data()
{
    QTest::addColumn<QString>("query");
    for (const char* query :
         {"biren", "Biren", "BIREN  TECHNOLOGY", "壁仞", "壁仞科技", "仞科", "bi ren", "bi ren ke ji",
          "birenkeji", "brkj", "birne", "biern", "bire", "biren tehcnology", "biren company"})
        QTest::newRow(query) << text(query);
}

void TestSearchIndex::findsBirenFirst()
{
    QFETCH(const QString, query);
    const QList<SearchGroup> groups = m_index->find(query);
    QVERIFY(!groups.isEmpty());
    QCOMPARE(groups.first().type, HitType::Entity);
    const SearchHit& best = groups.first().hits.first();
    QCOMPARE(best.target, (TypedId{IdType::Entity, text("biren")}));
    QCOMPARE(best.title, text("Biren Technology"));
    QCOMPARE(best.layer, text("compute"));
    QVERIFY(best.context.endsWith(text("壁仞科技 · Company · AI chips")));
    QVERIFY(!best.titleMarks.isEmpty() || !best.contextMarks.isEmpty());
}

void TestSearchIndex::marksWhatMatched_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<QString>("marked");
    const auto row = [](const char* query, const char* marked) {
        QTest::newRow(query) << text(query) << text(marked);
    };
    row("bir", "[Bir]en Technology | [壁仞]科技 · Company · AI chips");
    row("仞科", "Biren Technology | 壁[仞科]技 · Company · AI chips");
    row("brkj", "Biren Technology | [壁仞科技] · Company · AI chips");
    row("birne", "[Biren] Technology | 壁仞科技 · Company · AI chips");
    row("tech biren", "[Biren] [Tech]nology | [壁仞]科技 · Company · AI chips");
    // What is not shown by itself is put in front.
    row("gpu designer",
        "Biren Technology | [GPU] [designer] on the US Entity List · 壁仞科技 · Company · AI chips");
    row("biren $500M", "[Biren] Technology | Series C: [$500M] · [壁仞]科技 · Company · AI chips");
}

void TestSearchIndex::marksWhatMatched()
{
    QFETCH(const QString, query);
    const QList<SearchGroup> groups = m_index->find(query);
    QVERIFY(!groups.isEmpty());
    const SearchHit& best = groups.first().hits.first();
    QTEST(QString(bracketed(best.title, best.titleMarks) + text(" | ") +
                  bracketed(best.context, best.contextMarks)),
          "marked");
}

void TestSearchIndex::findsSeveralWordsInOneThing()
{
    const QStringList entities = titles(find("huawei ascend"), HitType::Entity);
    QCOMPARE(entities.value(0), text("Ascend series"));
    QVERIFY(entities.contains(text("Huawei"))); // it makes it
    QVERIFY(titles(find("huawei ascend"), HitType::Relation).contains(text("Huawei makes Ascend series")));
    QCOMPARE(dump(find("ascend huawei")).size(), dump(find("huawei ascend")).size());
    QVERIFY(find("huawei qwzx").isEmpty());
}

void TestSearchIndex::findsFigures_data()
{
    QTest::addColumn<QString>("query");
    for (const char* query : {"$500M", "$500m", "500m", "$0.5B", "500 million", "$500 million"})
        QTest::newRow(query) << text(query);
}

void TestSearchIndex::findsFigures()
{
    QFETCH(const QString, query);
    const QList<SearchGroup> groups = m_index->find(query);
    QVERIFY(!groups.isEmpty());
    QCOMPARE(groups.first().type, HitType::Fact);
    const QStringList facts = titles(groups, HitType::Fact);
    QVERIFY(facts.contains(text("Series C: $500M")));
    QVERIFY(facts.contains(text("Revenue: ~$500M ARR")));
    QVERIFY(!facts.contains(text("Total raised: $780M+")));
    // 500M users are no money.
    QCOMPARE(facts.contains(text("China: 500M+")), !query.startsWith(u'$'));
    for (const SearchHit& hit : groups.first().hits) {
        if (hit.title == text("Series C: $500M")) {
            QCOMPARE(hit.target, (TypedId{IdType::Entity, text("biren")}));
            QCOMPARE(bracketed(hit.title, hit.titleMarks), text("Series C: [$500M]"));
            QCOMPARE(hit.context, text("Biren Technology · 2023 · State funds"));
        }
    }
}

void TestSearchIndex::findsInvestorsAndTheirRounds()
{
    for (const char* query : {"Hillhouse", "hilhouse", "高瓴"}) {
        const QList<SearchGroup> groups = find(query);
        QCOMPARE(titles(groups, HitType::Investor), QStringList{text("Hillhouse")});
        QVERIFY(titles(groups, HitType::Fact).contains(text("Series B: $200M")));
    }
}

void TestSearchIndex::findsFactsByTheirBasis()
{
    const QStringList facts = titles(find("claimed"), HitType::Fact);
    QVERIFY(facts.contains(text("Performance: A100-equivalent")));
    QCOMPARE(titles(find("claimed br100"), HitType::Fact), QStringList{text("Performance: A100-equivalent")});
}

void TestSearchIndex::findsKindsAndSummaries()
{
    QVERIFY(titles(find("gpu"), HitType::Entity).contains(text("Biren Technology")));
    const QStringList chips = titles(find("芯片"), HitType::Entity); // the kind, in Chinese
    QVERIFY(chips.contains(text("BR100")));
    QVERIFY(titles(find("institutes"), HitType::Entity).contains(text("Beijing Academy of AI")));
}

void TestSearchIndex::findsRelations()
{
    const QList<SearchGroup> groups = find("makes");
    QVERIFY(!groups.isEmpty());
    QCOMPARE(groups.first().type, HitType::Relation);
    QVERIFY(groups.first().more > 0);
    for (const SearchHit& hit : groups.first().hits)
        QVERIFY(bracketed(hit.title, hit.titleMarks).contains(text("[makes]")));
    QCOMPARE(titles(find("biren br100"), HitType::Relation).value(0), text("Biren Technology makes BR100"));
    QVERIFY(titles(find("biren"), HitType::Relation).isEmpty()); // one end is not enough
}

void TestSearchIndex::findsLayersSectorsAndDimensions()
{
    QCOMPARE(find("compute infra").first().type, HitType::Layer);
    QVERIFY(titles(find("healthcare"), HitType::Group).contains(text("Healthcare")));
    QVERIFY(titles(find("healthcare"), HitType::Sector).contains(text("Healthcare")));
    QCOMPARE(titles(find("cost efficiency"), HitType::Dimension), QStringList{text("Cost efficiency")});
    QCOMPARE(titles(find("layer"), HitType::Layer).size(), 5);
    QVERIFY(titles(find("price war"), HitType::Theme).contains(text("Price wars")));
}

void TestSearchIndex::findsByAlias()
{
    QCOMPARE(titles(find("kuaishou"), HitType::Entity).value(0), text("Kwai"));
    const QList<SearchGroup> groups = find("cfda");
    QCOMPARE(groups.first().hits.first().title, text("NMPA"));
    QVERIFY(bracketed(groups.first().hits.first().context, groups.first().hits.first().contextMarks)
                .startsWith(text("[CFDA] · ")));
}

void TestSearchIndex::namesComeBeforeTexts()
{
    const QStringList found = titles(find("huawei"), HitType::Entity);
    QCOMPARE(found.mid(0, 2), (QStringList{text("Huawei"), text("Huawei Cloud")}));
    QCOMPARE(titles(find("model"), HitType::Entity).value(0), text("ModelArts"));
    const QList<SearchGroup> groups = find("a");
    for (const SearchGroup& group : groups)
        QVERIFY(std::ranges::is_sorted(group.hits, std::greater(), &SearchHit::score));
    QVERIFY(std::ranges::is_sorted(groups, std::greater(),
                                   [](const SearchGroup& group) { return group.hits.first().score; }));
}

void TestSearchIndex::theStackComesFirst()
{
    AtlasData data = smallAtlasData();
    Entity outside = data.entities.first();
    outside.id = text("twin-outside");
    outside.group.clear();
    outside.name = LocalizedText(text("Twinname"));
    outside.facts.clear();
    outside.funding = {};
    outside.valuation.reset();
    outside.headline.clear();
    Entity inside = outside;
    inside.id = text("twin-inside");
    inside.group = data.groups.first().id;
    data.entities << outside << inside;
    const SearchIndex index(std::make_shared<const Atlas>(data), text("en"));
    const QList<SearchGroup> groups = index.find(text("twinname"));
    QCOMPARE(groups.size(), 1);
    QCOMPARE(groups.first().hits.value(0).target.id, text("twin-inside"));
    QCOMPARE(groups.first().hits.value(1).target.id, text("twin-outside"));
}

void TestSearchIndex::limitsGroups()
{
    const QList<SearchGroup> all = m_index->find(text("model"), {.hitsPerGroup = 10'000});
    const QList<SearchGroup> few = m_index->find(text("model"), {.hitsPerGroup = 3});
    QCOMPARE(all.size(), few.size());
    for (qsizetype i = 0; i < all.size(); ++i) {
        QCOMPARE(all[i].more, 0);
        QVERIFY(few[i].hits.size() <= 3);
        QCOMPARE(few[i].hits.size() + few[i].more, all[i].hits.size());
        QCOMPARE(few[i].hits.first().title, all[i].hits.first().title);
    }
    QVERIFY(m_index->find(text("model"), {.hitsPerGroup = 0}).isEmpty());
}

void TestSearchIndex::targetsAreInTheAtlas()
{
    for (char16_t letter = u'a'; letter <= u'z'; ++letter) {
        for (const SearchGroup& group : m_index->find(QString(QChar(letter)), {.hitsPerGroup = 1000})) {
            for (const SearchHit& hit : group.hits) {
                QVERIFY2(m_atlas->contains(hit.target), qPrintable(hit.target.toString()));
                QVERIFY(hit.layer.isEmpty() || m_atlas->layer(hit.layer));
                QVERIFY(!hit.title.isEmpty());
            }
        }
    }
}

void TestSearchIndex::speaksTheLanguageOfTheInterface()
{
    const SearchIndex chinese(m_atlas, text("zh"));
    const SearchHit hit = chinese.find(text("biren")).first().hits.first();
    QCOMPARE(bracketed(hit.title, hit.titleMarks), text("[壁仞]科技"));
    QVERIFY(hit.context.startsWith(text("Biren Technology · 公司 · ")));
}

void TestSearchIndex::findsNothingForNothing()
{
    for (const char* query : {"", "   ", "$", "—·—", "qwzxqwzx"})
        QVERIFY2(find(query).isEmpty(), query);
    const SearchIndex empty(std::make_shared<const Atlas>(AtlasData()), text("en"));
    QVERIFY(empty.find(text("biren")).isEmpty());
    QCOMPARE(empty.size(), 0);
}

void TestSearchIndex::survivesAnyInput()
{
    QElapsedTimer timer;
    timer.start();
    QVERIFY(m_index->find(QString(65'536, u'b')).isEmpty());
    QVERIFY(!m_index->find(text("biren ").repeated(11'000)).isEmpty());
    QVERIFY(m_index->find(QString(65'536, QChar(0x58c1))).isEmpty());
    QVERIFY(m_index->find(QString(65'536, QChar(0xd800))).isEmpty()); // halves of surrogate pairs
    QVERIFY2(timer.elapsed() < 2000, "long queries take long");
    std::mt19937 random(11);
    const QString letters = text("ab e$%~-+.,'’0159MB壁仞科é\xcc\x81\n\t");
    for (int i = 0; i < 3000; ++i) {
        QString query;
        for (unsigned length = random() % 24; length > 0; --length)
            query +=
                random() % 8 == 0 ? QChar(char16_t(random())) : letters[qsizetype(random()) % letters.size()];
        for (const SearchGroup& group : m_index->find(query)) {
            for (const SearchHit& hit : group.hits) {
                for (const TextRange& mark : hit.titleMarks)
                    QVERIFY(mark.start >= 0 && mark.length > 0 &&
                            mark.start + mark.length <= hit.title.size());
                for (const TextRange& mark : hit.contextMarks)
                    QVERIFY(mark.start >= 0 && mark.length > 0 &&
                            mark.start + mark.length <= hit.context.size());
            }
        }
    }
}

void TestSearchIndex::isDeterministicInAnyThread()
{
    const QStringList queries{text("biren"), text("model"), text("$500M"), text("makes"), text("birne")};
    QStringList expected;
    for (const QString& query : queries)
        expected.append(dump(m_index->find(query)));
    QStringList found;
    const std::unique_ptr<QThread> thread(QThread::create([&] {
        const SearchIndex other(m_atlas, text("en"));
        for (const QString& query : queries)
            found.append(dump(other.find(query)));
    }));
    thread->start();
    for (int i = 0; i < 20; ++i)
        QCOMPARE(dump(m_index->find(queries[i % 5])), expected[i % 5]);
    QVERIFY(thread->wait());
    QCOMPARE(found, expected);
}

QTEST_APPLESS_MAIN(TestSearchIndex)
#include "tst_searchindex.moc"
