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
    case IdType::Source:
        return Space::Source;
    case IdType::Tour:
        return Space::Tour;
    case IdType::Atlas:
    case IdType::Relation:
    case IdType::Ribbon:
        break;
    }
    return std::nullopt;
}

const Declarations::Entry* Declarations::declare(Space space, const QString& id, const Entry& entry)
{
    // One look-up in place of two: much of the time of the reader goes into these tables.
    auto& entries = m_entries[size_t(space)];
    const qsizetype before = entries.size();
    Entry& first = entries[id];
    if (entries.size() == before)
        return &first;
    first = entry;
    return nullptr;
}

void Declarations::reportTaken(const QString& id, const Entry& by, const JsonValue& where,
                               const QString& message)
{
    const QString pointer = m_document.pointer(JsonValue(&m_document, by.where));
    m_problems.add(where, message.arg(ReaderText::quoted(id), pointer));
}

TypedId Declarations::subjectOf(const Entry& entry) const
{
    return {entry.subjectType, toQString(JsonValue(&m_document, entry.subject).text())};
}

const Declarations::Entry* Declarations::find(Space space, const QString& id) const
{
    const auto& entries = m_entries[size_t(space)];
    const auto found = entries.constFind(id);
    return found == entries.cend() ? nullptr : &*found;
}
