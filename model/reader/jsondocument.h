// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/reader/jsonvalue.h"

#include <QByteArray>
#include <stop_token>
#include <unordered_map>
#include <vector>

class ProblemList;

/// Bounds that are enforced while parsing, before anything big exists in memory.
struct JsonLimits
{
    qint64 bytes = qint64(1) << 30;
    int depth = 64;
    qsizetype stringBytes = 64 * 1024;
    qsizetype values = 64'000'000;       ///< all values of the document together
    std::string_view countedMember = {}; ///< a member of the top-level object …
    qsizetype countedElements = 0;       ///< … and how many elements its array may have
};

/// A JSON text as a tree of values that know where they stand.
///
/// The tree is flat: values are indices into one array, and texts are slices of the bytes. So there is
/// nothing to destroy recursively and little to allocate.
class JsonDocument
{
public:
    enum class Outcome
    {
        Complete,
        Broken,
        Cancelled
    };

    JsonDocument() = default;
    JsonDocument(const JsonDocument&) = delete;
    JsonDocument& operator=(const JsonDocument&) = delete;

    /// Parses `bytes` in place of what was there. What is wrong goes to `problems`: keys that are given twice
    /// (the first one counts), and at most one syntax error or exceeded limit, which makes the document
    /// Broken.
    Outcome parse(const QByteArray& bytes, const JsonLimits& limits, ProblemList& problems,
                  std::stop_token stop);

    /// The top-level value; invalid unless parsing was complete.
    [[nodiscard]] JsonValue root() const;

    /// The JSON pointer (RFC 6901) of a value; empty for the whole document.
    [[nodiscard]] QString pointer(const JsonValue& value) const;

    [[nodiscard]] const QByteArray& bytes() const { return m_bytes; }

private:
    friend class JsonValue;
    friend class JsonTreeBuilder;

    /// What is decoded is kept only where it differs from what stands in the file.
    [[nodiscard]] std::string_view decodedString(quint32 quote) const;

    QByteArray m_bytes;
    std::vector<JsonNode> m_nodes;
    std::unordered_map<quint32, std::string> m_escaped; ///< by offset of the opening quote
    bool m_complete = false;
};
