// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/factphrase.h"
#include "support/smallatlas.h"

#include <QTest>

namespace {

QString text(const char* latin)
{
    return QString::fromLatin1(latin);
}

} // namespace

class TestFactPhrase : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void full_data();
    void full();
    void cautionNamesWhatIsNotPlain();
    void everyBasisAndStageHasAWord();
    void labels();
    void headlines();
};

void TestFactPhrase::full_data()
{
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("detail");
    QTest::addColumn<QString>("than");
    QTest::addColumn<QString>("expected");
    QTest::newRow("value alone") << text("~$2.5B") << QString() << QString() << text("~$2.5B");
    QTest::newRow("detail") << text("60-70%") << text("of inference") << QString()
                            << text("60-70% of inference");
    QTest::newRow("measured against")
        << text("2-3 years") << text("behind") << text("NVIDIA") << text("2-3 years behind NVIDIA");
    QTest::newRow("measured against, without a detail")
        << text("2x") << QString() << text("NVIDIA") << text("2x against NVIDIA");
    QTest::newRow("not told twice") << text("2-3 years") << text("behind NVIDIA in training")
                                    << text("NVIDIA") << text("2-3 years behind NVIDIA in training");
    QTest::newRow("no place holders") << text("%1") << text("%2") << text("%3") << text("%1 %2 %3");
}

void TestFactPhrase::full()
{
    Fact fact;
    QFETCH(QString, value);
    QFETCH(QString, detail);
    QFETCH(QString, than);
    fact.value = value;
    fact.detail = detail;
    fact.than = than;
    QTEST(FactPhrase::full(fact), "expected");
}

void TestFactPhrase::cautionNamesWhatIsNotPlain()
{
    Fact fact;
    QCOMPARE(FactPhrase::caution(fact), QString());
    fact.basis = Basis::Claimed;
    QCOMPARE(FactPhrase::caution(fact), text("claimed"));
    fact.stage = Stage::Target;
    const QString both = FactPhrase::caution(fact);
    QVERIFY(both.startsWith(text("claimed")) && both.endsWith(text("target")));
    fact.basis = Basis::Reported;
    QCOMPARE(FactPhrase::caution(fact), text("target"));
}

void TestFactPhrase::everyBasisAndStageHasAWord()
{
    QSet<QString> known;
    for (const Basis basis :
         {Basis::Reported, Basis::Claimed, Basis::Estimated, Basis::Judged, Basis::Derived})
        known << FactPhrase::basis(basis);
    for (const Stage stage : {Stage::Actual, Stage::Target, Stage::Committed, Stage::Forecast})
        known << FactPhrase::stage(stage);
    QCOMPARE(known.size(), 9);
    QVERIFY(!known.contains(QString()));
}

void TestFactPhrase::labels()
{
    const AtlasPtr atlas = smallAtlas();
    Fact fact;
    fact.key = text("valuation");
    QCOMPARE(FactPhrase::label(*atlas, fact, text("en")), text("Valuation"));
    QCOMPARE(FactPhrase::label(*atlas, fact, text("zh")), QStringLiteral("估值"));
    fact.key = text("unheard-of");
    QCOMPARE(FactPhrase::label(*atlas, fact, text("en")), text("unheard-of"));
}

void TestFactPhrase::headlines()
{
    const AtlasPtr atlas = smallAtlas();
    const Fact* valuation = FactPhrase::headline(*atlas, text("kite.valuation"));
    QVERIFY(valuation);
    QCOMPARE(valuation->value, text("~$2.5B"));
    QVERIFY(!FactPhrase::headline(*atlas, {}));
    QVERIFY(!FactPhrase::headline(*atlas, text("kite.nothing")));
}

QTEST_APPLESS_MAIN(TestFactPhrase)
#include "tst_factphrase.moc"
