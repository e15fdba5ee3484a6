// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/panels/viewpanel.h"

class MoneyChartView;

/// All rounds of all entities along the time and as a table; totals and targets, each a kind of its own;
/// investors; revenue and losses.
class FundingPanel : public ViewPanel
{
    Q_OBJECT

public:
    explicit FundingPanel(Navigation& navigation, QWidget* parent = nullptr);

protected:
    void refresh() override;
    void followSelection() override;

private:
    MoneyChartView* m_chart;
    SheetBox* m_rounds;
    SheetBox* m_totals;
    SheetBox* m_investors;
    SheetBox* m_finances;
};
