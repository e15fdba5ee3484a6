// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/panels/linkbutton.h"

#include <algorithm>
#include <cmath>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QFontMetricsF>
#include <QGuiApplication>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>
#include <QToolTip>

namespace {

constexpr int sidePadding = 2; ///< room for the focus ring
constexpr qsizetype longestLink = 300;

} // namespace

LinkButton::LinkButton(const QString& text, const PanelStyle& style, Look look, QWidget* parent)
    : QAbstractButton(parent)
    , m_style(style)
    , m_shown(panel::bounded(text, longestLink))
{
    m_shown.replace(u'\n', u' ');
    setFont(look == Look::Heading ? panel::headingFont() : fontFor(panel::body));
    setAccessibleName(text);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
}

int LinkButton::wholeWidth() const
{
    return int(std::ceil(QFontMetricsF(font()).horizontalAdvance(m_shown))) + 2 * sidePadding + 1;
}

QSize LinkButton::sizeHint() const
{
    return {wholeWidth(), int(lineHeight({double(font().pixelSize()), false})) + 2};
}

QSize LinkButton::minimumSizeHint() const
{
    return {std::min(40, wholeWidth()), sizeHint().height()};
}

QString LinkButton::copyText() const
{
    return accessibleName();
}

QString LinkButton::copyLabel() const
{
    return tr("Copy name");
}

void LinkButton::copy() const
{
    QGuiApplication::clipboard()->setText(copyText());
}

void LinkButton::contextMenuEvent(QContextMenuEvent* event)
{
    auto* menu = new QMenu(this); // not on the stack: the page may go while it is open
    menu->setAttribute(Qt::WA_DeleteOnClose);
    QAction* action = menu->addAction(copyLabel(), this, &LinkButton::copy);
    action->setShortcut(QKeySequence::Copy);
    menu->popup(event->globalPos());
}

bool LinkButton::event(QEvent* event)
{
    // The window has an action for the same keys; what has the focus is meant.
    if (event->type() == QEvent::ShortcutOverride &&
        static_cast<QKeyEvent*>(event)->matches(QKeySequence::Copy)) {
        event->accept();
        return true;
    }
    if (event->type() != QEvent::ToolTip || !toolTip().isEmpty())
        return QAbstractButton::event(event);
    if (width() < wholeWidth())
        QToolTip::showText(static_cast<QHelpEvent*>(event)->globalPos(),
                           panel::plainToolTip(accessibleName()), this);
    return true;
}

void LinkButton::keyPressEvent(QKeyEvent* event)
{
    if (event->matches(QKeySequence::Copy))
        copy();
    else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        click();
    else
        QAbstractButton::keyPressEvent(event);
}

void LinkButton::paintEvent(QPaintEvent* event)
{
    Q_UNUSED(event)
    QPainter painter(this);
    QFont shown = font();
    shown.setUnderline(underMouse());
    painter.setFont(shown);
    painter.setPen(m_style.link);
    const QRect area = rect().adjusted(sidePadding, 0, -sidePadding, 0);
    const QString text = QFontMetricsF(shown).elidedText(m_shown, Qt::ElideRight, area.width());
    painter.drawText(area, int(Qt::AlignLeft | Qt::AlignVCenter) | Qt::TextSingleLine, text);
    paintFocus(painter);
}

void LinkButton::paintHover(QPainter& painter) const
{
    if (!underMouse() && !isDown())
        return;
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_style.hover);
    painter.drawRoundedRect(rect(), 3, 3);
}

void LinkButton::paintFocus(QPainter& painter) const
{
    if (!hasFocus())
        return;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(m_style.link, 1.5));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 3, 3);
}
