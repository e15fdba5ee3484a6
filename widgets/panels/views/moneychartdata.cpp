// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/panels/views/moneychartdata.h"

#include "model/factphrase.h"

#include <algorithm>
#include <QCoreApplication>

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(MoneyChartData)
};

QString figureOf(const MoneyBar& bar)
{
    return bar.basis == Basis::Reported
               ? bar.amount
               : QString(bar.amount + QStringLiteral(" (") + FactPhrase::basis(bar.basis) + u')');
}

ChartData dataOf(const Atlas& atlas, const QList<MoneyBar>& bars, const QString& currency,
                 const PanelLook& look)
{
    ChartData data;
    double most = 0;
    for (const MoneyBar& bar : bars)
        most = std::max(most, bar.low);
    const ChartUnit unit = chartUnit(most, currency);
    data.axis = unit.name;
    QStringList layers;
    for (const MoneyBar& bar : bars) {
        QStringList name{bar.name, bar.label};
        name.removeAll(QString());
        data.categories << name.join(QStringLiteral(" · "));
        if (!layers.contains(bar.layer))
            layers << bar.layer;
    }
    for (const QString& id : std::as_const(layers)) {
        const Layer* layer = atlas.layer(id);
        ChartData::Series series;
        series.name = layer ? layer->name.in(look.language) : Texts::tr("Beside the stack");
        series.colour = layer ? look.theme.accent(*layer) : look.theme.outsideAccent();
        for (const MoneyBar& bar : bars) {
            const bool isIts = bar.layer == id;
            series.values.append(isIts ? std::optional(bar.low / unit.size) : std::nullopt);
            series.labels.append(isIts ? figureOf(bar) : QString());
        }
        data.series.append(series);
    }
    return data;
}

/// The currency of the round that a bar stands for; all bars of a chart have one.
QString currencyOf(const Atlas& atlas, const MoneyBar& bar)
{
    const Entity* entity = atlas.entity(bar.thing.id);
    if (!entity)
        return {};
    const auto round = std::ranges::find_if(entity->funding.rounds, [&](const FundingRound& each) {
        return each.name == bar.label && each.amount.published == bar.amount;
    });
    return round == entity->funding.rounds.cend() ? QString() : round->amount.currency;
}

} // namespace

ChartUnit chartUnit(double most, const QString& what)
{
    constexpr double million = 1e6;
    constexpr double billion = 1e9;
    if (most >= billion)
        return {billion, Texts::tr("%1 billion").arg(what).trimmed()};
    if (most >= million)
        return {million, Texts::tr("%1 million").arg(what).trimmed()};
    return {1, what};
}

QList<ChartData> valuationsData(const Atlas& atlas, const ValuationsChart& chart, const PanelLook& look)
{
    if (chart.bars.isEmpty())
        return {};
    return {dataOf(atlas, chart.bars, chart.currency, look)};
}

QList<ChartData> roundsData(const Atlas& atlas, const RoundsChart& chart, const PanelLook& look)
{
    if (!chart.bars.isEmpty()) {
        ChartData data = dataOf(atlas, chart.bars, currencyOf(atlas, chart.bars.first()), look);
        for (qsizetype i = 0; i < chart.bars.size(); ++i)
            data.categories[i] += QStringLiteral(" · ") + QString::number(int(chart.bars[i].year));
        return {data};
    }
    if (chart.years.isEmpty())
        return {};
    ChartData data;
    ChartData::Series series{Texts::tr("Rounds"), look.theme.secondary, {}, {}};
    data.axis = series.name;
    for (const RoundsChart::Year& year : chart.years) {
        data.categories << QString::number(year.year);
        series.values.append(double(year.rounds));
        series.labels.append(QString::number(year.rounds));
    }
    data.series.append(series);
    return {data};
}
