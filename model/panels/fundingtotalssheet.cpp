// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/factphrase.h"
#include "model/fundingdetail.h"
#include "model/panels/moneyfacts.h"
#include "model/panels/moneyrows.h"
#include "model/panels/moneysheets.h"

namespace {

enum Column
{
    Organisation,
    InLayer,
    Kind,
    Amount,
    Remark,
    RestsOn,
    From
};

class TotalWords
{
    Q_DECLARE_TR_FUNCTIONS(FundingTotalsSheet)

public:
    TotalWords(const Atlas& atlas, const QString& language)
        : m_atlas(atlas)
        , m_language(language)
        , m_rows(atlas, language)
    {
    }

    static Sheet heading()
    {
        Sheet sheet;
        sheet.id = QStringLiteral("funding-totals");
        sheet.title = tr("Totals and targets");
        sheet.columns = {MoneyRows::column(tr("Organisation")), MoneyRows::column(tr("Layer")),
                         MoneyRows::column(tr("Kind")),         MoneyRows::column(tr("Amount"), true),
                         MoneyRows::column(tr("Remark")),       MoneyRows::column(tr("Basis")),
                         MoneyRows::column(tr("Source"))};
        return sheet;
    }

    static QString none(bool isFiltered)
    {
        return isFiltered ? tr("No entity that passes the filter has totals, targets or commitments.")
                          : tr("This atlas has no totals, targets or commitments.");
    }

    static QString kinds()
    {
        return tr("Rounds, stated totals, targets, commitments and figures of a parent are different kinds "
                  "of figures: they are never added up.");
    }

    void addTo(QList<SheetRow>& rows, const Entity& entity)
    {
        addRaised(rows, entity);
        for (const Fact* fact : moneyfacts::pledges(entity))
            rows.append(factRow(entity, *fact, FactPhrase::label(m_atlas, *fact, m_language), {}));
        for (const Fact* fact : moneyfacts::finances(entity)) {
            QStringList parts;
            for (const QString& part : moneyfacts::toldWith(m_atlas, entity, *fact))
                parts << m_rows.nameOf(part);
            if (!parts.isEmpty() && moneyfacts::isMoney(*fact)) {
                const QString label = FactPhrase::label(m_atlas, *fact, m_language);
                rows.append(factRow(entity, *fact, tr("Parent's %1").arg(label.toLower()),
                                    tr("of the parent of %1").arg(parts.join(QStringLiteral(", ")))));
            }
        }
    }

private:
    void addRaised(QList<SheetRow>& rows, const Entity& entity)
    {
        const Funding& funding = entity.funding;
        if (funding.rounds.isEmpty() && !funding.statedTotal)
            return;
        const FundingDetail detail = fundingDetail(m_atlas, entity, m_language);
        const FundingSummary summary = summarise(funding);
        if (!funding.rounds.isEmpty()) {
            SheetCell amount = summary.sum ? figureCell(*summary.sum, Basis::Derived)
                                           : textCell(tr("no sum"), sumRefusalText(*summary.refusal));
            const QString remark =
                funding.statedTotal || !summary.sum ? QString() : tr("no stated total in source");
            rows.append(row(entity, tr("Sum of rounds"), amount,
                            MoneyRows::rounds(funding.rounds.size()) +
                                (remark.isEmpty() ? QString() : QStringLiteral("; ") + remark),
                            FactPhrase::basis(Basis::Derived), tr("derived from the rounds")));
            rows.last().evidence = evidenceOf(m_atlas, Basis::Derived, {});
        }
        if (funding.statedTotal) {
            const QString remark = funding.rounds.isEmpty() ? tr("no rounds in source")
                                   : summary.verdict == FundingSummary::Verdict::Agrees
                                       ? tr("agrees with its rounds")
                                   : detail.note ? detail.note->text
                                                 : QString();
            rows.append(factRow(entity, *funding.statedTotal, tr("Stated total"), remark));
        }
    }

    SheetRow factRow(const Entity& entity, const Fact& fact, const QString& kind, const QString& remark)
    {
        SheetRow result = row(entity, kind, figureCell(m_atlas, fact, m_language), remark,
                              MoneyRows::basisText(fact.basis, fact.stage), m_rows.sourceLine(fact.source));
        result.figureId = fact.id;
        result.evidence = evidenceOf(m_atlas, fact);
        result.cells[From] = m_rows.sourceCell(fact.source);
        return result;
    }

    SheetRow row(const Entity& entity, const QString& kind, const SheetCell& amount, const QString& remark,
                 const QString& basis, const QString& source)
    {
        SheetRow result = m_rows.rowOf(entity);
        result.cells = {m_rows.entityCell(entity.id),
                        textCell(m_rows.layerName(entity)),
                        textCell(kind),
                        amount,
                        textCell(remark),
                        textCell(basis),
                        textCell(source)};
        QStringList said{amount.caution, amount.note};
        said.removeAll(QString());
        result.citation = citation(result.cells[Organisation].text + QStringLiteral(", ") + kind, amount.text,
                                   said.join(QStringLiteral(" · ")), source);
        return result;
    }

    const Atlas& m_atlas;
    QString m_language;
    MoneyRows m_rows;
};

} // namespace

Sheet fundingTotalsSheet(const Atlas& atlas, const Passing& passing, const QString& language)
{
    TotalWords words(atlas, language);
    Sheet sheet = TotalWords::heading();
    for (const Entity& entity : atlas.entities) {
        if (passing.contains(entity.id))
            words.addTo(sheet.rows, entity);
    }
    if (sheet.rows.isEmpty()) {
        sheet.notes << TotalWords::none(!passing.isEverything());
    } else {
        sheet.notes << TotalWords::kinds();
        sheet.totals = [](const Sheet& all, std::span<const qsizetype> shown) {
            const qsizetype organisations = MoneyRows::differentIn(all, shown, Organisation);
            return MoneyRows::counts(
                all, MoneyRows::countedOf(MoneyRows::figures(qsizetype(shown.size())), organisations),
                Amount);
        };
    }
    return finished(std::move(sheet));
}
