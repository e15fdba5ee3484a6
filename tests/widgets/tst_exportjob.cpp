// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/export/exportjob.h"

#include "render/scenesupport.h"
#include "support/smallatlas.h"

#include <QImage>
#include <QTest>

namespace {

using Kind = ExportSubject::Kind;

TypedId id(const char* text)
{
    return *TypedId::parse(QString::fromLatin1(text));
}

TourStep step(const char* link, const char* title, const QList<TypedId>& lit = {})
{
    TourStep result;
    result.shown = *readDeepLink(QString::fromLatin1(link));
    result.title = LocalizedText(QString::fromLatin1(title));
    result.message = LocalizedText(QStringLiteral("A message"));
    result.notes = QStringLiteral("Notes\nfor who speaks");
    result.shown.view.lit = lit;
    return result;
}

/// The small atlas with a tour that has every sort of step.
AtlasPtr atlasWithTour()
{
    AtlasData data = smallAtlasData();
    data.licence = QStringLiteral("CC BY 4.0");
    Tour tour;
    tour.id = QStringLiteral("briefing");
    tour.title = LocalizedText(QStringLiteral("A briefing"));
    tour.steps = {step("atlas", "All of it"),
                  step("entity:kite&in=group:chips", "Kite makes chips"),
                  step("atlas&panel=funding&alone", "Who raised what"),
                  step("atlas&panel=scorecard", "Who leads"),
                  step("atlas&filter-layer=compute&panel=funding", "Only compute"),
                  step("atlas", "Only two of them", {id("entity:kite"), id("entity:k100")})};
    data.tours = {tour};
    return std::make_shared<const Atlas>(data);
}

struct Exported
{
    AtlasPtr atlas = atlasWithTour();
    std::shared_ptr<const MapLayout> layout = std::make_shared<const MapLayout>(layoutOf(*atlas));
    ExportOptions options = {};

    [[nodiscard]] std::expected<ExportJob, ExportError> job() const
    {
        return prepareExport(atlas, layout, options);
    }

    [[nodiscard]] ExportDocument document() const
    {
        const auto made = job();
        return made ? documentOf(*made) : ExportDocument();
    }

    [[nodiscard]] QString refusal() const
    {
        const auto made = job();
        if (made)
            return {};
        return made.error().kind == ExportError::Refused ? made.error().text : QStringLiteral("?");
    }
};

ExportSubject subject(Kind kind, const char* thing = "")
{
    ExportSubject result;
    result.kind = kind;
    result.thing = TypedId::parse(QString::fromLatin1(thing));
    return result;
}

ExportSubject view(const char* link)
{
    ExportSubject result = subject(Kind::View);
    result.link = *readDeepLink(QString::fromLatin1(link));
    return result;
}

ExportSubject tour(const char* name = "briefing")
{
    ExportSubject result = subject(Kind::Tour);
    result.thing = TypedId{IdType::Atlas, QString::fromLatin1(name)};
    return result;
}

QString touching(const DisplayList& list)
{
    QList<TextItem> texts;
    for (const DisplayBlock& block : list.blocks) {
        if (block.id.type == IdType::Atlas)
            texts += textsOf(list, block);
    }
    for (qsizetype i = 0; i < texts.size(); ++i) {
        for (qsizetype j = 0; j < i; ++j) {
            if (inkOf(texts[i]).intersects(inkOf(texts[j])))
                return texts[j].text + QStringLiteral(" touches ") + texts[i].text;
        }
    }
    return {};
}

QSet<QString> entitiesIn(const DisplayList& list)
{
    QSet<QString> entities;
    for (const TypedId& thing : idsOf(list)) {
        if (thing.type == IdType::Entity)
            entities << thing.id;
    }
    return entities;
}

QString allWords(const DisplayList& list)
{
    return wordsOf(textsOf(list)).join(u'\n');
}

} // namespace

class TestExportJob : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everySubject_data();
    void everySubject();
    void everyPanel();
    void neighboursAreAllThatIsShown();
    void neighboursStayAsTheyStand();
    void cameraCuts();
    void ownLevelOfAViewWins();
    void filterReachesMapsAndPanels();
    void tourHasAPageAStep();
    void longStepsFit();
    void stepsAreLegible();
    void themeOfAStep();
    void themesAndBackgrounds();
    void refusals_data();
    void refusals();
    void data();
    void everyFormat();
    void progressAndCancelling();
};

void TestExportJob::everySubject_data()
{
    QTest::addColumn<ExportSubject>("what");
    QTest::newRow("map") << subject(Kind::Map);
    QTest::newRow("entity lit") << subject(Kind::Map, "entity:kite");
    QTest::newRow("group lit") << subject(Kind::Map, "group:chips");
    QTest::newRow("layer") << subject(Kind::Part, "layer:models");
    QTest::newRow("group") << subject(Kind::Part, "group:chips");
    QTest::newRow("neighbours") << subject(Kind::Neighbours, "entity:kite");
    QTest::newRow("neighbours of a relation") << subject(Kind::Neighbours, "relation:kite>makes>k100");
    QTest::newRow("whole view") << view("atlas");
    QTest::newRow("focus") << view("atlas&in=group:chips");
    QTest::newRow("focus on an entity") << view("entity:kite&in=entity:kite");
    QTest::newRow("footprint, only") << view("entity:lark-lab&footprint&only");
    QTest::newRow("camera") << view("entity:kite&at=400,400,300");
    QTest::newRow("camera beyond") << view("atlas&at=-9000,-9000,300");
    QTest::newRow("lens") << view(
        "atlas&pin=entity:kite&hide=makes&level=groups&filter-layer=compute&by-basis");
    QTest::newRow("panel") << subject(Kind::Panel, "entity:kite");
    QTest::newRow("tour") << tour();
}

void TestExportJob::everySubject()
{
    QFETCH(ExportSubject, what);
    Exported exported;
    exported.options.subject = what;
    exported.options.frame.marking = QStringLiteral("Internal");
    for (const auto mode : {ColorTheme::Mode::Light, ColorTheme::Mode::Dark}) {
        exported.options.theme = mode;
        QCOMPARE(exported.refusal(), QString());
        const ExportDocument document = exported.document();
        QVERIFY(!document.pages.isEmpty() && !document.title.isEmpty());
        for (const ExportPage& page : document.pages) {
            QVERIFY(!page.title.isEmpty());
            QVERIFY(!page.picture.title.isEmpty());
            QVERIFY(page.map || page.panel);
            QVERIFY(page.sources.join(u'\n').contains(QStringLiteral("Survey")));
            QVERIFY(page.remarks.contains(QStringLiteral("Licence: CC BY 4.0")));
            QVERIFY(page.remarks.contains(QStringLiteral("Internal")));
            for (const DisplayBlock& block : page.picture.blocks)
                QVERIFY2(holds(page.picture.page, block.bounds), qPrintable(block.id.toString()));
            QCOMPARE(wordsOf(textsOf(page.picture)).count(QStringLiteral("Internal")), 2);
            if (!page.panel)
                QCOMPARE(touching(page.picture), QString());
            if (page.map) {
                QVERIFY(!allWords(*page.map).contains(QStringLiteral("Licence"))); // without its frame
                for (const DisplayBlock& block : page.map->blocks)
                    QVERIFY2(holds(page.map->page.adjusted(-12, -24, 12, 24), block.bounds),
                             qPrintable(block.id.toString()));
            }
        }
    }
    // The same job gives the same bytes.
    const auto job = exported.job();
    exported.options.format = ExportFormat::Svg;
    const auto again = exported.job();
    QVERIFY(writeExport(*again).has_value());
    QCOMPARE(*writeExport(*again), *writeExport(*exported.job()));
    QVERIFY(QImage::fromData(*writeExport(*job)).width() > 100);
}

void TestExportJob::everyPanel()
{
    Exported exported;
    exported.options.subject = subject(Kind::Panel);
    for (const PanelKind panel : panelKinds()) {
        exported.options.subject.panel = panel;
        exported.options.frame = {};
        const ExportPage all = exported.document().pages.first();
        QVERIFY(all.panel && !all.map);
        QCOMPARE(all.title, panelTitle(panel));
        exported.options.frame = {false, false, false, false, false, false, false, {}};
        const ExportPage bare = exported.document().pages.first();
        QVERIFY(bare.picture.page.height() < all.picture.page.height());
        QVERIFY(bare.sources.isEmpty() && bare.remarks.isEmpty());
        QVERIFY(!allWords(bare.picture).contains(QStringLiteral("Licence")));
        QVERIFY(!wordsOf(textsOf(bare.picture)).contains(QStringLiteral("StackAtlas")));
    }
}

void TestExportJob::neighboursAreAllThatIsShown()
{
    Exported exported;
    exported.options.subject = subject(Kind::Neighbours, "entity:kite");
    for (const int degrees : {1, 2, 3}) {
        exported.options.subject.degrees = degrees;
        const Neighbourhood expected = neighbourhoodOf(*exported.atlas, id("entity:kite"), degrees);
        for (const DetailLevel level : {DetailLevel::Groups, DetailLevel::Entities, DetailLevel::Cards}) {
            exported.options.level = level;
            const ExportPage page = exported.document().pages.first();
            QCOMPARE(entitiesIn(*page.map), expected.entities);
            // No box without anything in it.
            for (const TypedId& thing : idsOf(*page.map)) {
                if (thing.type != IdType::Group)
                    continue;
                QVERIFY(std::ranges::any_of(expected.entities, [&](const QString& entity) {
                    return exported.atlas->entity(entity)->group == thing.id;
                }));
            }
            QVERIFY(page.map->page.width() < exported.layout->size.width());
        }
    }
}

void TestExportJob::neighboursStayAsTheyStand()
{
    Exported exported;
    exported.options.subject = subject(Kind::Neighbours, "entity:kite");
    exported.options.subject.degrees = 2;
    const ExportPage page = exported.document().pages.first();
    QList<std::pair<QRectF, QRectF>> cells; // on the map, and here
    for (const MapLayout::Cell& cell : exported.layout->cells) {
        if (const DisplayBlock* block = blockOf(*page.map, {IdType::Entity, cell.id}))
            cells.append({cell.rect, std::get<RectItem>(page.map->items[block->first]).rect});
    }
    QVERIFY(cells.size() > 3);
    for (const auto& [before, after] : cells) {
        QVERIFY(std::abs(before.width() - after.width()) < 0.5 &&
                std::abs(before.height() - after.height()) < 0.5);
        for (const auto& [otherBefore, otherAfter] : cells) {
            if (before.right() < otherBefore.left())
                QVERIFY(after.right() < otherAfter.left());
            if (before.bottom() < otherBefore.top())
                QVERIFY(after.bottom() < otherAfter.top());
        }
    }
}

void TestExportJob::cameraCuts()
{
    Exported exported;
    exported.options.subject = view("atlas");
    const QSet<QString> all = entitiesIn(exported.document().pages.first().picture);
    const QRectF kite =
        std::ranges::find(exported.layout->cells, QStringLiteral("kite"), &MapLayout::Cell::id)->rect;
    View& seen = exported.options.subject.link.view;
    seen.camera = Camera{kite.center(), kite.width() * 1.6};
    const ExportPage page = exported.document().pages.first();
    const QSet<QString> few = entitiesIn(page.picture);
    QVERIFY(few.contains(QStringLiteral("kite")) && few.size() < all.size());
    for (const DisplayBlock& block : page.map->blocks)
        QVERIFY(holds(page.map->page, block.bounds));
    // As large as on the screen, in the shape that was asked for.
    QVERIFY(std::abs(page.map->page.width() - 1600) < 1);
    exported.options.size.pixels = QSize(400, 400);
    const QRectF square = exported.document().pages.first().map->page;
    QVERIFY(std::abs(square.width() - square.height()) < 1 || square.height() < square.width());
}

void TestExportJob::ownLevelOfAViewWins()
{
    Exported exported;
    exported.options.level = DetailLevel::Cards;
    exported.options.subject = view("atlas&level=stack");
    QVERIFY(entitiesIn(exported.document().pages.first().picture).isEmpty());
    exported.options.subject = view("atlas&level=entities");
    QCOMPARE(entitiesIn(exported.document().pages.first().picture).size(), exported.atlas->entities.size());
}

void TestExportJob::filterReachesMapsAndPanels()
{
    Exported exported;
    Lens& lens = exported.options.lens;
    lens.filter.layers = {QStringLiteral("compute")};
    lens.hidesFiltered = true;
    const ExportPage page = exported.document().pages.first();
    const QSet<QString> shown = entitiesIn(page.picture);
    QVERIFY(shown.contains(QStringLiteral("kite")) && !shown.contains(QStringLiteral("mosaic")));
    QVERIFY(allWords(page.picture).contains(QStringLiteral("Filter: Layer: Compute")));
    QVERIFY(page.remarks.join(u'\n').contains(QStringLiteral("Filter: Layer: Compute")));
    exported.options.subject = subject(Kind::Panel);
    QVERIFY(allWords(exported.document().pages.first().picture)
                .contains(QStringLiteral("Filter: Layer: Compute")));
    lens.filter.layers = {QStringLiteral("models")};
    exported.options.subject = subject(Kind::Neighbours, "entity:loom");
    QVERIFY(exported.refusal().contains(QStringLiteral("filter")));
}

void TestExportJob::tourHasAPageAStep()
{
    Exported exported;
    exported.options.subject = tour();
    exported.options.format = ExportFormat::Pdf;
    QCOMPARE(fileCount(*exported.job()), 1);
    exported.options.format = ExportFormat::Png;
    QCOMPARE(fileCount(*exported.job()), 6);
    const ExportDocument document = exported.document();
    QCOMPARE(document.title, QStringLiteral("A briefing"));
    const QList<TourStep>& steps = exported.atlas->tours.first().steps;
    QCOMPARE(document.pages.size(), steps.size());
    for (qsizetype i = 0; i < steps.size(); ++i) {
        const ExportPage& page = document.pages[i];
        const View& shown = steps[i].shown.view;
        QCOMPARE(page.title, steps[i].title.in(QStringLiteral("en")));
        QCOMPARE(page.message, QStringLiteral("A message"));
        QCOMPARE(page.notes, steps[i].notes);
        QCOMPARE(page.map.has_value(), !shown.alone);
        QCOMPARE(page.panel.has_value(), shown.panel.has_value());
        QCOMPARE(page.picture.page.size(), QSizeF(1600, 900));
        const QString words = allWords(page.picture);
        for (const QString& text : {page.title, page.message, QStringLiteral("%1 / 6").arg(i + 1)})
            QVERIFY2(words.contains(text), qPrintable(text));
        QCOMPARE(words.contains(QStringLiteral("Filter: ")), i == 4);
        // The map does not reach into the panel.
        if (page.map && page.panel)
            QVERIFY(page.map->page.width() < 900);
    }
    // What a step lights stands out, and the rest is dimmed.
    const auto lineOf = [&](qsizetype page, const char* entity) {
        const DisplayList& list = *document.pages[page].map;
        const DisplayBlock* block = blockOf(list, {IdType::Entity, QString::fromLatin1(entity)});
        return block ? std::get<RectItem>(list.items[block->first]).line.colour : QColor();
    };
    QVERIFY(lineOf(5, "kite").isValid() && lineOf(5, "kite") != lineOf(0, "kite"));
    QVERIFY(lineOf(5, "mosaic") != lineOf(5, "kite"));
    const auto page = writeExport(*exported.job(), {}, 3);
    QCOMPARE(QImage::fromData(*page).size(), QSize(1600, 900));
    QVERIFY(!writeExport(*exported.job(), {}, 6).has_value());
}

void TestExportJob::longStepsFit()
{
    Exported exported;
    AtlasData data = *exported.atlas;
    const QString prose = QStringLiteral("many words that go on ").repeated(30).trimmed();
    for (TourStep& shown : data.tours[0].steps) {
        shown.title = LocalizedText(prose);
        shown.message = LocalizedText(prose);
    }
    data.licence = prose;
    exported.atlas = std::make_shared<const Atlas>(data);
    exported.options.subject = tour();
    exported.options.frame.marking = prose;
    for (const ExportPage& page : exported.document().pages) {
        for (const DisplayBlock& block : page.picture.blocks)
            QVERIFY(holds(page.picture.page, block.bounds));
        if (!page.panel)
            QCOMPARE(touching(page.picture), QString());
        QVERIFY(page.picture.page.height() >= 900);
    }
}

/// From ten metres: of a page 900 high the title has 40 pixels, or less only if it has more than two lines.
void TestExportJob::stepsAreLegible()
{
    Exported exported;
    AtlasData data = *exported.atlas;
    Tour& shown = data.tours[0];
    for (const char* panel : {"funding", "valuations", "scorecard", "sectors", "techniques", "themes"}) {
        const QString link = QStringLiteral("atlas&panel=") + QLatin1String(panel);
        shown.steps << step(qPrintable(link), "Beside")
                    << step(qPrintable(link + QLatin1String("&alone")), "Alone");
    }
    shown.steps[0].title = LocalizedText(QStringLiteral("many words ").repeated(14).trimmed());
    exported.atlas = std::make_shared<const Atlas>(data);
    exported.options.subject = tour();
    const ExportDocument document = exported.document();
    for (qsizetype i = 0; i < document.pages.size(); ++i) {
        const ExportPage& page = document.pages[i];
        double largest = 0;
        for (const DisplayItem& item : page.picture.items) {
            if (const auto* text = std::get_if<TextItem>(&item))
                largest = std::max(largest, text->style.pixelSize);
        }
        QVERIFY2(i == 0 ? largest < 40 && largest >= 28 : largest >= 40, qPrintable(QString::number(i)));
        for (const DisplayBlock& block : page.picture.blocks)
            QVERIFY(holds(page.picture.page, block.bounds));
        if (page.map)
            continue;
        // Nothing of a panel is made smaller than it is on a screen, rather there is less of it.
        for (const TextItem& text : textsOf(page.picture))
            QVERIFY2(text.style.pixelSize >= 10, qPrintable(text.text));
    }
}

void TestExportJob::themeOfAStep()
{
    Exported exported;
    AtlasData data = *exported.atlas;
    data.tours[0].steps[3].theme = StepTheme::Dark;
    exported.atlas = std::make_shared<const Atlas>(data);
    exported.options.subject = tour();
    const ExportDocument document = exported.document();
    QCOMPARE(document.pages[2].picture.background, ColorTheme::light().canvas);
    QCOMPARE(document.pages[3].picture.background, ColorTheme::dark().canvas);
    exported.options.background = Background::White; // on which the texts of the dark one are not seen
    QCOMPARE(exported.document().pages[3].picture.background, QColor(Qt::white));
}

void TestExportJob::themesAndBackgrounds()
{
    Exported exported;
    const auto cornerOf = [&] { return QImage::fromData(*writeExport(*exported.job())).pixelColor(2, 2); };
    QCOMPARE(cornerOf(), ColorTheme::light().canvas);
    exported.options.theme = ColorTheme::Mode::Dark;
    QCOMPARE(cornerOf(), ColorTheme::dark().canvas);
    exported.options.background = Background::Transparent;
    QCOMPARE(cornerOf().alpha(), 0);
    exported.options.background = Background::White;
    QCOMPARE(cornerOf(), QColor(Qt::white));
    QCOMPARE(exported.document().theme.mode, ColorTheme::Mode::Light); // or no text could be read
}

void TestExportJob::refusals_data()
{
    QTest::addColumn<ExportSubject>("what");
    QTest::addColumn<ExportFormat>("format");
    QTest::addColumn<QString>("says");
    const auto png = ExportFormat::Png;
    const auto row = [](const char* name, const ExportSubject& what, ExportFormat format, const char* says) {
        QTest::newRow(name) << what << format << QString::fromLatin1(says);
    };
    row("no entity", subject(Kind::Map, "entity:nobody"), png, "entity:nobody");
    row("not on the map", subject(Kind::Map, "source:survey"), png, "does not stand on the map");
    row("no part", subject(Kind::Part, "entity:kite"), png, "a layer or a group");
    row("part of nothing", subject(Kind::Part), png, "of what");
    row("neighbours of nothing", subject(Kind::Neighbours), png, "of what");
    ExportSubject far = subject(Kind::Neighbours, "entity:kite");
    far.degrees = 9;
    row("too far", far, png, "up to 1 to 4");
    row("view of nobody", view("entity:nobody"), png, "entity:nobody");
    row("focus on nothing", view("atlas&in=group:nothing"), png, "group:nothing");
    row("pin", view("atlas&pin=entity:nobody"), png, "entity:nobody");
    row("filter", view("atlas&filter-layer=nothing"), png, "layer:nothing");
    row("no tour", tour("other"), png, "Its tours are: briefing");
    row("which tour", subject(Kind::Tour), png, "Its tours are: briefing");
    row("table as a picture", subject(Kind::Table), png, "csv, json, xlsx");
    row("panel as a graph", subject(Kind::Panel), ExportFormat::Dot, "This cannot be written as dot, but as");
}

void TestExportJob::refusals()
{
    QFETCH(ExportSubject, what);
    QFETCH(ExportFormat, format);
    QFETCH(QString, says);
    Exported exported;
    exported.options.subject = what;
    exported.options.format = format;
    QVERIFY2(exported.refusal().contains(says), qPrintable(exported.refusal()));
}

void TestExportJob::data()
{
    Exported exported;
    exported.options.subject = subject(Kind::Panel);
    exported.options.format = ExportFormat::Csv;
    QVERIFY(exported.document().pages.isEmpty());
    QVERIFY(writeExport(*exported.job())->contains("Kite"));
    exported.options.format = ExportFormat::Xlsx;
    QVERIFY(writeExport(*exported.job())->startsWith("PK"));
    exported.options.subject = subject(Kind::Table);
    exported.options.format = ExportFormat::Csv;
    QVERIFY(writeExport(*exported.job())->startsWith("subject"));
    exported.options.format = ExportFormat::Json;
    QVERIFY(writeExport(*exported.job())->startsWith("["));
}

void TestExportJob::everyFormat()
{
    Exported exported;
    for (const ExportSubject& what :
         {subject(Kind::Map), subject(Kind::Part, "group:chips"), subject(Kind::Neighbours, "entity:kite"),
          view("atlas"), subject(Kind::Panel), tour(), subject(Kind::Table)}) {
        exported.options.subject = what;
        for (const ExportFormat format : exportFormats()) {
            exported.options.format = format;
            const auto job = exported.job();
            QCOMPARE(job.has_value(), canExport(what, format));
            if (!job)
                continue;
            const auto bytes = writeExport(*job);
            QVERIFY2(bytes && !bytes->isEmpty(), qPrintable(exportFormatName(format)));
            QCOMPARE(*writeExport(*job), *bytes);
        }
    }
    exported.options.subject = subject(Kind::Table);
    for (const DataTable table : {DataTable::Rounds, DataTable::Relations}) {
        exported.options.subject.table = table;
        exported.options.format = ExportFormat::Csv;
        QVERIFY(writeExport(*exported.job())->contains("Kite"));
    }
}

void TestExportJob::progressAndCancelling()
{
    Exported exported;
    exported.options.subject = tour();
    QList<double> told;
    QVERIFY(writeExport(*exported.job(), [&](double done) {
                told << done;
                return true;
            }).has_value());
    QVERIFY(std::ranges::is_sorted(told));
    QVERIFY(told.first() > 0 && told.last() == 1);
    const auto cancelled = writeExport(*exported.job(), [](double) { return false; });
    QVERIFY(!cancelled && cancelled.error().kind == ExportError::Cancelled);
    int pages = 0;
    const ExportDocument some = documentOf(*exported.job(), [&](double) { return ++pages < 2; });
    QCOMPARE(some.pages.size(), 2);
}

QTEST_MAIN(TestExportJob)
#include "tst_exportjob.moc"
