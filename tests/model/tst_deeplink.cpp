// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/basismark.h"
#include "model/deeplink.h"

#include <limits>
#include <QTest>
#include <random>

namespace {

/// Makes up links as the program could write them.
class RandomLink
{
public:
    explicit RandomLink(unsigned seed)
        : m_random(seed)
    {
    }

    int between(int low, int high) { return std::uniform_int_distribution<int>(low, high)(m_random); }

    bool oneIn(int n) { return between(1, n) == 1; }

    QString name()
    {
        static const QStringList known{QStringLiteral("biren"),
                                       QStringLiteral("a>b>c"),
                                       QStringLiteral("@investor>x"),
                                       QStringLiteral("a&b=c"),
                                       QStringLiteral("50%"),
                                       QStringLiteral("%41"),
                                       QStringLiteral("a b\tc\nd"),
                                       QString::fromUtf8("壁仞科技"),
                                       QStringLiteral("x#y?z/.."),
                                       QStringLiteral("a,b,c"),
                                       QString::fromUtf8("👩‍👩‍👧‍👦"),
                                       QStringLiteral("é"),
                                       QStringLiteral("only"),
                                       QStringLiteral("entity:entity:x"),
                                       QStringLiteral("+"),
                                       QString(QChar(u'\0')),
                                       QStringLiteral("\u202Eabc"),
                                       QString(3000, u'W')};
        return known[between(0, int(known.size()) - 1)];
    }

    TypedId id() { return {IdType(between(int(IdType::Layer), int(IdType::Ribbon))), name()}; }

    /// To a hundredth: more is not written.
    double coordinate() { return between(-10'000'000, 10'000'000) / 100.0; }

    DeepLink make()
    {
        DeepLink link;
        if (!oneIn(4))
            link.view.selection = id();
        if (oneIn(2))
            link.view.focus = id();
        link.view.degrees = between(1, mostDegrees);
        link.view.reach = oneIn(2) ? Reach::Footprint : Reach::Neighbours;
        for (int i = between(0, 2); i > 0; --i) {
            if (const TypedId thing = id(); !link.view.lit.contains(thing))
                link.view.lit.append(thing);
        }
        link.view.only = oneIn(2);
        if (oneIn(2))
            link.view.camera = Camera{{coordinate(), coordinate()}, between(1, 10'000'000) / 100.0};
        if (oneIn(2))
            link.view.panel = panelKinds()[between(0, int(panelKinds().size()) - 1)];
        link.view.alone = link.view.panel && oneIn(2);
        for (int i = between(0, 3); i > 0; --i) {
            if (const TypedId pin = id(); !link.lens.pins.contains(pin))
                link.lens.pins.append(pin);
        }
        for (int i = between(0, 3); i > 0; --i)
            link.lens.hiddenKinds.insert(name());
        if (oneIn(2))
            link.lens.level = DetailLevel(between(0, 3));
        addFilter(link.lens);
        return link;
    }

private:
    void addFilter(Lens& lens)
    {
        for (int i = between(0, 3); i > 0; --i) {
            const auto dimension = FilterDimension(between(0, int(filterDimensions.size()) - 1));
            const QString value = dimension == FilterDimension::Basis
                                      ? basisMarkName(BasisMark(between(0, int(basisMarks.size()) - 1)))
                                  : dimension == FilterDimension::Funding ? Filter::funded()
                                                                          : name();
            lens.filter = lens.filter.with({dimension, value}, true);
        }
        if (oneIn(3))
            lens.filter.text = name();
        lens.hidesFiltered = oneIn(2);
        lens.byBasis = oneIn(2);
    }

    std::mt19937 m_random;
};

DeepLink selecting(const char* id)
{
    DeepLink link;
    link.view.selection = TypedId::parse(QString::fromLatin1(id));
    return link;
}

} // namespace

class TestDeepLink : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isWrittenShort_data();
    void isWrittenShort();
    void everyLinkComesBack();
    void isPlainAndOneLine();
    void orderDoesNotMatter();
    void isReadAsTyped_data();
    void isReadAsTyped();
    void saysWhatIsWrong_data();
    void saysWhatIsWrong();
    void saysTheFirstThingThatIsWrong();
    void rubbishIsReadOrRefused();
};

void TestDeepLink::isWrittenShort_data()
{
    QTest::addColumn<DeepLink>("link");
    QTest::addColumn<QString>("written");
    QTest::newRow("nothing in particular") << DeepLink() << QStringLiteral("atlas");
    QTest::newRow("a selection") << selecting("entity:biren") << QStringLiteral("entity:biren");
    QTest::newRow("a relation") << selecting("relation:kite>makes>k100")
                                << QStringLiteral("relation:kite>makes>k100");
    QTest::newRow("a ribbon beside the stack")
        << selecting("ribbon:@investor>chips") << QStringLiteral("ribbon:@investor>chips");
    QTest::newRow("what would be ambiguous")
        << selecting("entity:a&b=c#d e%") << QStringLiteral("entity:a%26b%3Dc%23d%20e%25");
    DeepLink all = selecting("entity:biren");
    all.view.focus = {IdType::Group, QStringLiteral("ai-chips")};
    all.view.degrees = 2;
    all.view.reach = Reach::Footprint;
    all.view.only = true;
    all.view.camera = Camera{{-1.5, 20.25}, 640};
    all.lens.pins = {{IdType::Entity, QStringLiteral("z")}, {IdType::Group, QStringLiteral("a")}};
    all.lens.hiddenKinds = {QStringLiteral("runs-on"), QStringLiteral("makes"), QStringLiteral("adopts")};
    all.lens.level = DetailLevel::Cards;
    QTest::newRow("everything")
        << all
        << QStringLiteral("entity:biren&in=group:ai-chips&degrees=2&footprint&only&at=-1.50,20.25,640.00"
                          "&pin=entity:z&pin=group:a&hide=adopts&hide=makes&hide=runs-on&level=cards");
    DeepLink filtered;
    filtered.lens.filter = {.layers = {QStringLiteral("compute"), Filter::besideTheStack()},
                            .kinds = {QStringLiteral("company")},
                            .organisations = {QStringLiteral("huawei")},
                            .bases = {QStringLiteral("claimed"), QStringLiteral("unsourced")},
                            .statuses = {QStringLiteral("Limited beta")},
                            .hasFunding = true,
                            .text = QString::fromUtf8("芯 x")};
    filtered.lens.hidesFiltered = true;
    filtered.lens.byBasis = true;
    QTest::newRow("a filter") << filtered
                              << QStringLiteral(
                                     "atlas&filter-layer=@&filter-layer=compute&filter-kind=company"
                                     "&filter-org=huawei&filter-basis=claimed&filter-basis=unsourced"
                                     "&filter-status=Limited%20beta&filter-funded"
                                     "&filter-text=%E8%8A%AF%20x&filter-hides&by-basis");
}

void TestDeepLink::isWrittenShort()
{
    QFETCH(const DeepLink, link);
    QFETCH(const QString, written);
    QCOMPARE(writeDeepLink(link), written);
    const auto read = readDeepLink(written);
    QVERIFY2(read, read ? "" : qPrintable(read.error()));
    QCOMPARE(*read, link);
}

void TestDeepLink::everyLinkComesBack()
{
    RandomLink random(1);
    for (int i = 0; i < 2000; ++i) {
        const DeepLink link = random.make();
        const QString written = writeDeepLink(link);
        const auto read = readDeepLink(written);
        QVERIFY2(read, read ? "" : qPrintable(written + QStringLiteral(": ") + read.error()));
        QVERIFY2(*read == link, qPrintable(written));
        QCOMPARE(writeDeepLink(*read), written);
    }
}

void TestDeepLink::isPlainAndOneLine()
{
    RandomLink random(2);
    for (int i = 0; i < 500; ++i) {
        const QString written = writeDeepLink(random.make());
        for (const QChar c : written) // nothing that a shell, a mail or a page would have to escape further
            QVERIFY2(c > u' ' && c < u'\x7f' && c != u'"' && c != u'<' && c != u'#', qPrintable(written));
    }
}

void TestDeepLink::orderDoesNotMatter()
{
    const auto one = readDeepLink(
        QStringLiteral("entity:biren&level=cards&hide=makes&pin=entity:z&at=1,2,3&only&footprint&degrees=3"
                       "&in=group:ai-chips"));
    const auto other = readDeepLink(
        QStringLiteral("entity:biren&in=group:ai-chips&degrees=3&footprint&only&at=1,2,3&pin=entity:z"
                       "&hide=makes&level=cards"));
    QVERIFY(one && other);
    QCOMPARE(*one, *other);
}

void TestDeepLink::isReadAsTyped_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("means");
    const auto row = [](const char* name, const char* text, const char* means) {
        QTest::newRow(name) << QString::fromUtf8(text) << QString::fromUtf8(means);
    };
    row("nothing", "", "atlas");
    row("nothing but separators", "&&&", "atlas");
    row("a setting alone", "level=cards", "atlas&level=cards");
    row("empty parts", "entity:biren&&only&", "entity:biren&only");
    row("the last of several", "level=cards&level=stack&in=layer:a&in=layer:b",
        "atlas&in=layer:b&level=stack");
    row("a pin twice", "atlas&pin=entity:a&pin=entity:a", "atlas&pin=entity:a");
    row("more escaped than needed", "%65ntity%3A%62iren", "entity:biren");
    row("not escaped", "entity:壁仞", "entity:%E5%A3%81%E4%BB%9E");
    row("an equals sign in a value", "atlas&pin=entity:a=b", "atlas&pin=entity:a%3Db");
    row("short numbers", "atlas&at=-.5,1e2,3", "atlas&at=-0.50,100.00,3.00");
    row("a blank text", "atlas&filter-text=%20", "atlas");
    row("a value twice", "atlas&filter-kind=a&filter-kind=a", "atlas&filter-kind=a");
    row("the usual degree", "atlas&degrees=1", "atlas");
}

void TestDeepLink::isReadAsTyped()
{
    QFETCH(const QString, text);
    QFETCH(const QString, means);
    const auto read = readDeepLink(text);
    QVERIFY2(read, read ? "" : qPrintable(read.error()));
    QCOMPARE(writeDeepLink(*read), means);
}

void TestDeepLink::saysWhatIsWrong_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("message");
    const auto row = [](const char* text, const char* message) {
        QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(message);
    };
    const char* const noFlag = "a link has no part “Only”";
    row("entity:biren&Only", noFlag);
    row("atlas&atlas", "a link has no part “atlas”");
    row("atlas&entity:a", "a link has no part “entity:a”");
    row("atlas&zoom=3", "a link has no part “zoom”");
    row("=", "a link has no part “”");
    row("atlas&=5", "a link has no part “”");
    for (const char* degrees : {"0", "5", "-1", "", "two", "1.5", "99999999999999999999", "2&degrees=x"}) {
        const QString wrong = QString::fromLatin1(degrees).section(u'=', -1);
        QTest::addRow("degrees %s", degrees)
            << QString(QStringLiteral("atlas&degrees=") + QString::fromLatin1(degrees))
            << QString::fromUtf8("degrees are 1 to 4, not “%1”").arg(wrong);
    }
    for (const char* camera : {"", "1,2", "1,2,3,4", "1,2,", ",,", "1,2,0", "1,2,-3", "a,b,c", "nan,1,2",
                               "1,inf,2", "1,2,inf", "1;2;3", "1,2,3,", "1e999,0,1", "0x10,1,2"}) {
        QTest::addRow("at %s", camera)
            << QString(QStringLiteral("atlas&at=") + QString::fromLatin1(camera))
            << QString::fromUtf8("“at” takes the centre of what is seen and its width, X,Y,WIDTH, not “%1”")
                   .arg(QString::fromLatin1(camera));
    }
    for (const char* level : {"", "card", "Stack", "3"}) {
        QTest::addRow("level %s", level)
            << QString(QStringLiteral("atlas&level=") + QString::fromLatin1(level))
            << QString::fromUtf8("a level is stack, groups, entities or cards, not “%1”")
                   .arg(QString::fromLatin1(level));
    }
    row("atlas&filter-basis=hearsay",
        "a basis is reported, claimed, estimated, judged, derived or unsourced, not “hearsay”");
    row("atlas&filter-funded=yes", "a link has no part “filter-funded”");
    row("atlas&filter-hide", "a link has no part “filter-hide”");
    for (const char* id : {"biren", "company:biren", "entity:", ":biren", "footprint", "Entity:biren"}) {
        const QString word = QString::fromLatin1(id);
        const QString message =
            QString::fromUtf8("a link names things as entity:ID, group:ID or layer:ID, not “%1”").arg(word);
        QTest::addRow("selection %s", id) << word << message;
        QTest::addRow("in %s", id) << QString(QStringLiteral("atlas&in=") + word) << message;
        QTest::addRow("pin %s", id) << QString(QStringLiteral("atlas&pin=") + word) << message;
    }
}

void TestDeepLink::saysWhatIsWrong()
{
    QFETCH(const QString, text);
    QFETCH(const QString, message);
    const auto read = readDeepLink(text);
    QVERIFY(!read);
    QCOMPARE(read.error(), message);
}

void TestDeepLink::saysTheFirstThingThatIsWrong()
{
    const auto read = readDeepLink(QStringLiteral("entity:a&level=x&degrees=9&nonsense"));
    QVERIFY(!read);
    QVERIFY2(read.error().startsWith(QStringLiteral("a level is")), qPrintable(read.error()));
}

void TestDeepLink::rubbishIsReadOrRefused()
{
    std::mt19937 random(3);
    const QString alphabet = QStringLiteral("abentiy:&=%,>@-.0129 \n") + QChar(0xd800) + QChar(u'\0') +
                             QString::fromUtf8("壁") + QStringLiteral("%2%zz");
    const QStringList words{QStringLiteral("entity:a"), QStringLiteral("&in="),   QStringLiteral("&at="),
                            QStringLiteral("&pin="),    QStringLiteral("&hide="), QStringLiteral("&level="),
                            QStringLiteral("degrees="), QStringLiteral("only"),   QStringLiteral("1,2,3")};
    const auto upTo = [&](qsizetype most) {
        return std::uniform_int_distribution<qsizetype>(0, most - 1)(random);
    };
    int understood = 0;
    for (int i = 0; i < 20'000; ++i) {
        QString text;
        for (qsizetype parts = upTo(12); parts > 0; --parts)
            text += upTo(2) == 0 ? words[upTo(words.size())] : QString(alphabet[upTo(alphabet.size())]);
        const auto read = readDeepLink(text);
        if (!read) {
            QVERIFY(!read.error().isEmpty());
            continue;
        }
        ++understood;
        QVERIFY(read->view.degrees >= 1 && read->view.degrees <= mostDegrees);
        QVERIFY(!read->view.camera || read->view.camera->width > 0);
        // What was understood means the same when it is written.
        const auto again = readDeepLink(writeDeepLink(*read));
        QVERIFY2(again, again ? "" : qPrintable(text + QStringLiteral(": ") + again.error()));
        QCOMPARE(writeDeepLink(*again), writeDeepLink(*read));
    }
    QVERIFY2(understood > 500, qPrintable(QString::number(understood)));
    QVERIFY(!readDeepLink(QStringLiteral("atlas") + QStringLiteral("&x").repeated(100'000)));
    QVERIFY(readDeepLink(QStringLiteral("atlas") + QStringLiteral("&only").repeated(100'000)));
}

QTEST_APPLESS_MAIN(TestDeepLink)
#include "tst_deeplink.moc"
