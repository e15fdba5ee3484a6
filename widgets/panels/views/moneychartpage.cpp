// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/panels/views/moneychartpage.h"

#include "widgets/panels/sheetbox.h"
#include "widgets/panels/thingmenu.h"
#include "widgets/panels/viewpanel.h"
#include "widgets/panels/views/moneychartview.h"

#include <QVBoxLayout>

QWidget* moneyChartPage(MoneyChartView& chart, SheetBox& table)
{
    auto* page = new QWidget;
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins({});
    column->setSpacing(4);
    column->addWidget(&chart);
    column->addWidget(&table, 1);
    page->setFocusProxy(&table);
    return page;
}

void connectMoneyChart(ViewPanel& panel, Navigation& navigation, MoneyChartView& chart,
                       std::function<QString()> language)
{
    QObject::connect(&chart, &MoneyChartView::chosen, &navigation, &Navigation::select);
    QObject::connect(&chart, &MoneyChartView::passed, &navigation, &Navigation::selectInPassing);
    QObject::connect(&chart, &MoneyChartView::opened, &navigation, &Navigation::drillInto);
    QObject::connect(
        &chart, &MoneyChartView::menuWanted, &panel,
        [&panel, &navigation, language = std::move(language)](const TypedId& id, const QPoint& position) {
            auto* menu = new ThingMenu(navigation, id, language(), &panel);
            QObject::connect(menu, &ThingMenu::exportRequested, &panel, &ViewPanel::exportRequested);
            QObject::connect(menu, &ThingMenu::linkCopyRequested, &panel, &ViewPanel::linkCopyRequested);
            menu->popup(position);
        });
}
