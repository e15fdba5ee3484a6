// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/commands/exportrequest.h"

#include "app/atlasfile.h"
#include "app/commands/exportarguments.h"
#include "app/commands/exportplan.h"
#include "app/commands/exportrun.h"
#include "app/commands/exportsubjects.h"
#include "model/reader/reader.h"
#include "support/program.h"

#include <QTest>

namespace {

using Kind = ExportSubject::Kind;

/// The words of a command line; `_` stands for a space.
QStringList words(const char* text)
{
    QStringList all = QString::fromUtf8(text).split(u' ', Qt::SkipEmptyParts);
    for (QString& word : all)
        word.replace(u'_', u' ');
    return all;
}

/// A parser that has read arguments without anything wrong in them as far as it can tell.
class Arguments : public CommandParser
{
public:
    explicit Arguments(const char* text)
        : CommandParser(QStringLiteral("export"), QString(), QString())
    {
        addExportOptions(*this);
        if (parse(words(text), {0, 1}))
            qFatal("not parsed: %s", text);
    }
};

ExportOptions optionsOf(const char* text)
{
    const auto request = readExportRequest(Arguments(text));
    if (!request)
        qFatal("%s: %s", text, qPrintable(request.error()));
    return request->options;
}

QString problemOf(const char* text)
{
    const auto request = readExportRequest(Arguments(text));
    return request ? QString() : request.error();
}

AtlasData dataOf(const QByteArray& bytes)
{
    return *readAtlas(bytes).atlas;
}

Tour tour(const char* id)
{
    Tour made;
    made.id = QString::fromLatin1(id);
    made.steps = {TourStep(), TourStep()};
    return made;
}

} // namespace

class ExportRequestTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void plain();
    void views();
    void links();
    void focus();
    void formats_data();
    void formats();
    void sizes_data();
    void sizes();
    void frames_data();
    void frames();
    void look();
    void refusals_data();
    void refusals();
    void needsCharts_data();
    void needsCharts();
    void completion();
    void tours();
    void namesOfPages();
    void plansEverything();
    void plansWhatIsChosen();
    void plansNothingUnsafe();
};

void ExportRequestTest::plain()
{
    const auto request = readExportRequest(Arguments("-o a.svg"));
    QVERIFY(request.has_value());
    QCOMPARE(request->file, builtInAtlasPath());
    QCOMPARE(request->out, QStringLiteral("a.svg"));
    ExportOptions expected;
    expected.format = ExportFormat::Svg;
    QVERIFY(request->options == expected);
    QCOMPARE(readExportRequest(Arguments("-o a.svg mine.json"))->file, QStringLiteral("mine.json"));
}

void ExportRequestTest::views()
{
    QCOMPARE(optionsOf("-o a.svg --view map").subject.kind, Kind::Map);
    for (const PanelKind panel : panelKinds()) {
        const ExportSubject subject =
            optionsOf(qPrintable(QStringLiteral("-o a.csv --view ") + panelName(panel))).subject;
        QCOMPARE(subject.kind, Kind::Panel);
        QCOMPARE(subject.panel, panel);
    }
    for (const DataTable table : {DataTable::Facts, DataTable::Rounds, DataTable::Relations}) {
        const ExportSubject subject =
            optionsOf(qPrintable(QStringLiteral("-o a.json --view ") + dataTableName(table))).subject;
        QCOMPARE(subject.kind, Kind::Table);
        QCOMPARE(subject.table, table);
    }
    const auto request = readExportRequest(Arguments("-o a.pdf --view tour:briefing"));
    QCOMPARE(request->options.subject.kind, Kind::Tour);
    QCOMPARE(request->tour, QStringLiteral("briefing"));
}

void ExportRequestTest::links()
{
    const QString place = QStringLiteral("entity:acme&in=layer:lower&filter-kind=company&level=cards");
    const auto link = readDeepLink(place);
    QVERIFY(link.has_value());
    for (const char* before : {"--link ", "--link #", "--view link:", "--view link:#"}) {
        const auto request = readExportRequest(
            Arguments(qPrintable(QStringLiteral("-o a.svg mine.json ") + QLatin1String(before) + place)));
        QVERIFY2(request.has_value(), before);
        QCOMPARE(request->file, QStringLiteral("mine.json"));
        QCOMPARE(request->options.subject.kind, Kind::View);
        QVERIFY(request->options.subject.link == *link);
        QCOMPARE(request->options.level, DetailLevel::Cards);
    }
    const ExportOptions other = optionsOf("-o a.svg --link entity:acme&level=cards --level groups");
    QCOMPARE(other.level, DetailLevel::Groups);
    QCOMPARE(other.subject.link.lens.level, std::optional(DetailLevel::Groups));

    // A panel that has all the room is what the link shows; with it come its tables.
    const ExportOptions panel =
        optionsOf("-o a.csv --link sector:health&panel=sectors&alone&filter-kind=company");
    QCOMPARE(panel.subject.kind, Kind::Panel);
    QCOMPARE(panel.subject.panel, PanelKind::Sectors);
    QCOMPARE(panel.subject.thing->toString(), QStringLiteral("sector:health"));
    QVERIFY(!panel.lens.filter.isEmpty());
    QCOMPARE(optionsOf("-o a.svg --link atlas&panel=sectors").subject.kind, Kind::View);

    // A link may say itself which atlas it is into.
    const auto there = readExportRequest(Arguments("-o a.svg --link there.json#layer:lower"));
    QCOMPARE(there->file, QStringLiteral("there.json"));
    QVERIFY(problemOf("-o a.svg mine.json --link there.json#layer:lower")
                .contains(QStringLiteral("one atlas at a time")));
}

void ExportRequestTest::focus()
{
    QCOMPARE(optionsOf("-o a.svg --focus layer:lower").subject.kind, Kind::Part);
    QCOMPARE(optionsOf("-o a.svg --focus group:makers").subject.kind, Kind::Part);
    QCOMPARE(optionsOf("-o a.svg --focus entity:acme").subject.kind, Kind::Map);
    QCOMPARE(optionsOf("-o a.svg --focus relation:a>makes>b").subject.kind, Kind::Map);
    const ExportSubject near = optionsOf("-o a.svg --focus entity:acme --neighbours 3").subject;
    QCOMPARE(near.kind, Kind::Neighbours);
    QCOMPARE(near.degrees, 3);
}

void ExportRequestTest::formats_data()
{
    QTest::addColumn<ExportFormat>("format");
    const auto row = [](const char* arguments, ExportFormat format) { QTest::newRow(arguments) << format; };
    row("-o a.png", ExportFormat::Png);
    row("-o a.PDF", ExportFormat::Pdf);
    row("-o a --format pptx", ExportFormat::Pptx);
    row("-o a.svg --format html", ExportFormat::Html);
    row("-o - --format graphml", ExportFormat::GraphMl);
    row("-o a.dot", ExportFormat::Dot);
    row("-o a.xlsx", ExportFormat::Xlsx);
    row("-o a.json --view funding", ExportFormat::Json);
    row("-o a.csv --view relations", ExportFormat::Csv);
}

void ExportRequestTest::formats()
{
    QFETCH(ExportFormat, format);
    QCOMPARE(optionsOf(QTest::currentDataTag()).format, format);
}

void ExportRequestTest::sizes_data()
{
    QTest::addColumn<PictureSize>("size");
    const auto pixels = [](int width, int height, double dpi, double scale) {
        return PictureSize{QSize(width, height), {}, dpi, scale};
    };
    const auto paper = [](double width, double height, double dpi) {
        return PictureSize{{}, QSizeF(width, height), dpi, 1};
    };
    QTest::newRow("") << PictureSize();
    QTest::newRow("--scale 0.5") << PictureSize{{}, {}, 96, 0.5};
    QTest::newRow("--dpi 150") << PictureSize{{}, {}, 150, 1};
    QTest::newRow("--size 1920x1080") << pixels(1920, 1080, 96, 1);
    QTest::newRow("--size 1920x1080 --scale 2 --dpi 72") << pixels(1920, 1080, 72, 2);
    QTest::newRow("--size 210x297mm") << paper(210, 297, 300);
    QTest::newRow("--size 100.5x50mm --dpi 600") << paper(100.5, 50, 600);
    QTest::newRow("--size a4") << paper(210, 297, 300);
    QTest::newRow("--size A4-landscape") << paper(297, 210, 300);
    QTest::newRow("--size a3") << paper(297, 420, 300);
    QTest::newRow("--size letter-landscape --dpi 96") << paper(279.4, 215.9, 96);
}

void ExportRequestTest::sizes()
{
    QFETCH(PictureSize, size);
    const QByteArray arguments = QByteArray("-o a.pdf ") + QTest::currentDataTag();
    QVERIFY(optionsOf(arguments.constData()).size == size);
}

void ExportRequestTest::frames_data()
{
    QTest::addColumn<FrameOptions>("frame");
    FrameOptions none;
    none.title = none.subtitle = none.legend = none.filters = none.edition = none.sources = none.licence =
        false;
    FrameOptions some = none;
    some.title = some.licence = true;
    FrameOptions marked;
    marked.marking = QStringLiteral("Nur intern · 内部");
    QTest::newRow("") << FrameOptions();
    QTest::newRow("--frame all") << FrameOptions();
    QTest::newRow("--frame none") << none;
    QTest::newRow("--frame title,licence") << some;
    QTest::newRow("--frame licence,title,title") << some;
    QTest::newRow("--marking Nur_intern_·_内部") << marked;
    QTest::newRow("--frame title,subtitle,legend,filters,edition,sources,licence") << FrameOptions();
}

void ExportRequestTest::frames()
{
    QFETCH(FrameOptions, frame);
    const QByteArray arguments = QByteArray("-o a.html ") + QTest::currentDataTag();
    QVERIFY(optionsOf(arguments.constData()).frame == frame);
}

void ExportRequestTest::look()
{
    QCOMPARE(optionsOf("-o a.svg --background white").background, Background::White);
    QCOMPARE(optionsOf("-o a.svg --background theme").background, Background::Theme);
    for (const char* clear : {"-o a.svg --transparent", "-o a.svg --background transparent",
                              "-o a.svg --background transparent --transparent"})
        QCOMPARE(optionsOf(clear).background, Background::Transparent);
    QCOMPARE(optionsOf("-o a.svg --theme dark").theme, ColorTheme::Mode::Dark);
    QVERIFY(optionsOf("-o a.svg --outlines").outlines);
    QCOMPARE(optionsOf("-o a.svg --level stack").level, DetailLevel::Stack);
}

void ExportRequestTest::refusals_data()
{
    QTest::addColumn<QString>("told");
    const auto row = [](const char* arguments, const char* told) {
        QTest::newRow(arguments) << QString::fromUtf8(told);
    };
    row("-o a.csv --focus layer:lower",
        "a layer or group cannot be written as csv, only as one of: png, svg");
    row("-o a.graphml --focus layer:lower", "a graph is always of the whole map");
    row("-o a.dot --focus entity:acme", "--focus is for pictures; dot files hold a graph");
    row("-o a.xlsx --focus entity:acme --neighbours 1",
        "a thing with its neighbours cannot be written as xlsx");
    row("-o a.csv --link atlas", "what a link shows cannot be written as csv");
    row("-o a.json --view tour:a",
        "a tour cannot be written as json, only as one of: png, svg, pdf, pptx, html");
    row("-o a.png --view facts", "--view facts cannot be written as png, only as one of: csv, json, xlsx");
    row("-o a.dot --view funding", "--view funding cannot be written as dot");
    row("-o a.svg --view tour:", "--view cannot be \"tour:\"");
    row("-o a.svg --view tour:ID2 --focus layer:a", "--focus is for the map and for --view sectors");
    row("-o a.svg --view tour:a --level cards", "--level is for pictures of the map");
    row("-o a.dot --level cards", "--level is for pictures of the map");
    row("-o a.svg --view link:", "--link cannot be followed: there is no link");
    row("-o a.svg --link entty:acme", "--link cannot be followed");
    row("-o a.svg --link atlas --view funding", "leave --view out");
    row("-o a.svg --link atlas --focus layer:a", "leave --focus out");
    row("-o a.svg --neighbours 2", "--neighbours needs a thing on the map");
    row("-o a.svg --neighbours 2 --focus group:makers", "--neighbours needs a thing on the map");
    row("-o a.svg --neighbours 5 --focus entity:acme", "a number of steps from 1 to 4");
    row("-o a.svg --neighbours two --focus entity:acme", "--neighbours cannot be \"two\"");
    row("-o a.svg --size a4 --scale 2", "--scale does not go with a size on paper");
    row("-o a.svg --size a9", "--size cannot be \"a9\"");
    row("-o a.svg --size 0x10mm", "--size cannot be \"0x10mm\"");
    row("-o a.svg --size 9999x10mm", "--size cannot be");
    row("-o a.svg --dpi 5", "write a number from 10 to 2400");
    row("-o a.svg --dpi many", "--dpi cannot be \"many\"");
    row("-o a.svg --background black", "there is: theme, white, transparent");
    row("-o a.svg --background white --transparent", "contradict each other");
    row("-o a.svg --background white --theme dark", "cannot be read on white");
    row("-o a.png --outlines", "--outlines is for svg files");
    row("-o a.svg --frame title,legnd", "did you mean \"legend\"?");
    row("-o a.svg --frame title,none", "--frame none stands alone");
    row("-o a.csv --view funding --frame none", "--frame is for pictures; csv files hold tables");
    row("-o a.csv --view facts --marking x", "--marking is for pictures");
    row("-o a.csv --view sectors --focus sector:a", "--focus is for pictures; csv files hold tables");
    row("-o a.svg --marking a\nb", "--marking cannot be");
}

void ExportRequestTest::refusals()
{
    QFETCH(QString, told);
    const QString problem = problemOf(QTest::currentDataTag());
    QVERIFY2(problem.contains(told), qPrintable(problem));
}

void ExportRequestTest::needsCharts_data()
{
    QTest::addColumn<bool>("needs");
    const auto row = [](const char* arguments, bool needs) { QTest::newRow(arguments) << needs; };
    row("", false);
    row("-o a.svg", false);
    row("-o a.svg --view map", false);
    row("-o a.csv --view facts", false);
    row("--link entity:acme&degrees=2 -o a.svg", false);
    row("-o a.svg --view funding", true);
    row("-o a.svg --view=funding", true);
    row("-o a.pdf --view tour:briefing", true);
    row("-o a.pdf --view=tour:briefing", true);
    row("--link entity:acme&panel=funding -o a.svg", true);
    row("--view=link:atlas&panel=funding -o a.svg", true);
    row("--all folder", true);
    row("--all=folder", true);
}

void ExportRequestTest::needsCharts()
{
    QFETCH(bool, needs);
    QCOMPARE(asksForCharts(words(QTest::currentDataTag())), needs);
}

void ExportRequestTest::completion()
{
    const Atlas atlas(dataOf(trickyAtlasFile()));
    const auto completed = [&](const char* text) {
        const Arguments parser(text);
        return completedOptions(*readExportRequest(parser), parser, atlas);
    };
    QCOMPARE(completed("-o a.svg")->language, QStringLiteral("en"));
    QCOMPARE(completed("-o a.svg --lang de")->language, QStringLiteral("de"));
    QVERIFY(completed("-o a.svg --lang fr").error().contains(QStringLiteral("there is: de, en, zh")));
    const auto thing = completed("-o a.svg --focus entity:acme --neighbours 1")->subject.thing;
    QCOMPARE(thing->toString(), QStringLiteral("entity:acme"));
    QVERIFY(completed("-o a.svg --focus acme").error().contains(QStringLiteral("\"entity:acme\"")));
    QVERIFY(completed("-o a.svg --link entity:acme&in=group:makers").has_value());
    for (const char* gone :
         {"-o a.svg --link entity:acm", "-o a.svg --link atlas&in=group:maker",
          "-o a.svg --link atlas&pin=entity:x", "-o a.svg --link sector:x&panel=sectors&alone"}) {
        const auto options = completed(gone);
        QVERIFY2(!options && options.error().contains(QStringLiteral("the atlas has no \"")), gone);
    }
}

void ExportRequestTest::tours()
{
    AtlasData data = dataOf(trickyAtlasFile());
    QCOMPARE(tourSubject(Atlas(data), QStringLiteral("briefing")).error(),
             QStringLiteral("the atlas has no tours"));
    data.tours = {tour("briefing"), tour("short")};
    const Atlas atlas(data);
    QCOMPARE(tourSubject(atlas, QStringLiteral("briefing"))->kind, Kind::Tour);
    QVERIFY(tourSubject(atlas, QStringLiteral("brief")).error().contains(QStringLiteral("briefing, short")));
}

void ExportRequestTest::namesOfPages()
{
    QCOMPARE(nameOfPage(QStringLiteral("a.svg"), 0, 1), QStringLiteral("a.svg"));
    QCOMPARE(nameOfPage(QStringLiteral("a.svg"), 0, 2), QStringLiteral("a-01.svg"));
    QCOMPARE(nameOfPage(QStringLiteral("x.y/a"), 8, 9), QStringLiteral("x.y/a-09"));
    QCOMPARE(nameOfPage(QStringLiteral("x.y/a.b.png"), 9, 120), QStringLiteral("x.y/a.b-010.png"));
}

void ExportRequestTest::plansEverything()
{
    AtlasData data = dataOf(trickyAtlasFile());
    const qsizetype languages = 3;
    const auto everything = planExports(Atlas(data), {}, {});
    QVERIFY(everything.has_value());
    const qsizetype pictures = 5 * 2;
    const qsizetype each = (pictures + 3)                         // map: xlsx, graphml and dot as well
                           + data.layers.size() * pictures        //
                           + panelKinds().size() * (pictures + 3) // tables as well
                           + 3 * 3;                               // data
    QCOMPARE(everything->size(), languages * each);
    for (const PlannedExport& one : *everything) {
        QVERIFY(canExport(one.options.subject, one.options.format));
        QVERIFY(one.name.endsWith(u'.' + exportFormatName(one.options.format)));
    }
    data.tours = {tour("briefing")};
    QCOMPARE(planExports(Atlas(data), {}, {})->size(), languages * (each + pictures));
}

void ExportRequestTest::plansWhatIsChosen()
{
    AtlasData data = dataOf(trickyAtlasFile());
    data.tours = {tour("briefing")};
    const Atlas atlas(data);
    const auto namesOfPlan = [&](const ExportSelection& selection) {
        QStringList names;
        const auto planned = planExports(atlas, selection, {});
        for (const PlannedExport& each : *planned)
            names << each.name;
        return names.join(u' ');
    };
    ExportSelection selection;
    selection.views = {QStringLiteral("layers"), QStringLiteral("map"), QStringLiteral("layer:lower")};
    selection.formats = {ExportFormat::Svg, ExportFormat::Xlsx};
    selection.themes = {ColorTheme::Mode::Dark};
    selection.languages = {QStringLiteral("zh")};
    QCOMPARE(namesOfPlan(selection), QStringLiteral("map-dark-zh.svg map-zh.xlsx layer-lower-dark-zh.svg "
                                                    "layer-upper-dark-zh.svg"));
    selection.views = {QStringLiteral("tours"), QStringLiteral("rounds")};
    QCOMPARE(namesOfPlan(selection), QStringLiteral("tour-briefing-dark-zh.svg rounds-zh.xlsx"));

    selection.formats = {ExportFormat::Dot};
    QVERIFY(planExports(atlas, selection, {}).error().contains(QStringLiteral("there is nothing to write")));
    selection.views = {QStringLiteral("layer:lowr")};
    QVERIFY(planExports(atlas, selection, {}).error().contains(QStringLiteral("\"layer:lower\"")));
    selection.views.clear();
    selection.languages << QStringLiteral("fr");
    QVERIFY(planExports(atlas, selection, {}).error().contains(QStringLiteral("--lang cannot be \"fr\"")));
    ExportOptions white;
    white.background = Background::White;
    QVERIFY(planExports(atlas, {}, white).error().contains(QStringLiteral("--theme light")));
}

void ExportRequestTest::plansNothingUnsafe()
{
    for (const char* id : {"../../x", "a/b", "a\\b", "..", "a b", "a\nb", "-", "%2e"}) {
        AtlasData data = dataOf(trickyAtlasFile());
        data.tours = {tour(id)}; // no atlas file can have such an id
        const auto planned = planExports(Atlas(data), {}, {});
        const bool isHarmless = QByteArray(id) == ".." || QByteArray(id) == "-"; // tour-.. is a plain name
        QCOMPARE(planned.has_value(), isHarmless);
    }
    AtlasData data = dataOf(trickyAtlasFile());
    data.tours = {tour("twice"), tour("twice")};
    QVERIFY(!planExports(Atlas(data), {}, {}));
}

QTEST_GUILESS_MAIN(ExportRequestTest)
#include "tst_exportrequest.moc"
