// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/panels/linkfold.h"

#include <QPainter>

namespace {

constexpr int textLeft = 18;

} // namespace

LinkFold::LinkFold(const QString& text, const PanelStyle& style, QWidget* parent)
    : LinkButton(text, style, Look::Text, parent)
{
    setCheckable(true);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

QSize LinkFold::sizeHint() const
{
    const QSize text = LinkButton::sizeHint();
    return {text.width() + textLeft, text.height() + 2 * panel::rowPadding - 2};
}

void LinkFold::paintEvent(QPaintEvent* event)
{
    Q_UNUSED(event)
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintHover(painter);
    panel::drawChevron(painter, {8.5, height() / 2.0}, isChecked(), panelStyle().secondary);
    painter.setFont(font());
    painter.setPen(panelStyle().link);
    const QRect area = rect().adjusted(textLeft, 0, -4, 0);
    painter.drawText(area, int(Qt::AlignLeft | Qt::AlignVCenter) | Qt::TextSingleLine,
                     elided(accessibleName(), panel::body, area.width()));
    paintFocus(painter);
}
