// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/atlas.h"
#include "model/filter.h"
#include "model/passing.h"

#include <cstdint>
#include <QByteArray>
#include <vector>

/// A value that can be asked for.
struct FilterOption
{
    FilterValue value;
    QString label;
    qsizetype count = 0; ///< entities with this value that pass the other dimensions and the text
    bool operator==(const FilterOption&) const = default;
};

/// What a filter asks of entities, found out once an atlas, so that a keystroke costs little.
class FilterIndex
{
public:
    explicit FilterIndex(AtlasPtr atlas);

    [[nodiscard]] const AtlasPtr& atlas() const { return m_atlas; }

    /// The entities that a filter lets through.
    [[nodiscard]] Passing pass(const Filter& filter) const;

    /// How many it lets through.
    [[nodiscard]] qsizetype count(const Filter& filter) const;

    /// What can be asked for in the order of the atlas, from the top of the stack; of organisations those
    /// that have most, at most 200, the largest first. What the filter asks for already is always among them.
    [[nodiscard]] QList<FilterOption> options(const Filter& filter, const QString& language) const;

private:
    /// What is known of an entity, by its position in the atlas.
    struct Row
    {
        int layer = -1; ///< position of the layer; -1 beside the stack
        int kind = -1;
        std::uint8_t marks = 0; ///< a bit for each BasisMark
        bool funded = false;
    };

    using Bits = std::vector<std::uint8_t>;

    void indexEntity(const Entity& entity);
    void findOrganisations();
    void count(QList<FilterOption>& options, const Bits& failing) const;

    /// For each entity the dimensions whose values it does not have, as bits; the highest is of the text.
    [[nodiscard]] Bits failing(const Filter& filter) const;
    void failByText(Bits& failing, const QString& text) const;

    /// Fails every entity but those at these positions.
    void failUnlessIn(Bits& failing, FilterDimension dimension, const std::vector<qsizetype>& rows) const;
    [[nodiscard]] std::vector<qsizetype> rowsOfOrganisation(const QString& entity) const;
    [[nodiscard]] QList<FilterOption> optionsOf(FilterDimension dimension, const Filter& filter,
                                                const QString& language) const;

    AtlasPtr m_atlas;
    std::vector<Row> m_rows;
    QStringList m_statuses; ///< in the order in which they are met
    QHash<QString, std::vector<qsizetype>> m_withStatus;
    QStringList m_organisations;      ///< the largest first
    QByteArray m_words;               ///< what can be typed, folded, one entity after the other
    std::vector<qsizetype> m_wordsTo; ///< by entity: where its words end
};

/// What a value is called: "Compute", "claimed", "has funding".
QString filterValueLabel(const Atlas& atlas, const FilterValue& value, const QString& language);

/// What a dimension is called: "Layer".
QString filterDimensionLabel(FilterDimension dimension);
