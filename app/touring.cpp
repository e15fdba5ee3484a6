// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/touring.h"

#include "app/docktitle.h"
#include "model/tourinfile.h"
#include "widgets/tours/tourpanel.h"

#include <QDockWidget>
#include <QFileDialog>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>

namespace {

constexpr int narrowest = 280; // pixels of the dock

QString tourFileFilter()
{
    return Touring::tr("Tours (*.tours.json)");
}

} // namespace

Touring::Touring(QMainWindow& window, Navigation& navigation, const Actions& actions, QSettings& store)
    : QObject(&window)
    , m_window(window)
    , m_navigation(navigation)
    , m_actions(actions)
    , m_theme(ColorTheme::light())
    , m_keeper(m_editor, store)
    , m_presenter(store)
    , m_panel(new TourPanel(m_editor))
    , m_dock(new QDockWidget(tr("Tours"), &window))
{
    buildDock();
    connectActions();
    connectPanel();
    connectKeeper();
    updateActions();
}

/// The undo stack tells of its end, when actions and panel are gone already.
Touring::~Touring()
{
    m_editor.undoStack().disconnect(this);
    m_editor.disconnect();
}

void Touring::buildDock()
{
    m_dock->setObjectName(QStringLiteral("toursDock"));
    m_dock->setWidget(m_panel);
    m_dock->setMinimumWidth(narrowest);
    m_window.addDockWidget(Qt::RightDockWidgetArea, m_dock);
    new DockTitle(m_dock);
    if (auto* details = m_window.findChild<QDockWidget*>(QStringLiteral("detailsDock")))
        m_window.tabifyDockWidget(details, m_dock);
    m_dock->hide();
}

void Touring::showDock()
{
    m_dock->show();
    m_dock->raise();
}

// ---- what is open

void Touring::setAtlas(const LoadedAtlas& loaded)
{
    const bool isAnother = loaded.atlas != m_loaded.atlas; // and not only in another language
    m_loaded = loaded;
    if (isAnother)
        m_keeper.opened(loaded.path, loaded.atlas);
    m_panel->setLook(
        {.atlas = loaded.atlas, .layout = loaded.layout, .language = loaded.language, .theme = m_theme.mode});
    m_presenter.setContent(content());
    updateActions();
}

void Touring::setTheme(const ColorTheme& theme)
{
    m_theme = theme;
    m_panel->setTheme(theme);
    m_presenter.setContent(content());
}

void Touring::setMotion(bool glides)
{
    m_glides = glides;
    m_presenter.setContent(content());
}

void Touring::setSearchIndex(const std::shared_ptr<const SearchIndex>& index)
{
    m_index = index;
    if (m_presenter.stage())
        m_presenter.stage()->setSearchIndex(index);
}

StageContent Touring::content() const
{
    return {.atlas = m_loaded.atlas,
            .layout = m_loaded.layout,
            .language = m_loaded.language,
            .theme = m_theme.mode,
            .glides = m_glides};
}

AtlasPtr Touring::atlasWithTours() const
{
    const TourBook book = asInFile(m_editor.book());
    return !m_loaded.atlas || book == m_loaded.atlas->tourBook() ? m_loaded.atlas
                                                                 : m_loaded.atlas->with(book);
}

// ---- what is asked

void Touring::connectActions()
{
    connect(m_actions.undo, &QAction::triggered, &m_editor.undoStack(), &QUndoStack::undo);
    connect(m_actions.redo, &QAction::triggered, &m_editor.undoStack(), &QUndoStack::redo);
    connect(m_actions.showTours, &QAction::toggled, this, [this](bool on) {
        if (on)
            showDock();
        else
            m_dock->hide();
    });
    connect(m_dock->toggleViewAction(), &QAction::toggled, m_actions.showTours, &QAction::setChecked);
    connect(m_actions.addStep, &QAction::triggered, this, [this] {
        showDock();
        m_panel->addStep(m_navigation.link());
    });
    connect(m_actions.addBookmark, &QAction::triggered, this, [this] {
        showDock();
        m_panel->addBookmark(m_navigation.link());
    });
    connect(m_actions.saveTours, &QAction::triggered, this, &Touring::save);
    connect(m_actions.saveToursAs, &QAction::triggered, this, [this] { saveAs(m_keeper.suggestedPath()); });
    connect(m_actions.present, &QAction::triggered, this, [this] { present(m_panel->tour(), 0); });
    connect(m_actions.presentHere, &QAction::triggered, this,
            [this] { present(m_panel->tour(), m_panel->step()); });
    connect(&m_editor.undoStack(), &QUndoStack::indexChanged, this, &Touring::updateActions);
    connect(&m_editor, &TourEditor::bookChanged, this, &Touring::updateActions);
    connect(&m_editor, &TourEditor::savedChanged, this, &Touring::updateActions);
    connect(&m_editor, &TourEditor::savedChanged, this, &Touring::savedChanged);
}

void Touring::updateActions()
{
    const QUndoStack& undo = m_editor.undoStack();
    const bool isOpen = m_loaded.atlas != nullptr;
    const bool hasSteps =
        std::ranges::any_of(m_editor.book().tours, [](const Tour& tour) { return !tour.steps.isEmpty(); });
    m_actions.undo->setEnabled(undo.canUndo());
    m_actions.undo->setText(undo.canUndo() ? tr("&Undo: %1").arg(undo.undoText()) : tr("&Undo"));
    m_actions.redo->setEnabled(undo.canRedo());
    m_actions.redo->setText(undo.canRedo() ? tr("&Redo: %1").arg(undo.redoText()) : tr("&Redo"));
    for (QAction* action : {m_actions.addStep, m_actions.addBookmark})
        action->setEnabled(isOpen);
    for (QAction* action : {m_actions.present, m_actions.presentHere})
        action->setEnabled(isOpen && hasSteps);
    m_actions.saveTours->setEnabled(isOpen && !m_editor.isSaved());
    m_actions.saveToursAs->setEnabled(isOpen);
}

void Touring::connectPanel()
{
    m_panel->setPresentView([this] { return m_navigation.link(); });
    connect(m_panel, &TourPanel::viewWanted, &m_navigation, &Navigation::follow);
    connect(m_panel, &TourPanel::presentationWanted, this, &Touring::present);
    connect(m_panel, &TourPanel::saveWanted, this, &Touring::save);
    connect(&m_editor, &TourEditor::bookChanged, this, [this] {
        if (!m_presenter.isPresenting())
            return;
        for (const Tour& tour : m_editor.book().tours) {
            if (tour.id == m_presenter.presentation().tour().id)
                m_presenter.updateTour(tour);
        }
    });
}

// ---- presenting

void Touring::fillScreenMenu(QMenu& menu)
{
    connect(&menu, &QMenu::aboutToShow, this, [this, &menu] {
        menu.clear();
        const auto offer = [&](const QString& text, const QString& name) {
            QAction* action = menu.addAction(text);
            action->setCheckable(true);
            action->setChecked(name == m_stageScreen);
            connect(action, &QAction::triggered, this, [this, name] { m_stageScreen = name; });
        };
        offer(tr("&Another than this window is on"), {});
        for (const ScreenInfo& screen : screensHere())
            offer(QString(screen.name).replace(u'&', QStringLiteral("&&")), screen.name);
    });
}

void Touring::present(const QString& tour, qsizetype step)
{
    for (const Tour& known : m_editor.book().tours) {
        if (known.id != tour || known.steps.isEmpty() || !m_loaded.atlas)
            continue;
        m_presenter.start(content(), known, std::clamp<qsizetype>(step, 0, known.steps.size() - 1),
                          {.stageScreen = m_stageScreen, .speakerScreen = screenNameOf(m_window)});
        if (m_presenter.stage())
            m_presenter.stage()->setSearchIndex(m_index);
        return;
    }
    showDock(); // there it says how a tour is made
}

// ---- saving

void Touring::connectKeeper()
{
    const auto warn = [this](const QString& text) {
        auto* box = new QMessageBox(QMessageBox::Warning, tr("Tours"), text, QMessageBox::Close, &m_window);
        box->setTextFormat(Qt::PlainText);
        box->setAttribute(Qt::WA_DeleteOnClose);
        box->open();
    };
    connect(&m_keeper, &TourKeeper::failed, this, warn);
    connect(&m_keeper, &TourKeeper::notice, this, &Touring::noticed);
    connect(&m_keeper, &TourKeeper::saved, this,
            [this](const QString& path) { Q_EMIT noticed(tr("The tours are saved in %1.").arg(path)); });
    connect(&m_keeper, &TourKeeper::locationWanted, this,
            [this](const QString& suggested, const QString& why) {
                QMessageBox box(QMessageBox::Information, tr("Where are the tours to be saved?"), why,
                                QMessageBox::Cancel, &m_window);
                box.setTextFormat(Qt::PlainText);
                const QAbstractButton* choose = box.addButton(tr("&Choose a file…"), QMessageBox::AcceptRole);
                box.exec();
                if (box.clickedButton() == choose)
                    saveAs(suggested);
            });
}

void Touring::save()
{
    m_keeper.save();
}

void Touring::saveAs(const QString& suggested)
{
    QFileDialog files(&m_window, tr("Save the tours"), {}, tourFileFilter());
    files.setAcceptMode(QFileDialog::AcceptSave);
    files.setDefaultSuffix(QStringLiteral("tours.json"));
    files.selectFile(suggested);
    if (files.exec() == QDialog::Accepted)
        m_keeper.saveTo(files.selectedFiles().first());
}

bool Touring::mayLeave()
{
    if (!m_keeper.isChanged())
        return true;
    QMessageBox box(QMessageBox::Question, tr("Save the tours?"),
                    tr("The tours and bookmarks have changes that are not saved."),
                    QMessageBox::Save | QMessageBox::Discard | QMessageBox::Cancel, &m_window);
    box.setTextFormat(Qt::PlainText);
    switch (box.exec()) {
    case QMessageBox::Save:
        m_keeper.save();
        return !m_keeper.isChanged();
    case QMessageBox::Discard:
        m_keeper.discard();
        return true;
    default:
        return false;
    }
}
