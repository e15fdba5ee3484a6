// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/map/mapcanvas.h"

#include "render/scenesupport.h"
#include "support/smallatlas.h"
#include "widgets/map/nearestcell.h"
#include "widgets/render/boxlevel.h"
#include "widgets/render/displaypainter.h"
#include "widgets/render/maptype.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QElapsedTimer>
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
        buildMapScene(atlas, *canvas.layout(),
                      MapLook{theme, QStringLiteral("en"), std::nullopt, typeScale(canvas.zoom())});
    QImage image(canvas.size() * canvas.devicePixelRatioF(), QImage::Format_RGB32);
    image.setDevicePixelRatio(canvas.devicePixelRatioF());
    image.fill(scene.background);
    QPainter painter(&image);
    painter.scale(canvas.magnification(), canvas.magnification());
    painter.setTransform(canvas.viewport().transform(), true);
    paintDisplayList(painter, scene, canvas.viewport().visibleRect(),
                     {.smallestText = 7 * canvas.magnification(), .cancelled = {}});
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

/// An atlas in which one organisation stands in every layer.
AtlasPtr wideAtlas()
{
    AtlasData data = smallAtlasData();
    for (const char* product : {"lark-1", "chatter"}) {
        Relation makes;
        makes.from = QStringLiteral("kite");
        makes.to = QString::fromLatin1(product);
        makes.kind = QStringLiteral("makes");
        data.relations.append(makes);
    }
    return std::make_shared<const Atlas>(data);
}

double lengthBetween(const QPointF& point, const QPointF& a, const QPointF& b)
{
    const QRectF stretch = QRectF(a, b).normalized(); // level or upright
    const double x = std::clamp(point.x(), stretch.left(), stretch.right());
    const double y = std::clamp(point.y(), stretch.top(), stretch.bottom());
    return distance(point, {x, y});
}

double lengthBetween(const QPointF& point, const QList<QPointF>& line)
{
    double nearest = 1e9;
    for (qsizetype i = 1; i < line.size(); ++i)
        nearest = std::min(nearest, lengthBetween(point, line[i - 1], line[i]));
    return nearest;
}

bool near(const Viewport& a, const Viewport& b)
{
    return std::abs(a.scale() / b.scale() - 1) < 1e-9 && distance(a.origin(), b.origin()) < 1e-6;
}

/// A canvas in a window, below a field and above another, showing the small atlas. The map is where it goes
/// at once, unless told to glide.
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
        canvas.setMotion(false);
        navigation.setAtlas(atlas);
        canvas.setMap(atlas, layout);
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
        return (canvas.viewport().toView(point) * canvas.magnification()).toPoint();
    }

    /// A place on the canvas where nothing stands.
    [[nodiscard]] QPoint nowhere() const
    {
        QRectF all = layout->outside;
        for (const MapLayout::Band& band : layout->bands)
            all |= band.rect;
        return canvas.viewport().toView(all.topLeft()).toPoint() - QPoint(3, 3);
    }

    /// Shows enough of the map for entities to be drawn; false if they are not.
    bool zoomToEntities()
    {
        navigation.select(group("chips"));
        canvas.fitSelection();
        navigation.clearSelection();
        return sharp() && canvas.level() >= DetailLevel::Entities;
    }

    /// Shows all of the map at a scale; false if it never comes sharp.
    bool zoomTo(double scale)
    {
        canvas.zoomBy(scale / canvas.zoom());
        return sharp();
    }

    /// The middle of what is drawn for a thing.
    [[nodiscard]] QPoint drawnAt(const TypedId& id) const
    {
        const auto place = canvas.placeOf(id);
        return place ? place->center().toPoint() : QPoint(-1, -1);
    }

    /// A point on the canvas that is on this ribbon and no other, and on nothing else; nothing if there is
    /// none.
    [[nodiscard]] std::optional<QPoint> pointOn(const MapLayout::Ribbon& ribbon) const
    {
        for (qsizetype i = 1; i < ribbon.points.size(); ++i) {
            for (const double share : {0.5, 0.3, 0.7, 0.1, 0.9}) {
                const QPoint point =
                    canvas.viewport()
                        .toView(ribbon.points[i - 1] + (ribbon.points[i] - ribbon.points[i - 1]) * share)
                        .toPoint();
                const QPointF there = canvas.viewport().toLayout(point);
                const auto isClear = [&](const MapLayout::Ribbon& other) {
                    return other.id == ribbon.id || lengthBetween(there, other.points) > 7 / canvas.zoom();
                };
                const auto covers = [&](const MapLayout::Box& box) { return box.rect.contains(there); };
                if (canvas.rect().contains(point) && std::ranges::all_of(layout->ribbons, isClear) &&
                    std::ranges::none_of(layout->boxes, covers) &&
                    std::ranges::none_of(layout->sections, covers))
                    return point;
            }
        }
        return std::nullopt;
    }

    void key(Qt::Key key) { QTest::keyClick(&canvas, key); }

    void doubleClick(const QPoint& place)
    {
        QTest::mouseDClick(&canvas, Qt::LeftButton, {}, place);
        QTest::mouseRelease(&canvas, Qt::LeftButton, {}, place);
    }

    /// What is drawn in the present frame, of a type.
    [[nodiscard]] QSet<QString> drawn(IdType type) const
    {
        QSet<QString> ids;
        for (const DisplayBlock& block : canvas.blocksInView()) {
            if (block.id.type == type)
                ids << block.id.id;
        }
        return ids;
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
    void chipsAreClickable();
    void ribbonsAreClickable();
    void relationsAreClickableUpClose();
    void boxesAreToldByTheirSize();
    void clickOnNothingClears();
    void otherButtonsSelectNothing();
    void hoverLightsUpNeighbours();
    void selectionStaysLitUnderThePointer();
    void doubleClickGoesIn();
    void drillsToWhatIsOutOfView();
    void backGoesWhereOneWas();
    void enterGoesInAndBackspaceOut();
    void escapeGoesStepByStep();
    void pinsStayLit();
    void onlyWhatStandsOutIsDrawn_data();
    void onlyWhatStandsOutIsDrawn();
    void footprintIsLitInEveryLayer();
    void hiddenKindsAreNeitherDrawnNorHit();
    void glidesToWhereItGoes();
    void withoutMotionItIsThereAtOnce();
    void fliesComfortably();
    void showsNothingEmptyOnTheWay();
    void handTakesOverFromAGlide();
    void quickArrowsComeIntoViewAll();
    void contextMenuIsForWhatIsUnderThePointer();
    void contextMenuOfTheKeyboardIsForTheSelection();
    void arrowsGoToTheNearest_data();
    void arrowsGoToTheNearest();
    void arrowsBringIntoView();
    void firstArrowTakesTheNearestToTheMiddle();
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
    void magnifiedShowsWhatASmallerOneDoes();
    void magnifiedIsSharp_data();
    void magnifiedIsSharp();
    void magnifiedIsHitWhereItIsPainted();
    void magnifiedKeepsWhatIsUnderThePointer();
    void magnificationsThatMakeNoSenseAreIgnored();
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
    for (const Qt::Key key :
         {Qt::Key_Left, Qt::Key_Plus, Qt::Key_Minus, Qt::Key_Return, Qt::Key_Escape, Qt::Key_Backspace})
        QTest::keyClick(&canvas, key);
    for (const Qt::MouseButton button : {Qt::BackButton, Qt::ForwardButton, Qt::RightButton})
        QTest::mouseClick(&canvas, button, {}, {100, 100});
    for (const auto reason : {QContextMenuEvent::Mouse, QContextMenuEvent::Keyboard}) {
        QContextMenuEvent menu(reason, {100, 100}, canvas.mapToGlobal(QPoint(100, 100)));
        QCoreApplication::sendEvent(&canvas, &menu);
    }
    QTest::mouseClick(&canvas, Qt::LeftButton, {}, {100, 100});
    QTest::mouseDClick(&canvas, Qt::LeftButton, {}, {100, 100});
    QTest::mouseRelease(&canvas, Qt::LeftButton, {}, {100, 100});
    QTest::mouseMove(&canvas, {120, 120});
    canvas.fitAll();
    canvas.fitSelection();
    canvas.zoomToActualSize();
    canvas.centreOn({10, 10});
    navigation.select(entity("kite"));
    QVERIFY(canvas.blocksInView().isEmpty() && !canvas.placeOf(entity("kite")) && !canvas.lit());
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
    QSignalSpy moved(&shown.canvas, &MapCanvas::viewportChanged);
    shown.wheel(pointer, angle);
    QVERIFY(shown.canvas.zoom() > before);
    QCOMPARE(moved.count(), 1);
    QCOMPARE(shown.navigation.view().camera, shown.canvas.viewport().camera());
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
    shown.navigation.select(wanted); // brings it into view
    shown.navigation.clearSelection();
    QVERIFY(shown.sharp());
    QVERIFY(shown.canvas.level() >= DetailLevel::Entities);
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
    while (shown.drawn(IdType::Entity).contains(QStringLiteral("k100"))) {
        const double zoom = shown.canvas.zoom();
        shown.canvas.zoomBy(0.9);
        QVERIFY2(shown.canvas.zoom() < zoom, "the stack is never seen from afar");
        QVERIFY(shown.sharp());
    }
    QTest::mouseClick(&shown.canvas, Qt::LeftButton, {}, shown.placeOf(entity("k100")));
    QCOMPARE(shown.navigation.selection(), group("chips"));
}

void MapCanvasTest::chipsAreClickable()
{
    Shown shown;
    QVERIFY(shown.show());
    QVERIFY(shown.zoomTo(0.6));
    QCOMPARE(shown.canvas.level(), DetailLevel::Groups);
    int clicked = 0;
    for (const MapLayout::Cell& cell : shown.layout->cells) {
        const TypedId id{IdType::Entity, cell.id};
        const QPoint place = shown.drawnAt(id);
        if (!shown.canvas.rect().contains(place))
            continue;
        QVERIFY2(shown.rectOf(group("chips")).isValid(), qPrintable(cell.id));
        QCOMPARE(shown.canvas.thingAt(place), id);
        QTest::mouseClick(&shown.canvas, Qt::LeftButton, {}, place);
        QCOMPARE(shown.navigation.selection(), id);
        shown.navigation.clearSelection();
        QVERIFY(shown.sharp());
        ++clicked;
    }
    QVERIFY2(clicked >= 10, qPrintable(QString::number(clicked)));
    // They stand within their box.
    const QPointF chip = shown.canvas.viewport().toLayout(shown.drawnAt(entity("k200")));
    QVERIFY(shown.rectOf(group("chips")).contains(chip));
}

void MapCanvasTest::ribbonsAreClickable()
{
    Shown shown;
    QVERIFY(shown.show());
    QVERIFY(shown.zoomTo(0.6));
    QVERIFY(shown.drawn(IdType::Relation).isEmpty());
    const QSet<QString> drawn = shown.drawn(IdType::Ribbon);
    QCOMPARE(drawn.size(), shown.layout->ribbons.size());
    int clicked = 0;
    for (const MapLayout::Ribbon& ribbon : shown.layout->ribbons) {
        const TypedId id{IdType::Ribbon, ribbon.id};
        QVERIFY(shown.atlas->contains(id));
        const auto place = shown.pointOn(ribbon);
        if (!place)
            continue;
        QTest::mouseClick(&shown.canvas, Qt::LeftButton, {}, *place);
        QVERIFY(shown.navigation.selection());
        QCOMPARE(shown.navigation.selection()->toString(), QString(QStringLiteral("ribbon:") + ribbon.id));
        QVERIFY(shown.canvas.lit() && shown.canvas.lit()->ribbons.contains(ribbon.id));
        const Viewport before = shown.canvas.viewport();
        shown.doubleClick(*place); // there is nothing to go into
        QCOMPARE(shown.navigation.selection(), id);
        QVERIFY(shown.navigation.drillPath().isEmpty());
        shown.navigation.setCamera(before.camera());
        shown.navigation.clearSelection();
        QVERIFY(shown.zoomTo(0.6));
        ++clicked;
    }
    QVERIFY(clicked >= 2);
}

void MapCanvasTest::relationsAreClickableUpClose()
{
    Shown shown;
    QVERIFY(shown.show());
    QVERIFY(shown.zoomToEntities());
    QVERIFY(shown.drawn(IdType::Ribbon).isEmpty());
    const QString id = QStringLiteral("kite>makes>k100");
    const auto route =
        std::ranges::find_if(shown.layout->routes, [&](const auto& item) { return item.id == id; });
    QVERIFY(route != shown.layout->routes.cend());
    const auto stretch = route->points.size() / 2;
    const QPointF middle = (route->points[stretch - 1] + route->points[stretch]) / 2;
    const QPoint place = shown.canvas.viewport().toView(middle).toPoint();
    QCOMPARE(shown.canvas.thingAt(place), (TypedId{IdType::Relation, id}));
    QTest::mouseClick(&shown.canvas, Qt::LeftButton, {}, place);
    QCOMPARE(shown.navigation.selection(), (TypedId{IdType::Relation, id}));
}

void MapCanvasTest::boxesAreToldByTheirSize()
{
    Shown shown;
    QVERIFY(shown.show());
    QList<DetailLevel> seen;
    for (const double scale : {0.25, 0.3, 0.4, 0.5, 0.65, 0.7, 1.0, 2.0, 4.0}) {
        shown.canvas.centreOn(shown.rectOf(entity("k100")).center());
        QVERIFY(shown.zoomTo(scale));
        if (!seen.isEmpty())
            QVERIFY(shown.canvas.level() >= seen.last());
        seen << shown.canvas.level();
        const bool single = typeScale(shown.canvas.zoom()) >= singleRelationsFrom;
        QCOMPARE(shown.drawn(IdType::Ribbon).isEmpty(), single);
        if (!single)
            QVERIFY(shown.drawn(IdType::Relation).isEmpty());
    }
    QVERIFY(seen.contains(DetailLevel::Groups) && seen.contains(DetailLevel::Entities));
    QCOMPARE(seen.last(), DetailLevel::Cards);
    // The lens may ask for another.
    shown.navigation.setLevel(DetailLevel::Stack);
    QVERIFY(!shown.canvas.isSharp());
    QVERIFY(shown.sharp());
    QCOMPARE(shown.canvas.level(), DetailLevel::Stack);
    shown.navigation.setLevel({});
    QVERIFY(shown.sharp());
    QCOMPARE(shown.canvas.level(), DetailLevel::Cards);
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
    QVERIFY(shown.zoomToEntities());
    QSignalSpy hovered(&shown.canvas, &MapCanvas::hovered);
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
    QCOMPARE(hovered.count(), 2);
    QCOMPARE(hovered.last().first().value<std::optional<TypedId>>(), entity("kite"));
    QVERIFY(shown.canvas.lit()->entities.contains(QStringLiteral("k100")));
    QVERIFY(!shown.canvas.lit()->entities.contains(QStringLiteral("clinic")));
    QVERIFY(coloursOf(shown.canvas, entity("clinic")) != clinic); // faded
    QCOMPARE(coloursOf(shown.canvas, entity("k100")), k100);      // made by it
    QCOMPARE(shown.canvas.cursor().shape(), Qt::PointingHandCursor);
    QVERIFY(!shown.canvas.isSharp());
    QVERIFY(shown.sharp());
    QVERIFY(difference(shown.canvas.grab().toImage(), quiet) > 0.001);

    QEvent leave(QEvent::Leave);
    QCoreApplication::sendEvent(&shown.canvas, &leave);
    QCOMPARE(hovered.last().first().value<std::optional<TypedId>>(), std::nullopt);
    QVERIFY(!shown.canvas.lit());
    QCOMPARE(coloursOf(shown.canvas, entity("clinic")), clinic);
    QVERIFY(shown.sharp());
    QCOMPARE(shown.canvas.grab().toImage(), quiet);
}

void MapCanvasTest::selectionStaysLitUnderThePointer()
{
    Shown shown;
    QVERIFY(shown.show());
    QVERIFY(shown.zoomToEntities());
    QTest::mouseClick(&shown.canvas, Qt::LeftButton, {}, shown.placeOf(entity("kite")));
    QCOMPARE(shown.navigation.selection(), entity("kite"));
    const QList<QColor> k200 = coloursOf(shown.canvas, entity("k200"));
    const QList<QColor> clinic = coloursOf(shown.canvas, entity("clinic"));
    QVERIFY(k200 != clinic);
    QTest::mouseMove(&shown.canvas, shown.placeOf(group("chips")));
    QCOMPARE(coloursOf(shown.canvas, entity("k200")), k200);
    QCOMPARE(coloursOf(shown.canvas, entity("clinic")), clinic);
}

void MapCanvasTest::doubleClickGoesIn()
{
    Shown shown;
    QVERIFY(shown.show());
    const double before = shown.canvas.zoom();
    const auto isFitted = [&](const TypedId& id) {
        const QRectF rect = shown.rectOf(id);
        return shown.canvas.viewport().visibleRect().contains(rect) &&
               distance(shown.canvas.viewport().visibleRect().center(), rect.center()) < 0.01;
    };
    shown.doubleClick(shown.placeOf(group("labs")));
    QCOMPARE(shown.navigation.selection(), group("labs"));
    QCOMPARE(shown.navigation.view().focus, group("labs"));
    QVERIFY(shown.canvas.zoom() > before);
    QVERIFY(isFitted(group("labs")));
    QVERIFY(shown.sharp());
    // An entity of the group in focus: itself.
    shown.doubleClick(shown.drawnAt(entity("lark-1")));
    QCOMPARE(shown.navigation.view().focus, entity("lark-1"));
    QVERIFY(isFitted(entity("lark-1")));
    QVERIFY(shown.canvas.zoom() <= 3 + 1e-9);
    QVERIFY(shown.sharp());
    // An entity of another: first its group.
    shown.navigation.focusOn({});
    QVERIFY(shown.sharp());
    QCOMPARE(shown.canvas.zoom(), before);
    shown.canvas.zoomToActualSize();
    shown.canvas.centreOn(shown.rectOf(entity("k100")).center());
    QVERIFY(shown.sharp());
    shown.doubleClick(shown.drawnAt(entity("k100")));
    QCOMPARE(shown.navigation.view().focus, group("chips"));
    QCOMPARE(shown.navigation.selection(), entity("k100"));
    QVERIFY(isFitted(group("chips")));
    // On nothing: nothing.
    shown.canvas.fitAll();
    QVERIFY(shown.sharp());
    shown.doubleClick(shown.nowhere());
    QVERIFY(shown.navigation.drillPath().isEmpty());
}

void MapCanvasTest::drillsToWhatIsOutOfView()
{
    // A link in a panel: the map goes to the group, not only to where the entity just comes into view.
    Shown shown;
    QVERIFY(shown.show());
    shown.navigation.drillInto(entity("clinic"));
    shown.navigation.drillInto(entity("clinic"));
    QVERIFY(!shown.canvas.viewport().visibleRect().intersects(shown.rectOf(entity("k200"))));
    const Viewport atClinic = shown.canvas.viewport();
    shown.navigation.drillInto(entity("k200"));
    QCOMPARE(shown.navigation.view().focus, group("chips"));
    QVERIFY(!shown.navigation.view().camera);
    const QRectF chips = shown.rectOf(group("chips"));
    QVERIFY(shown.canvas.viewport().visibleRect().contains(chips));
    QVERIFY(distance(shown.canvas.viewport().visibleRect().center(), chips.center()) < 0.01);
    shown.navigation.back();
    QVERIFY(near(shown.canvas.viewport(), atClinic));
    QVERIFY(!shown.navigation.view().camera);
}

void MapCanvasTest::backGoesWhereOneWas()
{
    Shown shown;
    QVERIFY(shown.show());
    shown.navigation.select(entity("clinic"));
    shown.canvas.fitSelection();
    shown.canvas.centreOn(shown.rectOf(entity("k100")).center()); // away from what is selected
    const Viewport there = shown.canvas.viewport();
    shown.navigation.drillInto(group("labs"));
    QVERIFY(!near(shown.canvas.viewport(), there));
    const Viewport labs = shown.canvas.viewport();
    QTest::mouseClick(&shown.canvas, Qt::BackButton, {}, {100, 100});
    QCOMPARE(shown.navigation.selection(), entity("clinic"));
    QVERIFY(near(shown.canvas.viewport(), there));
    QTest::mouseClick(&shown.canvas, Qt::ForwardButton, {}, {100, 100});
    QCOMPARE(shown.navigation.selection(), group("labs"));
    QVERIFY(near(shown.canvas.viewport(), labs));
    QTest::mouseClick(&shown.canvas, Qt::ForwardButton, {}, {100, 100}); // there is nothing further
    QVERIFY(near(shown.canvas.viewport(), labs));
}

void MapCanvasTest::enterGoesInAndBackspaceOut()
{
    Shown shown;
    QVERIFY(shown.show());
    shown.canvas.setFocus();
    const Viewport whole = shown.canvas.viewport();
    shown.key(Qt::Key_Return);
    QCOMPARE(shown.canvas.viewport(), whole); // nothing is selected
    shown.navigation.select(entity("k100"));
    QList<Viewport> way{whole};
    QList<TypedId> focus;
    for (const Qt::Key key : {Qt::Key_Return, Qt::Key_Enter}) {
        shown.key(key);
        QVERIFY(shown.canvas.zoom() > way.last().scale());
        way << shown.canvas.viewport();
        focus << shown.navigation.view().focus;
    }
    QCOMPARE(focus, (QList<TypedId>{group("chips"), entity("k100")}));
    shown.key(Qt::Key_Backspace);
    QVERIFY(near(shown.canvas.viewport(), way[1]));
    shown.key(Qt::Key_Backspace);
    QCOMPARE(shown.navigation.view().focus, (TypedId{IdType::Layer, QStringLiteral("compute")}));
    QVERIFY(shown.canvas.viewport().visibleRect().contains(
        shown.rectOf({IdType::Layer, QStringLiteral("compute")})));
    shown.key(Qt::Key_Backspace);
    QVERIFY(shown.navigation.drillPath().isEmpty());
    QVERIFY(near(shown.canvas.viewport(), whole));
    QCOMPARE(shown.navigation.selection(), entity("k100"));
}

void MapCanvasTest::escapeGoesStepByStep()
{
    Shown shown(wideAtlas());
    QVERIFY(shown.show());
    shown.canvas.setFocus();
    Navigation& navigation = shown.navigation;
    navigation.togglePin(entity("clinic"));
    navigation.select(entity("kite"));
    navigation.setDegrees(2);
    navigation.setReach(Reach::Footprint);
    navigation.setOnly(true);
    navigation.setPreview(entity("mosaic"));
    QVERIFY(shown.canvas.lit()->entities.contains(QStringLiteral("mosaic-x")));
    shown.key(Qt::Key_Escape);
    QVERIFY(!navigation.preview() && navigation.view().only);
    shown.key(Qt::Key_Escape);
    QVERIFY(!navigation.view().only && navigation.view().reach == Reach::Footprint);
    shown.key(Qt::Key_Escape);
    QVERIFY(navigation.view().reach == Reach::Neighbours && navigation.view().degrees == 2);
    shown.key(Qt::Key_Escape);
    QVERIFY(navigation.view().degrees == 1 && navigation.selection());
    shown.key(Qt::Key_Escape);
    QVERIFY(!navigation.selection() && navigation.isPinned(entity("clinic")));
    QVERIFY(shown.canvas.lit());
    shown.key(Qt::Key_Escape);
    QVERIFY(!navigation.isPinned(entity("clinic")));
    QVERIFY(!shown.canvas.lit());
    QKeyEvent escape(QEvent::KeyPress, Qt::Key_Escape, Qt::NoModifier);
    QCoreApplication::sendEvent(&shown.canvas, &escape);
    QVERIFY(!escape.isAccepted()); // it may mean something to the window
}

// ---- what stands out

void MapCanvasTest::pinsStayLit()
{
    Shown shown;
    QVERIFY(shown.show());
    shown.navigation.togglePin(entity("clinic"));
    QVERIFY(!shown.canvas.isSharp());
    QVERIFY(shown.sharp());
    QVERIFY(shown.canvas.lit()->entities.contains(QStringLiteral("clinic")));
    shown.navigation.select(entity("kite"));
    QVERIFY(shown.canvas.lit()->entities.contains(QStringLiteral("clinic")));
    QVERIFY(shown.canvas.lit()->entities.contains(QStringLiteral("k100")));
    QVERIFY(!shown.canvas.lit()->entities.contains(QStringLiteral("mosaic")));
    shown.navigation.clearSelection();
    QCOMPARE(shown.canvas.lit()->entities, QSet<QString>{QStringLiteral("clinic")});
    shown.navigation.togglePin(entity("clinic"));
    QVERIFY(!shown.canvas.lit());
    QVERIFY(shown.sharp());
}

void MapCanvasTest::onlyWhatStandsOutIsDrawn_data()
{
    QTest::addColumn<double>("scale");
    QTest::newRow("from afar") << 0.55;
    QTest::newRow("up close") << 0.7;
}

void MapCanvasTest::onlyWhatStandsOutIsDrawn()
{
    QFETCH(const double, scale);
    Shown shown;
    QVERIFY(shown.show());
    QVERIFY(shown.zoomTo(scale));
    const QPoint k100 = shown.drawnAt(entity("k100"));
    const QPoint mosaic = shown.drawnAt(entity("mosaic-x"));
    QVERIFY(shown.canvas.rect().contains(mosaic));
    QCOMPARE(shown.canvas.thingAt(mosaic), entity("mosaic-x"));
    shown.navigation.select(entity("kite"));
    const Neighbourhood lit = shown.navigation.lit();
    QVERIFY(shown.sharp());
    QVERIFY(shown.drawn(IdType::Entity).size() > lit.entities.size()); // veiled, but there
    shown.navigation.setOnly(true);
    QVERIFY(!shown.canvas.isSharp());
    QVERIFY(shown.sharp());
    QVERIFY((shown.drawn(IdType::Entity) - lit.entities).isEmpty());
    QVERIFY((shown.drawn(IdType::Relation) - lit.relations).isEmpty());
    QVERIFY(shown.drawn(IdType::Entity).contains(QStringLiteral("k100")));
    QVERIFY(shown.drawn(IdType::Group).contains(QStringLiteral("labs"))); // the map itself stays
    QVERIFY(shown.canvas.thingAt(mosaic) != entity("mosaic-x"));
    QVERIFY(!shown.canvas.placeOf(entity("mosaic-x")));
    QCOMPARE(shown.canvas.thingAt(k100), entity("k100")); // where it was
    QVERIFY(blockOf(shown.canvas.picture(), entity("mosaic-x")) == nullptr);
    shown.navigation.setPreview(entity("mosaic")); // for that moment all is there
    QVERIFY(shown.sharp());
    QVERIFY(shown.drawn(IdType::Entity).contains(QStringLiteral("mosaic-x")));
    shown.navigation.setPreview({});
    shown.navigation.setOnly(false);
    QVERIFY(shown.sharp());
    QCOMPARE(shown.canvas.thingAt(mosaic), entity("mosaic-x"));
}

void MapCanvasTest::footprintIsLitInEveryLayer()
{
    Shown shown(wideAtlas());
    QVERIFY(shown.show());
    for (const double scale : {0.55, 0.7}) {
        QVERIFY(shown.zoomTo(scale));
        shown.navigation.select(entity("k100"));
        QVERIFY(!shown.canvas.lit()->entities.contains(QStringLiteral("chatter")));
        shown.navigation.setReach(Reach::Footprint);
        QVERIFY(shown.sharp());
        QSet<QString> layers;
        for (const char* id : {"kite", "k100", "k200", "lark-1", "chatter"}) {
            QVERIFY2(shown.canvas.lit()->entities.contains(QString::fromLatin1(id)), id);
            QVERIFY2(shown.drawn(IdType::Entity).contains(QString::fromLatin1(id)), id);
            layers << shown.atlas->group(shown.atlas->entity(QString::fromLatin1(id))->group)->layer;
            // Outlined in the colour of its layer, the chosen one most.
            const DisplayList picture = shown.canvas.picture();
            const DisplayBlock* block = blockOf(picture, entity(id));
            QVERIFY2(block, id);
            const auto* frame = std::get_if<RectItem>(&picture.items[block->first]);
            QVERIFY2(frame, id);
            QCOMPARE(frame->line.colour,
                     ColorTheme::light().accent(*shown.atlas->layer(
                         shown.atlas->group(shown.atlas->entity(QString::fromLatin1(id))->group)->layer)));
        }
        QCOMPARE(layers.size(), 3);
        QVERIFY(!shown.canvas.lit()->entities.contains(QStringLiteral("clinic")));
        shown.navigation.clearSelection();
    }
}

void MapCanvasTest::hiddenKindsAreNeitherDrawnNorHit()
{
    Shown shown;
    QVERIFY(shown.show());
    QVERIFY(shown.zoomToEntities());
    const QString id = QStringLiteral("kite>makes>k100");
    const auto route =
        std::ranges::find_if(shown.layout->routes, [&](const auto& item) { return item.id == id; });
    const auto stretch = route->points.size() / 2;
    const QPoint place =
        shown.canvas.viewport().toView((route->points[stretch - 1] + route->points[stretch]) / 2).toPoint();
    QCOMPARE(shown.canvas.thingAt(place), (TypedId{IdType::Relation, id}));
    shown.navigation.setKindHidden(QStringLiteral("makes"), true);
    QVERIFY(!shown.canvas.isSharp());
    QVERIFY(shown.sharp());
    QVERIFY(!shown.drawn(IdType::Relation).contains(id));
    QVERIFY(shown.canvas.thingAt(place) != (TypedId{IdType::Relation, id}));
    shown.navigation.select(entity("kite")); // nor does it light up
    QVERIFY(!shown.canvas.lit()->entities.contains(QStringLiteral("k100")));
    QVERIFY(!blockOf(shown.canvas.picture(), {IdType::Relation, id}));
    shown.navigation.clearSelection();

    // From afar a ribbon goes with the last of its kinds.
    const QString ribbon = QStringLiteral("chips>labs");
    shown.canvas.fitAll();
    QVERIFY(shown.zoomTo(0.6));
    QVERIFY(shown.drawn(IdType::Ribbon).contains(ribbon));
    QSet<QString> kinds;
    for (const Relation* relation : shown.atlas->relationsOfRibbon(ribbon))
        kinds << relation->kind;
    shown.navigation.setHiddenKinds(kinds);
    QVERIFY(shown.sharp());
    QVERIFY(!shown.drawn(IdType::Ribbon).contains(ribbon));
    const auto& ribbons = shown.layout->ribbons;
    const auto line = std::ranges::find_if(ribbons, [&](const auto& item) { return item.id == ribbon; });
    if (const auto point = shown.pointOn(*line))
        QVERIFY(shown.canvas.thingAt(*point) != (TypedId{IdType::Ribbon, ribbon}));
}

// ---- gliding

void MapCanvasTest::glidesToWhereItGoes()
{
    qint64 quickest = 10'000;
    for (int attempt = 0; attempt < 3; ++attempt) { // the machine may be busy
        Shown shown;
        QVERIFY(shown.show());
        shown.canvas.setMotion(true);
        const Viewport before = shown.canvas.viewport();
        Viewport target = before;
        target.fit(shown.rectOf(group("chips")), 48);
        QList<double> zooms{shown.canvas.zoom()};
        connect(&shown.canvas, &MapCanvas::viewportChanged, this, [&] { zooms.append(shown.canvas.zoom()); });
        QElapsedTimer timer;
        timer.start();
        shown.navigation.drillInto(group("chips"));
        QVERIFY(shown.canvas.zoom() < target.scale()); // not yet
        QVERIFY(QTest::qWaitFor([&] { return near(shown.canvas.viewport(), target); }));
        quickest = std::min(quickest, timer.elapsed());
        QVERIFY(std::ranges::is_sorted(zooms));
        QVERIFY(zooms.size() > 3);
        QVERIFY(shown.sharp());
        QVERIFY(!shown.navigation.view().camera); // it is where the navigation wants it
    }
    QVERIFY2(quickest <= 250, qPrintable(QString::number(quickest)));
    QVERIFY2(quickest >= 100, qPrintable(QString::number(quickest)));
}

void MapCanvasTest::withoutMotionItIsThereAtOnce()
{
    Shown shown;
    QVERIFY(shown.show());
    QSignalSpy moved(&shown.canvas, &MapCanvas::viewportChanged);
    Viewport target = shown.canvas.viewport();
    target.fit(shown.rectOf(group("chips")), 48);
    shown.navigation.drillInto(group("chips"));
    QVERIFY(near(shown.canvas.viewport(), target));
    QCOMPARE(moved.count(), 1);
    QTest::qWait(60);
    QCOMPARE(moved.count(), 1);
}

void MapCanvasTest::fliesComfortably()
{
    Shown shown;
    shown.canvas.setFlights(Flights::Comfortable);
    QVERIFY(shown.show());
    const Viewport whole = shown.canvas.viewport();
    shown.navigation.focusOn(group("chips")); // without motion: at once
    QVERIFY(!shown.canvas.isFlying());
    const Viewport there = shown.canvas.viewport();
    QVERIFY(!near(there, whole));
    shown.navigation.focusOn({});
    QVERIFY(near(shown.canvas.viewport(), whole));
    shown.canvas.setMotion(true);
    QElapsedTimer time;
    time.start();
    QSignalSpy moves(&shown.canvas, &MapCanvas::viewportChanged);
    shown.navigation.focusOn(group("chips"));
    QVERIFY(shown.canvas.isFlying());
    QVERIFY(QTest::qWaitFor([&] { return !shown.canvas.isFlying(); }));
    QVERIFY2(time.elapsed() < 1600, qPrintable(QString::number(time.elapsed()))); // 800 on an idle machine
    QVERIFY(moves.count() > 2);
    QVERIFY(near(shown.canvas.viewport(), there));
    QVERIFY(shown.sharp());
    QCOMPARE(shown.canvas.grab().toImage().devicePixelRatio(), shown.canvas.devicePixelRatioF());
}

void MapCanvasTest::showsNothingEmptyOnTheWay()
{
    Shown shown;
    shown.canvas.setFlights(Flights::Comfortable);
    QVERIFY(shown.show());
    shown.before.setFocus();
    shown.navigation.focusOn(group("chips"));
    QVERIFY(shown.sharp());
    shown.canvas.setMotion(true);
    const QRgb nothing = ColorTheme::light().canvas.rgb();
    for (const TypedId& focus : {group("labs"), group("chips"), TypedId()}) {
        int grabs = 0;
        double worst = 0;
        QElapsedTimer time;
        time.start();
        const auto look = [&] {
            if (time.elapsed() < 100)
                return; // a backdrop is being painted
            // Where there is something, but nothing is shown.
            const QImage seen = shown.canvas.grab().toImage();
            const QImage expected = paintedDirectly(shown.canvas, *shown.atlas, ColorTheme::light());
            int missing = 0;
            for (int y = 0; y < seen.height(); y += 3) {
                for (int x = 0; x < seen.width(); x += 3)
                    missing += seen.pixel(x, y) == nothing && expected.pixel(x, y) != nothing ? 1 : 0;
            }
            worst = std::max(worst, missing * 9.0 / (double(seen.width()) * seen.height()));
            ++grabs;
        };
        const auto watch = connect(&shown.canvas, &MapCanvas::viewportChanged, &shown.canvas, look);
        shown.navigation.focusOn(focus);
        QVERIFY(shown.canvas.isFlying());
        QVERIFY(QTest::qWaitFor([&] { return !shown.canvas.isFlying(); }));
        disconnect(watch);
        QVERIFY(grabs > 0);
        QVERIFY2(worst < 0.05, qPrintable(QString::number(worst))); // lines and texts that are elsewhere
        QVERIFY(shown.sharp());
    }
}

void MapCanvasTest::handTakesOverFromAGlide()
{
    Shown shown;
    QVERIFY(shown.show());
    shown.canvas.setMotion(true);
    shown.navigation.drillInto(group("chips"));
    QTest::qWait(40);
    shown.wheel({300, 200}, notch);
    const Viewport there = shown.canvas.viewport();
    QCOMPARE(shown.navigation.view().camera, there.camera());
    QTest::qWait(300);
    QCOMPARE(shown.canvas.viewport(), there);
    // And another flight from another.
    shown.navigation.drillInto(group("chips"));
    QTest::qWait(40);
    shown.navigation.drillInto(group("labs"));
    Viewport labs = there;
    labs.fit(shown.rectOf(group("labs")), 48);
    QTRY_VERIFY(near(shown.canvas.viewport(), labs));
    QVERIFY(shown.sharp());
}

void MapCanvasTest::quickArrowsComeIntoViewAll()
{
    Shown shown;
    QVERIFY(shown.show());
    shown.canvas.setFocus();
    shown.navigation.select(entity("k100"));
    shown.canvas.fitSelection();
    shown.canvas.setMotion(true);
    for (int i = 0; i < 8; ++i) {
        shown.key(i % 2 == 0 ? Qt::Key_Up : Qt::Key_Right);
        QTest::qWait(15); // a key that is held down
    }
    const QRectF rect = shown.rectOf(*shown.navigation.selection());
    QTRY_VERIFY(shown.canvas.viewport().visibleRect().contains(rect));
    QTest::qWait(300);
    QVERIFY(shown.canvas.viewport().visibleRect().contains(rect));
}

// ---- context menu

void MapCanvasTest::contextMenuIsForWhatIsUnderThePointer()
{
    Shown shown;
    QVERIFY(shown.show());
    QList<std::pair<TypedId, QPoint>> wanted;
    connect(&shown.canvas, &MapCanvas::contextMenuWanted, this,
            [&](const TypedId& id, const QPoint& at) { wanted.append({id, at}); });
    const auto open = [&](QContextMenuEvent::Reason reason, const QPoint& at) {
        QContextMenuEvent menu(reason, at, shown.canvas.mapToGlobal(at));
        QCoreApplication::sendEvent(&shown.canvas, &menu);
    };
    const QPoint labs = shown.placeOf(group("labs"));
    open(QContextMenuEvent::Mouse, labs);
    QCOMPARE(wanted.size(), 1);
    QCOMPARE(wanted.last().first, group("labs"));
    QCOMPARE(wanted.last().second, shown.canvas.mapToGlobal(labs));
    open(QContextMenuEvent::Mouse, shown.nowhere());
    QCOMPARE(wanted.size(), 1);
}

void MapCanvasTest::contextMenuOfTheKeyboardIsForTheSelection()
{
    Shown shown;
    QVERIFY(shown.show());
    QList<std::pair<TypedId, QPoint>> wanted;
    connect(&shown.canvas, &MapCanvas::contextMenuWanted, this,
            [&](const TypedId& id, const QPoint& at) { wanted.append({id, at}); });
    const QPoint labs = shown.placeOf(group("labs")); // where the pointer happens to be
    const auto open = [&] {
        QContextMenuEvent menu(QContextMenuEvent::Keyboard, labs, shown.canvas.mapToGlobal(labs));
        QCoreApplication::sendEvent(&shown.canvas, &menu);
    };
    open();
    QVERIFY(wanted.isEmpty()); // nothing is selected
    QVERIFY(shown.zoomToEntities());
    shown.navigation.select(entity("k100"));
    QVERIFY(shown.sharp());
    open();
    QCOMPARE(wanted.size(), 1);
    QCOMPARE(wanted.last().first, entity("k100"));
    const auto place = shown.canvas.placeOf(entity("k100"));
    QVERIFY(place && place->contains(shown.canvas.mapFromGlobal(wanted.last().second)));
    // What is selected but out of view still has one.
    shown.canvas.centreOn(shown.rectOf(entity("leader")).center());
    QVERIFY(shown.zoomTo(4));
    open();
    QCOMPARE(wanted.size(), 2);
    QCOMPARE(wanted.last().first, entity("k100"));
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
    const QPointF corner = shown.canvas.viewport().origin();
    shown.window.resize(1100, 800);
    QTRY_COMPARE(shown.canvas.viewport().viewSize(), QSizeF(shown.canvas.size()));
    QCOMPARE(shown.canvas.zoom(), 1.0);
    QVERIFY(distance(shown.canvas.viewport().origin(), corner) < 1e-6); // what was seen stays where it was
    QCOMPARE(shown.navigation.view().camera, shown.canvas.viewport().camera());
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
    const auto atlas = smallAtlas();
    const auto layout = std::make_shared<const MapLayout>(*shown.layout);
    shown.navigation.setAtlas(atlas);
    shown.canvas.setMap(atlas, layout);
    QVERIFY(!shown.canvas.isSharp()); // the frame is of the map before
    QVERIFY(near(shown.canvas.viewport(), before));
    QVERIFY(shown.sharp());
    QVERIFY(near(shown.canvas.viewport(), before));
}

void MapCanvasTest::smallerMapIsNotLost()
{
    Shown shown;
    QVERIFY(shown.show());
    shown.wheel(shown.placeOf(entity("leader")), notch * 8);
    AtlasData data;
    data.id = shown.atlas->id; // another edition of the same
    data.title = LocalizedText(QStringLiteral("Less"));
    data.layers = {smallAtlasData().layers.last()};
    const auto less = std::make_shared<const Atlas>(data);
    const auto layout = std::make_shared<const MapLayout>(layoutOf(*less));
    QVERIFY(!shown.canvas.viewport().visibleRect().intersects(layout->bands.first().rect));
    shown.navigation.setAtlas(less);
    shown.canvas.setMap(less, layout);
    QVERIFY(shown.canvas.viewport().visibleRect().intersects(layout->bands.first().rect));
}

void MapCanvasTest::anotherMapIsShownWhole()
{
    Shown shown;
    QVERIFY(shown.show());
    shown.wheel({200, 200}, notch * 6);
    QVERIFY(!shown.canvas.viewport().showsWholeContent());
    AtlasData data = smallAtlasData();
    data.id = QStringLiteral("another");
    const auto another = std::make_shared<const Atlas>(data);
    shown.navigation.setAtlas(another);
    shown.canvas.setMap(another, shown.layout);
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
        QVERIFY(shown.zoomTo(0.6));
        QCOMPARE(shown.canvas.level(), DetailLevel::Groups);
    }
    QVERIFY(shown.sharp());
    const QPoint place = shown.drawnAt(entity("k100"));
    QCOMPARE(shown.canvas.thingAt(place), entity("k100"));
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
    QVERIFY(shown.zoomToEntities());
    const QList<QColor> clinic = coloursOf(shown.canvas, entity("clinic"));
    const DisplayList picture = shown.canvas.picture();
    QCOMPARE(picture.page, shown.canvas.viewport().visibleRect());
    QCOMPARE(picture.title, QStringLiteral("A small stack"));
    QCOMPARE(picture.background, ColorTheme::light().canvas);
    shown.navigation.select(entity("kite"));
    QVERIFY(!clinic.isEmpty());
    QVERIFY(coloursOf(shown.canvas, entity("clinic")) != clinic); // with what is lit
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

// ---- magnified

void MapCanvasTest::magnifiedShowsWhatASmallerOneDoes()
{
    Shown plain;
    QVERIFY(plain.show());
    Shown magnified;
    magnified.canvas.setMinimumSize(canvasSize * 1.5);
    magnified.canvas.setMagnification(1.5);
    QVERIFY(magnified.show());
    magnified.window.resize(magnified.window.size() + plain.canvas.size() * 1.5 - magnified.canvas.size());
    QTRY_COMPARE(magnified.canvas.size(), plain.canvas.size() * 1.5);
    QVERIFY(magnified.sharp());
    QVERIFY(near(magnified.canvas.viewport(), plain.canvas.viewport()));
    QCOMPARE(magnified.canvas.level(), plain.canvas.level());
    for (const IdType type : {IdType::Layer, IdType::Group, IdType::Entity})
        QCOMPARE(magnified.drawn(type), plain.drawn(type));
    const auto small = plain.canvas.placeOf(group("chips"));
    const auto large = magnified.canvas.placeOf(group("chips"));
    QVERIFY(small && large);
    QVERIFY(distance(large->center(), small->center() * 1.5) < 0.01);
    QVERIFY(std::abs(large->width() - small->width() * 1.5) < 0.01);
}

void MapCanvasTest::magnifiedIsSharp_data()
{
    QTest::addColumn<double>("factor");
    QTest::newRow("1.2") << 1.2;
    QTest::newRow("1.37") << 1.37;
    QTest::newRow("2") << 2.0;
    QTest::newRow("0.8") << 0.8;
}

void MapCanvasTest::magnifiedIsSharp()
{
    QFETCH(const double, factor);
    Shown shown;
    QVERIFY(shown.show());
    shown.before.setFocus();
    shown.canvas.setMagnification(factor);
    QVERIFY(!shown.canvas.isSharp());
    QVERIFY(shown.sharp());
    QVERIFY(shown.canvas.viewport().showsWholeContent());
    const QImage grabbed = shown.canvas.grab().toImage();
    const double share =
        difference(grabbed, paintedDirectly(shown.canvas, *shown.atlas, ColorTheme::light()));
    QVERIFY2(share < 0.002, qPrintable(QString::number(share))); // a frame scaled up differs in all texts
}

void MapCanvasTest::magnifiedIsHitWhereItIsPainted()
{
    Shown shown;
    QVERIFY(shown.show());
    shown.canvas.setMagnification(1.3);
    QVERIFY(shown.zoomToEntities());
    for (const char* id : {"kite", "k100"}) {
        const QPoint place = shown.placeOf(entity(id));
        if (!shown.canvas.rect().contains(place))
            continue;
        QCOMPARE(shown.canvas.thingAt(place), entity(id));
        QVERIFY(shown.canvas.placeOf(entity(id))->contains(place));
        QTest::mouseClick(&shown.canvas, Qt::LeftButton, {}, place);
        QCOMPARE(shown.navigation.selection(), entity(id));
    }
    QVERIFY(shown.navigation.selection());
}

void MapCanvasTest::magnifiedKeepsWhatIsUnderThePointer()
{
    Shown shown;
    QVERIFY(shown.show());
    shown.canvas.setMagnification(1.25);
    const auto under = [&](const QPointF& position) {
        return shown.canvas.viewport().toLayout(position / 1.25);
    };
    const QPointF pointer(shown.placeOf(group("labs")));
    const QPointF before = under(pointer);
    shown.wheel(pointer, notch * 3);
    QVERIFY(distance(under(pointer), before) < 1e-6);
    const QPoint to = pointer.toPoint() + QPoint(40, -30);
    shown.drag(Qt::LeftButton, pointer.toPoint(), to);
    QVERIFY(distance(under(to), before) < 1e-6);
    QVERIFY(shown.sharp());
}

void MapCanvasTest::magnificationsThatMakeNoSenseAreIgnored()
{
    Shown shown;
    QVERIFY(shown.show());
    const Viewport before = shown.canvas.viewport();
    for (const double factor : {0.0, -1.0, 1.0, std::numeric_limits<double>::quiet_NaN()}) {
        shown.canvas.setMagnification(factor);
        QCOMPARE(shown.canvas.magnification(), 1.0);
        QVERIFY(shown.canvas.isSharp());
    }
    QVERIFY(near(shown.canvas.viewport(), before));
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
