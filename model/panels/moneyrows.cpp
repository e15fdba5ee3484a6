// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/panels/moneyrows.h"

#include "model/factphrase.h"
#include "model/panels/moneyfacts.h"
#include "model/quantitysum.h"

#include <algorithm>
#include <QSet>

namespace {

/// The shown figures of one currency.
struct Like
{
    QString currency;
    qsizetype count = 0;
    QSet<QStringView> organisations; ///< views, since there may be 50,000
    QList<Quantity> quantities;
    QSet<int> bases;
};

} // namespace

SheetCell MoneyRows::entityCell(const QString& id) const
{
    return thingCell(m_atlas, {IdType::Entity, id}, m_language);
}

QString MoneyRows::nameOf(const QString& entity) const
{
    return m_atlas.nameOf({IdType::Entity, entity}, m_language);
}

QString MoneyRows::layerName(const Entity& entity) const
{
    const Layer* layer = m_atlas.layer(moneyfacts::layerOf(m_atlas, entity));
    return layer ? layer->name.in(m_language) : tr("beside the stack");
}

QString MoneyRows::basisText(Basis basis, Stage stage)
{
    if (stage == Stage::Actual)
        return FactPhrase::basis(basis);
    return FactPhrase::basis(basis) + QStringLiteral(" · ") + FactPhrase::stage(stage);
}

QString MoneyRows::sourceLine(const SourceRef& ref)
{
    QString& line = m_sourceLines[ref.source + u'#' + ref.section];
    if (line.isEmpty())
        line = m_atlas.sourceLine(ref);
    return line;
}

SheetCell MoneyRows::sourceCell(const SourceRef& ref)
{
    QString& line = m_shortLines[ref.source + u'#' + ref.section];
    if (line.isEmpty() && m_atlas.sources.size() == 1)
        line = shortSource(m_atlas, ref, {m_atlas.sources.first().id, {}});
    if (line.isEmpty())
        line = m_atlas.sourceLine(ref);
    return textCell(line);
}

SheetRow MoneyRows::rowOf(const Entity& entity) const
{
    SheetRow row;
    row.thing = TypedId{IdType::Entity, entity.id};
    row.layer = moneyfacts::layerOf(m_atlas, entity);
    return row;
}

QString MoneyRows::rounds(qsizetype count)
{
    return tr("%n rounds", nullptr, int(count));
}

QString MoneyRows::organisations(qsizetype count)
{
    return tr("%n organisations", nullptr, int(count));
}

QString MoneyRows::figures(qsizetype count)
{
    return tr("%n figures", nullptr, int(count));
}

QString MoneyRows::valuations(qsizetype count)
{
    return tr("%n valuations", nullptr, int(count));
}

QString MoneyRows::investors(qsizetype count)
{
    return tr("%n investors", nullptr, int(count));
}

QString MoneyRows::countedOf(const QString& counted, qsizetype ofOrganisations)
{
    return tr("%1 of %2").arg(counted, organisations(ofOrganisations));
}

qsizetype MoneyRows::differentIn(const Sheet& sheet, std::span<const qsizetype> shown, int column)
{
    QSet<QStringView> ids;
    ids.reserve(qsizetype(shown.size()));
    for (const qsizetype row : shown) {
        if (const auto& thing = sheet.rows[row].cells[column].thing)
            ids.insert(QStringView(thing->id));
    }
    return ids.size();
}

QList<SheetRow> MoneyRows::sums(const Sheet& sheet, std::span<const qsizetype> shown, int amountColumn,
                                QString (*counted)(qsizetype count))
{
    QList<Like> likes; // few: one a currency
    for (const qsizetype number : shown) {
        const SheetRow& row = sheet.rows[number];
        const SheetCell& amount = row.cells[amountColumn];
        static const QString none;
        const QString& currency = amount.quantity ? amount.quantity->currency : none;
        auto like = std::ranges::find(likes, currency, &Like::currency);
        if (like == likes.end()) {
            like = likes.insert(likes.end(), Like{currency, 0, {}, {}, {}});
            like->quantities.reserve(qsizetype(shown.size()));
            like->organisations.reserve(qsizetype(shown.size()));
        }
        ++like->count;
        if (row.thing)
            like->organisations.insert(QStringView(row.thing->id));
        if (amount.quantity)
            like->quantities.append(*amount.quantity);
        like->bases.insert(int(amount.basis));
    }
    QList<SheetRow> rows;
    for (const Like& like : std::as_const(likes)) {
        SheetRow row;
        row.isTotal = true;
        row.cells.resize(sheet.columns.size());
        row.cells[0] = textCell(countedOf(counted(like.count), like.organisations.size()));
        SheetCell& amount = row.cells[amountColumn];
        if (like.quantities.isEmpty()) {
            amount = textCell(tr("not in source"));
        } else if (like.bases.size() > 1) {
            amount = textCell(tr("no sum"), sumRefusalText(SumRefusal::Bases));
        } else if (const auto total = sum(like.quantities)) {
            amount = figureCell(*total, Basis::Derived);
            amount.note = tr("sum in %1").arg(like.currency);
        } else {
            amount = textCell(tr("no sum"), sumRefusalText(total.error()));
        }
        row.citation = row.cells[0].text + QStringLiteral(": ") + amount.text;
        for (const QString& more : {amount.caution, amount.note}) {
            if (!more.isEmpty())
                row.citation += QStringLiteral(", ") + more;
        }
        rows.append(row);
    }
    return rows;
}

QList<SheetRow> MoneyRows::counts(const Sheet& sheet, const QString& text, int amountColumn)
{
    SheetRow row;
    row.isTotal = true;
    row.cells.resize(sheet.columns.size());
    row.cells[0] = textCell(text);
    row.cells[amountColumn] = textCell(tr("not added up"));
    row.citation = text + QStringLiteral(": ") + row.cells[amountColumn].text;
    return {row};
}
