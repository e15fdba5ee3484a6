// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/factline.h"
#include "widgets/panels/paneltable.h"

/// The facts of a thing: what it is, its value, and beneath how the value is to be taken.
class FactList : public PanelTable
{
    Q_OBJECT

public:
    FactList(const QList<FactLine>& lines, const PanelStyle& style, const QString& accessibleName,
             QWidget* parent = nullptr, CellDelegate::Size size = CellDelegate::Size::Table);

protected:
    [[nodiscard]] QList<int> columnWidths(int width) const override;

private:
    int m_labelWidth = 0;  ///< of the widest
    int m_figureWidth = 0; ///< of the widest where there is nothing but figures; else 0
};
