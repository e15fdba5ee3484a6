// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/factline.h"
#include "model/panels/moneyrows.h"
#include "model/panels/moneysheets.h"

#include <algorithm>

namespace {

enum Column
{
    Organisation,
    InLayer,
    Round,
    Date,
    Amount,
    Investors,
    RestsOn,
    From
};

class RoundWords
{
    Q_DECLARE_TR_FUNCTIONS(RoundsSheet)

public:
    RoundWords(const Atlas& atlas, const QString& language)
        : m_atlas(atlas)
        , m_rows(atlas, language)
    {
    }

    static Sheet heading()
    {
        Sheet sheet;
        sheet.id = QStringLiteral("rounds");
        sheet.title = tr("Funding rounds");
        sheet.columns = {MoneyRows::column(tr("Organisation")), MoneyRows::column(tr("Layer")),
                         MoneyRows::column(tr("Round")),        MoneyRows::column(tr("Date")),
                         MoneyRows::column(tr("Amount"), true), MoneyRows::column(tr("Investors")),
                         MoneyRows::column(tr("Basis")),        MoneyRows::column(tr("Source"))};
        sheet.columns[Amount].explanation =
            tr("As published, of all investors of the round together: it is not split.");
        return sheet;
    }

    static QString none(bool isFiltered)
    {
        return isFiltered ? tr("No entity that passes the filter has funding rounds.")
                          : tr("This atlas has no funding rounds.");
    }

    static QString totalsElsewhere()
    {
        return tr(
            "Stated totals stand under Totals and targets: they need not agree with the sum of the rounds.");
    }

    static QString notSplit() { return tr("An amount is of all investors of a round together, not split."); }

    SheetRow row(const Entity& entity, const FundingRound& round)
    {
        SheetRow row = m_rows.rowOf(entity);
        row.figureId = round.id;
        row.evidence = evidenceOf(m_atlas, round);
        const bool isGiven = !round.amount.published.isEmpty();
        SheetCell investors;
        QStringList names;
        for (const QString& investor : round.investors)
            names << m_rows.nameOf(investor);
        investors.text = names.join(QStringLiteral(", "));
        if (round.investors.size() == 1)
            investors.thing = TypedId{IdType::Entity, round.investors.first()};
        const QString source = m_rows.sourceLine(round.source);
        row.cells = {m_rows.entityCell(entity.id),
                     textCell(m_rows.layerName(entity)),
                     textCell(round.name),
                     textCell(round.date),
                     isGiven ? figureCell(round.amount, round.basis) : textCell(tr("not in source")),
                     investors,
                     textCell(MoneyRows::basisText(round.basis)),
                     m_rows.sourceCell(round.source)};
        row.cells[Amount].basis = round.basis;
        QStringList label{row.cells[Organisation].text, round.name, round.date};
        label.removeAll(QString());
        QStringList said{row.cells[Amount].caution, investors.text};
        said.removeAll(QString());
        row.citation = citation(label.join(QStringLiteral(", ")), row.cells[Amount].text,
                                said.join(QStringLiteral(" · ")), source);
        return row;
    }

private:
    const Atlas& m_atlas;
    MoneyRows m_rows;
};

} // namespace

Sheet roundsSheet(const Atlas& atlas, const Passing& passing, const QString& language)
{
    RoundWords words(atlas, language);
    Sheet sheet = RoundWords::heading();
    for (const Entity& entity : atlas.entities) {
        if (!passing.contains(entity.id))
            continue;
        for (const FundingRound& round : entity.funding.rounds)
            sheet.rows.append(words.row(entity, round));
    }
    if (sheet.rows.isEmpty()) {
        sheet.notes << RoundWords::none(!passing.isEverything());
    } else {
        sheet.notes << RoundWords::notSplit();
        if (std::ranges::any_of(sheet.rows, [&](const SheetRow& row) {
                return atlas.entity(row.thing->id)->funding.statedTotal.has_value();
            }))
            sheet.notes << RoundWords::totalsElsewhere();
        sheet.totals = [](const Sheet& all, std::span<const qsizetype> shown) {
            return MoneyRows::sums(all, shown, Amount, &MoneyRows::rounds);
        };
    }
    return finished(std::move(sheet));
}
