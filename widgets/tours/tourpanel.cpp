// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/tours/tourpanel.h"

#include "model/touredits.h"
#include "widgets/tours/stepcard.h"
#include "widgets/tours/stepform.h"

#include <algorithm>
#include <QAction>
#include <QComboBox>
#include <QHBoxLayout>
#include <QInputDialog>
#include <QLabel>
#include <QListView>
#include <QMenu>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSplitter>
#include <QTabWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace {

QAction* listAction(QListView& list, const QString& text, const QKeySequence& key)
{
    auto* action = new QAction(text, &list);
    action->setShortcut(key);
    action->setShortcutContext(Qt::WidgetShortcut);
    list.addAction(action);
    return action;
}

/// What is seen of them: words stand beside the pictures, and typing makes no new ones.
QList<TourStep> viewsOf(const QList<TourStep>& steps)
{
    QList<TourStep> views;
    for (const TourStep& step : steps)
        views.append({.shown = step.shown, .theme = step.theme, .title = {}, .message = {}, .notes = {}});
    return views;
}

} // namespace

TourPanel::TourPanel(TourEditor& editor, QWidget* parent)
    : QWidget(parent)
    , m_editor(editor)
    , m_tours(new QComboBox)
    , m_menu(new QMenu(this))
    , m_tabs(new QTabWidget)
    , m_steps(makeCards(true, tr("Steps of the tour")))
    , m_bookmarks(makeCards(false, tr("Bookmarks")))
    , m_form(new StepForm)
    , m_empty(new QLabel)
    , m_present(new QPushButton(tr("&Present")))
    , m_unsaved(new QWidget)
{
    m_tours->setAccessibleName(tr("Tour"));
    m_tours->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_tours->setMinimumContentsLength(8);
    makeTourMenu();

    auto* more = new QToolButton;
    more->setText(QStringLiteral("⋯"));
    more->setAccessibleName(tr("What can be done with tours"));
    more->setToolTip(more->accessibleName());
    more->setPopupMode(QToolButton::InstantPopup);
    more->setMenu(m_menu);
    more->setFocusPolicy(Qt::StrongFocus);

    auto* head = new QHBoxLayout;
    head->setContentsMargins(12, 8, 12, 4);
    head->addWidget(m_tours, 1);
    head->addWidget(more);
    head->addWidget(m_present);

    auto* unsaved = new QHBoxLayout(m_unsaved);
    unsaved->setContentsMargins(12, 4, 12, 4);
    unsaved->addWidget(new QLabel(tr("Changes are not saved.")), 1);
    auto* save = new QPushButton(tr("&Save"));
    unsaved->addWidget(save);

    m_tabs->addTab(makeSteps(), tr("Steps"));
    m_tabs->addTab(makeBookmarks(), tr("Bookmarks"));
    m_tabs->setDocumentMode(true);

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addLayout(head);
    column->addWidget(m_unsaved);
    column->addWidget(m_tabs, 1);

    connect(m_tours, &QComboBox::activated, this, [this] { chooseTour(m_tours->currentData().toString()); });
    connect(m_present, &QPushButton::clicked, this, [this] { Q_EMIT presentationWanted(m_tour, 0); });
    connect(save, &QPushButton::clicked, this, &TourPanel::saveWanted);
    connect(&m_editor, &TourEditor::bookChanged, this, &TourPanel::refresh);
    connect(&m_editor, &TourEditor::savedChanged, this,
            [this](bool saved) { m_unsaved->setVisible(!saved); });
    connectForm();
    addListActions();
    m_unsaved->setVisible(!m_editor.isSaved());
    refresh();
}

TourPanel::Cards TourPanel::makeCards(bool hasNumbers, const QString& name)
{
    Cards cards{new TourStepsModel(this), new StepPictures(this), nullptr, new QListView};
    cards.card = new StepCard([pictures = cards.pictures](qsizetype row) { return pictures->picture(row); },
                              hasNumbers, this);
    QListView& view = *cards.view;
    view.setAccessibleName(name);
    view.setModel(cards.model);
    view.setItemDelegate(cards.card);
    view.setSelectionMode(QAbstractItemView::ExtendedSelection);
    view.setEditTriggers(QAbstractItemView::EditKeyPressed);
    view.setDragDropMode(QAbstractItemView::DragDrop);
    view.setDefaultDropAction(Qt::MoveAction);
    view.setDragDropOverwriteMode(false);
    view.setUniformItemSizes(true);
    view.setMouseTracking(true);
    view.setFrameShape(QFrame::NoFrame);
    view.setContextMenuPolicy(Qt::ActionsContextMenu);
    view.setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    view.setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    connect(cards.pictures, &StepPictures::pictureReady, this,
            [model = cards.model, &view](qsizetype row) { view.update(model->index(int(row))); });
    return cards;
}

QWidget* TourPanel::makeSteps()
{
    m_empty->setText(
        tr("No steps yet. Go somewhere on the map and press Ctrl+D: what is shown becomes a step."));
    m_empty->setWordWrap(true);
    m_empty->setMargin(16);
    auto* list = new QWidget;
    auto* column = new QVBoxLayout(list);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_empty);
    column->addWidget(m_steps.view, 1);
    auto* split = new QSplitter(Qt::Vertical);
    split->setChildrenCollapsible(false);
    split->addWidget(list);
    split->addWidget(m_form);
    split->setStretchFactor(0, 1);
    return split;
}

QWidget* TourPanel::makeBookmarks()
{
    auto* page = new QWidget;
    auto* hint = new QLabel(tr("Ctrl+B keeps what is shown. A double-click goes there."));
    hint->setWordWrap(true);
    hint->setMargin(12);
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(hint);
    column->addWidget(m_bookmarks.view, 1);
    return page;
}

void TourPanel::makeTourMenu()
{
    connect(m_menu->addAction(tr("&New tour…")), &QAction::triggered, this, &TourPanel::newTour);
    QAction* rename = m_menu->addAction(tr("&Rename…"));
    QAction* copy = m_menu->addAction(tr("D&uplicate"));
    QAction* remove = m_menu->addAction(tr("&Delete"));
    connect(rename, &QAction::triggered, this, &TourPanel::renameTour);
    connect(remove, &QAction::triggered, this, &TourPanel::removeTour);
    connect(copy, &QAction::triggered, this, [this] {
        const QString id = touredit::newTourId(m_editor.book(), m_tour);
        m_editor.change(touredit::withTourCopied(m_editor.book(), m_tour, id), tr("Duplicate tour"));
        chooseTour(id);
    });
    connect(m_menu, &QMenu::aboutToShow, this, [=, this] {
        for (QAction* action : {rename, copy, remove})
            action->setEnabled(chosen() != nullptr);
    });
}

void TourPanel::addListActions()
{
    QListView& steps = *m_steps.view;
    connect(listAction(steps, tr("Show"), Qt::Key_Return), &QAction::triggered, m_form,
            &StepForm::goThereWanted);
    connect(listAction(steps, tr("Present from here"), {}), &QAction::triggered, this,
            [this] { Q_EMIT presentationWanted(m_tour, step()); });
    connect(listAction(steps, tr("Rename"), Qt::Key_F2), &QAction::triggered, &steps,
            [&steps] { steps.edit(steps.currentIndex()); });
    connect(listAction(steps, tr("Move up"), Qt::CTRL | Qt::Key_Up), &QAction::triggered, this,
            [this] { moveSteps(-1); });
    connect(listAction(steps, tr("Move down"), Qt::CTRL | Qt::Key_Down), &QAction::triggered, this,
            [this] { moveSteps(1); });
    connect(listAction(steps, tr("Duplicate"), {}), &QAction::triggered, this, [this] {
        m_editor.change(touredit::withStepsCopied(m_editor.book(), m_tour, rowsOf(*m_steps.view)),
                        tr("Duplicate step"));
    });
    connect(listAction(steps, tr("Delete"), Qt::Key_Delete), &QAction::triggered, this,
            &TourPanel::removeSteps);
    connect(&steps, &QListView::doubleClicked, m_form, &StepForm::goThereWanted);
    connect(steps.selectionModel(), &QItemSelectionModel::currentChanged, this, &TourPanel::showStep);
    connect(m_steps.model, &TourStepsModel::titleTyped, this, [this](int row, const QString& title) {
        m_editor.change(touredit::withStepChanged(m_editor.book(), m_tour, row,
                                                  [&](TourStep& step) {
                                                      step.title = touredit::replaced(step.title,
                                                                                      m_look.language, title);
                                                  }),
                        tr("Rename step"));
    });
    connect(m_steps.model, &TourStepsModel::rowsDropped, this,
            [this](const QList<qsizetype>& rows, qsizetype before) {
                m_editor.change(touredit::withStepsMoved(m_editor.book(), m_tour, rows, before),
                                tr("Move step"));
                choose(m_steps, int(touredit::firstAfterMove(rows, before)));
            });

    QListView& marks = *m_bookmarks.view;
    const auto go = [this] {
        if (const int row = m_bookmarks.view->currentIndex().row(); row >= 0)
            Q_EMIT viewWanted(m_editor.book().bookmarks[row].shown);
    };
    connect(listAction(marks, tr("Show"), Qt::Key_Return), &QAction::triggered, this, go);
    connect(&marks, &QListView::doubleClicked, this, go);
    connect(listAction(marks, tr("Add to the tour"), Qt::CTRL | Qt::Key_Return), &QAction::triggered, this,
            &TourPanel::stepOfBookmark);
    connect(listAction(marks, tr("Rename"), Qt::Key_F2), &QAction::triggered, &marks,
            [&marks] { marks.edit(marks.currentIndex()); });
    connect(listAction(marks, tr("Delete"), Qt::Key_Delete), &QAction::triggered, this,
            &TourPanel::removeBookmarks);
    connect(m_bookmarks.model, &TourStepsModel::titleTyped, this, [this](int row, const QString& title) {
        const LocalizedText text =
            touredit::replaced(m_editor.book().bookmarks[row].title, m_look.language, title);
        m_editor.change(touredit::withBookmarkTitle(m_editor.book(), row, text), tr("Rename bookmark"));
    });
    connect(m_bookmarks.model, &TourStepsModel::rowsDropped, this,
            [this](const QList<qsizetype>& rows, qsizetype before) {
                m_editor.change(touredit::withBookmarksMoved(m_editor.book(), rows, before),
                                tr("Move bookmark"));
            });
}

void TourPanel::connectForm()
{
    connect(m_form, &StepForm::titleTyped, this, [this](const QString& text) {
        changeStep(
            [&](TourStep& step) { step.title = touredit::replaced(step.title, m_look.language, text); },
            tr("Change statement"), QStringLiteral("title"));
    });
    connect(m_form, &StepForm::messageTyped, this, [this](const QString& text) {
        changeStep(
            [&](TourStep& step) { step.message = touredit::replaced(step.message, m_look.language, text); },
            tr("Change message"), QStringLiteral("message"));
    });
    connect(m_form, &StepForm::notesTyped, this, [this](const QString& text) {
        changeStep([&](TourStep& step) { step.notes = text; }, tr("Change notes"), QStringLiteral("notes"));
    });
    connect(m_form, &StepForm::themeChosen, this, [this](StepTheme theme) {
        changeStep([&](TourStep& step) { step.theme = theme; }, tr("Change theme"));
    });
    connect(m_form, &StepForm::goThereWanted, this, [this] {
        if (const Tour* tour = chosen(); tour && step() < tour->steps.size())
            Q_EMIT viewWanted(tour->steps[step()].shown);
    });
    connect(m_form, &StepForm::takeViewWanted, this, [this] {
        if (m_presentView)
            changeStep([&](TourStep& step) { step.shown = m_presentView(); }, tr("Change what is shown"));
    });
}

// ---- what is shown

void TourPanel::setLook(const StepPictures::Look& look)
{
    m_look = look;
    m_look.size = QSize(192, 108) * devicePixelRatioF();
    m_steps.pictures->setLook(m_look);
    m_bookmarks.pictures->setLook(m_look);
    refresh();
}

void TourPanel::setTheme(const ColorTheme& theme)
{
    const PanelStyle style = PanelStyle::of(theme);
    setPalette(style.palette());
    for (const Cards& cards : {m_steps, m_bookmarks}) {
        cards.card->setStyle(style);
        cards.view->viewport()->update();
    }
    if (m_look.theme != theme.mode) {
        m_look.theme = theme.mode;
        setLook(m_look);
    }
}

const Tour* TourPanel::chosen() const
{
    return touredit::find(m_editor.book(), m_tour);
}

qsizetype TourPanel::step() const
{
    return std::max(0, m_steps.view->currentIndex().row());
}

QList<qsizetype> TourPanel::rowsOf(const QListView& view) const
{
    QList<qsizetype> rows;
    for (const QModelIndex& index : view.selectionModel()->selectedRows())
        rows.append(index.row());
    std::ranges::sort(rows);
    return rows;
}

void TourPanel::chooseTour(const QString& id)
{
    m_tour = id;
    m_steps.view->setCurrentIndex({});
    refresh();
}

void TourPanel::showTours()
{
    const QSignalBlocker blocker(m_tours);
    m_tours->clear();
    for (const Tour& tour : m_editor.book().tours)
        m_tours->addItem(tour.title.in(m_look.language), tour.id);
    if (!chosen())
        m_tour = m_editor.book().tours.isEmpty() ? QString() : m_editor.book().tours.first().id;
    m_tours->setCurrentIndex(m_tours->findData(m_tour));
    m_tours->setEnabled(m_tours->count() > 0);
    m_tours->setPlaceholderText(tr("No tours yet"));
}

void TourPanel::refresh()
{
    showTours();
    const Tour* tour = chosen();
    const QList<TourStep> steps = tour ? tour->steps : QList<TourStep>();
    const QList<TourStep> marks = touredit::stepsOf(m_editor.book().bookmarks);
    m_steps.pictures->setSteps(viewsOf(steps));
    m_steps.model->show(steps, m_look.language);
    m_bookmarks.pictures->setSteps(viewsOf(marks));
    m_bookmarks.model->show(marks, m_look.language);
    m_empty->setVisible(steps.isEmpty());
    m_steps.view->setVisible(!steps.isEmpty());
    m_present->setEnabled(!steps.isEmpty());
    if (!steps.isEmpty() && !m_steps.view->currentIndex().isValid())
        choose(m_steps, 0);
    showStep();
}

void TourPanel::showStep()
{
    const Tour* tour = chosen();
    const bool isThere = tour && m_steps.view->currentIndex().isValid() && step() < tour->steps.size();
    m_form->setStep(isThere ? &tour->steps[step()] : nullptr, m_look.language);
}

/// Alone, whatever keys are held.
void TourPanel::choose(const Cards& cards, qsizetype row)
{
    cards.view->selectionModel()->setCurrentIndex(cards.model->index(int(row)),
                                                  QItemSelectionModel::ClearAndSelect);
}

// ---- changes

void TourPanel::changeStep(const std::function<void(TourStep&)>& change, const QString& what,
                           const QString& merging)
{
    const QString key =
        merging.isEmpty() ? QString() : QString(merging + u' ' + m_tour + u' ' + QString::number(step()));
    m_editor.change(touredit::withStepChanged(m_editor.book(), m_tour, step(), change), what, key);
}

void TourPanel::addStep(const DeepLink& shown)
{
    if (!m_look.atlas)
        return;
    TourBook book = m_editor.book();
    QString id = m_tour;
    qsizetype at = 0;
    if (const Tour* tour = chosen()) {
        at = m_steps.view->currentIndex().isValid() ? step() + 1 : tour->steps.size();
    } else {
        const QString title = tr("New tour");
        id = touredit::newTourId(book, title);
        book = touredit::withTour(book, {id, touredit::replaced({}, m_look.language, title), {}});
    }
    TourStep added;
    added.shown = shown;
    added.title = touredit::replaced({}, m_look.language,
                                     touredit::suggestedTitle(*m_look.atlas, shown, m_look.language));
    m_tour = id;
    m_editor.change(touredit::withStep(book, id, at, added), tr("Add step"));
    m_tabs->setCurrentIndex(0);
    choose(m_steps, at);
    m_form->startTitle();
}

void TourPanel::addBookmark(const DeepLink& shown)
{
    if (!m_look.atlas)
        return;
    Bookmark added;
    added.shown = shown;
    added.title = touredit::replaced({}, m_look.language,
                                     touredit::suggestedTitle(*m_look.atlas, shown, m_look.language));
    const qsizetype at = m_editor.book().bookmarks.size();
    m_editor.change(touredit::withBookmark(m_editor.book(), at, added), tr("Add bookmark"));
    m_tabs->setCurrentIndex(1);
    choose(m_bookmarks, int(at));
}

void TourPanel::removeSteps()
{
    const QList<qsizetype> rows = rowsOf(*m_steps.view);
    if (rows.isEmpty())
        return;
    m_editor.change(touredit::withoutSteps(m_editor.book(), m_tour, rows), tr("Delete step"));
    const int left = m_steps.model->rowCount();
    if (left > 0)
        m_steps.view->setCurrentIndex(m_steps.model->index(std::min(int(rows.first()), left - 1)));
}

void TourPanel::moveSteps(int by)
{
    const QList<qsizetype> rows = rowsOf(*m_steps.view);
    if (rows.isEmpty() || rows.first() + by < 0 || rows.last() + by >= m_steps.model->rowCount())
        return;
    const qsizetype before = by < 0 ? rows.first() + by : rows.last() + by + 1;
    m_editor.change(touredit::withStepsMoved(m_editor.book(), m_tour, rows, before), tr("Move step"));
    choose(m_steps, int(touredit::firstAfterMove(rows, before)));
}

void TourPanel::newTour()
{
    bool ok = false;
    const QString title = QInputDialog::getText(this, tr("New tour"), tr("What the tour is called:"),
                                                QLineEdit::Normal, tr("New tour"), &ok);
    if (!ok || title.trimmed().isEmpty())
        return;
    const QString id = touredit::newTourId(m_editor.book(), title);
    m_tour = id;
    m_editor.change(
        touredit::withTour(m_editor.book(), {id, touredit::replaced({}, m_look.language, title), {}}),
        tr("New tour"));
}

void TourPanel::renameTour()
{
    const Tour* tour = chosen();
    if (!tour)
        return;
    bool ok = false;
    const QString title = QInputDialog::getText(this, tr("Rename tour"), tr("What the tour is called:"),
                                                QLineEdit::Normal, tour->title.in(m_look.language), &ok);
    if (ok && !title.trimmed().isEmpty()) {
        m_editor.change(touredit::withTourTitle(m_editor.book(), m_tour,
                                                touredit::replaced(tour->title, m_look.language, title)),
                        tr("Rename tour"));
    }
}

void TourPanel::removeTour()
{
    m_editor.change(touredit::withoutTour(m_editor.book(), m_tour), tr("Delete tour"));
}

void TourPanel::removeBookmarks()
{
    m_editor.change(touredit::withoutBookmarks(m_editor.book(), rowsOf(*m_bookmarks.view)),
                    tr("Delete bookmark"));
}

void TourPanel::stepOfBookmark()
{
    if (const int row = m_bookmarks.view->currentIndex().row(); row >= 0)
        addStep(m_editor.book().bookmarks[row].shown);
}
