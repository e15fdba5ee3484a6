// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/items/maptablemodel.h"

#include "model/ancestry.h"
#include "model/factphrase.h"
#include "model/items/itemroles.h"
#include "model/items/quantitykey.h"

#include <algorithm>
#include <QCoreApplication>
#include <QLocale>

namespace {

QString otherName(const LocalizedText& name, const QString& shown)
{
    const auto other = std::ranges::find_if(name.all(), [&](const QString& in) { return in != shown; });
    return other == name.all().cend() ? QString() : *other;
}

MapTableLine lineOf(const Atlas& atlas, const Entity& entity, const QSet<QString>& hiddenKinds,
                    const QString& language)
{
    MapTableLine line;
    line.id = entity.id;
    line.name = entity.name.in(language);
    line.otherName = otherName(entity.name, line.name);
    if (const EntityKind* kind = atlas.entityKind(entity.kind))
        line.kind = kind->label.in(language);
    if (const Group* group = atlas.group(entity.group)) {
        line.group = group->name.in(language);
        const Layer* layer = atlas.layer(group->layer);
        line.layerId = layer->id;
        line.order = layer->order;
        line.layer = QString::number(layer->order) + u' ' + layer->name.in(language);
    } else {
        line.group = QCoreApplication::translate("MapTableModel", "Beside the stack");
    }
    if (const Fact* headline = FactPhrase::headline(atlas, entity.headline))
        line.figure = factLine(atlas, *headline, language);
    line.relations =
        int(std::ranges::count_if(atlas.relationsOf(entity.id), [&hiddenKinds](const Relation* relation) {
            return !hiddenKinds.contains(relation->kind);
        }));
    return line;
}

/// What the map shows, in the order of the map: the stack from its foundation, then what stands beside it.
QList<const Entity*> entitiesShown(const Atlas& atlas, const TypedId& focus,
                                   const std::optional<QSet<QString>>& only, const Passing& passing)
{
    QList<const Entity*> all;
    for (const Layer& layer : atlas.layers) {
        for (const Group* group : atlas.groupsOf(layer.id))
            all.append(atlas.entitiesOf(group->id));
    }
    all.append(atlas.entitiesOf({}));
    if (!passing.isEverything())
        all.removeIf([&passing](const Entity* entity) { return !passing.contains(entity->id); });
    TypedId within = focus;
    if (focus.type == IdType::Entity) { // a table of one row tells nothing: its group
        const QList<TypedId> path = pathTo(atlas, focus);
        within = path.size() > 1 ? path[path.size() - 2] : TypedId{};
    }
    if (within.type != IdType::Atlas) {
        all.removeIf([&](const Entity* entity) {
            return !pathTo(atlas, {IdType::Entity, entity->id}).contains(within);
        });
    }
    if (only)
        all.removeIf([&only](const Entity* entity) { return !only->contains(entity->id); });
    return all;
}

/// The measure of a figure; money before all else, since it is what most tables are sorted for.
QString measureOf(const Quantity& quantity)
{
    const QStringList parts{quantity.unit, quantity.measure, quantity.per, quantity.period};
    return (quantity.currency.isEmpty() ? u'1' : u'0') + quantity.currency + u'/' + parts.join(u'/');
}

} // namespace

// ---- what is shown

void MapTableModel::show(const Navigation& navigation, const QString& language)
{
    const View& view = navigation.view();
    Shown shown{navigation.atlas(),  language, view.focus, navigation.lens().hiddenKinds, {},
                navigation.passing()};
    if (view.only)
        shown.only = navigation.lit().entities;
    if (shown != m_shown) { // most steps only light something else
        m_shown = shown;
        buildLines();
    }
    setLit(navigation);
}

void MapTableModel::buildLines()
{
    QList<MapTableLine> built;
    m_entities = 0;
    if (m_shown.atlas) {
        m_entities = int(m_shown.atlas->entities.size());
        const QList<const Entity*> entities =
            entitiesShown(*m_shown.atlas, m_shown.focus, m_shown.only, m_shown.passing);
        built.reserve(entities.size());
        for (const Entity* entity : entities)
            built.append(lineOf(*m_shown.atlas, *entity, m_shown.hiddenKinds, m_shown.language));
    }
    if (built != lines())
        setLines(built);
}

void MapTableModel::linesChanged()
{
    m_rows.clear();
    for (int row = 0; row < int(lines().size()); ++row)
        m_rows.insert(lines()[row].id, row);
}

void MapTableModel::setLit(const Navigation& navigation)
{
    QHash<QString, Light> lit;
    for (const QString& entity : navigation.lit().entities)
        lit.insert(entity, Light::Lit);
    const std::optional<TypedId>& selection = navigation.selection();
    if (selection && selection->type == IdType::Entity && navigation.view().reach == Reach::Neighbours) {
        const auto near =
            neighbourhoodOf(*navigation.atlas(), *selection, 1, navigation.lens().hiddenKinds).entities;
        for (const QString& entity : near) {
            if (lit.contains(entity))
                lit.insert(entity, Light::Neighbour);
        }
    }
    for (const TypedId& pin : navigation.lens().pins) {
        if (pin.type == IdType::Entity && lit.contains(pin.id))
            lit.insert(pin.id, Light::Pinned);
    }
    if (selection && selection->type == IdType::Entity && lit.contains(selection->id))
        lit.insert(selection->id, Light::Selected);
    if (lit == m_lit)
        return;
    m_lit = lit;
    if (!lines().isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

int MapTableModel::litCount() const
{
    return int(std::ranges::count_if(
        lines(), [this](const MapTableLine& line) { return lightOf(line.id) != Light::None; }));
}

QModelIndex MapTableModel::indexOf(const TypedId& id) const
{
    const int row = id.type == IdType::Entity ? m_rows.value(id.id, -1) : -1;
    return row < 0 ? QModelIndex() : index(row, Name);
}

std::optional<TypedId> MapTableModel::thingAt(const QModelIndex& index)
{
    const QVariant thing = index.data(IdRole);
    return thing.isValid() ? std::optional(thing.value<TypedId>()) : std::nullopt;
}

// ---- what a cell says

QString MapTableModel::wordFor(Light light)
{
    switch (light) {
    case Light::None:
        return {};
    case Light::Lit:
        return tr("yes");
    case Light::Neighbour:
        return tr("neighbour");
    case Light::Pinned:
        return tr("pinned");
    case Light::Selected:
        return tr("selected");
    }
    Q_UNREACHABLE();
}

QString MapTableModel::text(const MapTableLine& line, int column) const
{
    switch (column) {
    case Name:
        return line.name;
    case OtherName:
        return line.otherName;
    case Kind:
        return line.kind;
    case Layer:
        return line.layer;
    case Group:
        return line.group;
    case Figure: {
        QStringList parts{line.figure.phrase, line.figure.caution, line.figure.note};
        parts.removeAll(QString());
        return parts.join(QStringLiteral(" · "));
    }
    case Relations:
        return QLocale().toString(line.relations);
    case Lit:
        return wordFor(lightOf(line.id));
    default:
        return {};
    }
}

QVariant MapTableModel::figureData(const FactLine& figure, int role)
{
    switch (role) {
    case PhraseRole:
        return figure.phrase;
    case FigureLengthRole:
        return figure.quantity ? int(figure.figure.size()) : 0;
    case CautionRole:
        return figure.caution;
    case NoteRole:
        return figure.note;
    case OwnSourceRole:
        return figure.source;
    case MeasureRole:
        return figure.quantity ? measureOf(*figure.quantity) : QString();
    default:
        return {};
    }
}

QVariant MapTableModel::sortKeyOf(const MapTableLine& line, int column) const
{
    switch (column) {
    case Layer:
        return line.order == 0 ? QVariant() : QVariant(line.order);
    case Figure:
        if (line.figure.quantity)
            return sortKey(*line.figure.quantity);
        return line.figure.phrase.isEmpty() ? QVariant() : QVariant(line.figure.phrase);
    case Relations:
        return line.relations;
    case Lit:
        return lightOf(line.id) == Light::None ? QVariant() : QVariant(int(lightOf(line.id)));
    default: {
        const QString words = text(line, column);
        return words.isEmpty() ? QVariant() : QVariant(words);
    }
    }
}

/// The headline figure as a sentence with its source; empty without one.
QString MapTableModel::citationOf(const MapTableLine& line)
{
    if (line.figure.phrase.isEmpty())
        return {};
    const QString between = line.figure.label.isEmpty() ? QStringLiteral(": ") : QStringLiteral(", ");
    return line.name + between + citation(line.figure);
}

QVariant MapTableModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const MapTableLine& line = lines()[index.row()];
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return text(line, index.column());
    case Qt::TextAlignmentRole:
        return int(index.column() == Relations ? Qt::AlignRight | Qt::AlignVCenter
                                               : Qt::AlignLeft | Qt::AlignVCenter);
    case SortRole:
        return sortKeyOf(line, index.column());
    case IdRole:
        return QVariant::fromValue(TypedId{IdType::Entity, line.id});
    case LayerIdRole:
        return line.layerId;
    case EvidenceRole:
        return QVariant::fromValue(line.figure.evidence);
    case CitationRole:
        return citationOf(line);
    default:
        return index.column() == Figure ? figureData(line.figure, role) : QVariant();
    }
}

QVariant MapTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return QAbstractTableModel::headerData(section, orientation, role);
    if (role == Qt::TextAlignmentRole)
        return int(section == Relations ? Qt::AlignRight | Qt::AlignVCenter
                                        : Qt::AlignLeft | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name:
        return tr("Name");
    case OtherName:
        return tr("Other name");
    case Kind:
        return tr("Kind");
    case Layer:
        return tr("Layer");
    case Group:
        return tr("Group");
    case Figure:
        return tr("Headline figure");
    case Relations:
        return tr("Relations");
    case Lit:
        return tr("Lit");
    default:
        return {};
    }
}
