// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/panels/views/moneychartpage.h"

#include "widgets/panels/sheetbox.h"
#include "widgets/panels/thingmenu.h"
#include "widgets/panels/viewpanel.h"
#include "widgets/panels/views/moneychartview.h"

#include <QBoxLayout>

namespace {

constexpr int lowPage = 420; ///< pixels high: below, chart and table stand side by side if there is room
constexpr int widePage = 720;

class ChartPage : public QWidget
{
public:
    ChartPage(MoneyChartView& chart, QWidget& table)
        : m_chart(chart)
        , m_parts(new QBoxLayout(QBoxLayout::TopToBottom, this))
    {
        m_parts->setContentsMargins({});
        m_parts->setSpacing(4);
        m_parts->addWidget(&chart);
        m_parts->addWidget(&table, 1);
        setFocusProxy(&table);
    }

protected:
    void resizeEvent(QResizeEvent* event) override
    {
        QWidget::resizeEvent(event);
        const bool beside = height() < lowPage && width() >= widePage;
        m_parts->setDirection(beside ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
        m_parts->setStretch(0, beside ? 1 : 0);
        m_parts->setAlignment(&m_chart, beside ? Qt::AlignTop : Qt::Alignment());
        m_chart.setMostHeight(beside ? height() : height() / 2);
    }

private:
    MoneyChartView& m_chart;
    QBoxLayout* m_parts;
};

} // namespace

QWidget* moneyChartPage(MoneyChartView& chart, SheetBox& table)
{
    return new ChartPage(chart, table);
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
            QObject::connect(menu, &ThingMenu::neighboursExportRequested, &panel,
                             &ViewPanel::neighboursExportRequested);
            QObject::connect(menu, &ThingMenu::linkCopyRequested, &panel, &ViewPanel::linkCopyRequested);
            menu->popup(position);
        });
}
