// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/factline.h"
#include "model/items/linetablemodel.h"
#include "model/navigation.h"

/// An entity as a row of the table that says what the map shows.
struct MapTableLine
{
    QString id; ///< of the entity
    QString name;
    QString otherName;
    QString kind;
    QString layer;     ///< "1 Compute"; empty beside the stack
    QString layerId;   ///< for the accent
    int order = 0;     ///< of the layer; 0 beside the stack
    QString group;     ///< or that it stands beside the stack
    FactLine figure;   ///< the headline; empty without one
    int relations = 0; ///< that are not hidden

    bool operator==(const MapTableLine&) const = default;
};

/// The entities that the map shows as a table: all, or with something in focus or only what stands out on
/// it, those; of them what the filter lets through. Read-only. IdRole gives the TypedId of a row as a value.
class MapTableModel : public LineTableModel<MapTableLine>
{
    Q_OBJECT

public:
    enum Column
    {
        Name,
        OtherName,
        Kind,
        Layer,
        Group,
        Figure,
        Relations,
        Lit,
        ColumnCount
    };

    /// What its rows tell besides what other models tell.
    enum Role
    {
        LayerIdRole = Qt::UserRole + 200, ///< id of the layer that it stands in; empty beside the stack
        MeasureRole ///< what the figure of the row is counted in: figures of one measure sort together
    };

    using LineTableModel::LineTableModel;

    /// Shows what the map shows of where one is. Resets only if these are other entities.
    void show(const Navigation& navigation, const QString& language);

    /// How many rows stand out.
    [[nodiscard]] int litCount() const;

    /// How many entities there are, shown or not.
    [[nodiscard]] int entityCount() const { return m_entities; }

    /// The row of an entity; invalid if it is not shown.
    [[nodiscard]] QModelIndex indexOf(const TypedId& id) const;

    /// The entity of a row of this model or of a proxy of it; nothing without a row.
    [[nodiscard]] static std::optional<TypedId> thingAt(const QModelIndex& index);

    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    /// How a row stands out.
    enum class Light
    {
        None,
        Lit,
        Neighbour,
        Pinned,
        Selected
    };

    /// All that decides which rows there are and what stands in them, but for what is lit.
    struct Shown
    {
        AtlasPtr atlas;
        QString language;
        TypedId focus;
        QSet<QString> hiddenKinds;
        std::optional<QSet<QString>> only; ///< these entities
        Passing passing;                   ///< and of those, these
        bool operator==(const Shown&) const = default;
    };

    [[nodiscard]] int columns() const override { return ColumnCount; }

    void linesChanged() override;
    void buildLines();
    void setLit(const Navigation& navigation);

    [[nodiscard]] Light lightOf(const QString& entity) const { return m_lit.value(entity, Light::None); }

    [[nodiscard]] QString text(const MapTableLine& line, int column) const;
    [[nodiscard]] QVariant sortKeyOf(const MapTableLine& line, int column) const;
    [[nodiscard]] static QVariant figureData(const FactLine& figure, int role);
    [[nodiscard]] static QString citationOf(const MapTableLine& line);
    [[nodiscard]] static QString wordFor(Light light);

    Shown m_shown;
    QHash<QString, Light> m_lit;
    QHash<QString, int> m_rows;
    int m_entities = 0;
};
