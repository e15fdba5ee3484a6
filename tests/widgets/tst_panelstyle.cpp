// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/panels/panelstyle.h"

#include "widgets/panels/navigatordelegate.h"

#include <QFontMetricsF>
#include <QTest>

class TestPanelStyle : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void cleanup() { setWidgetFontScale(100); }

    void measuresWhatIsDrawn_data();
    void measuresWhatIsDrawn();
    void scalesDistances();
};

void TestPanelStyle::measuresWhatIsDrawn_data()
{
    QTest::addColumn<int>("percent");
    for (const int percent : {80, 100, 150, 200})
        QTest::addRow("%d %%", percent) << percent;
}

void TestPanelStyle::measuresWhatIsDrawn()
{
    QFETCH(const int, percent);
    setWidgetFontScale(percent);
    const QString words = QStringLiteral("Biren Technology, a designer of chips");
    for (const panel::TextLook& look :
         {panel::name, panel::body, panel::bodyStrong, panel::label, panel::small, panel::smallStrong}) {
        const QFontMetricsF metrics(fontFor(look));
        const double drawn = metrics.horizontalAdvance(words);
        QVERIFY(qAbs(textWidth(words, look) - drawn) < 2);
        QVERIFY(lineHeight(look) >= metrics.ascent());
        QCOMPARE(lineHeight(look), lineHeight(panel::scaled(look)));
        QVERIFY(metrics.horizontalAdvance(elided(words, look, drawn / 2)) <= drawn / 2 + 1);
    }
    QVERIFY(NavigatorDelegate::rowHeight() >= lineHeight(panel::bodyStrong));
}

void TestPanelStyle::scalesDistances()
{
    QCOMPARE(panel::scaled(panel::labelColumn), panel::labelColumn);
    setWidgetFontScale(150);
    QCOMPARE(panel::scaled(panel::labelColumn), 156);
    QCOMPARE(fontFor(panel::name).pixelSize(), 30);
}

QTEST_MAIN(TestPanelStyle)
#include "tst_panelstyle.moc"
