// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/panels/sheetbox.h"

#include "support/smallatlas.h"
#include "widgets/panels/citedplace.h"
#include "widgets/panels/filterfield.h"

#include <algorithm>
#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>
#include <QMimeData>
#include <QTest>
#include <QToolButton>

namespace {

QString text(const char* utf8)
{
    return QString::fromUtf8(utf8);
}

/// Ten rows of the small atlas, with figures in no order, each with its source.
std::shared_ptr<const Sheet> sheet(const Atlas& atlas)
{
    Sheet sheet;
    sheet.id = text("things");
    sheet.title = text("Things");
    sheet.columns = {{text("Name"), false, 0, {}}, {text("Count"), true, 0, {}}};
    for (int i = 0; i < 10; ++i) {
        const Entity& entity = atlas.entities[i];
        SheetRow row;
        row.thing = TypedId{IdType::Entity, entity.id};
        row.cells = {thingCell(atlas, *row.thing, text("en")), countCell((i * 7) % 10, text("things"))};
        row.citation = text("Row %1 — source").arg(i);
        row.evidence = {{text("Basis"), text("claimed")}};
        sheet.rows.append(row);
    }
    return std::make_shared<const Sheet>(finished(sheet));
}

} // namespace

class TestSheetBox : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void copiesRows();
    void copiesCitations();
    void copiesTheTable();
    void citesTheCurrentRow();
    void filtersByTyping();
    void sortsByKeyboard();
    void menuCitesTheRow();

private:
    [[nodiscard]] QString clipboard() const { return QGuiApplication::clipboard()->text(); }

    [[nodiscard]] SheetView& table() const { return m_box->table(); }

    [[nodiscard]] QString nameAt(int row) const { return table().model()->index(row, 0).data().toString(); }

    AtlasPtr m_atlas;
    std::unique_ptr<Navigation> m_navigation;
    std::unique_ptr<SheetBox> m_box;
};

void TestSheetBox::init()
{
    QGuiApplication::clipboard()->clear();
    m_box.reset();
    m_atlas = smallAtlas();
    m_navigation = std::make_unique<Navigation>();
    m_navigation->setAtlas(m_atlas);
    m_box = std::make_unique<SheetBox>(*m_navigation);
    m_box->resize(600, 500);
    m_box->setSheet(sheet(*m_atlas));
    m_box->show();
    QVERIFY(QTest::qWaitForWindowActive(m_box.get()));
    table().setFocus();
    table().selectRow(1);
}

void TestSheetBox::copiesRows()
{
    QTest::keyClick(&table(), Qt::Key_Down, Qt::ShiftModifier);
    QTest::keyClick(&table(), Qt::Key_C, Qt::ControlModifier);
    const QStringList lines = clipboard().split(u'\n');
    QCOMPARE(lines.size(), 3);
    QCOMPARE(lines.first(), text("Name\tCount"));
    QVERIFY(lines[1].startsWith(nameAt(1) + u'\t'));
    QVERIFY(QGuiApplication::clipboard()->mimeData()->html().contains(text("<table")));
}

void TestSheetBox::copiesCitations()
{
    QTest::keyClick(&table(), Qt::Key_C, Qt::ControlModifier | Qt::AltModifier);
    QCOMPARE(clipboard(), text("Row 1 — source"));
}

void TestSheetBox::copiesTheTable()
{
    m_box->filterField().setText(nameAt(3));
    m_box->copyTable();
    const QMimeData* data = QGuiApplication::clipboard()->mimeData();
    QVERIFY(data->text().startsWith(text("Name\tCount")));
    QVERIFY(data->text().contains(nameAt(0)));
    QCOMPARE(data->text().trimmed().count(u'\n'), m_box->table().sheetModel().shownCount());
    QVERIFY(data->html().contains(text("<table")));
    QVERIFY(data->hasFormat(text("text/tab-separated-values")));
}

void TestSheetBox::citesTheCurrentRow()
{
    const auto cited = citedPlace(&table(), *m_atlas, text("en"));
    QVERIFY(cited);
    QCOMPARE(cited->citing.sentence, text("Row 1 — source"));
    QCOMPARE(cited->citing.evidence.first().text, text("claimed"));
    QVERIFY(QRect(table().mapToGlobal(QPoint()), table().size()).contains(cited->area));
    QVERIFY(!citedPlace(m_box.get(), *m_atlas, text("en"))); // the keys are at no figure
    QVERIFY(!citedPlace(nullptr, *m_atlas, text("en")));
}

void TestSheetBox::filtersByTyping()
{
    const QString name = nameAt(4);
    m_box->filterField().setFocus();
    QTest::keyClicks(&m_box->filterField(), name);
    QVERIFY(table().sheetModel().shownCount() < 10);
    QCOMPARE(nameAt(0), name);
    QTest::keyClick(&m_box->filterField(), Qt::Key_Return);
    QVERIFY(table().hasFocus());
}

void TestSheetBox::sortsByKeyboard()
{
    const auto counts = [this] {
        QList<int> result;
        for (int row = 0; row < 10; ++row)
            result << table().model()->index(row, 1).data().toInt();
        return result;
    };
    const QList<int> atFirst = counts();
    auto* button = m_box->findChild<QToolButton*>();
    QVERIFY(button && button->menu());
    const auto choose = [&](int downs) {
        QMenu* menu = button->menu();
        menu->popup(button->mapToGlobal(QPoint())); // as Space does, which waits for the menu to close
        for (int i = 0; i < downs; ++i)
            QTest::keyClick(menu, Qt::Key_Down);
        QTest::keyClick(menu, Qt::Key_Return);
    };
    QList<int> sorted = atFirst;
    std::ranges::sort(sorted, std::greater());
    choose(3);
    QCOMPARE(counts(), sorted);
    choose(3); // the other way round
    std::ranges::reverse(sorted);
    QCOMPARE(counts(), sorted);
    choose(1);
    QCOMPARE(counts(), atFirst);
}

void TestSheetBox::menuCitesTheRow()
{
    QTest::keyClick(&table(), Qt::Key_Menu);
    auto* menu = m_box->findChild<QMenu*>(QString(), Qt::FindDirectChildrenOnly);
    QVERIFY(menu);
    auto* cite = menu->findChild<QAction*>(text("cite"));
    QVERIFY(cite && cite->isEnabled());
    menu->findChild<QAction*>(text("copyCitation"))->trigger();
    QCOMPARE(clipboard(), text("Row 1 — source"));
    menu->findChild<QAction*>(text("copyTable"))->trigger();
    QVERIFY(clipboard().startsWith(text("Name\tCount")));
    menu->close();
}

QTEST_MAIN(TestSheetBox)
#include "tst_sheetbox.moc"
