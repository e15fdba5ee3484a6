// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/reader/jsondocument.h"
#include "model/reader/jsonsyntax.h"

#include <memory>
#include <nlohmann/json.hpp>
#include <span>
#include <string>
#include <unordered_set>

/// Hands the bytes of a document to the parser one by one and knows how far it is: the parser's callbacks do
/// not say.
///
/// Runs of white space are given out as one character, and a text longer than allowed ends the input: the
/// parser collects what it reads, and would fill the memory with both.
class JsonCursor
{
public:
    JsonCursor(QByteArrayView bytes, qsizetype longestString)
        : m_bytes(bytes)
        , m_longestString(longestString)
    {
    }

    [[nodiscard]] bool atEnd() const { return m_position == m_bytes.size() || m_overrun; }

    [[nodiscard]] char current() const { return m_bytes[m_position]; }

    [[nodiscard]] qsizetype position() const { return m_position; }

    /// Whether the input was ended because of a text that is too long, and where that starts.
    [[nodiscard]] bool isOverrun() const { return m_overrun; }

    [[nodiscard]] qsizetype stringStart() const { return m_stringStart; }

    void advance();

private:
    QByteArrayView m_bytes;
    qsizetype m_longestString;
    qsizetype m_position = 0;
    qsizetype m_stringStart = 0;
    bool m_inString = false;
    bool m_escape = false;
    bool m_overrun = false;
};

/// The iterator that nlohmann's parser wants, over a JsonCursor; without one it is the end.
class JsonCursorIterator
{
public:
    using iterator_category = std::input_iterator_tag;
    using value_type = char;
    using difference_type = std::ptrdiff_t;
    using pointer = const char*;
    using reference = char;

    explicit JsonCursorIterator(JsonCursor* cursor = nullptr)
        : m_cursor(cursor)
    {
    }

    char operator*() const { return m_cursor->current(); }

    JsonCursorIterator& operator++()
    {
        m_cursor->advance();
        return *this;
    }

    bool operator==(const JsonCursorIterator&) const { return !m_cursor || m_cursor->atEnd(); }

private:
    JsonCursor* m_cursor;
};

/// Takes nlohmann's events and builds the flat tree of a JsonDocument, keeping within the limits.
class JsonTreeBuilder
{
public:
    JsonTreeBuilder(JsonDocument& document, const JsonCursor& cursor, const JsonLimits& limits,
                    ProblemList& problems, std::stop_token stop);

    // The events; each returns whether to go on.
    bool null() { return addScalar(JsonType::Null); }

    bool boolean(bool) { return addScalar(JsonType::Boolean); }

    bool number_integer(nlohmann::json::number_integer_t) { return addScalar(JsonType::Number); }

    bool number_unsigned(nlohmann::json::number_unsigned_t) { return addScalar(JsonType::Number); }

    bool number_float(nlohmann::json::number_float_t, const std::string&)
    {
        return addScalar(JsonType::Number);
    }

    bool string(const std::string& value);

    bool binary(const nlohmann::json::binary_t&) { return false; } // not in JSON texts

    bool start_object(std::size_t) { return startContainer(JsonType::Object); }

    bool start_array(std::size_t) { return startContainer(JsonType::Array); }

    bool key(const std::string& value);

    bool end_object() { return endContainer(); }

    bool end_array() { return endContainer(); }

    bool parse_error(std::size_t, const std::string&, const std::exception&);

    /// To be called when the parser is done: it takes a NUL for the end of the file, and we do not.
    void finish(bool accepted);

    [[nodiscard]] bool isCancelled() const { return m_cancelled; }

    [[nodiscard]] bool isBroken() const { return m_broken; }

private:
    /// A container that is still open.
    struct Frame
    {
        quint32 node = 0;
        quint32 lastChild = 0;
        size_t firstKey = 0; ///< where its keys begin in m_keys
        bool counted = false;
        std::unique_ptr<std::unordered_set<std::string_view>>
            manyKeys; ///< in place of that, when there are many
    };

    bool addScalar(JsonType type);
    bool startContainer(JsonType type);
    bool endContainer();
    bool addNode(JsonType type, quint32 offset);
    void link(quint32 child);
    bool isDuplicate(Frame& frame, std::string_view key);
    bool keepDecoded(quint32 quote, const std::string& value);
    bool withinLimits(quint32 offset);
    bool fail(qsizetype offset, const QString& message);
    void diagnose();
    [[nodiscard]] quint32 tokenStart() const;
    [[nodiscard]] JsonExpectation expectationAfterValue() const;

    [[nodiscard]] quint32 openNode() const { return m_open.empty() ? 0 : m_open.back().node; }

    JsonDocument& m_document;
    const JsonCursor& m_cursor;
    const JsonLimits& m_limits;
    ProblemList& m_problems;
    std::stop_token m_stop;
    std::vector<Frame> m_open;
    std::vector<std::string_view> m_keys; ///< of all open objects
    JsonExpectation m_expected = JsonExpectation::Value;
    qsizetype m_tokenEnd = 0; ///< of the last token that was reported
    quint32 m_key = 0;
    bool m_duplicate = false;
    bool m_cancelled = false;
    bool m_broken = false;
};
