// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/render/relationpainter.h"

#include "render/scenesupport.h"
#include "support/smallatlas.h"

#include <QTest>

namespace {

const QString english = QStringLiteral("en");
const QList<QPointF> line{{0, 0}, {200, 0}, {200, 80}, {400, 80}};

/// A painter of the small atlas at a scale, and what it draws.
class Painting
{
public:
    explicit Painting(double scale = 1, const QString& language = english)
        : type(scale)
        , painter(*atlas, layout, theme, language, type)
    {
    }

    /// The route of a relation, or one of the same ends with other points.
    [[nodiscard]] MapLayout::Route routeOf(const char* id, const QList<QPointF>& points = {}) const
    {
        for (const MapLayout::Route& route : layout.routes) {
            if (route.id == QString::fromLatin1(id))
                return {route.id, route.from, route.to, points.isEmpty() ? route.points : points};
        }
        return {};
    }

    void relation(const char* id, bool lit, const QList<QPointF>& points = {})
    {
        painter.drawRelation(builder, routeOf(id, points), colour, lit);
    }

    void ribbon(int count, const QString& text = {}, const QList<QPointF>& points = line)
    {
        painter.drawRibbon(builder, {QStringLiteral("chips>labs"), points, {}}, count, colour, text);
    }

    DisplayList take(bool labels = true)
    {
        if (labels)
            painter.drawLabels(builder);
        return builder.take();
    }

    AtlasPtr atlas = smallAtlas();
    MapLayout layout = layoutOf(*atlas);
    ColorTheme theme = ColorTheme::light();
    QColor colour = Qt::darkGreen;
    MapType type;
    RelationPainter painter;
    PictureBuilder builder;
};

template <typename Item> QList<Item> itemsOf(const DisplayList& list)
{
    QList<Item> result;
    for (const DisplayItem& item : list.items) {
        if (const auto* wanted = std::get_if<Item>(&item))
            result.append(*wanted);
    }
    return result;
}

} // namespace

class TestRelationPainter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void kindsHaveTheirPens();
    void relationIsALineWithAHead();
    void linesStayThinOnScreen_data();
    void linesStayThinOnScreen();
    void litIsStronger();
    void quietRelationsAreToldOnce();
    void quietRelationsBetweenBoxesAreNotTold();
    void litRelationsAreAlwaysTold();
    void speaksTheLanguage();
    void labelsAvoidWhatTheyAreTold();
    void ribbonIsALineWithEnds();
    void ribbonsGrowWithTheirRelations_data();
    void ribbonsGrowWithTheirRelations();
    void ribbonIsToldWhenAsked();
    void ribbonWithoutALineIsNotDrawn();
};

void TestRelationPainter::kindsHaveTheirPens()
{
    RelationKind kind;
    kind.line = LineStyle::Solid;
    QCOMPARE(penStyleOf(kind), Qt::SolidLine);
    kind.line = LineStyle::Dashed;
    QCOMPARE(penStyleOf(kind), Qt::DashLine);
    kind.line = LineStyle::Dotted;
    QCOMPARE(penStyleOf(kind), Qt::DotLine);
    for (const auto& [id, style] :
         {std::pair("kite>makes>k100", Qt::SolidLine), std::pair("lark-1>runs-on>k100", Qt::DashLine),
          std::pair("north-fund>invests-in>kite", Qt::DotLine)}) {
        Painting painting;
        painting.relation(id, true);
        QCOMPARE(itemsOf<PathItem>(painting.take()).first().line.style, style);
    }
}

void TestRelationPainter::relationIsALineWithAHead()
{
    Painting painting;
    painting.relation("kite>makes>k100", false, line);
    const DisplayList list = painting.take(false);
    QCOMPARE(list.blocks.size(), 1);
    QCOMPARE(list.blocks.first().id, (TypedId{IdType::Relation, QStringLiteral("kite>makes>k100")}));
    QVERIFY(list.blocks.first().title.contains(QStringLiteral("Kite Semiconductor")));
    const QList<PathItem> paths = itemsOf<PathItem>(list);
    QCOMPARE(paths.size(), 2);
    QVERIFY(!paths[0].fill.isValid());
    QCOMPARE(paths[0].line.colour, painting.colour);
    QCOMPARE(QPointF(paths[0].path.elementAt(0)), line.first());
    QCOMPARE(paths[0].path.currentPosition(), line.last());
    QCOMPARE(paths[1].fill, painting.colour);
    QVERIFY(!paths[1].line.colour.isValid());
    QCOMPARE(QPointF(paths[1].path.elementAt(0)), line.last()); // its tip
    QVERIFY(paths[1].path.boundingRect().right() <= 400 && paths[1].path.boundingRect().left() >= 390);
    // Corners are rounded: the line comes near them but not to them.
    QVERIFY(!paths[0].path.intersects(QRectF(199, -0.5, 1.5, 1.5)));
}

void TestRelationPainter::linesStayThinOnScreen_data()
{
    QTest::addColumn<bool>("lit");
    QTest::newRow("quiet") << false;
    QTest::newRow("lit") << true;
}

void TestRelationPainter::linesStayThinOnScreen()
{
    QFETCH(const bool, lit);
    const double growth = lit ? 1.5 : 1;
    for (const double scale : {0.3, 0.66, 1.0, 1.4, 3.0, 8.0}) {
        Painting painting(scale);
        painting.relation("kite>makes>k100", lit, line);
        const QList<PathItem> paths = itemsOf<PathItem>(painting.take());
        QVERIFY(paths[0].line.width <= growth + 1e-9);
        QVERIFY(paths[0].line.width * scale <= 1.4 * growth + 1e-9);
        QVERIFY(paths[0].line.width * scale >= std::min(1.4, scale) * growth - 1e-9);
        QVERIFY(paths[1].path.boundingRect().width() * scale <= 6 * 1.6 + 1e-9);
    }
}

void TestRelationPainter::litIsStronger()
{
    Painting quiet;
    quiet.relation("kite>makes>k100", false, line);
    Painting lit;
    lit.relation("kite>makes>k100", true, line);
    QVERIFY(itemsOf<PathItem>(lit.take()).first().line.width >
            itemsOf<PathItem>(quiet.take()).first().line.width);
}

void TestRelationPainter::quietRelationsAreToldOnce()
{
    Painting painting;
    painting.relation("kite>makes>k100", false, {{0, -500}, {300, -500}});
    painting.relation("kite>makes>k200", false, {{0, -600}, {300, -600}});
    const QList<TextItem> labels = textsOf(painting.take());
    QCOMPARE(labels.size(), 1);
    QCOMPARE(labels.first().text, QStringLiteral("makes"));
    QCOMPARE(labels.first().colour, painting.theme.secondary);
}

void TestRelationPainter::quietRelationsBetweenBoxesAreNotTold()
{
    Painting painting;
    painting.relation("lark-1>runs-on>k100", false, {{0, -500}, {300, -500}});
    painting.relation("north-fund>invests-in>kite", false, {{0, -600}, {300, -600}});
    QVERIFY(textsOf(painting.take()).isEmpty());
}

void TestRelationPainter::litRelationsAreAlwaysTold()
{
    Painting painting;
    painting.relation("kite>makes>k100", true, {{0, -500}, {300, -500}});
    painting.relation("kite>makes>k200", true, {{0, -600}, {300, -600}});
    painting.relation("lark-1>runs-on>k100", true, {{0, -700}, {300, -700}});
    const QList<TextItem> labels = textsOf(painting.take());
    QCOMPARE(wordsOf(labels),
             (QStringList{QStringLiteral("makes"), QStringLiteral("makes"), QStringLiteral("runs on")}));
    for (const TextItem& label : labels) {
        QCOMPARE(label.colour, painting.theme.ink);
        QCOMPARE(label.style, painting.type.relation);
    }
}

void TestRelationPainter::speaksTheLanguage()
{
    Painting painting(1, QStringLiteral("zh"));
    painting.relation("kite>makes>k100", true, {{0, -500}, {300, -500}});
    QCOMPARE(wordsOf(textsOf(painting.take())), QStringList{QString::fromUtf8("生产")});
}

void TestRelationPainter::labelsAvoidWhatTheyAreTold()
{
    Painting painting;
    painting.painter.avoid({0, -510, 300, 20});
    painting.relation("kite>makes>k100", true, {{0, -500}, {300, -500}});
    QVERIFY(textsOf(painting.take()).isEmpty());
}

void TestRelationPainter::ribbonIsALineWithEnds()
{
    Painting painting(0.5);
    painting.ribbon(3);
    const DisplayList list = painting.take();
    QCOMPARE(list.blocks.size(), 1);
    const DisplayBlock& block = list.blocks.first();
    QCOMPARE(block.id, (TypedId{IdType::Ribbon, QStringLiteral("chips>labs")}));
    QCOMPARE(block.title, painting.atlas->nameOf(block.id, english));
    QVERIFY(!block.title.isEmpty());
    QVERIFY2(block.description.startsWith(u'3'), qPrintable(block.description));
    const QList<PathItem> paths = itemsOf<PathItem>(list);
    QCOMPARE(paths.size(), 1); // it has no direction
    QCOMPARE(paths.first().line.colour, painting.colour);
    QCOMPARE(paths.first().line.style, Qt::SolidLine);
    const QList<RectItem> ends = itemsOf<RectItem>(list);
    QCOMPARE(ends.size(), 2);
    for (const RectItem& end : ends) {
        QVERIFY(end.rect.width() > paths.first().line.width);
        QCOMPARE(end.radius, end.rect.width() / 2); // round
    }
    QCOMPARE(ends[0].rect.center(), line.first());
    QCOMPARE(ends[1].rect.center(), line.last());
}

void TestRelationPainter::ribbonsGrowWithTheirRelations_data()
{
    QTest::addColumn<double>("scale");
    for (const double scale : {0.02, 0.1, 0.3, 0.65})
        QTest::addRow("at %g", scale) << scale;
}

void TestRelationPainter::ribbonsGrowWithTheirRelations()
{
    QFETCH(const double, scale);
    double last = 0;
    for (const int count : {1, 2, 3, 5, 10, 20, 100, 10'000}) {
        Painting painting(scale);
        painting.ribbon(count);
        const double width = itemsOf<PathItem>(painting.take()).first().line.width;
        QVERIFY(width >= last);
        QVERIFY2(width <= 10, "wider than its gutter");
        QVERIFY(width * scale <= 6 + 1e-9);
        QVERIFY(width * scale >= std::min(1.4, 10 * scale) - 1e-9); // seen, where there is room for it
        last = width;
    }
}

void TestRelationPainter::ribbonIsToldWhenAsked()
{
    Painting painting(0.5);
    painting.ribbon(2, QStringLiteral("makes, runs on"), {{0, -500}, {600, -500}});
    painting.ribbon(2, {}, {{0, -700}, {600, -700}});
    const QList<TextItem> labels = textsOf(painting.take());
    QCOMPARE(wordsOf(labels), QStringList{QStringLiteral("makes, runs on")});
    QVERIFY(labels.first().style.pixelSize * 0.5 >= 8);
}

void TestRelationPainter::ribbonWithoutALineIsNotDrawn()
{
    Painting painting;
    painting.ribbon(2, QStringLiteral("makes"), {});
    painting.ribbon(2, QStringLiteral("makes"), {{3, 3}});
    QVERIFY(painting.take().items.empty());
}

QTEST_MAIN(TestRelationPainter)
#include "tst_relationpainter.moc"
