// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/render/labelplacer.h"

#include "render/scenesupport.h"
#include "support/smallatlas.h"

#include <QTest>
#include <random>

namespace {

const TextStyle style = textstyle::relation;
const QString word = QStringLiteral("runs on");

/// A placer on a map of nothing, or of the layout given.
class Placing
{
public:
    explicit Placing(MapLayout map = {})
        : layout(std::move(map))
        , placer(*atlas, layout, theme, style)
    {
    }

    void place(const QList<QPointF>& points, const QString& text = word)
    {
        placer.place(points, text, theme.ink);
    }

    [[nodiscard]] DisplayList drawn() const
    {
        PictureBuilder builder;
        placer.draw(builder);
        return builder.take();
    }

    [[nodiscard]] QList<TextItem> labels() const { return textsOf(drawn()); }

    AtlasPtr atlas = smallAtlas();
    MapLayout layout;
    ColorTheme theme = ColorTheme::light();
    LabelPlacer placer;
};

/// What a label takes, as the placer sees it.
QRectF placeOf(const TextItem& label)
{
    return inkOf(label);
}

double widthOf(const QString& text)
{
    return textWidth(text, style);
}

} // namespace

class TestLabelPlacer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void standsInTheMiddleOfTheLongestStretch();
    void standsBesideAnUprightLine();
    void standsNowhereOnShortStretches();
    void avoidsObstacles();
    void avoidsHeadings_data();
    void avoidsHeadings();
    void labelsAvoidEachOther();
    void hidesTheLineWithItsSurface();
    void keepsColourAndStandsForNothing();
    void anyLinesAndObstacles();
};

void TestLabelPlacer::standsInTheMiddleOfTheLongestStretch()
{
    Placing placing;
    placing.place({{0, 0}, {100, 0}, {100, 50}, {400, 50}, {400, 100}});
    const QList<TextItem> labels = placing.labels();
    QCOMPARE(labels.size(), 1);
    QCOMPARE(labels.first().text, word);
    QCOMPARE(labels.first().anchor, TextItem::Anchor::Middle);
    QCOMPARE(labels.first().position.x(), 250.0);
    QVERIFY(placeOf(labels.first()).contains(250, 50));
    QVERIFY(std::abs(placeOf(labels.first()).center().y() - 50) < style.pixelSize * 0.2);
}

void TestLabelPlacer::standsBesideAnUprightLine()
{
    Placing placing;
    placing.place({{20, 0}, {20, 200}});
    const QList<TextItem> labels = placing.labels();
    QCOMPARE(labels.size(), 1);
    QVERIFY(placeOf(labels.first()).left() > 20);
    QVERIFY(placeOf(labels.first()).left() < 30);
}

void TestLabelPlacer::standsNowhereOnShortStretches()
{
    Placing placing;
    placing.place({{0, 0}, {widthOf(word), 0}}); // as wide as the text, but the line would not be seen
    placing.place({{0, 0}, {10, 0}, {20, 40}, {30, 40}}, QStringLiteral("invests in"));
    QVERIFY(placing.labels().isEmpty());
    placing.place({});
    placing.place({{5, 5}});
    QVERIFY(placing.labels().isEmpty());
}

void TestLabelPlacer::avoidsObstacles()
{
    Placing placing;
    const QList<QPointF> line{{0, 0}, {100, 0}, {100, 50}, {400, 50}};
    placing.placer.avoid({240, 40, 20, 20});
    placing.place(line);
    QCOMPARE(placing.labels().first().position.x(), 50.0); // the shorter stretch
    placing.placer.avoid({40, -5, 20, 10});
    placing.place(line, QStringLiteral("makes"));
    QVERIFY(placeOf(placing.labels().last()).left() > 100); // beside the upright one
    placing.placer.avoid({100, 20, 50, 10});
    placing.place(line, QStringLiteral("owns"));
    QCOMPARE(placing.labels().size(), 2); // no place is left
}

void TestLabelPlacer::avoidsHeadings_data()
{
    QTest::addColumn<QString>("of");
    for (const char* of : {"box", "section", "band"})
        QTest::newRow(of) << QString::fromLatin1(of);
}

void TestLabelPlacer::avoidsHeadings()
{
    QFETCH(const QString, of);
    const QRectF heading(180, -10, 40, 20);
    MapLayout layout;
    if (of == QStringLiteral("box"))
        layout.boxes = {{QStringLiteral("chips"), {100, -20, 200, 100}, heading}};
    else if (of == QStringLiteral("section"))
        layout.sections = {{QStringLiteral("investor"), {100, -20, 200, 100}, heading}};
    else
        layout.bands = {{QStringLiteral("compute"), {100, -20, 500, 100}, heading}};
    Placing placing(layout);
    placing.place({{0, 0}, {400, 0}});
    QVERIFY(placing.labels().isEmpty());
    placing.place({{0, 60}, {400, 60}});
    QCOMPARE(placing.labels().size(), 1);
}

void TestLabelPlacer::labelsAvoidEachOther()
{
    Placing placing;
    placing.place({{0, 0}, {200, 0}});
    placing.place({{0, 4}, {200, 4}});
    QCOMPARE(placing.labels().size(), 1);
    placing.place({{0, 40}, {200, 40}});
    QCOMPARE(placing.labels().size(), 2);
}

void TestLabelPlacer::hidesTheLineWithItsSurface()
{
    MapLayout layout;
    layout.bands = {{QStringLiteral("compute"), {0, 0, 1000, 300}, {0, 0, 80, 300}}};
    layout.boxes = {{QStringLiteral("chips"), {100, 20, 300, 200}, {100, 20, 300, 20}}};
    layout.sections = {{QStringLiteral("investor"), {1100, 20, 300, 200}, {1100, 20, 300, 20}}};
    Placing placing(layout);
    placing.place({{150, 100}, {350, 100}});   // in the box
    placing.place({{500, 100}, {900, 100}});   // in the band
    placing.place({{1150, 100}, {1350, 100}}); // beside the stack
    placing.place({{500, 400}, {900, 400}});   // nowhere
    const QList<TextItem> labels = placing.labels();
    QCOMPARE(labels.size(), 4);
    const ColorTheme& theme = placing.theme;
    QCOMPARE(labels[0].plate, theme.panel);
    QCOMPARE(labels[1].plate, theme.tint(theme.accent(placing.atlas->layers[0])));
    QCOMPARE(labels[2].plate, theme.panel);
    QCOMPARE(labels[3].plate, theme.canvas);
}

void TestLabelPlacer::keepsColourAndStandsForNothing()
{
    Placing placing;
    placing.placer.place({{0, 0}, {200, 0}}, word, QColor(Qt::darkRed));
    const DisplayList list = placing.drawn();
    QCOMPARE(list.blocks.size(), 1);
    QCOMPARE(list.blocks.first().id, TypedId());
    QCOMPARE(textsOf(list).first().colour, QColor(Qt::darkRed));
    QCOMPARE(textsOf(list).first().style, style);
    QVERIFY(Placing().drawn().blocks.isEmpty());
}

void TestLabelPlacer::anyLinesAndObstacles()
{
    std::mt19937 random(5);
    const auto between = [&](double low, double high) {
        return std::uniform_real_distribution<double>(low, high)(random);
    };
    qsizetype placed = 0;
    for (int round = 0; round < 60; ++round) {
        Placing placing;
        QList<QRectF> obstacles;
        for (int i = 0; i < 15; ++i) {
            obstacles.append({between(0, 900), between(0, 600), between(5, 150), between(5, 100)});
            placing.placer.avoid(obstacles.last());
        }
        QList<QList<QPointF>> lines;
        for (int i = 0; i < 25; ++i) {
            const QPointF from(between(0, 1000), between(0, 700));
            const QPointF to(between(0, 1000), between(0, 700));
            const double bend = between(0, 1000);
            lines.append({from, {bend, from.y()}, {bend, to.y()}, to});
            placing.place(lines.last(), QString(word + QString::number(i)));
        }
        const QList<TextItem> labels = placing.labels();
        placed += labels.size();
        for (qsizetype i = 0; i < labels.size(); ++i) {
            const QRectF ink = placeOf(labels[i]);
            for (const QRectF& obstacle : std::as_const(obstacles))
                QVERIFY(!obstacle.intersects(ink));
            for (qsizetype j = 0; j < i; ++j)
                QVERIFY(!placeOf(labels[j]).intersects(ink));
            // It stands on its own line, or right beside it.
            const QList<QPointF>& line = lines[labels[i].text.mid(word.size()).toInt()];
            const QRectF around = ink.adjusted(-8, -2, 8, 2);
            bool near = false;
            for (qsizetype p = 1; p < line.size(); ++p) {
                const QRectF stretch =
                    QRectF(line[p - 1], line[p]).normalized().adjusted(-0.1, -0.1, 0.1, 0.1);
                near = near || stretch.intersects(around);
            }
            QVERIFY2(near, qPrintable(labels[i].text));
        }
    }
    QVERIFY2(placed > 300, qPrintable(QString::number(placed)));
}

QTEST_MAIN(TestLabelPlacer)
#include "tst_labelplacer.moc"
