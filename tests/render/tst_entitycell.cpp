// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "render/randomatlas.h"
#include "render/scenesupport.h"
#include "support/smallatlas.h"
#include "widgets/render/entitycell.h"
#include "widgets/render/names.h"

#include <QTest>

namespace {

constexpr double widest = 300; ///< of a least size: what needs more is cut
const QPointF corner(40, 20);

DisplayList draw(const Atlas& atlas, const Entity& entity, const QSizeF& size, DetailLevel level,
                 const QString& language, Emphasis emphasis = Emphasis::None)
{
    const ColorTheme theme = ColorTheme::light();
    PictureBuilder builder;
    builder.begin({IdType::Entity, entity.id}, {});
    EntityCell(atlas, theme, language, MapType(homeScale(level)))
        .draw(builder, entity, QRectF(corner, size), theme.accent(atlas.layers.first()), level, emphasis);
    return builder.take();
}

/// Everything that can be wrong with texts in a cell; empty if nothing is.
QString problemOf(const DisplayList& list, const QRectF& rect)
{
    const QList<TextItem> texts = textsOf(list);
    for (qsizetype i = 0; i < texts.size(); ++i) {
        if (!holds(rect, inkOf(texts[i])))
            return QStringLiteral("%1 leaves its cell").arg(texts[i].text);
        for (qsizetype j = 0; j < i; ++j) {
            if (inkOf(texts[i]).intersects(inkOf(texts[j])))
                return QStringLiteral("%1 touches %2").arg(texts[i].text, texts[j].text);
        }
    }
    for (const DisplayItem& item : list.items) {
        if (const auto* bar = std::get_if<RectItem>(&item);
            bar && !holds(rect.adjusted(-2, -2, 2, 2), boundsOf(*bar)))
            return QStringLiteral("a rectangle leaves its cell");
    }
    return {};
}

/// The small atlas, in which every text of one entity in a group and of one beside the stack is `text`.
AtlasPtr atlasWith(const QString& text)
{
    AtlasData data = smallAtlasData();
    for (const int i : {0, 12}) {
        Entity& entity = data.entities[i];
        entity.name.set(QStringLiteral("en"), text);
        entity.name.set(QStringLiteral("zh"), text + u'2');
        entity.summary = text;
        Fact fact;
        fact.id = entity.id + QStringLiteral(".hostile");
        fact.key = QStringLiteral("point");
        fact.value = fact.detail = fact.than = text;
        entity.facts = {fact, fact};
        entity.facts[1].id += u'2';
        entity.headline = i == 0 ? fact.id : QString();
    }
    data.entityKinds[0].label = LocalizedText(text);
    for (FactKind& kind : data.factKinds)
        kind.label = LocalizedText(text);
    return std::make_shared<const Atlas>(data);
}

} // namespace

class TestEntityCell : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void textsStayInTheirCell();
    void hostileTextsStayInTheirCell();
    void leastSizeShowsNamesInBothLanguages();
    void leastSizeShowsHeadlinesWhole();
    void headlineOnTheRight();
    void cautionIsTold();
    void summaryWhereThereIsRoom();
    void everyLevelTellsItsPart();
    void cardsTellFacts();
    void litCellStandsOut();
    void outsidersHaveOneLine();
};

void TestEntityCell::textsStayInTheirCell()
{
    for (unsigned seed = 1; seed <= 2; ++seed) {
        const AtlasPtr atlas = RandomAtlas(seed).make();
        for (const Entity& entity : atlas->entities) {
            for (const QString& language : {QStringLiteral("en"), QStringLiteral("zh")}) {
                const QSizeF least = EntityCell::leastSize(*atlas, entity, language);
                for (const QSizeF& size : {least, least + QSizeF(40, 0), least + QSizeF(100, 60)}) {
                    for (const DetailLevel level : allLevels) {
                        const QString problem =
                            problemOf(draw(*atlas, entity, size, level, language), QRectF(corner, size));
                        QVERIFY2(problem.isEmpty(), qPrintable(problem + u' ' + detailLevelName(level)));
                    }
                }
            }
        }
    }
}

void TestEntityCell::hostileTextsStayInTheirCell()
{
    for (const QString& text : hostileTexts()) {
        const AtlasPtr atlas = atlasWith(text);
        for (const int i : {0, 12}) {
            const Entity& entity = atlas->entities[i];
            const QSizeF least = EntityCell::leastSize(*atlas, entity, QStringLiteral("en"));
            QVERIFY(least.width() <= widest && least.height() <= 80);
            for (const DetailLevel level : allLevels) {
                for (const QSizeF& size : {least, least + QSizeF(60, 60)}) {
                    const QString problem = problemOf(draw(*atlas, entity, size, level, QStringLiteral("en")),
                                                      QRectF(corner, size));
                    QVERIFY2(problem.isEmpty(),
                             qPrintable(problem.first(std::min(problem.size(), qsizetype(200)))));
                }
            }
        }
    }
}

void TestEntityCell::leastSizeShowsNamesInBothLanguages()
{
    int cut = 0;
    int whole = 0;
    for (unsigned seed = 0; seed <= 6; ++seed) {
        const AtlasPtr atlas = seed == 0 ? smallAtlas() : RandomAtlas(seed).make();
        for (const Entity& entity : atlas->entities) {
            for (const QString& language : {QStringLiteral("en"), QStringLiteral("zh")}) {
                const QSizeF least = EntityCell::leastSize(*atlas, entity, language);
                const DisplayList list = draw(*atlas, entity, least, DetailLevel::Entities, language);
                const QString words = wordsOf(textsOf(list)).join(u'\n');
                const NamePair name = namePair(entity.name, language);
                if (least.width() >= widest && !(words.contains(name.first) && words.contains(name.second))) {
                    ++cut;
                    QVERIFY2(words.contains(u'…'), qPrintable(words));
                    continue;
                }
                ++whole;
                QVERIFY2(words.contains(name.first), qPrintable(name.first));
                QVERIFY2(words.contains(name.second), qPrintable(name.second + u'\n' + words));
            }
        }
    }
    QVERIFY2(whole > 5 * cut, qPrintable(QStringLiteral("%1 of %2 cut").arg(cut).arg(whole)));
}

void TestEntityCell::leastSizeShowsHeadlinesWhole()
{
    AtlasData data = smallAtlasData();
    data.entities[1].facts.first().value = QStringLiteral("in pilot production only"); // longer than "K100"
    const Atlas atlas(data);
    const Entity& chip = atlas.entities[1];
    const QSizeF least = EntityCell::leastSize(atlas, chip, QStringLiteral("en"));
    QVERIFY(least.width() < widest);
    const QStringList words =
        wordsOf(textsOf(draw(atlas, chip, least, DetailLevel::Entities, QStringLiteral("en"))));
    QVERIFY(words.contains(QStringLiteral("K100")));
    QVERIFY2(words.contains(chip.facts.first().value), qPrintable(words.join(u'\n')));
}

void TestEntityCell::headlineOnTheRight()
{
    const AtlasPtr atlas = smallAtlas();
    const QSizeF size(300, 60);
    const QList<TextItem> texts =
        textsOf(draw(*atlas, atlas->entities[0], size, DetailLevel::Entities, QStringLiteral("en")));
    const auto found = std::ranges::find(texts, QStringLiteral("~$2.5B"), &TextItem::text); // as published
    QVERIFY(found != texts.cend());
    QVERIFY(found->style.bold);
    QCOMPARE(found->anchor, TextItem::Anchor::End);
    QVERIFY(boundsOf(*found).right() > corner.x() + size.width() - 16);
    const auto name = std::ranges::find(texts, QStringLiteral("Kite Semiconductor"), &TextItem::text);
    QVERIFY(name != texts.cend());
    QCOMPARE(name->position.y(), found->position.y()); // on one line
}

void TestEntityCell::cautionIsTold()
{
    const AtlasPtr atlas = smallAtlas();
    const QString words = wordsOf(textsOf(draw(*atlas, *atlas->entity(QStringLiteral("chatter")), {320, 60},
                                               DetailLevel::Entities, QStringLiteral("en"))))
                              .join(u'\n');
    QVERIFY(words.contains(QStringLiteral("100M+ MAU")));
    QVERIFY2(words.contains(QStringLiteral("claimed")) && words.contains(QStringLiteral("target")),
             qPrintable(words));
    // Where room is scarce the caution stays and the label goes.
    const Entity& kite = atlas->entities[0];
    const QString narrow =
        wordsOf(textsOf(draw(*atlas, kite, EntityCell::leastSize(*atlas, kite, QStringLiteral("en")),
                             DetailLevel::Entities, QStringLiteral("en"))))
            .join(u'\n');
    QVERIFY2(narrow.contains(QStringLiteral("estimated")), qPrintable(narrow));
}

void TestEntityCell::summaryWhereThereIsRoom()
{
    const AtlasPtr atlas = smallAtlas();
    const Entity& kite = atlas->entities[0];
    const QSizeF least = EntityCell::leastSize(*atlas, kite, QStringLiteral("en"));
    const auto words = [&](const QSizeF& size) {
        return wordsOf(textsOf(draw(*atlas, kite, size, DetailLevel::Entities, QStringLiteral("en"))));
    };
    QVERIFY(!words(least).contains(kite.summary));
    QVERIFY(words(least + QSizeF(40, 24)).contains(kite.summary));
}

void TestEntityCell::everyLevelTellsItsPart()
{
    const AtlasPtr atlas = smallAtlas();
    const auto words = [&](DetailLevel level) {
        // From afar as large on screen as from near.
        const QSizeF size = QSizeF(300, 60) / std::min(1.0, homeScale(level));
        return wordsOf(textsOf(draw(*atlas, atlas->entities[0], size, level, QStringLiteral("en"))))
            .join(u'\n');
    };
    for (const DetailLevel level : {DetailLevel::Stack, DetailLevel::Groups}) {
        QVERIFY(words(level).contains(QStringLiteral("Kite Semiconductor")));
        QVERIFY(words(level).contains(QStringLiteral("~$2.5B")));
        QVERIFY2(words(level).contains(QStringLiteral("estimated")), qPrintable(words(level)));
    }
    QVERIFY(!words(DetailLevel::Groups).contains(QStringLiteral("风筝")));
    QVERIFY(words(DetailLevel::Entities).contains(QStringLiteral("风筝半导体")));
    QVERIFY(words(DetailLevel::Entities).contains(QStringLiteral("Company")));
    QVERIFY(words(DetailLevel::Cards).contains(QStringLiteral("风筝半导体")));
}

void TestEntityCell::cardsTellFacts()
{
    const AtlasPtr atlas = smallAtlas();
    const QStringList words = wordsOf(
        textsOf(draw(*atlas, atlas->entities[0], {300, 60}, DetailLevel::Cards, QStringLiteral("en"))));
    for (const char* expected :
         {"~$2.5B", "Valuation · estimated", "$180M+", "Stated total", "Listed", "Restriction"})
        QVERIFY2(words.count(QString::fromUtf8(expected)) == 1,
                 qPrintable(words.join(u'|'))); // the headline is not told twice
}

void TestEntityCell::litCellStandsOut()
{
    const AtlasPtr atlas = smallAtlas();
    const auto frame = [&](Emphasis emphasis) {
        const DisplayList list = draw(*atlas, atlas->entities[0], {300, 60}, DetailLevel::Entities,
                                      QStringLiteral("en"), emphasis);
        return std::get<RectItem>(list.items.front());
    };
    const RectItem none = frame(Emphasis::None);
    const RectItem lit = frame(Emphasis::Lit);
    const RectItem chosen = frame(Emphasis::Chosen);
    QVERIFY(lit.fill != none.fill && chosen.fill != none.fill);
    QVERIFY(lit.line.colour != none.line.colour);
    QVERIFY(lit.line.width > none.line.width && chosen.line.width > lit.line.width); // by more than colour
    QCOMPARE(lit.rect, none.rect);
    QCOMPARE(chosen.rect, none.rect);
}

void TestEntityCell::outsidersHaveOneLine()
{
    const AtlasPtr atlas = smallAtlas();
    const Entity& fund = *atlas->entity(QStringLiteral("north-fund"));
    const QSizeF least = EntityCell::leastSize(*atlas, fund, QStringLiteral("en"));
    for (const DetailLevel level : {DetailLevel::Groups, DetailLevel::Entities, DetailLevel::Cards}) {
        const QList<TextItem> texts = textsOf(draw(*atlas, fund, least, level, QStringLiteral("en")));
        QVERIFY(!texts.isEmpty());
        for (const TextItem& text : texts)
            QCOMPARE(text.position.y(), texts.first().position.y());
    }
    const QStringList words =
        wordsOf(textsOf(draw(*atlas, fund, least, DetailLevel::Entities, QStringLiteral("en"))));
    QCOMPARE(words, (QStringList{QStringLiteral("North Fund"), QStringLiteral("北方基金")}));
}

QTEST_MAIN(TestEntityCell)
#include "tst_entitycell.moc"
