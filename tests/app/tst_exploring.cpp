// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What somebody wants to know of the built-in atlas, found with the mouse and the keys of the real window.

#include "app/atlasfile.h"
#include "app/mainwindow.h"
#include "widgets/map/mapcanvas.h"
#include "widgets/panels/citationpopup.h"
#include "widgets/panels/detailpanel.h"
#include "widgets/panels/linkbutton.h"
#include "widgets/panels/maptable.h"
#include "widgets/panels/panelcontent.h"
#include "widgets/panels/paneldeck.h"
#include "widgets/panels/paneltable.h"
#include "widgets/search/searchfield.h"

#include <algorithm>
#include <QApplication>
#include <QClipboard>
#include <QMimeData>
#include <QPointer>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>
#include <QWindow>

namespace {

TypedId id(const char* text)
{
    return *TypedId::parse(QString::fromLatin1(text));
}

} // namespace

class TestExploring : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanup();
    void whatHuaweiHasInWhichLayer();
    void whoReliesOnNvidia();
    void whichFiguresAreOnlyClaims();
    void backToWhereOneWas();
    void aRibbonOpensIntoItsRelations();
    void theTableFollowsTheMap();
    void aLinkBringsTheViewBack();
    void aFigureOfAPanelIsCited();

private:
    [[nodiscard]] MapCanvas& canvas() const { return m_window->canvas(); }

    [[nodiscard]] Navigation& navigation() const { return m_window->navigation(); }

    bool sharp()
    {
        return QTest::qWaitFor([this] { return canvas().isSharp(); });
    }

    /// The map stands still, and so it is drawn where it will be.
    bool settled()
    {
        constexpr int longEnough = 8; // looks in a row: a glide moves with every other
        return QTest::qWaitFor([this, before = Viewport(), still = 0]() mutable {
            still = canvas().isSharp() && canvas().viewport() == before ? still + 1 : 0;
            before = canvas().viewport();
            return still >= longEnough;
        });
    }

    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::keyClick(m_window->windowHandle(), key, modifiers);
    }

    /// Finds something by typing, and goes to the first result.
    bool find(const QString& words)
    {
        key(Qt::Key_F, Qt::ControlModifier);
        auto* field = m_window->findChild<SearchField*>();
        if (!field->hasFocus()) {
            qWarning("the search field has no focus");
            return false;
        }
        QTest::keyClicks(field, words);
        if (!QTest::qWaitFor([field] { return field->isOpen(); })) {
            qWarning("the search finds nothing");
            return false;
        }
        QTest::keyClick(field, Qt::Key_Return);
        return settled();
    }

    void click(const TypedId& thing)
    {
        QTest::mouseClick(&canvas(), Qt::LeftButton, {}, canvas().placeOf(thing)->center().toPoint());
    }

    void doubleClick(const TypedId& thing)
    {
        const QPoint place = canvas().placeOf(thing)->center().toPoint();
        QTest::mouseClick(&canvas(), Qt::LeftButton, {}, place);
        QTest::mouseDClick(&canvas(), Qt::LeftButton, {}, place);
    }

    [[nodiscard]] QStringList linksOfPanel() const
    {
        QStringList names;
        for (const auto* link : m_window->findChild<DetailPanel*>()->findChildren<LinkButton*>())
            names << link->accessibleName();
        return names;
    }

    [[nodiscard]] bool panelLeadsTo(const QString& name) const
    {
        return std::ranges::any_of(linksOfPanel(),
                                   [&](const QString& link) { return link.startsWith(name); });
    }

    QTemporaryDir m_home;
    std::unique_ptr<QSettings> m_settings;
    std::unique_ptr<MainWindow> m_window;
};

void TestExploring::initTestCase()
{
    m_settings =
        std::make_unique<QSettings>(m_home.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat);
    m_settings->setValue(QStringLiteral("hintsSeen"), true);
    const HelperOptions helper{.program = QStringLiteral(STACKATLAS_BIN_DIR "/stackatlas-layout"),
                               .cacheFolder = {}};
    m_window = std::make_unique<MainWindow>(helper, *m_settings, AtlasLink{builtInAtlasPath(), {}});
    m_window->resize(1600, 1000);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    QTRY_VERIFY_WITH_TIMEOUT(m_window->atlas().atlas, 30'000);
    QVERIFY(sharp());
}

void TestExploring::cleanup()
{
    canvas().setFocus();
    while (navigation().canEscape())
        key(Qt::Key_Escape);
    key(Qt::Key_Home, Qt::AltModifier);
    QVERIFY(settled());
}

void TestExploring::whatHuaweiHasInWhichLayer()
{
    QVERIFY(find(QStringLiteral("huawei")));
    QCOMPARE(navigation().selection(), id("entity:huawei"));
    QCOMPARE(navigation().view().focus, id("group:ai-chips")); // it goes there
    canvas().setFocus();
    key(Qt::Key_F);
    key(Qt::Key_Home, Qt::AltModifier); // the whole stack
    QVERIFY(settled());
    QCOMPARE(navigation().view().reach, Reach::Footprint);
    const QSet<QString> expected{QStringLiteral("huawei"),      QStringLiteral("ascend"),
                                 QStringLiteral("ascend-910b"), QStringLiteral("cann"),
                                 QStringLiteral("mindspore"),   QStringLiteral("huawei-cloud"),
                                 QStringLiteral("modelarts")};
    const QSet<QString> lit = canvas().lit()->entities;
    QVERIFY2((expected - lit).isEmpty(), qPrintable(QStringList((expected - lit).values()).join(u' ')));
    for (const QString& entity : lit)
        QVERIFY2(canvas().placeOf({IdType::Entity, entity}), qPrintable(entity)); // all of it is drawn
    QVERIFY(!lit.contains(QStringLiteral("biren")));
}

void TestExploring::whoReliesOnNvidia()
{
    QVERIFY(find(QStringLiteral("nvidia")));
    QCOMPARE(navigation().selection(), id("entity:nvidia"));
    for (const char* name : {"Tencent Cloud", "WeRide", "A100", "CUDA"})
        QVERIFY2(panelLeadsTo(QString::fromLatin1(name)), name);
    key(Qt::Key_Home, Qt::AltModifier);
    QVERIFY(settled());
    QVERIFY(canvas().lit()->entities.contains(QStringLiteral("tencent-cloud")));
    const qsizetype near = canvas().lit()->entities.size();
    canvas().setFocus();
    key(Qt::Key_BracketRight);
    QVERIFY(canvas().lit()->entities.size() > near);
    QCOMPARE(navigation().view().degrees, 2);
}

void TestExploring::whichFiguresAreOnlyClaims()
{
    // The page of the atlas sums them up, folded by basis.
    navigation().clearSelection();
    auto* panel = m_window->findChild<DetailPanel*>();
    LinkButton* claimed = nullptr;
    for (auto* link : panel->findChildren<LinkButton*>()) {
        if (link->accessibleName().contains(QStringLiteral("claimed"), Qt::CaseInsensitive))
            claimed = link;
    }
    QVERIFY(claimed);
    const qsizetype before = linksOfPanel().size();
    claimed->setFocus();
    QTest::keyClick(claimed, Qt::Key_Space);
    QTRY_VERIFY(linksOfPanel().size() > before);
    QVERIFY(panelLeadsTo(QStringLiteral("Ascend 910B")));
    // And a figure says so where it is told, and where it is copied.
    QVERIFY(find(QStringLiteral("ascend 910b")));
    PanelTable* figure = nullptr;
    for (auto* table : panel->findChildren<PanelTable*>())
        figure = figure ? figure : table;
    figure->setFocus();
    QTest::keyClick(figure, Qt::Key_C, Qt::ControlModifier);
    const QString copied = QApplication::clipboard()->text();
    QVERIFY2(copied.contains(QStringLiteral("~A100")) && copied.contains(QStringLiteral("claimed")) &&
                 copied.contains(QStringLiteral("Ascend 910B")) &&
                 copied.contains(QStringLiteral("2026-03-31")),
             qPrintable(copied));
}

void TestExploring::backToWhereOneWas()
{
    doubleClick(id("group:six-tigers"));
    QVERIFY(settled());
    QTest::mousePress(&canvas(), Qt::LeftButton, {}, QPoint(600, 500));
    QTest::mouseMove(&canvas(), QPoint(560, 470));
    QTest::mouseMove(&canvas(), QPoint(500, 430));
    QTest::mouseRelease(&canvas(), Qt::LeftButton, {}, QPoint(500, 430));
    QVERIFY(settled());
    const Viewport there = canvas().viewport();
    const View view = navigation().view();
    QVERIFY(find(QStringLiteral("biren")));
    doubleClick(id("entity:br100"));
    QVERIFY(settled());
    QTest::keyClick(&canvas(), Qt::Key_Backspace);
    QVERIFY(settled());
    for (int i = 0; i < 20 && navigation().view() != view; ++i)
        key(Qt::Key_Left, Qt::AltModifier);
    QVERIFY(settled());
    QCOMPARE(navigation().view(), view);
    QVERIFY(QLineF(canvas().viewport().origin(), there.origin()).length() < 0.5); // exactly where one was
    QVERIFY(qAbs(canvas().viewport().scale() / there.scale() - 1) < 1e-6);
}

void TestExploring::aRibbonOpensIntoItsRelations()
{
    const TypedId ribbon = id("ribbon:ai-chips>frameworks");
    const DisplayBlock* drawn = nullptr;
    const QList<DisplayBlock> blocks = canvas().blocksInView();
    for (const DisplayBlock& block : blocks)
        drawn = block.id == ribbon ? &block : drawn;
    QVERIFY(drawn);
    // A point on its line, where no other lies above it.
    bool hit = false;
    for (const MapLayout::Ribbon& line : canvas().layout()->ribbons) {
        if (line.id != ribbon.id)
            continue;
        for (qsizetype i = 1; i < line.points.size() && !hit; ++i) {
            for (double share = 0.05; share < 1 && !hit; share += 0.05) {
                const QPointF point = line.points[i - 1] + (line.points[i] - line.points[i - 1]) * share;
                const QPointF place = canvas().viewport().toView(point);
                if (canvas().thingAt(place) != ribbon)
                    continue;
                QTest::mouseClick(&canvas(), Qt::LeftButton, {}, place.toPoint());
                hit = navigation().selection() == ribbon;
            }
        }
    }
    QVERIFY(hit);
    const Atlas& atlas = *m_window->atlas().atlas;
    QVERIFY(atlas.relationsOfRibbon(ribbon.id).size() > 1);
    const QString page = linksOfPanel().join(u'\n');
    for (const Relation* relation : atlas.relationsOfRibbon(ribbon.id))
        QVERIFY2(page.contains(atlas.nameOf({IdType::Entity, relation->to}, QStringLiteral("en"))),
                 qPrintable(relation->id()));
}

void TestExploring::theTableFollowsTheMap()
{
    click(id("group:cloud"));
    QCOMPARE(navigation().selection(), id("group:cloud"));
    key(Qt::Key_T, Qt::ControlModifier);
    auto* table = m_window->findChild<MapTable*>();
    QVERIFY(table->isVisible() && !canvas().isVisible());
    auto* rows = table->findChild<QTableView*>();
    QCOMPARE(rows->model()->rowCount(), int(m_window->atlas().atlas->entities.size()));
    rows->setFocus();
    rows->setCurrentIndex(rows->model()->index(3, 0));
    QTest::keyClick(rows, Qt::Key_Down);
    QVERIFY(navigation().selection() && navigation().selection()->type == IdType::Entity);
    key(Qt::Key_T, Qt::ControlModifier);
    QVERIFY(canvas().isVisible());
    QVERIFY(settled());
    QVERIFY(canvas().lit()->centres.contains(navigation().selection()->id));
}

void TestExploring::aLinkBringsTheViewBack()
{
    doubleClick(id("group:frameworks"));
    QVERIFY(settled());
    canvas().zoomIn();
    key(Qt::Key_P);
    key(Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
    const DeepLink before = navigation().link();
    const Viewport there = canvas().viewport();
    QString copied = QApplication::clipboard()->text();
    copied.remove(u'\'');
    const auto link = readAtlasLink(copied);
    QVERIFY2(link && link->place, qPrintable(copied));
    key(Qt::Key_Home, Qt::AltModifier);
    QVERIFY(settled());
    navigation().clearPins();
    m_window->go(*link);
    QVERIFY(settled());
    QCOMPARE(navigation().link().lens, before.lens);
    QCOMPARE(navigation().view().focus, before.view.focus);
    QCOMPARE(navigation().selection(), before.view.selection);
    QVERIFY(QLineF(canvas().viewport().origin(), there.origin()).length() < 0.5);
}

void TestExploring::aFigureOfAPanelIsCited()
{
    key(Qt::Key_3, Qt::AltModifier); // the scorecard
    QCOMPARE(navigation().view().panel, PanelKind::Scorecard);
    auto* deck = m_window->findChild<PanelDeck*>();
    QTRY_VERIFY(deck->isAncestorOf(QApplication::focusWidget())); // by the key alone
    key(Qt::Key_Down);
    const QWidget* panel = QApplication::focusWidget();
    QVERIFY2(deck->isAncestorOf(panel), panel->metaObject()->className());
    key(Qt::Key_I, Qt::ControlModifier);
    const QPointer popup = m_window->findChild<CitationPopup*>();
    QVERIFY(popup);
    const QString sentence = popup->citing().sentence;
    QVERIFY2(popup->accessibleDescription().contains(QStringLiteral("Section: ")), qPrintable(sentence));
    QTest::keyClick(popup.data(), Qt::Key_Return);
    QTRY_VERIFY(!popup);
    QCOMPARE(QApplication::focusWidget(), panel); // the keys are where they were
    QCOMPARE(QApplication::clipboard()->text(), sentence);
    QApplication::clipboard()->clear();
    key(Qt::Key_C, Qt::ControlModifier | Qt::AltModifier);
    QCOMPARE(QApplication::clipboard()->text(), sentence);

    key(Qt::Key_C, Qt::ControlModifier); // the panel, and not the map
    const QMimeData* data = QApplication::clipboard()->mimeData();
    QVERIFY(data->hasImage());
    QVERIFY(data->hasFormat(QStringLiteral("image/svg+xml")));
    const PanelParts parts =
        partsOf(PanelKind::Scorecard, *navigation().atlas(), navigation().passing(), PanelLook());
    QVERIFY(!parts.title.isEmpty() && !parts.sources.isEmpty());
    QVERIFY2(data->text().startsWith(parts.title), qPrintable(data->text()));
    QVERIFY2(data->text().endsWith(parts.sources), qPrintable(data->text()));
    key(Qt::Key_0, Qt::AltModifier);
    QVERIFY(!navigation().view().panel);

    const QList<Entity>& entities = navigation().atlas()->entities;
    const Entity& cited =
        *std::ranges::find_if(entities, [](const Entity& e) { return !e.headline.isEmpty(); });
    navigation().select({IdType::Entity, cited.id});
    canvas().setFocus();
    key(Qt::Key_I, Qt::ControlModifier); // what is selected on the map
    const QPointer onMap = m_window->findChild<CitationPopup*>();
    QVERIFY(onMap);
    QVERIFY(onMap->citing().sentence.startsWith(cited.name.in(QStringLiteral("en"))));
    QTest::keyClick(onMap.data(), Qt::Key_Escape);
    QTRY_VERIFY(!onMap);
}

QTEST_MAIN(TestExploring)
#include "tst_exploring.moc"
