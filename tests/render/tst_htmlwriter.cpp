// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/reader/reader.h"
#include "render/scenesupport.h"
#include "support/smallatlas.h"
#include "widgets/render/export/html/htmltext.h"
#include "widgets/render/export/htmlwriter.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

namespace {

ExportDocument documentOf(const AtlasPtr& atlas, ColorTheme::Mode mode = ColorTheme::Mode::Light)
{
    ExportDocument document;
    document.atlas = atlas;
    document.title = atlas->title.in(QStringLiteral("en"));
    document.language = QStringLiteral("en");
    document.theme = ColorTheme::of(mode);
    ExportPage page;
    page.picture = buildMapPicture(*atlas, layoutOf(*atlas), lookOf(mode, DetailLevel::Entities));
    page.title = document.title;
    document.pages << page;
    return document;
}

AtlasPtr builtIn()
{
    QFile file(QStringLiteral(":/seeds/china-ai-2026.atlas.json"));
    return file.open(QIODevice::ReadOnly) ? readAtlas(file.readAll()).atlas : nullptr;
}

AtlasPtr hostileAtlas(const QString& text)
{
    AtlasData data = smallAtlasData();
    const LocalizedText name(text);
    data.title = data.layers[0].name = data.groups[0].name = data.entities[0].name = data.entities[12].name =
        name;
    data.summary = data.layers[0].summary = data.entities[0].summary = data.relations[0].detail = text;
    data.entities[0].aliases = {text};
    data.entities[1].facts.first().value = text;
    data.sources[0].title = text;
    return std::make_shared<Atlas>(data);
}

QJsonObject dataOf(const QByteArray& html)
{
    const QByteArray open = "<script id=\"data\" type=\"application/json\">";
    const qsizetype start = html.indexOf(open) + open.size();
    return QJsonDocument::fromJson(html.mid(start, html.indexOf("</script>", start) - start)).object();
}

} // namespace

class TestHtmlWriter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void onlyOurOwnElements_data();
    void onlyOurOwnElements();
    void nothingFromElsewhere();
    void policyNamesStyleAndScript();
    void everyThingHasItsDetails();
    void namesInAllLanguages();
    void idsOfPagesDoNotMeet();
    void jsonStaysInItsElement();
    void templateIsFilledOnce();
    void smallAndTheSameTwice();
    void cancelled();
};

void TestHtmlWriter::onlyOurOwnElements_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("harmless") << QStringLiteral("Lark");
    QTest::newRow("script") << QStringLiteral(
        "</script><script>alert(1)</script><img src=x onerror=alert(1)>");
    QTest::newRow("comment") << QStringLiteral("<!--<script>");
    QTest::newRow("svg") << QStringLiteral("</title></svg><iframe src=\"https://example.org\"></iframe>");
    QTest::newRow("template") << QStringLiteral("{{script}}{{data}}\"><b>");
    QTest::newRow("separators") << QStringLiteral("a\u2028b\u2029c");
    const QStringList hostile = hostileTexts();
    for (qsizetype i = 0; i < hostile.size(); ++i)
        QTest::addRow("hostile %d", int(i)) << hostile[i];
}

/// tests/render/check_html.py parses as a browser does, and knows which elements there may be.
void TestHtmlWriter::onlyOurOwnElements()
{
    QFETCH(QString, text);
    const QString python = QFile::exists(QStringLiteral("/usr/bin/python3"))
                               ? QStringLiteral("/usr/bin/python3")
                               : QStandardPaths::findExecutable(QStringLiteral("python3"));
    QVERIFY(!python.isEmpty());
    const auto html = writeHtml(documentOf(hostileAtlas(text)));
    QVERIFY(html);
    QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("export.html")));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(*html) > 0);
    file.close();
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(python,
                  {QStringLiteral("-B"), QStringLiteral(STACKATLAS_SOURCE_DIR "/tests/render/check_html.py"),
                   file.fileName()});
    QVERIFY(process.waitForFinished());
    QCOMPARE(QString::fromUtf8(process.readAll()), QString());
    QCOMPARE(process.exitCode(), 0);
}

void TestHtmlWriter::nothingFromElsewhere()
{
    ExportDocument document = documentOf(smallAtlas());
    QByteArray html = *writeHtml(document);
    html.replace("http://www.w3.org/2000/svg", "");
    QCOMPARE(html.count("http:") + html.count("https:"), 0);
    QVERIFY(!html.contains("innerHTML") && !html.contains("eval(") && !html.contains("fetch(") &&
            !html.contains("XMLHttpRequest") && !html.contains("url(") && !html.contains("@import"));
    document.pages[0].picture.blocks[0].link = QStringLiteral("https://example.org/map");
    document.pages[0].picture.blocks[1].link = QStringLiteral("javascript:alert(1)");
    html = *writeHtml(document);
    QCOMPARE(html.count("<a xlink:href=\"https://example.org/map\">"), 1);
    QCOMPARE(html.count("javascript:"), 0);
}

void TestHtmlWriter::policyNamesStyleAndScript()
{
    const QByteArray html = *writeHtml(documentOf(smallAtlas(), ColorTheme::Mode::Dark));
    const auto between = [&](const QByteArray& open, const QByteArray& close) {
        const qsizetype start = html.indexOf(open) + open.size();
        return html.mid(start, html.indexOf(close, start) - start);
    };
    const QByteArray policy = between("Content-Security-Policy\" content=\"", "\"");
    QVERIFY(policy.startsWith("default-src 'none'; "));
    QVERIFY(!policy.contains("unsafe"));
    QVERIFY(policy.contains(QByteArray("style-src " + policyHash(between("<style>", "</style>")))));
    QVERIFY(policy.contains(QByteArray("script-src " + policyHash(between("<script>", "</script>")))));
    QVERIFY(html.contains("color-scheme: dark"));
    QCOMPARE(policyHash("abc"), QByteArray("'sha256-ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0='"));
}

void TestHtmlWriter::everyThingHasItsDetails()
{
    const AtlasPtr atlas = builtIn();
    QVERIFY(atlas);
    const QJsonObject data = dataOf(*writeHtml(documentOf(atlas)));
    const QJsonObject things = data.value(QLatin1String("things")).toObject();
    for (const Entity& entity : atlas->entities)
        QVERIFY(things.contains(QStringLiteral("entity:") + entity.id));
    for (const Relation& relation : atlas->relations)
        QVERIFY(things.contains(QStringLiteral("relation:") + relation.id()));
    const QByteArray biren =
        QJsonDocument(things.value(QLatin1String("entity:biren")).toObject()).toJson(QJsonDocument::Compact);
    for (const char* part : {"US Entity List", "$780M+", "Series A", "entity:br100", "\"source\":"})
        QVERIFY2(biren.contains(part), part);
    // Every link leads to something that is there.
    static const QRegularExpression target(QStringLiteral("\"to\":\"([^\"]+)\""));
    auto found = target.globalMatch(QString::fromUtf8(QJsonDocument(things).toJson(QJsonDocument::Compact)));
    int links = 0;
    for (; found.hasNext(); ++links) {
        const QString id = found.next().captured(1);
        QVERIFY2(things.contains(id), qPrintable(id));
    }
    QVERIFY(links > 500);
}

void TestHtmlWriter::namesInAllLanguages()
{
    const QJsonObject things =
        dataOf(*writeHtml(documentOf(builtIn()))).value(QLatin1String("things")).toObject();
    const QJsonObject names =
        things.value(QLatin1String("entity:biren")).toObject().value(QLatin1String("names")).toObject();
    QCOMPARE(names.value(QLatin1String("zh")).toString(), QStringLiteral("壁仞科技"));
    QCOMPARE(names.value(QLatin1String("en")).toString(), QStringLiteral("Biren Technology"));
}

void TestHtmlWriter::idsOfPagesDoNotMeet()
{
    ExportDocument document = documentOf(smallAtlas());
    document.pages << document.pages.first();
    document.pages[1].title = QStringLiteral("Second <page>");
    const QString html = QString::fromUtf8(*writeHtml(document));
    static const QRegularExpression pattern(QStringLiteral("<[a-z]+ id=\"([^\"]+)\""));
    QSet<QString> known;
    for (auto found = pattern.globalMatch(html); found.hasNext();) {
        const QString id = found.next().captured(1);
        QVERIFY2(!known.contains(id), qPrintable(id));
        known << id;
    }
    QVERIFY(known.contains(QStringLiteral("p1-entity-kite")) &&
            known.contains(QStringLiteral("p2-entity-kite")));
    QVERIFY(html.contains(QStringLiteral("aria-label=\"Second &lt;page&gt;\"")));
}

void TestHtmlWriter::jsonStaysInItsElement()
{
    const QString text = QStringLiteral("</script><!-- \u2028\u2029 {{data}}");
    const QByteArray json = jsonForScript({{QStringLiteral("a"), text}});
    QVERIFY(!json.contains('<') && !json.contains("\u2028") && !json.contains("\u2029"));
    QCOMPARE(QJsonDocument::fromJson(json).object().value(QLatin1String("a")).toString(), text);
}

void TestHtmlWriter::templateIsFilledOnce()
{
    const QJsonObject strings{{QStringLiteral("word"), QStringLiteral("a<b>")}};
    QCOMPARE(filledTemplate("1{{x}}2{{word}}3", {{"x", "{{word}}"}}, strings), "1{{word}}2a&lt;b&gt;3");
}

void TestHtmlWriter::smallAndTheSameTwice()
{
    const ExportDocument document = documentOf(builtIn());
    const QByteArray html = *writeHtml(document);
    QVERIFY2(html.size() < 1'000'000, qPrintable(QString::number(html.size())));
    qInfo("%d bytes", int(html.size()));
    QCOMPARE(*writeHtml(document), html);
    if (const QByteArray kept = qgetenv("STACKATLAS_KEEP_HTML"); !kept.isEmpty()) { // to be looked at
        for (const auto mode : {ColorTheme::Mode::Light, ColorTheme::Mode::Dark}) {
            QFile file(QFile::decodeName(kept) + (mode == ColorTheme::Mode::Dark
                                                      ? QStringLiteral("-dark.html")
                                                      : QStringLiteral("-light.html")));
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(*writeHtml(documentOf(builtIn(), mode)));
        }
    }
}

void TestHtmlWriter::cancelled()
{
    const auto html = writeHtml(documentOf(smallAtlas()), [](double) { return false; });
    QVERIFY(!html);
    QCOMPARE(html.error().kind, ExportError::Cancelled);
}

QTEST_MAIN(TestHtmlWriter)
#include "tst_htmlwriter.moc"
