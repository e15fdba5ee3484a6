// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/presentationwindow.h"

#include "widgets/present/presentkeys.h"

#include <algorithm>
#include <QCloseEvent>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QScreen>
#include <QVBoxLayout>
#include <QWindow>

PresentationWindow::PresentationWindow(Presentation& presentation, Qt::WindowFlags flags)
    : QWidget(nullptr, Qt::Window | flags)
    , m_presentation(presentation)
{
    QPalette black = palette();
    black.setColor(QPalette::Window, Qt::black);
    setPalette(black);
    setAutoFillBackground(true);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
}

void PresentationWindow::setContents(QWidget& contents)
{
    if (!contents.testAttribute(Qt::WA_SetPalette))
        contents.setPalette(QGuiApplication::palette()); // and not the black around it
    layout()->addWidget(&contents);
    m_contents = &contents;
    setFocusProxy(&contents);
}

void PresentationWindow::moveTo(const ScreenInfo& screen)
{
    const auto screens = QGuiApplication::screens();
    const auto found = std::ranges::find(screens, screen.geometry, &QScreen::geometry);
    if (found != screens.end())
        setScreen(*found);
}

void PresentationWindow::fill(const ScreenInfo& screen)
{
    if (isVisible() && isFullScreen() && m_filled == screen.geometry && geometry() == screen.geometry)
        return;
    if (isVisible() && isFullScreen())
        setWindowState(windowState() &
                       ~Qt::WindowFullScreen); // window managers leave it where it is otherwise
    m_filled = screen.geometry;
    moveTo(screen);
    setGeometry(screen.geometry);
    showFullScreen();
    if (m_contents)
        m_contents->setFocus();
}

void PresentationWindow::floatOn(const ScreenInfo& screen)
{
    if (isVisible() && !isFullScreen() && screen.geometry.intersects(geometry()))
        return;
    m_filled = {};
    moveTo(screen);
    QRect room(QPoint(), screen.geometry.size() * 2 / 3);
    room.moveCenter(screen.geometry.center());
    setWindowState(windowState() & ~Qt::WindowFullScreen);
    setGeometry(room);
    showNormal();
    if (m_contents)
        m_contents->setFocus();
}

void PresentationWindow::closeEvent(QCloseEvent* event)
{
    event->ignore();
    Q_EMIT closeWanted();
}

void PresentationWindow::keyPressEvent(QKeyEvent* event)
{
    const bool isPlain = event->key() == Qt::Key_C && event->modifiers() == Qt::NoModifier;
    const bool isChord =
        event->key() == Qt::Key_P && event->modifiers() == (Qt::ControlModifier | Qt::ShiftModifier);
    if (isPlain || isChord)
        Q_EMIT consoleKeyPressed();
    else if (!runKey(m_presentation, *event))
        QWidget::keyPressEvent(event);
}
