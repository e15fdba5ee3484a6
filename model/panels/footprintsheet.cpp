// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/panels/footprintsheet.h"

#include "model/factphrase.h"

#include <QLocale>

namespace {

enum Column
{
    OrganisationColumn,
    KindColumn,
    ReachColumn,
    ThingsColumn,
    FirstLayerColumn
};

class FootprintSheet
{
    Q_DECLARE_TR_FUNCTIONS(FootprintSheet)

public:
    static Sheet make(const FootprintMatrix& matrix)
    {
        Sheet sheet;
        sheet.id = QStringLiteral("footprint");
        sheet.title = tr("Footprints");
        sheet.columns = {
            {tr("Organisation"), false, 0, {}},
            {tr("Kind"), false, 0, {}},
            {tr("Layers"), true, 0, tr("In how many layers it has something")},
            {tr("Things"), true, 0, tr("How many it has, itself and those beside the stack too")}};
        for (const FootprintMatrix::Layer& layer : matrix.layers)
            sheet.columns.append({layer.name, false, 40, {}});
        sheet.columns.append({tr("Beside the stack"), false, 40, {}});
        sheet.rows.reserve(matrix.rows.size());
        for (const FootprintRow& row : matrix.rows)
            sheet.rows.append(rowOf(matrix, row));
        sheet.notes << tr("Layers and things are counted by us (derived).");
        if (matrix.shared > 0)
            sheet.notes << tr("%n things belong to several organisations and are counted for each.", nullptr,
                              int(matrix.shared));
        if (matrix.isFiltered)
            sheet.notes << tr("Filtered: only what the filter lets through is listed and counted.");
        sheet.totals = totals;
        return finished(std::move(sheet));
    }

private:
    static SheetCell names(const QList<FootprintThing>& things)
    {
        QStringList names;
        for (const FootprintThing& thing : things) {
            names << (thing.basis == Basis::Reported
                          ? thing.name
                          : tr("%1 (%2)").arg(thing.name, FactPhrase::basis(thing.basis)));
        }
        SheetCell cell = textCell(names.join(QStringLiteral(", ")));
        if (things.size() == 1)
            cell.thing = TypedId{IdType::Entity, things.first().id};
        return cell;
    }

    static SheetRow rowOf(const FootprintMatrix& matrix, const FootprintRow& row)
    {
        SheetRow result;
        result.thing = TypedId{IdType::Entity, row.organisation};
        result.layer = row.layer;
        SheetCell name = textCell(row.name);
        name.thing = result.thing;
        result.cells = {name, textCell(row.kind), countCell(row.layers, QStringLiteral("layers")),
                        countCell(row.things, QStringLiteral("things"))};
        QStringList said;
        for (qsizetype i = 0; i < row.cells.size(); ++i) {
            result.cells.append(names(row.cells[i]));
            if (!row.cells[i].isEmpty())
                said << matrix.layers[i].name + QStringLiteral(": ") + result.cells.last().text;
        }
        result.cells.append(names(row.beside));
        result.citation = row.name + QStringLiteral(": ") + FootprintWords::reach(matrix, row) +
                          QStringLiteral(" (") + FactPhrase::basis(Basis::Derived) + u')';
        if (!said.isEmpty())
            result.citation += QStringLiteral(" — ") + said.join(QStringLiteral("; "));
        return result;
    }

    /// How many organisations have something in each layer: things are no sum, some belong to several.
    static QList<SheetRow> totals(const Sheet& sheet, std::span<const qsizetype> shown)
    {
        SheetRow total;
        total.isTotal = true;
        total.cells.resize(sheet.columns.size());
        total.cells[OrganisationColumn] = textCell(tr("%n organisations", nullptr, int(shown.size())));
        for (qsizetype column = FirstLayerColumn; column < sheet.columns.size(); ++column) {
            qint64 count = 0;
            for (const qsizetype row : shown)
                count += sheet.rows[row].cells[column].text.isEmpty() ? 0 : 1;
            total.cells[column] = countCell(count, QStringLiteral("organisations"));
            total.cells[column].text = tr("%n organisations", nullptr, int(count));
        }
        return {total};
    }
};

} // namespace

Sheet footprintSheet(const FootprintMatrix& matrix)
{
    return FootprintSheet::make(matrix);
}

Sheet footprintSheet(const Atlas& atlas, const Passing& passing, const QString& language)
{
    return FootprintSheet::make(footprintMatrix(atlas, passing, language));
}
