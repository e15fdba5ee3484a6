// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/factline.h"
#include "model/panels/moneyrows.h"
#include "model/panels/moneysheets.h"

#include <QSet>

namespace {

enum Column
{
    Investor,
    InvestedIn,
    Rounds,
    Dates,
    Amounts,
    RestsOn,
    From
};

/// What one investor took part in of one organisation.
struct Stake
{
    QString investor;
    const Entity* organisation = nullptr;
    QList<const FundingRound*> rounds;
};

/// By investor in the order in which they are named first, then by organisation.
QList<Stake> stakesIn(const Atlas& atlas, const Passing& passing)
{
    QStringList investors;
    QHash<QString, QList<Stake>> stakes;
    for (const Entity& entity : atlas.entities) {
        for (const FundingRound& round : entity.funding.rounds) {
            for (const QString& investor : round.investors) {
                if (!passing.contains(entity.id) && !passing.contains(investor))
                    continue;
                QList<Stake>& those = stakes[investor];
                if (those.isEmpty())
                    investors << investor;
                if (those.isEmpty() || those.last().organisation != &entity)
                    those.append({investor, &entity, {}});
                those.last().rounds.append(&round);
            }
        }
    }
    QList<Stake> result;
    for (const QString& investor : std::as_const(investors))
        result += stakes[investor];
    return result;
}

class InvestorWords
{
    Q_DECLARE_TR_FUNCTIONS(InvestorsSheet)

public:
    InvestorWords(const Atlas& atlas, const QString& language)
        : m_atlas(atlas)
        , m_rows(atlas, language)
    {
    }

    static Sheet heading()
    {
        Sheet sheet;
        sheet.id = QStringLiteral("investors");
        sheet.title = tr("Investors");
        sheet.columns = {MoneyRows::column(tr("Investor")),
                         MoneyRows::column(tr("Invested in")),
                         MoneyRows::column(tr("Rounds")),
                         MoneyRows::column(tr("Dates")),
                         MoneyRows::column(tr("Amounts of these rounds"), true),
                         MoneyRows::column(tr("Basis")),
                         MoneyRows::column(tr("Source"))};
        sheet.columns[Amounts].explanation = tr("Of all investors of a round together: not split.");
        return sheet;
    }

    static QString none(bool isFiltered)
    {
        return isFiltered ? tr("No investor or organisation that passes the filter took part in a round.")
                          : tr("This atlas names no investors of funding rounds.");
    }

    static QString notSplit()
    {
        return tr("The amounts are those of whole rounds, of all their investors together: what each gave is "
                  "not in source, so they are not added up by investor.");
    }

    static QString counted(qsizetype investors, qsizetype organisations)
    {
        return tr("%1 in %2").arg(MoneyRows::investors(investors), MoneyRows::organisations(organisations));
    }

    SheetRow row(const Stake& stake)
    {
        const Entity* investor = m_atlas.entity(stake.investor);
        SheetRow row = investor ? m_rows.rowOf(*investor) : SheetRow();
        QStringList names, dates, amounts, bases, sources;
        for (const FundingRound* round : stake.rounds) {
            names << round->name;
            dates << round->date;
            amounts << (round->amount.published.isEmpty() ? tr("not in source") : round->amount.published);
            bases << MoneyRows::basisText(round->basis);
            sources << m_rows.sourceCell(round->source).text;
        }
        const QString comma = QStringLiteral(", ");
        dates.removeAll(QString());
        bases.removeDuplicates();
        sources.removeDuplicates();
        const FundingRound& first = *stake.rounds.first();
        const bool isOne = stake.rounds.size() == 1 && !first.amount.published.isEmpty();
        SheetCell amount = isOne ? figureCell(first.amount, first.basis) : textCell(amounts.join(comma));
        const bool shared = std::ranges::any_of(
            stake.rounds, [](const FundingRound* round) { return round->investors.size() > 1; });
        if (shared)
            amount.note = tr("of all investors together: not split");
        row.cells = {m_rows.entityCell(stake.investor),
                     m_rows.entityCell(stake.organisation->id),
                     textCell(names.join(comma)),
                     textCell(dates.join(comma)),
                     amount,
                     textCell(bases.join(comma)),
                     textCell(sources.join(QStringLiteral("; ")))};
        row.figureId = first.id;
        row.evidence = evidenceOf(m_atlas, first);
        row.citation =
            citation(row.cells[Investor].text + QStringLiteral(" → ") + row.cells[InvestedIn].text,
                     row.cells[Rounds].text + comma + amount.text, amount.note, row.cells[From].text);
        return row;
    }

private:
    const Atlas& m_atlas;
    MoneyRows m_rows;
};

} // namespace

Sheet investorsSheet(const Atlas& atlas, const Passing& passing, const QString& language)
{
    InvestorWords words(atlas, language);
    Sheet sheet = InvestorWords::heading();
    for (const Stake& stake : stakesIn(atlas, passing))
        sheet.rows.append(words.row(stake));
    if (sheet.rows.isEmpty()) {
        sheet.notes << InvestorWords::none(!passing.isEverything());
    } else {
        sheet.notes << InvestorWords::notSplit();
        sheet.totals = [](const Sheet& all, std::span<const qsizetype> shown) {
            return MoneyRows::counts(all,
                                     InvestorWords::counted(MoneyRows::differentIn(all, shown, Investor),
                                                            MoneyRows::differentIn(all, shown, InvestedIn)),
                                     Amounts);
        };
    }
    return finished(std::move(sheet));
}
