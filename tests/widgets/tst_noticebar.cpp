// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/panels/noticebar.h"

#include <algorithm>
#include <QLabel>
#include <QTest>
#include <QToolButton>
#include <QVBoxLayout>

class NoticeBarTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isHiddenWithoutText();
    void showsPlainText();
    void canBeDismissed_data();
    void canBeDismissed();
    void comesBackWithTheNextText();
    void wearsItsColours();
};

void NoticeBarTest::isHiddenWithoutText()
{
    QWidget window;
    auto* bar = new NoticeBar(&window);
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    QVERIFY(!bar->isVisible());
    bar->setText(QStringLiteral("Something"));
    QVERIFY(bar->isVisible());
    bar->setText({});
    QVERIFY(!bar->isVisible());
}

void NoticeBarTest::showsPlainText()
{
    NoticeBar bar;
    const QString text = QStringLiteral("<img src=\"/etc/hostname\"> & %1");
    bar.setText(text);
    const QLabel* label = bar.findChild<QLabel*>();
    QCOMPARE(label->text(), text);
    QCOMPARE(label->textFormat(), Qt::PlainText);
    QCOMPARE(bar.accessibleName(), text);
}

void NoticeBarTest::canBeDismissed_data()
{
    QTest::addColumn<bool>("byKey");
    QTest::newRow("mouse") << false;
    QTest::newRow("keyboard") << true;
}

void NoticeBarTest::canBeDismissed()
{
    QFETCH(const bool, byKey);
    QWidget window;
    QVBoxLayout column(&window);
    auto* bar = new NoticeBar;
    column.addWidget(bar);
    bar->setText(QStringLiteral("Something"));
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    auto* close = bar->findChild<QToolButton*>();
    QVERIFY(!close->accessibleName().isEmpty());
    if (byKey) {
        QVERIFY2(close->focusPolicy() & Qt::TabFocus, "the keyboard does not reach it");
        QTest::keyClick(&window, Qt::Key_Tab);
        QTRY_VERIFY(close->hasFocus());
        QTest::keyClick(close, Qt::Key_Space);
    } else {
        QTest::mouseClick(close, Qt::LeftButton);
    }
    QTRY_VERIFY(!bar->isVisible());
}

void NoticeBarTest::comesBackWithTheNextText()
{
    NoticeBar bar;
    bar.setText(QStringLiteral("One"));
    bar.findChild<QToolButton*>()->click();
    QVERIFY(bar.isHidden());
    bar.setText(QStringLiteral("Two"));
    QVERIFY(!bar.isHidden());
    QCOMPARE(bar.findChild<QLabel*>()->text(), QStringLiteral("Two"));
}

void NoticeBarTest::wearsItsColours()
{
    NoticeBar bar;
    bar.resize(400, 40);
    bar.setText(QStringLiteral("MMMMMMMM"));
    bar.setColours(QColor(0xfff6e5), QColor(0xebcb8b), QColor(0x102030));
    const QImage image = bar.grab().toImage();
    QCOMPARE(image.pixelColor(3, 3), QColor(0xfff6e5));
    QCOMPARE(image.pixelColor(200, image.height() - 1), QColor(0xebcb8b));
    int ink = 255;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < 150; ++x)
            ink = std::min(ink, qGray(image.pixel(x, y)));
    }
    QVERIFY2(ink < 60, qPrintable(QString::number(ink)));
}

QTEST_MAIN(NoticeBarTest)
#include "tst_noticebar.moc"
