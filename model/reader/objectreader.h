// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/reader/jsonvalue.h"

#include <array>
#include <QStringList>
#include <span>
#include <string_view>

class ProblemList;

/// A key that an object of the format has.
struct ObjectKey
{
    std::string_view name;
    bool required = false;
};

constexpr ObjectKey requiredKey(std::string_view name)
{
    return {name, true};
}

constexpr ObjectKey optionalKey(std::string_view name)
{
    return {name, false};
}

/// The members of an object, checked against the keys that the format knows.
///
/// Reports a value that is no object, unknown keys and missing ones. A misspelt key is reported once and then
/// read as what it was meant to be, so that it causes no further problems.
class ObjectReader
{
public:
    /// `keys` has to live as long as the reader. An invalid `object` is read as one without members,
    /// silently.
    ObjectReader(ProblemList& problems, const JsonValue& object, std::span<const ObjectKey> keys);

    /// Whether there is an object at all.
    explicit operator bool() const { return m_valid; }

    /// The value under a key of the format; invalid when it is not there.
    [[nodiscard]] JsonValue operator[](std::string_view key) const
    {
        const size_t at = position(key);
        Q_ASSERT(at < m_keys.size());
        return m_values[at];
    }

    [[nodiscard]] const JsonValue& object() const { return m_object; }

private:
    static constexpr size_t mostKeys = 24;

    [[nodiscard]] size_t position(std::string_view key) const;
    void reportUnknown(ProblemList& problems, const JsonValue& member);
    void reportMissing(ProblemList& problems) const;
    [[nodiscard]] QStringList keyNames() const;

    JsonValue m_object;
    std::span<const ObjectKey> m_keys;
    std::array<JsonValue, mostKeys> m_values;
    bool m_valid = false;
};
