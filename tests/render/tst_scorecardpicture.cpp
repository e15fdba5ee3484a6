// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/render/panels/scorecardpicture.h"

#include "model/reader/reader.h"
#include "support/smallatlas.h"
#include "widgets/render/panels/themespicture.h"

#include <algorithm>
#include <QFile>
#include <QTest>

namespace {

QString text(const char* utf8)
{
    return QString::fromUtf8(utf8);
}

AtlasPtr builtIn()
{
    QFile file(QStringLiteral(":/seeds/china-ai-2026.atlas.json"));
    return file.open(QIODevice::ReadOnly) ? readAtlas(file.readAll()).atlas : nullptr;
}

QStringList textsOf(const DisplayList& list)
{
    QStringList result;
    for (const DisplayItem& item : list.items) {
        if (const auto* run = std::get_if<TextItem>(&item))
            result << run->text;
    }
    return result;
}

/// Everything on the page, nothing cut, texts apart from each other, blocks of one kind too.
void verifySound(const DisplayList& list)
{
    const QRectF page = list.page.adjusted(-0.5, -0.5, 0.5, 0.5);
    QList<QRectF> texts;
    for (const DisplayItem& item : list.items) {
        QVERIFY(page.contains(boundsOf(item)));
        const auto* run = std::get_if<TextItem>(&item);
        if (!run)
            continue;
        QVERIFY2(!run->text.endsWith(u'…'), qPrintable(run->text));
        const QRectF bounds = boundsOf(item).adjusted(0.6, 3, -0.6, -3);
        for (const QRectF& other : texts)
            QVERIFY2(!other.intersects(bounds), qPrintable(run->text));
        texts << bounds;
    }
    for (qsizetype i = 0; i < list.blocks.size(); ++i) {
        QVERIFY(list.blocks[i].id.type == IdType::Atlas || !list.blocks[i].title.isEmpty());
        for (qsizetype j = i + 1; j < list.blocks.size(); ++j) {
            const QRectF one = list.blocks[i].bounds.adjusted(2, 2, -2, -2);
            const QRectF other = list.blocks[j].bounds.adjusted(2, 2, -2, -2);
            const bool alike =
                list.blocks[i].id.type == list.blocks[j].id.type && list.blocks[i].id.type != IdType::Atlas;
            // A card may hold a chip that names another card.
            QVERIFY(!alike || one.contains(other) || !one.intersects(other));
        }
    }
}

} // namespace

class TestScorecardPicture : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sound_data();
    void sound();
    void everyDimensionIsABlock();
    void selectedStandsOut();
    void leaderByMoreThanColour();
    void manySides();
    void nothingThere();
    void themesAreCardsWithChips();
    void themesFaceEachOtherWhereThereIsRoom();
    void sameBytes();
};

void TestScorecardPicture::sound_data()
{
    QTest::addColumn<double>("width");
    QTest::addColumn<double>("scale");
    QTest::addColumn<QString>("language");
    for (const double width : {380.0, 480.0, 620.0, 760.0, 1000.0, 1400.0, 1800.0}) {
        for (const double scale : {1.0, 1.5}) {
            for (const char* language : {"en", "zh"})
                QTest::addRow("%g x%g %s", width, scale, language) << width << scale << text(language);
        }
    }
}

void TestScorecardPicture::sound()
{
    QFETCH(double, width);
    QFETCH(double, scale);
    QFETCH(QString, language);
    const AtlasPtr atlas = builtIn();
    PanelLook look;
    look.width = width;
    look.textScale = scale;
    look.language = language;
    const DisplayList card = scorecardPicture(scorecardContent(*atlas, language), look);
    QCOMPARE(card.page.width(), width);
    verifySound(card);
    verifySound(themesPicture(*atlas, themesContent(*atlas, {}, language), look));
}

void TestScorecardPicture::everyDimensionIsABlock()
{
    const AtlasPtr atlas = builtIn();
    const DisplayList list = scorecardPicture(scorecardContent(*atlas, text("en")), {});
    for (const Dimension& dimension : atlas->scorecard.dimensions) {
        const auto block =
            std::ranges::find(list.blocks, TypedId{IdType::Dimension, dimension.id}, &DisplayBlock::id);
        QVERIFY(block != list.blocks.end());
        QCOMPARE(block->title, dimension.name.in(text("en")));
        QVERIFY(block->description.contains(text("leads")));
    }
    const QStringList texts = textsOf(list);
    for (const char* wanted : {"CHINA 3", "US 4", "$0.14/M tokens", "$2.50+/M tokens", "DeepSeek's price",
                               "narrowing", "Faster PMF", "Dominant"})
        QVERIFY2(texts.contains(text(wanted)), wanted);
    QVERIFY(texts.join(u' ').contains(text("Leaders as judged by the source, §")));
    QVERIFY(texts.join(u' ').contains(text("Tally derived")));
}

void TestScorecardPicture::selectedStandsOut()
{
    const ScorecardContent content = scorecardContent(*builtIn(), text("en"));
    PanelLook look;
    const DisplayList before = scorecardPicture(content, look);
    look.selected = TypedId{IdType::Dimension, text("user-scale")};
    const DisplayList after = scorecardPicture(content, look);
    QCOMPARE(after.items.size(), before.items.size() + 1); // its frame
    const auto block = std::ranges::find(after.blocks, *look.selected, &DisplayBlock::id);
    const auto& frame = std::get<RectItem>(after.items[block->first + block->count - 1]);
    QVERIFY(frame.line.width >= 2 && !frame.fill.isValid());
}

void TestScorecardPicture::leaderByMoreThanColour()
{
    const DisplayList list = scorecardPicture(scorecardContent(*smallAtlas(), text("en")), {});
    bool leaderIsBold = false;
    bool otherIsBold = false;
    int arrows = 0;
    for (const DisplayItem& item : list.items) {
        if (const auto* run = std::get_if<TextItem>(&item)) {
            leaderIsBold = leaderIsBold || (run->text == text("$0.14/M tokens") && run->style.bold);
            otherIsBold = otherIsBold || (run->text == text("$2.50+/M tokens") && run->style.bold);
        }
        if (const auto* path = std::get_if<PathItem>(&item))
            arrows += path->fill.isValid() ? 1 : 0;
    }
    QVERIFY(leaderIsBold && !otherIsBold);
    QCOMPARE(arrows, 1);
}

void TestScorecardPicture::manySides()
{
    AtlasData data = smallAtlasData();
    const Fact value = data.scorecard.dimensions[0].values.first();
    for (int sides = 3; sides <= 6; ++sides) {
        const QString id = QStringLiteral("side-%1").arg(sides);
        data.scorecard.sides.append(
            {id, LocalizedText(QStringLiteral("A side that has a long name %1").arg(sides))});
        if (sides != 4) // says nothing
            data.scorecard.dimensions[0].values.insert(id, value);
        const ScorecardContent content = scorecardContent(Atlas(data), text("en"));
        for (const double width : {380.0, 900.0, 1800.0}) {
            PanelLook look;
            look.width = width;
            verifySound(scorecardPicture(content, look));
        }
    }
    data.scorecard.sides = {data.scorecard.sides[0]};
    for (const double width : {380.0, 900.0}) {
        PanelLook look;
        look.width = width;
        const DisplayList list = scorecardPicture(scorecardContent(Atlas(data), text("en")), look);
        verifySound(list);
        QVERIFY(textsOf(list).contains(text("$0.14/M tokens")));
    }
    data.scorecard.sides.clear();
    verifySound(scorecardPicture(scorecardContent(Atlas(data), text("en")), {}));
}

void TestScorecardPicture::nothingThere()
{
    AtlasData data = smallAtlasData();
    data.scorecard = {};
    data.themes.clear();
    for (Entity& entity : data.entities)
        entity.facts.clear();
    const Atlas atlas(data);
    QCOMPARE(textsOf(scorecardPicture(scorecardContent(atlas, text("en")), {})),
             QStringList{text("This atlas has no scorecard.")});
    QCOMPARE(textsOf(themesPicture(atlas, themesContent(atlas, {}, text("en")), {})),
             QStringList{text("This atlas has no themes.")});
}

void TestScorecardPicture::themesAreCardsWithChips()
{
    const AtlasPtr atlas = builtIn();
    PanelLook look;
    look.selected = TypedId{IdType::Entity, text("deepseek")};
    const DisplayList list = themesPicture(*atlas, themesContent(*atlas, {}, text("en")), look);
    for (const Theme& theme : atlas->themes) {
        const auto block =
            std::ranges::find(list.blocks, TypedId{IdType::Theme, theme.id}, &DisplayBlock::id);
        QVERIFY2(block != list.blocks.end(), qPrintable(theme.id));
        QVERIFY(!block->description.isEmpty());
    }
    const auto chip = std::ranges::find(list.blocks, *look.selected, &DisplayBlock::id);
    QVERIFY(chip != list.blocks.end());
    const auto card =
        std::ranges::find(list.blocks, TypedId{IdType::Theme, text("price-wars")}, &DisplayBlock::id);
    QVERIFY(card->bounds.contains(chip->bounds));
    QVERIFY(chip > card); // on top of it, so that a click meets the chip
    for (const DisplayItem& item : list.items) {
        if (const auto* run = std::get_if<TextItem>(&item); run && run->text == text("90%"))
            QVERIFY(run->style.bold);
    }
}

void TestScorecardPicture::themesFaceEachOtherWhereThereIsRoom()
{
    const AtlasPtr atlas = builtIn();
    const ThemesContent content = themesContent(*atlas, {}, text("en"));
    const auto place = [&](double width, const char* theme) {
        PanelLook look;
        look.width = width;
        const DisplayList list = themesPicture(*atlas, content, look);
        return std::ranges::find(list.blocks, TypedId{IdType::Theme, text(theme)}, &DisplayBlock::id)->bounds;
    };
    QVERIFY(place(800, "technical-parity").right() < place(800, "chip-scarcity").left());
    QVERIFY(std::abs(place(800, "technical-parity").top() - place(800, "chip-scarcity").top()) < 1);
    QVERIFY(place(400, "cost-leadership").bottom() < place(400, "chip-scarcity").top());
}

void TestScorecardPicture::sameBytes()
{
    const AtlasPtr atlas = builtIn();
    const auto once = textsOf(scorecardPicture(scorecardContent(*atlas, text("zh")), {}));
    QCOMPARE(textsOf(scorecardPicture(scorecardContent(*atlas, text("zh")), {})), once);
}

QTEST_MAIN(TestScorecardPicture)
#include "tst_scorecardpicture.moc"
