// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/dialogs/hintcard.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

namespace {

QList<Hint> hints()
{
    return {{{QStringLiteral("Wheel")}, QStringLiteral("zooms <b>in</b>")},
            {{QStringLiteral("Ctrl+F"), QStringLiteral("Ctrl+K")}, QStringLiteral("finds")},
            {{QStringLiteral("Esc")}, QStringLiteral("goes back")}};
}

/// Something that can have the focus, with a card over it; counts the clicks that come through.
class Below : public QWidget
{
public:
    Below()
    {
        setFocusPolicy(Qt::StrongFocus);
        resize(700, 500);
    }

    int clicks = 0;

protected:
    void mousePressEvent(QMouseEvent* /*event*/) override { ++clicks; }
};

} // namespace

class HintCardTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void standsInTheLowerLeftCorner();
    void followsTheTextSize();
    void leavesTheFocusAlone();
    void isDismissed_data();
    void isDismissed();
    void catchesClicks();
    void showsPlainText();
    void isReadable_data();
    void isReadable();
};

void HintCardTest::standsInTheLowerLeftCorner()
{
    Below below;
    const HintCard card(hints(), &below);
    below.show();
    QVERIFY(QTest::qWaitForWindowExposed(&below));
    QVERIFY(card.isVisible());
    const auto isInCorner = [&] {
        return card.x() == 16 && below.height() - card.geometry().bottom() - 1 == 16;
    };
    QVERIFY(isInCorner());
    below.resize(900, 700);
    QTRY_VERIFY(isInCorner());
    QVERIFY(card.width() < below.width() * 2 / 3 && card.height() < below.height() / 3);
}

void HintCardTest::followsTheTextSize()
{
    Below below;
    HintCard card(hints(), &below);
    below.show();
    QVERIFY(QTest::qWaitForWindowExposed(&below));
    const QSize before = card.size();
    QFont font = below.font();
    font.setPointSizeF(font.pointSizeF() * 1.5);
    below.setFont(font);
    QTRY_VERIFY(card.height() > before.height());
    QVERIFY(card.width() > before.width());
    QCOMPARE(below.height() - card.geometry().bottom() - 1, 16);
}

void HintCardTest::leavesTheFocusAlone()
{
    QWidget window;
    QVBoxLayout column(&window);
    auto* line = new QLineEdit;
    auto* below = new Below;
    column.addWidget(line);
    column.addWidget(below);
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    line->setFocus();
    HintCard card(hints(), below);
    card.show();
    QVERIFY(line->hasFocus());
    QTest::mouseClick(card.findChild<QPushButton*>(), Qt::LeftButton);
    QVERIFY(line->hasFocus());
}

void HintCardTest::isDismissed_data()
{
    QTest::addColumn<bool>("byKey");
    QTest::newRow("mouse") << false;
    QTest::newRow("keyboard") << true;
}

void HintCardTest::isDismissed()
{
    QFETCH(const bool, byKey);
    Below below;
    HintCard card(hints(), &below);
    const QSignalSpy dismissed(&card, &HintCard::dismissed);
    below.show();
    QVERIFY(QTest::qWaitForWindowActive(&below));
    auto* button = card.findChild<QPushButton*>();
    if (byKey) {
        below.setFocus();
        QTest::keyClick(&below, Qt::Key_Tab);
        QVERIFY(button->hasFocus());
        QTest::keyClick(button, Qt::Key_Space);
        QVERIFY(below.hasFocus());
    } else {
        QTest::mouseClick(button, Qt::LeftButton);
    }
    QCOMPARE(dismissed.size(), 1);
    QVERIFY(!card.isVisible());
}

void HintCardTest::catchesClicks()
{
    Below below;
    HintCard card(hints(), &below);
    below.show();
    QVERIFY(QTest::qWaitForWindowExposed(&below));
    QTest::mouseClick(&card, Qt::LeftButton, {}, {3, 3});
    QTest::mouseClick(card.findChild<QLabel*>(), Qt::LeftButton);
    QCOMPARE(below.clicks, 0);
}

void HintCardTest::showsPlainText()
{
    Below below;
    const HintCard card(hints(), &below);
    for (const QLabel* label : card.findChildren<QLabel*>())
        QCOMPARE(label->textFormat(), Qt::PlainText);
    QVERIFY(card.accessibleDescription().contains(QStringLiteral("Ctrl+F, Ctrl+K: finds")));
}

void HintCardTest::isReadable_data()
{
    QTest::addColumn<ColorTheme::Mode>("mode");
    QTest::newRow("light") << ColorTheme::Mode::Light;
    QTest::newRow("dark") << ColorTheme::Mode::Dark;
}

void HintCardTest::isReadable()
{
    QFETCH(const ColorTheme::Mode, mode);
    const ColorTheme theme = ColorTheme::of(mode);
    Below below;
    HintCard card(hints(), &below);
    card.setTheme(theme);
    below.show();
    QVERIFY(QTest::qWaitForWindowExposed(&below));
    const QImage image = below.grab(card.geometry()).toImage();
    QCOMPARE(image.pixelColor(12, 12), theme.panel);
    QVERIFY(image.pixelColor(0, image.height() / 2) != theme.panel); // it has an edge
    double best = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            best = std::max(best, contrastRatio(image.pixelColor(x, y), theme.panel));
    }
    QVERIFY2(best > 7, qPrintable(QString::number(best)));
}

QTEST_MAIN(HintCardTest)
#include "tst_hintcard.moc"
