// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/map/framepainter.h"

#include "render/scenesupport.h"
#include "support/smallatlas.h"
#include "widgets/render/maptype.h"

#include <QSignalSpy>
#include <QTest>

namespace {

/// The small atlas, laid out without the helper, and requests for frames of it.
class Map
{
public:
    Map()
        : atlas(smallAtlas())
        , layout(std::make_shared<const MapLayout>(layoutOf(*atlas)))
    {
    }

    [[nodiscard]] FrameRequest request(double scale = 1,
                                       ColorTheme::Mode mode = ColorTheme::Mode::Light) const
    {
        FrameRequest request{.atlas = atlas,
                             .layout = layout,
                             .look = lookOf(mode, DetailLevel::Entities),
                             .viewport = {},
                             .viewSize = {400, 300},
                             .pixelRatio = 1,
                             .margin = 20};
        QRectF content;
        for (const MapLayout::Band& band : layout->bands)
            content |= band.rect;
        request.viewport.setContent(content);
        request.viewport.setViewSize(request.viewSize);
        request.viewport.fitContent();
        request.viewport.zoomAt({200, 150}, scale / request.viewport.scale());
        return request;
    }

    AtlasPtr atlas;
    std::shared_ptr<const MapLayout> layout;
};

/// A request in which each box is told by its size.
FrameRequest freeRequest(const Map& map, double scale)
{
    FrameRequest request = map.request(scale);
    request.look.level.reset();
    return request;
}

std::shared_ptr<const Neighbourhood> around(const Map& map, const char* entity)
{
    return std::make_shared<const Neighbourhood>(
        neighbourhoodOf(*map.atlas, {IdType::Entity, QString::fromLatin1(entity)}));
}

/// What a frame shows, margin included.
QRectF visibleIn(const Frame& frame)
{
    const double beyond = frame.margin / frame.viewport.scale();
    return frame.viewport.visibleRect().adjusted(-beyond, -beyond, beyond, beyond);
}

QStringList titlesOf(const Frame& frame)
{
    QStringList titles;
    for (const DisplayBlock& block : *frame.blocks)
        titles << block.title;
    return titles;
}

QSet<TypedId> idsOf(const Frame& frame)
{
    QSet<TypedId> ids;
    for (const DisplayBlock& block : *frame.blocks)
        ids << block.id;
    return ids;
}

/// A painter that keeps its frames.
class Painter
{
public:
    Painter()
    {
        QObject::connect(&painter, &FramePainter::frameReady, &painter, [this](const Frame& frame) {
            frames.append(frame);
            inThisThread = inThisThread && QThread::currentThread() == painter.thread();
        });
    }

    /// Asks for one frame and waits for it; an empty one if none comes.
    Frame paint(const FrameRequest& request)
    {
        const qsizetype before = frames.size();
        painter.request(request);
        return QTest::qWaitFor([&] { return frames.size() > before; }) ? frames.last() : Frame();
    }

    QList<Frame> frames;
    bool inThisThread = true;
    FramePainter painter;
};

} // namespace

class FramePainterTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void framesMatchTheirRequest_data();
    void framesMatchTheirRequest();
    void marginContinuesThePicture();
    void levelFollowsTheScale();
    void newestRequestWins();
    void whatIsAskedAheadComesWhole();
    void comesBackInItsOwnThread();
    void goesDownWhileBusy();
    void givesUpWhatItHasNotSent();
    void keepsThePictureUnderTheLight();
    void veilsWhatIsNotLit();
    void showsOnlyWhatItIsToldTo();
    void blocksAreThoseInView();
    void dropsWhatChanged();
};

void FramePainterTest::framesMatchTheirRequest_data()
{
    QTest::addColumn<double>("ratio");
    QTest::addColumn<int>("margin");
    QTest::addColumn<QSize>("size");
    QTest::newRow("plain") << 1.0 << 0 << QSize(400, 300);
    QTest::newRow("with a margin") << 1.0 << 20 << QSize(440, 340);
    QTest::newRow("at twice the resolution") << 2.0 << 20 << QSize(880, 680);
    QTest::newRow("at a fraction") << 1.5 << 20 << QSize(660, 510);
}

void FramePainterTest::framesMatchTheirRequest()
{
    QFETCH(const double, ratio);
    QFETCH(const int, margin);
    QFETCH(const QSize, size);
    const Map map;
    Painter painter;
    FrameRequest request = map.request();
    request.pixelRatio = ratio;
    request.margin = margin;
    const Frame frame = painter.paint(request);
    QCOMPARE(frame.image.size(), size);
    QCOMPARE(frame.image.devicePixelRatio(), ratio);
    QCOMPARE(frame.viewport, request.viewport);
    QCOMPARE(frame.margin, margin);
    QCOMPARE(frame.layout, map.layout);
    QCOMPARE(frame.look.theme.mode, ColorTheme::Mode::Light);
    QCOMPARE(frame.look.scale, typeScale(request.viewport.scale()));
    QVERIFY(!frame.lit);
    QVERIFY(frame.blocks && !frame.blocks->isEmpty());
}

void FramePainterTest::marginContinuesThePicture()
{
    const Map map;
    Painter painter;
    FrameRequest request = map.request(1.1);
    const QImage wide = painter.paint(request).image;
    request.margin = 0;
    const QImage narrow = painter.paint(request).image;
    int different = 0;
    for (int y = 0; y < narrow.height(); ++y) {
        for (int x = 0; x < narrow.width(); ++x)
            different += narrow.pixel(x, y) == wide.pixel(x + 20, y + 20) ? 0 : 1;
    }
    QVERIFY2(different < narrow.width() * narrow.height() / 200, qPrintable(QString::number(different)));
    // The margin is painted too, and not with the background alone.
    const QRgb background = ColorTheme::light().canvas.rgb();
    int painted = 0;
    for (int x = 0; x < wide.width(); ++x)
        painted += wide.pixel(x, 10) == background ? 0 : 1;
    QVERIFY(painted > 0);
}

void FramePainterTest::levelFollowsTheScale()
{
    const Map map;
    Painter painter;
    SceneCache scene(map.atlas, map.layout);
    QSet<DetailLevel> levels;
    for (const double scale : {0.1, 0.2, 0.3, 0.5, 1.0, 4.0}) {
        const FrameRequest request = freeRequest(map, scale);
        const Frame frame = painter.paint(request);
        MapLook look = request.look;
        look.scale = typeScale(request.viewport.scale());
        QVERIFY(frame.look == look);
        scene.setLook(look);
        QCOMPARE(frame.level, scene.levelOf(request.viewport.visibleRect()));
        levels << frame.level;
    }
    QCOMPARE(painter.frames.last().level, DetailLevel::Cards);
    QVERIFY(levels.contains(DetailLevel::Stack) && levels.contains(DetailLevel::Entities));
    QCOMPARE(painter.paint(map.request(4)).level, DetailLevel::Entities); // where one is asked for
}

void FramePainterTest::newestRequestWins()
{
    const Map map;
    Painter painter;
    QList<Viewport> asked;
    for (int i = 0; i < 200; ++i) {
        const FrameRequest request = map.request(1 + i / 100.0);
        asked.append(request.viewport);
        painter.painter.request(request);
    }
    QTRY_VERIFY(!painter.frames.isEmpty() && painter.frames.last().viewport == asked.last());
    QVERIFY2(painter.frames.size() < 100, qPrintable(QString::number(painter.frames.size())));
    qsizetype newest = -1;
    for (const Frame& frame : std::as_const(painter.frames)) {
        const qsizetype index = asked.indexOf(frame.viewport);
        QVERIFY(index > newest); // never an older one after a newer
        newest = index;
    }
    // The last one was the last: what comes next is what is asked for next.
    const qsizetype count = painter.frames.size();
    painter.paint(map.request(0.5));
    QCOMPARE(painter.frames.size(), count + 1);
}

void FramePainterTest::whatIsAskedAheadComesWhole()
{
    const Map map;
    Painter painter;
    QList<Frame> ahead;
    connect(&painter.painter, &FramePainter::aheadReady, &painter.painter,
            [&](const Frame& frame) { ahead.append(frame); });
    const FrameRequest first = map.request(0.4);
    const FrameRequest second = map.request(2);
    painter.painter.requestAhead({first, second});
    FrameRequest last;
    for (int i = 0; i < 100; ++i) {
        last = map.request(1 + i / 100.0);
        painter.painter.request(last); // none of these outdates them
    }
    QTRY_VERIFY(!painter.frames.isEmpty() && painter.frames.last().viewport == last.viewport);
    QTRY_COMPARE(ahead.size(), 2);
    QCOMPARE(ahead[0].viewport, first.viewport);
    QCOMPARE(ahead[1].viewport, second.viewport);
    Painter other;
    QCOMPARE(ahead[1].image, other.paint(second).image);
}

void FramePainterTest::comesBackInItsOwnThread()
{
    const Map map;
    Painter painter;
    QVERIFY(!painter.paint(map.request()).image.isNull());
    QVERIFY(painter.inThisThread);
}

void FramePainterTest::goesDownWhileBusy()
{
    const Map map;
    int received = 0;
    for (int i = 0; i < 30; ++i) {
        FramePainter painter;
        connect(&painter, &FramePainter::frameReady, this, [&] { ++received; });
        for (int k = 0; k <= i % 3; ++k)
            painter.request(map.request(1 + k));
        if (i % 5 == 0)
            QThread::yieldCurrentThread();
    }
    QCoreApplication::processEvents();
    QCOMPARE(received, 0); // nobody is left to tell
}

void FramePainterTest::givesUpWhatItHasNotSent()
{
    // A frame that waits in the event queue goes with the painter.
    const Map map;
    std::weak_ptr<const MapLayout> layout;
    {
        FramePainter painter;
        FrameRequest request = map.request();
        request.layout = std::make_shared<const MapLayout>(*map.layout);
        layout = request.layout;
        painter.request(request);
    }
    QCoreApplication::processEvents();
    QVERIFY(layout.expired());
}

void FramePainterTest::keepsThePictureUnderTheLight()
{
    const Map map;
    Painter painter;
    FrameRequest request = freeRequest(map, 1);
    const Frame first = painter.paint(request);
    request.lit = around(map, "kite");
    const Frame lit = painter.paint(request);
    QCOMPARE(lit.lit, request.lit);
    QVERIFY(lit.image != first.image);
    QVERIFY(lit.blocks->size() > first.blocks->size());
    for (qsizetype i = 0; i < first.blocks->size(); ++i)
        QCOMPARE(lit.blocks->at(i).id, first.blocks->at(i).id); // what is lit lies above
    request.lit.reset();
    const Frame again = painter.paint(request);
    QCOMPARE(again.blocks, first.blocks); // the same, and not one that is equal
    QCOMPARE(again.image, first.image);
    const Frame moved = painter.paint(freeRequest(map, 1.01));
    QVERIFY(moved.blocks != first.blocks);
}

void FramePainterTest::veilsWhatIsNotLit()
{
    const Map map;
    Painter painter;
    FrameRequest request = freeRequest(map, 0.3); // all of it
    const QImage plain = painter.paint(request).image;
    request.lit = around(map, "kite");
    const QImage veiled = painter.paint(request).image;
    const auto rectOf = [&](const char* id) {
        for (const MapLayout::Box& box : map.layout->boxes) {
            if (box.id == QString::fromLatin1(id))
                return box.rect;
        }
        return QRectF();
    };
    const auto contrast = [&](const QImage& image, const QRectF& rect) {
        const QRectF place(request.viewport.toView(rect.topLeft()),
                           request.viewport.toView(rect.bottomRight()));
        double strongest = 1;
        for (int y = int(place.top()); y < int(place.bottom()); ++y) {
            for (int x = int(place.left()); x < int(place.right()); ++x)
                strongest = std::max(
                    strongest, contrastRatio(image.pixelColor(x + 20, y + 20), ColorTheme::light().panel));
        }
        return strongest;
    };
    QVERIFY(contrast(veiled, rectOf("health")) < 0.6 * contrast(plain, rectOf("health")));
    QVERIFY(contrast(veiled, rectOf("chips")) > 0.8 * contrast(plain, rectOf("chips")));
    QCOMPARE(veiled.pixelColor(1, 1), ColorTheme::light().canvas);

    // What lights up nothing veils nothing.
    request.lit = std::make_shared<const Neighbourhood>();
    QCOMPARE(painter.paint(request).image, plain);
}

void FramePainterTest::showsOnlyWhatItIsToldTo()
{
    const Map map;
    Painter painter;
    for (const double scale : {0.5, 1.0}) {
        FrameRequest request = freeRequest(map, scale);
        request.viewSize = {1600, 1200};
        request.viewport.setViewSize(request.viewSize);
        request.viewport.show({request.viewport.visibleRect().center(), 1600 / scale});
        const QSet<TypedId> all = idsOf(painter.paint(request));
        request.lit = request.look.only = around(map, "kite");
        const Frame frame = painter.paint(request);
        for (const TypedId& id : idsOf(frame)) {
            QVERIFY2(id.type != IdType::Entity || request.lit->entities.contains(id.id),
                     qPrintable(id.toString()));
            QVERIFY2(id.type != IdType::Relation || request.lit->relations.contains(id.id),
                     qPrintable(id.toString()));
        }
        QVERIFY(idsOf(frame).contains({IdType::Entity, QStringLiteral("kite")}));
        QVERIFY(all.size() > idsOf(frame).size());
    }
}

void FramePainterTest::blocksAreThoseInView()
{
    const Map map;
    Painter painter;
    for (const double scale : {0.3, 0.5, 0.8, 2.0, 6.0}) {
        const FrameRequest request = freeRequest(map, scale);
        const Frame frame = painter.paint(request);
        const QRectF visible = visibleIn(frame);
        const DisplayList scene = buildMapScene(*map.atlas, *map.layout, frame.look);
        const QSet<TypedId> shown = idsOf(frame);
        for (const DisplayBlock& block : scene.blocks) {
            if (block.bounds.intersects(visible))
                QVERIFY2(shown.contains(block.id), qPrintable(block.id.toString()));
        }
        // Nothing is made of boxes that are out of view.
        for (const MapLayout::Cell& cell : map.layout->cells) {
            const QRectF box = (cell.outside ? map.layout->sections : map.layout->boxes)[cell.box].rect;
            if (!box.intersects(visible))
                QVERIFY2(!shown.contains({IdType::Entity, cell.id}), qPrintable(cell.id));
        }
        for (const MapLayout::Box& box : map.layout->boxes) {
            if (!box.rect.intersects(visible))
                QVERIFY2(!shown.contains({IdType::Group, box.id}), qPrintable(box.id));
        }
    }
    QVERIFY(painter.frames.last().blocks->size() < painter.frames.first().blocks->size());
}

void FramePainterTest::dropsWhatChanged()
{
    const Map map;
    Painter painter;
    const QString health = QString::fromUtf8("医疗");
    const Frame first = painter.paint(map.request(0.3));
    QVERIFY(!titlesOf(first).contains(health));

    const Frame dark = painter.paint(map.request(0.3, ColorTheme::Mode::Dark)); // all
    QVERIFY(dark.blocks != first.blocks);
    QCOMPARE(dark.image.pixelColor(0, 0), ColorTheme::dark().canvas);

    FrameRequest chinese = map.request(0.3);
    chinese.look.language = QStringLiteral("zh");
    QVERIFY(titlesOf(painter.paint(chinese)).contains(health));

    FrameRequest hidden = map.request(0.3);
    hidden.look.hiddenKinds = {QStringLiteral("makes")};
    const TypedId makes{IdType::Relation, QStringLiteral("kite>makes>k100")};
    QVERIFY(idsOf(first).contains(makes));
    QVERIFY(!idsOf(painter.paint(hidden)).contains(makes));

    FrameRequest moved = map.request(0.3);
    moved.layout = std::make_shared<const MapLayout>(*map.layout);
    const Frame anew = painter.paint(moved);
    QVERIFY(anew.blocks != first.blocks);
    QCOMPARE(anew.layout, moved.layout);

    AtlasData data = smallAtlasData();
    data.entities.first().name = LocalizedText(QStringLiteral("Renamed"));
    FrameRequest renamed = map.request(0.3);
    renamed.atlas = std::make_shared<const Atlas>(data);
    QVERIFY(titlesOf(painter.paint(renamed)).contains(QStringLiteral("Renamed")));
}

QTEST_MAIN(FramePainterTest)
#include "tst_framepainter.moc"
