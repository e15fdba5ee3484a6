// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/panels/factevidence.h"

#include "widgets/panels/textflow.h"

#include <algorithm>
#include <QPainter>

namespace {

constexpr int labelLeft = 10; ///< room for the rule
constexpr int gap = 10;       ///< between a label and its text
constexpr int bottom = 6;

TextFlow textFlow(const EvidenceLine& line, const PanelStyle& style)
{
    return TextFlow({{line.text, fontFor(panel::small), style.ink}});
}

} // namespace

FactEvidence::FactEvidence(const Evidence& evidence, const PanelStyle& style)
    : m_evidence(evidence)
    , m_style(style)
{
}

int FactEvidence::textLeft() const
{
    double widest = 0;
    for (const EvidenceLine& line : m_evidence)
        widest = std::max(widest, textWidth(line.label, panel::small));
    return labelLeft + int(widest) + gap;
}

int FactEvidence::height(int width) const
{
    if (m_evidence.isEmpty())
        return 0;
    const int left = textLeft();
    int height = bottom;
    for (const EvidenceLine& line : m_evidence)
        height += textFlow(line, m_style).height(width - left);
    return height;
}

void FactEvidence::draw(QPainter& painter, const QRect& area) const
{
    if (m_evidence.isEmpty())
        return;
    painter.fillRect(QRect(area.left(), area.top(), 2, height(area.width()) - bottom), m_style.strongLine);
    const int left = textLeft();
    int y = area.top();
    for (const EvidenceLine& line : m_evidence) {
        const TextFlow label({{line.label, fontFor(panel::small), m_style.secondary}});
        label.draw(painter, QRect(area.left() + labelLeft, y, left - labelLeft, area.height()));
        const TextFlow text = textFlow(line, m_style);
        const int width = area.width() - left;
        text.draw(painter, QRect(area.left() + left, y, width, area.height()));
        y += text.height(width);
    }
}
