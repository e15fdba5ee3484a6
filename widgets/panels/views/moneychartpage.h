// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/navigation.h"

#include <functional>

class MoneyChartView;
class QWidget;
class SheetBox;
class ViewPanel;

/// A page with a chart above the table of the same figures, or at its left where the page is wide and low.
QWidget* moneyChartPage(MoneyChartView& chart, SheetBox& table);

/// What is done in the chart changes the navigation; what its menus ask for, the panel tells.
void connectMoneyChart(ViewPanel& panel, Navigation& navigation, MoneyChartView& chart,
                       std::function<QString()> language);
