// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "render/scenesupport.h"
#include "support/smallatlas.h"
#include "widgets/map/framepainter.h"

#include <QTest>

/// A frame painter takes over what was in view before: nothing of that may be seen.
class PannedFramesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void areThoseOfAPainterThatSawNothingBefore_data();
    void areThoseOfAPainterThatSawNothingBefore();
};

namespace {

Frame paint(FramePainter& painter, const FrameRequest& request)
{
    Frame result;
    QObject context;
    bool came = false;
    QObject::connect(&painter, &FramePainter::frameReady, &context, [&](const Frame& frame) {
        result = frame;
        came = true;
    });
    painter.request(request);
    return QTest::qWaitFor([&] { return came; }) ? result : Frame();
}

} // namespace

void PannedFramesTest::areThoseOfAPainterThatSawNothingBefore_data()
{
    QTest::addColumn<double>("ratio");
    QTest::addColumn<QPointF>("step");
    QTest::newRow("by whole pixels") << 1.0 << QPointF(14, -9);
    QTest::newRow("sideways") << 1.0 << QPointF(-31, 0);
    QTest::newRow("at twice the resolution") << 2.0 << QPointF(7.5, 11);
    QTest::newRow("at a fraction of the resolution") << 1.5 << QPointF(8, -6);
    QTest::newRow("by parts of pixels") << 1.0 << QPointF(3.3, 4.4);
    QTest::newRow("farther than the view") << 1.0 << QPointF(900, 0);
}

void PannedFramesTest::areThoseOfAPainterThatSawNothingBefore()
{
    QFETCH(const double, ratio);
    QFETCH(const QPointF, step);
    const AtlasPtr atlas = smallAtlas();
    const auto layout = std::make_shared<const MapLayout>(layoutOf(*atlas));
    FrameRequest request{.atlas = atlas,
                         .layout = layout,
                         .look = lookOf(ColorTheme::Mode::Light, DetailLevel::Entities),
                         .viewport = {},
                         .viewSize = {600, 400},
                         .pixelRatio = ratio,
                         .margin = 20};
    QRectF content;
    for (const MapLayout::Band& band : layout->bands)
        content |= band.rect;
    request.viewport.setContent(content);
    request.viewport.setViewSize(request.viewSize);
    request.viewport.fitContent();
    request.viewport.zoomAt({200, 150}, 1.1 / request.viewport.scale());
    FramePainter panned;
    paint(panned, request);
    for (int i = 0; i < 5; ++i) {
        request.viewport.panBy(step);
        const Frame shown = paint(panned, request);
        FramePainter fresh;
        const Frame expected = paint(fresh, request);
        QVERIFY(!shown.image.isNull());
        QCOMPARE(shown.blocks->size(), expected.blocks->size());
        int different = 0;
        for (int y = 0; y < shown.image.height(); ++y) {
            for (int x = 0; x < shown.image.width(); ++x) {
                const QRgb a = shown.image.pixel(x, y);
                const QRgb b = expected.image.pixel(x, y);
                different += std::max({std::abs(qRed(a) - qRed(b)), std::abs(qGreen(a) - qGreen(b)),
                                       std::abs(qBlue(a) - qBlue(b))}) > 8
                                 ? 1
                                 : 0;
            }
        }
        // Lines and letters that a seam cuts may come out a shade differently.
        QVERIFY2(different <= shown.image.width() * shown.image.height() / 4'000,
                 qPrintable(QString::number(different)));
    }
}

QTEST_MAIN(PannedFramesTest)
#include "tst_pannedframes.moc"
