// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/reader/declarations.h"

#include "model/reader/jsondocument.h"
#include "model/reader/problemlist.h"
#include "model/reader/readertext.h"

std::optional<Space> spaceOf(IdType type)
{
    switch (type) {
    case IdType::Layer:
        return Space::Layer;
    case IdType::Group:
        return Space::Group;
    case IdType::Entity:
        return Space::Entity;
    case IdType::Fact:
        return Space::Fact;
    case IdType::Sector:
        return Space::Sector;
    case IdType::Theme:
        return Space::Theme;
    case IdType::Dimension:
        return Space::Dimension;
    case IdType::Atlas:
    case IdType::Relation:
    case IdType::Source:
        break;
    }
    return std::nullopt;
}

bool Declarations::declare(Space space, const QString& id, const Entry& entry, const QString& taken)
{
    const Entry& first = insert(space, id, entry);
    if (first.where.index() == entry.where.index())
        return true;
    m_problems.add(entry.where, taken.arg(ReaderText::quoted(id), m_document.pointer(first.where)));
    return false;
}

void Declarations::declareQuietly(Space space, const QString& id, const Entry& entry)
{
    insert(space, id, entry);
}

const Declarations::Entry& Declarations::insert(Space space, const QString& id, const Entry& entry)
{
    // One look-up in place of two: half of the time of the reader goes into these tables.
    auto& entries = m_entries[size_t(space)];
    const qsizetype before = entries.size();
    Entry& first = entries[id];
    if (entries.size() > before)
        first = entry;
    return first;
}

const Declarations::Entry* Declarations::find(Space space, const QString& id) const
{
    const auto& entries = m_entries[size_t(space)];
    const auto found = entries.constFind(id);
    return found == entries.cend() ? nullptr : &*found;
}
