// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/panels/viewpanel.h"

class MoneyChartView;

/// Who is worth how much: bars, the highest first, and a table with what the valued have in common.
class ValuationsPanel : public ViewPanel
{
    Q_OBJECT

public:
    explicit ValuationsPanel(Navigation& navigation, QWidget* parent = nullptr);

protected:
    void refresh() override;
    void followSelection() override;

private:
    MoneyChartView* m_chart;
    SheetBox* m_table;
};
