// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/items/navigatormodelfilter.h"

#include "model/items/navigatormodel.h"

NavigatorModelFilter::NavigatorModelFilter(QObject* parent)
    : QSortFilterProxyModel(parent)
{
    followParts();
}

void NavigatorModelFilter::setText(const QString& text)
{
    const QStringList words = text.simplified().split(u' ', Qt::SkipEmptyParts);
    if (words == m_words)
        return;
    m_words = words;
    followParts();
    invalidateFilter();
}

void NavigatorModelFilter::setHidesFallenOut(bool hides)
{
    if (hides == m_hides)
        return;
    m_hides = hides;
    followParts();
    invalidateFilter();
}

/// A row that passes knows so by itself; only words have to be looked for in what is below. It is not asked
/// for without need, for then all rows are looked at and not only those that were seen.
void NavigatorModelFilter::followParts()
{
    setAutoAcceptChildRows(!m_hides);
    setRecursiveFilteringEnabled(isFiltering());
}

bool NavigatorModelFilter::filterAcceptsRow(int row, const QModelIndex& parent) const
{
    const auto* model = static_cast<const NavigatorModel*>(sourceModel());
    if (m_hides) {
        // What is in an accepted row is not accepted with it here, so each row looks at those above it too.
        const QModelIndex self = model->index(row, 0, parent);
        if (!model->passes(self))
            return false;
        bool matches = m_words.isEmpty();
        for (QModelIndex above = self; above.isValid() && !matches; above = above.parent())
            matches = model->matches(above, m_words);
        return matches;
    }
    return m_words.isEmpty() || model->matches(model->index(row, 0, parent), m_words);
}

bool NavigatorModelFilter::matchesItself(const QModelIndex& index) const
{
    return static_cast<const NavigatorModel*>(sourceModel())->matches(mapToSource(index), m_words);
}

/// Gathers the rows below `parent` that have matches in them, each before those in it. Whether there are any.
bool NavigatorModelFilter::collectOpen(const QModelIndex& parent, QList<QModelIndex>& open) const
{
    bool found = false;
    for (int row = 0; row < rowCount(parent); ++row) {
        const QModelIndex child = index(row, 0, parent);
        const qsizetype position = open.size();
        if (rowCount(child) > 0 && collectOpen(child, open)) {
            open.insert(position, child);
            found = true;
        }
        found = found || matchesItself(child);
    }
    return found;
}

QList<QModelIndex> NavigatorModelFilter::rowsToOpen(qsizetype most) const
{
    QList<QModelIndex> open;
    if (isFiltering() && sourceModel())
        collectOpen({}, open);
    return open.first(std::min(most, open.size()));
}

QModelIndex NavigatorModelFilter::firstMatchIn(const QModelIndex& parent) const
{
    for (int row = 0; row < rowCount(parent); ++row) {
        const QModelIndex child = index(row, 0, parent);
        if (matchesItself(child))
            return child;
        if (const QModelIndex below = firstMatchIn(child); below.isValid())
            return below;
    }
    return {};
}

QModelIndex NavigatorModelFilter::firstMatch() const
{
    return isFiltering() && sourceModel() ? firstMatchIn({}) : QModelIndex();
}
