// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/panels/factlist.h"

#include "model/items/factsmodel.h"

#include <algorithm>

namespace {

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
    , m_hasLabels(size == CellDelegate::Size::Table &&
                  std::ranges::any_of(lines, [](const FactLine& line) { return !line.label.isEmpty(); }))
{
}

QList<int> FactList::columnWidths(int width) const
{
    const int label = m_hasLabels ? std::min(panel::labelColumn, width * 2 / 5) : 0;
    return {label, width - label, 0, 0};
}
