// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/panels/focusbarbutton.h"

#include <algorithm>
#include <cmath>
#include <QKeyEvent>
#include <QPainter>
#include <QPainterPath>

namespace {

constexpr int padding = 9;
constexpr int swatch = 9;
constexpr int swatchGap = 6;
constexpr int cross = 7;
constexpr int crossGap = 7;
constexpr double radius = 4;

} // namespace

FocusBarButton::FocusBarButton(QWidget* parent)
    : QAbstractButton(parent)
    , m_style(PanelStyle::of(ColorTheme::light()))
{
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
}

int FocusBarButton::buttonHeight()
{
    return int(lineHeight(panel::label)) + 7;
}

void FocusBarButton::setPanelStyle(const PanelStyle& style)
{
    m_style = style;
    update();
}

void FocusBarButton::setSegment(Segment segment)
{
    m_segment = segment;
    update();
}

void FocusBarButton::setChip(const QColor& accent)
{
    m_accent = accent;
    update();
}

void FocusBarButton::setWords(const QString& whole, const QString& brief)
{
    m_whole = panel::bounded(whole, 300);
    m_brief = panel::bounded(brief, 300);
    setText(m_whole);
}

void FocusBarButton::setBrief(bool brief)
{
    setText(brief ? m_brief : m_whole);
}

int FocusBarButton::longestChip()
{
    return panel::scaled(160);
}

QSize FocusBarButton::sizeHint() const
{
    int width = int(std::ceil(textWidth(text(), panel::label))) + 2 * padding + 1;
    if (m_accent.isValid())
        width = std::min(width + swatch + swatchGap + cross + crossGap, longestChip());
    return {width, buttonHeight()};
}

void FocusBarButton::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        click();
    else
        QAbstractButton::keyPressEvent(event);
}

/// A rounded box; where it borders on another segment it is square, and shares the edge.
void FocusBarButton::paintSurface(QPainter& painter) const
{
    QRectF area = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    painter.setClipRect(rect());
    if (m_segment == Segment::Middle || m_segment == Segment::Last)
        area.setLeft(-2 * radius);
    if (m_segment == Segment::First || m_segment == Segment::Middle)
        area.setRight(rect().right() + 1 + 2 * radius);
    const QColor edge = mixed(m_style.background, m_style.secondary, 0.6);
    painter.setPen(isChecked() ? m_style.link : edge);
    painter.setBrush(isChecked()                ? m_style.selection
                     : underMouse() || isDown() ? m_style.hover
                                                : m_style.background);
    painter.drawRoundedRect(area, radius, radius);
    const bool bordersLeft = m_segment == Segment::Middle || m_segment == Segment::Last;
    if (bordersLeft || (isChecked() && m_segment != Segment::Alone)) {
        if (bordersLeft)
            painter.drawLine(QPointF(0.5, 0.5), QPointF(0.5, rect().height() - 0.5));
        if (isChecked() && m_segment != Segment::Last)
            painter.drawLine(QPointF(rect().width() - 0.5, 0.5),
                             QPointF(rect().width() - 0.5, rect().height() - 0.5));
    }
    painter.setClipping(false);
}

void FocusBarButton::paintCross(QPainter& painter) const
{
    painter.setPen(QPen(underMouse() ? m_style.ink : m_style.secondary, 1.5, Qt::SolidLine, Qt::RoundCap));
    const QRectF area(width() - padding - cross, (rect().height() - cross) / 2.0, cross, cross);
    painter.drawLine(area.topLeft(), area.bottomRight());
    painter.drawLine(area.bottomLeft(), area.topRight());
}

void FocusBarButton::paintEvent(QPaintEvent* event)
{
    Q_UNUSED(event)
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintSurface(painter);
    QRect area = rect().adjusted(padding, 0, -padding, 0);
    if (m_accent.isValid()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_accent);
        painter.drawRoundedRect(QRectF(area.left(), (rect().height() - swatch) / 2.0, swatch, swatch), 2.5,
                                2.5);
        area.adjust(swatch + swatchGap, 0, -cross - crossGap, 0);
        paintCross(painter);
    }
    const panel::TextLook style = isChecked() ? panel::labelStrong : panel::label;
    const bool fits = textWidth(text(), style) <= area.width() + padding;
    const panel::TextLook drawn = fits ? style : panel::label;
    painter.setFont(fontFor(drawn));
    painter.setPen(isEnabled() ? m_style.ink : m_style.secondary);
    const bool isChip = m_accent.isValid();
    painter.drawText(isChip ? area : rect(),
                     int(isChip ? Qt::AlignLeft : Qt::AlignHCenter) | int(Qt::AlignVCenter) |
                         int(Qt::TextSingleLine),
                     isChip ? elided(text(), drawn, area.width()) : text());
    if (!hasFocus())
        return;
    painter.setPen(QPen(m_style.link, 2));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), radius, radius);
}
