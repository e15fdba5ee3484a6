// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/map/mapcanvas.h"

#include "render/scenesupport.h"
#include "support/smallatlas.h"
#include "widgets/map/nearestcell.h"
#include "widgets/render/displaypainter.h"

#include <QApplication>
#include <QHelpEvent>
#include <QLineEdit>
#include <QNativeGestureEvent>
#include <QPainter>
#include <QPointingDevice>
#include <QScreen>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTextDocument>
#include <QToolTip>
#include <QVBoxLayout>
#include <QWheelEvent>
#include <QWindow>

namespace {

const QSize canvasSize(900, 600);
const QPoint notch(0, 120);

TypedId entity(const char* id)
{
    return {IdType::Entity, QString::fromUtf8(id)};
}

TypedId group(const char* id)
{
    return {IdType::Group, QString::fromUtf8(id)};
}

/// How far apart two points are, for messages and tolerances.
double distance(const QPointF& a, const QPointF& b)
{
    return QLineF(a, b).length();
}

/// What the canvas should show without focus and highlight.
QImage paintedDirectly(const MapCanvas& canvas, const Atlas& atlas, const ColorTheme& theme)
{
    const DisplayList scene =
        buildMapScene(atlas, *canvas.layout(), MapLook{theme, QStringLiteral("en"), canvas.level()});
    QImage image(canvas.size() * canvas.devicePixelRatioF(), QImage::Format_RGB32);
    image.setDevicePixelRatio(canvas.devicePixelRatioF());
    image.fill(scene.background);
    QPainter painter(&image);
    painter.setTransform(canvas.viewport().transform(), true);
    paintDisplayList(painter, scene, canvas.viewport().visibleRect(), {.smallestText = 7, .cancelled = {}});
    return image;
}

/// The share of pixels that are clearly not the same.
double difference(const QImage& a, const QImage& b)
{
    if (a.size() != b.size())
        return 1;
    qint64 count = 0;
    for (int y = 0; y < a.height(); ++y) {
        for (int x = 0; x < a.width(); ++x) {
            const QRgb one = a.pixel(x, y);
            const QRgb two = b.pixel(x, y);
            if (std::abs(qRed(one) - qRed(two)) + std::abs(qGreen(one) - qGreen(two)) +
                    std::abs(qBlue(one) - qBlue(two)) >
                48)
                ++count;
        }
    }
    return double(count) / (double(a.width()) * a.height());
}

/// The colours of a thing's texts in the picture of the canvas.
QList<QColor> coloursOf(const MapCanvas& canvas, const TypedId& id)
{
    const DisplayList picture = canvas.picture();
    QList<QColor> colours;
    if (const DisplayBlock* block = blockOf(picture, id)) {
        for (const TextItem& text : textsOf(picture, *block))
            colours << text.colour;
    }
    return colours;
}

/// A canvas in a window, below a field and above another, showing the small atlas.
class Shown
{
public:
    explicit Shown(AtlasPtr map = smallAtlas())
        : atlas(std::move(map))
        , layout(std::make_shared<const MapLayout>(layoutOf(*atlas)))
        , canvas(*new MapCanvas(navigation))
        , before(*new QLineEdit)
        , after(*new QLineEdit)
    {
        auto* column = new QVBoxLayout(&window);
        column->setContentsMargins(40, 30, 20, 10);
        column->addWidget(&before);
        column->addWidget(&canvas, 1);
        column->addWidget(&after);
        canvas.setMinimumSize(canvasSize);
        canvas.setMap(atlas, layout, false);
    }

    /// Shows the window; false if it did not become active or the map not sharp.
    bool show()
    {
        window.show();
        return QTest::qWaitForWindowActive(&window) && sharp();
    }

    bool sharp()
    {
        return QTest::qWaitFor([this] { return canvas.isSharp(); });
    }

    void wheel(const QPointF& position, const QPoint& angle, Qt::KeyboardModifiers modifiers = {})
    {
        QWheelEvent event(position, canvas.mapToGlobal(position), {}, angle, Qt::NoButton, modifiers,
                          Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(&canvas, &event);
    }

    void drag(Qt::MouseButton button, const QPoint& from, const QPoint& to)
    {
        QTest::mousePress(&canvas, button, {}, from);
        QTest::mouseMove(&canvas, (from + to) / 2);
        QTest::mouseMove(&canvas, to);
        QTest::mouseRelease(&canvas, button, {}, to);
    }

    [[nodiscard]] QRectF rectOf(const TypedId& id) const
    {
        const auto find = [&](const auto& list) {
            const auto found = std::ranges::find_if(list, [&](const auto& item) { return item.id == id.id; });
            return found == list.cend() ? QRectF() : found->rect;
        };
        return id.type == IdType::Entity  ? find(layout->cells)
               : id.type == IdType::Group ? find(layout->boxes)
                                          : find(layout->bands);
    }

    /// The middle of a thing on the canvas. A group is told by its heading: entities stand in the middle.
    [[nodiscard]] QPoint placeOf(const TypedId& id) const
    {
        QPointF point = rectOf(id).center();
        for (const MapLayout::Box& box : layout->boxes) {
            if (id.type == IdType::Group && box.id == id.id)
                point = box.header.center();
        }
        for (const MapLayout::Band& band : layout->bands) {
            if (id.type == IdType::Layer && band.id == id.id)
                point = band.label.center();
        }
        return canvas.viewport().toView(point).toPoint();
    }

    /// A place on the canvas where nothing stands.
    [[nodiscard]] QPoint nowhere() const
    {
        QRectF all = layout->outside;
        for (const MapLayout::Band& band : layout->bands)
            all |= band.rect;
        return canvas.viewport().toView(all.topLeft()).toPoint() - QPoint(3, 3);
    }

    /// Shows enough of the map for entities to be drawn.
    void zoomToEntities()
    {
        navigation.select(group("chips"));
        canvas.fitSelection();
        navigation.clearSelection();
    }

    AtlasPtr atlas;
    std::shared_ptr<const MapLayout> layout;
    Navigation navigation;
    QWidget window;
    MapCanvas& canvas; ///< belongs to the window, as do these
    QLineEdit& before;
    QLineEdit& after;
};

} // namespace

class MapCanvasTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsEverythingSharply();
    void isSafeWithoutMap();
    void wheelZoomsAtThePointer_data();
    void wheelZoomsAtThePointer();
    void shiftAndWheelPanSideways();
    void pinchZoomsAtTheFingers();
    void dragPans_data();
    void dragPans();
    void spaceAndDragPan();
    void clickAfterADrag_data();
    void clickAfterADrag();
    void clickSelects_data();
    void clickSelects();
    void clickOnEntitiesFromAfarSelectsTheirGroup();
    void clickOnNothingClears();
    void otherButtonsSelectNothing();
    void hoverLightsUpNeighbours();
    void selectionStaysLitUnderThePointer();
    void doubleClickSelectsAndFits();
    void arrowsGoToTheNearest_data();
    void arrowsGoToTheNearest();
    void arrowsBringIntoView();
    void firstArrowTakesTheNearestToTheMiddle();
    void enterFitsTheSelection();
    void escapeClears();
    void tabEntersAndLeaves();
    void keysZoom();
    void zoomsInSteps();
    void fitsSelection();
    void selectionFromElsewhereComesIntoView();
    void resizingKeepsEverythingInView();
    void reloadKeepsTheView();
    void smallerMapIsNotLost();
    void anotherMapIsShownWhole();
    void themeChangesTheFrame();
    void languageChangesTheFrame();
    void toolTipsArePlain_data();
    void toolTipsArePlain();
    void noToolTipOverNothing();
    void pictureIsWhatIsInView();
    void isSharpAtTwiceTheResolution();
    void goesDownWithThePointerOverIt();
};

void MapCanvasTest::showsEverythingSharply()
{
    Shown shown;
    QSignalSpy frames(&shown.canvas, &MapCanvas::frameShown);
    QVERIFY(!shown.canvas.isSharp());
    QVERIFY(shown.show());
    QVERIFY(frames.count() >= 1);
    QVERIFY(shown.canvas.viewport().showsWholeContent());
    shown.before.setFocus();
    const QImage grabbed = shown.canvas.grab().toImage();
    const QImage expected = paintedDirectly(shown.canvas, *shown.atlas, ColorTheme::light());
    QVERIFY2(difference(grabbed, expected) < 0.002,
             qPrintable(QString::number(difference(grabbed, expected))));
    QVERIFY(difference(grabbed, QImage(grabbed.size(), QImage::Format_RGB32)) > 0.5);
}

void MapCanvasTest::isSafeWithoutMap()
{
    Navigation navigation;
    MapCanvas canvas(navigation);
    canvas.resize(canvasSize);
    canvas.show();
    QVERIFY(QTest::qWaitForWindowActive(&canvas));
    for (const Qt::Key key : {Qt::Key_Left, Qt::Key_Plus, Qt::Key_Minus, Qt::Key_Return, Qt::Key_Escape})
        QTest::keyClick(&canvas, key);
    QTest::mouseClick(&canvas, Qt::LeftButton, {}, {100, 100});
    QTest::mouseDClick(&canvas, Qt::LeftButton, {}, {100, 100});
    QTest::mouseRelease(&canvas, Qt::LeftButton, {}, {100, 100});
    QTest::mouseMove(&canvas, {120, 120});
    canvas.fitAll();
    canvas.fitSelection();
    canvas.zoomToActualSize();
    navigation.select(entity("kite"));
    QHelpEvent help(QEvent::ToolTip, {50, 50}, canvas.mapToGlobal(QPoint(50, 50)));
    QCoreApplication::sendEvent(&canvas, &help);
    QCOMPARE(canvas.zoom(), 1.0);
    QVERIFY(!canvas.isSharp());
    QCOMPARE(canvas.grab().toImage().pixelColor(200, 200), ColorTheme::light().canvas);
}

// ---- zoom and pan

void MapCanvasTest::wheelZoomsAtThePointer_data()
{
    QTest::addColumn<QPoint>("angle");
    QTest::newRow("in") << notch;
    QTest::newRow("far in") << notch * 5;
    QTest::newRow("a fine wheel") << notch / 8;
}

void MapCanvasTest::wheelZoomsAtThePointer()
{
    QFETCH(const QPoint, angle);
    Shown shown;
    QVERIFY(shown.show());
    const QPointF pointer(shown.placeOf(group("labs")));
    const QPointF under = shown.canvas.viewport().toLayout(pointer);
    const double before = shown.canvas.zoom();
    QSignalSpy zoomed(&shown.canvas, &MapCanvas::zoomChanged);
    shown.wheel(pointer, angle);
    QVERIFY(shown.canvas.zoom() > before);
    QCOMPARE(zoomed.count(), 1);
    QCOMPARE(zoomed.first().first().toDouble(), shown.canvas.zoom());
    QVERIFY(distance(shown.canvas.viewport().toLayout(pointer), under) < 0.01);
    shown.wheel(pointer, -angle);
    QVERIFY(qAbs(shown.canvas.zoom() / before - 1) < 1e-9);
    QVERIFY(shown.sharp());
}

void MapCanvasTest::shiftAndWheelPanSideways()
{
    Shown shown;
    QVERIFY(shown.show());
    const QPointF pointer(300, 200);
    shown.wheel(pointer, notch * 4); // so that there is room on both sides
    const double zoom = shown.canvas.zoom();
    const QPointF origin = shown.canvas.viewport().origin();
    shown.wheel(pointer, notch, Qt::ShiftModifier);
    QCOMPARE(shown.canvas.zoom(), zoom);
    QCOMPARE(shown.canvas.viewport().origin().y(), origin.y());
    QVERIFY(qAbs(origin.x() - shown.canvas.viewport().origin().x() - notch.y() / zoom) < 0.01);
    shown.wheel(pointer, QPoint(-120, 0), Qt::ShiftModifier); // where the system turns the wheel itself
    QVERIFY(distance(shown.canvas.viewport().origin(), origin) < 0.01);
}

void MapCanvasTest::pinchZoomsAtTheFingers()
{
    Shown shown;
    QVERIFY(shown.show());
    const QPoint fingers = shown.placeOf(group("labs"));
    const QPointF under = shown.canvas.viewport().toLayout(fingers);
    const double before = shown.canvas.zoom();
    const QPointF inWindow = shown.canvas.mapTo(&shown.window, fingers);
    const QPointF global = shown.canvas.mapToGlobal(fingers);
    const auto gesture = [&](Qt::NativeGestureType type, double value) {
        QNativeGestureEvent event(type, QPointingDevice::primaryPointingDevice(), 2, inWindow, inWindow,
                                  global, value, {});
        QCoreApplication::sendEvent(shown.window.windowHandle(), &event);
    };
    gesture(Qt::ZoomNativeGesture, 0.5);
    QCOMPARE(shown.canvas.zoom(), before * 1.5);
    QVERIFY2(distance(shown.canvas.viewport().toLayout(fingers), under) < 0.01,
             qPrintable(QString::number(distance(shown.canvas.viewport().toLayout(fingers), under))));
    gesture(Qt::RotateNativeGesture, 0.5);
    QCOMPARE(shown.canvas.zoom(), before * 1.5);
}

void MapCanvasTest::dragPans_data()
{
    QTest::addColumn<int>("button");
    QTest::newRow("left") << int(Qt::LeftButton);
    QTest::newRow("middle") << int(Qt::MiddleButton);
}

void MapCanvasTest::dragPans()
{
    QFETCH(const int, button);
    Shown shown;
    QVERIFY(shown.show());
    const QPoint from = shown.placeOf(group("labs"));
    const QPointF grasped = shown.canvas.viewport().toLayout(from);
    const QPoint to = from + QPoint(60, -40);
    shown.drag(Qt::MouseButton(button), from, to);
    QVERIFY(distance(shown.canvas.viewport().toLayout(to), grasped) < 0.01);
    QVERIFY(!shown.navigation.selection());
    const Viewport panned = shown.canvas.viewport();
    QTest::mouseMove(&shown.canvas, to + QPoint(50, 50)); // the button is up again
    QCOMPARE(shown.canvas.viewport(), panned);
}

void MapCanvasTest::spaceAndDragPan()
{
    Shown shown;
    QVERIFY(shown.show());
    shown.canvas.setFocus();
    const QPoint from = shown.placeOf(group("labs"));
    const QPointF grasped = shown.canvas.viewport().toLayout(from);
    QTest::keyPress(&shown.canvas, Qt::Key_Space);
    QCOMPARE(shown.canvas.cursor().shape(), Qt::OpenHandCursor);
    shown.drag(Qt::LeftButton, from, from + QPoint(30, 20));
    QVERIFY(distance(shown.canvas.viewport().toLayout(from + QPoint(30, 20)), grasped) < 0.01);
    const QPoint labs = shown.placeOf(group("labs"));
    QTest::mouseClick(&shown.canvas, Qt::LeftButton, {}, labs);
    QVERIFY(!shown.navigation.selection()); // a hand that takes hold of nothing
    QTest::keyRelease(&shown.canvas, Qt::Key_Space);
    QVERIFY(shown.canvas.cursor().shape() != Qt::OpenHandCursor);
    QTest::mouseClick(&shown.canvas, Qt::LeftButton, {}, labs);
    QCOMPARE(shown.navigation.selection(), group("labs"));
}

// ---- mouse

void MapCanvasTest::clickAfterADrag_data()
{
    QTest::addColumn<int>("distance");
    QTest::addColumn<bool>("selects");
    QTest::newRow("still") << 0 << true;
    QTest::newRow("4 px") << 4 << true;
    QTest::newRow("5 px") << 5 << false;
}

void MapCanvasTest::clickAfterADrag()
{
    QFETCH(const int, distance);
    QFETCH(const bool, selects);
    Shown shown;
    QVERIFY(shown.show());
    const Viewport before = shown.canvas.viewport();
    const QPoint from = shown.placeOf(group("labs"));
    const QPoint to = from + QPoint(distance, 0);
    QTest::mousePress(&shown.canvas, Qt::LeftButton, {}, from);
    QTest::mouseMove(&shown.canvas, to);
    QTest::mouseMove(&shown.canvas, from); // there and back again is a drag as well
    QTest::mouseRelease(&shown.canvas, Qt::LeftButton, {}, from);
    QCOMPARE(shown.navigation.selection().has_value(), selects);
    QCOMPARE(shown.canvas.viewport().origin(), before.origin());
}

void MapCanvasTest::clickSelects_data()
{
    QTest::addColumn<QString>("id");
    QTest::newRow("an entity") << QStringLiteral("entity:k100");
    QTest::newRow("a group") << QStringLiteral("group:chips");
    QTest::newRow("a layer") << QStringLiteral("layer:compute");
    QTest::newRow("an outsider") << QStringLiteral("entity:north-fund");
}

void MapCanvasTest::clickSelects()
{
    QFETCH(const QString, id);
    const TypedId wanted = TypedId::parse(id).value();
    Shown shown;
    QVERIFY(shown.show());
    shown.canvas.zoomToActualSize();
    QVERIFY(shown.canvas.level() != DetailLevel::Stack);
    shown.navigation.select(wanted); // brings it into view
    shown.navigation.clearSelection();
    const Viewport before = shown.canvas.viewport();
    const QPoint place = shown.placeOf(wanted);
    QVERIFY(shown.canvas.rect().contains(place));
    QTest::mouseClick(&shown.canvas, Qt::LeftButton, {}, place);
    QCOMPARE(shown.navigation.selection(), wanted);
    QCOMPARE(shown.canvas.viewport(), before); // nothing jumps away from under the pointer
}

void MapCanvasTest::clickOnEntitiesFromAfarSelectsTheirGroup()
{
    Shown shown;
    QVERIFY(shown.show());
    while (shown.canvas.level() != DetailLevel::Stack) {
        const double zoom = shown.canvas.zoom();
        shown.canvas.zoomOut();
        QVERIFY2(shown.canvas.zoom() < zoom, "the stack is never seen from afar");
    }
    QTest::mouseClick(&shown.canvas, Qt::LeftButton, {}, shown.placeOf(entity("k100")));
    QCOMPARE(shown.navigation.selection(), group("chips"));
}

void MapCanvasTest::clickOnNothingClears()
{
    Shown shown;
    QVERIFY(shown.show());
    shown.navigation.select(group("chips"));
    QTest::mouseClick(&shown.canvas, Qt::LeftButton, {}, shown.nowhere());
    QVERIFY(!shown.navigation.selection());
}

void MapCanvasTest::otherButtonsSelectNothing()
{
    Shown shown;
    QVERIFY(shown.show());
    QTest::mouseClick(&shown.canvas, Qt::MiddleButton, {}, shown.placeOf(group("labs")));
    QTest::mouseClick(&shown.canvas, Qt::RightButton, {}, shown.placeOf(group("labs")));
    QTest::mouseDClick(&shown.canvas, Qt::MiddleButton, {}, shown.placeOf(group("labs")));
    QTest::mouseRelease(&shown.canvas, Qt::MiddleButton); // mouseDClick leaves it down
    QVERIFY(!shown.navigation.selection());
}

void MapCanvasTest::hoverLightsUpNeighbours()
{
    Shown shown;
    QVERIFY(shown.show());
    shown.zoomToEntities();
    const QList<QColor> clinic = coloursOf(shown.canvas, entity("clinic"));
    QVERIFY(!clinic.isEmpty());
    const auto drawn = [&](const TypedId& id) {
        const DisplayList picture = shown.canvas.picture();
        return blockOf(picture, id) != nullptr;
    };
    QVERIFY(drawn(entity("k100")));
    const QList<QColor> k100 = coloursOf(shown.canvas, entity("k100"));
    QVERIFY(shown.sharp());
    const QImage quiet = shown.canvas.grab().toImage();

    QTest::mouseMove(&shown.canvas, shown.placeOf(group("chips")));
    QTest::mouseMove(&shown.canvas, shown.placeOf(entity("kite")));
    QVERIFY(coloursOf(shown.canvas, entity("clinic")) != clinic); // faded
    QCOMPARE(coloursOf(shown.canvas, entity("k100")), k100);      // made by it
    QCOMPARE(shown.canvas.cursor().shape(), Qt::PointingHandCursor);
    QVERIFY(!shown.canvas.isSharp());
    QVERIFY(shown.sharp());
    QVERIFY(difference(shown.canvas.grab().toImage(), quiet) > 0.001);

    QEvent leave(QEvent::Leave);
    QCoreApplication::sendEvent(&shown.canvas, &leave);
    QCOMPARE(coloursOf(shown.canvas, entity("clinic")), clinic);
    QVERIFY(shown.sharp());
    QCOMPARE(shown.canvas.grab().toImage(), quiet);
}

void MapCanvasTest::selectionStaysLitUnderThePointer()
{
    Shown shown;
    QVERIFY(shown.show());
    shown.zoomToEntities();
    QTest::mouseClick(&shown.canvas, Qt::LeftButton, {}, shown.placeOf(entity("kite")));
    QCOMPARE(shown.navigation.selection(), entity("kite"));
    const QList<QColor> k200 = coloursOf(shown.canvas, entity("k200"));
    const QList<QColor> clinic = coloursOf(shown.canvas, entity("clinic"));
    QVERIFY(k200 != clinic);
    QTest::mouseMove(&shown.canvas, shown.placeOf(group("chips")));
    QCOMPARE(coloursOf(shown.canvas, entity("k200")), k200);
    QCOMPARE(coloursOf(shown.canvas, entity("clinic")), clinic);
}

void MapCanvasTest::doubleClickSelectsAndFits()
{
    Shown shown;
    QVERIFY(shown.show());
    const double before = shown.canvas.zoom();
    QTest::mouseDClick(&shown.canvas, Qt::LeftButton, {}, shown.placeOf(group("labs")));
    QTest::mouseRelease(&shown.canvas, Qt::LeftButton);
    QCOMPARE(shown.navigation.selection(), group("labs"));
    QVERIFY(shown.canvas.zoom() > before);
    const QRectF labs = shown.rectOf(group("labs"));
    QVERIFY(shown.canvas.viewport().visibleRect().contains(labs));
    QVERIFY(distance(shown.canvas.viewport().visibleRect().center(), labs.center()) < 0.01);
    QVERIFY(shown.sharp());
}

// ---- keyboard

void MapCanvasTest::arrowsGoToTheNearest_data()
{
    QTest::addColumn<int>("key");
    QTest::addColumn<int>("direction");
    QTest::addColumn<int>("modifiers");
    const int none = int(Qt::NoModifier);
    QTest::newRow("left") << int(Qt::Key_Left) << int(Direction::Left) << none;
    QTest::newRow("right") << int(Qt::Key_Right) << int(Direction::Right) << none;
    QTest::newRow("up") << int(Qt::Key_Up) << int(Direction::Up) << none;
    QTest::newRow("down") << int(Qt::Key_Down) << int(Direction::Down) << none;
    QTest::newRow("of the number pad") << int(Qt::Key_Up) << int(Direction::Up) << int(Qt::KeypadModifier);
}

void MapCanvasTest::arrowsGoToTheNearest()
{
    QFETCH(const int, key);
    QFETCH(const int, direction);
    QFETCH(const int, modifiers);
    Shown shown;
    QVERIFY(shown.show());
    shown.canvas.setFocus();
    int moved = 0;
    for (const MapLayout::Cell& cell : shown.layout->cells) {
        const int from = cellOf(*shown.layout, cell.id);
        const int to = nearestCell(*shown.layout, from, Direction(direction));
        shown.navigation.select({IdType::Entity, cell.id});
        QTest::keyClick(&shown.canvas, Qt::Key(key), Qt::KeyboardModifiers(modifiers));
        QCOMPARE(shown.navigation.selection()->id, shown.layout->cells[to < 0 ? from : to].id);
        moved += to >= 0 ? 1 : 0;
    }
    QVERIFY(moved > 5);
}

void MapCanvasTest::arrowsBringIntoView()
{
    Shown shown;
    QVERIFY(shown.show());
    shown.canvas.setFocus();
    shown.navigation.select(entity("k100"));
    QTest::keyClick(&shown.canvas, Qt::Key_Return);
    const double zoom = shown.canvas.zoom();
    for (int i = 0; i < 6; ++i) {
        QTest::keyClick(&shown.canvas, i % 2 == 0 ? Qt::Key_Up : Qt::Key_Right);
        const QRectF rect = shown.rectOf(*shown.navigation.selection());
        QVERIFY(shown.canvas.viewport().visibleRect().contains(rect));
    }
    QVERIFY(shown.navigation.selection() != entity("k100"));
    QCOMPARE(shown.canvas.zoom(), zoom);
}

void MapCanvasTest::firstArrowTakesTheNearestToTheMiddle()
{
    Shown shown;
    QVERIFY(shown.show());
    shown.canvas.setFocus();
    const QPointF middle = shown.canvas.viewport().visibleRect().center();
    QTest::keyClick(&shown.canvas, Qt::Key_Right);
    const int nearest = nearestCell(*shown.layout, middle);
    QCOMPARE(shown.navigation.selection(), (TypedId{IdType::Entity, shown.layout->cells[nearest].id}));
}

void MapCanvasTest::enterFitsTheSelection()
{
    Shown shown;
    QVERIFY(shown.show());
    shown.canvas.setFocus();
    const Viewport whole = shown.canvas.viewport();
    QTest::keyClick(&shown.canvas, Qt::Key_Return);
    QCOMPARE(shown.canvas.viewport(), whole); // nothing is selected
    shown.navigation.select(group("health"));
    QTest::keyClick(&shown.canvas, Qt::Key_Enter, Qt::KeypadModifier);
    QVERIFY(shown.canvas.zoom() > whole.scale());
    QVERIFY(shown.canvas.viewport().visibleRect().contains(shown.rectOf(group("health"))));
}

void MapCanvasTest::escapeClears()
{
    Shown shown;
    QVERIFY(shown.show());
    shown.canvas.setFocus();
    shown.navigation.select(group("chips"));
    QKeyEvent escape(QEvent::KeyPress, Qt::Key_Escape, Qt::NoModifier);
    QCoreApplication::sendEvent(&shown.canvas, &escape);
    QVERIFY(escape.isAccepted());
    QVERIFY(!shown.navigation.selection());
    QCoreApplication::sendEvent(&shown.canvas, &escape);
    QVERIFY(!escape.isAccepted()); // it may mean something to the window
}

void MapCanvasTest::tabEntersAndLeaves()
{
    Shown shown;
    QVERIFY(shown.show());
    shown.before.setFocus();
    const QColor edge = shown.canvas.grab().toImage().pixelColor(0, shown.canvas.height() / 2);
    QTest::keyClick(&shown.before, Qt::Key_Tab);
    QVERIFY(shown.canvas.hasFocus());
    const QColor ring = shown.canvas.grab().toImage().pixelColor(0, shown.canvas.height() / 2);
    QVERIFY2(contrastRatio(ring, edge) >= 3, qPrintable(ring.name() + u' ' + edge.name()));
    QTest::keyClick(&shown.canvas, Qt::Key_Tab);
    QVERIFY(shown.after.hasFocus());
    QTest::keyClick(&shown.after, Qt::Key_Backtab, Qt::ShiftModifier);
    QVERIFY(shown.canvas.hasFocus());
    QTest::keyClick(&shown.canvas, Qt::Key_Backtab, Qt::ShiftModifier);
    QVERIFY(shown.before.hasFocus());
}

void MapCanvasTest::keysZoom()
{
    Shown shown;
    QVERIFY(shown.show());
    shown.canvas.setFocus();
    const QPointF middle = QRectF(shown.canvas.rect()).center();
    const QPointF under = shown.canvas.viewport().toLayout(middle);
    const double before = shown.canvas.zoom();
    QTest::keyClick(&shown.canvas, Qt::Key_Plus);
    const double larger = shown.canvas.zoom();
    QVERIFY(larger > before);
    QVERIFY(distance(shown.canvas.viewport().toLayout(middle), under) < 0.01);
    QTest::keyClick(&shown.canvas, Qt::Key_Equal);
    QVERIFY(shown.canvas.zoom() > larger);
    QTest::keyClick(&shown.canvas, Qt::Key_Minus);
    QVERIFY(qAbs(shown.canvas.zoom() / larger - 1) < 1e-9);
}

void MapCanvasTest::zoomsInSteps()
{
    Shown shown;
    QVERIFY(shown.show());
    shown.canvas.zoomToActualSize();
    QCOMPARE(shown.canvas.zoom(), 1.0);
    shown.canvas.zoomIn();
    QVERIFY(shown.canvas.zoom() > 1);
    shown.canvas.zoomOut();
    QVERIFY(qAbs(shown.canvas.zoom() - 1) < 1e-9);
    for (int i = 0; i < 60; ++i)
        shown.canvas.zoomIn();
    QCOMPARE(shown.canvas.zoom(), Viewport::largestScale);
    QVERIFY(shown.sharp());
    for (int i = 0; i < 120; ++i)
        shown.canvas.zoomOut();
    QVERIFY(shown.canvas.zoom() > 0);
    QVERIFY(shown.canvas.viewport().showsWholeContent());
    QVERIFY(shown.sharp());
    shown.canvas.fitAll();
    QVERIFY(shown.canvas.viewport().showsWholeContent());
}

void MapCanvasTest::fitsSelection()
{
    Shown shown;
    QVERIFY(shown.show());
    for (const char* id : {"layer:models", "group:labs", "entity:lark-1", "entity:lark-1>runs-on>k100",
                           "relation:lark-1>runs-on>k100"}) {
        const auto typed = TypedId::parse(QString::fromUtf8(id)).value();
        shown.canvas.fitAll();
        const Viewport whole = shown.canvas.viewport();
        shown.navigation.select(typed);
        shown.canvas.fitSelection();
        const bool known = shown.atlas->contains(typed);
        QCOMPARE(shown.canvas.viewport() != whole, known); // what the map does not have changes nothing
        if (typed.type != IdType::Relation && known)
            QVERIFY2(shown.canvas.viewport().visibleRect().contains(shown.rectOf(typed)), id);
        if (typed.type == IdType::Relation) {
            QVERIFY(shown.canvas.viewport().visibleRect().contains(shown.rectOf(entity("lark-1"))));
            QVERIFY(shown.canvas.viewport().visibleRect().contains(shown.rectOf(entity("k100"))));
        }
    }
}

// ---- what is in view

void MapCanvasTest::selectionFromElsewhereComesIntoView()
{
    Shown shown;
    QVERIFY(shown.show());
    shown.navigation.select(entity("clinic"));
    shown.canvas.fitSelection();
    const double zoom = shown.canvas.zoom();
    QVERIFY(!shown.canvas.viewport().visibleRect().contains(shown.rectOf(entity("k200"))));
    shown.navigation.select(entity("k200")); // a link in the panel
    QVERIFY(shown.canvas.viewport().visibleRect().contains(shown.rectOf(entity("k200"))));
    QCOMPARE(shown.canvas.zoom(), zoom);
}

void MapCanvasTest::resizingKeepsEverythingInView()
{
    Shown shown;
    QVERIFY(shown.show());
    for (const QSize& size : {QSize(1200, 900), QSize(1000, 1000)}) {
        shown.window.resize(size);
        QTRY_COMPARE(shown.window.size(), size);
        QVERIFY(shown.sharp());
        QCOMPARE(shown.canvas.viewport().viewSize(), QSizeF(shown.canvas.size()));
        QVERIFY(shown.canvas.viewport().showsWholeContent());
    }
    shown.canvas.zoomToActualSize();
    shown.window.resize(1100, 800);
    QTRY_COMPARE(shown.canvas.viewport().viewSize(), QSizeF(shown.canvas.size()));
    QCOMPARE(shown.canvas.zoom(), 1.0);
    shown.canvas.fitAll();
    const double fitted = shown.canvas.zoom();
    shown.window.resize(1300, 1000);
    QTRY_VERIFY(shown.canvas.zoom() > fitted);
    QVERIFY(shown.canvas.viewport().showsWholeContent());
}

void MapCanvasTest::reloadKeepsTheView()
{
    Shown shown;
    QVERIFY(shown.show());
    shown.wheel(shown.placeOf(group("labs")), notch * 3);
    QVERIFY(shown.sharp());
    const Viewport before = shown.canvas.viewport();
    const auto again = std::make_shared<const MapLayout>(*shown.layout);
    shown.canvas.setMap(shown.atlas, again, true);
    QVERIFY(!shown.canvas.isSharp()); // the frame is of the map before
    QCOMPARE(shown.canvas.viewport(), before);
    QVERIFY(shown.sharp());
    QCOMPARE(shown.canvas.viewport(), before);
}

void MapCanvasTest::smallerMapIsNotLost()
{
    Shown shown;
    QVERIFY(shown.show());
    shown.wheel(shown.placeOf(entity("leader")), notch * 8);
    AtlasData data;
    data.title = LocalizedText(QStringLiteral("Less"));
    data.layers = {smallAtlasData().layers.last()};
    const auto less = std::make_shared<const Atlas>(data);
    const auto layout = std::make_shared<const MapLayout>(layoutOf(*less));
    QVERIFY(!shown.canvas.viewport().visibleRect().intersects(layout->bands.first().rect));
    shown.canvas.setMap(less, layout, true);
    QVERIFY(shown.canvas.viewport().visibleRect().intersects(layout->bands.first().rect));
}

void MapCanvasTest::anotherMapIsShownWhole()
{
    Shown shown;
    QVERIFY(shown.show());
    shown.wheel({200, 200}, notch * 6);
    QVERIFY(!shown.canvas.viewport().showsWholeContent());
    shown.canvas.setMap(shown.atlas, shown.layout, false);
    QVERIFY(shown.canvas.viewport().showsWholeContent());
    shown.window.resize(1200, 900);
    QVERIFY(shown.sharp());
    QVERIFY(shown.canvas.viewport().showsWholeContent());
}

void MapCanvasTest::themeChangesTheFrame()
{
    Shown shown;
    QVERIFY(shown.show());
    shown.before.setFocus();
    QCOMPARE(shown.canvas.grab().toImage().pixelColor(2, 2), ColorTheme::light().canvas);
    shown.canvas.setTheme(ColorTheme::dark());
    QVERIFY(!shown.canvas.isSharp());
    QVERIFY(shown.sharp());
    const QImage grabbed = shown.canvas.grab().toImage();
    QCOMPARE(grabbed.pixelColor(2, 2), ColorTheme::dark().canvas);
    QVERIFY(difference(grabbed, paintedDirectly(shown.canvas, *shown.atlas, ColorTheme::dark())) < 0.002);
}

void MapCanvasTest::languageChangesTheFrame()
{
    Shown shown;
    QVERIFY(shown.show());
    QVERIFY(wordsOf(textsOf(shown.canvas.picture())).contains(QStringLiteral("Healthcare")));
    shown.canvas.setLanguage(QStringLiteral("zh"));
    QVERIFY(!shown.canvas.isSharp());
    QVERIFY(shown.sharp());
    QVERIFY(wordsOf(textsOf(shown.canvas.picture())).contains(QString::fromUtf8("医疗")));
    QCOMPARE(shown.canvas.picture().title, QString::fromUtf8("小生态"));
}

// ---- tooltips

void MapCanvasTest::toolTipsArePlain_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("near");
    const QList<QString> names{QStringLiteral("A & B \"quoted\""),
                               QStringLiteral("<img src=\"/etc/hostname\">"), QStringLiteral("&lt;b&gt;"),
                               QStringLiteral("<b>bold</b>"), QString::fromUtf8("星野 <i>")};
    for (const bool near : {true, false}) {
        for (const QString& name : names)
            QTest::addRow("%s %s", near ? "near" : "far", qPrintable(name)) << name << near;
    }
}

void MapCanvasTest::toolTipsArePlain()
{
    QFETCH(const QString, name);
    QFETCH(const bool, near);
    AtlasData data = smallAtlasData();
    data.entities[1].name = LocalizedText(name);
    data.entities[1].summary = name;
    Shown shown(std::make_shared<const Atlas>(data));
    QVERIFY(shown.show());
    if (near) {
        shown.navigation.select(entity("k100"));
        shown.canvas.fitSelection();
    } else {
        while (shown.canvas.level() != DetailLevel::Groups && shown.canvas.level() != DetailLevel::Stack)
            shown.canvas.zoomOut();
        if (shown.canvas.level() == DetailLevel::Stack)
            QSKIP("entities are not hit from this far");
    }
    QVERIFY(shown.sharp());
    const QPoint place = shown.placeOf(entity("k100"));
    QHelpEvent help(QEvent::ToolTip, place, shown.canvas.mapToGlobal(place));
    QCoreApplication::sendEvent(&shown.canvas, &help);
    QTRY_VERIFY(QToolTip::isVisible());
    QVERIFY(Qt::mightBeRichText(QToolTip::text())); // or else what is escaped would be seen
    QTextDocument document;
    document.setHtml(QToolTip::text());
    QVERIFY2(document.toPlainText().startsWith(name), qPrintable(document.toPlainText()));
    QVERIFY(!document.toHtml().contains(QStringLiteral("<img")));
    QToolTip::hideText();
}

void MapCanvasTest::noToolTipOverNothing()
{
    Shown shown;
    QVERIFY(shown.show());
    const QPoint place = shown.nowhere();
    QHelpEvent help(QEvent::ToolTip, place, shown.canvas.mapToGlobal(place));
    QCoreApplication::sendEvent(&shown.canvas, &help);
    QTRY_VERIFY(!QToolTip::isVisible());
}

// ---- devices

void MapCanvasTest::pictureIsWhatIsInView()
{
    Shown shown;
    QVERIFY(shown.show());
    shown.zoomToEntities();
    const DisplayList picture = shown.canvas.picture();
    QCOMPARE(picture.page, shown.canvas.viewport().visibleRect());
    QCOMPARE(picture.title, QStringLiteral("A small stack"));
    QCOMPARE(picture.background, ColorTheme::light().canvas);
    shown.navigation.select(entity("kite"));
    QVERIFY(shown.canvas.picture().items.size() != picture.items.size() ||
            coloursOf(shown.canvas, entity("clinic")).first() != ColorTheme::light().ink);
}

void MapCanvasTest::isSharpAtTwiceTheResolution()
{
    const QList<QScreen*> screens = QGuiApplication::screens();
    QCOMPARE(screens.size(), 2);
    QCOMPARE(screens[1]->devicePixelRatio(), 2.0);
    Shown shown;
    QVERIFY(shown.show());
    shown.before.setFocus();
    QCOMPARE(shown.canvas.devicePixelRatioF(), 1.0);
    shown.window.windowHandle()->setScreen(screens[1]);
    shown.window.move(screens[1]->geometry().topLeft() + QPoint(50, 50));
    QTRY_COMPARE(shown.canvas.devicePixelRatioF(), 2.0);
    QVERIFY(shown.sharp());
    const QImage grabbed = shown.canvas.grab().toImage();
    QCOMPARE(grabbed.size(), shown.canvas.size() * 2);
    const double share =
        difference(grabbed, paintedDirectly(shown.canvas, *shown.atlas, ColorTheme::light()));
    QVERIFY2(share < 0.002, qPrintable(QString::number(share))); // a frame scaled up differs in all texts
}

void MapCanvasTest::goesDownWithThePointerOverIt()
{
    QPointer<MapCanvas> canvas;
    {
        Shown shown;
        canvas = &shown.canvas;
        QVERIFY(shown.show());
        QTest::mouseMove(shown.window.windowHandle(),
                         shown.canvas.mapTo(&shown.window, shown.placeOf(group("labs"))));
        shown.canvas.zoomIn(); // a frame is being painted
    }
    QVERIFY(!canvas);
    QCoreApplication::processEvents();
}

int main(int argc, char** argv)
{
    // Two screens, one of them at twice the resolution.
    const QTemporaryDir folder;
    QFile screens(folder.filePath(QStringLiteral("screens.json")));
    if (!screens.open(QIODevice::WriteOnly))
        return 1;
    screens.write(R"({"screens": [
        {"name": "one", "x": 0, "y": 0, "width": 1920, "height": 1200, "logicalDpi": 96, "dpr": 1},
        {"name": "two", "x": 2000, "y": 0, "width": 3840, "height": 2400, "logicalDpi": 96, "dpr": 2}]})");
    screens.close();
    qputenv("QT_QPA_PLATFORM", "offscreen:configfile=" + screens.fileName().toLocal8Bit());
    QApplication application(argc, argv);
    MapCanvasTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_mapcanvas.moc"
