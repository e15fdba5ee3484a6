// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/panels/pictureview.h"

#include "widgets/render/picturebuilder.h"

#include <QContextMenuEvent>
#include <QHelpEvent>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QToolTip>

namespace {

constexpr double cell = 80; ///< six cells in two columns, then a second one of the first thing

TypedId thing(int number)
{
    return {IdType::Entity, QString::number(number)};
}

QRectF cellRect(int number)
{
    return {10 + (number % 2) * 160.0, 10 + (number / 2) * 100.0, 150, cell};
}

/// Six things, and the first again as the seventh block.
DisplayList picture(const PanelLook& look)
{
    PictureBuilder builder;
    builder.beginFrame();
    builder.rect({0, 0, look.width, 5}, 0, look.theme.canvas);
    for (int i = 0; i < 7; ++i) {
        builder.begin(thing(i % 6), QStringLiteral("<b>Thing %1</b>").arg(i), QStringLiteral("What it is"));
        builder.rect(cellRect(i), 0, look.theme.node);
    }
    DisplayList list = builder.take();
    list.page = {0, 0, look.width, 430};
    return list;
}

} // namespace

class TestPictureView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void drawsAtItsWidth();
    void pointsWithTheMouse();
    void clicksAndDoubleClicks();
    void opensAMenu();
    void walksByKeys();
    void pagesByKeys();
    void keepsItsPlaceAmongTwins();
    void selectionMarksAndReveals();
    void tooltipsArePlain();
    void paintsWithoutAPicture();

private:
    [[nodiscard]] QPoint at(int number) const { return cellRect(number).center().toPoint(); }

    std::unique_ptr<PictureView> m_view;
    PanelLook m_look; ///< what the maker was asked for last
};

void TestPictureView::init()
{
    m_view = std::make_unique<PictureView>();
    m_view->setMaker([this](const PanelLook& look) {
        m_look = look;
        return picture(look);
    });
    m_view->resize(400, 240);
    m_view->show();
    QVERIFY(QTest::qWaitForWindowActive(m_view.get()));
}

void TestPictureView::drawsAtItsWidth()
{
    QCOMPARE(m_look.width, double(m_view->viewport()->width()));
    m_view->resize(200, 240); // narrower than a picture gets: it scrolls sideways
    QCOMPARE(m_look.width, 320.0);
    QVERIFY(m_view->horizontalScrollBar()->maximum() > 0);
    QVERIFY(m_view->verticalScrollBar()->maximum() > 0);
    m_view->setTheme(ColorTheme::dark());
    QCOMPARE(m_look.theme.mode, ColorTheme::Mode::Dark);
    m_view->setLanguage(QStringLiteral("zh"));
    QCOMPARE(m_look.language, QStringLiteral("zh"));
}

void TestPictureView::pointsWithTheMouse()
{
    QTest::mouseMove(m_view->viewport(), at(0));
    QTRY_COMPARE(m_view->viewport()->cursor().shape(), Qt::PointingHandCursor);
    QTest::mouseMove(m_view->viewport(), QPoint(390, 4)); // the frame stands for nothing
    QTRY_COMPARE(m_view->viewport()->cursor().shape(), Qt::ArrowCursor);
}

void TestPictureView::clicksAndDoubleClicks()
{
    QSignalSpy chosen(m_view.get(), &PictureView::chosen);
    QSignalSpy opened(m_view.get(), &PictureView::opened);
    QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, at(1));
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(chosen[0][0].value<TypedId>(), thing(1));
    QCOMPARE(m_view->current(), thing(1));
    QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, QPoint(390, 4));
    QTest::mouseClick(m_view->viewport(), Qt::RightButton, {}, at(0));
    QCOMPARE(chosen.size(), 1);
    QTest::mouseDClick(m_view->viewport(), Qt::LeftButton, {}, at(0));
    QCOMPARE(opened.size(), 1);
    QCOMPARE(opened[0][0].value<TypedId>(), thing(0));
}

void TestPictureView::opensAMenu()
{
    QSignalSpy menu(m_view.get(), &PictureView::menuWanted);
    QContextMenuEvent byMouse(QContextMenuEvent::Mouse, at(1), m_view->viewport()->mapToGlobal(at(1)));
    QCoreApplication::sendEvent(m_view->viewport(), &byMouse);
    QCOMPARE(menu.size(), 1);
    QCOMPARE(menu[0][0].value<TypedId>(), thing(1));
    QContextMenuEvent nowhere(QContextMenuEvent::Mouse, QPoint(390, 4), QPoint());
    QCoreApplication::sendEvent(m_view->viewport(), &nowhere);
    QCOMPARE(menu.size(), 1);
    QTest::keyClick(m_view.get(), Qt::Key_Home);
    QContextMenuEvent byKey(QContextMenuEvent::Keyboard, QPoint(), QPoint());
    QCoreApplication::sendEvent(m_view->viewport(), &byKey);
    QCOMPARE(menu.size(), 2); // where the keys are
    QCOMPARE(menu[1][0].value<TypedId>(), thing(0));
}

void TestPictureView::walksByKeys()
{
    QSignalSpy chosen(m_view.get(), &PictureView::chosen);
    QSignalSpy opened(m_view.get(), &PictureView::opened);
    const auto goes = [&](Qt::Key key, int to) {
        QTest::keyClick(m_view.get(), key);
        return m_view->current() == thing(to);
    };
    QVERIFY(goes(Qt::Key_Home, 0));
    QVERIFY(goes(Qt::Key_Right, 1));
    QVERIFY(goes(Qt::Key_Right, 1)); // nothing further
    QVERIFY(goes(Qt::Key_Down, 3));
    QVERIFY(goes(Qt::Key_Left, 2));
    QVERIFY(goes(Qt::Key_Up, 0));
    QCOMPARE(chosen.size(), 5);
    QTest::keyClick(m_view.get(), Qt::Key_Return);
    QCOMPARE(opened.size(), 1);
    QCOMPARE(opened[0][0].value<TypedId>(), thing(0));
    QTest::keyClick(m_view.get(), Qt::Key_Down);
    QTest::keyClick(m_view.get(), Qt::Key_Enter);
    QCOMPARE(opened.last()[0].value<TypedId>(), thing(2));
    QTest::keyClick(m_view.get(), Qt::Key_End);
    QCOMPARE(m_view->currentBlock(), m_view->picture().blocks.size() - 1);
    QVERIFY(m_view->verticalScrollBar()->value() > 0); // brought into view
    QTest::keyClick(m_view.get(), Qt::Key_Home);
    QTest::keyClick(m_view.get(), Qt::Key_Home); // where it is already
    QCOMPARE(m_view->current(), thing(0));
    QVERIFY(m_view->verticalScrollBar()->value() <= 10);
}

void TestPictureView::pagesByKeys()
{
    const auto before = m_view->current();
    QTest::keyClick(m_view.get(), Qt::Key_PageDown);
    QVERIFY(m_view->verticalScrollBar()->value() > 0);
    QCOMPARE(m_view->current(), before); // looking is not choosing
    QTest::keyClick(m_view.get(), Qt::Key_PageUp);
    QCOMPARE(m_view->verticalScrollBar()->value(), 0);
}

void TestPictureView::keepsItsPlaceAmongTwins()
{
    QTest::keyClick(m_view.get(), Qt::Key_End);
    const qsizetype twin = m_view->currentBlock();
    QCOMPARE(m_view->current(), thing(0));
    const int scrolled = m_view->verticalScrollBar()->value();
    m_view->showSelection(thing(0)); // as the navigation answers
    QCOMPARE(m_view->currentBlock(), twin);
    QCOMPARE(m_view->verticalScrollBar()->value(), scrolled);
    m_view->setTheme(ColorTheme::dark());
    QCOMPARE(m_view->currentBlock(), twin);
    QTest::keyClick(m_view.get(), Qt::Key_Up);
    QCOMPARE(m_view->current(), thing(4)); // from where the keys are, not from the first twin
}

void TestPictureView::selectionMarksAndReveals()
{
    m_view->showSelection(thing(5));
    QCOMPARE(m_look.selected, thing(5));
    QCOMPARE(m_view->selection(), thing(5));
    QCOMPARE(m_view->current(), thing(5));
    const auto place = m_view->placeOf(thing(5));
    QVERIFY(place && place->bottom() <= m_view->viewport()->height() && place->top() >= 0);
    QVERIFY(!m_view->placeOf(thing(9)));
    m_view->showSelection(TypedId{IdType::Group, QStringLiteral("not-drawn")});
    QCOMPARE(m_view->current(), thing(5));
    m_view->showSelection({});
    QVERIFY(!m_look.selected);
}

void TestPictureView::tooltipsArePlain()
{
    const auto hover = [&](const QPoint& at) {
        QHelpEvent event(QEvent::ToolTip, at, m_view->viewport()->mapToGlobal(at));
        QCoreApplication::sendEvent(m_view->viewport(), &event);
    };
    hover(at(0));
    QVERIFY(!QToolTip::text().contains(QStringLiteral("<b>")));
    QVERIFY(QToolTip::text().contains(QStringLiteral("&lt;b&gt;Thing 0")));
    QVERIFY(QToolTip::text().contains(QStringLiteral("What it is")));
}

void TestPictureView::paintsWithoutAPicture()
{
    PictureView empty;
    empty.resize(300, 200);
    empty.show();
    QTest::keyClick(&empty, Qt::Key_Down);
    QTest::keyClick(&empty, Qt::Key_Return);
    QVERIFY(!empty.current());
    QVERIFY(!empty.grab().isNull());
}

QTEST_MAIN(TestPictureView)
#include "tst_pictureview.moc"
