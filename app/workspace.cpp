// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/workspace.h"

#include "app/docktitle.h"
#include "app/icons.h"
#include "app/panelfactory.h"
#include "model/audit/auditmarks.h"
#include "widgets/map/mapcanvas.h"
#include "widgets/map/mapview.h"
#include "widgets/panels/breadcrumbs.h"
#include "widgets/panels/detailpanel.h"
#include "widgets/panels/filterbar.h"
#include "widgets/panels/focusbar.h"
#include "widgets/panels/maptable.h"
#include "widgets/panels/navigatorpanel.h"
#include "widgets/panels/noticebar.h"
#include "widgets/panels/paneldeck.h"
#include "widgets/panels/panellinks.h"
#include "widgets/panels/thingmenu.h"
#include "widgets/panels/viewpanel.h"
#include "widgets/search/commandpalette.h"
#include "widgets/search/searchfield.h"

#include <QApplication>
#include <QDockWidget>
#include <QEvent>
#include <QHBoxLayout>
#include <QSplitter>
#include <QStackedWidget>
#include <QToolBar>
#include <QVBoxLayout>
#include <utility>

namespace {

const QString navigatorDock = QStringLiteral("navigatorDock");
constexpr int detailsWidth = 340;
constexpr int navigatorWidth = 232;

/// A window narrower than this begins without the navigator: the map needs the room.
constexpr int roomForNavigator = 1500;

/// Where map and panel together are narrower than this, the panel stands beneath the map.
constexpr int roomForBoth = 1040;

/// What the map keeps of the room when a panel opens: tables need more.
constexpr double mapShare = 0.42;

QList<QAction*> actionsOf(const QList<Actions::Panel>& panels)
{
    QList<QAction*> result;
    for (const Actions::Panel& panel : panels)
        result.append(panel.action);
    return result;
}

QDockWidget* addDock(QMainWindow& window, const QString& title, const QString& name, QWidget* content,
                     Qt::DockWidgetArea area)
{
    auto* dock = new QDockWidget(title);
    dock->setObjectName(name);
    dock->setWidget(content);
    window.addDockWidget(area, dock);
    new DockTitle(dock);
    return dock;
}

} // namespace

Workspace::Workspace(QMainWindow& window, Navigation& navigation, const Actions& actions)
    : QObject(&window)
    , m_window(window)
    , m_navigation(navigation)
    , m_actions(actions)
    , m_notice(new NoticeBar)
    , m_breadcrumbs(new Breadcrumbs(navigation))
    , m_focusBar(new FocusBar(navigation))
    , m_filterBar(new FilterBar(navigation))
    , m_stack(new QStackedWidget)
    , m_map(new MapView(navigation))
    , m_table(new MapTable(navigation))
    , m_deck(new PanelDeck(navigation, makePanel))
    , m_split(new QSplitter)
    , m_navigator(new NavigatorPanel(navigation))
    , m_links(new PanelLinks(actionsOf(actions.panels)))
    , m_details(new DetailPanel)
    , m_search(new SearchField)
    , m_palette(new CommandPalette(&window))
{
    buildCentre();
    buildDocks();
    connectDetails();
    connectMap();
    connectDeck();
    connectActions();
    connectFilter();
    connect(&m_indexer, &SearchIndexer::ready, m_search, &SearchField::setIndex);
    connect(&m_indexer, &SearchIndexer::ready, this, &Workspace::indexed);
    connect(&m_auditor, &AuditRunner::ready, this, [this](const QList<Finding>& findings) {
        m_findings = findings;
        showMarks();
        Q_EMIT audited(findings);
    });
    connect(m_search, &SearchField::previewed, &m_navigation, &Navigation::setPreview);
    connect(m_search, &SearchField::chosen, this, [this](const TypedId& id) {
        m_navigation.goTo(id);
        m_stack->currentWidget()->setFocus(); // the keys go on from there
    });
}

void Workspace::buildCentre()
{
    // One row of constant height: the map must not move when something is selected.
    auto* bar = new QWidget;
    m_row = bar;
    auto* row = new QHBoxLayout(bar);
    row->setContentsMargins(8, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(m_breadcrumbs);
    row->addWidget(m_focusBar, 1); // has what the way leaves

    m_stack->addWidget(m_map);
    m_stack->addWidget(m_table);

    m_split->setChildrenCollapsible(false);
    m_split->addWidget(m_stack);
    m_split->addWidget(m_deck);
    m_split->setStretchFactor(0, 1);
    m_split->setStretchFactor(1, 1);
    m_split->installEventFilter(this);

    auto* centre = new QWidget;
    auto* column = new QVBoxLayout(centre);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_notice);
    column->addWidget(bar);
    column->addWidget(m_filterBar);
    column->addWidget(m_split, 1);
    m_window.setCentralWidget(centre);
}

void Workspace::buildDocks()
{
    auto* contents = new QWidget;
    auto* column = new QVBoxLayout(contents);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_navigator, 1);
    column->addWidget(m_links);
    QDockWidget* navigator =
        addDock(m_window, tr("Navigator"), navigatorDock, contents, Qt::LeftDockWidgetArea);
    QDockWidget* details =
        addDock(m_window, tr("Details"), QStringLiteral("detailsDock"), m_details, Qt::RightDockWidgetArea);
    details->setMinimumWidth(300);
    navigator->setVisible(m_window.width() >= roomForNavigator);
    m_window.resizeDocks({navigator, details}, {navigatorWidth, detailsWidth}, Qt::Horizontal);
}

void Workspace::connectDetails()
{
    connect(&m_navigation, &Navigation::selectionChanged, m_details,
            [this] { m_details->showThing(m_navigation.selection()); });
    connect(&m_navigation, &Navigation::historyChanged, this, &Workspace::followHistory);
    connect(&m_navigation, &Navigation::lensChanged, this, &Workspace::followHistory);
    connect(m_details, &DetailPanel::linkActivated, &m_navigation, &Navigation::select);
    connect(m_details, &DetailPanel::backRequested, &m_navigation, &Navigation::back);
    connect(m_details, &DetailPanel::forwardRequested, &m_navigation, &Navigation::forward);
    connect(m_details, &DetailPanel::pinToggled, &m_navigation, &Navigation::togglePin);
    connect(m_details, &DetailPanel::showOnMapRequested, this, [this](const TypedId& id) {
        m_actions.showTable->setChecked(false);
        m_navigation.drillInto(id);
    });
    connect(m_details, &DetailPanel::evidenceShownChanged, m_actions.evidence, &QAction::setChecked);
    connect(m_actions.evidence, &QAction::toggled, m_details, &DetailPanel::setEvidenceShown);
}

void Workspace::followHistory()
{
    m_details->setCanGoBack(m_navigation.canGoBack());
    m_details->setCanGoForward(m_navigation.canGoForward());
    m_details->setPinned(m_navigation.selection() && m_navigation.isPinned(*m_navigation.selection()));
}

void Workspace::connectMap()
{
    connect(&m_map->canvas(), &MapCanvas::contextMenuWanted, this, &Workspace::openThingMenu);
    connect(m_navigator, &NavigatorPanel::exportRequested, this, &Workspace::exportRequested);
    connect(m_navigator, &NavigatorPanel::neighboursExportRequested, this,
            &Workspace::neighboursExportRequested);
    connect(m_navigator, &NavigatorPanel::linkCopyRequested, this, &Workspace::linkCopyRequested);
    connect(m_navigator, &NavigatorPanel::left, this, [this] { m_stack->currentWidget()->setFocus(); });
    connect(m_table, &MapTable::exportRequested, this, &Workspace::exportRequested);
    connect(m_table, &MapTable::neighboursExportRequested, this, &Workspace::neighboursExportRequested);
    connect(m_table, &MapTable::linkCopyRequested, this, &Workspace::linkCopyRequested);
    m_map->setFocusProxy(&m_map->canvas());
    m_map->setFocus(); // the keys are the map's from the start
}

// ---- the open panel

void Workspace::connectDeck()
{
    m_deck->setActions(actionsOf(m_actions.panels), {m_actions.panelAlone, m_actions.copyPanel,
                                                     m_actions.exportPicture, m_actions.closePanel});
    connect(m_deck, &PanelDeck::exportRequested, this, &Workspace::exportRequested);
    connect(m_deck, &PanelDeck::neighboursExportRequested, this, &Workspace::neighboursExportRequested);
    connect(m_deck, &PanelDeck::linkCopyRequested, this, &Workspace::linkCopyRequested);
    connect(&m_navigation, &Navigation::viewChanged, this, &Workspace::arrangePanel);
    // Queued: the navigation may open the panel after this is told.
    for (const Actions::Panel& panel : m_actions.panels)
        connect(
            panel.action, &QAction::triggered, m_deck,
            [this](bool on) {
                if (on)
                    m_deck->focusPanel();
                else
                    m_stack->currentWidget()->setFocus(); // the keys must not be lost with the panel
            },
            Qt::QueuedConnection);
    connect(m_actions.closePanel, &QAction::triggered, m_stack,
            [this] { m_stack->currentWidget()->setFocus(); });
    arrangePanel();
}

/// Beside the map where there is room for both, else beneath it.
void Workspace::arrangePanel()
{
    const View& view = m_navigation.view();
    m_stack->setVisible(!view.panel || !view.alone);
    showMarks();
    const auto side = m_split->width() >= roomForBoth ? Qt::Horizontal : Qt::Vertical;
    const bool hadPanel = std::exchange(m_hasPanel, view.panel.has_value());
    if (side == m_split->orientation() && (hadPanel || !view.panel))
        return;
    m_split->setOrientation(side);
    const int room = side == Qt::Horizontal ? m_split->width() : m_split->height();
    const int map = int(room * mapShare);
    m_split->setSizes({map, room - map});
}

/// What the audit found is marked on the map while it is read.
void Workspace::showMarks()
{
    const bool shown = m_navigation.view().panel == PanelKind::Audit;
    m_map->canvas().setMarks(shown ? auditMarks(m_findings) : AuditMarks());
}

bool Workspace::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_split && event->type() == QEvent::Resize)
        arrangePanel();
    return QObject::eventFilter(watched, event);
}

void Workspace::openThingMenu(const TypedId& id, const QPoint& globalPosition)
{
    auto* menu = new ThingMenu(m_navigation, id, m_language, m_map);
    connect(menu, &ThingMenu::exportRequested, this, &Workspace::exportRequested);
    connect(menu, &ThingMenu::neighboursExportRequested, this, &Workspace::neighboursExportRequested);
    connect(menu, &ThingMenu::linkCopyRequested, this, &Workspace::linkCopyRequested);
    menu->popup(globalPosition);
}

void Workspace::connectActions()
{
    connect(m_actions.find, &QAction::triggered, m_search, &SearchField::activate);
    connect(m_actions.commands, &QAction::triggered, this, [this] {
        QList<QAction*> all =
            m_actions.findChildren<QAction*>(); // those of panels and menus mean nothing alone
        for (const QDockWidget* dock : m_window.findChildren<QDockWidget*>())
            all.append(dock->toggleViewAction());
        all.removeAll(m_actions.commands);
        m_palette->setCommands(all);
        m_palette->open();
    });
    connect(m_actions.filterNavigator, &QAction::triggered, this, [this] {
        auto* dock = m_window.findChild<QDockWidget*>(navigatorDock);
        dock->show();
        dock->raise();
        m_navigator->focusFilter();
    });
    connect(m_actions.showTable, &QAction::toggled, this, [this](bool on) {
        m_stack->setCurrentWidget(on ? static_cast<QWidget*>(m_table) : m_map);
        m_stack->currentWidget()->setFocus();
    });
    m_search->setShortcutHint(m_actions.find->shortcut());
}

void Workspace::connectFilter()
{
    connect(m_actions.filter, &QAction::triggered, m_filterBar, &FilterBar::start);
    connect(m_filterBar, &FilterBar::left, this, [this] { m_stack->currentWidget()->setFocus(); });
}

// ---- what is cited

std::optional<CitedPlace> Workspace::cited() const
{
    if (!m_atlas)
        return std::nullopt;
    if (auto here = citedPlace(QApplication::focusWidget(), *m_atlas, m_language))
        return here;
    const std::optional<TypedId>& selection = m_navigation.selection();
    const auto citing = selection ? citingOf(*m_atlas, *selection, m_language) : std::nullopt;
    if (!citing)
        return std::nullopt;
    const MapCanvas& canvas = m_map->canvas();
    QRect area(canvas.rect().center(), QSize(1, 1));
    if (const auto place = canvas.placeOf(*selection);
        place && canvas.rect().intersects(place->toAlignedRect()))
        area = place->toAlignedRect() & canvas.rect();
    return CitedPlace{*citing, QRect(canvas.mapToGlobal(area.topLeft()), area.size())};
}

bool Workspace::isPanelInUse() const
{
    const View& view = m_navigation.view();
    return view.panel && (view.alone || m_deck->isAncestorOf(QApplication::focusWidget()));
}

void Workspace::addSearchTo(QToolBar& bar)
{
    auto* spring = new QWidget;
    spring->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    bar.addWidget(spring);
    m_search->setMinimumWidth(220);
    m_search->setMaximumWidth(420);
    bar.addWidget(m_search);
}

// ---- what is shown

void Workspace::show(const LoadedAtlas& loaded)
{
    const bool same = m_atlas == loaded.atlas && m_language == loaded.language;
    m_atlas = loaded.atlas;
    m_language = loaded.language;
    m_map->setLanguage(loaded.language);
    m_map->setMap(loaded.atlas, loaded.layout); // first: it is painted while the panels are filled
    m_breadcrumbs->setLanguage(loaded.language);
    m_focusBar->setLanguage(loaded.language);
    m_filterBar->setLanguage(loaded.language);
    m_navigator->setLanguage(loaded.language);
    m_table->setLanguage(loaded.language);
    m_deck->setLanguage(loaded.language);
    m_details->setAtlas(loaded.atlas, loaded.language);
    m_details->showThing(m_navigation.selection());
    followHistory();
    setAccents();
    if (same)
        return;
    m_findings.clear();
    showMarks();
    m_auditor.audit(loaded.atlas, loaded.language);
    m_search->setIndex(nullptr);
    m_indexer.index(loaded.atlas, loaded.language);
}

void Workspace::setAccents()
{
    QHash<QString, QColor> accents;
    if (m_atlas) {
        for (const Layer& layer : m_atlas->layers)
            accents.insert(layer.id, m_theme.accent(layer));
    }
    m_search->setAccents(accents);
}

void Workspace::setTheme(const ColorTheme& theme)
{
    m_theme = theme;
    m_notice->setColours(theme.warningFill, theme.warningLine, theme.ink);
    m_map->setTheme(theme);
    m_breadcrumbs->setTheme(theme);
    m_focusBar->setTheme(theme);
    m_filterBar->setTheme(theme);
    m_row->setFixedHeight(FocusBar::barHeight());
    m_navigator->setTheme(theme);
    for (DockTitle* title : m_window.findChildren<DockTitle*>())
        title->setTheme(theme);
    m_table->setTheme(theme);
    m_deck->setTheme(theme);
    m_links->setTheme(theme);
    const auto drawn = [&](const char* name) { return icon(QString::fromLatin1(name), theme.ink); };
    m_details->setIcons(drawn("back"), drawn("forward"), drawn("pin"), drawn("fit-selection"));
    m_details->setTheme(theme);
    m_search->setTheme(theme);
    m_palette->setTheme(theme);
    setAccents();
}

void Workspace::setMotion(bool glides)
{
    m_map->canvas().setMotion(glides);
}
