// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/factphrase.h"
#include "model/panels/moneyrows.h"
#include "model/panels/moneysheets.h"

#include <algorithm>
#include <QSet>

namespace {

constexpr qsizetype mostShared = 3; ///< columns of facts

/// A fact that speaks of a valued entity: its own, or one of something that it makes.
struct Trait
{
    const Fact* fact = nullptr;
    const Entity* of = nullptr;
};

/// An entity with a valuation, and what is told of it.
struct Valued
{
    const Entity* entity = nullptr;
    QList<const Entity*> made;           ///< along relations that count into a footprint
    QHash<QString, QList<Trait>> traits; ///< by key; its own before those of what it makes
};

Valued valuedOf(const Atlas& atlas, const Entity& entity)
{
    Valued result{&entity, {}, {}};
    for (const Relation* relation : atlas.relationsOf(entity.id)) {
        const RelationKind* kind = atlas.relationKind(relation->kind);
        const Entity* made = atlas.entity(relation->to);
        if (relation->from == entity.id && kind && kind->footprint && made)
            result.made.append(made);
    }
    for (const Fact& fact : entity.facts)
        result.traits[fact.key].append({&fact, &entity});
    for (const Entity* made : std::as_const(result.made)) {
        for (const Fact& fact : made->facts)
            result.traits[fact.key].append({&fact, made});
    }
    return result;
}

/// The keys that at least half of them have, and two: the commonest first, else as they come.
QStringList sharedKeys(const QList<Valued>& all)
{
    QStringList keys;
    QHash<QString, qsizetype> counts;
    for (const Valued& valued : all) {
        QSet<QString> counted;
        const auto count = [&](const QList<Fact>& facts) {
            for (const Fact& fact : facts) {
                if (counted.contains(fact.key))
                    continue;
                counted.insert(fact.key);
                if (counts[fact.key]++ == 0)
                    keys << fact.key;
            }
        };
        for (const Entity* made : valued.made)
            count(made->facts);
        count(valued.entity->facts);
    }
    keys.removeIf([&](const QString& key) { return counts[key] < 2 || 2 * counts[key] < all.size(); });
    std::ranges::stable_sort(keys, std::ranges::greater(), [&](const QString& key) { return counts[key]; });
    return keys.first(std::min(keys.size(), mostShared));
}

/// The things that lend their maker a shared fact: the models, not the apps.
QList<const Entity*> lendersOf(const Valued& valued, const QStringList& keys)
{
    QList<const Entity*> result;
    for (const Entity* made : valued.made) {
        const auto lends = [&](const Fact& fact) { return keys.contains(fact.key); };
        if (std::ranges::any_of(made->facts, lends))
            result.append(made);
    }
    return result;
}

class ValuationWords
{
    Q_DECLARE_TR_FUNCTIONS(ValuationsSheet)

public:
    ValuationWords(const Atlas& atlas, const QString& language)
        : m_atlas(atlas)
        , m_language(language)
        , m_rows(atlas, language)
    {
    }

    static QString none(bool isFiltered)
    {
        return isFiltered ? tr("No entity that passes the filter has a valuation.")
                          : tr("This atlas has no valuations.");
    }

    Sheet sheet(const QList<Valued>& all)
    {
        m_keys = sharedKeys(all);
        for (const Valued& valued : all)
            m_hasMade = m_hasMade || !lendersOf(valued, m_keys).isEmpty();
        Sheet sheet;
        sheet.id = QStringLiteral("valuations");
        sheet.title = tr("Valuations");
        sheet.columns = {MoneyRows::column(tr("Organisation")), MoneyRows::column(tr("Group")),
                         MoneyRows::column(tr("Valuation"), true)};
        if (m_hasMade)
            sheet.columns.append(MoneyRows::column(madeHeading(all)));
        for (const QString& key : std::as_const(m_keys)) {
            const FactKind* kind = m_atlas.factKind(key);
            sheet.columns.append(MoneyRows::column(kind ? kind->label.in(m_language) : key,
                                                   kind && kind->type == FactKind::Type::Quantity));
        }
        sheet.columns.append(MoneyRows::column(tr("Basis")));
        sheet.columns.append(MoneyRows::column(tr("Source")));
        sheet.sortColumn = 2;
        sheet.descending = true;
        for (const Valued& valued : all)
            sheet.rows.append(row(valued));
        return sheet;
    }

private:
    /// The word for what they make, if it is one kind of thing.
    QString madeHeading(const QList<Valued>& all)
    {
        QSet<QString> kinds;
        for (const Valued& valued : all) {
            for (const Entity* made : lendersOf(valued, m_keys))
                kinds.insert(made->kind);
        }
        const EntityKind* kind = kinds.size() == 1 ? m_atlas.entityKind(*kinds.cbegin()) : nullptr;
        m_madeHeading = kind ? kind->plural.in(m_language) : tr("Has");
        return m_madeHeading;
    }

    [[nodiscard]] SheetCell madeCell(const Valued& valued) const
    {
        const QList<const Entity*> made = lendersOf(valued, m_keys);
        if (made.size() == 1)
            return m_rows.entityCell(made.first()->id);
        QStringList names;
        for (const Entity* each : made)
            names << each->name.in(m_language);
        if (!names.isEmpty())
            return textCell(names.join(QStringLiteral(", ")));
        // A fact that is called as the column is says what there is to say.
        for (const Fact& fact : valued.entity->facts) {
            if (FactPhrase::label(m_atlas, fact, m_language) == m_madeHeading)
                return figureCell(m_atlas, fact, m_language);
        }
        return textCell(tr("not in source"));
    }

    [[nodiscard]] SheetCell traitCell(const Valued& valued, const QString& key) const
    {
        const QList<Trait> traits = valued.traits.value(key);
        if (traits.isEmpty())
            return textCell(tr("not in source"));
        const Fact& first = *traits.first().fact;
        QStringList names, values;
        bool isOne = true;
        for (const Trait& trait : traits) {
            isOne = isOne && trait.fact->value == first.value && trait.fact->basis == first.basis;
            if (trait.of != valued.entity)
                names << trait.of->name.in(m_language);
            values << FactPhrase::full(*trait.fact) + QStringLiteral(" (") + trait.of->name.in(m_language) +
                          u')';
        }
        if (!isOne)
            return textCell(values.join(QStringLiteral(", ")));
        SheetCell cell = figureCell(m_atlas, first, m_language);
        if (!names.isEmpty()) {
            const QString of = tr("of %1").arg(names.join(QStringLiteral(", ")));
            cell.note = cell.note.isEmpty() ? of : of + QStringLiteral(" · ") + cell.note;
        }
        return cell;
    }

    SheetRow row(const Valued& valued)
    {
        const Entity& entity = *valued.entity;
        const Fact& fact = *entity.valuation;
        SheetRow row = m_rows.rowOf(entity);
        row.figureId = fact.id;
        row.evidence = evidenceOf(m_atlas, fact);
        const Group* group = m_atlas.group(entity.group);
        row.cells = {m_rows.entityCell(entity.id),
                     textCell(group ? group->name.in(m_language) : m_rows.layerName(entity)),
                     figureCell(m_atlas, fact, m_language)};
        if (m_hasMade)
            row.cells.append(madeCell(valued));
        for (const QString& key : std::as_const(m_keys))
            row.cells.append(traitCell(valued, key));
        row.cells.append(textCell(MoneyRows::basisText(fact.basis, fact.stage)));
        row.cells.append(m_rows.sourceCell(fact.source));
        row.citation = row.cells.first().text + QStringLiteral(", ") +
                       citation(factLine(m_atlas, fact, m_language, tr("Valuation")));
        return row;
    }

    const Atlas& m_atlas;
    QString m_language;
    MoneyRows m_rows;
    QStringList m_keys;
    QString m_madeHeading;
    bool m_hasMade = false;
};

} // namespace

Sheet valuationsSheet(const Atlas& atlas, const Passing& passing, const QString& language)
{
    QList<Valued> all;
    for (const Entity& entity : atlas.entities) {
        if (entity.valuation && passing.contains(entity.id))
            all.append(valuedOf(atlas, entity));
    }
    ValuationWords words(atlas, language);
    Sheet sheet = words.sheet(all);
    if (all.isEmpty()) {
        sheet.notes << ValuationWords::none(!passing.isEverything());
    } else {
        sheet.totals = [](const Sheet& rows, std::span<const qsizetype> shown) {
            return MoneyRows::sums(rows, shown, 2, &MoneyRows::valuations);
        };
    }
    return finished(std::move(sheet));
}
