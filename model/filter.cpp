// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/filter.h"

#include <algorithm>
#include <QStringList>

namespace {

/// The values of a dimension; null for the one that has no more than one.
template <typename AnyFilter>
auto setOf(AnyFilter& filter, FilterDimension dimension) -> decltype(&filter.layers)
{
    switch (dimension) {
    case FilterDimension::Layer:
        return &filter.layers;
    case FilterDimension::Kind:
        return &filter.kinds;
    case FilterDimension::Organisation:
        return &filter.organisations;
    case FilterDimension::Basis:
        return &filter.bases;
    case FilterDimension::Status:
        return &filter.statuses;
    case FilterDimension::Funding:
        return nullptr;
    }
    Q_UNREACHABLE();
}

} // namespace

bool Filter::isEmpty() const
{
    return !hasFunding && text.trimmed().isEmpty() &&
           std::ranges::all_of(filterDimensions, [this](FilterDimension dimension) {
               const QSet<QString>* values = setOf(*this, dimension);
               return !values || values->isEmpty();
           });
}

bool Filter::has(const FilterValue& value) const
{
    const QSet<QString>* values = setOf(*this, value.dimension);
    return values ? values->contains(value.value) : hasFunding && value.value == funded();
}

Filter Filter::with(const FilterValue& value, bool on) const
{
    Filter result = *this;
    QSet<QString>* values = setOf(result, value.dimension);
    if (!values)
        result.hasFunding = on;
    else if (on)
        values->insert(value.value);
    else
        values->remove(value.value);
    return result;
}

QList<FilterValue> Filter::values() const
{
    QList<FilterValue> result;
    for (const FilterDimension dimension : filterDimensions) {
        const QSet<QString>* values = setOf(*this, dimension);
        QStringList sorted = values ? QStringList(values->cbegin(), values->cend())
                                    : (hasFunding ? QStringList{funded()} : QStringList());
        std::ranges::sort(sorted);
        for (const QString& value : std::as_const(sorted))
            result.append({dimension, value});
    }
    return result;
}
