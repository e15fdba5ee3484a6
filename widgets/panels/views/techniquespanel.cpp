// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/panels/views/techniquespanel.h"

#include "widgets/panels/pictureview.h"
#include "widgets/panels/sheetbox.h"
#include "widgets/panels/thingmenu.h"
#include "widgets/panels/views/barchartview.h"
#include "widgets/panels/views/emptypage.h"
#include "widgets/render/panels/techniquespicture.h"

#include <algorithm>
#include <QLocale>
#include <QSplitter>

TechniquesPanel::TechniquesPanel(Navigation& navigation, QWidget* parent)
    : ViewPanel(navigation, PanelKind::Techniques, parent)
    , m_cards(makePictureView(tr("Techniques side by side")))
    , m_comparisons(makeChart(tr("Figures of techniques compared")))
    , m_figures(makeSheetBox())
    , m_compositions(makeChart(tr("Shares as published, as ranges")))
    , m_shares(makeSheetBox())
    , m_status(makeSheetBox())
{
    addPage(tr("Techniques"), new EmptyPage(m_cards, tr("This atlas has no techniques.")));
    addPage(tr("Figures"), new EmptyPage(together(m_comparisons, m_figures),
                                         tr("This atlas has no figures of techniques.")));
    addPage(tr("Composition"),
            new EmptyPage(together(m_compositions, m_shares), tr("This atlas has no shares of a whole.")));
    addPage(tr("By status"),
            new EmptyPage(m_status, tr("This atlas has no group whose things say how far they are.")));
}

BarChartView* TechniquesPanel::makeChart(const QString& accessibleName)
{
    auto* chart = new BarChartView;
    chart->setAccessibleName(accessibleName);
    connect(chart, &BarChartView::chosen, &navigation(), &Navigation::select);
    connect(chart, &BarChartView::opened, &navigation(), &Navigation::drillInto);
    connect(chart, &BarChartView::menuWanted, this, [this](const TypedId& id, const QPoint& position) {
        auto* menu = new ThingMenu(navigation(), id, language(), this);
        connect(menu, &ThingMenu::exportRequested, this, &ViewPanel::exportRequested);
        connect(menu, &ThingMenu::neighboursExportRequested, this, &ViewPanel::neighboursExportRequested);
        connect(menu, &ThingMenu::linkCopyRequested, this, &ViewPanel::linkCopyRequested);
        menu->popup(position);
    });
    return chart;
}

/// The chart above the table of the same figures.
QWidget* TechniquesPanel::together(QWidget* above, SheetBox* table)
{
    auto* splitter = new QSplitter(Qt::Vertical);
    splitter->addWidget(above);
    splitter->addWidget(table);
    splitter->setChildrenCollapsible(false);
    splitter->setStretchFactor(0, 1);
    splitter->setStretchFactor(1, 1);
    splitter->setFocusProxy(above);
    splitter->setHandleWidth(2); // no style sheet: beneath one, palettes do not reach the table
    return splitter;
}

QString TechniquesPanel::subtitleOf(const TechniquesContent& content)
{
    const int shown = int(content.techniques.size());
    const int all = int(content.allTechniques);
    QStringList parts;
    if (shown != all)
        parts << tr("%1 of %n techniques, filtered", nullptr, all).arg(QLocale().toString(shown));
    else if (all > 0)
        parts << tr("%n techniques", nullptr, all);
    if (!content.compositions.isEmpty())
        parts << tr("%n compositions", nullptr, int(content.compositions.size()));
    return parts.join(QStringLiteral(" · "));
}

QString TechniquesPanel::sourcesOf(const Atlas& atlas, const QList<Sheet>& sheets)
{
    QStringList titles;
    for (const Sheet& sheet : sheets) {
        for (const SheetRow& row : sheet.rows) {
            const Atlas::FactRef ref = atlas.fact(row.figureId);
            const QString line = ref.fact ? atlas.sourceLine({ref.fact->source.source, {}}) : QString();
            if (!line.isEmpty() && !titles.contains(line))
                titles << line;
        }
    }
    return titles.isEmpty() ? QString() : tr("Source: %1").arg(titles.join(QStringLiteral("; ")));
}

void TechniquesPanel::refresh()
{
    load([this, data = atlas(), passing = navigation().passing(), words = language(), colours = theme()] {
        const auto content =
            std::make_shared<const TechniquesContent>(techniquesContent(*data, passing, words));
        const auto figures = std::make_shared<const Sheet>(techniquesSheet(*data, passing, words));
        const auto shares = std::make_shared<const Sheet>(sharesSheet(*data, passing, words));
        const auto status = std::make_shared<const Sheet>(statusSheet(*data, passing, words));
        const QString sources = sourcesOf(*data, {*figures, *shares, *status});
        return [=, this] {
            m_cards->setMaker(
                [data, content](const PanelLook& look) { return techniquesPicture(*data, *content, look); });
            m_comparisons->setCharts(comparisonCharts(*data, *content, colours), colours);
            m_comparisons->setVisible(!content->comparisons.isEmpty());
            m_compositions->setCharts(compositionCharts(*data, *content, colours), colours);
            m_figures->setSheet(figures);
            m_shares->setSheet(shares);
            m_status->setSheet(status);
            EmptyPage::of(m_cards)->setEmpty(content->techniques.isEmpty());
            EmptyPage::of(m_figures)->setEmpty(figures->rows.isEmpty());
            EmptyPage::of(m_shares)->setEmpty(shares->rows.isEmpty());
            EmptyPage::of(m_status)->setEmpty(status->rows.isEmpty());
            setSubtitle(subtitleOf(*content));
            setSources(sources);
            followSelection();
        };
    });
}

void TechniquesPanel::followSelection()
{
    m_comparisons->showSelection(navigation().selection());
    m_compositions->showSelection(navigation().selection());
}
