// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/panels/textblock.h"

#include <QPainter>

TextBlock::TextBlock(const QList<TextRun>& runs, QWidget* parent)
    : QLabel(parent)
    , m_flow(runs)
{
    setTextFormat(Qt::PlainText);
    setText(m_flow.text());
    setAccessibleName(m_flow.text());
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred); // Fixed would hold on to sizeHint()
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void TextBlock::setBox(const QColor& fill, const QColor& line)
{
    m_fill = fill;
    m_line = line;
    setContentsMargins(10, 8, 10, 8);
}

void TextBlock::setNarrowRuns(const QList<TextRun>& runs)
{
    m_narrow = TextFlow(runs);
    updateGeometry();
}

const TextFlow& TextBlock::flowFor(int width) const
{
    return m_narrow && m_flow.naturalWidth() > width ? *m_narrow : m_flow;
}

int TextBlock::heightForWidth(int width) const
{
    const QMargins margins = contentsMargins();
    const int inner = width - margins.left() - margins.right();
    return flowFor(inner).height(inner) + margins.top() + margins.bottom();
}

QSize TextBlock::sizeHint() const
{
    const int wide = 280;
    return {wide, heightForWidth(wide)};
}

QSize TextBlock::minimumSizeHint() const
{
    return {40, 0};
}

void TextBlock::paintEvent(QPaintEvent* event)
{
    Q_UNUSED(event)
    QPainter painter(this);
    if (m_fill.isValid()) {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(m_line);
        painter.setBrush(m_fill);
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    }
    flowFor(contentsRect().width()).draw(painter, contentsRect());
}
