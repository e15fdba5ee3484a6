// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/panels/factlist.h"

#include "model/items/factsmodel.h"

#include <algorithm>

namespace {

constexpr int shortLabel = 28;

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
    for (const FactLine& line : lines)
        m_labelWidth = std::max(m_labelWidth, int(std::min(textWidth(line.label, panel::label), 1000.0)));
}

QList<int> FactList::columnWidths(int width) const
{
    int label = std::min(panel::labelColumn, width * 2 / 5);
    if (m_labelWidth < shortLabel) // numbers, or none at all
        label = m_labelWidth > 0 ? m_labelWidth + 16 : 0;
    return {label, width - label, 0, 0};
}
