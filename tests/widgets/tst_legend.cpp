// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/map/legend.h"

#include "support/smallatlas.h"
#include "widgets/map/legendrows.h"
#include "widgets/panels/linkbutton.h"

#include <QScrollArea>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

namespace {

QString text(const char* utf8)
{
    return QString::fromUtf8(utf8);
}

/// A legend on a map, kept up to date as the map does.
class Shown
{
public:
    explicit Shown(AtlasPtr shownAtlas = smallAtlas())
        : atlas(std::move(shownAtlas))
        , legend(*new Legend(navigation, &map))
    {
        legend.setCollapsed(false);
        map.resize(1000, 700);
        map.setFocusPolicy(Qt::StrongFocus);
        navigation.setAtlas(atlas);
        QObject::connect(&navigation, &Navigation::lensChanged, &legend, [this] { renew(); });
        renew();
    }

    void renew()
    {
        QSet<QString> ids;
        for (const Relation& relation : atlas->relations)
            ids << relation.id();
        legend.setShown(legendContent(*atlas, ids, ribbons, lit, navigation.lens().hiddenKinds, text("en")));
    }

    bool show()
    {
        map.show();
        return QTest::qWaitForWindowActive(&map);
    }

    [[nodiscard]] QList<LegendKindBox*> boxes() const
    {
        QList<LegendKindBox*> result;
        for (auto* box : legend.findChildren<LegendKindBox*>()) {
            if (box->isVisible())
                result << box;
        }
        return result;
    }

    [[nodiscard]] LegendKindBox* box(const char* id) const
    {
        for (auto* box : boxes()) {
            if (box->row().id == text(id))
                return box;
        }
        return nullptr;
    }

    [[nodiscard]] QToolButton* header() const { return legend.findChild<QToolButton*>(); }

    [[nodiscard]] LinkButton* showAll() const
    {
        for (auto* link : legend.findChildren<LinkButton*>()) {
            if (link->isVisible())
                return link;
        }
        return nullptr;
    }

    AtlasPtr atlas;
    Navigation navigation;
    QWidget map;
    Legend& legend;
    bool ribbons = false;
    bool lit = false;
};

/// The small atlas with many kinds, each with a relation.
AtlasPtr manyKinds(int count)
{
    AtlasData data = smallAtlasData();
    for (int i = 0; i < count; ++i) {
        const QString id = QStringLiteral("kind-%1").arg(i);
        data.relationKinds.append({id,
                                   LocalizedText(id + text(" <b>&amp;</b> & a rather long label")),
                                   {},
                                   false,
                                   LineStyle::Dashed});
        data.relations.append({text("kite"), text("k100"), id, {}, {}, Basis::Reported, {}});
    }
    return std::make_shared<const Atlas>(data);
}

} // namespace

class LegendTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isNotThereWithoutContent();
    void standsInTheLowerLeftCorner();
    void listsKindsByName();
    void uncheckingHidesTheKind_data();
    void uncheckingHidesTheKind();
    void keepsTheFocusWhereItWas();
    void showAllBringsEverythingBack();
    void arrowsGoFromKindToKind();
    void collapsesToAButton_data();
    void collapsesToAButton();
    void tellsWhatIsHiddenWhenCollapsed();
    void explainsOtherMarks();
    void neverCoversMoreThanAQuarter();
    void usesTwoColumnsForMany();
    void differsByLineStyle();
    void takesTheTheme();
};

void LegendTest::isNotThereWithoutContent()
{
    Shown shown;
    QVERIFY(shown.show());
    QVERIFY(shown.legend.isVisible());
    shown.legend.setShown({});
    QVERIFY(!shown.legend.isVisible());
    shown.renew();
    QVERIFY(shown.legend.isVisible());
}

void LegendTest::standsInTheLowerLeftCorner()
{
    Shown shown;
    QVERIFY(shown.show());
    const auto corner = [&] {
        return shown.map.rect().bottomLeft() + QPoint(Overlay::margin, -Overlay::margin);
    };
    QCOMPARE(shown.legend.geometry().bottomLeft(), corner());
    shown.map.resize(1200, 500);
    QTRY_COMPARE(shown.legend.geometry().bottomLeft(), corner());
    shown.legend.setCollapsed(true);
    QCOMPARE(shown.legend.geometry().bottomLeft(), corner());
}

void LegendTest::listsKindsByName()
{
    Shown shown;
    QVERIFY(shown.show());
    QCOMPARE(shown.boxes().size(), 3);
    const LegendKindBox* runs = shown.box("runs-on");
    QVERIFY(runs->isChecked());
    QVERIFY(runs->accessibleName().startsWith(text("runs on, 2")));
    QCOMPARE(runs->accessibleDescription(), text("dashed line"));
    QVERIFY(!shown.header()->accessibleName().isEmpty());
    QVERIFY(!shown.showAll());
}

void LegendTest::uncheckingHidesTheKind_data()
{
    QTest::addColumn<bool>("byKey");
    QTest::newRow("mouse") << false;
    QTest::newRow("keyboard") << true;
}

void LegendTest::uncheckingHidesTheKind()
{
    QFETCH(const bool, byKey);
    Shown shown;
    QVERIFY(shown.show());
    const auto toggle = [&] {
        LegendKindBox* box = shown.box("runs-on");
        if (byKey) {
            box->setFocus();
            QTest::keyClick(box, Qt::Key_Space);
        } else { // anywhere on the row
            QTest::mouseClick(box, Qt::LeftButton, {}, box->rect().center());
        }
    };
    toggle();
    QCOMPARE(shown.navigation.lens().hiddenKinds, QSet<QString>{text("runs-on")});
    QVERIFY(shown.box("runs-on"));
    QVERIFY(!shown.box("runs-on")->isChecked());
    QVERIFY(shown.box("runs-on")->accessibleName().contains(text("hidden")));
    toggle();
    QVERIFY(shown.navigation.lens().hiddenKinds.isEmpty());
    QVERIFY(shown.box("runs-on")->isChecked());
}

void LegendTest::keepsTheFocusWhereItWas()
{
    Shown shown;
    QVERIFY(shown.show());
    shown.box("invests-in")->setFocus();
    QTest::keyClick(shown.box("invests-in"), Qt::Key_Space);
    QVERIFY(shown.box("invests-in")->hasFocus());
    // Even where the rows are others.
    shown.lit = true;
    shown.renew();
    QVERIFY(shown.box("invests-in")->hasFocus());
    shown.legend.setTheme(ColorTheme::dark());
    QVERIFY(shown.box("invests-in")->hasFocus());
}

void LegendTest::showAllBringsEverythingBack()
{
    Shown shown;
    QVERIFY(shown.show());
    shown.navigation.setHiddenKinds({text("makes"), text("runs-on")});
    QVERIFY(shown.showAll());
    QTest::mouseClick(shown.showAll(), Qt::LeftButton);
    QVERIFY(shown.navigation.lens().hiddenKinds.isEmpty());
    QVERIFY(!shown.showAll());
    shown.navigation.setKindHidden(text("makes"), true);
    shown.showAll()->setFocus();
    QTest::keyClick(shown.showAll(), Qt::Key_Return);
    QVERIFY(shown.navigation.lens().hiddenKinds.isEmpty());
    QVERIFY(shown.header()->hasFocus());
}

void LegendTest::arrowsGoFromKindToKind()
{
    Shown shown;
    QVERIFY(shown.show());
    shown.box("makes")->setFocus();
    QTest::keyClick(shown.box("makes"), Qt::Key_Down);
    QVERIFY(shown.box("runs-on")->hasFocus());
    QTest::keyClick(shown.box("runs-on"), Qt::Key_Up);
    QVERIFY(shown.box("makes")->hasFocus());
    QTest::keyClick(shown.box("makes"), Qt::Key_Up);
    QVERIFY(shown.box("makes")->hasFocus());
}

void LegendTest::collapsesToAButton_data()
{
    uncheckingHidesTheKind_data();
}

void LegendTest::collapsesToAButton()
{
    QFETCH(const bool, byKey);
    Shown shown;
    QVERIFY(shown.show());
    const QSignalSpy spy(&shown.legend, &Legend::collapsedChanged);
    const auto press = [&] {
        shown.header()->setFocus();
        if (byKey)
            QTest::keyClick(shown.header(), Qt::Key_Space);
        else
            QTest::mouseClick(shown.header(), Qt::LeftButton);
    };
    const QSize open = shown.legend.size();
    press();
    QVERIFY(shown.legend.isCollapsed());
    QCOMPARE(spy.size(), 1);
    QCOMPARE(spy.first().first().toBool(), true);
    QVERIFY(shown.boxes().isEmpty());
    QVERIFY(shown.legend.height() < 32 && shown.legend.width() < open.width());
    press();
    QVERIFY(!shown.legend.isCollapsed());
    QCOMPARE(shown.legend.size(), open);
    QCOMPARE(shown.boxes().size(), 3);
    shown.legend.setCollapsed(false);
    QCOMPARE(spy.size(), 2); // nothing changed
}

void LegendTest::tellsWhatIsHiddenWhenCollapsed()
{
    Shown shown;
    QVERIFY(shown.show());
    shown.legend.setCollapsed(true);
    QCOMPARE(shown.header()->text(), text("Legend"));
    shown.navigation.setHiddenKinds({text("makes"), text("runs-on")});
    QVERIFY(shown.header()->text().contains(u'2'));
}

void LegendTest::explainsOtherMarks()
{
    Shown shown;
    shown.ribbons = true;
    shown.lit = true;
    shown.renew();
    QVERIFY(shown.show());
    QStringList words;
    for (const LegendNote* note : shown.legend.findChildren<LegendNote*>()) {
        if (!note->isVisible())
            continue; // of the rows before
        QCOMPARE(note->textFormat(), Qt::PlainText);
        words << note->text();
    }
    QCOMPARE(words.size(), 4);
    QVERIFY(words[0].startsWith(text("derived")));
    QVERIFY(words[1].startsWith(text("thickness")));
    QCOMPARE(words[2], text("part of what is selected"));
    QCOMPARE(words[3], text("dimmed: not part of it"));
}

void LegendTest::neverCoversMoreThanAQuarter()
{
    Shown shown(manyKinds(40));
    QVERIFY(shown.show());
    for (const QSize& size : {QSize(1000, 700), QSize(500, 300), QSize(300, 200), QSize(1600, 900)}) {
        shown.map.resize(size);
        QTRY_VERIFY(shown.legend.width() <= size.width() / 2 && shown.legend.height() <= size.height() / 2);
        QVERIFY(shown.map.rect().contains(shown.legend.geometry()));
    }
    shown.map.resize(1000, 300);
    const auto* scroll = shown.legend.findChild<QScrollArea*>();
    QTRY_VERIFY(scroll->widget()->height() > scroll->viewport()->height());
    QVERIFY(scroll->widget()->width() <= scroll->viewport()->width());
    // The keyboard reaches what is out of sight.
    shown.boxes().first()->setFocus();
    for (int i = 0; i < 42; ++i)
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Down);
    QCOMPARE(QApplication::focusWidget(), shown.boxes().last());
    QVERIFY(!shown.boxes().last()->visibleRegion().isEmpty());
}

void LegendTest::usesTwoColumnsForMany()
{
    Shown few;
    QVERIFY(few.show());
    QCOMPARE(few.boxes()[0]->x(), few.boxes()[2]->x());
    Shown many(manyKinds(10));
    many.map.resize(1400, 700);
    QVERIFY(many.show());
    QCOMPARE(many.boxes().size(), 13);
    QVERIFY(many.boxes().last()->x() > many.boxes().first()->x());
    QCOMPARE(many.boxes()[6]->x(), many.boxes().first()->x()); // down first
    many.map.resize(600, 700);                                 // too narrow for two
    QTRY_COMPARE(many.boxes().last()->x(), many.boxes().first()->x());
}

void LegendTest::differsByLineStyle()
{
    Shown shown;
    QVERIFY(shown.show());
    QSet<int> inks;
    for (LegendKindBox* box : shown.boxes()) {
        const QImage image = box->grab(QRect(20, 0, 36, box->height())).toImage();
        int dark = 0;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x)
                dark += qGray(image.pixel(x, y)) < 128 ? 1 : 0;
        }
        inks << dark;
    }
    QCOMPARE(inks.size(), 3);
}

void LegendTest::takesTheTheme()
{
    Shown shown;
    QVERIFY(shown.show());
    shown.legend.setTheme(ColorTheme::dark());
    const QImage image = shown.legend.grab().toImage();
    QCOMPARE(image.pixelColor(image.width() / 2, 5).rgb(), ColorTheme::dark().panel.rgb());
    QCOMPARE(shown.boxes().size(), 3);
}

QTEST_MAIN(LegendTest)
#include "tst_legend.moc"
