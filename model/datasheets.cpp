// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/datasheets.h"

#include "model/factstable.h"
#include "model/panels/moneyrows.h"
#include "model/panels/moneysheets.h"

#include <cmath>
#include <QCoreApplication>
#include <QSet>

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(DataSheets)
};

/// The value of a fact with the numbers that the row has of it.
SheetCell valueCell(const FactRow& row)
{
    SheetCell cell = textCell(row.value);
    if (!row.low && !row.high)
        return cell;
    Quantity quantity;
    quantity.published = row.value;
    quantity.low = row.low.value_or(0);
    quantity.high = row.high.value_or(0);
    // Only whether it is exact matters to who writes numbers; the word for it has a column.
    quantity.qualifier = row.qualifier == u"exact" ? Qualifier::Exact : Qualifier::Approximate;
    quantity.unit = row.unit;
    quantity.currency = row.currency;
    quantity.measure = row.measure;
    quantity.per = row.per;
    cell.quantity = quantity;
    cell.number = std::isfinite(quantity.low) ? quantity.low : quantity.high;
    cell.measure = measureOf(quantity);
    return cell;
}

/// The columns of the facts table that hold texts, with where a row has them. The value comes with its
/// numbers, so that `low` and `high` have no column of their own.
struct FactColumn
{
    const char* name;
    QString FactRow::* text;
};

constexpr std::array factTexts{FactColumn{"subject_id", &FactRow::subjectId},
                               FactColumn{"subject", &FactRow::subject},
                               FactColumn{"key", &FactRow::key},
                               FactColumn{"label", &FactRow::label},
                               FactColumn{"value", &FactRow::value},
                               FactColumn{"detail", &FactRow::detail},
                               FactColumn{"period", &FactRow::period},
                               FactColumn{"unit", &FactRow::unit},
                               FactColumn{"currency", &FactRow::currency},
                               FactColumn{"qualifier", &FactRow::qualifier},
                               FactColumn{"basis", &FactRow::basis},
                               FactColumn{"source", &FactRow::source},
                               FactColumn{"id", &FactRow::id},
                               FactColumn{"stage", &FactRow::stage},
                               FactColumn{"scope", &FactRow::scope},
                               FactColumn{"than", &FactRow::than},
                               FactColumn{"date", &FactRow::date},
                               FactColumn{"as_of", &FactRow::asOf},
                               FactColumn{"per", &FactRow::per},
                               FactColumn{"measure", &FactRow::measure},
                               FactColumn{"side", &FactRow::side},
                               FactColumn{"about", &FactRow::about},
                               FactColumn{"citation", &FactRow::citation}};

/// The languages that names of entities are in, besides the one that is shown.
QStringList otherLanguages(const Atlas& atlas, const QString& language)
{
    QSet<QString> tags;
    for (const Entity& entity : atlas.entities) {
        for (const QString& tag : entity.name.all().keys())
            tags.insert(tag);
    }
    tags.remove(language);
    QStringList sorted(tags.cbegin(), tags.cend());
    sorted.sort();
    return sorted;
}

} // namespace

QList<Sheet> dataSheets(const Atlas& atlas, const QString& language)
{
    return {factsSheet(atlas, language), entitiesSheet(atlas, language), relationsSheet(atlas, language),
            fundingRoundsSheet(atlas, language)};
}

Sheet factsSheet(const Atlas& atlas, const QString& language)
{
    Sheet sheet;
    sheet.id = QStringLiteral("facts");
    sheet.title = Texts::tr("Facts");
    for (const FactColumn& column : factTexts)
        sheet.columns.append({QString::fromLatin1(column.name), column.text == &FactRow::value, 0, {}});
    for (const FactRow& fact : factRows(atlas, language)) {
        SheetRow row;
        row.thing = TypedId::parse(fact.subjectId);
        row.figureId = fact.id;
        for (const FactColumn& column : factTexts)
            row.cells.append(column.text == &FactRow::value ? valueCell(fact) : textCell(fact.*column.text));
        sheet.rows.append(std::move(row));
    }
    return finished(std::move(sheet));
}

Sheet entitiesSheet(const Atlas& atlas, const QString& language)
{
    Sheet sheet;
    sheet.id = QStringLiteral("entities");
    sheet.title = Texts::tr("Entities");
    const QStringList languages = otherLanguages(atlas, language);
    sheet.columns = {{Texts::tr("Id"), false, 0, {}}, {Texts::tr("Name"), false, 0, {}}};
    for (const QString& tag : languages)
        sheet.columns.append({Texts::tr("Name (%1)").arg(tag), false, 0, {}});
    for (const QString& heading :
         {Texts::tr("Also called"), Texts::tr("Kind"), Texts::tr("Layer"), Texts::tr("Group")})
        sheet.columns.append({heading, false, 0, {}});
    sheet.columns.append({Texts::tr("Headline"), true, 0, {}});
    sheet.columns.append({Texts::tr("Summary"), false, 0, {}});
    const MoneyRows rows(atlas, language);
    for (const Entity& entity : atlas.entities) {
        SheetRow row = rows.rowOf(entity);
        row.cells = {textCell(entity.id), rows.entityCell(entity.id)};
        for (const QString& tag : languages)
            row.cells.append(textCell(entity.name.only(tag)));
        const EntityKind* kind = atlas.entityKind(entity.kind);
        const Group* group = atlas.group(entity.group);
        const Fact* headline = atlas.fact(entity.headline).fact;
        row.cells.append(textCell(entity.aliases.join(QStringLiteral(", "))));
        row.cells.append(textCell(kind ? kind->label.in(language) : entity.kind));
        row.cells.append(textCell(rows.layerName(entity)));
        row.cells.append(textCell(group ? group->name.in(language) : QString()));
        row.cells.append(headline ? figureCell(atlas, *headline, language) : SheetCell());
        row.cells.append(textCell(entity.summary));
        if (headline)
            row.evidence = evidenceOf(atlas, *headline);
        sheet.rows.append(std::move(row));
    }
    return finished(std::move(sheet));
}

Sheet fundingRoundsSheet(const Atlas& atlas, const QString& language)
{
    return roundsSheet(atlas, Passing(), language);
}

Sheet relationsSheet(const Atlas& atlas, const QString& language)
{
    Sheet sheet;
    sheet.id = QStringLiteral("relations");
    sheet.title = Texts::tr("Relations");
    for (const QString& heading :
         {Texts::tr("From"), Texts::tr("Relation"), Texts::tr("To"), Texts::tr("Detail"), Texts::tr("Date"),
          Texts::tr("Basis"), Texts::tr("Source"), Texts::tr("Id")})
        sheet.columns.append({heading, false, 0, {}});
    MoneyRows rows(atlas, language);
    for (const Relation& relation : atlas.relations) {
        const RelationKind* kind = atlas.relationKind(relation.kind);
        SheetRow row;
        row.thing = TypedId{IdType::Relation, relation.id()};
        row.cells = {rows.entityCell(relation.from),
                     textCell(kind ? kind->label.in(language) : relation.kind),
                     rows.entityCell(relation.to),
                     textCell(relation.detail),
                     textCell(relation.date),
                     textCell(MoneyRows::basisText(relation.basis)),
                     textCell(rows.sourceLine(relation.source)),
                     textCell(relation.id())};
        row.evidence = evidenceOf(atlas, relation.basis, relation.source);
        sheet.rows.append(std::move(row));
    }
    return finished(std::move(sheet));
}
