// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/reader/reader.h"
#include "support/program.h"
#include "widgets/render/export/svgwriter.h"
#include "widgets/render/names.h"

#include <QDir>
#include <QFile>
#include <QImage>
#include <QProcess>
#include <QTest>
#include <QXmlStreamReader>

namespace {

const QString builtIn = QStringLiteral(STACKATLAS_SOURCE_DIR "/seeds/china-ai-2026.atlas.json");
const QString withTour = QStringLiteral(STACKATLAS_SOURCE_DIR "/tests/model/valid/tour.atlas.json");
const QString tricky = QStringLiteral("tricky.atlas.json");

QStringList words(const QByteArray& text)
{
    return QString::fromUtf8(text).split(u' ', Qt::SkipEmptyParts);
}

/// What an SVG file holds, as far as it matters here.
struct Drawing
{
    struct Group
    {
        QString title;
        QString text; ///< all that is drawn in it
    };

    QHash<QString, Group> groups; ///< by id
    QSet<QString> elements;
    QSet<QString> attributes;
    QString title;
    QString error;
};

void noteNames(const QXmlStreamReader& xml, Drawing& drawing)
{
    drawing.elements << xml.name().toString();
    for (const QXmlStreamAttribute& attribute : xml.attributes())
        drawing.attributes << attribute.qualifiedName().toString();
}

/// Reads one group, which holds no other.
Drawing::Group readGroup(QXmlStreamReader& xml, Drawing& drawing)
{
    Drawing::Group group;
    while (xml.readNextStartElement()) {
        noteNames(xml, drawing);
        if (xml.name() == QStringLiteral("title"))
            group.title = xml.readElementText();
        else if (xml.name() == QStringLiteral("text"))
            group.text += xml.readElementText();
        else
            xml.skipCurrentElement();
    }
    return group;
}

Drawing readDrawing(const QByteArray& svg)
{
    Drawing drawing;
    QXmlStreamReader xml(svg);
    xml.readNextStartElement();
    while (xml.readNextStartElement()) {
        noteNames(xml, drawing);
        if (xml.name() == QStringLiteral("g")) {
            const QString id = xml.attributes().value(QStringLiteral("id")).toString();
            drawing.groups.insert(id, readGroup(xml, drawing));
        } else if (xml.name() == QStringLiteral("title")) {
            drawing.title = xml.readElementText();
        } else {
            xml.skipCurrentElement();
        }
    }
    if (xml.hasError())
        drawing.error = xml.errorString();
    return drawing;
}

/// Where a drawing has a background, that.
QByteArray firstRectangle(const QByteArray& svg)
{
    const qsizetype start = svg.indexOf("<rect");
    return svg.sliced(start, svg.indexOf('>', start) - start);
}

AtlasPtr atlasIn(const QString& path)
{
    return readAtlas(bytesOf(path)).atlas;
}

/// The program with the tricky atlas in its folder.
class ExportProgram : public Program
{
public:
    ExportProgram() { write(tricky, trickyAtlasFile()); }

    /// Exports to standard output.
    [[nodiscard]] QByteArray picture(const QByteArray& options) const
    {
        const ProgramRun result = run(words("export -o -") + words(options));
        return result.exitCode == 0 ? result.out : "failed: " + result.err;
    }

    [[nodiscard]] QByteArray trickyPicture(const QByteArray& options) const
    {
        return picture("tricky.atlas.json " + options);
    }
};

} // namespace

class ExportCommandTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void formats_data();
    void formats();
    void sizes_data();
    void sizes();
    void paper();
    void links();
    void backgrounds();
    void graphicalInterfaceMakesNoDifference();
    void everyOptionShows();
    void focusOnAPart();
    void focusLightsUp();
    void languages();
    void usageErrors_data();
    void usageErrors();
    void atlasErrors();
    void theSameEverywhere_data();
    void theSameEverywhere();
    void svgIsValid_data();
    void svgIsValid();
    void svgNamesEverything_data();
    void svgNamesEverything();
    void markupIsText();
    void existingFiles();
    void outputThatCannotBeWritten_data();
    void outputThatCannotBeWritten();
    void aHelperThatFails_data();
    void aHelperThatFails();
    void theCacheNeedNotBeWritable();
    void tours();
    void toursOfAFileOfTheirOwn();
    void interrupted();
    void progressOnATerminal();
    void panelsAreTheSameEverywhere();
};

void ExportCommandTest::panelsAreTheSameEverywhere()
{
    for (const char* view :
         {"funding", "valuations", "scorecard", "sectors", "footprint", "techniques", "themes", "audit"}) {
        for (const char* format : {"svg", "csv", "xlsx"}) {
            const QByteArray options = QByteArray("--view ") + view + " --format " + format;
            ExportProgram program;
            const QByteArray first = program.trickyPicture(options);
            QVERIFY2(!first.startsWith("failed"), first.constData());
            program.environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("de_DE.UTF-8"));
            program.environment.insert(QStringLiteral("TZ"), QStringLiteral("Pacific/Kiritimati"));
            QVERIFY2(program.trickyPicture(options) == first, options.constData());
        }
    }
}

void ExportCommandTest::formats_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("file");
    QTest::addColumn<QByteArray>("start");
    const QByteArray svg("<?xml version=\"1.0\"");
    const QByteArray png("\x89PNG\r\n");
    const auto row = [](const char* arguments, const char* file, const QByteArray& start) {
        QTest::newRow(arguments) << words(arguments) << QString::fromLatin1(file) << start;
    };
    row("-o a.svg", "a.svg", svg);
    row("--view map -o a.PNG", "a.PNG", png);
    row("--format png --out a", "a", png);
    row("--format svg -o a.png", "a.png", svg);
    row("--view funding -o a.svg", "a.svg", svg);
    row("--view=scorecard -o a.png", "a.png", png);
    row("--view valuations -o a.xlsx", "a.xlsx", QByteArray("PK"));
    row("--view themes -o a.CSV", "a.CSV", QByteArray());
    row("-o a.pdf", "a.pdf", QByteArray("%PDF-"));
    row("-o a.pptx", "a.pptx", QByteArray("PK"));
    row("-o a.html", "a.html", QByteArray("<!DOCTYPE html>"));
    row("-o a.xlsx", "a.xlsx", QByteArray("PK"));
    row("-o a.graphml", "a.graphml", svg);
    row("-o a.dot", "a.dot", QByteArray());
    row("--view funding -o a.json", "a.json", QByteArray());
    row("--view facts -o a.csv", "a.csv", QByteArray());
    row("--view rounds -o a.json", "a.json", QByteArray("["));
    row("--view relations -o a.xlsx", "a.xlsx", QByteArray("PK"));
}

void ExportCommandTest::formats()
{
    QFETCH(QStringList, arguments);
    QFETCH(QString, file);
    QFETCH(QByteArray, start);
    const ExportProgram program;
    const ProgramRun run = program.run(words("export tricky.atlas.json") + arguments);
    QCOMPARE(run.exitCode, 0);
    QCOMPARE(run.out + run.err, QByteArray());
    QVERIFY(bytesOf(program.path(file)).startsWith(start));
    QStringList expected{file, tricky};
    expected.sort(Qt::CaseInsensitive);
    QCOMPARE(program.listing(), expected);
}

void ExportCommandTest::sizes_data()
{
    QTest::addColumn<QByteArray>("options");
    QTest::addColumn<QSize>("size");
    QTest::newRow("size") << QByteArray("--size 640x300") << QSize(640, 300);
    QTest::newRow("size and scale") << QByteArray("--size 640x300 --scale 1.5") << QSize(960, 450);
    QTest::newRow("small") << QByteArray("--size 1x1") << QSize(1, 1);
    QTest::newRow("briefing") << QByteArray("--size 1920x1080 --scale 2") << QSize(3840, 2160);
}

void ExportCommandTest::sizes()
{
    QFETCH(QByteArray, options);
    QFETCH(QSize, size);
    const ExportProgram program;
    QCOMPARE(QImage::fromData(program.trickyPicture(options + " --format png")).size(), size);
    const QString start = QStringLiteral("width=\"%1\" height=\"%2\"").arg(size.width()).arg(size.height());
    QVERIFY(program.trickyPicture(options + " --format svg").contains(start.toUtf8()));
}

void ExportCommandTest::paper()
{
    const ExportProgram program;
    const auto sizeOf = [&](const char* options) {
        return QImage::fromData(program.trickyPicture(QByteArray("--format png ") + options)).size();
    };
    QCOMPARE(sizeOf("--size a5 --dpi 96"), QSize(560, 794));
    QCOMPARE(sizeOf("--size A5-landscape --dpi 96"), QSize(794, 560));
    QCOMPARE(sizeOf("--size 50x25.4mm"), QSize(591, 300));
    QCOMPARE(sizeOf("--size 500x300 --dpi 72"), QSize(500, 300));
}

/// What the window copies: with the name of the file, or with nothing but the place for the built-in atlas.
void ExportCommandTest::links()
{
    const ExportProgram program;
    const QByteArray picture = program.trickyPicture("--format svg --link entity:shop");
    QVERIFY2(picture.startsWith("<?xml"), picture.constData());
    QVERIFY(program.trickyPicture("--format svg --link #entity:shop") == picture);
    QVERIFY(program.trickyPicture("--format svg --view link:entity:shop") == picture);
    QVERIFY(program.picture("--format svg --link tricky.atlas.json#entity:shop") == picture);
    QVERIFY(program.picture("--format svg --link #entity:biren").contains("Biren"));
    QVERIFY(program.trickyPicture("--format svg --link atlas&panel=scorecard&alone") ==
            program.trickyPicture("--format svg --view scorecard"));
}

void ExportCommandTest::backgrounds()
{
    const ExportProgram program;
    const QImage opaque = QImage::fromData(program.trickyPicture("--format png --theme dark"));
    QVERIFY(!opaque.hasAlphaChannel());
    QCOMPARE(opaque.pixelColor(0, 0), QColor(0x12, 0x18, 0x1f));
    QCOMPARE(QImage::fromData(program.trickyPicture("--format png --background white")).pixelColor(0, 0),
             QColor(Qt::white));
    for (const char* option : {" --transparent", " --background transparent"}) {
        const QImage clear = QImage::fromData(program.trickyPicture(QByteArray("--format png") + option));
        QVERIFY(clear.hasAlphaChannel());
        QCOMPARE(clear.size(), opaque.size());
        QCOMPARE(clear.pixelColor(0, 0).alpha(), 0);
        QVERIFY(firstRectangle(program.trickyPicture("--format svg")).contains("#f4f6f8"));
        QVERIFY(
            !firstRectangle(program.trickyPicture(QByteArray("--format svg") + option)).contains("#f4f6f8"));
    }
}

/// Panels need a QApplication, and a picture of the map is the same under it.
void ExportCommandTest::graphicalInterfaceMakesNoDifference()
{
    const ExportProgram program;
    const QByteArray linked = program.trickyPicture("--format svg --link atlas");
    QVERIFY2(linked.startsWith("<?xml"), linked.constData());
    QVERIFY(program.trickyPicture("--format svg --link atlas&panel=funding") == linked);
}

void ExportCommandTest::everyOptionShows()
{
    const ExportProgram program;
    QSet<QByteArray> pictures;
    const char* const variants[] = {"",
                                    "--theme dark",
                                    "--level stack",
                                    "--level groups",
                                    "--level cards",
                                    "--lang zh",
                                    "--transparent",
                                    "--scale 2",
                                    "--focus entity:acme",
                                    "--focus group:makers",
                                    "--focus layer:lower",
                                    "--focus relation:acme>makes>tool"};
    for (const char* options : variants) {
        const QByteArray picture = program.trickyPicture(QByteArray(options) + " --format svg");
        QVERIFY2(picture.startsWith("<?xml"), picture.constData());
        pictures << picture;
    }
    QCOMPARE(pictures.size(), qsizetype(std::size(variants)));
    const QByteArray plain = program.trickyPicture("--format svg");
    QCOMPARE(
        program.trickyPicture("--format svg --view map --level entities --theme light --lang en --scale 1"),
        plain);
}

void ExportCommandTest::focusOnAPart()
{
    const ExportProgram program;
    const Drawing layer = readDrawing(program.trickyPicture("--format svg --focus layer:lower"));
    QVERIFY(layer.groups.contains(QStringLiteral("layer-lower")));
    QVERIFY(layer.groups.contains(QStringLiteral("entity-acme")));
    QVERIFY(!layer.groups.contains(QStringLiteral("layer-upper")));
    QVERIFY(!layer.groups.contains(QStringLiteral("entity-shop")));
    const Drawing group = readDrawing(program.trickyPicture("--format svg --focus group:users"));
    QVERIFY(group.groups.contains(QStringLiteral("entity-shop")));
    QVERIFY(!group.groups.contains(QStringLiteral("entity-acme")));
    QVERIFY2(group.title.startsWith(QStringLiteral("Users")), qPrintable(group.title));
}

void ExportCommandTest::focusLightsUp()
{
    const ExportProgram program;
    for (const char* focus :
         {"--format svg --focus entity:shop", "--format svg --focus relation:tool>makes>shop"}) {
        const Drawing drawing = readDrawing(program.trickyPicture(focus));
        QVERIFY(drawing.groups.contains(QStringLiteral("relation-tool_makes_shop")));
        QVERIFY(!drawing.groups.contains(QStringLiteral("relation-acme_makes_tool")));
        for (const char* entity : {"acme", "tool", "shop", "backer"})
            QVERIFY(drawing.groups.contains(QStringLiteral("entity-") + QString::fromLatin1(entity)));
    }
}

void ExportCommandTest::languages()
{
    const ExportProgram program;
    QCOMPARE(readDrawing(program.trickyPicture("--format svg")).title,
             QStringLiteral("Tricky <b>&amp; small</b>"));
    QCOMPARE(readDrawing(program.trickyPicture("--format svg --lang zh")).title, QStringLiteral("难 <b>"));
    const Drawing german = readDrawing(program.trickyPicture("--format svg --lang de"));
    QVERIFY(german.groups[QStringLiteral("entity-shop")].text.startsWith(QStringLiteral("Laden")));
}

void ExportCommandTest::usageErrors_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("told");
    const auto row = [](const char* arguments, const char* told) {
        QTest::newRow(arguments) << words(arguments) << QByteArray(told);
    };
    row("", "where to?");
    row("-o", "Missing value");
    row("-o out", "does not tell the format; say --format with one of: png, svg");
    row("-o -", "does not tell the format");
    row("-o out.gif", "does not tell the format");
    row("-o out.svg --format gif",
        "--format cannot be \"gif\"; there is: png, svg, pdf, pptx, html, csv, json, xlsx, graphml, dot");
    row("-o out.svg --view fundin", "did you mean \"funding\"?");
    row("-o out.csv", "the map cannot be written as csv, only as one of: png, svg, pdf, pptx, html, xlsx, "
                      "graphml, dot; --view facts or a panel");
    row("-o out --format json", "the map cannot be written as json");
    row("-o out --view funding", "say --format with one of: png, svg, pdf, pptx, html, csv, json, xlsx");
    row("-o out.png --view facts", "--view facts cannot be written as png, only as one of: csv, json, xlsx");
    row("-o out.pdf --view tour:none", "tour");
    row("-o out.svg --link entity:acm", "the atlas has no \"entity:acm\"; did you mean \"entity:acme\"?");
    row("-o out.svg --link nothing", "--link cannot be followed: the link cannot be read");
    row("-o out.svg --link other.json#atlas", "one atlas at a time");
    row("-o out.svg --focus entity:acm --neighbours 2", "did you mean \"entity:acme\"?");
    row("-o out.svg --neighbours 2", "--neighbours needs a thing on the map");
    row("-o out.dot --focus entity:acme", "dot files hold a graph");
    row("-o out.svg --frame titel", "did you mean \"title\"?");
    row("-o out.png --size a0 --dpi 600", "must be from 1 to 16384 pixels");
    row("-o out.svg --background white --theme dark", "cannot be read on white");
    row("-o out.csv --view funding --scale 2", "--scale is for pictures; csv files hold tables");
    row("-o out.svg --view funding --level cards", "--level is for pictures of the map");
    row("-o out.svg --view funding --focus entity:acme", "--view funding shows all");
    row("-o out.svg --view sectors --focus sector:none", "--focus cannot be \"sector:none\"");
    row("-o out.svg --view themes --lang fr", "--lang cannot be \"fr\"");
    row("-o out.png --view audit --size 16000x10 --scale 2", "must be from 1 to 16384 pixels");
    row("-o out.svg --level entites", "there is: stack, groups, entities, cards; did you mean \"entities\"?");
    row("-o out.svg --theme black", "there is: light, dark");
    row("-o out.svg --lang fr", "--lang cannot be \"fr\"; there is: de, en, zh");
    row("-o out.svg --size 1920", "--size cannot be \"1920\"; write WIDTHxHEIGHT");
    row("-o out.svg --size 0x10", "--size cannot be");
    row("-o out.svg --size 10x99999", "each from 1 to 16384");
    row("-o out.svg --size -5x5", "--size cannot be");
    row("-o out.svg --scale 0", "--scale cannot be \"0\"");
    row("-o out.svg --scale nan", "--scale cannot be");
    row("-o out.svg --scale 1,5", "--scale cannot be");
    row("-o out.png --size 16000x10 --scale 2", "must be from 1 to 16384 pixels");
    row("-o out.png --scale 0.0000001 --focus entity:acm", "did you mean \"entity:acme\"?");
    row("-o out.svg --focus acme", "did you mean \"entity:acme\"?");
    row("-o out.svg --focus grup:makers", "did you mean \"group:makers\"?");
    row("-o out.svg --focus sector:makers", "no such layer, group, entity or relation");
    row("-o out.svg --focus =", "--focus cannot be \"=\"");
    row("-o out.svg --transparent=yes", "Unexpected value");
    row("-o out.svg --lvl cards", "there is no option \"lvl\"");
    row("-o out.svg another", "one file at a time");
    row("-o ./tricky.atlas.json --format svg", "would replace the atlas");
}

void ExportCommandTest::usageErrors()
{
    QFETCH(QStringList, arguments);
    QFETCH(QByteArray, told);
    const ExportProgram program;
    const ProgramRun run = program.run(words("export tricky.atlas.json") + arguments);
    QCOMPARE(run.exitCode, 2);
    QVERIFY2(run.err.contains(told), run.err.constData());
    QCOMPARE(run.out, QByteArray());
    QCOMPARE(program.listing(), QStringList(tricky));
    QCOMPARE(bytesOf(program.path(tricky)), trickyAtlasFile());
}

void ExportCommandTest::atlasErrors()
{
    const ExportProgram program;
    program.write(tricky, trickyAtlasFile().replace("\"group\": \"users\"", "\"grup\": \"users\""));
    const ProgramRun run = program.run(words("export tricky.atlas.json -o out.svg --focus nonsense"));
    QCOMPARE(run.exitCode, 1);
    QVERIFY2(run.err.startsWith("tricky.atlas.json:28:") && run.err.contains("did you mean \"group\"?"),
             run.err.constData());
    QCOMPARE(program.listing(), QStringList(tricky));
}

void ExportCommandTest::theSameEverywhere_data()
{
    QTest::addColumn<QString>("variable");
    QTest::addColumn<QString>("value");
    const auto row = [](const char* variable, const char* value) {
        QTest::addRow("%s=%s", variable, value)
            << QString::fromLatin1(variable) << QString::fromLatin1(value);
    };
    row("A", "b");
    row("LC_ALL", "de_DE.UTF-8");
    row("LC_ALL", "ar_EG.UTF-8");
    row("LC_ALL", "C");
    row("LANGUAGE", "zh_CN");
    row("TZ", "Pacific/Kiritimati");
    row("DISPLAY", ":77");
    row("QT_QPA_PLATFORM", "xcb");
    row("QT_QPA_PLATFORMTHEME", "gtk3");
    row("QT_SCALE_FACTOR", "2");
    row("QT_FONT_DPI", "200");
    row("XDG_CURRENT_DESKTOP", "KDE");
    row("HOME", "/nonexistent");
}

void ExportCommandTest::theSameEverywhere()
{
    QFETCH(QString, variable);
    QFETCH(QString, value);
    static const QByteArray svg = ExportProgram().picture("--format svg");
    static const QByteArray png = ExportProgram().picture("--format png --scale 0.5");
    QVERIFY2(svg.startsWith("<?xml"), svg.constData());
    QVERIFY2(png.startsWith("\x89PNG"), png.constData());
    ExportProgram program;
    program.environment.insert(variable, value);
    program.workingFolder = QDir::rootPath();
    QVERIFY(program.picture("--format svg") == svg);
    QVERIFY(program.picture("--format png --scale 0.5") == png); // the second time from the cache
}

void ExportCommandTest::svgIsValid_data()
{
    QTest::addColumn<QByteArray>("options");
    for (const char* options :
         {"", "--theme dark --level stack", "--level groups", "--level cards --transparent",
          "--lang zh --focus entity:huawei", "--focus layer:compute"}) {
        QTest::newRow(options) << QByteArray(options);
        if (!QByteArray(options).contains("--focus"))
            QTest::addRow("tricky %s", options) << QByteArray("tricky.atlas.json " + QByteArray(options));
    }
}

void ExportCommandTest::svgIsValid()
{
    QFETCH(QByteArray, options);
    const ExportProgram program;
    const QByteArray svg = program.picture(options + " --format svg");
    const QString path = program.write(QStringLiteral("a.svg"), svg);
    QProcess xmllint;
    xmllint.start(QStringLiteral("xmllint"), {QStringLiteral("--noout"), QStringLiteral("--nonet"), path});
    QVERIFY(xmllint.waitForFinished());
    QVERIFY2(xmllint.exitCode() == 0, xmllint.readAllStandardError().constData());

    const Drawing drawing = readDrawing(svg);
    QCOMPARE(drawing.error, QString());
    const QSet<QString> plain{QStringLiteral("title"), QStringLiteral("desc"), QStringLiteral("g"),
                              QStringLiteral("rect"),  QStringLiteral("path"), QStringLiteral("text"),
                              QStringLiteral("a")};
    QVERIFY2((drawing.elements - plain).isEmpty(),
             qPrintable((drawing.elements - plain).values().join(u' ')));
    for (const QString& attribute : drawing.attributes) {
        const bool isKnown = attribute == QStringLiteral("href") ||
                             attribute == QStringLiteral("xlink:href") ||
                             attribute == QStringLiteral("xml:lang");
        QVERIFY2(isKnown || !(attribute.contains(QStringLiteral("href")) || attribute.contains(u':')),
                 qPrintable(attribute));
        QVERIFY2(!attribute.startsWith(QStringLiteral("on")) && attribute != QStringLiteral("style"),
                 qPrintable(attribute));
    }
    QCOMPARE(svg.count("http"), 1 + svg.count("xmlns:xlink=\"http") +
                                    svg.count("href=\"http")); // the namespace, and links to follow by hand
    QVERIFY(!svg.contains("url(") && !svg.contains("rgba(") && !svg.contains("<!"));
}

void ExportCommandTest::svgNamesEverything_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("language");
    for (const char* language : {"en", "zh"}) {
        QTest::addRow("built in, %s", language) << QString() << QString::fromLatin1(language);
        QTest::addRow("tricky, %s", language) << tricky << QString::fromLatin1(language);
    }
}

void ExportCommandTest::svgNamesEverything()
{
    QFETCH(QString, path);
    QFETCH(QString, language);
    const ExportProgram program;
    const AtlasPtr atlas = atlasIn(path.isEmpty() ? builtIn : program.path(path));
    QVERIFY(atlas);
    const QString options = path + QStringLiteral(" --format svg --lang ") + language;
    const Drawing drawing = readDrawing(program.picture(options.toUtf8()));
    for (const Entity& entity : atlas->entities) {
        const QString id = svgId({IdType::Entity, entity.id});
        QVERIFY2(drawing.groups.contains(id), qPrintable(id));
        const Drawing::Group& group = drawing.groups[id];
        const NamePair name = namePair(entity.name, language);
        for (const QString& each : {name.first, name.second}) {
            QVERIFY2(group.title.contains(each), qPrintable(id + u' ' + group.title));
            QVERIFY2(group.text.contains(each), qPrintable(id + u' ' + group.text));
        }
    }
    for (const Group& group : atlas->groups)
        QVERIFY(drawing.groups[svgId({IdType::Group, group.id})].title == group.name.in(language));
    for (const Layer& layer : atlas->layers)
        QVERIFY(drawing.groups[svgId({IdType::Layer, layer.id})].title == layer.name.in(language));
}

void ExportCommandTest::markupIsText()
{
    const QByteArray svg = ExportProgram().trickyPicture("--format svg --level cards");
    for (const char* markup : {"<b>", "<i>", "<script", "<img", "<paper", "]]>"})
        QVERIFY2(!svg.contains(markup), markup);
    const Drawing drawing = readDrawing(svg);
    QVERIFY(
        drawing.groups[QStringLiteral("entity-acme")].text.contains(QStringLiteral("<b>Bold</b> & \"Q\"")));
    QVERIFY(drawing.groups[QStringLiteral("entity-tool")].text.contains(
        QStringLiteral("]]> <script>x</script>")));
    QVERIFY(drawing.groups[QStringLiteral("entity-backer")].title.contains(QStringLiteral("Backer &lt;")));
}

void ExportCommandTest::existingFiles()
{
    const ExportProgram program;
    const QString path = program.write(QStringLiteral("a.svg"), "old");
    const auto permissions = QFile::ReadOwner | QFile::WriteOwner | QFile::ReadUser | QFile::WriteUser;
    QVERIFY(QFile::setPermissions(path, permissions));
    QCOMPARE(program.run(words("export tricky.atlas.json -o a.svg")).exitCode, 0);
    QVERIFY(bytesOf(path) == program.trickyPicture("--format svg"));
    QCOMPARE(QFile::permissions(path), permissions);
    program.write(QStringLiteral("a.svg"), "old");
    const ProgramRun full =
        program.runScript(QStringLiteral("ulimit -f 1; \"$0\" export tricky.atlas.json -o a.svg"));
    QCOMPARE(full.exitCode, 3);
    QCOMPARE(bytesOf(path), QByteArray("old"));
    QCOMPARE(program.listing().size(), 2);
}

void ExportCommandTest::outputThatCannotBeWritten_data()
{
    QTest::addColumn<QString>("script");
    const auto row = [](const char* script) { QTest::newRow(script) << QString::fromLatin1(script); };
    row("\"$0\" export tricky.atlas.json --format svg -o - > /dev/full");
    row("\"$0\" export tricky.atlas.json --format png -o /dev/full");
    row("\"$0\" export tricky.atlas.json --format png -o - >&-");
    row("\"$0\" export --format svg -o - | true; exit ${PIPESTATUS[0]}");
    row("\"$0\" export tricky.atlas.json -o missing/a.svg");
    row("\"$0\" export tricky.atlas.json -o / --format svg");
    row("\"$0\" export tricky.atlas.json -o /proc/a.svg");
}

void ExportCommandTest::outputThatCannotBeWritten()
{
    QFETCH(QString, script);
    const ExportProgram program;
    const ProgramRun run = program.runScript(script);
    QCOMPARE(run.exitCode, 3);
    QVERIFY2(run.err.contains("cannot be written"), run.err.constData());
    QCOMPARE(program.listing(), QStringList(tricky));
}

void ExportCommandTest::aHelperThatFails_data()
{
    QTest::addColumn<QByteArray>("helper");
    QTest::newRow("says nothing") << QByteArray("#!/bin/sh\nexit 0\n");
    QTest::newRow("fails") << QByteArray("#!/bin/sh\nexit 1\n");
    QTest::newRow("crashes") << QByteArray("#!/bin/sh\nkill -ABRT $$\n");
    QTest::newRow("speaks nonsense") << QByteArray("#!/bin/sh\nwhile echo nonsense; do :; done\n");
}

void ExportCommandTest::aHelperThatFails()
{
    QFETCH(QByteArray, helper);
    ExportProgram program;
    const QTemporaryDir installation;
    const QString copy = installation.filePath(QStringLiteral("stackatlas"));
    QVERIFY(QFile::link(program.program, installation.filePath(QStringLiteral("link"))));
    QVERIFY(QFile::copy(program.program, copy));
    QFile script(installation.filePath(QStringLiteral("stackatlas-layout")));
    QVERIFY(script.open(QIODevice::WriteOnly) && script.write(helper) == helper.size());
    script.close();
    QVERIFY(script.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
    program.program = copy;
    const ProgramRun run = program.run(words("export tricky.atlas.json -o a.svg"));
    QCOMPARE(run.exitCode, 3);
    QVERIFY2(run.err.contains("layout helper"), run.err.constData());
    QCOMPARE(program.listing(), QStringList(tricky));

    program.program = installation.filePath(QStringLiteral("link")); // the real program has its own helper
    QCOMPARE(program.run(words("export tricky.atlas.json -o a.svg")).exitCode, 0);
}

void ExportCommandTest::theCacheNeedNotBeWritable()
{
    ExportProgram program;
    const QByteArray svg = program.trickyPicture("--format svg");
    program.environment.insert(QStringLiteral("XDG_CACHE_HOME"), QStringLiteral("/proc/nowhere"));
    const ProgramRun run = program.run(words("export tricky.atlas.json -o - --format svg"));
    QVERIFY(run.exitCode == 0 && run.out == svg);
    QCOMPARE(run.err, QByteArray());
}

void ExportCommandTest::tours()
{
    const ExportProgram program;
    const QByteArray atlas = bytesOf(withTour);
    const QString file = program.write(QStringLiteral("t-02.svg"), atlas);
    const auto exported = [&](const char* options) {
        return program.run(words("export") + QStringList{withTour} + words(options));
    };
    QCOMPARE(exported("--view tour:briefing -o s.svg").exitCode, 0);
    const qsizetype steps = atlasIn(withTour)->tours.first().steps.size();
    QVERIFY(steps > 2);
    QSet<QByteArray> pictures;
    for (int i = 1; i <= steps; ++i) {
        const QByteArray svg =
            bytesOf(program.path(QStringLiteral("s-%1.svg").arg(i, 2, 10, QLatin1Char('0'))));
        QVERIFY(svg.startsWith("<?xml"));
        pictures << svg;
    }
    QCOMPARE(pictures.size(), steps);
    QCOMPARE(program.listing().size(), steps + 2);
    const ProgramRun told = exported("--view tour:briefing -o s.png --scale 0.2");
    QCOMPARE(told.err, QByteArray("stackatlas: a file a page: s-01.png to s-") + (steps < 10 ? "0" : "") +
                           QByteArray::number(steps) + ".png\n");

    const ProgramRun piped = exported("--view tour:briefing -o - --format svg");
    QCOMPARE(piped.exitCode, 2);
    QVERIFY2(piped.err.contains("standard output takes one"), piped.err.constData());
    const ProgramRun unknown = exported("--view tour:brief -o s.svg");
    QCOMPARE(unknown.exitCode, 2);
    QVERIFY2(unknown.err.contains("cannot be \"brief\"; there is: briefing"), unknown.err.constData());
    const ProgramRun replaced = program.run(words("export t-02.svg --view tour:briefing -o t.svg"));
    QCOMPARE(replaced.exitCode, 2);
    QVERIFY2(replaced.err.contains("would replace the atlas"), replaced.err.constData());
    QCOMPARE(bytesOf(file), atlas);
}

void ExportCommandTest::toursOfAFileOfTheirOwn()
{
    const ExportProgram program;
    const QByteArray own =
        bytesOf(QStringLiteral(STACKATLAS_SOURCE_DIR "/tests/model/valid/tour.tours.json"));
    const QString file = program.write(QStringLiteral("own.tours.json"), own);
    const auto exported = [&](const char* options) {
        return program.run(words("export") + QStringList{withTour} + words(options));
    };
    const ProgramRun done = exported("--tours own.tours.json --view tour:own -o o.pdf");
    QVERIFY2(done.exitCode == 0 && done.err.isEmpty(), done.err.constData());
    QVERIFY(bytesOf(program.path(QStringLiteral("o.pdf"))).startsWith("%PDF"));
    const ProgramRun all = exported("--tours own.tours.json --all d --view tours --format pptx --lang en "
                                    "--theme light");
    QVERIFY2(all.exitCode == 0, all.err.constData());
    QVERIFY(QFile::exists(program.path(QStringLiteral("d/tour-own-light-en.pptx"))));
    QVERIFY(!QFile::exists(program.path(QStringLiteral("d/tour-briefing-light-en.pptx"))));

    const ProgramRun without = exported("--tours own.tours.json --view tour:briefing -o b.pdf");
    QCOMPARE(without.exitCode, 2);
    QVERIFY2(without.err.contains("there is: own"), without.err.constData());
    QCOMPARE(exported("--tours none.tours.json --view tour:own -o b.pdf").exitCode, 3);
    const ProgramRun other = program.run(words("export --tours own.tours.json -o b.svg"));
    QCOMPARE(other.exitCode, 1);
    QVERIFY2(other.err.startsWith("own.tours.json:4:12: /atlas: these are tours of the atlas \"tour\", and "
                                  "not of \"china-ai-2026\""),
             other.err.constData());
    const ProgramRun replaced = exported("--tours own.tours.json -o own.tours.json --format svg");
    QCOMPARE(replaced.exitCode, 2);
    QVERIFY2(replaced.err.contains("would replace the tours"), replaced.err.constData());
    QCOMPARE(bytesOf(file), own);
}

/// Shells tell an interruption as 130, whether the program or the system ended it.
void ExportCommandTest::interrupted()
{
    const ExportProgram program;
    for (const char* seconds : {"0.02", "0.1", "0.4"}) {
        const ProgramRun run = program.runScript(
            QStringLiteral("timeout --preserve-status --signal INT %1 \"$0\" export -o a.png "
                           "--level cards --scale 5")
                .arg(QLatin1String(seconds)));
        QCOMPARE(run.exitCode, 130);
        QCOMPARE(run.err, QByteArray());
        QCOMPARE(program.listing(), QStringList(tricky));
    }
}

void ExportCommandTest::progressOnATerminal()
{
    ExportProgram program;
    const auto runOn = [&](const char* terminal) {
        program.environment.insert(QStringLiteral("TERM"), QString::fromLatin1(terminal));
        const ProgramRun run = program.runScript(QStringLiteral(
            "script --quiet --return --command \"$0 export -o a.png --level cards --scale 5\" /dev/null"));
        return run.exitCode == 0 ? run.out : "failed: " + run.err;
    };
    const QByteArray told = runOn("xterm");
    QVERIFY2(told.startsWith("\r\x1b[K[") && told.contains(" %] a.png"), told.constData());
    QVERIFY(told.endsWith("\r\x1b[K") && !told.contains('\n'));
    QCOMPARE(runOn("dumb"), QByteArray()); // it could not erase a line
}

QTEST_GUILESS_MAIN(ExportCommandTest)
#include "tst_exportcommand.moc"
