// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/factphrase.h"
#include "model/panels/moneyfacts.h"
#include "model/panels/moneyrows.h"
#include "model/panels/moneysheets.h"

namespace {

enum Column
{
    Organisation,
    InLayer,
    What,
    Value,
    Period,
    Scope,
    RestsOn,
    From
};

class FinanceWords
{
    Q_DECLARE_TR_FUNCTIONS(FinancesSheet)

public:
    FinanceWords(const Atlas& atlas, const QString& language)
        : m_atlas(atlas)
        , m_language(language)
        , m_rows(atlas, language)
    {
    }

    static Sheet heading()
    {
        Sheet sheet;
        sheet.id = QStringLiteral("finances");
        sheet.title = tr("Revenue, losses and profit");
        sheet.columns = {MoneyRows::column(tr("Entity")), MoneyRows::column(tr("Layer")),
                         MoneyRows::column(tr("Figure")), MoneyRows::column(tr("Value"), true),
                         MoneyRows::column(tr("Period")), MoneyRows::column(tr("Scope")),
                         MoneyRows::column(tr("Basis")),  MoneyRows::column(tr("Source"))};
        return sheet;
    }

    static QString none(bool isFiltered)
    {
        return isFiltered ? tr("No entity that passes the filter has revenue or losses.")
                          : tr("This atlas has no revenue or losses.");
    }

    static QStringList notes()
    {
        return {tr("Different kinds, periods and currencies: nothing here is added up."),
                tr("Listed are amounts of money of an entity that are no target, commitment, price or pay, "
                   "and forecasts read from the same section of a source.")};
    }

    SheetRow row(const Entity& entity, const Fact& fact)
    {
        SheetRow row = m_rows.rowOf(entity);
        const FactLine line = factLine(m_atlas, fact, m_language);
        SheetCell value = figureCell(m_atlas, fact, m_language);
        value.note.clear(); // scope and period have columns of their own
        row.figureId = fact.id;
        row.evidence = line.evidence;
        row.cells = {m_rows.entityCell(entity.id),
                     textCell(m_rows.layerName(entity)),
                     textCell(line.label),
                     value,
                     textCell(periodOf(fact)),
                     textCell(fact.scope),
                     textCell(MoneyRows::basisText(fact.basis, fact.stage)),
                     m_rows.sourceCell(fact.source)};
        row.citation = row.cells[Organisation].text + QStringLiteral(", ") + citation(line);
        return row;
    }

private:
    [[nodiscard]] QString periodOf(const Fact& fact) const
    {
        if (!fact.period.isEmpty())
            return fact.period;
        if (!fact.date.isEmpty())
            return fact.date;
        return fact.asOf.isEmpty() ? QString() : tr("as of %1").arg(fact.asOf);
    }

    const Atlas& m_atlas;
    QString m_language;
    MoneyRows m_rows;
};

} // namespace

Sheet financesSheet(const Atlas& atlas, const Passing& passing, const QString& language)
{
    FinanceWords words(atlas, language);
    Sheet sheet = FinanceWords::heading();
    for (const Entity& entity : atlas.entities) {
        if (!passing.contains(entity.id))
            continue;
        for (const Fact* fact : moneyfacts::finances(entity))
            sheet.rows.append(words.row(entity, *fact));
    }
    if (sheet.rows.isEmpty()) {
        sheet.notes << FinanceWords::none(!passing.isEverything());
    } else {
        sheet.notes = FinanceWords::notes();
        sheet.totals = [](const Sheet& all, std::span<const qsizetype> shown) {
            return MoneyRows::counts(all,
                                     MoneyRows::countedOf(MoneyRows::figures(qsizetype(shown.size())),
                                                          MoneyRows::differentIn(all, shown, Organisation)),
                                     Value);
        };
    }
    return finished(std::move(sheet));
}
