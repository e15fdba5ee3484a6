// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/legendcontent.h"

#include "model/reader/reader.h"
#include "support/smallatlas.h"

#include <algorithm>
#include <QFile>
#include <QTest>

namespace {

QString text(const char* utf8)
{
    return QString::fromUtf8(utf8);
}

QSet<QString> allRelations(const Atlas& atlas)
{
    QSet<QString> ids;
    for (const Relation& relation : atlas.relations)
        ids << relation.id();
    return ids;
}

QList<LegendRow> rowsOf(const LegendContent& content, LegendMark mark)
{
    QList<LegendRow> rows;
    std::ranges::copy_if(content.rows, std::back_inserter(rows),
                         [mark](const LegendRow& row) { return row.mark == mark; });
    return rows;
}

/// "makes 6" for each kind; "makes -" for hidden ones.
QStringList kindsOf(const LegendContent& content)
{
    QStringList result;
    for (const LegendRow& row : rowsOf(content, LegendMark::Kind))
        result << row.label + u' ' + (row.hidden ? text("-") : QString::number(row.count));
    return result;
}

} // namespace

class LegendContentTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isEmptyWhereNothingIsShown();
    void listsOnlyKindsOnDisplay();
    void keepsHiddenKinds();
    void speaksTheLanguage();
    void namesTheBasesThatAreMarked();
    void explainsColoursOfBases();
    void measuresRibbons();
    void explainsWhatIsLit();
    void ignoresWhatTheAtlasDoesNotHave();
    void countsTheBuiltInAtlas();
};

void LegendContentTest::isEmptyWhereNothingIsShown()
{
    const LegendContent content = legendContent(*smallAtlas(), {}, true, false, {}, text("en"));
    QVERIFY(content.isEmpty());
    QCOMPARE(content.hiddenKinds(), 0);
}

void LegendContentTest::listsOnlyKindsOnDisplay()
{
    const AtlasPtr atlas = smallAtlas();
    const auto content = legendContent(*atlas, allRelations(*atlas), false, false, {}, text("en"));
    QCOMPARE(kindsOf(content), (QStringList{text("makes 6"), text("runs on 2"), text("invests in 2")}));
    const auto few = legendContent(*atlas, {text("kite>makes>k100"), text("north-fund>invests-in>kite")},
                                   false, false, {}, text("en"));
    QCOMPARE(kindsOf(few), (QStringList{text("makes 1"), text("invests in 1")}));
    QCOMPARE(few.rows[0].line, LineStyle::Solid);
    QCOMPARE(few.rows[0].id, text("makes"));
    QCOMPARE(few.rows[1].line, LineStyle::Dotted);
    QCOMPARE(few.rows.size(), 2); // what is reported needs no explanation
}

void LegendContentTest::keepsHiddenKinds()
{
    const AtlasPtr atlas = smallAtlas();
    const QSet<QString> hidden{text("runs-on")};
    const auto content = legendContent(*atlas, allRelations(*atlas), false, false, hidden, text("en"));
    QCOMPARE(kindsOf(content), (QStringList{text("makes 6"), text("runs on -"), text("invests in 2")}));
    QCOMPARE(content.hiddenKinds(), 1);
    // The only derived relation is of the hidden kind: its mark is not on the map.
    QVERIFY(rowsOf(content, LegendMark::Basis).isEmpty());
    // They stay, even where none of their relations would be on display.
    const auto nothing = legendContent(*atlas, {}, false, false, hidden, text("en"));
    QCOMPARE(kindsOf(nothing), QStringList{text("runs on -")});
}

void LegendContentTest::speaksTheLanguage()
{
    const AtlasPtr atlas = smallAtlas();
    const auto content = legendContent(*atlas, allRelations(*atlas), false, false, {}, text("zh"));
    QCOMPARE(kindsOf(content), (QStringList{text("生产 6"), text("运行于 2"), text("投资 2")}));
}

void LegendContentTest::namesTheBasesThatAreMarked()
{
    const AtlasPtr atlas = smallAtlas();
    const auto content = legendContent(*atlas, allRelations(*atlas), false, false, {}, text("en"));
    const QList<LegendRow> bases = rowsOf(content, LegendMark::Basis);
    QCOMPARE(bases.size(), 1);
    QCOMPARE(bases[0].label, text("derived"));
    QCOMPARE(bases[0].count, 1);
    QVERIFY(!bases[0].explanation.isEmpty());

    // Headline figures that can be read count as well.
    AtlasData data = smallAtlasData();
    Entity& entity = data.entities.first();
    QVERIFY(!entity.facts.isEmpty());
    entity.headline = entity.facts.first().id;
    entity.facts.first().basis = Basis::Claimed;
    const QString id = entity.id;
    const Atlas claimed(data);
    const auto figures = legendContent(claimed, {}, false, false, {}, text("en"), {id});
    QCOMPARE(figures.rows.size(), 1);
    QCOMPARE(figures.rows[0].label, text("claimed"));
}

void LegendContentTest::measuresRibbons()
{
    const AtlasPtr atlas = smallAtlas();
    const auto content = legendContent(*atlas, allRelations(*atlas), true, false, {}, text("en"));
    const QList<LegendRow> rows = rowsOf(content, LegendMark::Ribbon);
    QCOMPARE(rows.size(), 1);
    qsizetype most = 0;
    for (const QString& ribbon : atlas->ribbons())
        most = std::max(most, atlas->relationsOfRibbon(ribbon).size());
    QCOMPARE(rows[0].count, most);
    QVERIFY(rows[0].explanation.contains(QString::number(most)));
    QVERIFY(
        rowsOf(legendContent(*atlas, allRelations(*atlas), false, false, {}, text("en")), LegendMark::Ribbon)
            .isEmpty());
    // One relation within a group makes no ribbon.
    QVERIFY(rowsOf(legendContent(*atlas, {text("kite>makes>k100")}, true, false, {}, text("en")),
                   LegendMark::Ribbon)
                .isEmpty());
}

void LegendContentTest::explainsWhatIsLit()
{
    const auto content = legendContent(*smallAtlas(), {}, false, true, {}, text("en"));
    QCOMPARE(content.rows.size(), 2);
    QCOMPARE(content.rows[0].mark, LegendMark::Lit);
    QCOMPARE(content.rows[0].label, text("part of what is selected"));
    QCOMPARE(content.rows[1].mark, LegendMark::Dimmed);
    QCOMPARE(content.rows[1].explanation, text("not part of it"));
}

void LegendContentTest::ignoresWhatTheAtlasDoesNotHave()
{
    QVERIFY(legendContent(*smallAtlas(), {text("a>b>c"), QString()}, true, false, {text("no-such-kind")},
                          text("en"), {text("nobody")})
                .isEmpty());
}

void LegendContentTest::countsTheBuiltInAtlas()
{
    QFile file(QStringLiteral(":/seeds/china-ai-2026.atlas.json"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const AtlasPtr atlas = readAtlas(file.readAll()).atlas;
    QVERIFY(atlas);
    const auto content = legendContent(*atlas, allRelations(*atlas), true, true, {}, text("en"));
    qsizetype sum = 0;
    QSet<QString> ids;
    for (const LegendRow& row : rowsOf(content, LegendMark::Kind)) {
        QVERIFY(row.count > 0);
        QVERIFY(!row.label.isEmpty());
        sum += row.count;
        ids << row.id;
    }
    QCOMPARE(sum, atlas->relations.size());
    QCOMPARE(ids.size(), rowsOf(content, LegendMark::Kind).size());
    QCOMPARE(lineStyleWord(LineStyle::Dashed), text("dashed line"));
}

void LegendContentTest::explainsColoursOfBases()
{
    const AtlasPtr atlas = smallAtlas();
    const QSet<QString> shown{text("kite"), text("chatter"), text("k200"), text("loom")};
    const LegendContent content = legendContent(*atlas, {}, false, false, {}, text("en"), shown, true);
    QStringList rows;
    for (const LegendRow& row : rowsOf(content, LegendMark::Coloured)) {
        rows << row.id + u' ' + QString::number(row.count);
        QVERIFY(!row.label.isEmpty() && !row.explanation.isEmpty());
    }
    QCOMPARE(rows, (QStringList{text("claimed 1"), text("estimated 1"), text("unsourced 2")}));
    QVERIFY(rowsOf(content, LegendMark::Basis).isEmpty()); // the colours say it already
    const LegendContent plain = legendContent(*atlas, {}, false, false, {}, text("en"), shown);
    QVERIFY(rowsOf(plain, LegendMark::Coloured).isEmpty());
}

QTEST_GUILESS_MAIN(LegendContentTest)
#include "tst_legendcontent.moc"
