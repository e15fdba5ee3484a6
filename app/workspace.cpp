// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/workspace.h"

#include "app/docktitle.h"
#include "app/icons.h"
#include "widgets/map/mapview.h"
#include "widgets/panels/breadcrumbs.h"
#include "widgets/panels/detailpanel.h"
#include "widgets/panels/filterbar.h"
#include "widgets/panels/focusbar.h"
#include "widgets/panels/maptable.h"
#include "widgets/panels/navigatorpanel.h"
#include "widgets/panels/noticebar.h"
#include "widgets/panels/thingmenu.h"
#include "widgets/search/commandpalette.h"
#include "widgets/search/searchfield.h"

#include <QDockWidget>
#include <QHBoxLayout>
#include <QStackedWidget>
#include <QToolBar>
#include <QVBoxLayout>

namespace {

constexpr int detailsWidth = 340;
constexpr int navigatorWidth = 232;

/// A window narrower than this begins without the navigator: the map needs the room.
constexpr int roomForNavigator = 1500;

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
    , m_navigator(new NavigatorPanel(navigation))
    , m_details(new DetailPanel)
    , m_search(new SearchField)
    , m_palette(new CommandPalette(&window))
{
    buildCentre();
    buildDocks();
    connectDetails();
    connectMap();
    connectActions();
    connectFilter();
    connect(&m_indexer, &SearchIndexer::ready, m_search, &SearchField::setIndex);
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

    auto* centre = new QWidget;
    auto* column = new QVBoxLayout(centre);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_notice);
    column->addWidget(bar);
    column->addWidget(m_filterBar);
    column->addWidget(m_stack, 1);
    m_window.setCentralWidget(centre);
}

void Workspace::buildDocks()
{
    QDockWidget* navigator = addDock(m_window, tr("Navigator"), QStringLiteral("navigatorDock"), m_navigator,
                                     Qt::LeftDockWidgetArea);
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
    connect(m_navigator, &NavigatorPanel::linkCopyRequested, this, &Workspace::linkCopyRequested);
    connect(m_navigator, &NavigatorPanel::left, this, [this] { m_stack->currentWidget()->setFocus(); });
    connect(m_table, &MapTable::exportRequested, this, &Workspace::exportRequested);
    connect(m_table, &MapTable::linkCopyRequested, this, &Workspace::linkCopyRequested);
    m_map->setFocusProxy(&m_map->canvas());
    m_map->setFocus(); // the keys are the map's from the start
}

void Workspace::openThingMenu(const TypedId& id, const QPoint& globalPosition)
{
    auto* menu = new ThingMenu(m_navigation, id, m_language, m_map);
    connect(menu, &ThingMenu::exportRequested, this, &Workspace::exportRequested);
    connect(menu, &ThingMenu::linkCopyRequested, this, &Workspace::linkCopyRequested);
    menu->popup(globalPosition);
}

void Workspace::connectActions()
{
    connect(m_actions.find, &QAction::triggered, m_search, &SearchField::activate);
    connect(m_actions.commands, &QAction::triggered, this, [this] {
        QList<QAction*> all = m_window.findChildren<QAction*>();
        all.removeAll(m_actions.commands);
        m_palette->setCommands(all);
        m_palette->open();
    });
    connect(m_actions.filterNavigator, &QAction::triggered, this, [this] {
        auto* dock = qobject_cast<QDockWidget*>(m_navigator->parentWidget());
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
    m_details->setAtlas(loaded.atlas, loaded.language);
    m_details->showThing(m_navigation.selection());
    followHistory();
    setAccents();
    if (same)
        return;
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
