// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/map/minimap.h"

#include "render/scenesupport.h"
#include "support/smallatlas.h"
#include "widgets/map/minimappainter.h"

#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>
#include <QWheelEvent>

namespace {

/// A map in a window, with a minimap that shows its middle quarter.
class Shown
{
public:
    Shown()
        : atlas(smallAtlas())
        , layout(std::make_shared<const MapLayout>(layoutOf(*atlas)))
        , content(layout->content())
        , map(*new QWidget)
        , minimap(*new Minimap(&map))
        , centre(&minimap, &Minimap::centreWanted)
        , zoom(&minimap, &Minimap::zoomWanted)
    {
        auto* column = new QVBoxLayout(&window);
        column->addWidget(new QLineEdit);
        column->addWidget(&map, 1);
        map.setMinimumSize(800, 500);
        map.setFocusPolicy(Qt::StrongFocus);
        minimap.setMap(atlas, layout);
        QRectF seen(QPointF(), content.size() / 2);
        seen.moveCenter(content.center());
        minimap.setVisibleRect(seen);
        visible = seen;
    }

    bool show()
    {
        window.show();
        return QTest::qWaitForWindowActive(&window);
    }

    [[nodiscard]] QPointF lastCentre() const { return centre.last().first().toPointF(); }

    AtlasPtr atlas;
    std::shared_ptr<const MapLayout> layout;
    QRectF content;
    QRectF visible;
    QWidget window;
    QWidget& map;
    Minimap& minimap;
    QSignalSpy centre;
    QSignalSpy zoom;
};

/// Whether two layout points are the same within a pixel of the minimap.
bool near(const Shown& shown, const QPointF& a, const QPointF& b)
{
    return QLineF(a, b).length() <= 1.5 / shown.minimap.transform().m11();
}

int countOf(const QImage& image, const QColor& colour)
{
    int count = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            count += image.pixelColor(x, y).rgb() == colour.rgb() ? 1 : 0;
    }
    return count;
}

} // namespace

class MinimapTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void standsInTheLowerRightCorner();
    void isThereOnlyWhenNotAllIsInView();
    void isNotThereOnATinyMap();
    void drawsTheFrameAroundWhatIsSeen();
    void keepsTheFrameWithinItself();
    void clickCentresThere();
    void dragKeepsTheGrabOffset();
    void otherButtonsDoNothing();
    void wheelZooms();
    void letsNothingOfTheMouseThrough();
    void arrowKeysMoveTheFrame_data();
    void arrowKeysMoveTheFrame();
    void givesTheFocusBackWhenItGoes();
    void saysWhatIsInView();
    void paintsBandsInTheirAccents();
    void paintsLitEntitiesAsDots();
};

void MinimapTest::standsInTheLowerRightCorner()
{
    Shown shown;
    QVERIFY(shown.show());
    QCOMPARE(shown.minimap.size(), QSize(168, 105));
    const QPoint corner(Overlay::margin, Overlay::margin);
    QCOMPARE(shown.minimap.geometry().bottomRight(), shown.map.rect().bottomRight() - corner);
    shown.window.resize(1200, 900);
    QTRY_COMPARE(shown.minimap.geometry().bottomRight(), shown.map.rect().bottomRight() - corner);
}

void MinimapTest::isThereOnlyWhenNotAllIsInView()
{
    Shown shown;
    QVERIFY(shown.show());
    QVERIFY(shown.minimap.isVisible());
    shown.minimap.setVisibleRect(shown.content);
    QVERIFY(!shown.minimap.isVisible());
    shown.minimap.setVisibleRect(shown.content.adjusted(0, 0, -2, 0));
    QVERIFY(shown.minimap.isVisible());
    shown.minimap.setVisibleRect({});
    QVERIFY(!shown.minimap.isVisible());
    shown.minimap.setVisibleRect(shown.visible);
    QVERIFY(shown.minimap.isVisible());
    shown.minimap.setMap({}, {});
    QVERIFY(!shown.minimap.isVisible());
}

void MinimapTest::isNotThereOnATinyMap()
{
    Shown shown;
    shown.map.setMinimumSize(0, 0);
    QVERIFY(shown.show());
    shown.map.setFixedSize(300, 300);
    QTRY_VERIFY(!shown.minimap.isVisible());
    shown.map.setFixedSize(500, 400);
    QTRY_VERIFY(shown.minimap.isVisible());
}

void MinimapTest::drawsTheFrameAroundWhatIsSeen()
{
    Shown shown;
    QVERIFY(shown.show());
    const QRectF expected = shown.minimap.transform().mapRect(shown.visible);
    QVERIFY(QLineF(shown.minimap.frame().center(), expected.center()).length() < 0.5);
    QVERIFY(std::abs(shown.minimap.frame().width() - expected.width()) < 0.5);
}

void MinimapTest::keepsTheFrameWithinItself()
{
    Shown shown;
    QVERIFY(shown.show());
    const QRectF inside(shown.minimap.rect());
    const double width = shown.content.width();
    for (const QRectF& seen :
         {shown.content.translated(-width * 0.7, 0), shown.content.translated(width * 5, width * 5),
          QRectF(shown.content.topLeft(), QSizeF(0.5, 0.5)), shown.content.adjusted(2, -1e6, 0, 1e6)}) {
        shown.minimap.setVisibleRect(seen);
        const QRectF frame = shown.minimap.frame();
        QVERIFY(inside.contains(frame));
        QVERIFY(frame.width() >= 5.9 && frame.height() >= 5.9);
    }
}

void MinimapTest::clickCentresThere()
{
    Shown shown;
    QVERIFY(shown.show());
    const QPoint point(12, 12);
    QVERIFY(!shown.minimap.frame().contains(point));
    QTest::mouseClick(&shown.minimap, Qt::LeftButton, {}, point);
    QCOMPARE(shown.centre.size(), 1);
    QVERIFY(near(shown, shown.lastCentre(), shown.minimap.transform().inverted().map(QPointF(point))));
}

void MinimapTest::dragKeepsTheGrabOffset()
{
    Shown shown;
    QVERIFY(shown.show());
    const QPoint start = shown.minimap.frame().center().toPoint() + QPoint(15, 8);
    QTest::mousePress(&shown.minimap, Qt::LeftButton, {}, start);
    QCOMPARE(shown.centre.size(), 0); // held, not moved
    QTest::mouseMove(&shown.minimap, start + QPoint(10, -5));
    QCOMPARE(shown.centre.size(), 1);
    const double unit = 1 / shown.minimap.transform().m11();
    QVERIFY(near(shown, shown.lastCentre(), shown.visible.center() + QPointF(10, -5) * unit));
    // The map follows: the offset stays.
    QRectF moved = shown.visible;
    moved.moveCenter(shown.lastCentre());
    shown.minimap.setVisibleRect(moved);
    QTest::mouseMove(&shown.minimap, start + QPoint(20, -5));
    QVERIFY(near(shown, shown.lastCentre(), shown.visible.center() + QPointF(20, -5) * unit));
    QTest::mouseRelease(&shown.minimap, Qt::LeftButton, {}, start + QPoint(20, -5));
    const qsizetype count = shown.centre.size();
    QTest::mouseMove(&shown.minimap, start);
    QCOMPARE(shown.centre.size(), count);
}

void MinimapTest::otherButtonsDoNothing()
{
    Shown shown;
    QVERIFY(shown.show());
    QTest::mouseClick(&shown.minimap, Qt::RightButton, {}, {12, 12});
    QTest::mouseClick(&shown.minimap, Qt::MiddleButton, {}, {12, 12});
    QCOMPARE(shown.centre.size(), 0);
}

void MinimapTest::wheelZooms()
{
    Shown shown;
    QVERIFY(shown.show());
    const QPointF position(40, 40);
    for (const int angle : {120, -120}) {
        QWheelEvent event(position, shown.minimap.mapToGlobal(position), {}, {0, angle}, Qt::NoButton, {},
                          Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(&shown.minimap, &event);
    }
    QCOMPARE(shown.zoom.size(), 2);
    QCOMPARE(shown.zoom[0].first().toDouble(), 1.25);
    QCOMPARE(shown.zoom[1].first().toDouble(), 0.8);
}

void MinimapTest::letsNothingOfTheMouseThrough()
{
    class Map : public QWidget
    {
    public:
        int events = 0;

    protected:
        void mousePressEvent(QMouseEvent* /*event*/) override { ++events; }

        void wheelEvent(QWheelEvent* /*event*/) override { ++events; }
    };

    Map map;
    map.resize(800, 600);
    auto* minimap = new Minimap(&map);
    const AtlasPtr atlas = smallAtlas();
    minimap->setMap(atlas, std::make_shared<const MapLayout>(layoutOf(*atlas)));
    minimap->setVisibleRect({0, 0, 100, 100});
    map.show();
    QVERIFY(QTest::qWaitForWindowExposed(&map));
    QTest::mouseClick(minimap, Qt::RightButton, {}, {12, 12});
    QTest::mouseClick(minimap, Qt::LeftButton, {}, {1, 1});
    QTest::mouseDClick(minimap, Qt::LeftButton, {}, {60, 60});
    QCOMPARE(map.events, 0);
}

void MinimapTest::arrowKeysMoveTheFrame_data()
{
    QTest::addColumn<Qt::Key>("key");
    QTest::addColumn<QPointF>("step");
    QTest::newRow("left") << Qt::Key_Left << QPointF(-0.1, 0);
    QTest::newRow("right") << Qt::Key_Right << QPointF(0.1, 0);
    QTest::newRow("up") << Qt::Key_Up << QPointF(0, -0.1);
    QTest::newRow("down") << Qt::Key_Down << QPointF(0, 0.1);
}

void MinimapTest::arrowKeysMoveTheFrame()
{
    QFETCH(const Qt::Key, key);
    QFETCH(const QPointF, step);
    Shown shown;
    QVERIFY(shown.show());
    shown.map.setFocus();
    QTest::keyClick(&shown.map, Qt::Key_Tab);
    QVERIFY(shown.minimap.hasFocus());
    QTest::keyClick(&shown.minimap, key);
    QCOMPARE(shown.centre.size(), 1);
    const QPointF expected =
        shown.visible.center() + QPointF(step.x() * shown.visible.width(), step.y() * shown.visible.height());
    QVERIFY(QLineF(shown.lastCentre(), expected).length() < 1e-6);
    QTest::keyClick(&shown.minimap, key, Qt::AltModifier); // somebody else's
    QCOMPARE(shown.centre.size(), 1);
}

void MinimapTest::givesTheFocusBackWhenItGoes()
{
    Shown shown;
    QVERIFY(shown.show());
    shown.minimap.setFocus();
    shown.minimap.setVisibleRect(shown.content);
    QVERIFY(shown.map.hasFocus());
}

void MinimapTest::saysWhatIsInView()
{
    Shown shown;
    QVERIFY(!shown.minimap.accessibleName().isEmpty());
    QVERIFY(shown.minimap.accessibleDescription().contains(QStringLiteral("25 %")));
    const MapLayout::Band& lowest = shown.layout->bands.first();
    QRectF seen = lowest.rect;
    seen.setWidth(seen.width() / 4);
    shown.minimap.setVisibleRect(seen.adjusted(0, 1, 0, -1));
    const QString words = shown.minimap.accessibleDescription();
    QVERIFY2(words.contains(QStringLiteral("Compute")), qPrintable(words));
    QVERIFY2(!words.contains(QStringLiteral("Models")), qPrintable(words));
    QVERIFY2(words.contains(QStringLiteral("left")), qPrintable(words));
    seen.moveRight(shown.content.right());
    shown.minimap.setVisibleRect(seen);
    QVERIFY(shown.minimap.accessibleDescription().contains(QStringLiteral("right")));
    shown.minimap.setVisibleRect(shown.content.adjusted(0, 0, 0, -shown.content.height() / 3));
    QVERIFY(!shown.minimap.accessibleDescription().contains(QStringLiteral("part")));
    seen.moveCenter(lowest.rect.center());
    shown.minimap.setVisibleRect(seen);
    shown.minimap.setLanguage(QStringLiteral("zh"));
    QVERIFY(shown.minimap.accessibleDescription().contains(QStringLiteral("算力")));
}

void MinimapTest::paintsBandsInTheirAccents()
{
    const AtlasPtr atlas = smallAtlas();
    const MapLayout layout = layoutOf(*atlas);
    for (const ColorTheme& theme : {ColorTheme::light(), ColorTheme::dark()}) {
        QImage image(336, 210, QImage::Format_RGB32);
        image.fill(theme.panel);
        QPainter painter(&image);
        paintMinimap(painter, *atlas, layout, theme, {}, image.rect());
        painter.end();
        for (const Layer& layer : atlas->layers)
            QVERIFY(countOf(image, mixed(theme.panel, theme.accent(layer), 0.34)) > 50);
    }
}

void MinimapTest::paintsLitEntitiesAsDots()
{
    Shown shown;
    QVERIFY(shown.show());
    const QColor accent = ColorTheme::light().accent(shown.atlas->layers.first());
    shown.minimap.setVisibleRect({shown.content.topLeft(), QSizeF(1, 1)}); // out of the way
    const auto picture = [&] { return shown.minimap.grab().toImage(); };
    QCOMPARE(countOf(picture(), accent), 0);
    shown.minimap.setLit(neighbourhoodOf(*shown.atlas, {IdType::Entity, QStringLiteral("kite")}));
    const QImage lit = picture();
    QVERIFY(countOf(lit, accent) > 4);
    shown.minimap.setLit({});
    QCOMPARE(countOf(picture(), accent), 0);
    // Another theme takes effect at once.
    shown.minimap.setTheme(ColorTheme::dark());
    QVERIFY(countOf(picture(), ColorTheme::dark().panel) > 100);
}

QTEST_MAIN(MinimapTest)
#include "tst_minimap.moc"
