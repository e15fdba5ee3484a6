// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/map/framepainter.h"

#include "render/scenesupport.h"
#include "support/smallatlas.h"

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
    void comesBackInItsOwnThread();
    void goesDownWhileBusy();
    void givesUpWhatItHasNotSent();
    void keepsScenesOfTheSameMap();
    void dropsScenesThatChanged();
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
    QVERIFY(frame.scene);
    QVERIFY(!frame.scene->blocks.isEmpty());
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
    for (const double scale : {0.3, 0.5, 1.0, 4.0}) {
        const Frame frame = painter.paint(map.request(scale));
        QCOMPARE(frame.look.level, detailLevelFor(frame.viewport.scale()));
    }
    QCOMPARE(painter.frames.last().look.level, DetailLevel::Cards);
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

void FramePainterTest::keepsScenesOfTheSameMap()
{
    const Map map;
    Painter painter;
    const Frame first = painter.paint(map.request(1));
    const Frame second = painter.paint(map.request(1.05));
    QCOMPARE(first.look.level, second.look.level);
    QCOMPARE(first.scene, second.scene); // panning and zooming build nothing anew
    const Frame cards = painter.paint(map.request(4));
    QVERIFY(cards.scene != first.scene);
    QCOMPARE(painter.paint(map.request(1)).scene, first.scene);
}

void FramePainterTest::dropsScenesThatChanged()
{
    const Map map;
    Painter painter;
    const Frame first = painter.paint(map.request());

    const Frame dark = painter.paint(map.request(0.01, ColorTheme::Mode::Dark)); // all
    QVERIFY(dark.scene != first.scene);
    QCOMPARE(dark.scene->background, ColorTheme::dark().canvas);
    QCOMPARE(dark.image.pixelColor(0, 0), ColorTheme::dark().canvas);

    FrameRequest chinese = map.request();
    chinese.look.language = QStringLiteral("zh");
    const Frame translated = painter.paint(chinese);
    QVERIFY(wordsOf(textsOf(*translated.scene)).contains(QString::fromUtf8("医疗")));
    QVERIFY(!wordsOf(textsOf(*first.scene)).contains(QString::fromUtf8("医疗")));

    FrameRequest moved = map.request();
    moved.layout = std::make_shared<const MapLayout>(*map.layout);
    const Frame anew = painter.paint(moved);
    QVERIFY(anew.scene != first.scene);

    AtlasData data = smallAtlasData();
    data.entities.first().name = LocalizedText(QStringLiteral("Renamed"));
    FrameRequest renamed = map.request();
    renamed.atlas = std::make_shared<const Atlas>(data);
    const Frame other = painter.paint(renamed);
    QVERIFY(wordsOf(textsOf(*other.scene)).contains(QStringLiteral("Renamed")));
}

QTEST_MAIN(FramePainterTest)
#include "tst_framepainter.moc"
