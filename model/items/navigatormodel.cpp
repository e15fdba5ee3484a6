// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/items/navigatormodel.h"

#include "model/ancestry.h"
#include "model/items/itemroles.h"

#include <algorithm>
#include <QLocale>

namespace {

constexpr qsizetype mostRowsTold = 2000; ///< of a tree that tells of each row that passes or not

bool contains(const LocalizedText& text, const QString& word)
{
    return std::ranges::any_of(text.all(),
                               [&](const QString& in) { return in.contains(word, Qt::CaseInsensitive); });
}

bool contains(const EntityKind* kind, const QString& word)
{
    return kind && (contains(kind->label, word) || contains(kind->plural, word));
}

} // namespace

// ---- building

void NavigatorModel::setAtlas(const AtlasPtr& atlas, const QString& language)
{
    beginResetModel();
    m_atlas = atlas;
    m_language = language;
    m_nodes = {Node{}};
    m_rows.clear();
    if (m_atlas)
        build();
    countPassing();
    endResetModel();
}

/// Each before those around it: they come later than these in the tree, but earlier in the list.
void NavigatorModel::countPassing()
{
    for (Node& node : m_nodes)
        node.passing = 0;
    for (qsizetype i = m_nodes.size() - 1; i > 0; --i) {
        Node& node = m_nodes[i];
        if (node.children.isEmpty() && node.thing && node.thing->type == IdType::Entity)
            node.passing = m_passing.contains(m_atlas->entities[node.position], node.position) ? 1 : 0;
        m_nodes[node.parent].passing += node.passing;
    }
}

void NavigatorModel::setPassing(const Passing& passing)
{
    if (passing == m_passing)
        return;
    m_passing = passing;
    countPassing();
    // A range of rows at a time: all that stand under one. In a large tree only the top is told of: thousands
    // of signals through a proxy take longer than a keystroke may, and a view repaints what it shows.
    const qsizetype told = m_nodes.size() <= mostRowsTold ? m_nodes.size() : 1;
    for (const Node& node : std::as_const(m_nodes).first(told)) {
        if (!node.children.isEmpty())
            Q_EMIT dataChanged(
                createIndex(0, Name, quintptr(node.children.first())),
                createIndex(int(node.children.size()) - 1, ColumnCount - 1, quintptr(node.children.last())));
    }
}

bool NavigatorModel::passes(const QModelIndex& index) const
{
    return m_passing.isEverything() || nodeAt(index).passing > 0;
}

QString NavigatorModel::countOf(const Node& node) const
{
    const QLocale locale;
    if (m_passing.isEverything() || node.passing == node.count)
        return locale.toString(node.count);
    return tr("%1 of %2").arg(locale.toString(node.passing), locale.toString(node.count));
}

int NavigatorModel::add(const Node& node)
{
    const int position = int(m_nodes.size());
    m_nodes.append(node);
    m_nodes.last().row = int(m_nodes[node.parent].children.size());
    m_nodes[node.parent].children.append(position);
    if (node.thing)
        m_rows.insert(*node.thing, position);
    return position;
}

void NavigatorModel::addEntities(const QList<const Entity*>& entities, int parent)
{
    const QString layer = m_nodes[parent].layer;
    for (const Entity* entity : entities)
        add({.thing = TypedId{IdType::Entity, entity->id},
             .kind = {},
             .layer = layer,
             .position = entity - m_atlas->entities.constData(),
             .parent = parent});
    m_nodes[parent].count = entities.size();
}

void NavigatorModel::addLayer(const Layer& layer)
{
    const int above = add({.thing = TypedId{IdType::Layer, layer.id}, .kind = {}, .layer = layer.id});
    for (const Group* group : m_atlas->groupsOf(layer.id)) {
        const int position =
            add({.thing = TypedId{IdType::Group, group->id}, .kind = {}, .layer = layer.id, .parent = above});
        addEntities(m_atlas->entitiesOf(group->id), position);
        m_nodes[above].count += m_nodes[position].count;
    }
}

void NavigatorModel::addBeside()
{
    const QList<const Entity*> beside = m_atlas->entitiesOf({});
    if (beside.isEmpty())
        return;
    const int above = add({.thing = {}, .kind = {}, .layer = {}, .count = beside.size()});
    QStringList kinds;
    QHash<QString, QList<const Entity*>> ofKind;
    for (const Entity* entity : beside) {
        QList<const Entity*>& members = ofKind[entity->kind];
        if (members.isEmpty())
            kinds.append(entity->kind);
        members.append(entity);
    }
    for (const QString& kind : std::as_const(kinds))
        addEntities(ofKind[kind], add({.thing = {}, .kind = kind, .layer = {}, .parent = above}));
}

void NavigatorModel::build()
{
    for (auto layer = m_atlas->layers.crbegin(); layer != m_atlas->layers.crend(); ++layer)
        addLayer(*layer);
    addBeside();
}

// ---- what a row says

const LocalizedText* NavigatorModel::namesOf(const Node& node) const
{
    if (!node.thing) {
        const EntityKind* kind = m_atlas->entityKind(node.kind);
        return !kind ? nullptr : kind->plural.isEmpty() ? &kind->label : &kind->plural;
    }
    switch (node.thing->type) {
    case IdType::Layer:
        return &m_atlas->layer(node.thing->id)->name;
    case IdType::Group:
        return &m_atlas->group(node.thing->id)->name;
    default:
        return &m_atlas->entity(node.thing->id)->name;
    }
}

QString NavigatorModel::nameOf(const Node& node) const
{
    const LocalizedText* names = namesOf(node);
    const QString name = names ? names->in(m_language) : node.kind;
    if (!node.thing)
        return node.kind.isEmpty() ? tr("Beside the stack") : name;
    if (node.thing->type == IdType::Layer)
        return QString::number(m_atlas->layer(node.thing->id)->order) + u' ' + name;
    return name;
}

QString NavigatorModel::otherNameOf(const Node& node) const
{
    const LocalizedText* names = namesOf(node);
    if (!names)
        return {};
    const QString name = names->in(m_language);
    const auto other = std::ranges::find_if(names->all(), [&name](const QString& in) { return in != name; });
    return other == names->all().cend() ? QString() : *other;
}

QString NavigatorModel::spoken(const Node& node) const
{
    if (node.thing && node.thing->type == IdType::Entity) {
        const EntityKind* kind = m_atlas->entityKind(m_atlas->entity(node.thing->id)->kind);
        return kind ? nameOf(node) + QStringLiteral(", ") + kind->label.in(m_language) : nameOf(node);
    }
    if (!m_passing.isEverything() && node.passing != node.count) {
        return nameOf(node) + QStringLiteral(", ") +
               tr("%1 of %n entities", nullptr, int(node.count)).arg(QLocale().toString(node.passing));
    }
    return nameOf(node) + QStringLiteral(", ") + tr("%n entities", nullptr, int(node.count));
}

bool NavigatorModel::matches(const QModelIndex& index, const QStringList& words) const
{
    const Node& node = nodeAt(index);
    const LocalizedText* names = namesOf(node);
    const Entity* entity =
        node.thing && node.thing->type == IdType::Entity ? m_atlas->entity(node.thing->id) : nullptr;
    const EntityKind* kind = m_atlas->entityKind(entity ? entity->kind : node.kind);
    const auto standsIn = [&](const QString& word) {
        if (!names)
            return nameOf(node).contains(word, Qt::CaseInsensitive);
        if (contains(*names, word) || contains(kind, word))
            return true;
        return entity && std::ranges::any_of(entity->aliases, [&word](const QString& alias) {
                   return alias.contains(word, Qt::CaseInsensitive);
               });
    };
    return std::ranges::all_of(words, standsIn);
}

QVariant NavigatorModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Node& node = nodeAt(index);
    const bool isEntity = node.thing && node.thing->type == IdType::Entity;
    switch (role) {
    case Qt::DisplayRole:
        if (index.column() == Name)
            return nameOf(node);
        return isEntity ? QString() : countOf(node);
    case Qt::AccessibleTextRole:
        return index.column() == Name ? spoken(node) : data(index, Qt::DisplayRole);
    case Qt::TextAlignmentRole:
        return int(index.column() == Count ? Qt::AlignRight | Qt::AlignVCenter
                                           : Qt::AlignLeft | Qt::AlignVCenter);
    case IdRole:
        return node.thing ? QVariant::fromValue(*node.thing) : QVariant();
    case LayerRole:
        return node.layer;
    case CountRole:
        return isEntity ? QVariant() : QVariant(node.count);
    case OtherNameRole:
        return otherNameOf(node);
    case FallsOutRole:
        return !passes(index);
    default:
        return {};
    }
}

QVariant NavigatorModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return QAbstractItemModel::headerData(section, orientation, role);
    return section == Name ? tr("Name") : tr("Entities");
}

// ---- the tree

const NavigatorModel::Node& NavigatorModel::nodeAt(const QModelIndex& index) const
{
    return m_nodes[index.isValid() ? qsizetype(index.internalId()) : 0];
}

QModelIndex NavigatorModel::indexOf(const TypedId& id) const
{
    TypedId wanted = id;
    if (m_atlas && id.type == IdType::Sector) {
        const QList<TypedId> path = pathTo(*m_atlas, id);
        if (!path.isEmpty())
            wanted = path.last();
    }
    const int position = m_rows.value(wanted, 0);
    return position == 0 ? QModelIndex() : createIndex(m_nodes[position].row, Name, quintptr(position));
}

std::optional<TypedId> NavigatorModel::thingAt(const QModelIndex& index)
{
    const QVariant thing = index.data(IdRole);
    return thing.isValid() ? std::optional(thing.value<TypedId>()) : std::nullopt;
}

QModelIndex NavigatorModel::index(int row, int column, const QModelIndex& parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, quintptr(nodeAt(parent).children[row]));
}

QModelIndex NavigatorModel::parent(const QModelIndex& child) const
{
    const int above = nodeAt(child).parent;
    return !child.isValid() || above == 0 ? QModelIndex()
                                          : createIndex(m_nodes[above].row, Name, quintptr(above));
}

int NavigatorModel::rowCount(const QModelIndex& parent) const
{
    return parent.column() > Name ? 0 : int(nodeAt(parent).children.size());
}

int NavigatorModel::columnCount(const QModelIndex& parent) const
{
    return parent.column() > Name ? 0 : ColumnCount;
}
