// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "render/randomatlas.h"
#include "render/scenesupport.h"
#include "support/smallatlas.h"
#include "widgets/render/boxlevel.h"
#include "widgets/render/entitycell.h"
#include "widgets/render/names.h"

#include <cmath>
#include <QTest>

namespace {

constexpr unsigned seeds = 5;
const QString english = QStringLiteral("en");
const QString chinese = QStringLiteral("zh");

struct Map
{
    AtlasPtr atlas;
    MapLayout layout;
};

Map mapOf(const AtlasPtr& atlas, const QString& language = english)
{
    return {atlas, layoutOf(*atlas, language)};
}

/// The small atlas and some made-up ones.
const QList<Map>& maps()
{
    static const QList<Map> known = [] {
        QList<Map> result{mapOf(smallAtlas())};
        for (unsigned seed = 1; seed <= seeds; ++seed)
            result.append(mapOf(RandomAtlas(seed).make()));
        return result;
    }();
    return known;
}

TypedId entityId(const char* id)
{
    return {IdType::Entity, QString::fromLatin1(id)};
}

/// Where an entity is drawn: its cell, or from afar a chip.
QRectF frameOf(const DisplayList& list, const DisplayBlock& block)
{
    return std::get<RectItem>(list.items[block.first]).rect;
}

/// Where the texts of a block belong: rectangles, one of which must hold each.
QList<QRectF> containersOf(const DisplayList& list, const DisplayBlock& block, const MapLayout& layout)
{
    QList<QRectF> containers;
    const auto add = [&](const auto& parts, auto rectOf) {
        for (const auto& part : parts) {
            if (part.id == block.id.id)
                containers.append(std::invoke(rectOf, part));
        }
    };
    switch (block.id.type) {
    case IdType::Layer:
        add(layout.bands, &MapLayout::Band::label);
        break;
    case IdType::Group:
        add(layout.boxes, &MapLayout::Box::rect);
        break;
    case IdType::Entity:
        containers = {frameOf(list, block)};
        break;
    case IdType::Relation:
    case IdType::Ribbon:
        containers = {QRectF(QPointF(), layout.size)};
        break;
    default: // the frame
        // Title and sources may need more lines than their places have: then the page grows.
        containers = {layout.outsideHeader.adjusted(0, -4, 0, 4),
                      QRectF(list.page.topLeft(), QPointF(list.page.right(), layout.title.bottom())),
                      QRectF(QPointF(list.page.left(), layout.footer.top()), list.page.bottomRight())};
        for (const MapLayout::Box& box : layout.sections + layout.boxes) // how many more there are
            containers.append(box.rect);
    }
    return containers;
}

QString strayTextIn(const DisplayList& list, const MapLayout& layout)
{
    for (const DisplayBlock& block : list.blocks) {
        const QList<QRectF> containers = containersOf(list, block, layout);
        for (const TextItem& text : textsOf(list, block)) {
            const QRectF ink = inkOf(text);
            if (text.plate.isValid()) { // the label of a relation
                if (!holds(list.page, ink))
                    return QStringLiteral("off the page: ") + text.text;
                continue;
            }
            if (std::ranges::none_of(containers, [&](const QRectF& rect) { return holds(rect, ink); }))
                return block.id.toString() + QStringLiteral(": ") + text.text;
            if (!holds(list.page, ink))
                return QStringLiteral("off the page: ") + text.text;
        }
    }
    return {};
}

QString touchingTextsIn(const DisplayList& list)
{
    const QList<TextItem> texts = textsOf(list);
    QList<QRectF> inks;
    for (const TextItem& text : texts)
        inks.append(inkOf(text));
    for (qsizetype i = 0; i < inks.size(); ++i) {
        for (qsizetype j = 0; j < i; ++j) {
            if (inks[i].intersects(inks[j]))
                return texts[j].text + QStringLiteral(" touches ") + texts[i].text;
        }
    }
    return {};
}

/// Texts of boxes and bands must not lie under entities.
QString coveredTextIn(const DisplayList& list)
{
    for (const DisplayBlock& block : list.blocks) {
        if (block.id.type == IdType::Entity)
            continue;
        for (const TextItem& text : textsOf(list, block)) {
            for (const DisplayBlock& other : list.blocks) {
                if (other.id.type == IdType::Entity && frameOf(list, other).intersects(inkOf(text)))
                    return text.text + QStringLiteral(" at ") + other.id.id;
            }
        }
    }
    return {};
}

/// Whether a line runs through a rectangle: an end within, or a crossing with a diagonal.
bool runsThrough(const QPainterPath& path, const QRectF& rect)
{
    const QList<QLineF> diagonals{{rect.topLeft(), rect.bottomRight()}, {rect.topRight(), rect.bottomLeft()}};
    for (const QPolygonF& polygon : path.toSubpathPolygons()) {
        for (qsizetype i = 1; i < polygon.size(); ++i) {
            const QLineF line(polygon[i - 1], polygon[i]);
            const auto crosses = [&](const QLineF& diagonal) {
                return line.intersects(diagonal, nullptr) == QLineF::BoundedIntersection;
            };
            if (rect.contains(line.p1()) || rect.contains(line.p2()) ||
                std::ranges::any_of(diagonals, crosses))
                return true;
        }
    }
    return false;
}

/// Lines of relations must not run through texts drawn before them.
QString crossedTextIn(const DisplayList& list)
{
    for (size_t i = 0; i < list.items.size(); ++i) {
        const auto* text = std::get_if<TextItem>(&list.items[i]);
        if (!text)
            continue;
        for (size_t j = i + 1; j < list.items.size(); ++j) {
            if (const auto* path = std::get_if<PathItem>(&list.items[j]);
                path && !path->fill.isValid() && boundsOf(*path).intersects(inkOf(*text)) &&
                runsThrough(path->path, inkOf(*text)))
                return text->text;
        }
    }
    return {};
}

/// The colour under an item: the last surface drawn before it that lies there.
QColor surfaceUnder(const DisplayList& list, size_t item)
{
    const TextItem& text = std::get<TextItem>(list.items[item]);
    if (text.plate.isValid())
        return text.plate;
    const QPointF middle = inkOf(text).center();
    for (size_t i = item; i-- > 0;) {
        if (const auto* rect = std::get_if<RectItem>(&list.items[i]);
            rect && rect->fill.isValid() && rect->rect.contains(middle))
            return rect->fill;
        if (const auto* path = std::get_if<PathItem>(&list.items[i]);
            path && path->fill.isValid() && path->path.contains(middle))
            return path->fill;
    }
    return list.background;
}

QString faintTextIn(const DisplayList& list, const QSet<TypedId>& among)
{
    for (const DisplayBlock& block : list.blocks) {
        const bool all = among.isEmpty() || among.contains(block.id);
        for (size_t i = block.first; i < block.first + block.count; ++i) {
            const auto* text = std::get_if<TextItem>(&list.items[i]);
            if (text && (all || text->plate.isValid()) &&
                contrastRatio(text->colour, surfaceUnder(list, i)) < 4.5)
                return block.id.toString() + QStringLiteral(": ") + text->text;
        }
    }
    return {};
}

} // namespace

class TestMapScene : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyEntityShowsItsNames();
    void everythingHasOneBlock();
    void noTextIsStray();
    void noTextsTouch();
    void noTextIsCovered();
    void everyScaleIsInOrder_data();
    void everyScaleIsInOrder();
    void noLabelIsCrossed();
    void everyTextIsLegible();
    void litTextsAreLegible();
    void levelsTellMoreAndMore();
    void colouringIsTheThemes();
    void sceneIsTheMapWithoutAFrame();
    void pictureHasTitleEditionAndSource();
    void legendShowsKindsOnce();
    void focusOnALayerShowsOnlyThat();
    void focusOnAGroupShowsOnlyThat();
    void focusOnAnEntityFadesTheRest();
    void focusOnNothingKnownFadesAll();
    void highlightIsOnlyWhatIsLit();
    void headingsAreWholeAtEveryLevel();
    void absentComparisonIsSaid();
    void comparisonCutIsMarked();
    void hostileTextsStayInPlace();
    void emptyAtlas();
    void sameInputSamePicture();
};

void TestMapScene::everyEntityShowsItsNames()
{
    for (const QString& language : {english, chinese}) {
        for (unsigned seed = 0; seed <= seeds; ++seed) {
            const Map map = mapOf(seed == 0 ? smallAtlas() : RandomAtlas(seed).make(), language);
            const DisplayList list = buildMapScene(
                *map.atlas, map.layout, lookOf(ColorTheme::Mode::Light, DetailLevel::Entities, language));
            for (const Entity& entity : map.atlas->entities) {
                if (EntityCell::leastSize(*map.atlas, entity, language).width() >= 300)
                    continue; // too long for any cell
                const DisplayBlock* block = blockOf(list, {IdType::Entity, entity.id});
                QVERIFY2(block, qPrintable(entity.id));
                const QString words = wordsOf(textsOf(list, *block)).join(u'\n');
                for (const QString& name : entity.name.all())
                    QVERIFY2(words.contains(name), qPrintable(name));
            }
        }
    }
}

void TestMapScene::everythingHasOneBlock()
{
    for (const Map& map : maps()) {
        for (const DetailLevel level : {DetailLevel::Entities, DetailLevel::Cards}) {
            const DisplayList list =
                buildMapScene(*map.atlas, map.layout, lookOf(ColorTheme::Mode::Light, level));
            QSet<TypedId> expected;
            for (const Layer& layer : map.atlas->layers)
                expected << TypedId{IdType::Layer, layer.id};
            for (const Group& group : map.atlas->groups)
                expected << TypedId{IdType::Group, group.id};
            for (const Entity& entity : map.atlas->entities)
                expected << TypedId{IdType::Entity, entity.id};
            for (const Relation& relation : map.atlas->relations)
                expected << TypedId{IdType::Relation, relation.id()};
            QCOMPARE(idsOf(list), expected);
            const auto named = std::ranges::count_if(
                list.blocks, [](const DisplayBlock& block) { return block.id.type != IdType::Atlas; });
            QCOMPARE(named, expected.size()); // none has two
            for (const DisplayBlock& block : list.blocks) {
                if (block.id.type != IdType::Atlas)
                    QVERIFY(block.title.startsWith(map.atlas->nameOf(block.id, english)));
                else
                    QVERIFY(block.title.isEmpty());
            }
        }
    }
}

void TestMapScene::noTextIsStray()
{
    for (const Map& map : maps()) {
        for (const DetailLevel level : allLevels) {
            const MapLook look = lookOf(ColorTheme::Mode::Light, level);
            const QString inScene = strayTextIn(buildMapScene(*map.atlas, map.layout, look), map.layout);
            QVERIFY2(inScene.isEmpty(), qPrintable(detailLevelName(level) + u' ' + inScene));
            const QString inPicture = strayTextIn(buildMapPicture(*map.atlas, map.layout, look), map.layout);
            QVERIFY2(inPicture.isEmpty(), qPrintable(detailLevelName(level) + u' ' + inPicture));
        }
    }
}

void TestMapScene::noTextsTouch()
{
    for (const Map& map : maps()) {
        for (const DetailLevel level : allLevels) {
            const MapLook look = lookOf(ColorTheme::Mode::Light, level);
            const QString touching = touchingTextsIn(buildMapPicture(*map.atlas, map.layout, look));
            QVERIFY2(touching.isEmpty(), qPrintable(detailLevelName(level) + u' ' + touching));
            if (level == DetailLevel::Stack)
                continue; // what is lit stands on the pale summaries of the boxes
            const QString lit = touchingTextsIn(buildMapPicture(
                *map.atlas, map.layout, look, TypedId{IdType::Entity, map.atlas->entities.first().id}));
            QVERIFY2(lit.isEmpty(), qPrintable(detailLevelName(level) + u' ' + lit));
        }
    }
}

void TestMapScene::noTextIsCovered()
{
    for (const Map& map : maps()) {
        for (const DetailLevel level : {DetailLevel::Groups, DetailLevel::Entities, DetailLevel::Cards}) {
            const QString covered = coveredTextIn(
                buildMapPicture(*map.atlas, map.layout, lookOf(ColorTheme::Mode::Light, level)));
            QVERIFY2(covered.isEmpty(), qPrintable(detailLevelName(level) + u' ' + covered));
        }
    }
}

void TestMapScene::everyScaleIsInOrder_data()
{
    QTest::addColumn<double>("scale");
    for (int step = -20; step <= 20; step += 2)
        QTest::addRow("2^(%d/8)", step) << std::exp2(step / 8.0);
}

/// Each box told by its size, from afar to near: the same promises hold at every scale.
void TestMapScene::everyScaleIsInOrder()
{
    QFETCH(const double, scale);
    for (const Map& map : maps()) {
        const MapLook look{ColorTheme::light(), english, std::nullopt, scale};
        const DisplayList list = buildMapScene(*map.atlas, map.layout, look);
        QCOMPARE(strayTextIn(list, map.layout), QString());
        QCOMPARE(touchingTextsIn(list), QString());
        QCOMPARE(coveredTextIn(list), QString());
        QCOMPARE(crossedTextIn(list), QString());
        for (const DisplayBlock& block : list.blocks) {
            if (block.id.type == IdType::Entity) {
                const QRectF frame = frameOf(list, block);
                const auto& cells = map.layout.cells;
                const auto cell = std::ranges::find(cells, block.id.id, &MapLayout::Cell::id);
                const auto& boxes = cell->outside ? map.layout.sections : map.layout.boxes;
                QVERIFY2(holds(boxes[cell->box].rect, frame), qPrintable(cell->id));
            }
            for (const TextItem& text : textsOf(list, block)) {
                QVERIFY2(text.style.pixelSize * scale >= 7 - scale / 8,
                         qPrintable(block.id.toString() + QStringLiteral(": ") + text.text));
            }
        }
        const TypedId id{IdType::Entity, map.atlas->entities.first().id};
        const Neighbourhood around = neighbourhoodOf(*map.atlas, id);
        QCOMPARE(touchingTextsIn(buildHighlight(*map.atlas, map.layout, look, around)), QString());
        const DisplayList lit = buildMapScene(*map.atlas, map.layout, look, around);
        if (scale >= singleRelationsFrom) // labels of ribbons stand on the pale summaries of boxes
            QCOMPARE(touchingTextsIn(lit), QString());
        QSet<TypedId> known;
        for (const DisplayBlock& block : lit.blocks) {
            QVERIFY2(block.id.type == IdType::Atlas || !known.contains(block.id),
                     qPrintable(block.id.toString())); // told once
            known << block.id;
        }
    }
}

void TestMapScene::noLabelIsCrossed()
{
    QPainterPath around(QPointF(0, 0));
    around.lineTo(100, 0);
    around.lineTo(100, 100);
    QVERIFY(!runsThrough(around, {40, 40, 20, 20})); // its area holds the rectangle, its line does not
    around.lineTo(0, 0);
    QVERIFY(runsThrough(around, {40, 40, 20, 20}));
    for (const Map& map : maps()) {
        const QString atRest = crossedTextIn(buildMapScene(*map.atlas, map.layout, plainLook()));
        QVERIFY2(atRest.isEmpty(), qPrintable(atRest));
        const Neighbourhood lit =
            neighbourhoodOf(*map.atlas, {IdType::Entity, map.atlas->entities.first().id});
        const QString whenLit = crossedTextIn(buildHighlight(*map.atlas, map.layout, plainLook(), lit));
        QVERIFY2(whenLit.isEmpty(), qPrintable(whenLit));
    }
}

void TestMapScene::everyTextIsLegible()
{
    for (const Map& map : maps()) {
        for (const ColorTheme::Mode mode : {ColorTheme::Mode::Light, ColorTheme::Mode::Dark}) {
            for (const DetailLevel level : allLevels) {
                const QString faint =
                    faintTextIn(buildMapPicture(*map.atlas, map.layout, lookOf(mode, level)), {});
                QVERIFY2(faint.isEmpty(), qPrintable(detailLevelName(level) + u' ' + faint));
            }
        }
    }
}

void TestMapScene::litTextsAreLegible()
{
    for (const Map& map : maps()) {
        for (const ColorTheme::Mode mode : {ColorTheme::Mode::Light, ColorTheme::Mode::Dark}) {
            const qsizetype count = map.atlas->entities.size();
            for (qsizetype i = 0; i < count; i += 1 + count / 3) {
                const TypedId focus{IdType::Entity, map.atlas->entities[i].id};
                const Neighbourhood lit = neighbourhoodOf(*map.atlas, focus);
                QSet<TypedId> ids;
                for (const QString& id : lit.entities)
                    ids << TypedId{IdType::Entity, id};
                for (const QString& id : lit.relations)
                    ids << TypedId{IdType::Relation, id};
                const QString faint = faintTextIn(
                    buildMapPicture(*map.atlas, map.layout, lookOf(mode, DetailLevel::Entities), focus), ids);
                QVERIFY2(faint.isEmpty(), qPrintable(faint));
            }
        }
    }
}

void TestMapScene::levelsTellMoreAndMore()
{
    const Map map = mapOf(smallAtlas());
    const auto ids = [&](DetailLevel level) {
        return idsOf(buildMapScene(*map.atlas, map.layout, lookOf(ColorTheme::Mode::Light, level)));
    };
    const auto has = [](const QSet<TypedId>& known, IdType type) {
        return std::ranges::any_of(known, [type](const TypedId& id) { return id.type == type; });
    };
    QVERIFY(has(ids(DetailLevel::Stack), IdType::Layer) && has(ids(DetailLevel::Stack), IdType::Group));
    QVERIFY(!has(ids(DetailLevel::Stack), IdType::Entity));
    QVERIFY(has(ids(DetailLevel::Groups), IdType::Entity) &&
            !has(ids(DetailLevel::Groups), IdType::Relation));
    QVERIFY(has(ids(DetailLevel::Entities), IdType::Relation));
    // From afar the names of a group's entities stand in its box.
    const DisplayList far =
        buildMapScene(*map.atlas, map.layout, lookOf(ColorTheme::Mode::Light, DetailLevel::Stack));
    QVERIFY(wordsOf(textsOf(far)).join(u' ').contains(QStringLiteral("Mosaic X")));
    QVERIFY(wordsOf(textsOf(far)).join(u' ').contains(QStringLiteral("North Fund")));
}

void TestMapScene::colouringIsTheThemes()
{
    const Map map = mapOf(smallAtlas());
    for (const ColorTheme::Mode mode : {ColorTheme::Mode::Light, ColorTheme::Mode::Dark}) {
        const ColorTheme theme = ColorTheme::of(mode);
        const DisplayList list = buildMapScene(*map.atlas, map.layout, lookOf(mode, DetailLevel::Entities));
        QCOMPARE(list.background, theme.canvas);
        const auto& cell = std::get<RectItem>(list.items[blockOf(list, entityId("kite"))->first]);
        QCOMPARE(cell.fill, theme.node);
        QCOMPARE(cell.line.colour, theme.hairline);
        const DisplayBlock& band = *blockOf(list, {IdType::Layer, QStringLiteral("compute")});
        QCOMPARE(std::get<PathItem>(list.items[band.first + 1]).fill, theme.accent(map.atlas->layers[0]));
        for (const DisplayItem& item : list.items) {
            if (const auto* text = std::get_if<TextItem>(&item))
                QCOMPARE(text->colour.alpha(), 255); // opaque: translucent paint costs and SVG would differ
        }
    }
}

void TestMapScene::sceneIsTheMapWithoutAFrame()
{
    const Map map = mapOf(smallAtlas());
    const DisplayList list = buildMapScene(*map.atlas, map.layout, plainLook());
    for (const MapLayout::Band& band : map.layout.bands)
        QVERIFY(list.page.contains(band.rect));
    QVERIFY(list.page.contains(map.layout.outside));
    QVERIFY(!list.page.intersects(map.layout.title));
    QVERIFY(!wordsOf(textsOf(list)).contains(QStringLiteral("A small stack")));
}

void TestMapScene::pictureHasTitleEditionAndSource()
{
    const Map map = mapOf(smallAtlas());
    const DisplayList list = buildMapPicture(*map.atlas, map.layout, plainLook());
    const QStringList words = wordsOf(textsOf(list));
    QCOMPARE(list.title, QStringLiteral("A small stack"));
    QCOMPARE(list.page, QRectF(QPointF(0, 0), map.layout.size));
    QVERIFY(words.contains(QStringLiteral("A small stack")));
    QVERIFY(words.contains(QStringLiteral("小生态")));
    QVERIFY(words.contains(QStringLiteral("Edition 2026-03-31")));
    QVERIFY(words.join(u'\n').contains(map.atlas->sourceLine({QStringLiteral("survey"), {}})));
}

void TestMapScene::legendShowsKindsOnce()
{
    const Map map = mapOf(smallAtlas());
    const auto frameWords = [&](const std::optional<TypedId>& focus) {
        const DisplayList list = buildMapPicture(*map.atlas, map.layout, plainLook(), focus);
        QStringList words;
        for (const DisplayBlock& block : list.blocks) {
            for (const TextItem& text : textsOf(list, block)) {
                if (block.id.type == IdType::Atlas && text.style == textstyle::footer)
                    words << text.text;
            }
        }
        return words;
    };
    for (const QString& kind :
         {QStringLiteral("makes"), QStringLiteral("runs on"), QStringLiteral("invests in")})
        QCOMPARE(frameWords({}).count(kind), 1);
    // Only kinds that the picture shows.
    const QStringList chips = frameWords(TypedId{IdType::Group, QStringLiteral("chips")});
    QVERIFY(chips.contains(QStringLiteral("makes")) && !chips.contains(QStringLiteral("runs on")));
}

void TestMapScene::focusOnALayerShowsOnlyThat()
{
    const Map map = mapOf(smallAtlas());
    const TypedId focus{IdType::Layer, QStringLiteral("models")};
    const DisplayList list = buildMapPicture(*map.atlas, map.layout, plainLook(), focus);
    const QSet<TypedId> expected{focus,
                                 {IdType::Group, QStringLiteral("labs")},
                                 entityId("lark-lab"),
                                 entityId("lark-1"),
                                 entityId("mosaic"),
                                 entityId("mosaic-x"),
                                 {IdType::Relation, QStringLiteral("lark-lab>makes>lark-1")},
                                 {IdType::Relation, QStringLiteral("mosaic>makes>mosaic-x")}};
    QCOMPARE(idsOf(list), expected);
    for (const DisplayBlock& block : list.blocks)
        QVERIFY(holds(list.page, block.bounds));
    QVERIFY(list.title.startsWith(QStringLiteral("Models")));
    QVERIFY(wordsOf(textsOf(list)).contains(QStringLiteral("Models"))); // as title
    QCOMPARE(touchingTextsIn(list), QString());
}

void TestMapScene::focusOnAGroupShowsOnlyThat()
{
    for (const Map& map : maps()) {
        for (const Group& group : map.atlas->groups) {
            const TypedId focus{IdType::Group, group.id};
            const DisplayList list = buildMapPicture(*map.atlas, map.layout, plainLook(), focus);
            QSet<TypedId> expected{focus};
            const Neighbourhood members = neighbourhoodOf(*map.atlas, focus);
            for (const QString& id : members.entities)
                expected << TypedId{IdType::Entity, id};
            for (const QString& id : members.relations)
                expected << TypedId{IdType::Relation, id};
            QCOMPARE(idsOf(list), expected);
            for (const DisplayBlock& block : list.blocks)
                QVERIFY2(holds(list.page, block.bounds), qPrintable(block.id.toString()));
            QCOMPARE(touchingTextsIn(list), QString());
        }
    }
}

void TestMapScene::focusOnAnEntityFadesTheRest()
{
    const Map map = mapOf(smallAtlas());
    const ColorTheme theme = ColorTheme::light();
    const DisplayList list = buildMapPicture(*map.atlas, map.layout, plainLook(), entityId("k100"));
    const auto frame = [&](const char* id) {
        return std::get<RectItem>(list.items[blockOf(list, entityId(id))->first]);
    };
    const QColor accent = theme.accent(map.atlas->layers[0]);
    for (const char* id : {"k100", "kite"})
        QCOMPARE(frame(id).line.colour, accent);
    QCOMPARE(frame("lark-1").line.colour, theme.accent(map.atlas->layers[1]));
    for (const char* id : {"k200", "mosaic", "north-fund"}) {
        for (const TextItem& text : textsOf(list, *blockOf(list, entityId(id))))
            QVERIFY2(contrastRatio(text.colour, theme.canvas) < 2.5, id);
        QVERIFY(frame(id).line.colour != accent && frame(id).line.width < frame("kite").line.width);
    }
    // The heading counts what is there, lit or not.
    QVERIFY(wordsOf(textsOf(list, *blockOf(list, {IdType::Group, QStringLiteral("chips")})))
                .contains(QStringLiteral("3")));
    // Nothing is missing, only relations: those of the neighbourhood alone are drawn.
    QSet<TypedId> relations;
    for (const TypedId& id : idsOf(list)) {
        if (id.type == IdType::Relation)
            relations << id;
    }
    QCOMPARE(relations, (QSet<TypedId>{{IdType::Relation, QStringLiteral("kite>makes>k100")},
                                       {IdType::Relation, QStringLiteral("lark-1>runs-on>k100")}}));
    for (const Entity& entity : map.atlas->entities)
        QVERIFY(blockOf(list, {IdType::Entity, entity.id}));
    QVERIFY(list.title.startsWith(QStringLiteral("K100")));
}

void TestMapScene::focusOnNothingKnownFadesAll()
{
    const Map map = mapOf(smallAtlas());
    const DisplayList list = buildMapPicture(*map.atlas, map.layout, plainLook(), entityId("nobody"));
    QVERIFY(blockOf(list, entityId("kite")));
    const auto& frame = std::get<RectItem>(list.items[blockOf(list, entityId("kite"))->first]);
    QVERIFY(frame.line.colour != ColorTheme::light().hairline);
}

void TestMapScene::highlightIsOnlyWhatIsLit()
{
    const Map map = mapOf(smallAtlas());
    const Neighbourhood lit = neighbourhoodOf(*map.atlas, entityId("kite"));
    const QSet<TypedId> entities{entityId("kite"), entityId("k100"), entityId("k200"), entityId("north-fund"),
                                 entityId("south-fund")};
    const QSet<TypedId> relations{{IdType::Relation, QStringLiteral("kite>makes>k100")},
                                  {IdType::Relation, QStringLiteral("kite>makes>k200")},
                                  {IdType::Relation, QStringLiteral("north-fund>invests-in>kite")},
                                  {IdType::Relation, QStringLiteral("south-fund>invests-in>kite")}};
    const TypedId ribbon{IdType::Ribbon, QStringLiteral("@investor>chips")};
    const TypedId chips{IdType::Group, QStringLiteral("chips")};
    for (const DetailLevel level : allLevels) {
        const DisplayList list =
            buildHighlight(*map.atlas, map.layout, lookOf(ColorTheme::Mode::Light, level), lit);
        // From afar relations are ribbons; at the level of the stack boxes are drawn anew, with chips or
        // names.
        QSet<TypedId> expected = entities;
        if (level >= DetailLevel::Entities)
            expected += relations;
        else
            expected << ribbon;
        QSet<TypedId> found = idsOf(list);
        if (level == DetailLevel::Stack) {
            expected = {ribbon, chips};
            found -= entities;
        }
        QCOMPARE(found, expected);
        if (level == DetailLevel::Stack) {
            const QString words = wordsOf(textsOf(list)).join(u' ');
            for (const char* name : {"Kite Semiconductor", "K100", "K200", "North Fund", "South Fund"})
                QVERIFY2(words.contains(QString::fromLatin1(name)), qPrintable(words));
            QVERIFY(!words.contains(QStringLiteral("Leader")));
            continue;
        }
        for (const DisplayBlock& block : list.blocks) {
            for (const TextItem& text : textsOf(list, block))
                QVERIFY(block.id.type != IdType::Atlas || text.plate.isValid()); // no frame but labels
        }
        QVERIFY(!textsOf(list, *blockOf(list, entityId("kite"))).isEmpty()); // told at every level
    }
    QVERIFY(buildHighlight(*map.atlas, map.layout, plainLook(), {}).blocks.isEmpty());
}

void TestMapScene::headingsAreWholeAtEveryLevel()
{
    const Map map = mapOf(smallAtlas());
    for (const DetailLevel level : allLevels) {
        const QStringList words =
            wordsOf(textsOf(buildMapScene(*map.atlas, map.layout, lookOf(ColorTheme::Mode::Light, level))));
        // In a panel too narrow for its heading there is none: it is never cut.
        QVERIFY(level == DetailLevel::Stack || words.contains(QStringLiteral("Beside the stack")));
        for (const QString& word : words)
            QVERIFY(!word.startsWith(QStringLiteral("Besi")) || word == QStringLiteral("Beside the stack"));
        for (const char* heading : {"Companies", "Investors", "Apps", "Healthcare", "Labs", "Clouds", "Chips",
                                    "1 Compute", "2 Models", "3 Uses"}) {
            QVERIFY2(
                words.contains(QString::fromLatin1(heading)),
                qPrintable(detailLevelName(level) + u' ' + QString::fromLatin1(heading) + words.join(u'|')));
        }
    }
}

void TestMapScene::absentComparisonIsSaid()
{
    const Map map = mapOf(smallAtlas());
    for (const DetailLevel level : allLevels) {
        const DisplayList list =
            buildMapScene(*map.atlas, map.layout, lookOf(ColorTheme::Mode::Light, level));
        const auto words = [&](const char* layer) {
            return wordsOf(textsOf(list, *blockOf(list, {IdType::Layer, QString::fromLatin1(layer)})))
                .join(u' ');
        };
        QVERIFY2(words("models").contains(QStringLiteral("No comparison")), qPrintable(words("models")));
        QVERIFY(!words("compute").contains(QStringLiteral("No comparison")));
        QVERIFY2(words("compute").contains(QStringLiteral("2-3 years")), qPrintable(words("compute")));
    }
}

void TestMapScene::comparisonCutIsMarked()
{
    AtlasData data = smallAtlasData();
    const QString detail =
        QStringLiteral("behind the leader in everything that was measured so far ").repeated(40);
    data.layers[0].facts.first().detail = detail;
    const AtlasPtr atlas = std::make_shared<const Atlas>(data);
    const Map map = mapOf(atlas);
    for (const DetailLevel level : allLevels) {
        const DisplayList list = buildMapScene(*atlas, map.layout, lookOf(ColorTheme::Mode::Light, level));
        const QStringList words =
            wordsOf(textsOf(list, *blockOf(list, {IdType::Layer, QStringLiteral("compute")})));
        QVERIFY2(words.last().endsWith(u'…'), qPrintable(words.last()));
    }
}

void TestMapScene::hostileTextsStayInPlace()
{
    for (const QString& text : hostileTexts()) {
        AtlasData data = smallAtlasData();
        const LocalizedText name(text);
        data.title = data.layers[1].name = data.groups[0].name = data.entities[0].name = name;
        data.entities[12].name = name;
        data.layers[1].summary = data.summary = text;
        data.entities[1].facts.first().value = data.entities[1].facts.first().detail = text;
        data.layers[0].facts.first().value = text;
        data.relationKinds[0].label = data.entityKinds[0].label = data.entityKinds[0].plural = name;
        data.sources[0].title = text;
        const Atlas atlas(data);
        const MapLayout layout = layoutOf(atlas);
        for (const DetailLevel level : allLevels) {
            const DisplayList list = buildMapPicture(atlas, layout, lookOf(ColorTheme::Mode::Light, level));
            QCOMPARE(strayTextIn(list, layout), QString());
            QCOMPARE(touchingTextsIn(list), QString());
            for (const TextItem& item : textsOf(list))
                QVERIFY(item.text.size() < 1000);
        }
    }
}

void TestMapScene::emptyAtlas()
{
    AtlasData data;
    data.title = LocalizedText(QStringLiteral("Nothing"));
    const Atlas atlas(data);
    const MapLayout layout = layoutOf(atlas);
    for (const DetailLevel level : allLevels) {
        const DisplayList list = buildMapPicture(atlas, layout, lookOf(ColorTheme::Mode::Light, level));
        QVERIFY(list.page.width() > 0);
        QVERIFY(idsOf(list).isEmpty());
        QVERIFY(wordsOf(textsOf(list)).contains(QStringLiteral("Nothing")));
    }
}

void TestMapScene::sameInputSamePicture()
{
    const Map map = mapOf(smallAtlas());
    const DisplayList first = buildMapPicture(*map.atlas, map.layout, plainLook());
    const DisplayList second = buildMapPicture(*map.atlas, layoutOf(*smallAtlas()), plainLook());
    QCOMPARE(first.items.size(), second.items.size());
    for (size_t i = 0; i < first.items.size(); ++i)
        QCOMPARE(boundsOf(first.items[i]), boundsOf(second.items[i]));
    QCOMPARE(wordsOf(textsOf(first)), wordsOf(textsOf(second)));
}

QTEST_MAIN(TestMapScene)
#include "tst_mapscene.moc"
