// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a filter and the colours of bases do to the picture of the map.

#include "scenesupport.h"
#include "support/smallatlas.h"

#include <QTest>

namespace {

const QList<ColorTheme::Mode> modes{ColorTheme::Mode::Light, ColorTheme::Mode::Dark};

TypedId entity(const QString& id)
{
    return {IdType::Entity, id};
}

QSet<QString> some()
{
    return {QStringLiteral("kite"), QStringLiteral("k100"), QStringLiteral("lark-1"),
            QStringLiteral("north-fund")};
}

/// The surface of an entity: the first rectangle of its block.
QColor surfaceOf(const DisplayList& list, const QString& id)
{
    const DisplayBlock* block = blockOf(list, entity(id));
    const auto* rect = block ? std::get_if<RectItem>(&list.items[block->first]) : nullptr;
    return rect ? rect->fill : QColor();
}

QColor inkOfName(const DisplayList& list, const QString& id)
{
    const DisplayBlock* block = blockOf(list, entity(id));
    const QList<TextItem> texts = block ? textsOf(list, *block) : QList<TextItem>();
    for (const TextItem& text : texts) {
        if (text.text.startsWith(block->title.left(3)))
            return text.colour;
    }
    return {};
}

} // namespace

class TestMapFilter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void dimsWhatFallsOut();
    void hidesWhatFallsOut();
    void everythingPassesWithoutAFilter();
    void countsFollow();
    void ribbonsCountWhatPasses();
    void whatIsLitIsFilteredToo();
    void whatIsSelectedStandsOutWhereItIsDimmed();
    void coloursByBasis();
    void tellsBasesOfBoxesFromAfar();

private:
    AtlasPtr m_atlas = smallAtlas();
    MapLayout m_layout = layoutOf(*m_atlas);
};

void TestMapFilter::dimsWhatFallsOut()
{
    for (const ColorTheme::Mode mode : modes) {
        for (const DetailLevel level : {DetailLevel::Entities, DetailLevel::Cards}) {
            MapLook look = lookOf(mode, level);
            const DisplayList before = buildMapScene(*m_atlas, m_layout, look);
            look.passing = Passing(some());
            const DisplayList list = buildMapScene(*m_atlas, m_layout, look);
            QCOMPARE(idsOf(list), idsOf(before)); // all of it is still there
            for (const Entity& thing : m_atlas->entities) {
                const QColor ink = inkOfName(list, thing.id);
                const QColor whole = inkOfName(before, thing.id);
                QVERIFY2(ink.isValid() && whole.isValid(), qPrintable(thing.id));
                QCOMPARE(ink == whole, some().contains(thing.id));
                if (!some().contains(thing.id))
                    QVERIFY(contrastRatio(ink, look.theme.canvas) < contrastRatio(whole, look.theme.canvas));
            }
        }
    }
}

void TestMapFilter::hidesWhatFallsOut()
{
    for (const DetailLevel level : {DetailLevel::Groups, DetailLevel::Entities, DetailLevel::Cards}) {
        MapLook look = lookOf(ColorTheme::Mode::Light, level);
        look.passing = Passing(some());
        look.hidesFiltered = true;
        const DisplayList list = buildMapScene(*m_atlas, m_layout, look);
        for (const TypedId& id : idsOf(list)) {
            if (id.type == IdType::Entity)
                QVERIFY2(some().contains(id.id), qPrintable(id.id));
            if (id.type == IdType::Relation) {
                const Relation* relation = m_atlas->relation(id.id);
                QVERIFY(some().contains(relation->from) && some().contains(relation->to));
            }
        }
        if (level >= DetailLevel::Entities) {
            for (const QString& id : some())
                QVERIFY2(blockOf(list, entity(id)), qPrintable(id));
            QVERIFY(blockOf(list, {IdType::Relation, QStringLiteral("kite>makes>k100")}));
        }
        for (const MapLayout::Box& box : m_layout.boxes) // the map keeps its shape
            QVERIFY(blockOf(list, {IdType::Group, box.id}));
    }
}

void TestMapFilter::everythingPassesWithoutAFilter()
{
    QSet<QString> all;
    for (const Entity& thing : m_atlas->entities)
        all << thing.id;
    for (const DetailLevel level : allLevels) {
        const MapLook plain = lookOf(ColorTheme::Mode::Dark, level);
        const DisplayList before = buildMapScene(*m_atlas, m_layout, plain);
        for (const bool hides : {false, true}) {
            MapLook look = plain;
            look.passing = Passing(all);
            look.hidesFiltered = hides;
            const DisplayList list = buildMapScene(*m_atlas, m_layout, look);
            QCOMPARE(list.items.size(), before.items.size());
            QCOMPARE(wordsOf(textsOf(list)), wordsOf(textsOf(before)));
        }
    }
}

void TestMapFilter::countsFollow()
{
    for (const bool hides : {false, true}) {
        MapLook look = plainLook();
        look.passing = Passing(some());
        look.hidesFiltered = hides;
        const DisplayList list = buildMapScene(*m_atlas, m_layout, look);
        const auto says = [&](const char* group, const char* count) {
            const DisplayBlock* block = blockOf(list, {IdType::Group, QString::fromLatin1(group)});
            return wordsOf(textsOf(list, *block)).contains(QString::fromLatin1(count));
        };
        QVERIFY(says("chips", "2 of 3"));
        QVERIFY(says("labs", "1 of 4"));
        QVERIFY(says("apps", "0 of 2"));
        QVERIFY(wordsOf(textsOf(list)).contains(QStringLiteral("1 of 2"))); // the investors
    }
}

void TestMapFilter::ribbonsCountWhatPasses()
{
    MapLook look = lookOf(ColorTheme::Mode::Light, DetailLevel::Groups);
    const auto ribbons = [&] {
        QHash<QString, QString> result;
        const DisplayList list = buildMapScene(*m_atlas, m_layout, look);
        for (const DisplayBlock& block : list.blocks) {
            if (block.id.type == IdType::Ribbon)
                result.insert(block.id.id, block.description);
        }
        return result;
    };
    const auto all = ribbons();
    QVERIFY(all.size() > 1);
    look.passing = Passing(some());
    QCOMPARE(ribbons().keys().size(), all.keys().size());
    look.hidesFiltered = true;
    const auto some = ribbons();
    QVERIFY(some.size() < all.size());
    QVERIFY(!some.isEmpty());
    for (auto ribbon = some.cbegin(); ribbon != some.cend(); ++ribbon)
        QVERIFY(ribbon.value().startsWith(u'1'));
}

void TestMapFilter::whatIsLitIsFilteredToo()
{
    const Neighbourhood lit = neighbourhoodOf(*m_atlas, entity(QStringLiteral("kite")));
    QVERIFY(lit.entities.contains(QStringLiteral("k200")));
    for (const DetailLevel level : allLevels) {
        for (const bool hides : {false, true}) {
            MapLook look = lookOf(ColorTheme::Mode::Light, level);
            look.passing = Passing(some());
            look.hidesFiltered = hides;
            const QSet<TypedId> ids = idsOf(buildHighlight(*m_atlas, m_layout, look, lit));
            QVERIFY(!ids.contains(entity(QStringLiteral("k200"))));
            QVERIFY(!ids.contains(entity(QStringLiteral("south-fund"))));
            QVERIFY(!ids.contains({IdType::Relation, QStringLiteral("kite>makes>k200")}));
            if (level >= DetailLevel::Entities) {
                QVERIFY(ids.contains(entity(QStringLiteral("k100"))));
                QVERIFY(ids.contains({IdType::Relation, QStringLiteral("north-fund>invests-in>kite")}));
            }
        }
    }
}

void TestMapFilter::whatIsSelectedStandsOutWhereItIsDimmed()
{
    const Neighbourhood lit = neighbourhoodOf(*m_atlas, entity(QStringLiteral("k200")));
    MapLook look = plainLook();
    look.passing = Passing(some());
    const DisplayList dimmed = buildMapScene(*m_atlas, m_layout, look, lit);
    const ColorTheme& theme = look.theme;
    QCOMPARE(surfaceOf(dimmed, QStringLiteral("k200")), theme.litNode(theme.accent(m_atlas->layers[0])));
    look.hidesFiltered = true;
    QVERIFY(!blockOf(buildMapScene(*m_atlas, m_layout, look, lit), entity(QStringLiteral("k200"))));
}

void TestMapFilter::coloursByBasis()
{
    for (const ColorTheme::Mode mode : modes) {
        for (const DetailLevel level : {DetailLevel::Groups, DetailLevel::Entities, DetailLevel::Cards}) {
            MapLook look = lookOf(mode, level);
            look.byBasis = true;
            const DisplayList list = buildMapScene(*m_atlas, m_layout, look);
            int told = 0;
            for (const Entity& thing : m_atlas->entities) {
                const DisplayBlock* block = blockOf(list, entity(thing.id));
                if (!block)
                    continue; // no place for its chip
                const BasisMark mark = basisMarkOf(*m_atlas, thing);
                bool isColoured = false;
                bool hasLetter = false;
                for (size_t i = block->first; i < block->first + block->count; ++i) {
                    if (const auto* rect = std::get_if<RectItem>(&list.items[i]))
                        isColoured = isColoured || rect->fill == look.theme.basis(mark);
                    else if (const auto* text = std::get_if<TextItem>(&list.items[i]))
                        hasLetter = hasLetter || (text->text == basisMarkLetter(mark) &&
                                                  holds(block->bounds, inkOf(*text)));
                }
                QVERIFY2(isColoured && hasLetter, qPrintable(thing.id));
                QVERIFY(block->description.startsWith(basisMarkWord(mark)));
                ++told;
            }
            QVERIFY(told > 8);
        }
    }
}

void TestMapFilter::tellsBasesOfBoxesFromAfar()
{
    MapLook look = lookOf(ColorTheme::Mode::Light, DetailLevel::Stack);
    look.scale = 0.6;
    look.byBasis = true;
    const DisplayList list = buildMapScene(*m_atlas, m_layout, look);
    const DisplayBlock* chips = blockOf(list, {IdType::Group, QStringLiteral("chips")});
    QVERIFY(chips);
    QList<QColor> colours;
    for (size_t i = chips->first; i < chips->first + chips->count; ++i) {
        if (const auto* rect = std::get_if<RectItem>(&list.items[i]))
            colours << rect->fill;
    }
    for (const BasisMark mark : {BasisMark::Reported, BasisMark::Estimated, BasisMark::Unsourced})
        QCOMPARE(colours.count(look.theme.basis(mark)), 1);
    QVERIFY(!colours.contains(look.theme.basis(BasisMark::Claimed)));
}

QTEST_MAIN(TestMapFilter)
#include "tst_mapfilter.moc"
