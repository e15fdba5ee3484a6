// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <memory>
#include <QSet>
#include <QString>

/// The entities that a filter lets through; without a filter, all. Cheap to copy.
class Passing
{
public:
    /// All pass.
    Passing() = default;

    /// Only these pass.
    explicit Passing(QSet<QString> entities)
        : m_entities(std::make_shared<const QSet<QString>>(std::move(entities)))
    {
    }

    /// Whether there is no filter.
    [[nodiscard]] bool isEverything() const { return !m_entities; }

    [[nodiscard]] bool contains(const QString& entity) const
    {
        return !m_entities || m_entities->contains(entity);
    }

    /// How many pass, of so many that there are.
    [[nodiscard]] qsizetype countOf(qsizetype all) const { return m_entities ? m_entities->size() : all; }

    bool operator==(const Passing& other) const
    {
        return m_entities == other.m_entities ||
               (m_entities && other.m_entities && *m_entities == *other.m_entities);
    }

private:
    std::shared_ptr<const QSet<QString>> m_entities;
};
