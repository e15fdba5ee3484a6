// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/render/export/pptxwriter.h"

#include "render/scenesupport.h"
#include "support/pptxcheck.h"
#include "support/smallatlas.h"
#include "widgets/render/picturebuilder.h"

#include <cmath>
#include <ctime>
#include <QRegularExpression>
#include <QTest>

namespace {

ExportDocument documentOf(const AtlasPtr& atlas, ColorTheme::Mode mode = ColorTheme::Mode::Light)
{
    ExportDocument document;
    document.atlas = atlas;
    document.title = QStringLiteral("A deck");
    document.language = QStringLiteral("en");
    document.theme = ColorTheme::of(mode);
    return document;
}

ExportPage mapPage(const Atlas& atlas, ColorTheme::Mode mode = ColorTheme::Mode::Light,
                   DetailLevel level = DetailLevel::Entities)
{
    ExportPage page;
    page.title = QStringLiteral("Five layers stand on a few chips");
    page.message = QStringLiteral("Whoever makes chips decides what the others can do");
    page.notes = QStringLiteral("Begin below.\n\nThen go up.");
    page.sources = {QStringLiteral("A source of 2026")};
    page.remarks = {QStringLiteral("Edition 2026-03-31")};
    page.map = buildMapScene(atlas, layoutOf(atlas), lookOf(mode, level));
    page.picture = *page.map;
    return page;
}

ChartData chart(bool isStacked)
{
    ChartData data;
    data.title = QStringLiteral("Money raised");
    data.axis = QStringLiteral("USD million");
    data.categories = {QStringLiteral("Biren · Series A"), QStringLiteral("=cmd|' /C calc'!A0"),
                       QStringLiteral("<b> & \"c\"")};
    data.series = {{QStringLiteral("Compute"),
                    QColor(0x2b5c8a),
                    {50.0, std::nullopt, 0.1},
                    {QStringLiteral("$50M"), {}, QStringLiteral("~$0.1M")}},
                   {QStringLiteral("Models"), QColor(0x123456), {std::nullopt, 1e-7, std::nullopt}, {}}};
    if (isStacked)
        data.series[1].values[0] = 12.5;
    data.isStacked = isStacked;
    return data;
}

Sheet longSheet(qsizetype rows)
{
    Sheet sheet;
    sheet.title = QStringLiteral("Rounds");
    sheet.columns = {{QStringLiteral("Name"), false, 0, {}}, {QStringLiteral("Amount"), true, 0, {}}};
    sheet.notes = {QStringLiteral("Amounts as published.")};
    const QStringList texts = hostileTexts();
    for (qsizetype i = 0; i < rows; ++i) {
        SheetRow row;
        row.cells = {
            textCell(i < texts.size() ? texts[i] : QStringLiteral("Row %1").arg(i)),
            figureCell(std::get<Quantity>(Quantity::parse(QStringLiteral("~$1.5B"))), Basis::Estimated)};
        row.isTotal = i + 1 == rows;
        sheet.rows.append(row);
    }
    return finished(sheet);
}

DisplayList hostilePicture()
{
    PictureBuilder builder;
    double y = 20;
    for (const QString& text : hostileTexts()) {
        builder.begin({IdType::Entity, QStringLiteral("same")}, text, text);
        builder.rect({0, y - 15, 300, 22}, 900, Qt::white, {Qt::black, 1, Qt::DashLine});
        builder.text({10, y}, text, textstyle::name, Qt::black, 280);
        y += 25;
    }
    DisplayList list = builder.take();
    list.page = {0, 0, 300, y};
    list.background = Qt::white;
    return list;
}

/// A page with everything that pages can have.
ExportPage fullPage(const QString& title)
{
    ExportPage page;
    page.title = title;
    page.notes = title;
    page.message = title;
    page.sources = {title, QStringLiteral("../../etc/passwd"), QStringLiteral("=cmd")};
    PanelParts panel;
    panel.title = QStringLiteral("Funding");
    panel.subtitle = QStringLiteral("Four rounds");
    panel.pictures = {hostilePicture(), hostilePicture(), hostilePicture()};
    panel.charts = {chart(false), chart(true), chart(false)};
    panel.charts[2].picture = 1;
    panel.sheets = {longSheet(60)};
    panel.showsSheets = true;
    panel.notes = {QStringLiteral("Derived.")};
    page.panel = panel;
    return page;
}

QByteArray deckOf(const ExportDocument& document)
{
    return writePptx(document).value_or(QByteArray());
}

} // namespace

class PptxWriterTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void obeysTheRules_data();
    void obeysTheRules();
    void theCheckerFindsFaults();
    void hostileTexts();
    void theSameBytesEverywhere();
    void shapesFollowTheTheme();
    void blocksAreGroupsWithNames();
    void textsStandWhereTheyDo();
    void longTablesGoOn();
    void mapAndPanelOfOnePage_data();
    void mapAndPanelOfOnePage();
    void notesAndFootnotes();
    void onlyWebAddressesAreLinks();
    void cancelsAndRefuses();
};

void PptxWriterTest::obeysTheRules_data()
{
    QTest::addColumn<ColorTheme::Mode>("mode");
    QTest::addColumn<DetailLevel>("level");
    for (const auto mode : {ColorTheme::Mode::Light, ColorTheme::Mode::Dark}) {
        for (const DetailLevel level : allLevels) {
            QTest::addRow("%s, level %d", mode == ColorTheme::Mode::Light ? "light" : "dark", int(level))
                << mode << level;
        }
    }
}

void PptxWriterTest::obeysTheRules()
{
    QFETCH(ColorTheme::Mode, mode);
    QFETCH(DetailLevel, level);
    const AtlasPtr atlas = smallAtlas();
    ExportDocument document = documentOf(atlas, mode);
    document.pages = {mapPage(*atlas, mode, level), fullPage(QStringLiteral("A page"))};
    const QByteArray deck = deckOf(document);
    QVERIFY(!deck.isEmpty());
    const QString problems = pptxProblems(deck, QStringLiteral("small-%1-%2").arg(int(mode)).arg(int(level)));
    QVERIFY2(problems.isEmpty(), qPrintable(problems));
}

void PptxWriterTest::theCheckerFindsFaults()
{
    const AtlasPtr atlas = smallAtlas();
    ExportDocument document = documentOf(atlas);
    document.pages = {mapPage(*atlas), fullPage(QStringLiteral("A page"))};
    const QString problems = pptxProblems(deckOf(document), QStringLiteral("faults"), true);
    QVERIFY2(problems.isEmpty(), qPrintable(problems));
}

void PptxWriterTest::hostileTexts()
{
    ExportDocument document = documentOf(smallAtlas());
    for (const QString& text : ::hostileTexts())
        document.pages.append(fullPage(text));
    document.title = ::hostileTexts().at(4);
    document.language = QStringLiteral("zh");
    const QByteArray deck = deckOf(document);
    QVERIFY(!deck.isEmpty());
    const QString problems = pptxProblems(deck, QStringLiteral("hostile"));
    QVERIFY2(problems.isEmpty(), qPrintable(problems));
}

void PptxWriterTest::theSameBytesEverywhere()
{
    const AtlasPtr atlas = smallAtlas();
    ExportDocument document = documentOf(atlas);
    document.pages = {mapPage(*atlas), fullPage(QStringLiteral("A page"))};
    const QByteArray before = qgetenv("TZ");
    QList<QByteArray> decks;
    for (const char* zone : {"UTC", "Asia/Shanghai", "America/Sao_Paulo"}) {
        qputenv("TZ", zone);
        tzset();
        decks << deckOf(document);
    }
    qputenv("TZ", before);
    tzset();
    QVERIFY(!decks[0].isEmpty());
    QVERIFY(decks[0] == decks[1]);
    QVERIFY(decks[0] == decks[2]);
}

void PptxWriterTest::shapesFollowTheTheme()
{
    const AtlasPtr atlas = smallAtlas();
    for (const auto mode : {ColorTheme::Mode::Light, ColorTheme::Mode::Dark}) {
        ExportDocument document = documentOf(atlas, mode);
        document.pages = {mapPage(*atlas, mode)};
        const QByteArray deck = deckOf(document);
        const QByteArray theme = officePart(deck, QStringLiteral("ppt/theme/theme1.xml"));
        const QString accent = ColorTheme::of(mode).accent(atlas->layers[1]).name().mid(1).toUpper();
        QVERIFY(theme.contains(QByteArray("<a:accent2><a:srgbClr val=\"" + accent.toLatin1() + "\"/>")));
        const QByteArray slide = officePart(deck, QStringLiteral("ppt/slides/slide1.xml"));
        QVERIFY(slide.contains("<a:schemeClr val=\"accent2\"/>"));
        QVERIFY(slide.contains("<a:schemeClr val=\"tx1\"/>"));
        QVERIFY(!slide.contains(QByteArray("<a:srgbClr val=\"" + accent.toLatin1())));
        const QByteArray map =
            mode == ColorTheme::Mode::Dark ? "bg1=\"dk1\" tx1=\"lt1\"" : "bg1=\"lt1\" tx1=\"dk1\"";
        QVERIFY(officePart(deck, QStringLiteral("ppt/slideMasters/slideMaster1.xml")).contains(map));
    }
}

void PptxWriterTest::blocksAreGroupsWithNames()
{
    const AtlasPtr atlas = smallAtlas();
    ExportDocument document = documentOf(atlas);
    document.pages = {mapPage(*atlas)};
    const QByteArray slide = officePart(deckOf(document), QStringLiteral("ppt/slides/slide1.xml"));
    for (const Entity& entity : atlas->entities) {
        const DisplayBlock* block = blockOf(*document.pages[0].map, {IdType::Entity, entity.id});
        QVERIFY(block);
        QVERIFY2(slide.contains(QByteArray(" name=\"" + block->title.toHtmlEscaped().toUtf8())),
                 qPrintable(block->title));
    }
    QVERIFY(slide.count("<p:grpSp>") > 10);
    QVERIFY(slide.contains(" descr="));
}

void PptxWriterTest::textsStandWhereTheyDo()
{
    PictureBuilder builder;
    builder.begin({IdType::Entity, QStringLiteral("a")}, QStringLiteral("A"));
    builder.rect({0, 0, 400, 400}, 40, Qt::white);
    builder.text({100, 200}, QStringLiteral("Words"), {20, true}, Qt::black, 300);
    DisplayList list = builder.take();
    list.page = {0, 0, 400, 400};
    list.background = ColorTheme::light().canvas;
    ExportDocument document = documentOf(smallAtlas());
    ExportPage page;
    page.title = QStringLiteral("T");
    page.map = list;
    document.pages = {page};
    const QString slide =
        QString::fromUtf8(officePart(deckOf(document), QStringLiteral("ppt/slides/slide1.xml")));
    const QRegularExpression expression(QStringLiteral(
        "<p:grpSpPr><a:xfrm><a:off x=\"(\\d+)\" y=\"(\\d+)\"/><a:ext cx=\"(\\d+)\".*fmla=\"val 10000\".*"
        "txBox=\"1\".*<a:off x=\"(\\d+)\" y=\"(\\d+)\"/><a:ext cx=\"(\\d+)\" cy=\"(\\d+)\".*sz=\"(\\d+)\" "
        "b=\"1\".*<a:t>Words</a:t>"));
    const QRegularExpressionMatch match = expression.match(slide.mid(slide.indexOf(u"<p:grpSp>")));
    QVERIFY2(match.hasMatch(), qPrintable(slide));
    const double scale = match.captured(3).toDouble() / 400;
    QVERIFY(std::abs(match.captured(4).toDouble() - match.captured(1).toDouble() - 100 * scale) < 2);
    const double bottom = match.captured(5).toDouble() + match.captured(7).toDouble();
    const double baseline = bottom - textDescent({20, true}) * scale;
    QVERIFY(std::abs(baseline - match.captured(2).toDouble() - 200 * scale) < 3);
    QVERIFY(std::abs(match.captured(8).toDouble() - 20 * scale / 127) < 1);
}

void PptxWriterTest::longTablesGoOn()
{
    ExportDocument document = documentOf(smallAtlas());
    ExportPage page;
    page.title = QStringLiteral("Rounds of all years");
    page.panel = PanelParts{};
    page.panel->title = page.title;
    page.panel->sheets = {longSheet(5'000)};
    page.panel->showsSheets = true;
    document.pages = {page};
    const QByteArray deck = deckOf(document);
    const QByteArray second = officePart(deck, QStringLiteral("ppt/slides/slide2.xml"));
    QVERIFY(second.contains("Rounds (2/40)"));
    QVERIFY(second.contains("algn=\"r\""));
    const QByteArray last = officePart(deck, QStringLiteral("ppt/slides/slide40.xml"));
    QVERIFY(last.contains("of 5,000 rows"));
    const QString problems = pptxProblems(deck, QStringLiteral("table"));
    QVERIFY2(problems.isEmpty(), qPrintable(problems));
}

void PptxWriterTest::mapAndPanelOfOnePage_data()
{
    QTest::addColumn<double>("width");
    QTest::addColumn<bool>("isOneSlide");
    QTest::newRow("narrow: side by side") << 300.0 << true;
    QTest::newRow("wide: one after the other") << 1600.0 << false;
}

void PptxWriterTest::mapAndPanelOfOnePage()
{
    QFETCH(double, width);
    QFETCH(bool, isOneSlide);
    ExportDocument document = documentOf(smallAtlas());
    ExportPage page = fullPage(QStringLiteral("A page"));
    page.map = hostilePicture();
    page.map->page.setWidth(width);
    page.panel->pictures.resize(1);
    page.panel->charts.resize(1);
    page.panel->showsSheets = false;
    document.pages = {page};
    const QByteArray deck = deckOf(document);
    const QByteArray first = officePart(deck, QStringLiteral("ppt/slides/slide1.xml"));
    QVERIFY(first.contains("<p:grpSp>"));
    QCOMPARE(first.contains("<c:chart "), isOneSlide);
    QCOMPARE(officePart(deck, QStringLiteral("ppt/slides/slide2.xml")).contains("<c:chart "), !isOneSlide);
    const QString problems = pptxProblems(deck, QStringLiteral("map-and-panel"));
    QVERIFY2(problems.isEmpty(), qPrintable(problems));
}

void PptxWriterTest::notesAndFootnotes()
{
    const AtlasPtr atlas = smallAtlas();
    ExportDocument document = documentOf(atlas);
    document.pages = {mapPage(*atlas)};
    document.pages[0].title = QStringLiteral("long ").repeated(100);
    const QByteArray deck = deckOf(document);
    const QByteArray notes = officePart(deck, QStringLiteral("ppt/notesSlides/notesSlide1.xml"));
    QVERIFY(notes.contains("Begin below."));
    QVERIFY(notes.contains(document.pages[0].title.trimmed().toUtf8())); // what was cut of the title
    const QByteArray slide = officePart(deck, QStringLiteral("ppt/slides/slide1.xml"));
    QVERIFY(slide.contains("A source of 2026"));
    QVERIFY(slide.contains("type=\"slidenum\""));
    QVERIFY(slide.contains("…</a:t>"));
}

void PptxWriterTest::onlyWebAddressesAreLinks()
{
    ExportDocument document = documentOf(smallAtlas());
    ExportPage page;
    page.title = QStringLiteral("T");
    page.map = hostilePicture();
    const QStringList links{QStringLiteral("https://example.org/a b?c=<d>"),
                            QStringLiteral("file:///etc/passwd"), QStringLiteral("javascript:alert(1)"),
                            QStringLiteral("https://"), QStringLiteral("https://example.org/ok")};
    for (qsizetype i = 0; i < links.size(); ++i)
        page.map->blocks[i].link = links[i];
    document.pages = {page};
    const QByteArray deck = deckOf(document);
    const QByteArray relations = officePart(deck, QStringLiteral("ppt/slides/_rels/slide1.xml.rels"));
    QVERIFY(relations.contains("https://example.org/ok"));
    QVERIFY(!relations.contains("passwd"));
    QVERIFY(!relations.contains("alert"));
    const QString problems = pptxProblems(deck, QStringLiteral("links"));
    QVERIFY2(problems.isEmpty(), qPrintable(problems));
}

void PptxWriterTest::cancelsAndRefuses()
{
    const AtlasPtr atlas = smallAtlas();
    ExportDocument document = documentOf(atlas);
    document.pages = {mapPage(*atlas), mapPage(*atlas)};
    QList<double> shares;
    QVERIFY(writePptx(document, [&](double done) {
        shares << done;
        return true;
    }));
    QVERIFY(std::ranges::is_sorted(shares));
    QCOMPARE(shares.last(), 1.0);
    const auto cancelled = writePptx(document, [](double) { return false; });
    QVERIFY(!cancelled);
    QCOMPARE(cancelled.error().kind, ExportError::Cancelled);
    document.pages[0].map->items.resize(30'000);
    const auto refused = writePptx(document);
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ExportError::Refused);
    QVERIFY(!refused.error().text.isEmpty());
}

QTEST_MAIN(PptxWriterTest)
#include "tst_pptxwriter.moc"
