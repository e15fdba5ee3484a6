// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/panels/views/auditpanel.h"

#include "model/audit/audit.h"
#include "model/reader/reader.h"
#include "support/smallatlas.h"
#include "widgets/panels/pictureview.h"
#include "widgets/panels/sheetbox.h"
#include "widgets/panels/views/auditparts.h"

#include <algorithm>
#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QTest>
#include <QToolButton>

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

QToolButton* button(const QWidget& panel, const char* text)
{
    for (auto* each : panel.findChildren<QToolButton*>()) {
        if (each->text() == QLatin1String(text))
            return each;
    }
    return nullptr;
}

void click(const QWidget& panel, const char* text)
{
    QToolButton* found = button(panel, text);
    QVERIFY2(found && found->isVisible(), text);
    QTest::mouseClick(found, Qt::LeftButton);
}

bool says(const QWidget& panel, const QString& text)
{
    return std::ranges::any_of(panel.findChildren<QLabel*>(), [&](const QLabel* label) {
        return label->isVisible() && label->text() == text;
    });
}

} // namespace

class AuditPanelTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cardSelectsItsSubject();
    void chipSelectsItsSubject();
    void severitiesAndSuppressed();
    void togglesByKeys();
    void aboutTheSelection();
    void oneRule();
    void counts();
    void sources();
    void tablePage();
    void keysReachEveryBlock();
    void keysDoNotGetStuck_data();
    void keysDoNotGetStuck();
    void nothingFound();
    void partsForFiles();

private:
    std::unique_ptr<AuditPanel> shown(const AtlasPtr& atlas, const QSize& size = {760, 800})
    {
        m_navigation.setAtlas(atlas);
        auto panel = std::make_unique<AuditPanel>(m_navigation);
        panel->resize(size);
        panel->show();
        [[maybe_unused]] const bool active = QTest::qWaitForWindowActive(panel.get());
        [[maybe_unused]] const bool ready = QTest::qWaitFor([&] { return panel->isReady(); });
        return panel;
    }

    static PictureView* cardsOf(const AuditPanel& panel) { return panel.findChild<PictureView*>(); }

    Navigation m_navigation;
};

void AuditPanelTest::init()
{
    m_navigation.setAtlas(smallAtlas());
    m_navigation.clearSelection();
    m_navigation.setFilter({});
}

void AuditPanelTest::cardSelectsItsSubject()
{
    const auto panel = shown(builtIn());
    PictureView* cards = cardsOf(*panel);
    const TypedId first = panel->shown().first().subject;
    QCOMPARE(first.toString(), QStringLiteral("entity:moe"));
    QCOMPARE(cards->picture().blocks.first().id, first);
    QTest::mouseClick(cards->viewport(), Qt::LeftButton, {},
                      cards->placeOfBlock(cards->picture().blocks.first()).center().toPoint());
    QCOMPARE(m_navigation.selection(), first);
    QCOMPARE(cards->selection(), first);
    QCOMPARE(cards->currentBlock(), 0);
}

void AuditPanelTest::chipSelectsItsSubject()
{
    const auto panel = shown(builtIn());
    PictureView* cards = cardsOf(*panel);
    const auto& blocks = cards->picture().blocks; // the card, then its facts
    const TypedId wanted{IdType::Entity, QStringLiteral("deepseek")};
    const auto chip = std::ranges::find(blocks, wanted, &DisplayBlock::id);
    QVERIFY(chip != blocks.end());
    const auto position = chip - blocks.begin();
    QTest::mouseClick(cards->viewport(), Qt::LeftButton, {}, cards->placeOfBlock(*chip).center().toPoint());
    QCOMPARE(m_navigation.selection(), wanted);
    QCOMPARE(cards->currentBlock(), position); // the eye is not taken elsewhere
}

void AuditPanelTest::severitiesAndSuppressed()
{
    const AtlasPtr atlas = builtIn();
    const auto panel = shown(atlas);
    const auto has = [&](auto what) { return std::ranges::any_of(panel->shown(), what); };
    const auto isNote = [](const Finding& each) {
        return each.severity == Severity::Note && each.rule != QStringLiteral("tension");
    };
    const auto isTension = [](const Finding& each) { return each.rule == QStringLiteral("tension"); };
    const auto isWarning = [](const Finding& each) { return each.severity == Severity::Warning; };
    const auto isSuppressed = [](const Finding& each) { return !each.suppressed.isEmpty(); };
    QVERIFY(has(isNote) && has(isTension) && has(isWarning) && !has(isSuppressed));
    click(*panel, "Notes");
    QVERIFY(!has(isNote) && has(isTension) && has(isWarning));
    click(*panel, "Tensions");
    QCOMPARE(panel->shown().size(), 1);
    QVERIFY(has(isWarning));
    click(*panel, "Suppressed");
    QCOMPARE(panel->shown().size(), 2);
    QVERIFY(has(isSuppressed));
    click(*panel, "Suppressed");
    click(*panel, "Warnings");
    QVERIFY(panel->shown().isEmpty());
    QVERIFY(says(*panel, QStringLiteral("No finding passes these filters.")));
    click(*panel, "Warnings");
    QVERIFY(cardsOf(*panel)->isVisible());
}

void AuditPanelTest::togglesByKeys()
{
    const auto panel = shown(builtIn());
    const auto before = panel->shown().size();
    button(*panel, "Notes")->setFocus(Qt::TabFocusReason);
    QTest::keyClick(button(*panel, "Notes"), Qt::Key_Space);
    QVERIFY(panel->shown().size() < before);
    QTest::keyClick(button(*panel, "Notes"), Qt::Key_Space);
    QCOMPARE(panel->shown().size(), before);
}

void AuditPanelTest::aboutTheSelection()
{
    const auto panel = shown(builtIn());
    const auto all = panel->shown().size();
    const TypedId biren{IdType::Entity, QStringLiteral("biren")};
    m_navigation.select(biren);
    QCOMPARE(panel->shown().size(), all);
    click(*panel, "About the selection");
    QVERIFY(!panel->shown().isEmpty() && panel->shown().size() < all);
    for (const Finding& finding : panel->shown())
        QVERIFY(finding.about.contains(biren));
    m_navigation.select({IdType::Entity, QStringLiteral("moe")});
    QCOMPARE(panel->shown().first().severity, Severity::Warning);
    m_navigation.clearSelection();
    QCOMPARE(panel->shown().size(), all);
}

void AuditPanelTest::oneRule()
{
    const auto panel = shown(broken());
    auto* rules = panel->findChild<QComboBox*>();
    rules->setFocus();
    QCOMPARE(rules->count(), auditRules().size() + 1);
    rules->setCurrentIndex(rules->findData(QStringLiteral("tension")));
    QCOMPARE(panel->shown().size(), 1);
    QTest::keyClick(rules, Qt::Key_Home);
    QVERIFY(panel->shown().size() > 1);
}

void AuditPanelTest::counts()
{
    const auto panel = shown(builtIn());
    const QList<Finding> findings = audit(*builtIn(), en);
    const auto tensions = std::ranges::count(findings, QStringLiteral("tension"), &Finding::rule);
    const QString subtitle = AuditPanel::subtitleOf(findings);
    QVERIFY2(says(*panel, subtitle), qPrintable(subtitle));
    QVERIFY(tensions > 1 && subtitle.contains(QStringLiteral("%1 tension").arg(tensions)));
    Filter filter;
    filter.text = QStringLiteral("Biren");
    m_navigation.setFilter(filter);
    QTRY_VERIFY(panel->isReady());
    QVERIFY(panel->shown().size() < findings.size());
    QVERIFY(!says(*panel, subtitle));
    QCOMPARE(AuditPanel::subtitleOf({}).count(u'0'), 3);
}

void AuditPanelTest::sources()
{
    const auto panel = shown(builtIn());
    QVERIFY(says(*panel, auditSources(*builtIn(), panel->shown())));
}

void AuditPanelTest::tablePage()
{
    const auto panel = shown(broken());
    panel->setCurrentPage(1);
    auto* box = panel->findChild<SheetBox*>();
    QVERIFY(box && box->isVisible());
    SheetView& table = box->table();
    const QAbstractItemModelTester tester(table.model());
    QCOMPARE(table.sheetModel().sheet()->rows.size(), panel->shown().size());
    table.setFocus();
    QTest::keyClick(&table, Qt::Key_Down);
    QTest::keyClick(&table, Qt::Key_Down);
    QCOMPARE(m_navigation.selection(), table.sheetModel().rowAt(table.currentIndex().row())->thing);
}

/// By arrow keys every block can be reached from the first.
void AuditPanelTest::keysReachEveryBlock()
{
    const auto panel = shown(broken(), {620, 700});
    PictureView* cards = cardsOf(*panel);
    cards->setFocus(Qt::TabFocusReason);
    QSet<qsizetype> seen{cards->currentBlock()};
    QList<qsizetype> open{cards->currentBlock()};
    while (!open.isEmpty()) {
        const qsizetype from = open.takeFirst();
        for (const Qt::Key key : {Qt::Key_Down, Qt::Key_Up, Qt::Key_Left, Qt::Key_Right}) {
            cards->goToBlock(from);
            QTest::keyClick(cards, key);
            if (!seen.contains(cards->currentBlock())) {
                seen << cards->currentBlock();
                open << cards->currentBlock();
            }
        }
    }
    for (qsizetype i = 0; i < cards->picture().blocks.size(); ++i) {
        const DisplayBlock& block = cards->picture().blocks[i];
        QVERIFY2(block.id.type == IdType::Atlas || seen.contains(i), qPrintable(block.title));
    }
}

void AuditPanelTest::keysDoNotGetStuck_data()
{
    QTest::addColumn<QSize>("size");
    QTest::newRow("narrow") << QSize(400, 300);
    QTest::newRow("wide") << QSize(1400, 800);
}

void AuditPanelTest::keysDoNotGetStuck()
{
    QFETCH(QSize, size);
    const auto panel = shown(builtIn(), size);
    PictureView* cards = cardsOf(*panel);
    cards->setFocus(Qt::TabFocusReason);
    for (const Qt::Key key : {Qt::Key_Down, Qt::Key_Up}) {
        int steps = 0;
        double place = cards->picture().blocks[cards->currentBlock()].bounds.center().y();
        while (steps < 1000) {
            QTest::keyClick(cards, key);
            const DisplayBlock& block = cards->picture().blocks[cards->currentBlock()];
            const double now = block.bounds.center().y();
            if (now == place)
                break;
            QVERIFY(key == Qt::Key_Down ? now > place : now < place);
            QCOMPARE(m_navigation.selection(), block.id);
            QVERIFY(cards->placeOfBlock(block).intersects(cards->viewport()->rect()));
            place = now;
            ++steps;
        }
        QVERIFY2(steps >= panel->shown().size() - 1, qPrintable(QString::number(steps)));
    }
}

void AuditPanelTest::nothingFound()
{
    AtlasData data;
    data.id = QStringLiteral("bare");
    const auto panel = shown(std::make_shared<const Atlas>(data));
    if (panel->shown().isEmpty())
        QVERIFY(says(*panel, QStringLiteral("The audit found nothing.")));
}

void AuditPanelTest::partsForFiles()
{
    const AtlasPtr atlas = builtIn();
    const PanelParts parts = auditParts(*atlas, {}, {});
    QCOMPARE(parts.pictures.size(), 1);
    QCOMPARE(parts.sources,
             QStringLiteral("Source: The Rise of Chinese AI: Complete Ecosystem Map, 2026-03-31"));
    QCOMPARE(parts.sheets.size(), 1);
    QVERIFY(parts.sheets.first().rows.size() > 20);
    QVERIFY(parts.notes.isEmpty());
    const PanelParts none = auditParts(Atlas(AtlasData{}), {}, {});
    QVERIFY(!none.pictures.isEmpty() || !none.notes.isEmpty());
}

QTEST_MAIN(AuditPanelTest)
#include "tst_auditpanel.moc"
