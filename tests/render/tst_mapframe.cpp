// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/render/mapframe.h"

#include "model/filterindex.h"
#include "render/scenesupport.h"
#include "support/smallatlas.h"
#include "widgets/render/displayedit.h"

#include <QTest>

namespace {

using Option = bool FrameOptions::*;

/// An atlas that has everything a frame can tell.
AtlasPtr atlasWithAll()
{
    AtlasData data = smallAtlasData();
    data.licence = QStringLiteral("CC BY 4.0");
    data.sources[0].url = QStringLiteral("https://example.org/survey?a=b&c");
    return std::make_shared<const Atlas>(data);
}

struct Framed
{
    explicit Framed(AtlasPtr shown = atlasWithAll())
        : atlas(std::move(shown))
        , layout(layoutOf(*atlas))
        , map(buildMapScene(*atlas, layout, look))
    {
        map.page = mapRoom(layout);
        frame = mapFrameOf(*atlas, look, {});
    }

    void filter()
    {
        Filter wanted;
        wanted.layers = {QStringLiteral("compute")};
        frame.filter = {wanted, FilterIndex(atlas).pass(wanted), false};
        look.passing = frame.filter.passing;
    }

    [[nodiscard]] DisplayList picture() const { return framed(map, *atlas, look, frame); }

    [[nodiscard]] QStringList words() const { return wordsOf(texts()); }

    /// Those of the frame.
    [[nodiscard]] QList<TextItem> texts() const
    {
        const DisplayList list = picture();
        QList<TextItem> result;
        for (qsizetype i = map.blocks.size(); i < list.blocks.size(); ++i)
            result += textsOf(list, list.blocks[i]);
        return result;
    }

    AtlasPtr atlas;
    MapLayout layout;
    MapLook look = plainLook();
    DisplayList map;
    MapFrame frame;
};

QString touching(const QList<TextItem>& texts)
{
    for (qsizetype i = 0; i < texts.size(); ++i) {
        for (qsizetype j = 0; j < i; ++j) {
            if (inkOf(texts[i]).intersects(inkOf(texts[j])))
                return texts[j].text + QStringLiteral(" touches ") + texts[i].text;
        }
    }
    return {};
}

bool tells(const QStringList& words, const char* text)
{
    return words.join(u'\n').contains(QLatin1String(text));
}

} // namespace

class TestMapFrame : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void usualFrameHasTheLayoutsPage();
    void eachOptionTakesItsOwnWords_data();
    void eachOptionTakesItsOwnWords();
    void nothingLeavesNoHole();
    void markingStandsTwiceInAFrame();
    void sourcesAreLinks();
    void filterAndDimmingAreTold();
    void basesAreExplained();
    void longTextsWrap();
    void severalSourcesAreNotTheOnlyOne();
};

void TestMapFrame::usualFrameHasTheLayoutsPage()
{
    const Framed shown(smallAtlas());
    const DisplayList list = shown.picture();
    QVERIFY((list.page.topLeft() - QPointF(0, 0)).manhattanLength() < 1);
    QVERIFY(std::abs(list.page.height() - shown.layout.size.height()) < 1);
    QVERIFY(std::abs(list.page.width() - shown.layout.size.width()) < 1);
    const Framed licensed;
    QCOMPARE(licensed.picture().page, list.page); // it stands in the line of sources
}

void TestMapFrame::eachOptionTakesItsOwnWords_data()
{
    QTest::addColumn<Option>("option");
    QTest::addColumn<QString>("text");
    QTest::newRow("title") << &FrameOptions::title << QStringLiteral("A small stack");
    QTest::newRow("subtitle") << &FrameOptions::subtitle << QStringLiteral("小生态");
    QTest::newRow("legend") << &FrameOptions::legend << QStringLiteral("invests in");
    QTest::newRow("filters") << &FrameOptions::filters << QStringLiteral("Filter: Layer: Compute");
    QTest::newRow("edition") << &FrameOptions::edition << QStringLiteral("Edition 2026-03-31");
    QTest::newRow("sources") << &FrameOptions::sources
                             << QStringLiteral("Everything rests on this one source.");
    QTest::newRow("licence") << &FrameOptions::licence << QStringLiteral("Licence: CC BY 4.0");
}

void TestMapFrame::eachOptionTakesItsOwnWords()
{
    QFETCH(Option, option);
    QFETCH(QString, text);
    Framed shown;
    shown.filter();
    const QStringList all = shown.words();
    QVERIFY2(all.join(u'\n').contains(text), qPrintable(all.join(u'|')));
    QCOMPARE(touching(shown.texts()), QString());
    shown.frame.options.*option = false;
    const QStringList rest = shown.words();
    QVERIFY(!rest.join(u'\n').contains(text));
    for (const QString& word : rest)
        QVERIFY2(all.contains(word), qPrintable(word)); // nothing new
    QVERIFY(rest.size() < all.size());
    for (const char* other : {"A small stack", "小生态", "invests in", "Filter: Layer", "Edition 2026",
                              "Everything rests", "Licence: CC BY 4.0"}) {
        if (!text.startsWith(QString::fromUtf8(other)))
            QVERIFY2(rest.join(u'\n').contains(QString::fromUtf8(other)), other);
    }
    QCOMPARE(touching(shown.texts()), QString());
}

void TestMapFrame::nothingLeavesNoHole()
{
    Framed shown;
    const double full = shown.picture().page.height();
    shown.frame.options = {false, false, false, false, false, false, false, {}};
    QVERIFY(shown.texts().isEmpty());
    QCOMPARE(shown.picture().page, shown.map.page.adjusted(-24, -24, 24, 24));
    shown.frame.options.edition = true;
    QVERIFY(shown.picture().page.height() < full);
}

void TestMapFrame::markingStandsTwiceInAFrame()
{
    Framed shown;
    const QRectF before = shown.picture().page;
    shown.frame.options.marking = QStringLiteral("Internal");
    QCOMPARE(shown.words().count(QStringLiteral("Internal")), 2);
    const DisplayList list = shown.picture();
    QVERIFY(list.page.top() < before.top() && list.page.bottom() > before.bottom());
    int tags = 0;
    for (const TextItem& text : shown.texts()) {
        if (text.text != u"Internal")
            continue;
        for (const DisplayItem& item : list.items) {
            const auto* rect = std::get_if<RectItem>(&item);
            tags += rect && rect->line.colour == shown.look.theme.ink && holds(rect->rect, inkOf(text));
        }
    }
    QCOMPARE(tags, 2);
    QCOMPARE(touching(shown.texts()), QString());
}

void TestMapFrame::sourcesAreLinks()
{
    const auto linksOf = [](const QString& url) {
        AtlasData data = smallAtlasData();
        data.sources[0].url = url;
        QStringList links;
        for (const DisplayBlock& block : Framed(std::make_shared<const Atlas>(data)).picture().blocks)
            links << block.link;
        links.removeAll(QString());
        return links;
    };
    QCOMPARE(linksOf(QStringLiteral("https://example.org/a b")),
             QStringList()); // not what a browser would take for one
    QCOMPARE(linksOf(QStringLiteral("https://example.org/a")),
             QStringList{QStringLiteral("https://example.org/a")});
    for (const char* bad : {"", "javascript:alert(1)", "file:///etc/passwd", "example.org", "http://"})
        QCOMPARE(linksOf(QString::fromLatin1(bad)), QStringList());
}

void TestMapFrame::filterAndDimmingAreTold()
{
    Framed shown;
    QVERIFY(!tells(shown.words(), "Filter") && !tells(shown.words(), "dimmed"));
    shown.filter();
    QVERIFY(tells(shown.words(), "Filter: Layer: Compute") && tells(shown.words(), "dimmed"));
    shown.look.hidesFiltered = true;
    QVERIFY(!tells(shown.words(), "dimmed"));
}

void TestMapFrame::basesAreExplained()
{
    Framed shown;
    QVERIFY(!shown.words().contains(basisMarkWord(BasisMark::Reported)));
    shown.look.byBasis = true;
    QVERIFY(shown.words().contains(basisMarkWord(BasisMark::Reported)));
    QVERIFY(shown.words().contains(basisMarkLetter(BasisMark::Reported)));
}

void TestMapFrame::longTextsWrap()
{
    const QString prose = QStringLiteral("many words that go on ").repeated(12).trimmed();
    AtlasData data = smallAtlasData();
    data.title = LocalizedText(prose);
    data.licence = prose;
    data.relationKinds[0].label = LocalizedText(prose);
    Source more = data.sources[0];
    for (int i = 0; i < 12; ++i) {
        more.id = QStringLiteral("more-%1").arg(i);
        more.title = i == 5 ? prose : QStringLiteral("Report %1").arg(i);
        data.sources << more;
    }
    Framed shown(std::make_shared<const Atlas>(data));
    shown.filter();
    shown.frame.filter.filter.text = prose;
    shown.frame.options.marking = prose;
    for (const double width : {300.0, 900.0, 2400.0}) {
        shown.map = croppedTo(shown.map, QRectF(shown.map.page.topLeft(), QSizeF(width, 200)));
        const DisplayList list = shown.picture();
        QCOMPARE(touching(shown.texts()), QString());
        for (const DisplayBlock& block : list.blocks)
            QVERIFY(holds(list.page, block.bounds));
        for (const TextItem& text : shown.texts())
            QVERIFY2(!text.text.contains(u'…'), qPrintable(text.text));
        QVERIFY(shown.words().join(u' ').contains(QStringLiteral("Report 11")));
    }
}

void TestMapFrame::severalSourcesAreNotTheOnlyOne()
{
    AtlasData data = smallAtlasData();
    data.sources << data.sources[0];
    data.sources[1].id = QStringLiteral("second");
    const Framed shown(std::make_shared<const Atlas>(data));
    QVERIFY(!tells(shown.words(), "Everything rests"));
    data.sources.clear();
    const Framed without(std::make_shared<const Atlas>(data));
    QVERIFY(!tells(without.words(), "Source"));
}

QTEST_MAIN(TestMapFrame)
#include "tst_mapframe.moc"
