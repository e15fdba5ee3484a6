// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/render/scenecache.h"

#include "render/randomatlas.h"
#include "render/scenesupport.h"
#include "support/smallatlas.h"

#include <QElapsedTimer>
#include <QTest>

namespace {

constexpr unsigned seeds = 6;

struct Map
{
    AtlasPtr atlas;
    std::shared_ptr<const MapLayout> layout;
};

/// The small atlas and some made-up ones.
const QList<Map>& maps()
{
    static const QList<Map> known = [] {
        QList<Map> result;
        for (unsigned seed = 0; seed <= seeds; ++seed) {
            const AtlasPtr atlas = seed == 0 ? smallAtlas() : RandomAtlas(seed).make();
            result.append({atlas, std::make_shared<const MapLayout>(layoutOf(*atlas))});
        }
        return result;
    }();
    return known;
}

MapLook freeLook(double scale, ColorTheme::Mode mode = ColorTheme::Mode::Light)
{
    return {ColorTheme::of(mode), QStringLiteral("en"), std::nullopt, scale};
}

/// Looks of every level, and free ones from afar to near.
QList<MapLook> looks()
{
    QList<MapLook> result;
    for (const DetailLevel level : allLevels)
        result << lookOf(ColorTheme::Mode::Dark, level, QStringLiteral("zh"));
    for (const double scale : {0.05, 0.2, 0.35, 0.5, 0.65, 0.7, 1.0, 2.0, 6.0})
        result << freeLook(scale);
    result << freeLook(0.4);
    result.last().hiddenKinds = {QStringLiteral("makes")};
    result << freeLook(1);
    result.last().hiddenKinds = {QStringLiteral("makes"), QStringLiteral("runs-on")};
    return result;
}

/// All that a display list says, one line a block and item.
QStringList toldBy(const DisplayList& list)
{
    QStringList lines;
    const auto rect = [](const QRectF& r) -> QString {
        return QStringLiteral("%1 %2 %3 %4").arg(r.x()).arg(r.y()).arg(r.width()).arg(r.height());
    };
    for (const DisplayBlock& block : list.blocks) {
        lines << block.id.toString() + u'|' + block.title + u'|' + block.description + u'|' +
                     rect(block.bounds);
        for (size_t i = block.first; i < block.first + block.count; ++i) {
            const DisplayItem& item = list.items[i];
            QString line = QString::number(item.index()) + u' ' + rect(boundsOf(item));
            if (const auto* text = std::get_if<TextItem>(&item))
                line += u' ' + text->text + u' ' + text->colour.name();
            lines << line;
        }
    }
    return lines;
}

QStringList toldByAllPieces(SceneCache& cache)
{
    QStringList lines;
    for (qsizetype i = 0; i < cache.pieces().size(); ++i)
        lines += toldBy(cache.picture(i));
    return lines;
}

} // namespace

class TestSceneCache : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void allPiecesAreTheScene();
    void noPieceReachesBeyondItsBounds();
    void everythingIsInOnePiece();
    void whatIsMadeIsKept();
    void anotherLookIsMadeAnew();
    void nothingIsMadeUnasked();
    void highlightIsThatOfTheScene();
    void levelIsThatOfMostBoxes();
    void emptyAtlas();
};

void TestSceneCache::allPiecesAreTheScene()
{
    for (const Map& map : maps()) {
        SceneCache cache(map.atlas, map.layout);
        for (MapLook look : looks()) {
            cache.setLook(look);
            QCOMPARE(toldByAllPieces(cache), toldBy(buildMapScene(*map.atlas, *map.layout, look)));
            look.only = std::make_shared<const Neighbourhood>(
                neighbourhoodOf(*map.atlas, {IdType::Entity, map.atlas->entities.first().id}));
            cache.setLook(look);
            QCOMPARE(toldByAllPieces(cache), toldBy(buildMapScene(*map.atlas, *map.layout, look)));
        }
    }
}

void TestSceneCache::noPieceReachesBeyondItsBounds()
{
    // Or it would be missing where only its margin is in view.
    for (const Map& map : maps()) {
        SceneCache cache(map.atlas, map.layout);
        for (const MapLook& look : looks()) {
            cache.setLook(look);
            const double line = 3 / (look.scale > 0 ? look.scale : 0.36); // half a line beyond an edge
            for (qsizetype i = 0; i < cache.pieces().size(); ++i) {
                const QRectF bounds = cache.pieces()[i].bounds.adjusted(-line, -line, line, line);
                for (const DisplayBlock& block : cache.picture(i).blocks) {
                    QVERIFY2(bounds.contains(block.bounds),
                             qPrintable(QStringLiteral("%1 of piece %2 of kind %3 at %4")
                                            .arg(block.id.toString())
                                            .arg(i)
                                            .arg(int(cache.pieces()[i].kind))
                                            .arg(look.scale) +
                                        toldBy(cache.picture(i)).first()));
                }
            }
        }
    }
}

void TestSceneCache::everythingIsInOnePiece()
{
    for (const Map& map : maps()) {
        SceneCache cache(map.atlas, map.layout);
        cache.setLook(freeLook(1));
        QHash<TypedId, int> count;
        for (qsizetype i = 0; i < cache.pieces().size(); ++i) {
            for (const TypedId& id : idsOf(cache.picture(i)))
                ++count[id];
        }
        for (const Entity& entity : map.atlas->entities)
            QCOMPARE(count.value({IdType::Entity, entity.id}), 1);
        for (const Relation& relation : map.atlas->relations)
            QCOMPARE(count.value({IdType::Relation, relation.id()}), 1);
        for (const Group& group : map.atlas->groups)
            QCOMPARE(count.value({IdType::Group, group.id}), 1);
    }
}

void TestSceneCache::whatIsMadeIsKept()
{
    const Map& map = maps().first();
    SceneCache cache(map.atlas, map.layout);
    cache.setLook(freeLook(1));
    for (qsizetype i = 0; i < cache.pieces().size(); ++i) {
        const DisplayItem* const first = cache.picture(i).items.data();
        cache.setLook(freeLook(1)); // the same
        QCOMPARE(cache.picture(i).items.data(), first);
    }
}

void TestSceneCache::anotherLookIsMadeAnew()
{
    const Map& map = maps().first();
    SceneCache cache(map.atlas, map.layout);
    cache.setLook(freeLook(1));
    const QStringList before = toldByAllPieces(cache);
    QList<MapLook> others(5, freeLook(1));
    others[0].theme = ColorTheme::dark();
    others[1].language = QStringLiteral("zh");
    others[2].scale = 0.4;
    others[3].level = DetailLevel::Cards;
    others[4].hiddenKinds = {QStringLiteral("runs-on")};
    for (const MapLook& look : std::as_const(others)) {
        cache.setLook(look);
        QVERIFY(cache.look() == look);
        QVERIFY(toldByAllPieces(cache) != before);
        cache.setLook(freeLook(1));
        QCOMPARE(toldByAllPieces(cache), before);
    }
}

void TestSceneCache::nothingIsMadeUnasked()
{
    // One of 60 boxes is asked for: it takes a fraction of the time that all take.
    AtlasData data = smallAtlasData();
    data.relations.clear();
    data.groups.clear();
    data.entities.clear();
    data.sectors.clear();
    data.themes.clear();
    data.tensions.clear();
    data.scorecard = {};
    data.layers[0].players.clear();
    for (int g = 0; g < 60; ++g) {
        Group group;
        group.id = QStringLiteral("g%1").arg(g);
        group.layer = QStringLiteral("compute");
        group.name = LocalizedText(group.id);
        data.groups.append(group);
        for (int e = 0; e < 60; ++e) {
            Entity entity;
            entity.id = QStringLiteral("g%1e%2").arg(g).arg(e);
            entity.kind = QStringLiteral("company");
            entity.group = group.id;
            entity.name = LocalizedText(QString(QStringLiteral("Name of ") + entity.id));
            data.entities.append(entity);
        }
    }
    const auto atlas = std::make_shared<const Atlas>(data);
    const auto layout = std::make_shared<const MapLayout>(layoutOf(*atlas));
    SceneCache cache(atlas, layout);
    cache.setLook(freeLook(1));
    toldByAllPieces(cache); // fonts and such are there now
    cache.setLook(freeLook(1, ColorTheme::Mode::Dark));
    QElapsedTimer timer;
    timer.start();
    const auto last = cache.pieces().size() - 1;
    QCOMPARE(cache.pieces()[last].kind, ScenePiece::Kind::BoxCells);
    QCOMPARE(idsOf(cache.picture(last)).size(), 60);
    const qint64 one = timer.nsecsElapsed();
    timer.restart();
    for (qsizetype i = 0; i < cache.pieces().size(); ++i)
        cache.picture(i);
    const qint64 all = timer.nsecsElapsed();
    QVERIFY2(one * 5 < all, qPrintable(QStringLiteral("%1 of %2 ns").arg(one).arg(all)));
}

void TestSceneCache::highlightIsThatOfTheScene()
{
    for (const Map& map : maps()) {
        SceneCache cache(map.atlas, map.layout);
        for (const MapLook& look : looks()) {
            cache.setLook(look);
            const Neighbourhood lit =
                neighbourhoodOf(*map.atlas, {IdType::Entity, map.atlas->entities.first().id}, 2);
            QCOMPARE(toldBy(cache.highlight(lit)),
                     toldBy(buildHighlight(*map.atlas, *map.layout, look, lit)));
        }
        QVERIFY(cache.highlight({}).items.empty());
    }
}

void TestSceneCache::levelIsThatOfMostBoxes()
{
    const Map& map = maps().first();
    SceneCache cache(map.atlas, map.layout);
    const QRectF all(QPointF(), map.layout->size);
    for (const DetailLevel level : allLevels) {
        cache.setLook(lookOf(ColorTheme::Mode::Light, level));
        QCOMPARE(cache.levelOf(all), level);
        QCOMPARE(cache.levelOf(QRectF(-500, -500, 10, 10)), level); // no box at all
    }
    cache.setLook(freeLook(0.02));
    QCOMPARE(cache.levelOf(all), DetailLevel::Stack);
    cache.setLook(freeLook(0.7));
    QCOMPARE(cache.levelOf(all), DetailLevel::Entities);
    cache.setLook(freeLook(6));
    QCOMPARE(cache.levelOf(all), DetailLevel::Cards);
    QCOMPARE(cache.levelOf(map.layout->boxes.first().rect), DetailLevel::Cards);
    QCOMPARE(cache.levelOf(QRectF(-500, -500, 10, 10)), DetailLevel::Stack);
}

void TestSceneCache::emptyAtlas()
{
    const auto atlas = std::make_shared<const Atlas>(AtlasData{});
    const auto layout = std::make_shared<const MapLayout>(layoutOf(*atlas));
    SceneCache cache(atlas, layout);
    cache.setLook(freeLook(1));
    QVERIFY(toldByAllPieces(cache).isEmpty());
    QCOMPARE(cache.levelOf({0, 0, 100, 100}), DetailLevel::Stack);
    QVERIFY(cache.highlight({}).items.empty());
}

QTEST_MAIN(TestSceneCache)
#include "tst_scenecache.moc"
