// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/items/factsmodel.h"
#include "model/items/itemroles.h"
#include "support/smallatlas.h"

#include <QAbstractItemModelTester>
#include <QSortFilterProxyModel>
#include <QTest>

namespace {

QString text(const char* utf8)
{
    return QString::fromUtf8(utf8);
}

QList<FactLine> lines()
{
    const AtlasPtr atlas = smallAtlas();
    QList<FactLine> result;
    for (const char* id : {"kite.valuation", "k100.memory", "kite.restriction", "chatter.users"})
        result << factLine(*atlas, *atlas->fact(text(id)).fact, text("en"));
    return result;
}

} // namespace

class TestFactsModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsFactsWithAllThatQualifiesThem();
    void sortsByValueAndNotByText();
    void alignsFiguresOnlyAmongFigures();
    void isATreeOfNothing();
};

void TestFactsModel::showsFactsWithAllThatQualifiesThem()
{
    FactsModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setLines(lines());
    QCOMPARE(model.rowCount(), 4);
    QCOMPARE(model.columnCount(), int(FactsModel::ColumnCount));
    const auto at = [&](int row, int column, int role = Qt::DisplayRole) {
        return model.index(row, column).data(role).toString();
    };
    QCOMPARE(at(0, FactsModel::Label), text("Valuation"));
    QCOMPARE(at(0, FactsModel::Value), text("~$2.5B"));
    QCOMPARE(at(0, FactsModel::Caution), text("estimated"));
    QCOMPARE(at(0, FactsModel::Source), text("Survey, 2026-03-31, § Main"));
    QCOMPARE(at(2, FactsModel::Value), text("Listed · 2023-10"));
    QCOMPARE(at(2, FactsModel::Value, PhraseRole), text("Listed"));
    QCOMPARE(at(2, FactsModel::Caution), QString());
    QCOMPARE(at(3, FactsModel::Value), text("100M+ MAU · both apps combined"));
    QCOMPARE(at(3, FactsModel::Value, CautionRole), text("claimed · target"));
    QCOMPARE(at(3, FactsModel::Value, IdRole), text("chatter.users"));
    QCOMPARE(model.index(0, FactsModel::Value).data(FigureLengthRole).toInt(), 6);
    QCOMPARE(model.index(2, FactsModel::Value).data(FigureLengthRole).toInt(), 0);
    QVERIFY(!model.headerData(FactsModel::Source, Qt::Horizontal).toString().isEmpty());
    model.setLines({});
    QCOMPARE(model.rowCount(), 0);
}

void TestFactsModel::sortsByValueAndNotByText()
{
    FactsModel model;
    model.setLines(lines().mid(0, 2) + lines().mid(3));
    QSortFilterProxyModel sorted;
    sorted.setSourceModel(&model);
    sorted.setSortRole(SortRole);
    sorted.sort(FactsModel::Value);
    QCOMPARE(sorted.index(0, FactsModel::Value).data(PhraseRole).toString(), text("64 GB"));
    QCOMPARE(sorted.index(1, FactsModel::Value).data(PhraseRole).toString(), text("100M+ MAU"));
    QCOMPARE(sorted.index(2, FactsModel::Value).data(PhraseRole).toString(), text("~$2.5B"));
}

void TestFactsModel::alignsFiguresOnlyAmongFigures()
{
    const auto alignment = [](const QList<FactLine>& shown) {
        FactsModel model;
        model.setLines(shown);
        return Qt::Alignment(model.index(0, FactsModel::Value).data(Qt::TextAlignmentRole).toInt());
    };
    QVERIFY(alignment(lines().mid(0, 2)) & Qt::AlignRight);
    QVERIFY(alignment(lines()) & Qt::AlignLeft);
}

void TestFactsModel::isATreeOfNothing()
{
    FactsModel model;
    model.setLines(lines());
    QCOMPARE(model.rowCount(model.index(0, 0)), 0);
    QCOMPARE(model.columnCount(model.index(0, 0)), 0);
}

QTEST_GUILESS_MAIN(TestFactsModel)

#include "tst_factsmodel.moc"
