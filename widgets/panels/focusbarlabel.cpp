// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/panels/focusbarlabel.h"

#include <algorithm>
#include <cmath>
#include <QPainter>

namespace {

constexpr int swatch = 10;
constexpr int swatchGap = 8;
constexpr int gap = 8;
constexpr int leastName = 120; ///< grows with the text

} // namespace

void FocusBarLabel::say(const QString& name, const QString& summary, const QColor& accent)
{
    m_name = panel::bounded(name, 300);
    m_summary = summary;
    m_accent = accent;
    setToolTip(panel::plainToolTip(name));
    setAccessibleName(summary.isEmpty() ? name : name + QStringLiteral(", ") + summary);
    update();
}

void FocusBarLabel::setPanelStyle(const PanelStyle& style)
{
    m_style = style;
    update();
}

int FocusBarLabel::nameWidth() const
{
    return int(std::ceil(textWidth(m_name, panel::bodyStrong))) + 1;
}

int FocusBarLabel::widthWith(int nameWidth) const
{
    const int before = m_accent.isValid() ? swatch + swatchGap : 0;
    const int behind = m_summary.isEmpty() ? 0 : gap + int(std::ceil(textWidth(m_summary, panel::label))) + 1;
    return before + nameWidth + behind;
}

int FocusBarLabel::wholeWidth() const
{
    return widthWith(nameWidth());
}

int FocusBarLabel::leastWidth() const
{
    return widthWith(std::min(nameWidth(), panel::scaled(leastName)));
}

void FocusBarLabel::paintEvent(QPaintEvent* event)
{
    Q_UNUSED(event)
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    constexpr int flags = int(Qt::AlignLeft | Qt::AlignVCenter) | int(Qt::TextSingleLine);
    QRect area = rect();
    if (m_accent.isValid()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_accent);
        painter.drawRoundedRect(QRectF(0, (height() - swatch) / 2.0, swatch, swatch), 2.5, 2.5);
        area.setLeft(swatch + swatchGap);
    }
    const int behind = widthWith(0) - area.left();
    const int name = std::min(
        nameWidth(), std::max(area.width() - behind, std::min(area.width(), panel::scaled(leastName))));
    painter.setFont(fontFor(panel::bodyStrong));
    painter.setPen(m_style.ink);
    painter.drawText(area, flags, elided(m_name, panel::bodyStrong, name));
    area.setLeft(area.left() + name + gap);
    if (m_summary.isEmpty() || area.width() < 24)
        return;
    painter.setFont(fontFor(panel::label));
    painter.setPen(m_style.secondary);
    painter.drawText(area, flags, elided(m_summary, panel::label, area.width()));
}
