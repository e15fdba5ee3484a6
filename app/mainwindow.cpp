// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/mainwindow.h"

#include "app/atlasfile.h"
#include "app/atlaslanguages.h"
#include "app/exporting.h"
#include "app/menus.h"
#include "app/navigationactions.h"
#include "app/recentmenu.h"
#include "app/statusline.h"
#include "app/touring.h"
#include "app/workspace.h"
#include "widgets/dialogs/hintcard.h"
#include "widgets/dialogs/problemsdialog.h"
#include "widgets/dialogs/settingsdialog.h"
#include "widgets/dialogs/shortcutsdialog.h"
#include "widgets/map/legend.h"
#include "widgets/map/mapview.h"
#include "widgets/panels/noticebar.h"
#include "widgets/panels/panelstyle.h"

#include <QApplication>
#include <QDockWidget>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QMessageBox>
#include <QMimeData>
#include <QStatusBar>
#include <QToolTip>
#include <QVBoxLayout>
#include <utility>

namespace {

constexpr int noticeTime = 8000; // milliseconds in the status bar

QString localFile(const QMimeData* data)
{
    const QList<QUrl> urls = data->urls();
    return urls.size() == 1 ? urls.first().toLocalFile() : QString();
}

QString wholePath(const QString& path)
{
    return path.startsWith(u':') ? path : QFileInfo(path).absoluteFilePath();
}

} // namespace

MainWindow::MainWindow(const HelperOptions& helper, QSettings& store, const AtlasLink& start, QWidget* parent)
    : QMainWindow(parent)
    , m_store(store)
    , m_settings(readSettings(store))
    , m_appearance(m_settings)
    , m_windowState(*this, store)
    , m_actions(this)
    , m_loader(helper)
{
    if (!start.path.isEmpty())
        go(start);
    setWindowTitle(tr("StackAtlas"));
    setAcceptDrops(true);
    resize(1280, 800);
    m_workspace = new Workspace(*this, m_navigation, m_actions);
    m_canvas = &m_workspace->map().canvas();
    m_notice = &m_workspace->notice();
    buildMenusAndBars();
    m_exporting = new Exporting(*this, m_navigation, m_store, helper);
    m_touring = new Touring(*this, m_navigation, m_actions, m_store);
    connectActions();
    connectViewActions();
    connectExporting();
    connectTouring();
    connectLoading();
    Legend& legend = m_workspace->map().legend();
    legend.setCollapsed(!m_settings.legendOpen);
    connect(&legend, &Legend::collapsedChanged, this, [this](bool collapsed) {
        Settings settings = m_settings;
        settings.legendOpen = !collapsed;
        changeSettings(settings);
    });
    applyTheme();
    applyMotion();
    m_windowState.restore();
}

MainWindow::~MainWindow() = default;

// ---- parts

void MainWindow::buildMenusAndBars()
{
    const Menus menus = buildMenus(*this, m_actions);
    m_workspace->addSearchTo(*buildToolBar(*this, m_actions));
    fillPanelMenu(*this, *menus.panels);
    m_recent = new RecentMenu(*menus.recent, *m_actions.clearRecent, m_store, this);
    connect(m_recent, &RecentMenu::chosen, this, &MainWindow::open);
    m_screens = menus.screens;
    m_status = new StatusLine(*statusBar(), m_navigation, this);
    m_status->setBusy(m_loader.isLoading());
    new NavigationActions(m_actions, m_navigation, this);
}

void MainWindow::connectLoading()
{
    connect(&m_loader, &AtlasLoader::started, this, [this] { m_status->setBusy(true); });
    connect(&m_loader, &AtlasLoader::stageChanged, m_status, &StatusLine::showStage);
    connect(&m_loader, &AtlasLoader::finished, this, [this] { m_status->setBusy(false); });
    connect(&m_loader, &AtlasLoader::loaded, this, &MainWindow::showLoaded);
    connect(&m_loader, &AtlasLoader::failed, this, &MainWindow::showFailure);
    connect(m_workspace, &Workspace::audited, m_status, &StatusLine::showFindings);
    connect(m_status, &StatusLine::cancelled, this, [this] {
        m_openingPath.clear();
        m_wanted.reset();
        m_loader.cancel();
    });
    connect(&m_watcher, &FileWatcher::changed, this, &MainWindow::open);
    connect(&m_navigation, &Navigation::selectionChanged, this, &MainWindow::showSelection);
    connect(&m_navigation, &Navigation::viewChanged, this, &MainWindow::showTitle);
    const auto showScale = [this] { m_status->showScale(m_canvas->zoom(), m_canvas->level()); };
    connect(m_canvas, &MapCanvas::viewportChanged, this, showScale);
    connect(m_canvas, &MapCanvas::frameShown, this, showScale);
    connect(m_status, &StatusLine::fitAllWanted, m_canvas, &MapCanvas::fitAll);
    connect(m_status, &StatusLine::actualSizeWanted, m_canvas, &MapCanvas::zoomToActualSize);
    connect(&m_appearance, &Appearance::modeChanged, this, &MainWindow::applyTheme);
    connect(&m_appearance, &Appearance::fontChanged, this, &MainWindow::applyTheme); // fonts are made there
    connect(&m_appearance, &Appearance::motionChanged, this, &MainWindow::applyMotion);
}

void MainWindow::connectActions()
{
    connect(m_actions.open, &QAction::triggered, this, &MainWindow::askForFile);
    connect(m_actions.openBuiltIn, &QAction::triggered, this, [this] { open(builtInAtlasPath()); });
    connect(m_actions.reload, &QAction::triggered, this, [this] {
        if (!m_loaded.path.isEmpty())
            open(m_loaded.path);
    });
    connect(m_actions.quit, &QAction::triggered, this, &QWidget::close);
    connect(m_actions.copyPicture, &QAction::triggered, this, &MainWindow::copyPicture);
    connect(m_actions.copyPanel, &QAction::triggered, this, &MainWindow::copyPanel);
    connect(m_actions.cite, &QAction::triggered, this, &MainWindow::cite);
    connect(m_actions.copyCitation, &QAction::triggered, this, &MainWindow::copyCitation);
    connect(m_actions.copyLink, &QAction::triggered, this, [this] { copyLink(m_navigation.link()); });
    connect(m_actions.goToLink, &QAction::triggered, this, &MainWindow::askForLink);
    connect(m_workspace, &Workspace::linkCopyRequested, this, [this](const TypedId& id) {
        DeepLink place;
        place.view.selection = id;
        copyLink(place);
    });
    connect(m_actions.settings, &QAction::triggered, this, &MainWindow::showSettings);
    connect(m_actions.shortcuts, &QAction::triggered, this, &MainWindow::showShortcuts);
    connect(m_actions.showHints, &QAction::triggered, this, &MainWindow::showHints);
    connect(m_actions.about, &QAction::triggered, this, &MainWindow::showAbout);
}

void MainWindow::connectViewActions()
{
    connect(m_actions.zoomIn, &QAction::triggered, m_canvas, &MapCanvas::zoomIn);
    connect(m_actions.zoomOut, &QAction::triggered, m_canvas, &MapCanvas::zoomOut);
    connect(m_actions.actualSize, &QAction::triggered, m_canvas, &MapCanvas::zoomToActualSize);
    connect(m_actions.fitAll, &QAction::triggered, m_canvas, &MapCanvas::fitAll);
    connect(m_actions.fitSelection, &QAction::triggered, m_canvas, &MapCanvas::fitSelection);
    connect(m_actions.darkTheme, &QAction::triggered, this, [this](bool dark) {
        Settings settings = m_settings;
        settings.theme = dark ? Settings::Theme::Dark : Settings::Theme::Light;
        changeSettings(settings);
    });
    connect(m_actions.textLarger, &QAction::triggered, this,
            [this] { changeTextSize(m_settings.fontScale + Settings::fontStep); });
    connect(m_actions.textSmaller, &QAction::triggered, this,
            [this] { changeTextSize(m_settings.fontScale - Settings::fontStep); });
    connect(m_actions.textNormal, &QAction::triggered, this,
            [this] { changeTextSize(Settings().fontScale); });
    connect(m_actions.resetLayout, &QAction::triggered, this, [this] { m_windowState.reset(); });
    connect(m_actions.fullScreen, &QAction::triggered, this,
            [this](bool on) { setWindowState(windowState().setFlag(Qt::WindowFullScreen, on)); });
}

void MainWindow::connectExporting()
{
    connect(m_actions.exportPicture, &QAction::triggered, m_exporting, qOverload<>(&Exporting::ask));
    connect(m_actions.print, &QAction::triggered, m_exporting,
            [this] { m_exporting->print(m_workspace->isPanelInUse()); });
    connect(m_workspace, &Workspace::exportRequested, m_exporting, &Exporting::askFor);
    connect(m_workspace, &Workspace::neighboursExportRequested, m_exporting, &Exporting::askForNeighbours);
}

void MainWindow::connectTouring()
{
    m_touring->fillScreenMenu(*m_screens);
    m_exporting->setTours([this] { return m_touring->atlasWithTours(); });
    connect(m_touring, &Touring::noticed, this,
            [this](const QString& text) { statusBar()->showMessage(text, noticeTime); });
    connect(m_touring, &Touring::savedChanged, this, [this](bool saved) { setWindowModified(!saved); });
    connect(&m_touring->presenter(), &Presenter::ended, this, [this] {
        if (const auto held = std::exchange(m_held, std::nullopt))
            showFailure(*held);
    });
    connect(m_workspace, &Workspace::indexed, m_touring, &Touring::setSearchIndex);
}

// ---- opening

void MainWindow::open(const QString& path)
{
    if (m_touring && wholePath(path) != m_loaded.path && !m_touring->mayLeave())
        return;
    m_openingPath = wholePath(path);
    m_opening = FileWatcher::stateOf(m_openingPath);
    m_wanted.reset();
    m_loader.load(m_openingPath, m_settings.language);
}

void MainWindow::go(const AtlasLink& link)
{
    const bool here = link.path.isEmpty() || (m_loaded.atlas && wholePath(link.path) == m_loaded.path);
    if (!here) {
        open(link.path);
        m_wanted = link.place;
    } else if (link.place && m_loaded.atlas) {
        follow(*link.place);
    }
}

void MainWindow::askForFile()
{
    const QString path =
        QFileDialog::getOpenFileName(this, tr("Open an atlas"), QFileInfo(m_loaded.path).path(),
                                     tr("Atlases (*.atlas.json);;All files (*)"));
    if (!path.isEmpty())
        open(path);
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event)
{
    if (!localFile(event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent* event)
{
    open(localFile(event->mimeData()));
    event->acceptProposedAction();
}

void MainWindow::showLoaded(const LoadedAtlas& loaded)
{
    const bool sameAtlas = loaded.atlas == m_loaded.atlas; // in another language
    const AtlasPtr before = m_loaded.atlas;                // panels and map let go of it below
    m_loaded = loaded;
    if (!sameAtlas)
        m_navigation.setAtlas(loaded.atlas);
    m_touring->setAtlas(loaded);
    m_exporting->setAtlas(loaded);
    m_workspace->show(loaded);
    m_notice->setText(loaded.helperError.isEmpty()
                          ? QString()
                          : tr("The map is arranged without Graphviz: %1").arg(loaded.helperError));
    showTitle();
    if (!sameAtlas)
        takeAtlas(loaded);
    if (loaded.language != m_settings.language)
        applyLanguage(); // changed in the meantime
    Q_EMIT opened(loaded.path);
}

/// What is not the same again when only the language is another.
void MainWindow::takeAtlas(const LoadedAtlas& loaded)
{
    m_openingPath.clear();
    showSelection();
    m_status->showAtlas(*loaded.atlas);
    m_watcher.watch(loaded.path, m_opening);
    if (!loaded.path.startsWith(u':'))
        m_recent->add(loaded.path);
    if (m_refusal && m_refusal->windowFilePath() == loaded.path)
        delete m_refusal.data(); // it has been put right
    if (m_settingsDialog)
        m_settingsDialog->setLanguages(languagesOf(*loaded.atlas));
    if (const auto wanted = std::exchange(m_wanted, std::nullopt))
        follow(*wanted);
    if (!m_settings.hintsSeen && !m_hints)
        showHints();
}

void MainWindow::showTitle()
{
    if (!m_loaded.atlas)
        return;
    const bool builtIn = m_loaded.path.startsWith(u':');
    QString title = m_loaded.atlas->title.in(m_loaded.language);
    // Where one is comes first: it is what a task bar has room for.
    if (const QList<TypedId> path = m_navigation.drillPath(); !path.isEmpty())
        title = tr("%1 in %2").arg(m_loaded.atlas->nameOf(path.last(), m_loaded.language), title);
    setWindowTitle(builtIn ? tr("%1[*] – StackAtlas").arg(title)
                           : tr("%1 (%2)[*] – StackAtlas").arg(title, QFileInfo(m_loaded.path).fileName()));
    setWindowFilePath(builtIn ? QString() : m_loaded.path);
}

void MainWindow::showFailure(const LoadFailure& failure)
{
    if (m_touring->presenter().isPresenting()) { // nothing of ours pops up before an audience
        m_held = failure;
        return;
    }
    m_openingPath.clear();
    m_wanted.reset();
    delete m_refusal.data(); // a file that is saved again and again has one list of problems
    const QString remark = m_loaded.atlas ? tr("What was open before stays open.") : QString();
    QDialog* dialog = nullptr;
    if (failure.error.isEmpty()) {
        dialog = new ProblemsDialog(failure.path, failure.problems, remark, this);
    } else {
        auto* box =
            new QMessageBox(QMessageBox::Warning, tr("The atlas cannot be opened"),
                            failure.error + QStringLiteral("\n\n") + remark, QMessageBox::Close, this);
        box->setTextFormat(Qt::PlainText);
        dialog = box;
    }
    dialog->setWindowFilePath(failure.path);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
    m_refusal = dialog;
    if (failure.path == m_loaded.path)
        m_notice->setText(tr("The file can no longer be read; what is shown is as it was before."));
    Q_EMIT refused(failure.path);
}

// ---- what is seen

void MainWindow::showSelection()
{
    m_actions.fitSelection->setEnabled(m_navigation.selection().has_value());
}

void MainWindow::applyTheme()
{
    statusBar()->clearMessage(); // else the bar shows it over its labels once those take new fonts
    m_theme = ColorTheme::of(m_appearance.mode());
    m_actions.darkTheme->setChecked(m_theme.mode == ColorTheme::Mode::Dark);
    m_actions.setIconColour(m_theme.ink);
    const QPalette palette = PanelStyle::of(m_theme).palette();
    QToolTip::setPalette(palette);
    QApplication::setPalette(palette); // of dialogs and menus as well
    m_workspace->setTheme(m_theme);
    m_status->setTheme(m_theme);
    m_exporting->setTheme(m_theme.mode);
    m_touring->setTheme(m_theme);
    if (m_hints)
        m_hints->setTheme(m_theme);
}

void MainWindow::changeEvent(QEvent* event)
{
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::WindowStateChange)
        m_actions.fullScreen->setChecked(isFullScreen());
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    if (!m_touring->mayLeave()) {
        event->ignore();
        return;
    }
    m_windowState.save();
    m_exporting->cancel();
    m_touring->presenter().end();
    QMainWindow::closeEvent(event);
}
