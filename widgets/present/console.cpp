// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/present/console.h"

#include "widgets/panels/panelstyle.h"
#include "widgets/present/consolecontrols.h"
#include "widgets/present/consolenotes.h"
#include "widgets/present/consolestep.h"
#include "widgets/present/consoletimes.h"
#include "widgets/present/presentkeys.h"
#include "widgets/present/steprowdelegate.h"
#include "widgets/present/stepsmodel.h"

#include <algorithm>
#include <array>
#include <QAbstractButton>
#include <QKeyEvent>
#include <QListView>
#include <QScrollBar>
#include <QSpinBox>
#include <QSplitter>
#include <QVBoxLayout>

using namespace std::chrono_literals;

namespace {

constexpr int roomForList = 1000; ///< the list of steps is shown where the window is as wide
constexpr auto minutesIdle = 6s;

QListView* stepList(StepsModel* model, StepRowDelegate* rows)
{
    auto* list = new QListView;
    list->setAccessibleName(Console::tr("All steps"));
    list->setModel(model);
    list->setItemDelegate(rows);
    list->setFrameShape(QFrame::NoFrame);
    list->setUniformItemSizes(true);
    list->setResizeMode(QListView::Adjust);
    list->setSelectionMode(QAbstractItemView::NoSelection);
    list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    list->setFocusPolicy(Qt::TabFocus);
    list->setMouseTracking(true);
    list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    list->setMinimumWidth(160);
    return list;
}

} // namespace

Console::Console(Presentation& presentation, StepPictures& pictures, QWidget* parent)
    : QWidget(parent)
    , m_presentation(presentation)
    , m_model(new StepsModel(presentation, pictures, this))
    , m_times(new ConsoleTimes(presentation))
    , m_step(new ConsoleStep(presentation, pictures))
    , m_notes(new ConsoleNotes)
    , m_steps(nullptr)
    , m_rows(new StepRowDelegate(this))
    , m_controls(new ConsoleControls(presentation))
    , m_columns(new QSplitter)
{
    setWindowTitle(tr("Speaker's console"));
    setFocusPolicy(Qt::StrongFocus);
    setAutoFillBackground(true);
    m_steps = stepList(m_model, m_rows);
    m_columns->setChildrenCollapsible(false);
    m_columns->setHandleWidth(17);
    for (QWidget* column : std::array<QWidget*, 3>{m_step, m_notes, m_steps})
        m_columns->addWidget(column);
    m_step->setMinimumWidth(240);
    m_notes->setMinimumWidth(240);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 12, 16, 12);
    layout->setSpacing(12);
    layout->addWidget(m_times);
    layout->addWidget(m_columns, 1);
    layout->addWidget(m_controls);
    m_minutesLeft.setSingleShot(true);
    m_minutesLeft.setInterval(minutesIdle);

    connect(&presentation, &Presentation::stateChanged, this, &Console::follow);
    connect(m_times, &ConsoleTimes::plannedChanged, this, &Console::plannedChanged);
    connect(&m_times->minutes(), &QSpinBox::valueChanged, &m_minutesLeft, qOverload<>(&QTimer::start));
    connect(&m_minutesLeft, &QTimer::timeout, this, [this] {
        if (m_times->minutes().hasFocus())
            setFocus();
    });
    connect(m_notes, &ConsoleNotes::sizeChanged, this, &Console::notesSizeChanged);
    connect(m_controls, &ConsoleControls::swapScreensWanted, this, &Console::swapScreensWanted);
    connect(m_steps, &QListView::clicked, this,
            [this](const QModelIndex& step) { m_presentation.goTo(step.row()); });
    for (QWidget* child : findChildren<QWidget*>()) {
        if (child->focusPolicy() != Qt::NoFocus)
            child->installEventFilter(this);
    }
    setTheme(ColorTheme::dark());
    follow();
}

void Console::setTheme(const ColorTheme& theme)
{
    const PanelStyle style = PanelStyle::of(theme);
    setPalette(style.palette());
    m_times->setTheme(theme);
    m_step->setTheme(theme);
    m_notes->setStyle(style);
    m_rows->setStyle(style);
    m_controls->setStyle(style);
    m_steps->verticalScrollBar()->setStyleSheet(style.scrollBarSheet());
    m_columns->setStyleSheet(
        QStringLiteral("QSplitter::handle { background: %1; margin: 0 8px; }").arg(style.hairline.name()));
    m_steps->viewport()->update();
}

void Console::setLanguage(const QString& language)
{
    m_model->setLanguage(language);
    m_step->setLanguage(language);
}

int Console::notesSize() const
{
    return m_notes->size();
}

void Console::setNotesSize(int pixels)
{
    m_notes->setSize(pixels);
}

void Console::setCanSwapScreens(bool can)
{
    m_controls->setCanSwapScreens(can);
}

void Console::follow()
{
    if (m_presentation.count() == 0)
        return;
    m_notes->setNotes(m_presentation.current().notes);
    const bool grid = m_presentation.cover() == Presentation::Cover::Grid;
    const QModelIndex at = m_model->index(int(grid ? m_presentation.gridAt() : m_presentation.step()));
    if (at != m_steps->currentIndex()) {
        m_steps->setCurrentIndex(at);
        m_steps->scrollTo(at);
    }
}

// ---- keys

/// The same as on the stage, and those of the notes.
bool Console::runKey(const QKeyEvent& event)
{
    const auto modifiers = event.modifiers() & ~Qt::KeypadModifier;
    if (modifiers.testFlag(Qt::ControlModifier)) {
        switch (event.key()) {
        case Qt::Key_Plus:
        case Qt::Key_Equal: // the same key without Shift on many keyboards
            m_notes->stepSize(1);
            return true;
        case Qt::Key_Minus:
            m_notes->stepSize(-1);
            return true;
        case Qt::Key_0:
            m_notes->stepSize(0);
            return true;
        default:
            return false;
        }
    }
    if (modifiers == Qt::ShiftModifier && (event.key() == Qt::Key_Up || event.key() == Qt::Key_Down)) {
        m_notes->scroll(event.key() == Qt::Key_Up ? -2 : 2);
        return true;
    }
    return ::runKey(m_presentation, event);
}

/// What changes the minutes is theirs; a remote control's keys never are.
bool Console::runKeyInMinutes(const QKeyEvent& event)
{
    switch (event.key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Escape:
        m_times->minutes().interpretText();
        setFocus();
        return true;
    case Qt::Key_PageUp:
    case Qt::Key_PageDown:
    case Qt::Key_F5:
    case Qt::Key_B:
        return runKey(event);
    default:
        m_minutesLeft.start();
        return false;
    }
}

/// Space presses a button that has the keyboard, and so does Enter where it confirms nothing else.
bool Console::runKeyOnButton(QObject* watched, const QKeyEvent& event)
{
    auto* button = qobject_cast<QAbstractButton*>(watched);
    const bool enter = event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter;
    if (!button || !enter || !m_presentation.typed().isEmpty())
        return false;
    button->click();
    return true;
}

bool Console::eventFilter(QObject* watched, QEvent* event)
{
    const bool minutes = watched == &m_times->minutes();
    if (minutes && event->type() == QEvent::FocusIn)
        m_minutesLeft.start();
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto& key = *static_cast<QKeyEvent*>(event);
    if (minutes)
        return runKeyInMinutes(key);
    if (qobject_cast<QAbstractButton*>(watched) && key.key() == Qt::Key_Space)
        return false;
    return runKeyOnButton(watched, key) || runKey(key);
}

void Console::keyPressEvent(QKeyEvent* event)
{
    if (m_times->minutes().hasFocus() || !runKey(*event))
        QWidget::keyPressEvent(event);
}

// ---- room

void Console::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    arrange();
}

/// The notes have most of the room; the list of steps goes first where there is little.
void Console::arrange()
{
    const bool list = width() >= roomForList;
    m_steps->setVisible(list);
    const int room = width();
    const int steps = list ? std::clamp(room / 5, 200, 340) : 0;
    const int step = std::clamp(int(room * 0.36), 280, 720);
    m_columns->setSizes({step, std::max(240, room - step - steps), steps});
}
