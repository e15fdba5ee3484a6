// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/present/paceview.h"

#include "widgets/panels/panelstyle.h"

#include <QPainter>
#include <QPolygonF>

PaceView::PaceView(QWidget* parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    hide();
}

void PaceView::setTheme(const ColorTheme& theme)
{
    m_theme = theme;
    update();
}

void PaceView::setPace(Pace pace, const QString& words)
{
    if (pace == m_pace && words == m_words)
        return;
    m_pace = pace;
    m_words = words;
    setAccessibleName(words);
    setVisible(pace != Pace::Unplanned);
    updateGeometry();
    update();
}

QSize PaceView::sizeHint() const
{
    const double line = panel::lineHeight(panel::strongText);
    // as wide as it gets, so that nothing beside it moves from second to second
    const double words =
        std::max(panel::textWidth(m_words, panel::strongText),
                 panel::textWidth(tr("%1 behind").arg(QStringLiteral("00:00")), panel::strongText));
    return {int(words + line + 28), int(line * 1.7)};
}

void PaceView::drawSign(QPainter& painter, const QRectF& room) const
{
    const double unit = room.width() / 10;
    painter.save();
    painter.translate(room.center());
    painter.setBrush(Qt::NoBrush);
    if (m_pace == Pace::OnPace) {
        painter.drawPolyline(
            QPolygonF({QPointF(-4 * unit, 0), QPointF(-unit, 3 * unit), QPointF(4 * unit, -3 * unit)}));
    } else {
        if (m_pace == Pace::Behind)
            painter.scale(-1, 1);
        for (const double x : {-4 * unit, unit}) {
            painter.drawPolyline(
                QPolygonF({QPointF(x, -3.5 * unit), QPointF(x + 3.5 * unit, 0), QPointF(x, 3.5 * unit)}));
        }
    }
    painter.restore();
}

void PaceView::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const PanelStyle style = PanelStyle::of(m_theme);
    const bool late = m_pace == Pace::Behind;
    painter.setBrush(late ? style.warningFill : style.noteFill);
    painter.setPen(QPen(late ? style.warningLine : style.noteLine, late ? 2 : 1));
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), height() / 2.0 - 1, height() / 2.0 - 1);
    const double sign = height() * 0.42;
    painter.setPen(QPen(style.ink, 2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    drawSign(painter, {12, (height() - sign) / 2, sign, sign});
    painter.setPen(style.ink);
    painter.setFont(panel::fontFor(panel::strongText));
    painter.drawText(QRectF(12 + sign + 8, 0, width() - sign - 28, height()), Qt::AlignVCenter, m_words);
}
