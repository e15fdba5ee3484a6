// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/sheet.h"

#include "model/factphrase.h"
#include "model/items/quantitykey.h"

#include <algorithm>
#include <numeric>
#include <QLocale>
#include <vector>

SheetCell textCell(const QString& text, const QString& note)
{
    SheetCell cell;
    cell.text = text;
    cell.note = note;
    return cell;
}

SheetCell thingCell(const Atlas& atlas, const TypedId& thing, const QString& language)
{
    SheetCell cell;
    cell.text = atlas.nameOf(thing, language);
    cell.thing = thing;
    return cell;
}

SheetCell countCell(qint64 count, const QString& measure)
{
    SheetCell cell;
    cell.text = QLocale().toString(count);
    cell.number = double(count);
    cell.measure = measure;
    cell.basis = Basis::Derived;
    return cell;
}

QString measureOf(const Quantity& quantity)
{
    QStringList parts{quantity.currency, quantity.unit, quantity.measure};
    if (!quantity.per.isEmpty())
        parts.append(u'/' + quantity.per);
    parts.removeAll(QString());
    return parts.join(u' ');
}

SheetCell figureCell(const FactLine& line)
{
    SheetCell cell;
    cell.text = line.phrase.isEmpty() ? line.figure : line.phrase;
    cell.caution = line.caution;
    cell.note = line.note;
    cell.quantity = line.quantity;
    if (line.quantity) {
        cell.number = sortKey(*line.quantity).toDouble();
        cell.measure = measureOf(*line.quantity);
    }
    return cell;
}

SheetCell figureCell(const Atlas& atlas, const std::optional<Fact>& fact, const QString& language)
{
    if (!fact)
        return {};
    SheetCell cell = figureCell(factLine(atlas, *fact, language));
    cell.basis = fact->basis;
    return cell;
}

SheetCell figureCell(const Quantity& quantity, Basis basis)
{
    SheetCell cell;
    cell.text = quantity.published;
    cell.quantity = quantity;
    cell.number = sortKey(quantity).toDouble();
    cell.measure = measureOf(quantity);
    cell.basis = basis;
    if (basis != Basis::Reported)
        cell.caution = FactPhrase::basis(basis);
    return cell;
}

Sheet finished(Sheet sheet)
{
    for (SheetRow& row : sheet.rows) {
        row.words.clear();
        for (const SheetCell& cell : std::as_const(row.cells)) {
            for (const QString* text : {&cell.text, &cell.caution, &cell.note}) {
                if (!text->isEmpty())
                    row.words += *text + u'\n';
            }
        }
        row.words = row.words.toCaseFolded();
    }
    if (sheet.totals) {
        std::vector<qsizetype> all(size_t(sheet.rows.size()));
        std::iota(all.begin(), all.end(), 0);
        sheet.wholeTotals = sheet.totals(sheet, all);
    }
    return sheet;
}

QStringList filterWords(const QString& text)
{
    return text.toCaseFolded().simplified().split(u' ', Qt::SkipEmptyParts);
}

bool hasWords(const SheetRow& row, const QStringList& words)
{
    return std::ranges::all_of(words, [&](const QString& word) { return row.words.contains(word); });
}
