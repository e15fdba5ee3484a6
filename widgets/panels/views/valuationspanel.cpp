// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/panels/views/valuationspanel.h"

#include "model/panels/moneycharts.h"
#include "model/panels/moneysheets.h"
#include "widgets/panels/sheetbox.h"
#include "widgets/panels/views/moneychartpage.h"
#include "widgets/panels/views/moneychartview.h"

namespace {

/// What the panel shows, made in the background.
struct Content
{
    QString subtitle;
    QString sources;
    ValuationsChart chart;
    std::shared_ptr<const Sheet> sheet;
};

} // namespace

ValuationsPanel::ValuationsPanel(Navigation& navigation, QWidget* parent)
    : ViewPanel(navigation, PanelKind::Valuations, parent)
    , m_chart(new MoneyChartView)
    , m_table(makeSheetBox())
{
    m_chart->setAccessibleName(tr("Chart of the valuations"));
    addPage(tr("Valuations"), moneyChartPage(*m_chart, *m_table));
    connectMoneyChart(*this, navigation, *m_chart, [this] { return language(); });
    onTheme([this](const ColorTheme& theme) { m_chart->setTheme(theme); });
}

void ValuationsPanel::refresh()
{
    load([this, from = atlas(), passing = navigation().passing(), in = language()] {
        auto content = std::make_shared<const Content>(
            Content{valuationsSubtitle(*from, passing, in), valuationsSources(*from, passing),
                    valuationsChart(*from, passing, in),
                    std::make_shared<const Sheet>(valuationsSheet(*from, passing, in))});
        return [this, from, content] {
            setSubtitle(content->subtitle);
            setSources(content->sources);
            if (content->chart.bars.isEmpty()) {
                m_chart->setMaker({}, {});
            } else {
                m_chart->setMaker(
                    [from, content](const PanelLook& look) {
                        return makeValuationsChart(*from, content->chart, look);
                    },
                    content->chart.description);
            }
            m_table->setSheet(content->sheet);
        };
    });
}

void ValuationsPanel::followSelection()
{
    m_chart->showSelection(navigation().selection());
}
