// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/panels/filterfield.h"

#include <QKeyEvent>
#include <QPainter>

FilterField::FilterField(QWidget* parent)
    : QLineEdit(parent)
{
    setFrame(false);
    setTextMargins(6, 0, 6, 0);
    setPanelStyle(PanelStyle::of(ColorTheme::light()));
}

void FilterField::setPanelStyle(const PanelStyle& style)
{
    m_style = style;
    QPalette colours = style.palette();
    colours.setColor(QPalette::Base, Qt::transparent); // what is behind it is painted below
    colours.setColor(QPalette::Highlight, mixed(style.background, style.link, 0.3));
    setPalette(colours);
    setFont(fontFor(panel::body));
    setFixedHeight(int(lineHeight(panel::body)) + 12);
}

bool FilterField::event(QEvent* event)
{
    // The window has an action for Esc.
    if (m_takeKey && event->type() == QEvent::ShortcutOverride &&
        static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape) {
        event->accept();
        return true;
    }
    return QLineEdit::event(event);
}

void FilterField::keyPressEvent(QKeyEvent* event)
{
    if (m_takeKey && m_takeKey(event->key()))
        event->accept();
    else
        QLineEdit::keyPressEvent(event);
}

void FilterField::paintEvent(QPaintEvent* event)
{
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const double line = hasFocus() ? 2 : 1;
        painter.setPen(
            QPen(hasFocus() ? m_style.link : mixed(m_style.background, m_style.secondary, 0.6), line));
        painter.setBrush(m_style.background);
        const double inset = line / 2;
        painter.drawRoundedRect(QRectF(rect()).adjusted(inset, inset, -inset, -inset), 4, 4);
    }
    QLineEdit::paintEvent(event);
}
