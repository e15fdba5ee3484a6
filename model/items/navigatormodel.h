// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/atlas.h"
#include "model/passing.h"

#include <QAbstractItemModel>

/// The things of an atlas as a tree: layers from the top of the stack, their groups, their entities; after
/// them what stands beside the stack, by kind. Read-only.
///
/// IdRole gives the TypedId of a row as a value; rows that only gather others (beside the stack, a kind) have
/// none.
class NavigatorModel : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Column
    {
        Name,
        Count, ///< of entities; empty for an entity
        ColumnCount
    };

    /// What its rows tell besides what other models tell.
    enum Role
    {
        LayerRole = Qt::UserRole + 100, ///< id of the layer that it stands in; empty beside the stack
        CountRole,                      ///< the count as a number, in both columns; none for an entity
        OtherNameRole,                  ///< the name in another language, where it is another
        FallsOutRole                    ///< whether the filter lets nothing of it through
    };

    using QAbstractItemModel::QAbstractItemModel;

    /// Shows the things of an atlas by their names in `language`.
    void setAtlas(const AtlasPtr& atlas, const QString& language);

    /// What the filter lets through: counts follow, and rows say whether they fall out.
    void setPassing(const Passing& passing);

    /// Whether the filter lets the row through, or something in it.
    [[nodiscard]] bool passes(const QModelIndex& index) const;

    /// The row of a thing; of a sector, that of its group. Invalid if it has none.
    [[nodiscard]] QModelIndex indexOf(const TypedId& id) const;

    /// The thing of a row of this model or of a proxy of it; nothing for one that only gathers others.
    [[nodiscard]] static std::optional<TypedId> thingAt(const QModelIndex& index);

    /// Whether each of some words stands in a name of the row in any language, in an alias or in its kind.
    [[nodiscard]] bool matches(const QModelIndex& index, const QStringList& words) const;

    QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    QModelIndex parent(const QModelIndex& child) const override;
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    /// A row. The first one is the root, and stands for no row.
    struct Node
    {
        std::optional<TypedId> thing;
        QString kind;  ///< of a section beside the stack
        QString layer; ///< that it stands in
        qsizetype count = 0;
        qsizetype passing = 0;  ///< of them
        qsizetype position = 0; ///< of an entity in the atlas
        int parent = 0;
        int row = 0;
        QList<int> children = {};
    };

    void build();
    void countPassing();
    [[nodiscard]] QString countOf(const Node& node) const;
    int add(const Node& node);
    void addEntities(const QList<const Entity*>& entities, int parent);
    void addLayer(const Layer& layer);
    void addBeside();
    [[nodiscard]] const Node& nodeAt(const QModelIndex& index) const;
    [[nodiscard]] QString nameOf(const Node& node) const;
    [[nodiscard]] QString otherNameOf(const Node& node) const;
    [[nodiscard]] QString spoken(const Node& node) const;
    [[nodiscard]] const LocalizedText* namesOf(const Node& node) const;

    AtlasPtr m_atlas;
    QString m_language;
    Passing m_passing;
    QList<Node> m_nodes{Node{}};
    QHash<TypedId, int> m_rows;
};
