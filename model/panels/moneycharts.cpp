// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/panels/moneycharts.h"

#include "model/factline.h"
#include "model/factphrase.h"
#include "model/panels/moneyfacts.h"
#include "model/panels/moneyrows.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <QLocale>
#include <QSet>

namespace {

constexpr qsizetype mostBars = 40; ///< of a timeline; more cannot be told apart
constexpr qsizetype mostLanes = 8; ///< likewise
constexpr qsizetype mostValued = 25;
constexpr int mostYears = 80; ///< of a timeline; a wider one is a slip of the pen

/// The time of YYYY, YYYY-MM or YYYY-MM-DD in years, in the middle of what it leaves open.
std::optional<double> yearOf(const QString& date)
{
    bool isYear = false;
    const int year = date.left(4).toInt(&isYear);
    if (!isYear)
        return std::nullopt;
    const int month = date.mid(5, 2).toInt();
    if (month < 1)
        return year + 0.5;
    const int day = date.mid(8, 2).toInt();
    return year + (month - 1 + (day < 1 ? 0.5 : (day - 0.5) / 31)) / 12;
}

MoneyBar barOf(const Quantity& quantity, Basis basis)
{
    MoneyBar bar;
    bar.amount = quantity.published;
    bar.low = std::isfinite(quantity.low) ? std::max(quantity.low, 0.0) : 0;
    bar.high = std::isfinite(quantity.high) ? std::max(quantity.high, bar.low) : bar.low;
    bar.isOpen = quantity.qualifier == Qualifier::AtLeast;
    bar.basis = basis;
    return bar;
}

/// The commonest of some words, the first of those alike.
QString commonest(const QStringList& words)
{
    QHash<QString, qsizetype> counts;
    for (const QString& word : words)
        ++counts[word];
    QString best;
    for (const QString& word : words) {
        if (best.isEmpty() || counts[word] > counts[best])
            best = word;
    }
    return best;
}

QString sourcesLine(const Atlas& atlas, const QSet<QString>& wanted)
{
    QStringList lines;
    for (const Source& source : atlas.sources) {
        if (wanted.contains(source.id))
            lines << atlas.sourceLine({source.id, {}});
    }
    return lines.join(QStringLiteral("; "));
}

class ChartWords
{
    Q_DECLARE_TR_FUNCTIONS(MoneyCharts)

public:
    ChartWords(const Atlas& atlas, const Passing& passing, const QString& language)
        : m_atlas(atlas)
        , m_passing(passing)
        , m_language(language)
        , m_rows(atlas, language)
    {
    }

    RoundsChart rounds();
    ValuationsChart valuations();
    [[nodiscard]] QString fundingSubtitle() const;
    [[nodiscard]] QString valuationsSubtitle() const;

    static QString sources(const QString& line, qsizetype count)
    {
        return line.isEmpty() ? QString() : tr("Source: %1", nullptr, int(count)).arg(line);
    }

private:
    struct Dated
    {
        const Entity* entity;
        const FundingRound* round;
        double year;
    };

    void addLanes(RoundsChart& chart, const QList<Dated>& rounds);
    static void addYears(RoundsChart& chart, const QList<Dated>& rounds);
    MoneyBar bar(const Dated& dated);

    [[nodiscard]] QString filtered(const QString& text) const
    {
        return m_passing.isEverything() ? text : tr("%1, filtered").arg(text);
    }

    const Atlas& m_atlas;
    const Passing& m_passing;
    QString m_language;
    MoneyRows m_rows;
};

MoneyBar ChartWords::bar(const Dated& dated)
{
    const FundingRound& round = *dated.round;
    MoneyBar bar = barOf(round.amount, round.basis);
    bar.thing = {IdType::Entity, dated.entity->id};
    bar.layer = moneyfacts::layerOf(m_atlas, *dated.entity);
    bar.name = dated.entity->name.in(m_language);
    bar.label = round.name;
    bar.year = dated.year;
    QStringList said;
    if (round.basis != Basis::Reported)
        said << FactPhrase::basis(round.basis);
    for (const QString& investor : round.investors)
        said << m_rows.nameOf(investor);
    QStringList label{bar.name, round.name, round.date};
    label.removeAll(QString());
    bar.citation = citation(label.join(QStringLiteral(", ")), bar.amount, said.join(QStringLiteral(", ")),
                            m_rows.sourceLine(round.source));
    return bar;
}

void ChartWords::addLanes(RoundsChart& chart, const QList<Dated>& rounds)
{
    for (const Dated& dated : rounds) {
        MoneyBar made = bar(dated);
        if (chart.lanes.isEmpty() || chart.lanes.last().thing != made.thing)
            chart.lanes.append({made.thing, made.layer, made.name});
        made.lane = int(chart.lanes.size()) - 1;
        chart.bars.append(made);
    }
    std::ranges::stable_sort(chart.bars, [](const MoneyBar& a, const MoneyBar& b) {
        return a.lane != b.lane ? a.lane < b.lane : a.year < b.year;
    });
    QStringList said;
    for (const MoneyBar& made : std::as_const(chart.bars))
        said << made.citation.section(QStringLiteral(" — "), 0, 0);
    chart.description = said.join(QStringLiteral("; "));
}

void ChartWords::addYears(RoundsChart& chart, const QList<Dated>& rounds)
{
    std::map<int, qsizetype> counts;
    for (const Dated& dated : rounds)
        ++counts[int(std::floor(dated.year))];
    QStringList said;
    for (int year = chart.firstYear; year <= chart.lastYear; ++year) {
        chart.years.append({year, counts[year]});
        said << QString::number(year) + QStringLiteral(": ") + MoneyRows::rounds(counts[year]);
    }
    chart.description = said.join(QStringLiteral("; "));
}

RoundsChart ChartWords::rounds()
{
    RoundsChart chart;
    QList<Dated> dated;
    QStringList measures;
    QSet<QString> organisations;
    qsizetype undated = 0;
    for (const Entity& entity : m_atlas.entities) {
        if (!m_passing.contains(entity.id))
            continue;
        for (const FundingRound& round : entity.funding.rounds) {
            const auto year = yearOf(round.date);
            if (!year) {
                ++undated;
                continue;
            }
            dated.append({&entity, &round, *year});
            organisations.insert(entity.id);
        }
    }
    QStringList notes;
    const bool isMany = dated.size() > mostBars || organisations.size() > mostLanes;
    if (!isMany) {
        // Bars of one height must be of one worth.
        for (const Dated& each : std::as_const(dated)) {
            if (!each.round->amount.published.isEmpty())
                measures << measureOf(each.round->amount);
        }
        const QString measure = commonest(measures);
        const qsizetype others =
            dated.removeIf([&](const Dated& each) { return measureOf(each.round->amount) != measure; });
        if (others > 0)
            notes << tr("%n rounds in other currencies or without an amount are in the table only.", nullptr,
                        int(others));
    }
    if (undated > 0)
        notes << tr("%n rounds without a date are in the table only.", nullptr, int(undated));
    if (!dated.isEmpty()) {
        const auto [first, last] = std::ranges::minmax_element(dated, {}, &Dated::year);
        chart.firstYear = int(std::floor(first->year));
        chart.lastYear = int(std::floor(last->year));
        if (chart.lastYear - chart.firstYear >= mostYears) {
            chart.firstYear = chart.lastYear - mostYears + 1;
            const qsizetype earlier =
                dated.removeIf([&](const Dated& each) { return each.year < chart.firstYear; });
            notes << tr("%n rounds of earlier years are in the table only.", nullptr, int(earlier));
        }
    }
    if (isMany) {
        addYears(chart, dated);
        notes.prepend(
            tr("%1 of %2 are too many to draw one by one: counted by year.")
                .arg(MoneyRows::rounds(dated.size()), MoneyRows::organisations(organisations.size())));
    } else if (!dated.isEmpty()) {
        addLanes(chart, dated);
    }
    chart.note = notes.join(u' ');
    return chart;
}

ValuationsChart ChartWords::valuations()
{
    ValuationsChart chart;
    QList<const Entity*> valued;
    QStringList currencies;
    QSet<QString> groups;
    qsizetype unparsed = 0;
    for (const Entity& entity : m_atlas.entities) {
        if (!entity.valuation || !m_passing.contains(entity.id))
            continue;
        if (!entity.valuation->quantity || entity.valuation->quantity->currency.isEmpty()) {
            ++unparsed;
            continue;
        }
        valued.append(&entity);
        currencies << entity.valuation->quantity->currency;
        groups.insert(entity.group);
    }
    chart.currency = commonest(currencies);
    for (const Entity* entity : std::as_const(valued)) {
        const Fact& fact = *entity->valuation;
        if (fact.quantity->currency != chart.currency)
            continue;
        MoneyBar bar = barOf(*fact.quantity, fact.basis);
        bar.thing = {IdType::Entity, entity->id};
        bar.layer = moneyfacts::layerOf(m_atlas, *entity);
        bar.name = entity->name.in(m_language);
        const Group* group = groups.size() > 1 ? m_atlas.group(entity->group) : nullptr;
        bar.label = group ? group->name.in(m_language) : QString();
        bar.citation =
            bar.name + QStringLiteral(", ") + citation(factLine(m_atlas, fact, m_language, tr("Valuation")));
        chart.bars.append(bar);
    }
    std::ranges::stable_sort(chart.bars, [](const MoneyBar& a, const MoneyBar& b) {
        return std::pair(a.low, a.high) > std::pair(b.low, b.high);
    });
    QStringList notes;
    const qsizetype all = chart.bars.size();
    if (all > mostValued) {
        chart.bars.resize(mostValued);
        notes << tr("The %1 highest of %2.").arg(QLocale().toString(mostValued), MoneyRows::valuations(all));
    }
    if (const qsizetype others = valued.size() - all + unparsed; others > 0)
        notes << tr("%n valuations in other currencies are in the table only.", nullptr, int(others));
    chart.note = notes.join(u' ');
    QStringList said;
    for (const MoneyBar& bar : std::as_const(chart.bars))
        said << bar.citation.section(QStringLiteral(" — "), 0, 0);
    chart.description = said.join(QStringLiteral("; "));
    return chart;
}

QString ChartWords::fundingSubtitle() const
{
    qsizetype rounds = 0, allRounds = 0, organisations = 0, totals = 0, pledges = 0, finances = 0;
    for (const Entity& entity : m_atlas.entities) {
        allRounds += entity.funding.rounds.size();
        if (!m_passing.contains(entity.id))
            continue;
        rounds += entity.funding.rounds.size();
        organisations += entity.funding.rounds.isEmpty() ? 0 : 1;
        totals += entity.funding.statedTotal ? 1 : 0;
        pledges += moneyfacts::pledges(entity).size();
        finances += moneyfacts::finances(entity).size();
    }
    if (rounds + totals + pledges + finances == 0 && m_passing.isEverything())
        return tr("This atlas has no funding.");
    QStringList parts;
    parts << (rounds == allRounds
                  ? MoneyRows::countedOf(MoneyRows::rounds(rounds), organisations)
                  : tr("%1 of %2").arg(QLocale().toString(rounds), MoneyRows::rounds(allRounds)));
    if (totals > 0)
        parts << tr("%n stated totals", nullptr, int(totals));
    if (pledges > 0)
        parts << tr("%n targets and commitments", nullptr, int(pledges));
    if (finances > 0)
        parts << tr("%n figures on finances", nullptr, int(finances));
    return filtered(parts.join(QStringLiteral(" · ")));
}

QString ChartWords::valuationsSubtitle() const
{
    struct Most
    {
        const Quantity* quantity;
        QStringList names;
        Basis basis;
    };

    std::map<QString, Most> most;
    qsizetype all = 0, shown = 0;
    for (const Entity& entity : m_atlas.entities) {
        if (!entity.valuation)
            continue;
        ++all;
        if (!m_passing.contains(entity.id))
            continue;
        ++shown;
        const auto& quantity = entity.valuation->quantity;
        if (!quantity || quantity->currency.isEmpty())
            continue;
        const double value = barOf(*quantity, Basis::Reported).low;
        const auto found = most.find(quantity->currency);
        const double before = found == most.end() ? -1 : barOf(*found->second.quantity, Basis::Reported).low;
        if (value > before)
            most[quantity->currency] = {&*quantity, {entity.name.in(m_language)}, entity.valuation->basis};
        else if (value == before)
            found->second.names << entity.name.in(m_language);
    }
    if (all == 0)
        return tr("This atlas has no valuations.");
    QStringList parts;
    for (const auto& [currency, top] : most) {
        QString figure = top.quantity->published;
        if (top.basis != Basis::Reported)
            figure += QStringLiteral(" (") + FactPhrase::basis(top.basis) + u')';
        const QString names =
            top.names.first(std::min<qsizetype>(top.names.size(), 3)).join(QStringLiteral(", "));
        parts << (most.size() == 1 ? tr("Worth most: %1, %2").arg(names, figure)
                                   : tr("Worth most in %1: %2, %3").arg(currency, names, figure));
    }
    parts << (shown == all ? MoneyRows::valuations(all)
                           : tr("%1 of %2").arg(QLocale().toString(shown), MoneyRows::valuations(all)));
    return filtered(parts.join(QStringLiteral(" · ")));
}

} // namespace

RoundsChart roundsChart(const Atlas& atlas, const Passing& passing, const QString& language)
{
    return ChartWords(atlas, passing, language).rounds();
}

ValuationsChart valuationsChart(const Atlas& atlas, const Passing& passing, const QString& language)
{
    return ChartWords(atlas, passing, language).valuations();
}

QString fundingSubtitle(const Atlas& atlas, const Passing& passing)
{
    return ChartWords(atlas, passing, {}).fundingSubtitle();
}

QString valuationsSubtitle(const Atlas& atlas, const Passing& passing, const QString& language)
{
    return ChartWords(atlas, passing, language).valuationsSubtitle();
}

QString fundingSources(const Atlas& atlas, const Passing& passing)
{
    QSet<QString> sources;
    for (const Entity& entity : atlas.entities) {
        if (!passing.contains(entity.id))
            continue;
        for (const FundingRound& round : entity.funding.rounds)
            sources.insert(round.source.source);
        if (entity.funding.statedTotal)
            sources.insert(entity.funding.statedTotal->source.source);
        for (const Fact* fact : moneyfacts::pledges(entity) + moneyfacts::finances(entity))
            sources.insert(fact->source.source);
    }
    sources.remove(QString());
    return ChartWords::sources(sourcesLine(atlas, sources), sources.size());
}

QString valuationsSources(const Atlas& atlas, const Passing& passing)
{
    QSet<QString> sources;
    for (const Entity& entity : atlas.entities) {
        if (entity.valuation && passing.contains(entity.id))
            sources.insert(entity.valuation->source.source);
    }
    sources.remove(QString());
    return ChartWords::sources(sourcesLine(atlas, sources), sources.size());
}
