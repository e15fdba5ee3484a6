// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/map/markpainter.h"

#include "support/smallatlas.h"

#include <algorithm>
#include <QPainter>
#include <QTest>

namespace {

constexpr auto allSeverities = {Severity::Error, Severity::Warning, Severity::Note};

/// Which pixels a mark covers, whatever its colour.
QSet<int> shapeOf(Severity severity, const ColorTheme& theme)
{
    QImage image(20, 20, QImage::Format_RGB32);
    image.fill(theme.canvas);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    paintMark(painter, {10, 10}, severity, 14, theme);
    painter.end();
    QSet<int> covered;
    for (int i = 0; i < 400; ++i) {
        if (image.pixelColor(i % 20, i / 20) != theme.canvas)
            covered << i;
    }
    return covered;
}

const Entity& grouped(const Atlas& atlas)
{
    return *std::ranges::find_if(atlas.entities,
                                 [](const Entity& entity) { return !entity.group.isEmpty(); });
}

DisplayBlock block(const TypedId& id, const QRectF& bounds)
{
    DisplayBlock result;
    result.id = id;
    result.bounds = bounds;
    return result;
}

} // namespace

class MarkPainterTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void marksWhatIsDrawn();
    void marksTheBoxOfWhatIsNot();
    void shapesDiffer();
    void paintsAtTheUpperRightCornerOnce();
    void nothingOnTinyBlocks();
};

void MarkPainterTest::marksWhatIsDrawn()
{
    const AtlasPtr atlas = smallAtlas();
    const Entity& entity = grouped(*atlas);
    const TypedId id{IdType::Entity, entity.id};
    const TypedId box{IdType::Group, entity.group};
    const QList<DisplayBlock> blocks{block(box, {0, 0, 200, 200}), block(id, {10, 10, 50, 50})};
    QCOMPARE(marksInView(*atlas, blocks, {{id, Severity::Warning}}),
             (AuditMarks{{id, Severity::Warning}})); // and not its box as well
    QCOMPARE(marksInView(*atlas, {}, {{id, Severity::Warning}}), AuditMarks());
}

void MarkPainterTest::marksTheBoxOfWhatIsNot()
{
    const AtlasPtr atlas = smallAtlas();
    const Entity& entity = grouped(*atlas);
    const TypedId id{IdType::Entity, entity.id};
    const TypedId box{IdType::Group, entity.group};
    const QList<DisplayBlock> blocks{block(box, {0, 0, 200, 200})};
    QCOMPARE(marksInView(*atlas, blocks, {{id, Severity::Note}}), (AuditMarks{{box, Severity::Note}}));
    const AuditMarks worst{{id, Severity::Error}, {box, Severity::Note}};
    QCOMPARE(marksInView(*atlas, blocks, worst), (AuditMarks{{box, Severity::Error}}));
    const AuditMarks milder{{id, Severity::Note}, {box, Severity::Warning}};
    QCOMPARE(marksInView(*atlas, blocks, milder), (AuditMarks{{box, Severity::Warning}}));
    const AuditMarks elsewhere{{{IdType::Theme, QStringLiteral("t")}, Severity::Error},
                               {{IdType::Entity, QStringLiteral("unknown")}, Severity::Error}};
    QCOMPARE(marksInView(*atlas, blocks, elsewhere), AuditMarks());
}

void MarkPainterTest::shapesDiffer()
{
    for (const ColorTheme& theme : {ColorTheme::light(), ColorTheme::dark()}) {
        QList<QSet<int>> shapes;
        for (const Severity severity : allSeverities) {
            const QSet<int> shape = shapeOf(severity, theme);
            QVERIFY(shape.size() > 30);
            for (const QSet<int>& other : std::as_const(shapes))
                QVERIFY(((shape - other) + (other - shape)).size() > 20);
            shapes << shape;
        }
    }
}

void MarkPainterTest::paintsAtTheUpperRightCornerOnce()
{
    const AtlasPtr atlas = smallAtlas();
    const TypedId id{IdType::Entity, grouped(*atlas).id};
    const ColorTheme theme = ColorTheme::light();
    const QList<DisplayBlock> blocks{block(id, {20, 20, 60, 40}), block(id, {20, 100, 60, 40})};
    QImage image(200, 200, QImage::Format_RGB32);
    image.fill(theme.canvas);
    QPainter painter(&image);
    Viewport viewport;
    paintMarks(painter, *atlas, blocks, {{id, Severity::Error}}, viewport, theme);
    painter.end();
    QRect painted;
    for (int y = 0; y < 200; ++y) {
        for (int x = 0; x < 200; ++x) {
            if (image.pixelColor(x, y) != theme.canvas)
                painted |= QRect(x, y, 1, 1);
        }
    }
    const QPointF corner = viewport.toView(blocks[0].bounds.topRight());
    QVERIFY(painted.isValid() && painted.width() < 14 && painted.height() < 14);
    QVERIFY(QRectF(painted).adjusted(-3, -3, 3, 3).contains(corner));
}

void MarkPainterTest::nothingOnTinyBlocks()
{
    const AtlasPtr atlas = smallAtlas();
    const TypedId id{IdType::Entity, grouped(*atlas).id};
    QImage image(100, 100, QImage::Format_RGB32);
    image.fill(Qt::white);
    const QImage before = image;
    QPainter painter(&image);
    paintMarks(painter, *atlas, {block(id, {20, 20, 60, 4})}, {{id, Severity::Error}}, Viewport(),
               ColorTheme::light());
    painter.end();
    QCOMPARE(image, before);
}

QTEST_MAIN(MarkPainterTest)
#include "tst_markpainter.moc"
