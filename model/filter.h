// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <array>
#include <QList>
#include <QSet>
#include <QString>

/// By what a filter picks entities out, besides their text.
enum class FilterDimension
{
    Layer,        ///< ids; besideTheStack() for what stands in none
    Kind,         ///< ids of entity kinds
    Organisation, ///< ids of entities: all that belongs to the same organisation
    Basis,        ///< names of BasisMark: any figure of the entity rests on it
    Status,       ///< values of facts under the key "status"
    Funding       ///< funded(): rounds or a stated total are known
};

inline constexpr std::array filterDimensions{FilterDimension::Layer,        FilterDimension::Kind,
                                             FilterDimension::Organisation, FilterDimension::Basis,
                                             FilterDimension::Status,       FilterDimension::Funding};

/// One value that a filter asks for.
struct FilterValue
{
    FilterDimension dimension = FilterDimension::Layer;
    QString value;
    bool operator==(const FilterValue&) const = default;
};

/// Which entities are to be seen. Of the values of one dimension an entity needs one; of the dimensions that
/// have values, and of the words of the text, it needs all.
struct Filter
{
    /// What stands for no layer, and the one value of FilterDimension::Funding.
    static QString besideTheStack() { return QStringLiteral("@"); }

    static QString funded() { return QStringLiteral("funded"); }

    QSet<QString> layers;
    QSet<QString> kinds;
    QSet<QString> organisations;
    QSet<QString> bases;
    QSet<QString> statuses;
    bool hasFunding = false;
    QString text;

    /// Whether everything passes; a text of blanks asks for nothing.
    [[nodiscard]] bool isEmpty() const;

    [[nodiscard]] bool has(const FilterValue& value) const;

    /// The same with a value added or taken out.
    [[nodiscard]] Filter with(const FilterValue& value, bool on) const;

    /// The values it asks for, by dimension and then by the alphabet.
    [[nodiscard]] QList<FilterValue> values() const;

    bool operator==(const Filter&) const = default;
};
