// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/panels/views/fundingpanel.h"

#include "model/panels/moneycharts.h"
#include "model/panels/moneysheets.h"
#include "widgets/panels/filterfield.h"
#include "widgets/panels/sheetbox.h"
#include "widgets/panels/views/moneychartpage.h"
#include "widgets/panels/views/moneychartview.h"

namespace {

/// What the panel shows, made in the background.
struct Content
{
    QString subtitle;
    QString sources;
    RoundsChart chart;
    std::shared_ptr<const Sheet> rounds;
    std::shared_ptr<const Sheet> totals;
    std::shared_ptr<const Sheet> investors;
    std::shared_ptr<const Sheet> finances;
};

Content contentOf(const Atlas& atlas, const Passing& passing, const QString& language)
{
    const auto shared = [](Sheet sheet) { return std::make_shared<const Sheet>(std::move(sheet)); };
    return {fundingSubtitle(atlas, passing),
            fundingSources(atlas, passing),
            roundsChart(atlas, passing, language),
            shared(roundsSheet(atlas, passing, language)),
            shared(fundingTotalsSheet(atlas, passing, language)),
            shared(investorsSheet(atlas, passing, language)),
            shared(financesSheet(atlas, passing, language))};
}

} // namespace

FundingPanel::FundingPanel(Navigation& navigation, QWidget* parent)
    : ViewPanel(navigation, PanelKind::Funding, parent)
    , m_chart(new MoneyChartView)
    , m_rounds(makeSheetBox())
    , m_totals(makeSheetBox())
    , m_investors(makeSheetBox())
    , m_finances(makeSheetBox())
{
    m_chart->setAccessibleName(tr("Timeline of the funding rounds"));
    addPage(tr("Rounds"), moneyChartPage(*m_chart, *m_rounds));
    addPage(tr("Totals and targets"), m_totals);
    addPage(tr("Investors"), m_investors);
    addPage(tr("Finances"), m_finances);
    connectMoneyChart(*this, navigation, *m_chart, [this] { return language(); });
    connect(m_chart, &MoneyChartView::wordChosen, &m_rounds->filterField(), &QLineEdit::setText);
    onTheme([this](const ColorTheme& theme) { m_chart->setTheme(theme); });
}

void FundingPanel::refresh()
{
    load([this, from = atlas(), passing = navigation().passing(), in = language()] {
        auto content = std::make_shared<const Content>(contentOf(*from, passing, in));
        return [this, from, content] {
            setSubtitle(content->subtitle);
            setSources(content->sources);
            if (content->chart.isEmpty()) {
                m_chart->setMaker({}, {});
            } else {
                m_chart->setMaker(
                    [from, content](const PanelLook& look) {
                        return makeRoundsChart(*from, content->chart, look);
                    },
                    content->chart.description);
            }
            m_rounds->setSheet(content->rounds);
            m_totals->setSheet(content->totals);
            m_investors->setSheet(content->investors);
            m_finances->setSheet(content->finances);
        };
    });
}

void FundingPanel::followSelection()
{
    m_chart->showSelection(navigation().selection());
}
