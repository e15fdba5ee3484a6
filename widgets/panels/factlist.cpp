// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/panels/factlist.h"

#include "model/items/factsmodel.h"

#include <algorithm>

namespace {

constexpr int shortLabel = 28;
constexpr int figureGap = 24; ///< around a column of figures

FactsModel* modelOf(const QList<FactLine>& lines)
{
    auto* model = new FactsModel;
    model->setLines(lines);
    return model;
}

} // namespace

FactList::FactList(const QList<FactLine>& lines, const PanelStyle& style, const QString& accessibleName,
                   QWidget* parent, CellDelegate::Size size)
    : PanelTable(modelOf(lines), style, size, accessibleName, parent)
{
    if (size == CellDelegate::Size::Headline)
        return;
    bool isColumnOfFigures = true;
    double widest = 0;
    for (const FactLine& line : lines) {
        m_labelWidth = std::max(m_labelWidth, int(std::min(textWidth(line.label, panel::label), 1000.0)));
        isColumnOfFigures &= line.quantity && line.phrase == line.figure && line.note.isEmpty();
        widest = std::max(widest, std::min(textWidth(line.figure, panel::bodyStrong), 1000.0));
    }
    m_figureWidth = isColumnOfFigures ? int(widest) + figureGap : 0;
}

QList<int> FactList::columnWidths(int width) const
{
    int label = std::min(panel::scaled(panel::labelColumn), width / 2);
    if (m_labelWidth < shortLabel) // numbers, or none at all
        label = m_labelWidth > 0 ? m_labelWidth + 16 : 0;
    else if (m_figureWidth > 0) // the labels may have what the figures leave
        label = std::max(label, std::min(m_labelWidth + 16, width - m_figureWidth));
    return {label, width - label, 0, 0};
}
