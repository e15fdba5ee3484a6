// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/tourwriter.h"

#include "model/reader/reader.h"
#include "model/reader/tourfilereader.h"
#include "model/tourinfile.h"
#include "support/randombook.h"

#include <algorithm>
#include <QDir>
#include <QFile>
#include <QTest>

namespace {

const QString root = QStringLiteral(STACKATLAS_SOURCE_DIR "/");

QByteArray bytesOf(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("cannot read %s", qPrintable(path));
    return file.readAll();
}

QByteArray validFile(const char* name)
{
    return bytesOf(root + QStringLiteral("tests/model/valid/%1.atlas.json").arg(QLatin1String(name)));
}

QString problemsOf(const QList<Problem>& problems)
{
    QStringList lines;
    for (const Problem& problem : problems)
        lines << problem.format(QStringLiteral("file"));
    return lines.join(u'\n');
}

/// A top-level member of a JSON text, cut out without the parser that is tested.
struct Member
{
    QByteArray key; ///< as it stands, with its quotes
    QByteArray value;
    bool operator==(const Member&) const = default;
};

/// The parts of a JSON text that are no blanks: texts, punctuation, numbers and words.
QByteArrayList tokensOf(const QByteArray& json)
{
    QByteArrayList tokens;
    for (qsizetype at = 0; at < json.size();) {
        qsizetype end = at + 1;
        if (json[at] == '"') {
            for (; json[end] != '"'; ++end)
                end += json[end] == '\\' ? 1 : 0;
            ++end;
        } else if (!QByteArray("{}[],:").contains(json[at]) && !isspace(uchar(json[at]))) {
            while (end < json.size() && !QByteArray("{}[],: \t\r\n").contains(json[end]))
                ++end;
        }
        if (!isspace(uchar(json[at])))
            tokens << json.sliced(at, end - at);
        at = end;
    }
    return tokens;
}

/// The members of the top-level object, their values with the blanks in them.
QList<Member> membersOf(const QByteArray& json)
{
    QList<Member> members;
    int depth = 0;
    qsizetype valueAt = -1;
    bool expectsKey = true;
    for (qsizetype at = std::max<qsizetype>(json.indexOf('{'), 0); at < json.size(); ++at) {
        const char c = json[at];
        const qsizetype start = at;
        if (c == '"') {
            for (++at; json[at] != '"'; ++at)
                at += json[at] == '\\' ? 1 : 0;
            if (depth == 1 && expectsKey) {
                members.append({json.sliced(start, at + 1 - start), {}});
                expectsKey = false;
            }
        } else if (c == '{' || c == '[') {
            ++depth;
        }
        if (depth == 1 && c == ':')
            valueAt = at + 1;
        if (c == '}' || c == ']')
            --depth;
        if ((depth == 1 && c == ',') || (depth == 0 && c == '}')) {
            members.last().value = json.sliced(valueAt, at - valueAt).trimmed();
            expectsKey = true;
        }
        if (depth == 0 && c == '}')
            break;
    }
    return members;
}

bool isOfTours(const QByteArray& key)
{
    return key == "\"tours\"" || key == "\"bookmarks\"";
}

QList<Member> othersOf(const QByteArray& json)
{
    QList<Member> members = membersOf(json);
    members.removeIf([](const Member& member) { return isOfTours(member.key); });
    return members;
}

/// The lines of a file that hold nothing of the tours and bookmarks, nor the comma before them.
QByteArrayList linesOutside(const QByteArray& json)
{
    QByteArrayList lines = json.split('\n');
    QByteArrayList outside;
    const QByteArray marked = [&] {
        QByteArray copy = json;
        for (const Member& member : membersOf(json)) {
            if (isOfTours(member.key)) {
                const qsizetype at = copy.indexOf(member.key);
                const qsizetype value = copy.indexOf(member.value, at);
                for (qsizetype i = at; i < value + member.value.size(); ++i) {
                    if (copy[i] != '\n')
                        copy[i] = '\1';
                }
            }
        }
        return copy;
    }();
    const QByteArrayList markedLines = marked.split('\n');
    for (qsizetype i = 0; i < lines.size(); ++i) {
        if (!markedLines[i].contains('\1'))
            outside << lines[i];
    }
    return outside;
}

/// The same JSON with its top-level members in another order and other blanks everywhere.
QByteArray reformatted(const QByteArray& json, std::mt19937& random)
{
    QList<Member> members = membersOf(json);
    std::shuffle(members.begin(), members.end(), random);
    const QByteArrayList blanks = random() % 2 ? QByteArrayList{"", " ", "\r\n\t", "  ", "\r\n"}
                                               : QByteArrayList{"", " ", "\n", "\n    ", " \t"};
    const auto blank = [&] { return blanks[qsizetype(random() % quint64(blanks.size()))]; };
    QByteArray text = random() % 4 == 0 ? "\xEF\xBB\xBF" : "";
    text += blank() + '{';
    for (const Member& member : members) {
        if (&member != &members.first())
            text += ',';
        text += blank() + member.key + blank() + ':' + blank();
        for (const QByteArray& token : tokensOf(member.value))
            text += token + blank();
    }
    return text + blank() + '}' + blank();
}

QByteArray changed(const QByteArray& file, const TourBook& book)
{
    const auto result = withTourBook(file, book);
    return result ? *result : "error: " + result.error().toUtf8();
}

TourBook bookOf(const QByteArray& file)
{
    const ReadResult result = readAtlas(file);
    if (!result.atlas)
        qWarning("%s", qPrintable(problemsOf(result.problems)));
    return result.atlas ? result.atlas->tourBook() : TourBook{};
}

/// A tour of one step, and what it is in a file on one line.
Tour shortTour(const char* id = "t")
{
    TourStep step;
    step.title = LocalizedText(QStringLiteral("S"));
    return {QString::fromLatin1(id), LocalizedText(QStringLiteral("T")), {step}};
}

} // namespace

class TourWriterTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void filesReadBackAsTheyWereWritten();
    void whatAFileSaysIsWhatItSaysAgain();
    void writesInTheStyleOfTheFilesWrittenByHand();
    void whatShowsNothingIsLeftOut();
    void tellsWhatIsMissing();
    void nothingChangesWhereNothingIsNew_data();
    void nothingChangesWhereNothingIsNew();
    void changesOnlyTheTours_data();
    void changesOnlyTheTours();
    void stepsThatStayKeepTheirBytes();
    void anyFileKeepsWhatIsNotOfTours();
    void everyLineOutsideStays();
    void refusesWhatItCannotRead();
    void survivesAnyBytes();
};

void TourWriterTest::filesReadBackAsTheyWereWritten()
{
    const AtlasPtr atlas = readAtlas(validFile("tour")).atlas;
    QVERIFY(atlas);
    std::mt19937 random(1);
    for (int i = 0; i < 300; ++i) {
        const TourBook book = randomBook(*atlas, random);
        const QByteArray file = writeTourFile(book, atlas->id);
        const TourFileResult read = readTourFile(file, *atlas);
        QVERIFY2(read.book, qPrintable(problemsOf(read.problems) + QString::fromUtf8(file)));
        QVERIFY2(*read.book == asInFile(book), file.constData());
        QCOMPARE(writeTourFile(*read.book, atlas->id), file);
    }
}

void TourWriterTest::whatAFileSaysIsWhatItSaysAgain()
{
    const AtlasPtr atlas = readAtlas(validFile("tour")).atlas;
    std::mt19937 random(2);
    for (int i = 0; i < 100; ++i) {
        const TourBook book = asInFile(randomBook(*atlas, random));
        QVERIFY(asInFile(book) == book);
    }
    for (const char* name : {"tour", "full", "hostile"}) {
        const TourBook book = bookOf(validFile(name));
        QVERIFY(!book.tours.isEmpty() && asInFile(book) == book);
    }
}

void TourWriterTest::writesInTheStyleOfTheFilesWrittenByHand()
{
    QByteArray file = validFile("tour");
    const TourBook book = bookOf(file);
    const QByteArray without = changed(file, {});
    QVERIFY(!without.contains("\"tours\""));
    QVERIFY(without.endsWith("  ]\n}\n"));
    const QByteArray again = changed(without, book);
    QCOMPARE(bookOf(again), book);
    // Further down the words of one view stand in another order.
    const QByteArray end = "The rounds add up";
    QCOMPARE(again.first(again.indexOf(end)), file.first(file.indexOf(end)));
    const QByteArray camera = R"("camera": { "x": 400, "y": 300.5, "width": 800 })";
    QVERIFY(again.contains(camera) && file.contains(camera));
}

void TourWriterTest::whatShowsNothingIsLeftOut()
{
    TourBook book{{shortTour()}, {}};
    TourStep& step = book.tours.first().steps.first();
    step.title = {};
    step.title.set(QStringLiteral("zh"), QStringLiteral("标题\r\n\x01x"));
    step.message.set(QStringLiteral("en"), QStringLiteral(" \n"));
    step.shown.view.degrees = 3;
    step.shown.view.reach = Reach::Footprint;
    step.shown.view.only = true;
    step.shown.view.alone = true;
    step.shown.view.camera = Camera{{0, 0}, std::numeric_limits<double>::quiet_NaN()};
    step.shown.lens.hidesFiltered = true;
    step.shown.lens.filter.text = QStringLiteral("  ");
    step.shown.lens.pins = {{IdType::Fact, QStringLiteral("f")}};
    const TourStep written = asInFile(book).tours.first().steps.first();
    QCOMPARE(written.shown, DeepLink{});
    QVERIFY(written.message.isEmpty());
    QCOMPARE(written.title.only(QStringLiteral("en")), QStringLiteral("标题\nx"));
    QCOMPARE(writeTourFile(book, QStringLiteral("a")),
             QByteArray("{\n"
                        "  \"format\": \"stackatlas-tours/1\",\n"
                        "  \"atlas\": \"a\",\n"
                        "  \"tours\": [\n"
                        "    {\n"
                        "      \"id\": \"t\",\n"
                        "      \"title\": { \"en\": \"T\" },\n"
                        "      \"steps\": [\n"
                        "        { \"title\": { \"en\": \"标题\\nx\", \"zh\": \"标题\\nx\" } }\n"
                        "      ]\n"
                        "    }\n"
                        "  ]\n"
                        "}\n"));
    QCOMPARE(writeTourFile({}, QStringLiteral("a")),
             QByteArray("{\n  \"format\": \"stackatlas-tours/1\",\n  \"atlas\": \"a\"\n}\n"));
}

void TourWriterTest::tellsWhatIsMissing()
{
    QVERIFY(whatIsMissing({}).isEmpty());
    TourBook book{{shortTour()}, {Bookmark{{}, {}, LocalizedText(QStringLiteral("B"))}}};
    QCOMPARE(whatIsMissing(book), QString());
    book.bookmarks.first().title = LocalizedText(QStringLiteral(" "));
    QCOMPARE(whatIsMissing(book), QStringLiteral("A bookmark has no name; give it one."));
    book.tours.first().steps.append(TourStep{});
    QCOMPARE(whatIsMissing(book), QStringLiteral("Step 2 of the tour “T” has no title; give it one."));
    book.tours.first().steps.clear();
    QCOMPARE(whatIsMissing(book),
             QStringLiteral("The tour “T” has no steps; add a view to it, or delete the tour."));
    const auto refused = withTourBook(validFile("tour"), book);
    QVERIFY(!refused && refused.error().contains(u"has no steps"));
    book.tours.first().title = {};
    QCOMPARE(whatIsMissing(book), QStringLiteral("A tour has no title; give it one."));
}

void TourWriterTest::nothingChangesWhereNothingIsNew_data()
{
    QTest::addColumn<QByteArray>("file");
    for (const char* where : {"tests/model/valid", "seeds"}) {
        const QDir dir(root + QLatin1String(where));
        for (const QString& name : dir.entryList({QStringLiteral("*.atlas.json")})) {
            const QByteArray bytes = bytesOf(dir.filePath(name));
            QTest::newRow(qPrintable(name)) << bytes;
            QTest::newRow(qPrintable(name + QStringLiteral(" CRLF")))
                << QByteArray(bytes).replace("\n", "\r\n");
            QTest::newRow(qPrintable(name + QStringLiteral(" BOM"))) << "\xEF\xBB\xBF" + bytes;
        }
    }
}

void TourWriterTest::nothingChangesWhereNothingIsNew()
{
    QFETCH(const QByteArray, file);
    const TourBook book = bookOf(file);
    QVERIFY(changed(file, book) == file);
    TourBook more = book; // added and taken out again
    more.tours.append(shortTour("added"));
    more.bookmarks.append(Bookmark{{}, {}, LocalizedText(QStringLiteral("B"))});
    const QByteArray longer = changed(file, more);
    QCOMPARE(bookOf(longer), more);
    QCOMPARE(othersOf(longer), othersOf(file));
    QCOMPARE(QString::fromUtf8(changed(longer, book)), QString::fromUtf8(file));
}

void TourWriterTest::changesOnlyTheTours_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<TourBook>("book");
    QTest::addColumn<QByteArray>("after");
    const TourBook none;
    const TourBook one{{shortTour()}, {}};
    const TourBook two{{shortTour(), shortTour("u")}, {}};
    const TourBook kept{{}, {Bookmark{{}, {}, LocalizedText(QStringLiteral("B"))}}};
    const QByteArray flat = R"({ "id": "t", "title": { "en": "T" }, "steps": [{ "title": { "en": "S" } }] })";
    const QByteArray tight = R"({"id":"t","title":{"en":"T"},"steps":[{"title":{"en":"S"}}]})";
    const auto row = [](const char* name, const QByteArray& before, const TourBook& book,
                        const QByteArray& after) { QTest::newRow(name) << before << book << after; };
    row("minified, added", R"({"format":1})", one, R"({"format":1,"tours":[)" + tight + "]}");
    row("minified, second", R"({"tours":[)" + tight + R"(],"format":1})", two,
        R"({"tours":[)" + tight + ',' + QByteArray(tight).replace("\"t\"", "\"u\"") + R"(],"format":1})");
    row("minified, taken out first", R"({"tours":[)" + tight + R"(],"format":1})", none, R"({"format":1})");
    row("minified, taken out last", R"({"format":1,"tours":[)" + tight + "]}", none, R"({"format":1})");
    row("the only key", R"({"tours":[)" + tight + "]}", none, "{}");
    row("no key", "{}", one, R"({"tours": [)" + flat + "]}");
    row("one line", R"({ "format": 1 } )", one, R"({ "format": 1, "tours": [)" + flat + "] } ");
    row("tabs, CRLF, BOM, no newline at the end", "\xEF\xBB\xBF{\r\n\t\"format\": 1 \r\n}", kept,
        "\xEF\xBB\xBF{\r\n\t\"format\": 1,\r\n\t\"bookmarks\": [\r\n\t\t{ \"title\": { \"en\": \"B\" } "
        "}\r\n\t] \r\n}");
    row("an empty list", "{\n  \"tours\": [ ],\n  \"format\": 1\n}\n", kept,
        "{\n  \"tours\": [ ],\n  \"format\": 1,\n  \"bookmarks\": [\n    { \"title\": { \"en\": \"B\" } }\n  "
        "]\n}\n");
    row("trailing blanks", "{  \n  \"a\": 1,  \n  \"tours\": [" + flat + "],  \n  \"b\": 2  \n}  \n", none,
        "{  \n  \"a\": 1,  \n  \"b\": 2  \n}  \n");
    row("an escaped key", R"({"t\u006furs":[)" + tight + R"(],"format":1})", none, R"({"format":1})");
    row("on one line in a file of many", "{\n\t\"a\": 1,\n\t\"tours\": [" + flat + "],\n\t\"b\": 2\n}\n", two,
        "{\n\t\"a\": 1,\n\t\"tours\": [\n\t\t" + flat +
            ",\n\t\t{\n\t\t\t\"id\": \"u\",\n\t\t\t\"title\": { \"en\": \"T\" },\n\t\t\t\"steps\": [\n"
            "\t\t\t\t{ \"title\": { \"en\": \"S\" } }\n\t\t\t]\n\t\t}\n\t],\n\t\"b\": 2\n}\n");
}

void TourWriterTest::changesOnlyTheTours()
{
    QFETCH(const QByteArray, before);
    QFETCH(const TourBook, book);
    QFETCH(const QByteArray, after);
    QCOMPARE(QString::fromUtf8(changed(before, book)), QString::fromUtf8(after));
}

void TourWriterTest::stepsThatStayKeepTheirBytes()
{
    QByteArray file = validFile("tour");
    // A step as nobody but its author writes it.
    const QByteArray odd =
        "{\"title\":{ \"zh\":\"\\u4e24\", \"en\" :\"Two\\u0020layers\"} ,\n\n \"notes\" : \"x\"}";
    const qsizetype steps = file.indexOf("\"steps\": [") + 10;
    file.insert(file.indexOf('{', steps), odd + ",\n        ");
    TourBook book = bookOf(file);
    QCOMPARE(book.tours.first().steps.size(), 7);
    QList<TourStep>& list = book.tours.first().steps;
    list.move(0, 6);
    list[2].notes = QStringLiteral("Other words.");
    book.tours.first().title.set(QStringLiteral("en"), QStringLiteral("Another \"title\""));
    const QByteArray after = changed(file, book);
    QCOMPARE(bookOf(after), book);
    QVERIFY(after.contains(odd));
    QVERIFY(after.contains(R"("title": { "en": "Another \"title\"", "zh": "六步看懂" })"));
    const QByteArray untouched =
        file.sliced(file.indexOf("        {\n          \"title\": { \"en\": \"Valuations"));
    QVERIFY(after.contains(untouched.first(untouched.indexOf("]\n    }\n  ]") - 8)));
    QCOMPARE(othersOf(after), othersOf(file));
    list.move(6, 0); // back again, but for the words
    QCOMPARE(bookOf(changed(after, book)), book);
}

void TourWriterTest::anyFileKeepsWhatIsNotOfTours()
{
    const AtlasPtr atlas = readAtlas(validFile("tour")).atlas;
    std::mt19937 random(3);
    for (int i = 0; i < 150; ++i) {
        QByteArray file = reformatted(validFile("tour"), random);
        for (int j = 0; j < 3; ++j) { // a change on top of another
            TourBook book = j == 0 ? atlas->tourBook() : randomBook(*atlas, random);
            if (j == 0 && !book.tours.isEmpty())
                book.tours.first().steps.removeAt(2);
            const QByteArray after = changed(file, book);
            QVERIFY2(bookOf(after) == asInFile(book), after.constData());
            QCOMPARE(othersOf(after), othersOf(file));
            file = after;
        }
    }
}

void TourWriterTest::everyLineOutsideStays()
{
    const AtlasPtr atlas = readAtlas(validFile("tour")).atlas;
    std::mt19937 random(4);
    QByteArray file = validFile("tour");
    const QByteArray tours = "  \"tours\": " + membersOf(file).last().value;
    file.replace(QByteArray(",\n" + tours), QByteArray()); // further up, and with bookmarks
    const QByteArray bookmarks = R"(  "bookmarks": [{ "title": { "en": "B" } }],)";
    const QByteArray sectors = R"(  "sectors": [)";
    file.replace(sectors, QByteArray(tours + ",  \n" + bookmarks + '\n' + sectors));
    for (const QByteArray& newline : {QByteArray("\n"), QByteArray("\r\n")}) {
        const QByteArray before = QByteArray(file).replace("\n", newline);
        QVERIFY(readAtlas(before).atlas);
        for (int i = 0; i < 60; ++i) {
            TourBook book = randomBook(*atlas, random);
            if (book.tours.isEmpty() || book.bookmarks.isEmpty())
                continue; // its lines go, and others take commas
            const QByteArray after = changed(before, book);
            QCOMPARE(linesOutside(after), linesOutside(before));
            QCOMPARE(after.count('\n'), newline.size() == 1 ? after.count('\n') : after.count("\r\n"));
        }
    }
}

void TourWriterTest::refusesWhatItCannotRead()
{
    const TourBook book{{shortTour()}, {}};
    const auto error = [&](const QByteArray& file) {
        const auto result = withTourBook(file, book);
        return result ? QStringLiteral("none") : result.error();
    };
    QVERIFY2(error("{\"a\": }").startsWith(u"1:7: "), qPrintable(error("{\"a\": }")));
    QVERIFY(!error("").isEmpty() && error("") != u"none");
    QVERIFY(error("[]").contains(u"expected an object"));
    QVERIFY(error("{\"tours\": 1}").contains(u"expected an array"));
    QVERIFY(error("{\"tours\": [], \"tours\": []}").startsWith(u"1:15: "));
    QVERIFY(error("{\n\"tours\": [{\"id\": \"a\"}]}").startsWith(u"2:11: "));
}

void TourWriterTest::survivesAnyBytes()
{
    const AtlasPtr atlas = readAtlas(validFile("tour")).atlas;
    const QByteArray file = validFile("full");
    const QByteArray alphabet = "{}[],:\"\\ \n1et";
    std::mt19937 random(5);
    int changedFiles = 0;
    for (int i = 0; i < 3000; ++i) {
        QByteArray bytes = file;
        for (int j = 1 + int(random() % 3); j > 0; --j) {
            const auto at = qsizetype(random() % quint64(bytes.size()));
            if (random() % 8 == 0)
                bytes.truncate(at + 1);
            else
                bytes[at] = alphabet[qsizetype(random() % quint64(alphabet.size()))];
        }
        const auto result = withTourBook(bytes, atlas->tourBook());
        if (!result)
            continue;
        ++changedFiles;
        QCOMPARE(othersOf(*result), othersOf(bytes));
        QVERIFY(withTourBook(*result, atlas->tourBook()) == *result);
    }
    QVERIFY(changedFiles > 100);
}

QTEST_GUILESS_MAIN(TourWriterTest)
#include "tst_tourwriter.moc"
