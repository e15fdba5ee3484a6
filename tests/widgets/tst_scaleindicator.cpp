// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/map/scaleindicator.h"

#include "support/smallatlas.h"

#include <QMenu>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>

namespace {

QString text(const char* utf8)
{
    return QString::fromUtf8(utf8);
}

class Shown
{
public:
    Shown()
        : indicator(navigation)
    {
        navigation.setAtlas(smallAtlas());
        indicator.setZoom(0.34, DetailLevel::Groups);
    }

    bool show()
    {
        indicator.show();
        return QTest::qWaitForWindowActive(&indicator);
    }

    /// Opens the menu with `open` and clicks an entry of it; false if the menu did not come.
    template <typename Open> bool choose(const char* name, Open open)
    {
        bool came = false;
        QTimer::singleShot(50, &indicator, [&] {
            came = indicator.menu()->isVisible();
            if (QAction* action = entry(name); action && came)
                QTest::mouseClick(indicator.menu(), Qt::LeftButton, {},
                                  indicator.menu()->actionGeometry(action).center());
            else
                indicator.menu()->hide();
        });
        open(); // returns when the menu is closed
        QTest::qWait(80);
        return came && !indicator.menu()->isVisible();
    }

    bool choose(const char* name)
    {
        return choose(name, [this] { QTest::mouseClick(&indicator, Qt::LeftButton); });
    }

    [[nodiscard]] QAction* entry(const char* name) const
    {
        for (QAction* action : indicator.menu()->actions()) {
            if (action->text().remove(u'&') == text(name))
                return action;
        }
        return nullptr;
    }

    [[nodiscard]] QString checked() const
    {
        QStringList names;
        for (const QAction* action : indicator.menu()->actions()) {
            if (action->isChecked())
                names << action->text().remove(u'&');
        }
        return names.join(u',');
    }

    Navigation navigation;
    ScaleIndicator indicator;
};

} // namespace

class ScaleIndicatorTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsZoomAndLevel_data();
    void tellsZoomAndLevel();
    void doesNotJump();
    void asksForAnotherScale();
    void setsTheLevel();
    void followsTheLens();
    void worksByKeyboard();
};

void ScaleIndicatorTest::tellsZoomAndLevel_data()
{
    QTest::addColumn<double>("scale");
    QTest::addColumn<DetailLevel>("level");
    QTest::addColumn<QString>("words");
    QTest::newRow("stack") << 0.1249 << DetailLevel::Stack << text("12 % · stack");
    QTest::newRow("groups") << 0.34 << DetailLevel::Groups << text("34 % · groups");
    QTest::newRow("entities") << 1.0 << DetailLevel::Entities << text("100 % · entities");
    QTest::newRow("cards") << 8.0 << DetailLevel::Cards << text("800 % · cards");
    QTest::newRow("tiny") << 0.004 << DetailLevel::Stack << text("0.4 % · stack");
    QTest::newRow("never nothing") << 0.0001 << DetailLevel::Stack << text("0.1 % · stack");
}

void ScaleIndicatorTest::tellsZoomAndLevel()
{
    QFETCH(const double, scale);
    QFETCH(const DetailLevel, level);
    QFETCH(const QString, words);
    Shown shown;
    shown.indicator.setZoom(scale, level);
    QCOMPARE(shown.indicator.text(), words);
    QVERIFY(shown.indicator.accessibleName().contains(words.section(u' ', 0, 0)));
    QVERIFY(shown.indicator.accessibleName().contains(words.section(u' ', -1)));
}

void ScaleIndicatorTest::doesNotJump()
{
    Shown shown;
    const int width = shown.indicator.minimumWidth();
    for (const double scale : {0.01, 0.5, 1.0, 8.0}) {
        for (const DetailLevel level : {DetailLevel::Stack, DetailLevel::Cards, DetailLevel::Entities}) {
            shown.indicator.setZoom(scale, level);
            QCOMPARE(shown.indicator.minimumWidth(), width);
            QVERIFY(shown.indicator.sizeHint().width() <= width);
        }
    }
}

void ScaleIndicatorTest::asksForAnotherScale()
{
    Shown shown;
    QVERIFY(shown.show());
    const QSignalSpy fit(&shown.indicator, &ScaleIndicator::fitAllWanted);
    const QSignalSpy actual(&shown.indicator, &ScaleIndicator::actualSizeWanted);
    QVERIFY(shown.choose("Fit all"));
    QCOMPARE(fit.size(), 1);
    QCOMPARE(actual.size(), 0);
    QVERIFY(shown.choose("100 %"));
    QCOMPARE(fit.size(), 1);
    QCOMPARE(actual.size(), 1);
}

void ScaleIndicatorTest::setsTheLevel()
{
    Shown shown;
    QVERIFY(shown.show());
    QCOMPARE(shown.checked(), text("Automatic"));
    QVERIFY(shown.choose("Entities"));
    QCOMPARE(shown.navigation.lens().level, std::optional(DetailLevel::Entities));
    QCOMPARE(shown.checked(), text("Entities"));
    QVERIFY(shown.choose("Stack"));
    QCOMPARE(shown.navigation.lens().level, std::optional(DetailLevel::Stack));
    QVERIFY(shown.choose("Automatic"));
    QVERIFY(!shown.navigation.lens().level);
    QCOMPARE(shown.checked(), text("Automatic"));
}

void ScaleIndicatorTest::followsTheLens()
{
    Shown shown;
    const QString hint = shown.indicator.toolTip();
    shown.navigation.setLevel(DetailLevel::Cards);
    QCOMPARE(shown.checked(), text("Cards"));
    QVERIFY(shown.indicator.toolTip() != hint);
    shown.navigation.setLevel({});
    QCOMPARE(shown.checked(), text("Automatic"));
    QCOMPARE(shown.indicator.toolTip(), hint);
}

void ScaleIndicatorTest::worksByKeyboard()
{
    Shown shown;
    QVERIFY(shown.show());
    shown.indicator.setFocus();
    QVERIFY(shown.choose("Groups", [&] { QTest::keyClick(&shown.indicator, Qt::Key_Space); }));
    QCOMPARE(shown.navigation.lens().level, std::optional(DetailLevel::Groups));
}

QTEST_MAIN(ScaleIndicatorTest)
#include "tst_scaleindicator.moc"
