// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/map/overlay.h"

#include "widgets/panels/panelstyle.h"

#include <QEvent>
#include <QPainter>

namespace {

constexpr double radius = 5;

} // namespace

Overlay::Overlay(Qt::Corner corner, QWidget* parent)
    : QWidget(parent)
    , m_corner(corner)
{
    setAttribute(Qt::WA_NoMousePropagation);
    setCursor(Qt::ArrowCursor); // not the one of the map
    if (parent)
        parent->installEventFilter(this);
}

void Overlay::setOverlayTheme(const ColorTheme& theme)
{
    m_theme = theme;
    setPalette(PanelStyle::of(theme).palette());
    update();
}

void Overlay::place()
{
    const QWidget* map = parentWidget();
    if (!map)
        return;
    const QSize size = wantedSize(map->size() / 2 - QSize(margin, margin));
    const bool right = m_corner == Qt::TopRightCorner || m_corner == Qt::BottomRightCorner;
    const bool bottom = m_corner == Qt::BottomLeftCorner || m_corner == Qt::BottomRightCorner;
    setGeometry(right ? map->width() - margin - size.width() : margin,
                bottom ? map->height() - margin - size.height() : margin, size.width(), size.height());
    placed();
}

bool Overlay::event(QEvent* event)
{
    if (event->type() == QEvent::LayoutRequest)
        place();
    return QWidget::event(event);
}

bool Overlay::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize)
        place();
    return QWidget::eventFilter(watched, event);
}

void Overlay::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(m_theme.hairline, 1));
    painter.setBrush(m_theme.panel);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
}
