// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/reader/jsondocument.h"
#include "model/reader/objectreader.h"
#include "model/reader/problemlist.h"
#include "model/reader/readertext.h"

#include <QTest>

namespace {

constexpr std::array keys{requiredKey("id"), requiredKey("name"), optionalKey("note")};

/// A document with its reader, from a JSON text.
struct Fixture
{
    explicit Fixture(const QByteArray& bytes)
    {
        document.parse(bytes, {}, problems, {});
        reader.emplace(problems, document.root(), keys);
    }

    QString messages() const
    {
        QStringList result;
        for (const Problem& problem : problems.inFileOrder(document))
            result.append(QStringLiteral("%1 %2").arg(problem.column).arg(problem.message));
        return result.join(u'\n');
    }

    QString text(std::string_view key) const
    {
        const JsonValue value = (*reader)[key];
        return value ? toQString(value.text()) : QStringLiteral("-");
    }

    JsonDocument document;
    ProblemList problems{100};
    std::optional<ObjectReader> reader;
};

} // namespace

class ObjectReaderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void findsMembers()
    {
        const Fixture fixture(R"({"name": "N", "id": "I"})");
        QVERIFY(bool(*fixture.reader));
        QCOMPARE(fixture.messages(), QString());
        QCOMPARE(fixture.text("id"), QStringLiteral("I"));
        QCOMPARE(fixture.text("name"), QStringLiteral("N"));
        QCOMPARE(fixture.text("note"), QStringLiteral("-"));
    }

    void readsAMisspeltKeyAsWhatItWasMeantToBe()
    {
        const Fixture fixture(R"({"id": "I", "nmae": "N"})");
        QCOMPARE(fixture.messages(), QStringLiteral("13 unknown key \"nmae\"; did you mean \"name\"?"));
        QCOMPARE(fixture.text("name"), QStringLiteral("N"));
    }

    void doesNotSuggestWhatIsThere()
    {
        const Fixture fixture(R"({"id": "I", "name": "N", "nmae": "M"})");
        QCOMPARE(fixture.messages(),
                 QStringLiteral("26 unknown key \"nmae\"; the keys here are \"id\", \"name\", \"note\""));
        QCOMPARE(fixture.text("name"), QStringLiteral("N"));
    }

    void reportsMissingKeysInOneMessage()
    {
        QCOMPARE(Fixture("{}").messages(), QStringLiteral("1 the keys \"id\", \"name\" are missing"));
        QCOMPARE(Fixture(R"( {"id": ""})").messages(), QStringLiteral("2 the key \"name\" is missing"));
    }

    void reportsWhatIsNoObject()
    {
        const Fixture fixture("[]");
        QVERIFY(!bool(*fixture.reader));
        QCOMPARE(fixture.messages(), QStringLiteral("1 expected an object, found an array"));
        QCOMPARE(fixture.text("id"), QStringLiteral("-"));
    }

    void readsNothingSilently()
    {
        ProblemList problems(100);
        const ObjectReader reader(problems, JsonValue(), keys);
        QVERIFY(!bool(reader));
        QVERIFY(!reader["id"]);
        QVERIFY(problems.isEmpty());
    }
};

QTEST_GUILESS_MAIN(ObjectReaderTest)
#include "tst_objectreader.moc"
