// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/panels/techniques.h"

#include "model/factphrase.h"

#include <algorithm>
#include <cmath>
#include <QCoreApplication>
#include <QHash>
#include <QLocale>
#include <QSet>
#include <utility>

namespace {

constexpr double whole = 100;

const QLatin1String techniqueKind("technique");
const QLatin1String shareKey("share");
const QLatin1String statusKey("status");
const QLatin1String percent("%");

class Words
{
    Q_DECLARE_TR_FUNCTIONS(Techniques)
};

bool isGain(const Fact& fact)
{
    return fact.quantity && (fact.key == QLatin1String("reduction") || fact.key == QLatin1String("speed-up"));
}

bool isTechnique(const Entity& entity)
{
    return entity.kind == techniqueKind || std::ranges::any_of(entity.facts, isGain);
}

/// The layer that a thing stands in; empty if it stands in none.
QString layerOf(const Atlas& atlas, const TypedId& thing)
{
    if (thing.type == IdType::Layer)
        return thing.id;
    QString groupId = thing.type == IdType::Group ? thing.id : QString();
    if (thing.type == IdType::Entity) {
        if (const Entity* entity = atlas.entity(thing.id))
            groupId = entity->group;
    }
    const Group* group = atlas.group(groupId);
    return group ? group->layer : QString();
}

bool passes(const Passing& passing, const TypedId& thing)
{
    return thing.type != IdType::Entity || passing.contains(thing.id);
}

PanelFigure figureOf(const Atlas& atlas, const TypedId& subject, const Fact& fact, const QString& language)
{
    return {subject,    atlas.nameOf(subject, language), fact.key, factLine(atlas, fact, language),
            fact.basis, layerOf(atlas, subject)};
}

// ---- techniques

QList<Technique::Tie> tiesOf(const Atlas& atlas, const Passing& passing, const QString& entity,
                             const QString& language)
{
    QList<Technique::Tie> ties;
    for (const Relation* relation : atlas.relationsOf(entity)) {
        const bool isFrom = relation->from == entity;
        const QString other = isFrom ? relation->to : relation->from;
        const RelationKind* kind = atlas.relationKind(relation->kind);
        if (!kind || !passing.contains(other))
            continue;
        const QString label = (isFrom ? kind->label : kind->inverse).in(language);
        auto tie = std::ranges::find(ties, label, &Technique::Tie::label);
        if (tie == ties.end()) {
            ties.append({label, {}, {}});
            tie = std::prev(ties.end());
        }
        const TypedId thing{IdType::Entity, other};
        QString name = atlas.nameOf(thing, language);
        if (!relation->detail.isEmpty())
            name += QStringLiteral(" (") + relation->detail + u')';
        tie->things.append(thing);
        tie->names.append(name);
    }
    return ties;
}

/// Quantities that speak of a technique but are facts of others: the experts of a model that uses it.
QHash<QString, QList<Atlas::FactRef>> figuresAbout(const Atlas& atlas, const QSet<QString>& techniques)
{
    QHash<QString, QList<Atlas::FactRef>> about;
    for (const Atlas::FactRef& ref : atlas.allFacts()) {
        if (!ref.fact->quantity || ref.subject.type != IdType::Entity)
            continue;
        for (const TypedId& thing : ref.fact->about) {
            if (thing.type == IdType::Entity && thing != ref.subject && techniques.contains(thing.id))
                about[thing.id].append(ref);
        }
    }
    return about;
}

void addTechniques(TechniquesContent& content, const Atlas& atlas, const Passing& passing,
                   const QString& language)
{
    QSet<QString> ids;
    for (const Entity& entity : atlas.entities) {
        if (isTechnique(entity))
            ids.insert(entity.id);
    }
    content.allTechniques = ids.size();
    const auto about = figuresAbout(atlas, ids);
    for (const Entity& entity : atlas.entities) {
        if (!ids.contains(entity.id) || !passing.contains(entity.id))
            continue;
        Technique technique;
        technique.thing = {IdType::Entity, entity.id};
        technique.name = entity.name.in(language);
        technique.summary = entity.summary;
        technique.layer = layerOf(atlas, technique.thing);
        for (const Fact& fact : entity.facts)
            (fact.quantity ? technique.figures : technique.words)
                .append(figureOf(atlas, technique.thing, fact, language));
        for (const Atlas::FactRef& ref : about.value(entity.id)) {
            if (passes(passing, ref.subject))
                technique.figures.append(figureOf(atlas, ref.subject, *ref.fact, language));
        }
        technique.ties = tiesOf(atlas, passing, entity.id, language);
        content.techniques.append(technique);
    }
}

void addComparisons(TechniquesContent& content)
{
    QList<FigureComparison> all;
    QSet<QString> seen; // a figure may speak of two techniques
    for (const Technique& technique : std::as_const(content.techniques)) {
        for (const PanelFigure& figure : technique.figures) {
            if (std::exchange(seen, seen | QSet{figure.line.id}).contains(figure.line.id))
                continue;
            const auto fits = [&](const FigureComparison& comparison) {
                return comparison.key == figure.key &&
                       comparison.figures.first().line.quantity->isComparableTo(*figure.line.quantity);
            };
            auto place = std::ranges::find_if(all, fits);
            if (place == all.end()) {
                all.append({figure.key, figure.line.label, {}});
                place = std::prev(all.end());
            }
            place->figures.append(figure);
        }
    }
    std::ranges::copy_if(all, std::back_inserter(content.comparisons),
                         [](const FigureComparison& comparison) { return comparison.figures.size() > 1; });
}

// ---- compositions

void addCompositions(TechniquesContent& content, const Atlas& atlas, const Passing& passing,
                     const QString& language)
{
    QHash<TypedId, qsizetype> places;
    QList<Composition> all;
    for (const Atlas::FactRef& ref : atlas.allFacts()) {
        const Fact& fact = *ref.fact;
        if (fact.key != shareKey || !fact.quantity || fact.quantity->unit != percent ||
            !passes(passing, ref.subject))
            continue;
        auto place = places.find(ref.subject);
        if (place == places.end()) {
            place = places.insert(ref.subject, all.size());
            all.append({ref.subject, atlas.nameOf(ref.subject, language), fact.scope, {}, 0, 0, false});
        }
        Composition& composition = all[*place];
        if (composition.scope != fact.scope)
            composition.scope.clear();
        const double low = std::isfinite(fact.quantity->low) ? fact.quantity->low : 0;
        const double high = std::isfinite(fact.quantity->high) ? fact.quantity->high : whole;
        composition.least += low;
        composition.most += high;
        composition.isOpen |=
            fact.quantity->qualifier == Qualifier::AtLeast || fact.quantity->qualifier == Qualifier::AtMost;
        composition.parts.append(figureOf(atlas, ref.subject, fact, language));
    }
    std::ranges::copy_if(all, std::back_inserter(content.compositions),
                         [](const Composition& composition) { return composition.parts.size() > 1; });
}

/// "90-110%", as a figure that we worked out.
QString sumText(double least, double most)
{
    const QString low = QString::number(least, 'g', 6);
    const QString high = QString::number(most, 'g', 6);
    return low == high ? QString(low + u'%') : QString(low + u'-' + high + u'%');
}

// ---- sheets

SheetRow rowOf(const PanelFigure& figure)
{
    SheetRow row;
    row.thing = figure.thing;
    row.layer = figure.layer;
    row.figureId = figure.line.id;
    row.evidence = figure.line.evidence;
    row.citation = figure.whose + QStringLiteral(" · ") + citation(figure.line);
    return row;
}

/// The figure alone; what it speaks of has a column of its own.
SheetCell valueCell(const PanelFigure& figure)
{
    SheetCell cell = figureCell(figure.line);
    cell.text = figure.line.figure;
    cell.basis = figure.basis;
    return cell;
}

/// What the value speaks of, without the value that it starts with.
QString detailOf(const PanelFigure& figure)
{
    QString text = figure.line.phrase;
    if (text.startsWith(figure.line.figure))
        text.remove(0, figure.line.figure.size());
    return text.trimmed();
}

QList<SheetRow> shareTotals(const Sheet& sheet, std::span<const qsizetype> shown)
{
    double least = 0;
    double most = 0;
    QSet<TypedId> things;
    for (const qsizetype number : shown) {
        const SheetRow& row = sheet.rows[number];
        if (row.cells.size() < 3 || !row.cells[2].quantity)
            continue;
        const Quantity& quantity = *row.cells[2].quantity;
        least += std::isfinite(quantity.low) ? quantity.low : 0;
        most += std::isfinite(quantity.high) ? quantity.high : whole;
        things.insert(*row.thing);
    }
    if (things.size() != 1 || shown.size() < 2) // shares of different things add up to nothing
        return {};
    SheetRow total;
    total.isTotal = true;
    SheetCell sum = textCell(sumText(least, most));
    sum.caution = FactPhrase::basis(Basis::Derived);
    sum.number = least;
    total.cells = {textCell(Words::tr("%n shares together", nullptr, int(shown.size()))), {}, sum, {}};
    return {total};
}

/// Who makes a thing, as the relations say that count into a footprint.
QList<TypedId> makersOf(const Atlas& atlas, const QString& entity)
{
    QList<TypedId> makers;
    for (const Relation* relation : atlas.relationsOf(entity)) {
        const RelationKind* kind = atlas.relationKind(relation->kind);
        if (relation->to == entity && kind && kind->footprint)
            makers.append({IdType::Entity, relation->from});
    }
    return makers;
}

const Fact* factOf(const Entity& entity, const QString& key)
{
    const auto found = std::ranges::find(entity.facts, key, &Fact::key);
    return found == entity.facts.cend() ? nullptr : &*found;
}

/// Everything but the status that at least two of a group tell in words, in the order of the first.
QStringList sharedKeys(const Atlas& atlas, const QList<const Entity*>& entities)
{
    QStringList keys;
    QHash<QString, int> counts;
    for (const Entity* entity : entities) {
        QSet<QString> own;
        for (const Fact& fact : entity->facts) {
            if (fact.key == statusKey || fact.quantity || !atlas.factKind(fact.key) || own.contains(fact.key))
                continue;
            own.insert(fact.key);
            if (++counts[fact.key] == 2)
                keys.append(fact.key);
        }
    }
    return keys;
}

struct StatusGroup
{
    const Group* group = nullptr;
    QList<const Entity*> entities;
};

/// Groups where at least two things say how far they are, with the things of each that pass.
QList<StatusGroup> statusGroups(const Atlas& atlas, const Passing& passing)
{
    QList<StatusGroup> groups;
    for (const Group& group : atlas.groups) {
        StatusGroup found{&group, {}};
        for (const Entity* entity : atlas.entitiesOf(group.id)) {
            if (factOf(*entity, statusKey))
                found.entities.append(entity);
        }
        if (found.entities.size() < 2)
            continue;
        found.entities.removeIf([&](const Entity* entity) { return !passing.contains(entity->id); });
        if (!found.entities.isEmpty())
            groups.append(found);
    }
    return groups;
}

SheetCell makersCell(const Atlas& atlas, const QString& entity, const QString& language)
{
    const QList<TypedId> makers = makersOf(atlas, entity);
    if (makers.isEmpty())
        return textCell(Words::tr("not in source"));
    QStringList names;
    for (const TypedId& maker : makers)
        names << atlas.nameOf(maker, language);
    SheetCell cell = textCell(names.join(QStringLiteral(", ")));
    if (makers.size() == 1)
        cell.thing = makers.first();
    return cell;
}

SheetCell wordsCell(const Atlas& atlas, const Fact* fact, const QString& language)
{
    if (!fact)
        return textCell(Words::tr("not in source"));
    SheetCell cell = figureCell(atlas, *fact, language);
    cell.number.reset(); // words, not figures
    return cell;
}

} // namespace

QString Composition::sumNote() const
{
    const QLocale locale;
    const auto number = [&](double value) { return locale.toString(value, 'g', 6); };
    const QString sum =
        least == most
            ? Words::tr("%1: as published, the shares add up to %2 % (derived).").arg(name, number(least))
            : Words::tr(
                  "%1: as published, the shares together allow %2 to %3 % (derived). The source does not "
                  "say that they add up to 100 %.")
                  .arg(name, number(least), number(most));
    return isOpen ? sum + u' ' + Words::tr("Where a share has no bound, 0 or 100 % was taken.") : sum;
}

TechniquesContent techniquesContent(const Atlas& atlas, const Passing& passing, const QString& language)
{
    TechniquesContent content;
    addTechniques(content, atlas, passing, language);
    addComparisons(content);
    addCompositions(content, atlas, passing, language);
    return content;
}

Sheet techniquesSheet(const Atlas& atlas, const Passing& passing, const QString& language)
{
    Sheet sheet;
    sheet.id = QStringLiteral("techniques");
    sheet.title = Words::tr("Figures of techniques");
    sheet.columns = {{Words::tr("Technique"), false, 24, {}},
                     {Words::tr("What"), false, 24, {}},
                     {Words::tr("Value"), true, 0, {}},
                     {Words::tr("Speaks of"), false, 40, Words::tr("What the value is of, and whose it is")}};
    for (const Technique& technique : techniquesContent(atlas, passing, language).techniques) {
        for (const PanelFigure& figure : technique.figures + technique.words) {
            SheetRow row = rowOf(figure);
            SheetCell value = valueCell(figure);
            const QString note = std::exchange(value.note, {});
            if (!figure.line.quantity) // words are one sentence
                value.text = figure.line.phrase;
            QStringList speaks{figure.thing == technique.thing ? QString() : figure.whose,
                               figure.line.quantity ? detailOf(figure) : QString()};
            speaks.removeAll(QString());
            SheetCell name = textCell(technique.name);
            name.thing = technique.thing;
            row.cells = {name, textCell(figure.line.label), value,
                         textCell(speaks.join(QStringLiteral(": ")), note)};
            row.cells[2].thing = figure.thing;
            sheet.rows.append(row);
        }
    }
    if (!sheet.rows.isEmpty())
        sheet.notes = {
            Words::tr("Figures of one unit need not speak of one thing: each names what it is of.")};
    return finished(sheet);
}

Sheet sharesSheet(const Atlas& atlas, const Passing& passing, const QString& language)
{
    Sheet sheet;
    sheet.id = QStringLiteral("shares");
    sheet.title = Words::tr("Shares as published");
    sheet.columns = {{Words::tr("Of"), false, 24, {}},
                     {Words::tr("What"), false, 40, {}},
                     {Words::tr("Share"), true, 0, {}},
                     {Words::tr("Scope"), false, 24, {}}};
    for (const Composition& composition : techniquesContent(atlas, passing, language).compositions) {
        for (const PanelFigure& part : composition.parts) {
            SheetRow row = rowOf(part);
            SheetCell value = valueCell(part);
            const QString note = std::exchange(value.note, {});
            row.cells = {textCell(composition.name), textCell(detailOf(part)), value, textCell(note)};
            sheet.rows.append(row);
        }
        sheet.notes.append(composition.sumNote());
    }
    sheet.totals = shareTotals;
    return finished(sheet);
}

Sheet statusSheet(const Atlas& atlas, const Passing& passing, const QString& language)
{
    Sheet sheet;
    sheet.id = QStringLiteral("status");
    const QList<StatusGroup> groups = statusGroups(atlas, passing);
    sheet.title = groups.size() == 1 ? groups.first().group->name.in(language) : Words::tr("By status");
    QStringList keys;
    for (const StatusGroup& each : groups) {
        for (const QString& key : sharedKeys(atlas, each.entities)) {
            if (!keys.contains(key))
                keys.append(key);
        }
    }
    const auto labelOf = [&](const QString& key) {
        const FactKind* kind = atlas.factKind(key);
        return kind ? kind->label.in(language) : Words::tr("Status");
    };
    sheet.columns = {{Words::tr("Name"), false, 24, {}}};
    if (groups.size() > 1)
        sheet.columns.append({Words::tr("Group"), false, 24, {}});
    sheet.columns.append({Words::tr("Maker"), false, 24, Words::tr("As far as the source says")});
    for (const QString& key : std::as_const(keys))
        sheet.columns.append({labelOf(key), false, 40, {}});
    sheet.columns.append({labelOf(statusKey), false, 24, {}});

    for (const StatusGroup& each : groups) {
        for (const Entity* entity : each.entities) {
            const TypedId thing{IdType::Entity, entity->id};
            const Fact* status = factOf(*entity, statusKey);
            SheetRow row = rowOf(figureOf(atlas, thing, *status, language));
            row.cells = {thingCell(atlas, thing, language)};
            if (groups.size() > 1)
                row.cells.append(thingCell(atlas, {IdType::Group, each.group->id}, language));
            row.cells.append(makersCell(atlas, entity->id, language));
            for (const QString& key : std::as_const(keys))
                row.cells.append(wordsCell(atlas, factOf(*entity, key), language));
            row.cells.append(wordsCell(atlas, status, language));
            sheet.rows.append(row);
        }
        // What the source says of the group is nothing that any one of its things has.
        QStringList said;
        for (const Fact& fact : each.group->facts)
            said << factLine(atlas, fact, language).phrase;
        if (!said.isEmpty())
            sheet.notes.append(Words::tr("%1 as a whole, no one of them: %2")
                                   .arg(each.group->name.in(language), said.join(QStringLiteral(" · "))));
    }
    return finished(sheet);
}
