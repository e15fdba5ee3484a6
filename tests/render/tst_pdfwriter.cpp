// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/reader/reader.h"
#include "render/scenesupport.h"
#include "support/smallatlas.h"
#include "widgets/render/export/pdfwriter.h"
#include "widgets/render/picturebuilder.h"

#include <QGuiApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <QThreadPool>

namespace {

/// Set in a second process of this program, which then only writes the file.
constexpr const char* writeOnly = "STACKATLAS_TEST_WRITE_PDF";

ExportDocument documentOf(const AtlasPtr& atlas, const std::optional<TypedId>& focus = {})
{
    ExportDocument document;
    document.atlas = atlas;
    document.language = QStringLiteral("en");
    ExportPage page;
    page.picture = buildMapPicture(*atlas, layoutOf(*atlas), plainLook(), focus);
    page.title = page.picture.title;
    document.title = page.title;
    document.pages << page;
    return document;
}

ExportDocument twoPages()
{
    ExportDocument document = documentOf(smallAtlas());
    const AtlasPtr atlas = document.atlas;
    const TypedId group{IdType::Group, atlas->groups.first().id};
    document.pages << documentOf(atlas, group).pages;
    document.pages[0].title = QStringLiteral("All of it");
    document.pages[1].title = QStringLiteral("One group");
    return document;
}

AtlasPtr builtInAtlas()
{
    QFile file(QStringLiteral(STACKATLAS_SOURCE_DIR "/seeds/china-ai-2026.atlas.json"));
    return file.open(QIODevice::ReadOnly) ? readAtlas(file.readAll()).atlas : nullptr;
}

QByteArray pdf(const ExportDocument& document, const PictureSize& size = {},
               const QColor& background = Qt::white)
{
    return writePdf(document, size, background).value_or(QByteArray());
}

PictureSize a4()
{
    PictureSize size;
    size.millimetres = QSizeF(297, 210);
    return size;
}

QStringList titlesOf(const QJsonArray& outlines, int depth = 0)
{
    QStringList titles;
    for (const QJsonValue& entry : outlines) {
        titles << QString(depth, u' ') + entry[QLatin1String("title")].toString();
        titles += titlesOf(entry[QLatin1String("kids")].toArray(), depth + 1);
    }
    return titles;
}

} // namespace

class TestPdfWriter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyNameIsFound();
    void fontsAreEmbeddedSubsets();
    void sizes_data();
    void sizes();
    void sizesThatCannotBe();
    void outline();
    void outlineOfSeveralPages();
    void links();
    void metadata();
    void titlesOfAllKinds();
    void textsOfAllKinds();
    void background();
    void cancel();
    void sameBytes();

private:
    /// What a tool says of a file, or nothing where the tool is missing or finds fault.
    QByteArray told(const QString& tool, const QStringList& before, const QByteArray& bytes,
                    const QStringList& after = {});

    QByteArray told(const QString& tool, const QByteArray& bytes) { return told(tool, {}, bytes); }

    bool isSound(const QByteArray& bytes)
    {
        return told(QStringLiteral("qpdf"), {QStringLiteral("--check")}, bytes).contains("No syntax");
    }

    QString textOf(const QByteArray& bytes)
    {
        return QString::fromUtf8(told(QStringLiteral("pdftotext"), {}, bytes, {QStringLiteral("-")}));
    }

    QStringList outlineOf(const QByteArray& bytes)
    {
        const QByteArray json = told(
            QStringLiteral("qpdf"), {QStringLiteral("--json"), QStringLiteral("--json-key=outlines")}, bytes);
        return titlesOf(QJsonDocument::fromJson(json)[QLatin1String("outlines")].toArray());
    }

    QTemporaryDir m_folder;
};

QByteArray TestPdfWriter::told(const QString& tool, const QStringList& before, const QByteArray& bytes,
                               const QStringList& after)
{
    const QString path = m_folder.filePath(QStringLiteral("file.pdf"));
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        return {};
    file.close();
    QProcess process;
    process.start(tool, before + QStringList{path} + after);
    return process.waitForFinished() && process.exitCode() == 0 ? process.readAllStandardOutput()
                                                                : QByteArray();
}

void TestPdfWriter::everyNameIsFound()
{
    const AtlasPtr atlas = builtInAtlas();
    QVERIFY(atlas);
    const QByteArray bytes = pdf(documentOf(atlas), a4());
    QVERIFY(isSound(bytes));
    const QString text = textOf(bytes).replace(u'\n', u' ');
    for (const Entity& entity : atlas->entities) {
        for (const auto& language : {QStringLiteral("en"), QStringLiteral("zh")})
            QVERIFY2(text.contains(entity.name.in(language)), qPrintable(entity.name.in(language)));
    }
    QVERIFY(text.contains(QStringLiteral("星野")));
    QVERIFY(text.contains(QStringLiteral("海螺")));
    QVERIFY(text.contains(QStringLiteral("中国人工智能"))); // not U+2F08, U+2F2F: radicals that look the same
    QVERIFY(!text.contains(u'\t'));
}

void TestPdfWriter::fontsAreEmbeddedSubsets()
{
    const QByteArray fonts = told(QStringLiteral("pdffonts"), pdf(documentOf(builtInAtlas())));
    const QStringList lines = QString::fromUtf8(fonts).split(u'\n', Qt::SkipEmptyParts).mid(2);
    QVERIFY(lines.size() >= 3);
    for (const QString& line : lines) {
        QVERIFY2(line.contains(QStringLiteral(" yes yes yes ")), qPrintable(line));
        QVERIFY2(line.contains(QStringLiteral("TrueType")), qPrintable(line)); // no pictures of letters
        QCOMPARE(line.indexOf(u'+'), 6);
    }
}

void TestPdfWriter::sizes_data()
{
    QTest::addColumn<QSizeF>("millimetres");
    QTest::addColumn<QString>("points");
    QTest::newRow("A4") << QSizeF(297, 210) << QStringLiteral("841.89 x 595.276 pts (A4)");
    QTest::newRow("A3") << QSizeF(297, 420) << QStringLiteral("841.89 x 1190.55 pts (A3)");
    QTest::newRow("largest") << QSizeF(5080, 100) << QStringLiteral("14400 x 283.465 pts");
}

void TestPdfWriter::sizes()
{
    QFETCH(QSizeF, millimetres);
    QFETCH(QString, points);
    PictureSize size;
    size.millimetres = millimetres;
    const QByteArray bytes = pdf(documentOf(smallAtlas()), size);
    QVERIFY(isSound(bytes));
    const QByteArray info = told(QStringLiteral("pdfinfo"), bytes);
    QVERIFY2(info.contains(points.toUtf8()), info.constData());
}

void TestPdfWriter::sizesThatCannotBe()
{
    for (const QSizeF& millimetres : {QSizeF(5081, 100), QSizeF(100, 1), QSizeF(0, 0), QSizeF(-10, 10)}) {
        PictureSize size;
        size.millimetres = millimetres;
        const auto bytes = writePdf(documentOf(smallAtlas()), size, Qt::white);
        QVERIFY(!bytes);
        QCOMPARE(bytes.error().kind, ExportError::Refused);
        QVERIFY(bytes.error().text.contains(QStringLiteral("5080")));
    }
    ExportDocument vast = documentOf(smallAtlas()); // as large as its picture: smaller, rather
    vast.pages[0].picture.page = QRectF(0, 0, 80'000, 50'000);
    const QByteArray info = told(QStringLiteral("pdfinfo"), pdf(vast));
    QVERIFY2(info.contains("14400 x 9000 pts"), info.constData());
}

void TestPdfWriter::outline()
{
    const AtlasPtr atlas = smallAtlas();
    QStringList expected;
    for (const Layer& layer : atlas->layers) {
        expected << layer.name.in(QStringLiteral("en"));
        for (const Group* group : atlas->groupsOf(layer.id))
            expected << u' ' + group->name.in(QStringLiteral("en"));
    }
    QCOMPARE(outlineOf(pdf(documentOf(atlas))), expected);
}

void TestPdfWriter::outlineOfSeveralPages()
{
    const QByteArray bytes = pdf(twoPages());
    QVERIFY(isSound(bytes));
    QVERIFY(told(QStringLiteral("pdfinfo"), bytes).contains("Pages:           2"));
    const QStringList titles = outlineOf(bytes);
    QCOMPARE(titles.first(), QStringLiteral("All of it"));
    const qsizetype second = titles.indexOf(QStringLiteral("One group"));
    QVERIFY(second > 1);
    QCOMPARE(titles.last().trimmed(), smallAtlas()->groups.first().name.in(QStringLiteral("en")));
}

void TestPdfWriter::links()
{
    ExportDocument document = documentOf(smallAtlas());
    QList<DisplayBlock>& blocks = document.pages[0].picture.blocks;
    blocks[0].link = QStringLiteral("https://example.org/a(b)?c=d");
    blocks[1].link = QStringLiteral("javascript:alert(1)");
    blocks[2].link = QStringLiteral("file:///etc/passwd");
    const QByteArray bytes = pdf(document);
    QVERIFY(isSound(bytes));
    const QByteArray json = told(QStringLiteral("qpdf"), {QStringLiteral("--json")}, bytes);
    QCOMPARE(json.count("\"/URI\": "), 1);
    QVERIFY(json.contains("https://example.org/a(b)?c=d"));
    QVERIFY(!json.contains("javascript") && !json.contains("passwd"));
    QVERIFY(json.count("\"/Subtype\": \"/Link\"") > smallAtlas()->layers.size()); // headings
    QVERIFY(json.contains("/FitR"));
}

void TestPdfWriter::metadata()
{
    const QByteArray info =
        told(QStringLiteral("pdfinfo"), {QStringLiteral("-isodates")}, pdf(documentOf(smallAtlas())));
    const QString text = QString::fromUtf8(info);
    const QString edition = smallAtlas()->edition;
    QVERIFY(text.contains(QStringLiteral("Title:           ") + documentOf(smallAtlas()).title));
    QVERIFY(text.contains(QStringLiteral("Creator:         StackAtlas\nProducer:        StackAtlas\n")));
    QVERIFY2(text.contains(QStringLiteral("CreationDate:    ") + edition), info.constData());
    QVERIFY(text.contains(QStringLiteral("ModDate:         ") + edition));
    QVERIFY(!info.contains("Author"));
    const QByteArray json =
        told(QStringLiteral("qpdf"), {QStringLiteral("--json")}, pdf(documentOf(smallAtlas())));
    QVERIFY(json.contains("\"/Lang\": \"u:en\""));
}

void TestPdfWriter::titlesOfAllKinds()
{
    const QString emoji = QString::fromUcs4(U"🙂 𠮷");
    ExportDocument document = twoPages();
    QStringList titles = hostileTexts();
    titles << QStringLiteral("a) /Evil (b\\ c \\) >> <<\nd") << emoji;
    for (const QString& title : titles) {
        document.title = document.pages[0].title = title;
        document.language = title.left(20);
        const QByteArray bytes = pdf(document);
        QVERIFY(isSound(bytes));
        if (title.size() < 1000 && title.isValidUtf16() && !onOneLine(title).isEmpty())
            QCOMPARE(outlineOf(bytes).first(), onOneLine(title));
    }
}

void TestPdfWriter::textsOfAllKinds()
{
    ExportDocument document = documentOf(smallAtlas());
    QStringList texts = hostileTexts();
    texts << QStringLiteral("An efficient office shuffles affluent flies")
          << QString::fromUcs4(U"🙂👩‍👩‍👧‍👦 𠮷野家");
    PictureBuilder builder;
    builder.beginFrame();
    double y = 0;
    for (const QString& text : texts)
        builder.text({10, y += 40}, text, {20, false}, Qt::black, 900);
    document.pages[0].picture = builder.take();
    document.pages[0].picture.page = QRectF(0, 0, 1000, y + 40);
    const QByteArray bytes = pdf(document);
    QVERIFY(isSound(bytes));
    const QString text = textOf(bytes);
    QVERIFY2(text.contains(QStringLiteral("An efficient office shuffles affluent flies")), qPrintable(text));
    QVERIFY(text.contains(QStringLiteral("野家")));
}

void TestPdfWriter::background()
{
    const ExportDocument document = documentOf(smallAtlas());
    const auto contents = [&](const QColor& colour) {
        return told(QStringLiteral("qpdf"),
                    {QStringLiteral("--qdf"), QStringLiteral("--object-streams=disable")},
                    pdf(document, {}, colour), {QStringLiteral("-")});
    };
    const QByteArray colour = "0.870588"; // as no theme has it
    QVERIFY(contents(QColor(11, 222, 33)).contains(colour));
    QVERIFY(!contents(Qt::transparent).contains(colour));
    QVERIFY(contents(QColor(11, 222, 33)).size() > contents(Qt::transparent).size());
}

void TestPdfWriter::cancel()
{
    QList<double> shares;
    const auto cancelled = writePdf(twoPages(), {}, Qt::white, [&](double share) {
        shares.append(share);
        return false;
    });
    QVERIFY(!cancelled);
    QCOMPARE(cancelled.error().kind, ExportError::Cancelled);
    QCOMPARE(shares.size(), 1);
    shares.clear();
    QVERIFY(writePdf(twoPages(), {}, Qt::white, [&](double share) {
        shares.append(share);
        return true;
    }));
    QVERIFY(std::ranges::is_sorted(shares));
    QCOMPARE(shares.last(), 1.0);
}

void TestPdfWriter::sameBytes()
{
    const QByteArray here = pdf(twoPages());
    QVERIFY(here.startsWith("%PDF"));
    QByteArray there;
    QThreadPool pool;
    pool.start([&] { there = pdf(twoPages()); });
    QVERIFY(pool.waitForDone());
    QVERIFY(there == here);
    QTest::qWait(1100); // another second on the clock
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QString::fromLatin1(writeOnly), QStringLiteral("1"));
    environment.insert(QStringLiteral("QT_FONT_DPI"), QStringLiteral("192"));
    process.setProcessEnvironment(environment);
    process.start(QCoreApplication::applicationFilePath(), {});
    QVERIFY(process.waitForFinished());
    QVERIFY(QByteArray::fromBase64(process.readAllStandardOutput()) == here);
}

int main(int argc, char** argv)
{
    const QGuiApplication app(argc, argv);
    if (qEnvironmentVariableIsSet(writeOnly)) {
        QFile out;
        return out.open(stdout, QIODevice::WriteOnly) && out.write(pdf(twoPages()).toBase64()) > 0 ? 0 : 1;
    }
    TestPdfWriter test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_pdfwriter.moc"
