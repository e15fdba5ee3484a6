// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/render/panels/auditpicture.h"

#include "model/audit/audit.h"
#include "model/reader/reader.h"
#include "scenesupport.h"

#include <QFile>
#include <QTest>

namespace {

const QString en = QStringLiteral("en");

AtlasPtr atlasIn(const char* path)
{
    QFile file(QStringLiteral(STACKATLAS_SOURCE_DIR) + QLatin1String(path));
    return file.open(QIODevice::ReadOnly) ? readAtlas(file.readAll()).atlas : nullptr;
}

AtlasPtr builtIn()
{
    return atlasIn("/seeds/china-ai-2026.atlas.json");
}

AtlasPtr broken()
{
    return atlasIn("/tests/model/valid/audit.atlas.json");
}

/// Everything on the page, nothing cut, texts and blocks apart from each other.
void verifySound(const DisplayList& list)
{
    for (const DisplayItem& item : list.items)
        QVERIFY(holds(list.page, boundsOf(item)));
    const QList<TextItem> texts = textsOf(list);
    for (qsizetype i = 0; i < texts.size(); ++i) {
        QVERIFY2(!texts[i].text.endsWith(u'…'), qPrintable(texts[i].text));
        const QRectF ink = inkOf(texts[i]).adjusted(0.6, 1, -0.6, -1);
        for (qsizetype j = 0; j < i; ++j)
            QVERIFY2(!ink.intersects(inkOf(texts[j]).adjusted(0.6, 1, -0.6, -1)), qPrintable(texts[i].text));
    }
    for (qsizetype i = 0; i < list.blocks.size(); ++i) {
        const QRectF one = list.blocks[i].bounds.adjusted(1, 1, -1, -1);
        QVERIFY(list.blocks[i].id.type == IdType::Atlas || !list.blocks[i].title.isEmpty());
        for (qsizetype j = 0; j < i; ++j)
            QVERIFY2(!one.intersects(list.blocks[j].bounds.adjusted(1, 1, -1, -1)),
                     qPrintable(list.blocks[i].title + QStringLiteral(" / ") + list.blocks[j].title));
        for (const TextItem& text : textsOf(list, list.blocks[i]))
            QVERIFY2(holds(list.blocks[i].bounds, inkOf(text)), qPrintable(text.text));
    }
}

} // namespace

class AuditPictureTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sound_data();
    void sound();
    void cardsAndChips();
    void selectedStandsOut();
    void saysWhatIsSuppressedAndATension();
    void manyFindings();
    void nothingFound();
};

void AuditPictureTest::sound_data()
{
    QTest::addColumn<double>("width");
    QTest::addColumn<double>("scale");
    for (const double width : {380.0, 480.0, 620.0, 760.0, 1000.0, 1400.0, 1800.0}) {
        for (const double scale : {1.0, 1.5})
            QTest::addRow("%g x%g", width, scale) << width << scale;
    }
}

void AuditPictureTest::sound()
{
    QFETCH(double, width);
    QFETCH(double, scale);
    PanelLook look;
    look.width = width;
    look.textScale = scale;
    for (const AtlasPtr& atlas : {builtIn(), broken()}) {
        for (const ColorTheme& theme : {ColorTheme::light(), ColorTheme::dark()}) {
            look.theme = theme;
            const DisplayList list = auditPicture(*atlas, audit(*atlas, en), look);
            QCOMPARE(list.page.width(), width);
            verifySound(list);
        }
    }
}

void AuditPictureTest::cardsAndChips()
{
    const AtlasPtr atlas = builtIn();
    const QList<Finding> findings = audit(*atlas, en);
    const DisplayList list = auditPicture(*atlas, findings, {});
    QStringList titles;
    for (const DisplayBlock& block : list.blocks)
        titles << block.title;
    for (const Finding& finding : findings)
        QVERIFY2(titles.contains(finding.title), qPrintable(finding.title));
    const QStringList words = wordsOf(textsOf(list));
    for (const char* figure : {"$780M+", "$50M", "$207M", "500M+", "300M+", "95%+", "671B"})
        QVERIFY2(words.contains(QLatin1String(figure)), figure);
    const DisplayBlock* chip = nullptr; // a fact of the second finding, of what it is a fact of
    for (const DisplayBlock& block : list.blocks) {
        if (wordsOf(textsOf(list, block)).contains(QStringLiteral("$780M+")))
            chip = &block;
    }
    QVERIFY(chip);
    QCOMPARE(chip->id.toString(), QStringLiteral("entity:biren"));
    QVERIFY(chip->description.contains(QStringLiteral("Biren Technology: Funding History")));
}

void AuditPictureTest::selectedStandsOut()
{
    const AtlasPtr atlas = broken();
    const QList<Finding> findings = audit(*atlas, en);
    PanelLook look;
    const DisplayList before = auditPicture(*atlas, findings, look);
    look.selected = TypedId{IdType::Entity, QStringLiteral("acme")};
    const DisplayList after = auditPicture(*atlas, findings, look);
    const auto cards = std::ranges::count(findings, *look.selected, &Finding::subject);
    QVERIFY(cards > 1);
    QCOMPARE(after.items.size(), before.items.size() + size_t(cards)); // a bar beside each
    QCOMPARE(after.page, before.page);
    QCOMPARE(after.blocks.size(), before.blocks.size());
}

void AuditPictureTest::saysWhatIsSuppressedAndATension()
{
    const AtlasPtr atlas = builtIn();
    const QString all = wordsOf(textsOf(auditPicture(*atlas, audit(*atlas, en), {}))).join(u'\n');
    QVERIFY(all.contains(QStringLiteral("suppressed")));
    QVERIFY(all.contains(QStringLiteral("Suppressed: ")));
    QVERIFY(all.contains(QStringLiteral("Tension · Kimi K2.5")));
    QVERIFY(all.contains(QStringLiteral("Note · cannot tell · User scale")));
    QVERIFY(all.contains(QStringLiteral("Warning · Mixture-of-Experts")));
}

void AuditPictureTest::manyFindings()
{
    const AtlasPtr atlas = broken();
    const QList<Finding> some = audit(*atlas, en);
    QList<Finding> many;
    while (many.size() < 320)
        many << some;
    const DisplayList list = auditPicture(*atlas, many, {});
    const QString more = QString::number(many.size() - 300);
    QVERIFY(textsOf(list).last().text.startsWith(more));
    QVERIFY(holds(list.page, boundsOf(list.items.back())));
}

void AuditPictureTest::nothingFound()
{
    const DisplayList list = auditPicture(*broken(), {}, {});
    QVERIFY(list.items.empty() && list.blocks.isEmpty());
    QCOMPARE(list.page.height(), 0.0);
}

QTEST_MAIN(AuditPictureTest)
#include "tst_auditpicture.moc"
