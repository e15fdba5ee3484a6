// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/panels/themescontent.h"

#include "model/items/sheetmodel.h"
#include "model/reader/reader.h"
#include "support/smallatlas.h"

#include <algorithm>
#include <QAbstractItemModelTester>
#include <QFile>
#include <QTest>

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

QStringList chipsOf(const ThemesContent::Card& card)
{
    QStringList result;
    for (const ThemesContent::Chip& chip : card.chips)
        result << chip.thing.toString();
    return result;
}

} // namespace

class TestThemesContent : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void builtInThemes();
    void chipsNameWhatIsSpokenOf();
    void chipsFollowTheFilter();
    void kindsThatOpposeEachOther();
    void tableOfIt();
    void nothingThere();
};

void TestThemesContent::builtInThemes()
{
    const AtlasPtr atlas = builtIn();
    const ThemesContent content = themesContent(*atlas, {}, text("en"));
    QCOMPARE(content.sections.size(), 4);
    QCOMPARE(content.sections[0].heading, text("Competition pattern"));
    QCOMPARE(content.sections[0].columns.size(), 1);
    QCOMPARE(content.sections[0].columns[0].cards.size(), 3);
    const ThemesContent::Section& argued = content.sections[1]; // in the place of the first of the two
    QCOMPARE(argued.columns.size(), 2);
    QCOMPARE(argued.columns[0].heading, text("Opportunity"));
    QCOMPARE(argued.columns[0].cards.size(), 4);
    QCOMPARE(argued.columns[1].heading, text("Risk"));
    QCOMPARE(argued.columns[1].cards.size(), 3);
    QCOMPARE(content.sections[2].columns[0].cards.size(), 5);
    const ThemesContent::Section& poles = content.sections[3];
    QCOMPARE(poles.columns.size(), 2);
    QCOMPARE(poles.columns[0].heading, text("China"));
    QCOMPARE(poles.columns[1].heading, text("US"));
    QCOMPARE(poles.columns[1].cards.size(), 1);
    QCOMPARE(poles.joint.size(), 1);
    QCOMPARE(poles.joint[0].theme, text("two-poles"));
    const FactLine& fall = content.sections[0].columns[0].cards[0].points[0];
    QCOMPARE(fall.figure, text("90%"));
    QVERIFY(fall.quantity);
    QCOMPARE(fall.note, text("2024"));
}

void TestThemesContent::chipsNameWhatIsSpokenOf()
{
    const ThemesContent content = themesContent(*builtIn(), {}, text("en"));
    const QStringList chips = chipsOf(content.sections[0].columns[0].cards[0]);
    QCOMPARE(chips, (QStringList{text("entity:deepseek"), text("dimension:cost-efficiency")})); // each once
    QVERIFY(chipsOf(content.sections[0].columns[0].cards[2]).contains(text("entity:tencent"))); // of a point
    QCOMPARE(content.hidden, 0);
    QVERIFY(content.named > 10);
}

void TestThemesContent::chipsFollowTheFilter()
{
    const AtlasPtr atlas = builtIn();
    const ThemesContent content = themesContent(*atlas, Passing(QSet<QString>{text("tencent")}), text("en"));
    QCOMPARE(chipsOf(content.sections[0].columns[0].cards[0]),
             QStringList{text("dimension:cost-efficiency")});
    QVERIFY(chipsOf(content.sections[0].columns[0].cards[2]).contains(text("entity:tencent")));
    QCOMPARE(content.hidden, content.named - 1);
}

void TestThemesContent::kindsThatOpposeEachOther()
{
    AtlasData data = smallAtlasData();
    const auto kind = [](const char* id, const char* opposes) {
        return ThemeKind{text(id), LocalizedText(text(id)), text(opposes)};
    };
    // Two oppose the same: the first of them faces it, the other stands alone; one that has no theme is none.
    data.themeKinds << kind("hope", "") << kind("fear", "hope") << kind("doubt", "hope")
                    << kind("void", "doubt");
    for (const char* id : {"hope", "fear", "doubt"}) {
        Theme theme = data.themes[0];
        theme.id = theme.kind = text(id);
        theme.points.clear();
        data.themes << theme;
    }
    const ThemesContent content = themesContent(Atlas(data), {}, text("en"));
    QStringList shape;
    for (const ThemesContent::Section& section : content.sections) {
        QStringList columns{section.heading};
        for (const ThemesContent::Column& column : section.columns)
            columns << column.heading + QString::number(column.cards.size());
        shape << columns.join(u' ');
    }
    QCOMPARE(shape, (QStringList{text("Risk 1"), text(" hope1 fear1"), text("doubt 1")}));
}

void TestThemesContent::tableOfIt()
{
    const AtlasPtr atlas = builtIn();
    SheetModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setSheet(std::make_shared<const Sheet>(themesSheet(*atlas, {}, text("en"))));
    int points = 0;
    for (const Theme& theme : atlas->themes)
        points += int(theme.points.size());
    QCOMPARE(model.shownCount(), points);
    const SheetRow* total = model.rowAt(points);
    QVERIFY(total && total->isTotal);
    QVERIFY(total->cells[0].text.startsWith(QString::number(points)));
    QVERIFY(total->cells[1].text.contains(QString::number(atlas->themes.size())));
    model.setFilter(text("price wars 90%"));
    QCOMPARE(model.shownCount(), 1);
    QCOMPARE(model.rowAt(0)->figureId, text("price-wars-fall"));
    QVERIFY(model.rowAt(0)->citation.contains(text("90%")));
}

void TestThemesContent::nothingThere()
{
    AtlasData data = smallAtlasData();
    data.themes.clear();
    const ThemesContent content = themesContent(Atlas(data), {}, text("en"));
    QVERIFY(content.isEmpty() && content.sources.isEmpty());
    QVERIFY(themesSheet(Atlas(data), {}, text("en")).rows.isEmpty());
}

QTEST_APPLESS_MAIN(TestThemesContent)
#include "tst_themescontent.moc"
