// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/mainwindow.h"

#include "app/atlasfile.h"
#include "app/clipboard.h"
#include "widgets/dialogs/exportdialog.h"
#include "widgets/dialogs/problemsdialog.h"
#include "widgets/map/mapcanvas.h"
#include "widgets/panels/detailpanel.h"
#include "widgets/panels/noticebar.h"
#include "widgets/panels/panelstyle.h"

#include <QApplication>
#include <QDockWidget>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QLabel>
#include <QLocale>
#include <QMenuBar>
#include <QMessageBox>
#include <QMimeData>
#include <QProgressBar>
#include <QStatusBar>
#include <QToolBar>
#include <QToolButton>
#include <QToolTip>
#include <QVBoxLayout>

namespace {

const QString language = QStringLiteral("en");
const QString themeKey = QStringLiteral("theme");
const QString exportFolderKey = QStringLiteral("exportFolder");

/// The theme that was chosen, else the one that suits the desktop.
ColorTheme startTheme(const QSettings& settings)
{
    const QString chosen = settings.value(themeKey).toString();
    if (chosen.isEmpty())
        return QApplication::palette().color(QPalette::Window).lightness() < 128 ? ColorTheme::dark()
                                                                                 : ColorTheme::light();
    return chosen == QStringLiteral("dark") ? ColorTheme::dark() : ColorTheme::light();
}

QString localFile(const QMimeData* data)
{
    const QList<QUrl> urls = data->urls();
    return urls.size() == 1 ? urls.first().toLocalFile() : QString();
}

} // namespace

MainWindow::MainWindow(const HelperOptions& helper, QSettings& settings, const QString& path, QWidget* parent)
    : QMainWindow(parent)
    , m_settings(settings)
    , m_recent(settings)
    , m_actions(this)
    , m_loader(helper)
    , m_theme(startTheme(settings))
    , m_canvas(new MapCanvas(m_navigation))
    , m_details(new DetailPanel)
    , m_notice(new NoticeBar)
{
    if (!path.isEmpty())
        open(path);
    setWindowTitle(tr("StackAtlas"));
    setAcceptDrops(true);
    buildPanels();
    buildMenus();
    buildToolBar();
    buildStatusBar();
    connectActions();
    setTheme(m_theme);
    resize(1280, 800);

    connect(&m_loader, &AtlasLoader::started, this, [this] { setBusy(true); });
    connect(&m_loader, &AtlasLoader::stageChanged, m_stage, &QLabel::setText);
    connect(&m_loader, &AtlasLoader::finished, this, [this] { setBusy(false); });
    connect(&m_loader, &AtlasLoader::loaded, this, &MainWindow::showLoaded);
    connect(&m_loader, &AtlasLoader::failed, this, &MainWindow::showFailure);
    connect(&m_watcher, &FileWatcher::changed, this, &MainWindow::open);
    connect(&m_exports, &ExportController::finished, this, &MainWindow::showExported);
    connect(&m_navigation, &Navigation::selectionChanged, this, &MainWindow::showSelection);
    connect(m_details, &DetailPanel::linkActivated, &m_navigation, &Navigation::select);
    connect(m_canvas, &MapCanvas::viewportChanged, this, &MainWindow::showZoom);
}

// ---- parts

void MainWindow::buildPanels()
{
    auto* centre = new QWidget;
    auto* column = new QVBoxLayout(centre);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_notice);
    column->addWidget(m_canvas, 1);
    setCentralWidget(centre);

    auto* dock = new QDockWidget(tr("Details"));
    dock->setObjectName(QStringLiteral("detailsDock"));
    dock->setWidget(m_details);
    dock->setMinimumWidth(300);
    addDockWidget(Qt::RightDockWidgetArea, dock);
    resizeDocks({dock}, {340}, Qt::Horizontal);
}

void MainWindow::buildMenus()
{
    QMenu* file = menuBar()->addMenu(tr("&File"));
    file->addActions({m_actions.open, m_actions.openBuiltIn});
    m_recentMenu = file->addMenu(tr("Open &recent"));
    connect(m_recentMenu, &QMenu::aboutToShow, this, &MainWindow::fillRecentMenu);
    fillRecentMenu();
    file->addAction(m_actions.reload);
    file->addSeparator();
    file->addAction(m_actions.exportPicture);
    file->addSeparator();
    file->addAction(m_actions.quit);

    menuBar()->addMenu(tr("&Edit"))->addAction(m_actions.copyPicture);

    QMenu* view = menuBar()->addMenu(tr("&View"));
    view->addActions({m_actions.zoomIn, m_actions.zoomOut, m_actions.actualSize, m_actions.fitAll,
                      m_actions.fitSelection});
    view->addSeparator();
    view->addAction(m_actions.darkTheme);
    view->addAction(findChild<QDockWidget*>()->toggleViewAction());

    menuBar()->addMenu(tr("&Help"))->addAction(m_actions.about);
}

void MainWindow::fillRecentMenu()
{
    m_recentMenu->clear();
    for (const QString& path : m_recent.paths()) {
        QString text = path;
        QAction* action = m_recentMenu->addAction(text.replace(u'&', QStringLiteral("&&")));
        connect(action, &QAction::triggered, this, [this, path] { open(path); });
    }
    m_recentMenu->setEnabled(!m_recentMenu->isEmpty());
    m_recentMenu->addSeparator();
    m_recentMenu->addAction(m_actions.clearRecent);
}

void MainWindow::buildToolBar()
{
    QToolBar* bar = addToolBar(tr("Tools"));
    bar->setObjectName(QStringLiteral("toolBar"));
    bar->setMovable(false);
    bar->setIconSize({20, 20});
    bar->addActions({m_actions.open, m_actions.exportPicture});
    bar->addSeparator();
    bar->addActions({m_actions.zoomOut, m_actions.zoomIn, m_actions.fitAll, m_actions.fitSelection});
    bar->addSeparator();
    bar->addAction(m_actions.darkTheme);
}

void MainWindow::buildStatusBar()
{
    m_stage = new QLabel;
    m_stage->setTextFormat(Qt::PlainText);
    m_progress = new QProgressBar;
    m_progress->setRange(0, 0);
    m_progress->setFixedWidth(120);
    m_progress->setTextVisible(false);
    m_progress->setAccessibleName(tr("Opening"));
    m_cancel = new QToolButton;
    m_cancel->setText(tr("Cancel"));
    m_cancel->setAccessibleName(tr("Cancel opening"));
    connect(m_cancel, &QToolButton::clicked, &m_loader, &AtlasLoader::cancel);
    m_counts = new QLabel;
    m_edition = new QLabel;
    m_zoom = new QLabel;
    statusBar()->setContentsMargins(8, 0, 8, 0);
    statusBar()->addWidget(m_counts);
    statusBar()->addWidget(m_edition);
    for (QWidget* widget : {static_cast<QWidget*>(m_stage), static_cast<QWidget*>(m_progress),
                            static_cast<QWidget*>(m_cancel), static_cast<QWidget*>(m_zoom)})
        statusBar()->addPermanentWidget(widget);
    setBusy(m_loader.isLoading());
}

void MainWindow::connectActions()
{
    connect(m_actions.open, &QAction::triggered, this, &MainWindow::askForFile);
    connect(m_actions.openBuiltIn, &QAction::triggered, this, [this] { open(builtInAtlasPath()); });
    connect(m_actions.reload, &QAction::triggered, this, [this] {
        if (!m_loaded.path.isEmpty())
            open(m_loaded.path);
    });
    connect(m_actions.clearRecent, &QAction::triggered, this, [this] {
        m_recent.clear();
        fillRecentMenu();
    });
    connect(m_actions.exportPicture, &QAction::triggered, this, &MainWindow::askForExport);
    connect(m_actions.quit, &QAction::triggered, this, &QWidget::close);
    connect(m_actions.copyPicture, &QAction::triggered, this, &MainWindow::copyPicture);
    connect(m_actions.zoomIn, &QAction::triggered, m_canvas, &MapCanvas::zoomIn);
    connect(m_actions.zoomOut, &QAction::triggered, m_canvas, &MapCanvas::zoomOut);
    connect(m_actions.actualSize, &QAction::triggered, m_canvas, &MapCanvas::zoomToActualSize);
    connect(m_actions.fitAll, &QAction::triggered, m_canvas, &MapCanvas::fitAll);
    connect(m_actions.fitSelection, &QAction::triggered, m_canvas, &MapCanvas::fitSelection);
    connect(m_actions.darkTheme, &QAction::toggled, this, [this](bool dark) {
        m_settings.setValue(themeKey, dark ? QStringLiteral("dark") : QStringLiteral("light"));
        setTheme(dark ? ColorTheme::dark() : ColorTheme::light());
    });
    connect(m_actions.about, &QAction::triggered, this, [this] {
        QMessageBox box(
            QMessageBox::NoIcon, tr("About StackAtlas"),
            tr("StackAtlas %1\n\nShows a layered industry as a map. Free software under the GNU General "
               "Public License, version 3 or later.")
                .arg(QApplication::applicationVersion()),
            QMessageBox::Close, this);
        box.setTextFormat(Qt::PlainText);
        box.exec();
    });
}

// ---- opening

void MainWindow::open(const QString& path)
{
    const QString file = path.startsWith(u':') ? path : QFileInfo(path).absoluteFilePath();
    m_opening = FileWatcher::stateOf(file);
    m_loader.load(file, language);
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

void MainWindow::setBusy(bool busy)
{
    m_stage->setVisible(busy);
    m_progress->setVisible(busy);
    m_cancel->setVisible(busy);
    if (busy)
        m_stage->clear();
}

void MainWindow::showLoaded(const LoadedAtlas& loaded)
{
    const AtlasPtr before = m_loaded.atlas; // panels and map let go of it below
    m_loaded = loaded;
    m_navigation.setAtlas(loaded.atlas);
    m_canvas->setMap(loaded.atlas, loaded.layout); // first: it is painted while the panels are filled
    m_details->setAtlas(loaded.atlas, language);
    showSelection();

    const qsizetype outside = loaded.atlas->entitiesOf({}).size();
    m_counts->setText(tr("%n entities", nullptr, int(loaded.atlas->entities.size() - outside)) +
                      QStringLiteral(" · ") + tr("%n beside the stack", nullptr, int(outside)) +
                      QStringLiteral(" · ") +
                      tr("%n relations", nullptr, int(loaded.atlas->relations.size())));
    m_edition->setText(QStringLiteral("· ") + tr("Edition %1").arg(loaded.atlas->edition));
    m_notice->setText(loaded.helperError.isEmpty()
                          ? QString()
                          : tr("The map is arranged without Graphviz: %1").arg(loaded.helperError));
    const bool builtIn = loaded.path.startsWith(u':');
    const QString title = loaded.atlas->title.in(language);
    setWindowTitle(builtIn ? tr("%1 – StackAtlas").arg(title)
                           : tr("%1 (%2) – StackAtlas").arg(title, QFileInfo(loaded.path).fileName()));
    setWindowFilePath(builtIn ? QString() : loaded.path);
    m_watcher.watch(loaded.path, m_opening);
    if (!builtIn)
        m_recent.add(loaded.path);
    fillRecentMenu();
    if (m_refusal && m_refusal->windowFilePath() == loaded.path)
        delete m_refusal.data(); // it has been put right
    Q_EMIT opened(loaded.path);
}

void MainWindow::showFailure(const LoadFailure& failure)
{
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

// ---- pictures

void MainWindow::askForExport()
{
    if (!m_loaded.atlas)
        return;
    MapExportOptions start{.language = language, .theme = m_theme.mode, .format = MapExportOptions::Png};
    QString focusName;
    if (const auto& selection = m_navigation.selection()) {
        start.focus = selection;
        focusName = m_loaded.atlas->nameOf(*selection, language);
    }
    ExportDialog dialog(start, focusName, this);
    if (dialog.exec() != QDialog::Accepted)
        return;
    const MapExportOptions options = dialog.options();
    const bool svg = options.format == MapExportOptions::Format::Svg;
    const QString suffix = svg ? QStringLiteral("svg") : QStringLiteral("png");
    const QString name = m_loaded.atlas->id + (options.focus ? u'-' + options.focus->id : QString());
    QFileDialog files(this, tr("Save the picture"), m_settings.value(exportFolderKey).toString(),
                      svg ? tr("SVG (*.svg)") : tr("PNG (*.png)"));
    files.setAcceptMode(QFileDialog::AcceptSave);
    files.setDefaultSuffix(suffix);
    files.selectFile(QString(name).replace(u'>', u'_') + u'.' + suffix);
    if (files.exec() != QDialog::Accepted)
        return;
    m_settings.setValue(exportFolderKey, files.directory().absolutePath());
    statusBar()->showMessage(tr("Writing the picture…"));
    m_exports.start(m_loaded.atlas, m_loaded.layout, options, files.selectedFiles().first());
}

void MainWindow::showExported(const QString& path, const QString& error)
{
    if (error.isEmpty()) {
        statusBar()->showMessage(tr("Written: %1").arg(path), 10'000);
        return;
    }
    statusBar()->clearMessage();
    QMessageBox box(QMessageBox::Warning, tr("The picture was not written"), error, QMessageBox::Close, this);
    box.setTextFormat(Qt::PlainText);
    box.exec();
}

void MainWindow::copyPicture()
{
    if (!m_loaded.atlas)
        return;
    ::copyPicture(m_canvas->picture(), m_canvas->size());
    statusBar()->showMessage(tr("Copied what is shown."), 5'000);
}

// ---- what is seen

void MainWindow::showSelection()
{
    m_details->showThing(m_navigation.selection());
    m_actions.fitSelection->setEnabled(m_navigation.selection().has_value());
}

void MainWindow::showZoom()
{
    m_zoom->setText(QLocale().toString(qRound(m_canvas->zoom() * 100)) + QStringLiteral(" %"));
}

void MainWindow::setTheme(const ColorTheme& theme)
{
    m_theme = theme;
    const QSignalBlocker blocker(m_actions.darkTheme);
    m_actions.darkTheme->setChecked(theme.mode == ColorTheme::Mode::Dark);
    m_actions.setIconColour(theme.ink);
    QToolTip::setPalette(PanelStyle::of(theme).palette());
    QApplication::setPalette(PanelStyle::of(theme).palette()); // of dialogs and menus as well
    m_notice->setColours(theme.warningFill, theme.warningLine, theme.ink);
    m_canvas->setTheme(theme);
    m_details->setTheme(theme);
}
