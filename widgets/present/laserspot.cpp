// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/present/laserspot.h"

#include <algorithm>
#include <QCursor>
#include <QGuiApplication>
#include <QMouseEvent>
#include <QPainter>
#include <QWindow>

LaserSpot::LaserSpot(QWidget& over)
    : QWidget(&over)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setAttribute(Qt::WA_NoSystemBackground);
    hide();
}

LaserSpot::~LaserSpot()
{
    setCursorHidden(false);
}

void LaserSpot::setOn(bool on)
{
    if (on == m_on)
        return;
    m_on = on;
    if (!on) {
        QCoreApplication::instance()->removeEventFilter(this);
        leave();
        return;
    }
    // The moves that the window gets: those that its widgets get depend on what they track.
    QCoreApplication::instance()->installEventFilter(this);
    const QPoint place = parentWidget()->mapFromGlobal(QCursor::pos());
    if (parentWidget()->rect().contains(place) && window()->isActiveWindow())
        goTo(place);
}

bool LaserSpot::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::MouseMove && event->type() != QEvent::Leave)
        return false;
    if (!watched->isWindowType())
        return false;
    if (watched == window()->windowHandle() && event->type() == QEvent::MouseMove)
        goTo(parentWidget()->mapFromGlobal(static_cast<QMouseEvent*>(event)->globalPosition().toPoint()));
    else if (watched == window()->windowHandle() || event->type() == QEvent::MouseMove)
        leave(); // it is gone, or over another window
    return false;
}

void LaserSpot::goTo(const QPoint& place)
{
    const int side = std::clamp(parentWidget()->height() / 26, 20, 120) | 1; // odd: it has a centre
    setGeometry(place.x() - side / 2, place.y() - side / 2, side, side);
    setCursorHidden(true);
    show();
    raise();
}

void LaserSpot::leave()
{
    hide();
    setCursorHidden(false);
}

/// For all widgets of the program: those beneath the spot have cursors of their own. So only while the mouse
/// is here, or the console would have none either.
void LaserSpot::setCursorHidden(bool hidden)
{
    if (hidden == m_cursorHidden)
        return;
    m_cursorHidden = hidden;
    if (hidden)
        QGuiApplication::setOverrideCursor(Qt::BlankCursor);
    else
        QGuiApplication::restoreOverrideCursor();
}

void LaserSpot::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QPointF centre = QRectF(rect()).center();
    const double radius = width() / 2.0;
    QRadialGradient glow(centre, radius);
    glow.setColorAt(0.5, QColor(255, 30, 30, 150));
    glow.setColorAt(1, QColor(255, 30, 30, 0));
    painter.setPen(Qt::NoPen);
    painter.setBrush(glow);
    painter.drawEllipse(centre, radius, radius);
    const double dot = radius * 0.52;
    const double line = std::max(1.5, radius / 10);
    QRadialGradient core(centre, dot);
    core.setColorAt(0, QColor(255, 110, 100));
    core.setColorAt(1, QColor(225, 10, 20));
    painter.setBrush(core);
    painter.setPen(QPen(QColor(60, 0, 0, 190), line)); // seen on white
    painter.drawEllipse(centre, dot + line, dot + line);
    painter.setPen(QPen(Qt::white, line)); // seen on black and on red
    painter.drawEllipse(centre, dot, dot);
}
