// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/reader/reader.h"
#include "support/program.h"

#include <QImage>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTest>
#include <QXmlStreamReader>

namespace {

const QString seed = QStringLiteral(STACKATLAS_SOURCE_DIR "/seeds/china-ai-2026.atlas.json");
const QString small = QStringLiteral(STACKATLAS_SOURCE_DIR "/tests/model/valid/");
constexpr const char* views[] = {"funding",   "valuations", "scorecard", "sectors",
                                 "footprint", "techniques", "themes",    "audit"};

QStringList exportOf(const QString& atlas, const QString& view, const QString& format,
                     const QString& file = QStringLiteral("-"), const QStringList& more = {})
{
    return QStringList{QStringLiteral("export"),   atlas,  QStringLiteral("--view"), view,
                       QStringLiteral("--format"), format, QStringLiteral("-o"),     file} +
           more;
}

/// All texts that a picture draws, one a line.
QString drawnIn(const QByteArray& svg)
{
    QString drawn;
    QXmlStreamReader xml(svg);
    while (!xml.atEnd()) {
        if (xml.readNext() == QXmlStreamReader::StartElement && xml.name() == QStringLiteral("text"))
            drawn += xml.readElementText(QXmlStreamReader::IncludeChildElements) + u'\n';
    }
    return xml.hasError() ? xml.errorString() : drawn;
}

/// What one of the Python programs beside this file says of a file; they need only what comes with Python.
QString pythonOn(const QString& file, const char* script)
{
    QProcess python;
    python.start(QStringLiteral("python3"),
                 {QStringLiteral("-B"),
                  QStringLiteral(STACKATLAS_SOURCE_DIR "/tests/app/") + QLatin1String(script), file});
    python.waitForFinished(60'000);
    return QString::fromUtf8(python.readAllStandardOutput() + python.readAllStandardError());
}

int numberAfter(const QString& text, const QString& word)
{
    const QStringList words = text.split(u' ');
    return words.value(words.indexOf(word) + 1).toInt();
}

} // namespace

/// The files of the panels, as whoever runs the program gets them.
class ExportPanelsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pictures_data();
    void pictures();
    void tables_data();
    void tables();
    void saysThingsOnce_data();
    void saysThingsOnce();
    void withoutSuchData_data();
    void withoutSuchData();
    void linked();
    void dataTables();
};

void ExportPanelsTest::pictures_data()
{
    QTest::addColumn<QString>("title");
    QTest::addColumn<QStringList>("wanted");
    const auto row = [](const char* view, const char* title, const QStringList& wanted) {
        QTest::newRow(view) << QString::fromLatin1(title) << wanted;
    };
    const auto words = [](const char* text) { return QString::fromUtf8(text).split(u'|'); };
    row("funding", "Funding", words("$957M|$780M+|derived|$500M|$1.12B|not added up"));
    row("valuations", "Valuations", words("$18B|Moonshot|$1.2B|derived"));
    row("scorecard", "Scorecard", words("$0.14/M tokens|$2.50+/M tokens|narrowing|CHINA 3|US 4|judged"));
    row("sectors", "Sectors", words("Healthcare|Autonomous vehicles|not in source|Pony.ai"));
    row("footprint", "Footprint", words("Huawei|MindSpore|Ascend 910B|2 of 5 layers"));
    row("techniques", "Techniques and data", words("93%|60-70%|95%+|Kling|90-110%"));
    row("themes", "Themes", words("Price wars|$500K-$1M|Opportunity|Risk"));
    row("audit", "Audit", words("Mixture-of-Experts|94.5%|$957M|Tension|1 warning"));
}

void ExportPanelsTest::pictures()
{
    QFETCH(QString, title);
    QFETCH(QStringList, wanted);
    const Program program;
    const QString view = QString::fromLatin1(QTest::currentDataTag());
    for (const char* theme : {"light", "dark"}) {
        const QStringList themed{QStringLiteral("--theme"), QString::fromLatin1(theme)};
        const QString file = QStringLiteral("a.svg");
        const ProgramRun run = program.run(exportOf(seed, view, QStringLiteral("svg"), file, themed));
        QVERIFY2(run.exitCode == 0 && run.err.isEmpty(), run.err.constData());
        const QByteArray svg = bytesOf(program.path(file));
        QCOMPARE(program.run(exportOf(seed, view, QStringLiteral("svg"), QStringLiteral("-"), themed)).out,
                 svg);
        QCOMPARE(
            QProcess::execute(QStringLiteral("xmllint"), {QStringLiteral("--noout"), program.path(file)}), 0);
        const QString drawn = drawnIn(svg);
        QVERIFY2(drawn.split(u'\n').contains(title), qPrintable(drawn));
        QVERIFY2(drawn.contains(
                     QStringLiteral("Source: The Rise of Chinese AI: Complete Ecosystem Map, 2026-03-31")),
                 qPrintable(drawn));
        for (const QString& text : std::as_const(wanted))
            QVERIFY2(drawn.contains(text), qPrintable(text));
        const QByteArray png =
            program.run(exportOf(seed, view, QStringLiteral("png"), QStringLiteral("-"), themed)).out;
        QCOMPARE(program.run(exportOf(seed, view, QStringLiteral("png"), QStringLiteral("-"), themed)).out,
                 png);
        const QImage image = QImage::fromData(png);
        QVERIFY(image.width() > 1000 && image.height() > 400);
        QCOMPARE(image.pixelColor(1, 1).lightness() > 128, qstrcmp(theme, "light") == 0);
        QCOMPARE(image.pixelColor(1, 1), image.pixelColor(image.width() - 2, image.height() - 1));
    }
}

void ExportPanelsTest::tables_data()
{
    QTest::addColumn<int>("numbers"); ///< at least
    for (const char* view : views) {
        const bool isText = qstrcmp(view, "themes") == 0 || qstrcmp(view, "audit") == 0;
        QTest::newRow(view) << (isText ? 0 : 3);
    }
}

void ExportPanelsTest::tables()
{
    QFETCH(int, numbers);
    const Program program;
    const QString view = QString::fromLatin1(QTest::currentDataTag());
    for (const char* format : {"csv", "xlsx"}) {
        const QString name = QString::fromLatin1(format);
        const QString file = QStringLiteral("a.") + name;
        const ProgramRun run = program.run(exportOf(seed, view, name, file));
        QVERIFY2(run.exitCode == 0 && run.err.isEmpty(), run.err.constData());
        QCOMPARE(program.run(exportOf(seed, view, name)).out, bytesOf(program.path(file)));
    }
    const QString csv = pythonOn(program.path(QStringLiteral("a.csv")), "check_csv.py");
    QVERIFY2(csv.startsWith(QStringLiteral("tables ")) && csv.contains(QStringLiteral("rows True")),
             qPrintable(csv));
    const QString book = pythonOn(program.path(QStringLiteral("a.xlsx")), "check_xlsx.py");
    QVERIFY2(book.startsWith(QStringLiteral("sheets ")) && book.contains(QStringLiteral("texts True")),
             qPrintable(book));
    QVERIFY2(numberAfter(book, QStringLiteral("numbers")) >= numbers, qPrintable(book));
    QVERIFY(numberAfter(book, QStringLiteral("sheets")) >= 2);
}

void ExportPanelsTest::saysThingsOnce_data()
{
    QTest::addColumn<QString>("sentence");
    QTest::newRow("techniques") << QStringLiteral("Figures of one unit need not speak of one thing");
    QTest::newRow("footprint") << QStringLiteral("Layers and things are counted by us");
    QTest::newRow("sectors") << QStringLiteral("\n3 players\n");
    QTest::newRow("valuations") << QStringLiteral("Source: ");
    QTest::newRow("themes") << QStringLiteral("Source: ");
    QTest::newRow("scorecard") << QStringLiteral("\nScorecard\n");
    QTest::newRow("funding") << QStringLiteral("\nFunding\n");
    QTest::newRow("audit") << QStringLiteral("Source: ");
}

void ExportPanelsTest::saysThingsOnce()
{
    QFETCH(QString, sentence);
    const Program program;
    const QString view = QString::fromLatin1(QTest::currentDataTag());
    const QString drawn = drawnIn(program.run(exportOf(seed, view, QStringLiteral("svg"))).out);
    const auto expected = view == QStringLiteral("sectors") ? 2 : 1; // two sectors have so many
    QCOMPARE(drawn.count(sentence), expected);
    if (view == QStringLiteral("sectors"))
        QCOMPARE(drawn.split(u'\n').count(QStringLiteral("Finance")), 2); // compared, and by itself
}

void ExportPanelsTest::withoutSuchData_data()
{
    QTest::addColumn<QString>("sentence");
    const auto row = [](const char* view, const char* sentence) {
        QTest::newRow(view) << QString::fromLatin1(sentence);
    };
    row("funding", "This atlas has no funding.");
    row("valuations", "This atlas has no valuations.");
    row("scorecard", "This atlas has no scorecard.");
    row("sectors", "This atlas has no sectors.");
    row("footprint", "This atlas has no organisations with things of their own");
    row("techniques", "This atlas has no techniques.");
    row("themes", "This atlas has no themes.");
    row("audit", "The audit found nothing.");
}

void ExportPanelsTest::withoutSuchData()
{
    QFETCH(QString, sentence);
    const Program program;
    const QString view = QString::fromLatin1(QTest::currentDataTag());
    for (const char* atlas : {"minimal", "other-industry", "full", "audit"}) {
        const QString path = small + QString::fromLatin1(atlas) + QStringLiteral(".atlas.json");
        for (const char* format : {"svg", "png", "csv", "xlsx"}) {
            const QString name = QString::fromLatin1(format);
            const ProgramRun run = program.run(exportOf(path, view, name, QStringLiteral("a.") + name));
            QVERIFY2(run.exitCode == 0 && run.err.isEmpty(), run.err.constData());
        }
        const QString csv = pythonOn(program.path(QStringLiteral("a.csv")), "check_csv.py");
        QVERIFY2(csv.startsWith(QStringLiteral("tables ")) && !csv.startsWith(QStringLiteral("tables 0")),
                 qPrintable(csv)); // their heads at least
        const QString book = pythonOn(program.path(QStringLiteral("a.xlsx")), "check_xlsx.py");
        QVERIFY2(book.startsWith(QStringLiteral("sheets ")), qPrintable(book));
        const QString drawn = drawnIn(bytesOf(program.path(QStringLiteral("a.svg"))));
        if (qstrcmp(atlas, "minimal") == 0)
            QVERIFY2(drawn.count(sentence) == 1, qPrintable(drawn));
        QVERIFY2(drawn.split(u'\n', Qt::SkipEmptyParts).size() >= 4, qPrintable(drawn)); // never but a title
    }
}

/// A link to a panel with all the room gives the panel, with its filter.
void ExportPanelsTest::linked()
{
    const Program program;
    const auto exported = [&](const QStringList& arguments) {
        return program.run(QStringList{QStringLiteral("export"), seed, QStringLiteral("--format"),
                                       QStringLiteral("csv"), QStringLiteral("-o"), QStringLiteral("-")} +
                           arguments);
    };
    const ProgramRun plain = exported({QStringLiteral("--view"), QStringLiteral("valuations")});
    QVERIFY2(plain.exitCode == 0, plain.err.constData());
    QVERIFY(plain.out.contains("Moonshot") && plain.out.contains("MiniMax"));
    const QString link = QStringLiteral("#atlas&panel=valuations&alone");
    QCOMPARE(exported({QStringLiteral("--link"), link}).out, plain.out);
    const ProgramRun filtered =
        exported({QStringLiteral("--link"), link + QStringLiteral("&filter-text=moonshot")});
    QVERIFY2(filtered.exitCode == 0, filtered.err.constData());
    QVERIFY(filtered.out.contains("Moonshot") && !filtered.out.contains("MiniMax"));
}

void ExportPanelsTest::dataTables()
{
    const Program program;
    for (const char* format : {"csv", "json"}) {
        const QString name = QString::fromLatin1(format);
        const ProgramRun facts =
            program.run({QStringLiteral("facts"), seed, QStringLiteral("--format"), name});
        QCOMPARE(facts.exitCode, 0);
        QVERIFY(program.run(exportOf(seed, QStringLiteral("facts"), name)).out == facts.out);
    }
    const AtlasPtr atlas = readAtlas(bytesOf(seed)).atlas;
    for (const char* view : {"facts", "rounds", "relations"}) {
        const QString table = QString::fromLatin1(view);
        const QByteArray json = program.run(exportOf(seed, table, QStringLiteral("json"))).out;
        const QJsonArray rows = QJsonDocument::fromJson(json).array();
        QVERIFY2(!rows.isEmpty() && rows.first().isObject(), view);
        if (table == QStringLiteral("relations"))
            QCOMPARE(rows.size(), atlas->relations.size());
        for (const char* format : {"csv", "xlsx"}) {
            const QString name = QString::fromLatin1(format);
            const QString file = QStringLiteral("a.") + name;
            const ProgramRun run = program.run(exportOf(seed, table, name, file));
            QVERIFY2(run.exitCode == 0 && run.err.isEmpty(), run.err.constData());
            QCOMPARE(program.run(exportOf(seed, table, name)).out, bytesOf(program.path(file)));
        }
        const QString csv = pythonOn(program.path(QStringLiteral("a.csv")), "check_csv.py");
        QVERIFY2(csv.startsWith(QStringLiteral("tables ")), qPrintable(csv));
        const QString book = pythonOn(program.path(QStringLiteral("a.xlsx")), "check_xlsx.py");
        QVERIFY2(book.startsWith(QStringLiteral("sheets ")), qPrintable(book));
    }
}

QTEST_GUILESS_MAIN(ExportPanelsTest)
#include "tst_exportpanels.moc"
