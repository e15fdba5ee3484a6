// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/panels/linkrow.h"

#include <algorithm>
#include <QPainter>

namespace {

constexpr int textLeft = 18;
constexpr int gap = 8;
constexpr int swatch = 9;
constexpr int narrowestPlace = 48;
constexpr qsizetype longestName = 300;

TextFlow sideFlow(const DetailLink& link, const PanelStyle& style)
{
    if (!link.figure.isEmpty())
        return TextFlow({{link.figure, fontFor(panel::bodyStrong), style.ink}}, Qt::AlignRight);
    return TextFlow({{link.place, fontFor(panel::label), style.secondary}}, Qt::AlignRight);
}

QString spoken(const DetailLink& link)
{
    QStringList parts{link.name};
    for (const QString& part : {link.figure, link.note, link.place}) {
        if (!part.isEmpty())
            parts << part;
    }
    return parts.join(QStringLiteral(", "));
}

QString hint(const DetailLink& link)
{
    QStringList lines{link.name};
    if (!link.place.isEmpty())
        lines << link.place;
    if (!link.source.isEmpty())
        lines << link.source;
    return panel::plainToolTip(lines.join(u'\n'));
}

} // namespace

LinkRow::LinkRow(const DetailLink& link, const QColor& accent, const PanelStyle& style, QWidget* parent)
    : LinkButton(link.name, style, Look::Text, parent)
    , m_link(link)
    , m_accent(accent)
    , m_side(sideFlow(link, style))
    , m_note({{link.note, fontFor(panel::small), style.secondary}})
    , m_source({})
{
    m_link.name = panel::bounded(m_link.name, longestName);
    setAccessibleName(spoken(link));
    setAccessibleDescription(link.source);
    setToolTip(hint(link));
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred); // Fixed would hold on to sizeHint()
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void LinkRow::setEvidenceShown(bool shown)
{
    const QString text = shown && !m_link.source.isEmpty() ? tr("Source: %1").arg(m_link.source) : QString();
    m_source = TextFlow({{text, fontFor(panel::small), panelStyle().secondary}});
    updateGeometry();
    update();
}

QString LinkRow::copyText() const
{
    const bool hasFigure = !m_link.figure.isEmpty() && !m_link.source.isEmpty();
    return hasFigure ? citation(m_link.name, m_link.figure, m_link.note, m_link.source) : m_link.name;
}

QString LinkRow::copyLabel() const
{
    const bool hasFigure = !m_link.figure.isEmpty() && !m_link.source.isEmpty();
    return hasFigure ? tr("Copy figure with source") : LinkButton::copyLabel();
}

QList<TextRun> LinkRow::nameRuns(bool underlined) const
{
    QFont shown = fontFor(panel::body);
    shown.setUnderline(underlined);
    return {{m_link.name, shown, panelStyle().link}};
}

LinkRow::Parts LinkRow::parts(int width) const
{
    Parts result;
    const int inner = width - textLeft - 4;
    const TextFlow name(nameRuns(false));
    const int wanted = m_side.naturalWidth();
    const bool isFigure = !m_link.figure.isEmpty(); // a place gives way to the name, a figure does not
    const int left = inner - std::min(name.naturalWidth(), isFigure ? inner * 11 / 20 : inner) - gap;
    const int side = !isFigure && left < std::min(wanted, narrowestPlace) ? 0 : std::min(wanted, left);
    const int nameWidth = inner - (side > 0 ? side + gap : 0);
    const int top = panel::rowPadding;
    result.name = QRect(textLeft, top, nameWidth, name.height(nameWidth));
    const int sideHeight = isFigure ? m_side.height(side) : int(lineHeight(panel::label));
    result.side = QRect(textLeft + inner - side, top, side, side > 0 ? sideHeight : 0);
    const int below = top + std::max(result.name.height(), result.side.height());
    result.note = QRect(textLeft, below, inner, m_note.height(inner));
    result.source = QRect(textLeft, result.note.top() + result.note.height(), inner, m_source.height(inner));
    result.height = result.source.top() + result.source.height() + panel::rowPadding;
    return result;
}

void LinkRow::drawSide(QPainter& painter, const QRect& area) const
{
    if (!m_link.figure.isEmpty()) {
        m_side.draw(painter, area);
        return;
    }
    painter.setFont(fontFor(panel::label));
    painter.setPen(panelStyle().secondary);
    const int flags = int(Qt::AlignRight | Qt::AlignVCenter) | Qt::TextSingleLine;
    painter.drawText(area, flags, elided(m_link.place, panel::label, area.width()));
}

int LinkRow::heightForWidth(int width) const
{
    return parts(width).height;
}

QSize LinkRow::sizeHint() const
{
    const int wide = 280;
    return {wide, heightForWidth(wide)};
}

QSize LinkRow::minimumSizeHint() const
{
    return {80, 0};
}

void LinkRow::paintEvent(QPaintEvent* event)
{
    Q_UNUSED(event)
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintHover(painter);
    const Parts at = parts(width());
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_accent);
    painter.drawRoundedRect(QRectF(4, at.name.top() + (lineHeight(panel::body) - swatch) / 2, swatch, swatch),
                            2.5, 2.5);
    TextFlow(nameRuns(underMouse())).draw(painter, at.name);
    if (at.side.width() > 0)
        drawSide(painter, at.side);
    m_note.draw(painter, at.note);
    m_source.draw(painter, at.source);
    paintFocus(painter);
}
