// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>
#include <string_view>

class JsonDocument;

/// What a JSON value is.
enum class JsonType : quint8
{
    Null,
    Boolean,
    Number,
    String,
    Array,
    Object
};

/// A value as JsonDocument keeps it. Offsets are bytes from the start of the file, links are node numbers, 0
/// for none.
struct JsonNode
{
    quint32 offset = 0;     ///< of the value's first byte
    quint32 keyOrIndex = 0; ///< member of an object: offset of the key's opening quote; element: its index
    quint32 size = 0;       ///< number of children that are linked
    quint32 firstChild = 0;
    quint32 next = 0;
    quint32 parent = 0;
    JsonType type = JsonType::Null;
};

/// A handle on a value of a JsonDocument, valid as long as that lives. May be invalid, which stands for "not
/// there".
class JsonValue
{
public:
    class Iterator;

    JsonValue() = default;

    JsonValue(const JsonDocument* document, quint32 index)
        : m_document(document)
        , m_index(index)
    {
    }

    /// Whether there is a value.
    explicit operator bool() const { return m_document != nullptr; }

    [[nodiscard]] JsonType type() const;

    /// Where the value starts, and where its key starts if it is a member of an object (else the same).
    [[nodiscard]] quint32 offset() const;
    [[nodiscard]] quint32 keyOffset() const;

    /// Where the value ends: the offset of the byte after its last. Walks to what is last in it. Only of a
    /// document without problems: of a key that is given twice the second one is not there.
    [[nodiscard]] quint32 endOffset() const;

    /// The key under which a member stands, decoded.
    [[nodiscard]] std::string_view key() const;

    /// A string decoded; a number or literal as it is written.
    [[nodiscard]] std::string_view text() const;

    /// How many elements or (different) members there are; none in what is not there.
    [[nodiscard]] quint32 size() const;

    /// The elements or members, in file order; of a key that is given twice the first.
    [[nodiscard]] Iterator begin() const;
    [[nodiscard]] Iterator end() const;

    /// The number of the value in its document: later values have greater ones.
    [[nodiscard]] quint32 index() const { return m_index; }

private:
    [[nodiscard]] const JsonNode& node() const;

    const JsonDocument* m_document = nullptr;
    quint32 m_index = 0;
};

/// Walks the children of a value.
class JsonValue::Iterator
{
public:
    explicit Iterator(JsonValue value)
        : m_value(value)
    {
    }

    const JsonValue& operator*() const { return m_value; }

    Iterator& operator++();

    bool operator==(const Iterator& other) const { return m_value.m_index == other.m_value.m_index; }

private:
    JsonValue m_value;
};
