// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/atlas.h"

#include <algorithm>
#include <memory>
#include <QSet>
#include <QString>
#include <vector>

/// The entities that a filter lets through; without a filter, all. Cheap to copy.
class Passing
{
public:
    /// All pass.
    Passing() = default;

    /// Only these pass.
    explicit Passing(QSet<QString> entities)
        : m_some(std::make_shared<const Some>(Some{nullptr, {}, entities.size(), std::move(entities)}))
    {
    }

    /// Of the entities of an atlas only those pass whose position is marked: a large atlas has no time for
    /// sets.
    Passing(AtlasPtr atlas, std::vector<bool> marked)
    {
        const qsizetype count = std::ranges::count(marked, true);
        m_some = std::make_shared<const Some>(Some{std::move(atlas), std::move(marked), count, {}});
    }

    /// Whether there is no filter.
    [[nodiscard]] bool isEverything() const { return !m_some; }

    [[nodiscard]] bool contains(const QString& entity) const
    {
        if (!m_some)
            return true;
        if (!m_some->atlas)
            return m_some->ids.contains(entity);
        const Entity* found = m_some->atlas->entity(entity);
        return found && m_some->marked[size_t(found - m_some->atlas->entities.constData())];
    }

    /// The same of an entity at a position of the atlas that is filtered, and faster.
    [[nodiscard]] bool contains(const Entity& entity, qsizetype position) const
    {
        const bool isThere = m_some && m_some->atlas && position < m_some->atlas->entities.size() &&
                             &m_some->atlas->entities[position] == &entity;
        return isThere ? bool(m_some->marked[size_t(position)]) : contains(entity.id);
    }

    /// How many pass, of so many that there are.
    [[nodiscard]] qsizetype countOf(qsizetype all) const { return m_some ? m_some->count : all; }

    bool operator==(const Passing& other) const
    {
        if (m_some == other.m_some)
            return true;
        return m_some && other.m_some && m_some->count == other.m_some->count &&
               m_some->atlas == other.m_some->atlas && m_some->marked == other.m_some->marked &&
               m_some->ids == other.m_some->ids;
    }

private:
    struct Some
    {
        AtlasPtr atlas; ///< null: by ids
        std::vector<bool> marked;
        qsizetype count = 0;
        QSet<QString> ids;
    };

    std::shared_ptr<const Some> m_some;
};
