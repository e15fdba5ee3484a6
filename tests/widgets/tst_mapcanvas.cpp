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

TypedId layer(const char* id)
{
    return {IdType::Layer, QString::fromUtf8(id)};
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

/// A canvas in a window, below a field and above another, showing the small atlas.
class Stage
{
public:
    explicit Stage(AtlasPtr shown = smallAtlas())
        : atlas(std::move(shown))
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
    Stage stage;
    QSignalSpy shown(&stage.canvas, &MapCanvas::frameShown);
    QVERIFY(!stage.canvas.isSharp());
    QVERIFY(stage.show());
    QVERIFY(shown.count() >= 1);
    QVERIFY(stage.canvas.viewport().showsWholeContent());
    stage.before.setFocus();
    const QImage grabbed = stage.canvas.grab().toImage();
    const QImage expected = paintedDirectly(stage.canvas, *stage.atlas, ColorTheme::light());
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
    Stage stage;
    QVERIFY(stage.show());
    const QPointF pointer(stage.placeOf(group("labs")));
    const QPointF under = stage.canvas.viewport().toLayout(pointer);
    const double before = stage.canvas.zoom();
    QSignalSpy zoomed(&stage.canvas, &MapCanvas::zoomChanged);
    stage.wheel(pointer, angle);
    QVERIFY(stage.canvas.zoom() > before);
    QCOMPARE(zoomed.count(), 1);
    QCOMPARE(zoomed.first().first().toDouble(), stage.canvas.zoom());
    QVERIFY(distance(stage.canvas.viewport().toLayout(pointer), under) < 0.01);
    stage.wheel(pointer, -angle);
    QVERIFY(qAbs(stage.canvas.zoom() / before - 1) < 1e-9);
    QVERIFY(stage.sharp());
}

void MapCanvasTest::shiftAndWheelPanSideways()
{
    Stage stage;
    QVERIFY(stage.show());
    const QPointF pointer(300, 200);
    stage.wheel(pointer, notch * 4); // so that there is room on both sides
    const double zoom = stage.canvas.zoom();
    const QPointF origin = stage.canvas.viewport().origin();
    stage.wheel(pointer, notch, Qt::ShiftModifier);
    QCOMPARE(stage.canvas.zoom(), zoom);
    QCOMPARE(stage.canvas.viewport().origin().y(), origin.y());
    QVERIFY(qAbs(origin.x() - stage.canvas.viewport().origin().x() - notch.y() / zoom) < 0.01);
    stage.wheel(pointer, QPoint(-120, 0), Qt::ShiftModifier); // where the system turns the wheel itself
    QVERIFY(distance(stage.canvas.viewport().origin(), origin) < 0.01);
}

void MapCanvasTest::pinchZoomsAtTheFingers()
{
    Stage stage;
    QVERIFY(stage.show());
    const QPoint fingers = stage.placeOf(group("labs"));
    const QPointF under = stage.canvas.viewport().toLayout(fingers);
    const double before = stage.canvas.zoom();
    const QPointF inWindow = stage.canvas.mapTo(&stage.window, fingers);
    const QPointF global = stage.canvas.mapToGlobal(fingers);
    const auto gesture = [&](Qt::NativeGestureType type, double value) {
        QNativeGestureEvent event(type, QPointingDevice::primaryPointingDevice(), 2, inWindow, inWindow,
                                  global, value, {});
        QCoreApplication::sendEvent(stage.window.windowHandle(), &event);
    };
    gesture(Qt::ZoomNativeGesture, 0.5);
    QCOMPARE(stage.canvas.zoom(), before * 1.5);
    QVERIFY2(distance(stage.canvas.viewport().toLayout(fingers), under) < 0.01,
             qPrintable(QString::number(distance(stage.canvas.viewport().toLayout(fingers), under))));
    gesture(Qt::RotateNativeGesture, 0.5);
    QCOMPARE(stage.canvas.zoom(), before * 1.5);
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
    Stage stage;
    QVERIFY(stage.show());
    const QPoint from = stage.placeOf(group("labs"));
    const QPointF grasped = stage.canvas.viewport().toLayout(from);
    const QPoint to = from + QPoint(60, -40);
    stage.drag(Qt::MouseButton(button), from, to);
    QVERIFY(distance(stage.canvas.viewport().toLayout(to), grasped) < 0.01);
    QVERIFY(!stage.navigation.selection());
    const Viewport panned = stage.canvas.viewport();
    QTest::mouseMove(&stage.canvas, to + QPoint(50, 50)); // the button is up again
    QCOMPARE(stage.canvas.viewport(), panned);
}

void MapCanvasTest::spaceAndDragPan()
{
    Stage stage;
    QVERIFY(stage.show());
    stage.canvas.setFocus();
    const QPoint from = stage.placeOf(group("labs"));
    const QPointF grasped = stage.canvas.viewport().toLayout(from);
    QTest::keyPress(&stage.canvas, Qt::Key_Space);
    QCOMPARE(stage.canvas.cursor().shape(), Qt::OpenHandCursor);
    stage.drag(Qt::LeftButton, from, from + QPoint(30, 20));
    QVERIFY(distance(stage.canvas.viewport().toLayout(from + QPoint(30, 20)), grasped) < 0.01);
    const QPoint labs = stage.placeOf(group("labs"));
    QTest::mouseClick(&stage.canvas, Qt::LeftButton, {}, labs);
    QVERIFY(!stage.navigation.selection()); // a hand that takes hold of nothing
    QTest::keyRelease(&stage.canvas, Qt::Key_Space);
    QVERIFY(stage.canvas.cursor().shape() != Qt::OpenHandCursor);
    QTest::mouseClick(&stage.canvas, Qt::LeftButton, {}, labs);
    QCOMPARE(stage.navigation.selection(), group("labs"));
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
    Stage stage;
    QVERIFY(stage.show());
    const Viewport before = stage.canvas.viewport();
    const QPoint from = stage.placeOf(group("labs"));
    const QPoint to = from + QPoint(distance, 0);
    QTest::mousePress(&stage.canvas, Qt::LeftButton, {}, from);
    QTest::mouseMove(&stage.canvas, to);
    QTest::mouseMove(&stage.canvas, from); // there and back again is a drag as well
    QTest::mouseRelease(&stage.canvas, Qt::LeftButton, {}, from);
    QCOMPARE(stage.navigation.selection().has_value(), selects);
    QCOMPARE(stage.canvas.viewport().origin(), before.origin());
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
    Stage stage;
    QVERIFY(stage.show());
    stage.canvas.zoomToActualSize();
    QVERIFY(stage.canvas.level() != DetailLevel::Stack);
    stage.navigation.select(wanted); // brings it into view
    stage.navigation.clearSelection();
    const Viewport before = stage.canvas.viewport();
    const QPoint place = stage.placeOf(wanted);
    QVERIFY(stage.canvas.rect().contains(place));
    QTest::mouseClick(&stage.canvas, Qt::LeftButton, {}, place);
    QCOMPARE(stage.navigation.selection(), wanted);
    QCOMPARE(stage.canvas.viewport(), before); // nothing jumps away from under the pointer
}

void MapCanvasTest::clickOnEntitiesFromAfarSelectsTheirGroup()
{
    Stage stage;
    QVERIFY(stage.show());
    while (stage.canvas.level() != DetailLevel::Stack) {
        const double zoom = stage.canvas.zoom();
        stage.canvas.zoomOut();
        QVERIFY2(stage.canvas.zoom() < zoom, "the stack is never seen from afar");
    }
    QTest::mouseClick(&stage.canvas, Qt::LeftButton, {}, stage.placeOf(entity("k100")));
    QCOMPARE(stage.navigation.selection(), group("chips"));
}

void MapCanvasTest::clickOnNothingClears()
{
    Stage stage;
    QVERIFY(stage.show());
    stage.navigation.select(group("chips"));
    QTest::mouseClick(&stage.canvas, Qt::LeftButton, {}, stage.nowhere());
    QVERIFY(!stage.navigation.selection());
}

void MapCanvasTest::otherButtonsSelectNothing()
{
    Stage stage;
    QVERIFY(stage.show());
    QTest::mouseClick(&stage.canvas, Qt::MiddleButton, {}, stage.placeOf(group("labs")));
    QTest::mouseClick(&stage.canvas, Qt::RightButton, {}, stage.placeOf(group("labs")));
    QTest::mouseDClick(&stage.canvas, Qt::MiddleButton, {}, stage.placeOf(group("labs")));
    QVERIFY(!stage.navigation.selection());
}

/// The colours of a thing's texts in the picture of the canvas.
static QList<QColor> inkOf(const MapCanvas& canvas, const TypedId& id)
{
    const DisplayList picture = canvas.picture();
    QList<QColor> colours;
    if (const DisplayBlock* block = blockOf(picture, id)) {
        for (const TextItem& text : textsOf(picture, *block))
            colours << text.colour;
    }
    return colours;
}

void MapCanvasTest::hoverLightsUpNeighbours()
{
    Stage stage;
    QVERIFY(stage.show());
    stage.zoomToEntities();
    const QList<QColor> clinic = inkOf(stage.canvas, entity("clinic"));
    QVERIFY(!clinic.isEmpty());
    const auto drawn = [&](const TypedId& id) {
        const DisplayList picture = stage.canvas.picture();
        return blockOf(picture, id) != nullptr;
    };
    QVERIFY(drawn(entity("k100")));
    const QList<QColor> k100 = inkOf(stage.canvas, entity("k100"));
    const QImage quiet = stage.canvas.grab().toImage();

    QTest::mouseMove(&stage.canvas, stage.placeOf(entity("kite")));
    QVERIFY(inkOf(stage.canvas, entity("clinic")) != clinic); // faded
    QCOMPARE(inkOf(stage.canvas, entity("k100")), k100);      // made by it
    QCOMPARE(stage.canvas.cursor().shape(), Qt::PointingHandCursor);
    QVERIFY(difference(stage.canvas.grab().toImage(), quiet) > 0.001);

    QEvent leave(QEvent::Leave);
    QCoreApplication::sendEvent(&stage.canvas, &leave);
    QCOMPARE(inkOf(stage.canvas, entity("clinic")), clinic);
}

void MapCanvasTest::selectionStaysLitUnderThePointer()
{
    Stage stage;
    QVERIFY(stage.show());
    stage.zoomToEntities();
    QTest::mouseClick(&stage.canvas, Qt::LeftButton, {}, stage.placeOf(entity("kite")));
    QCOMPARE(stage.navigation.selection(), entity("kite"));
    const QList<QColor> k200 = inkOf(stage.canvas, entity("k200"));
    const QList<QColor> clinic = inkOf(stage.canvas, entity("clinic"));
    QVERIFY(k200 != clinic);
    QTest::mouseMove(&stage.canvas, stage.placeOf(group("chips")));
    QCOMPARE(inkOf(stage.canvas, entity("k200")), k200);
    QCOMPARE(inkOf(stage.canvas, entity("clinic")), clinic);
}

void MapCanvasTest::doubleClickSelectsAndFits()
{
    Stage stage;
    QVERIFY(stage.show());
    const double before = stage.canvas.zoom();
    QTest::mouseDClick(&stage.canvas, Qt::LeftButton, {}, stage.placeOf(group("labs")));
    QCOMPARE(stage.navigation.selection(), group("labs"));
    QVERIFY(stage.canvas.zoom() > before);
    const QRectF labs = stage.rectOf(group("labs"));
    QVERIFY(stage.canvas.viewport().visibleRect().contains(labs));
    QVERIFY(distance(stage.canvas.viewport().visibleRect().center(), labs.center()) < 0.01);
    QVERIFY(stage.sharp());
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
    Stage stage;
    QVERIFY(stage.show());
    stage.canvas.setFocus();
    int moved = 0;
    for (const MapLayout::Cell& cell : stage.layout->cells) {
        const int from = cellOf(*stage.layout, cell.id);
        const int to = nearestCell(*stage.layout, from, Direction(direction));
        stage.navigation.select({IdType::Entity, cell.id});
        QTest::keyClick(&stage.canvas, Qt::Key(key), Qt::KeyboardModifiers(modifiers));
        QCOMPARE(stage.navigation.selection()->id, stage.layout->cells[to < 0 ? from : to].id);
        moved += to >= 0 ? 1 : 0;
    }
    QVERIFY(moved > 5);
}

void MapCanvasTest::arrowsBringIntoView()
{
    Stage stage;
    QVERIFY(stage.show());
    stage.canvas.setFocus();
    stage.navigation.select(entity("k100"));
    QTest::keyClick(&stage.canvas, Qt::Key_Return);
    const double zoom = stage.canvas.zoom();
    for (int i = 0; i < 6; ++i) {
        QTest::keyClick(&stage.canvas, i % 2 == 0 ? Qt::Key_Up : Qt::Key_Right);
        const QRectF rect = stage.rectOf(*stage.navigation.selection());
        QVERIFY(stage.canvas.viewport().visibleRect().contains(rect));
    }
    QVERIFY(stage.navigation.selection() != entity("k100"));
    QCOMPARE(stage.canvas.zoom(), zoom);
}

void MapCanvasTest::firstArrowTakesTheNearestToTheMiddle()
{
    Stage stage;
    QVERIFY(stage.show());
    stage.canvas.setFocus();
    const QPointF middle = stage.canvas.viewport().visibleRect().center();
    QTest::keyClick(&stage.canvas, Qt::Key_Right);
    const int nearest = nearestCell(*stage.layout, middle);
    QCOMPARE(stage.navigation.selection(), (TypedId{IdType::Entity, stage.layout->cells[nearest].id}));
}

void MapCanvasTest::enterFitsTheSelection()
{
    Stage stage;
    QVERIFY(stage.show());
    stage.canvas.setFocus();
    const Viewport whole = stage.canvas.viewport();
    QTest::keyClick(&stage.canvas, Qt::Key_Return);
    QCOMPARE(stage.canvas.viewport(), whole); // nothing is selected
    stage.navigation.select(group("health"));
    QTest::keyClick(&stage.canvas, Qt::Key_Enter, Qt::KeypadModifier);
    QVERIFY(stage.canvas.zoom() > whole.scale());
    QVERIFY(stage.canvas.viewport().visibleRect().contains(stage.rectOf(group("health"))));
}

void MapCanvasTest::escapeClears()
{
    Stage stage;
    QVERIFY(stage.show());
    stage.canvas.setFocus();
    stage.navigation.select(group("chips"));
    QKeyEvent escape(QEvent::KeyPress, Qt::Key_Escape, Qt::NoModifier);
    QCoreApplication::sendEvent(&stage.canvas, &escape);
    QVERIFY(escape.isAccepted());
    QVERIFY(!stage.navigation.selection());
    QCoreApplication::sendEvent(&stage.canvas, &escape);
    QVERIFY(!escape.isAccepted()); // it may mean something to the window
}

void MapCanvasTest::tabEntersAndLeaves()
{
    Stage stage;
    QVERIFY(stage.show());
    stage.before.setFocus();
    const QColor edge = stage.canvas.grab().toImage().pixelColor(0, stage.canvas.height() / 2);
    QTest::keyClick(&stage.before, Qt::Key_Tab);
    QVERIFY(stage.canvas.hasFocus());
    const QColor ring = stage.canvas.grab().toImage().pixelColor(0, stage.canvas.height() / 2);
    QVERIFY2(contrastRatio(ring, edge) >= 3, qPrintable(ring.name() + u' ' + edge.name()));
    QTest::keyClick(&stage.canvas, Qt::Key_Tab);
    QVERIFY(stage.after.hasFocus());
    QTest::keyClick(&stage.after, Qt::Key_Backtab, Qt::ShiftModifier);
    QVERIFY(stage.canvas.hasFocus());
    QTest::keyClick(&stage.canvas, Qt::Key_Backtab, Qt::ShiftModifier);
    QVERIFY(stage.before.hasFocus());
}

void MapCanvasTest::keysZoom()
{
    Stage stage;
    QVERIFY(stage.show());
    stage.canvas.setFocus();
    const QPointF middle = QRectF(stage.canvas.rect()).center();
    const QPointF under = stage.canvas.viewport().toLayout(middle);
    const double before = stage.canvas.zoom();
    QTest::keyClick(&stage.canvas, Qt::Key_Plus);
    const double larger = stage.canvas.zoom();
    QVERIFY(larger > before);
    QVERIFY(distance(stage.canvas.viewport().toLayout(middle), under) < 0.01);
    QTest::keyClick(&stage.canvas, Qt::Key_Equal);
    QVERIFY(stage.canvas.zoom() > larger);
    QTest::keyClick(&stage.canvas, Qt::Key_Minus);
    QVERIFY(qAbs(stage.canvas.zoom() / larger - 1) < 1e-9);
}

void MapCanvasTest::zoomsInSteps()
{
    Stage stage;
    QVERIFY(stage.show());
    stage.canvas.zoomToActualSize();
    QCOMPARE(stage.canvas.zoom(), 1.0);
    stage.canvas.zoomIn();
    QVERIFY(stage.canvas.zoom() > 1);
    stage.canvas.zoomOut();
    QVERIFY(qAbs(stage.canvas.zoom() - 1) < 1e-9);
    for (int i = 0; i < 60; ++i)
        stage.canvas.zoomIn();
    QCOMPARE(stage.canvas.zoom(), Viewport::largestScale);
    QVERIFY(stage.sharp());
    for (int i = 0; i < 120; ++i)
        stage.canvas.zoomOut();
    QVERIFY(stage.canvas.zoom() > 0);
    QVERIFY(stage.canvas.viewport().showsWholeContent());
    QVERIFY(stage.sharp());
    stage.canvas.fitAll();
    QVERIFY(stage.canvas.viewport().showsWholeContent());
}

void MapCanvasTest::fitsSelection()
{
    Stage stage;
    QVERIFY(stage.show());
    for (const char* id : {"layer:models", "group:labs", "entity:lark-1", "entity:lark-1>runs-on>k100",
                           "relation:lark-1>runs-on>k100"}) {
        const auto typed = TypedId::parse(QString::fromUtf8(id)).value();
        stage.canvas.fitAll();
        const Viewport whole = stage.canvas.viewport();
        stage.navigation.select(typed);
        stage.canvas.fitSelection();
        const bool known = stage.atlas->contains(typed);
        QCOMPARE(stage.canvas.viewport() != whole, known); // what the map does not have changes nothing
        if (typed.type != IdType::Relation && known)
            QVERIFY2(stage.canvas.viewport().visibleRect().contains(stage.rectOf(typed)), id);
        if (typed.type == IdType::Relation) {
            QVERIFY(stage.canvas.viewport().visibleRect().contains(stage.rectOf(entity("lark-1"))));
            QVERIFY(stage.canvas.viewport().visibleRect().contains(stage.rectOf(entity("k100"))));
        }
    }
}

// ---- what is in view

void MapCanvasTest::selectionFromElsewhereComesIntoView()
{
    Stage stage;
    QVERIFY(stage.show());
    stage.navigation.select(entity("clinic"));
    stage.canvas.fitSelection();
    const double zoom = stage.canvas.zoom();
    QVERIFY(!stage.canvas.viewport().visibleRect().contains(stage.rectOf(entity("k200"))));
    stage.navigation.select(entity("k200")); // a link in the panel
    QVERIFY(stage.canvas.viewport().visibleRect().contains(stage.rectOf(entity("k200"))));
    QCOMPARE(stage.canvas.zoom(), zoom);
}

void MapCanvasTest::resizingKeepsEverythingInView()
{
    Stage stage;
    QVERIFY(stage.show());
    for (const QSize& size : {QSize(1200, 900), QSize(1000, 1000)}) {
        stage.window.resize(size);
        QTRY_COMPARE(stage.window.size(), size);
        QVERIFY(stage.sharp());
        QCOMPARE(stage.canvas.viewport().viewSize(), QSizeF(stage.canvas.size()));
        QVERIFY(stage.canvas.viewport().showsWholeContent());
    }
    stage.canvas.zoomToActualSize();
    stage.window.resize(1100, 800);
    QTRY_COMPARE(stage.canvas.viewport().viewSize(), QSizeF(stage.canvas.size()));
    QCOMPARE(stage.canvas.zoom(), 1.0);
    stage.canvas.fitAll();
    const double fitted = stage.canvas.zoom();
    stage.window.resize(1300, 1000);
    QTRY_VERIFY(stage.canvas.zoom() > fitted);
    QVERIFY(stage.canvas.viewport().showsWholeContent());
}

void MapCanvasTest::reloadKeepsTheView()
{
    Stage stage;
    QVERIFY(stage.show());
    stage.wheel(stage.placeOf(group("labs")), notch * 3);
    QVERIFY(stage.sharp());
    const Viewport before = stage.canvas.viewport();
    const auto again = std::make_shared<const MapLayout>(*stage.layout);
    stage.canvas.setMap(stage.atlas, again, true);
    QVERIFY(!stage.canvas.isSharp()); // the frame is of the map before
    QCOMPARE(stage.canvas.viewport(), before);
    QVERIFY(stage.sharp());
    QCOMPARE(stage.canvas.viewport(), before);
}

void MapCanvasTest::smallerMapIsNotLost()
{
    Stage stage;
    QVERIFY(stage.show());
    stage.wheel(stage.placeOf(entity("leader")), notch * 8);
    AtlasData data;
    data.title = LocalizedText(QStringLiteral("Less"));
    data.layers = {smallAtlasData().layers.last()};
    const auto less = std::make_shared<const Atlas>(data);
    const auto layout = std::make_shared<const MapLayout>(layoutOf(*less));
    QVERIFY(!stage.canvas.viewport().visibleRect().intersects(layout->bands.first().rect));
    stage.canvas.setMap(less, layout, true);
    QVERIFY(stage.canvas.viewport().visibleRect().intersects(layout->bands.first().rect));
}

void MapCanvasTest::anotherMapIsShownWhole()
{
    Stage stage;
    QVERIFY(stage.show());
    stage.wheel({200, 200}, notch * 6);
    QVERIFY(!stage.canvas.viewport().showsWholeContent());
    stage.canvas.setMap(stage.atlas, stage.layout, false);
    QVERIFY(stage.canvas.viewport().showsWholeContent());
    stage.window.resize(1200, 900);
    QVERIFY(stage.sharp());
    QVERIFY(stage.canvas.viewport().showsWholeContent());
}

void MapCanvasTest::themeChangesTheFrame()
{
    Stage stage;
    QVERIFY(stage.show());
    stage.before.setFocus();
    QCOMPARE(stage.canvas.grab().toImage().pixelColor(2, 2), ColorTheme::light().canvas);
    stage.canvas.setTheme(ColorTheme::dark());
    QVERIFY(!stage.canvas.isSharp());
    QVERIFY(stage.sharp());
    const QImage grabbed = stage.canvas.grab().toImage();
    QCOMPARE(grabbed.pixelColor(2, 2), ColorTheme::dark().canvas);
    QVERIFY(difference(grabbed, paintedDirectly(stage.canvas, *stage.atlas, ColorTheme::dark())) < 0.002);
}

void MapCanvasTest::languageChangesTheFrame()
{
    Stage stage;
    QVERIFY(stage.show());
    QVERIFY(wordsOf(textsOf(stage.canvas.picture())).contains(QStringLiteral("Healthcare")));
    stage.canvas.setLanguage(QStringLiteral("zh"));
    QVERIFY(!stage.canvas.isSharp());
    QVERIFY(stage.sharp());
    QVERIFY(wordsOf(textsOf(stage.canvas.picture())).contains(QString::fromUtf8("医疗")));
    QCOMPARE(stage.canvas.picture().title, QString::fromUtf8("小生态"));
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
    Stage stage(std::make_shared<const Atlas>(data));
    QVERIFY(stage.show());
    if (near) {
        stage.navigation.select(entity("k100"));
        stage.canvas.fitSelection();
    } else {
        while (stage.canvas.level() != DetailLevel::Groups && stage.canvas.level() != DetailLevel::Stack)
            stage.canvas.zoomOut();
        if (stage.canvas.level() == DetailLevel::Stack)
            QSKIP("entities are not hit from this far");
    }
    QVERIFY(stage.sharp());
    const QPoint place = stage.placeOf(entity("k100"));
    QHelpEvent help(QEvent::ToolTip, place, stage.canvas.mapToGlobal(place));
    QCoreApplication::sendEvent(&stage.canvas, &help);
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
    Stage stage;
    QVERIFY(stage.show());
    const QPoint place = stage.nowhere();
    QHelpEvent help(QEvent::ToolTip, place, stage.canvas.mapToGlobal(place));
    QCoreApplication::sendEvent(&stage.canvas, &help);
    QTRY_VERIFY(!QToolTip::isVisible());
}

// ---- devices

void MapCanvasTest::pictureIsWhatIsInView()
{
    Stage stage;
    QVERIFY(stage.show());
    stage.zoomToEntities();
    const DisplayList picture = stage.canvas.picture();
    QCOMPARE(picture.page, stage.canvas.viewport().visibleRect());
    QCOMPARE(picture.title, QStringLiteral("A small stack"));
    QCOMPARE(picture.background, ColorTheme::light().canvas);
    stage.navigation.select(entity("kite"));
    QVERIFY(stage.canvas.picture().items.size() != picture.items.size() ||
            inkOf(stage.canvas, entity("clinic")).first() != ColorTheme::light().ink);
}

void MapCanvasTest::isSharpAtTwiceTheResolution()
{
    const QList<QScreen*> screens = QGuiApplication::screens();
    QCOMPARE(screens.size(), 2);
    QCOMPARE(screens[1]->devicePixelRatio(), 2.0);
    Stage stage;
    QVERIFY(stage.show());
    stage.before.setFocus();
    QCOMPARE(stage.canvas.devicePixelRatioF(), 1.0);
    stage.window.windowHandle()->setScreen(screens[1]);
    stage.window.move(screens[1]->geometry().topLeft() + QPoint(50, 50));
    QTRY_COMPARE(stage.canvas.devicePixelRatioF(), 2.0);
    QVERIFY(stage.sharp());
    const QImage grabbed = stage.canvas.grab().toImage();
    QCOMPARE(grabbed.size(), stage.canvas.size() * 2);
    const double share =
        difference(grabbed, paintedDirectly(stage.canvas, *stage.atlas, ColorTheme::light()));
    QVERIFY2(share < 0.002, qPrintable(QString::number(share))); // a frame scaled up differs in all texts
}

void MapCanvasTest::goesDownWithThePointerOverIt()
{
    QPointer<MapCanvas> canvas;
    {
        Stage stage;
        canvas = &stage.canvas;
        QVERIFY(stage.show());
        QTest::mouseMove(stage.window.windowHandle(),
                         stage.canvas.mapTo(&stage.window, stage.placeOf(group("labs"))));
        stage.canvas.zoomIn(); // a frame is being painted
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
