// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/present/stagecover.h"

#include "widgets/present/laserspot.h"
#include "widgets/present/numberplate.h"
#include "widgets/present/presentkeys.h"
#include "widgets/present/stepgrid.h"
#include "widgets/present/stepsmodel.h"

#include <algorithm>
#include <QApplication>
#include <QKeyEvent>
#include <QPainter>

using Cover = Presentation::Cover;

StageCover::StageCover(Presentation& presentation, StepPictures& pictures, QWidget& stage)
    : QWidget(&stage)
    , m_presentation(presentation)
    , m_steps(new StepsModel(presentation, pictures, this))
    , m_grid(new StepGrid(presentation, *m_steps, this))
    , m_plate(new NumberPlate(*this))
    , m_laser(new LaserSpot(*this))
{
    setAttribute(Qt::WA_NoSystemBackground);
    m_grid->hide();
    setTheme(ColorTheme::dark());
    setGeometry(stage.rect());
    stage.installEventFilter(this);
    connect(&presentation, &Presentation::stateChanged, this, &StageCover::follow);
    setAttribute(Qt::WA_TransparentForMouseEvents);
    hide();
    follow();
}

void StageCover::setTheme(const ColorTheme& theme)
{
    m_grid->setTheme(theme);
    m_plate->setTheme(theme);
}

void StageCover::setLanguage(const QString& language)
{
    m_steps->setLanguage(language);
}

void StageCover::follow()
{
    const bool running = m_presentation.isRunning();
    showCover(running ? m_presentation.cover() : Cover::None);
    m_plate->setNumber(running ? m_presentation.typed() : QString(), m_presentation.count());
    const bool laser = running && m_presentation.hasLaser();
    const bool shows = laser || m_shown != Cover::None || m_plate->isVisibleTo(this);
    setVisible(shows); // while it shows nothing it is not even painted through
    if (shows)
        raise();
    m_laser->setOn(laser);
}

void StageCover::showCover(Cover cover)
{
    if (cover == m_shown)
        return;
    const bool hadGrid = m_shown == Cover::Grid;
    m_shown = cover;
    setAttribute(Qt::WA_TransparentForMouseEvents, cover == Cover::None);
    setAccessibleName(cover == Cover::Black   ? tr("Black screen")
                      : cover == Cover::White ? tr("White screen")
                                              : QString());
    if (cover == Cover::Black || cover == Cover::White)
        setCursor(Qt::BlankCursor);
    else
        unsetCursor();
    QWidget* const focused = QApplication::focusWidget();
    m_grid->setVisible(cover == Cover::Grid);
    if (cover == Cover::Grid && focused &&
        (focused == parentWidget() || parentWidget()->isAncestorOf(focused))) {
        setVisible(true); // what is hidden gets no keys
        m_focusBefore = focused;
        m_grid->setFocus();
    } else if (hadGrid && m_focusBefore) {
        m_focusBefore->setFocus();
        m_focusBefore.clear();
    }
    m_plate->raise();
    update();
}

void StageCover::moveByRow(int rows)
{
    const qsizetype columns = m_grid->columns();
    const qsizetype at = m_presentation.gridAt();
    const qsizetype last = m_presentation.count() - 1;
    const qsizetype to = at + rows * columns;
    if (to >= 0 && to <= last)
        m_presentation.moveInGrid(to - at);
    else if (rows > 0 && at / columns < last / columns)
        m_presentation.moveInGrid(last - at); // the last row is not full
}

bool StageCover::runKey(const QKeyEvent& event)
{
    const auto modifiers = event.modifiers() & ~(Qt::KeypadModifier | Qt::ShiftModifier);
    if (!m_presentation.isRunning() || m_presentation.cover() != Cover::Grid || modifiers != Qt::NoModifier)
        return false;
    switch (event.key()) {
    case Qt::Key_Up:
        moveByRow(-1);
        return true;
    case Qt::Key_Down:
        moveByRow(1);
        return true;
    default:
        return ::runKey(m_presentation, event); // the others mean the same in the grid as they do without
    }
}

void StageCover::keyPressEvent(QKeyEvent* event)
{
    if (!runKey(*event) && !::runKey(m_presentation, *event))
        QWidget::keyPressEvent(event);
}

/// As any presentation program does: what was covered is shown again.
void StageCover::mousePressEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton && m_shown != Cover::Grid)
        m_presentation.run(PresentationCommand::Next);
}

bool StageCover::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize)
        setGeometry(parentWidget()->rect());
    return QWidget::eventFilter(watched, event);
}

void StageCover::resizeEvent(QResizeEvent* /*event*/)
{
    m_grid->setGeometry(rect());
    m_plate->place();
}

void StageCover::paintEvent(QPaintEvent* event)
{
    if (m_shown != Cover::Black && m_shown != Cover::White)
        return;
    QPainter painter(this);
    painter.fillRect(event->rect(), m_shown == Cover::Black ? Qt::black : Qt::white);
}
