// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/reader/jsontreebuilder.h"

#include "model/reader/problemlist.h"
#include "model/reader/readertext.h"
#include "model/reader/textposition.h"

namespace {

constexpr size_t fewKeys = 16; // from here on a set finds keys faster than a walk
constexpr quint32 valuesBetweenStopTests = 1024;

bool isSpace(char c)
{
    return c == ' ' || c == '\n' || c == '\t' || c == '\r';
}

} // namespace

void JsonCursor::advance()
{
    const char c = m_bytes[m_position++];
    if (m_inString) {
        if (c == '"' && !m_escape)
            m_inString = false;
        m_escape = c == '\\' && !m_escape;
        m_overrun = m_position - m_stringStart > m_longestString;
    } else if (c == '"') {
        m_inString = true;
        m_stringStart = m_position - 1;
    } else if (isSpace(c)) {
        while (m_position < m_bytes.size() && isSpace(m_bytes[m_position]))
            ++m_position;
    }
}

JsonTreeBuilder::JsonTreeBuilder(JsonDocument& document, const JsonCursor& cursor, const JsonLimits& limits,
                                 ProblemList& problems, std::stop_token stop)
    : m_document(document)
    , m_cursor(cursor)
    , m_limits(limits)
    , m_problems(problems)
    , m_stop(std::move(stop))
    , m_tokenEnd(byteOrderMarkSize(document.m_bytes))
{
}

bool JsonTreeBuilder::string(const std::string& value)
{
    const quint32 offset = tokenStart();
    m_tokenEnd = m_cursor.position();
    return keepDecoded(offset, value) && addNode(JsonType::String, offset);
}

bool JsonTreeBuilder::key(const std::string& value)
{
    m_key = tokenStart();
    m_tokenEnd = m_cursor.position();
    m_expected = JsonExpectation::Colon;
    if (!keepDecoded(m_key, value))
        return false;
    m_duplicate = isDuplicate(m_open.back(), m_document.decodedString(m_key));
    return true;
}

bool JsonTreeBuilder::addScalar(JsonType type)
{
    const quint32 offset = tokenStart();
    // Not the cursor's position: to know that a number is over the parser has read one character more.
    const QByteArrayView rest = QByteArrayView(m_document.m_bytes).sliced(offset);
    const qsizetype size = jsonScalarSize(rest);
    if (!isJsonScalar(rest.first(size))) { // to the parser 01 is a 0, and then something unexpected
        m_tokenEnd = offset;
        m_expected = JsonExpectation::Value;
        diagnose();
        return false;
    }
    m_tokenEnd = offset + size;
    return addNode(type, offset);
}

bool JsonTreeBuilder::startContainer(JsonType type)
{
    const quint32 offset = tokenStart();
    m_tokenEnd = offset + 1;
    if (qsizetype(m_open.size()) >= m_limits.depth)
        return fail(offset, ReaderText::tr("nested deeper than %1 levels").arg(m_limits.depth));
    const auto node = quint32(m_document.m_nodes.size());
    if (!addNode(type, offset))
        return false;
    const bool counted = m_open.size() == 1 && !m_limits.countedMember.empty() && type == JsonType::Array &&
                         m_document.m_nodes.front().type == JsonType::Object &&
                         m_document.decodedString(m_key) == m_limits.countedMember;
    m_open.push_back({.node = node, .firstKey = m_keys.size(), .counted = counted, .manyKeys = {}});
    m_expected = type == JsonType::Object ? JsonExpectation::KeyOrEnd : JsonExpectation::ValueOrEnd;
    return true;
}

bool JsonTreeBuilder::endContainer()
{
    m_tokenEnd = m_cursor.position();
    m_keys.resize(m_open.back().firstKey);
    m_open.pop_back();
    m_expected = expectationAfterValue();
    return true;
}

bool JsonTreeBuilder::addNode(JsonType type, quint32 offset)
{
    auto& nodes = m_document.m_nodes;
    const auto index = quint32(nodes.size());
    if (index % valuesBetweenStopTests == 0 && m_stop.stop_requested()) {
        m_cancelled = true;
        return false;
    }
    nodes.push_back({.offset = offset, .parent = openNode(), .type = type});
    if (!m_open.empty())
        link(index);
    m_expected = expectationAfterValue();
    return withinLimits(offset);
}

void JsonTreeBuilder::link(quint32 child)
{
    auto& nodes = m_document.m_nodes;
    Frame& frame = m_open.back();
    JsonNode& parent = nodes[frame.node];
    const bool member = parent.type == JsonType::Object;
    nodes[child].keyOrIndex = member ? m_key : parent.size;
    if (member && m_duplicate) { // nothing shall look at it, but it knows where it stands
        m_problems.addAtKey(JsonValue(&m_document, child),
                            ReaderText::tr("the key %1 is given twice; remove one")
                                .arg(ReaderText::quoted(m_document.decodedString(m_key))));
        return;
    }
    (frame.lastChild ? nodes[frame.lastChild].next : parent.firstChild) = child;
    frame.lastChild = child;
    ++parent.size;
}

bool JsonTreeBuilder::isDuplicate(Frame& frame, std::string_view key)
{
    if (frame.manyKeys)
        return !frame.manyKeys->insert(key).second;
    const auto own = std::span(m_keys).subspan(frame.firstKey);
    if (std::ranges::find(own, key) != own.end())
        return true;
    m_keys.push_back(key);
    if (own.size() + 1 > fewKeys)
        frame.manyKeys = std::make_unique<std::unordered_set<std::string_view>>(
            m_keys.begin() + frame.firstKey, m_keys.end());
    return false;
}

bool JsonTreeBuilder::keepDecoded(quint32 quote, const std::string& value)
{
    if (qsizetype(value.size()) > m_limits.stringBytes) {
        return fail(quote, ReaderText::tr("the text is longer than %1 bytes").arg(m_limits.stringBytes));
    }
    if (qsizetype(value.size()) !=
        m_tokenEnd - quote - 2) // escapes are always longer than what they stand for
        m_document.m_escaped.emplace(quote, value);
    return true;
}

bool JsonTreeBuilder::withinLimits(quint32 offset)
{
    if (qsizetype(m_document.m_nodes.size()) > m_limits.values)
        return fail(offset, ReaderText::tr("more than %1 values").arg(m_limits.values));
    // Of the counted array the elements are what stands directly in it.
    if (!m_open.empty() && m_open.back().counted &&
        qsizetype(m_document.m_nodes[openNode()].size) > m_limits.countedElements) {
        return fail(offset, ReaderText::tr("more than %1 elements in %2")
                                .arg(QString::number(m_limits.countedElements),
                                     ReaderText::quoted(m_limits.countedMember)));
    }
    return true;
}

bool JsonTreeBuilder::parse_error(std::size_t, const std::string&, const std::exception&)
{
    if (m_cursor.isOverrun()) {
        return fail(m_cursor.stringStart(),
                    ReaderText::tr("the text is longer than %1 bytes").arg(m_limits.stringBytes));
    }
    diagnose();
    return false;
}

void JsonTreeBuilder::finish(bool accepted)
{
    // Broken and cancelled are told already.
    if (!accepted || m_broken || m_cancelled)
        return;
    const QByteArrayView rest = QByteArrayView(m_document.m_bytes).sliced(m_tokenEnd);
    if (!std::ranges::all_of(rest, isSpace))
        diagnose();
}

void JsonTreeBuilder::diagnose()
{
    const JsonSyntaxError error = findSyntaxError(m_document.m_bytes, m_tokenEnd, m_expected);
    fail(error.offset, error.message);
}

bool JsonTreeBuilder::fail(qsizetype offset, const QString& message)
{
    m_broken = true;
    m_problems.add(offset, JsonValue(&m_document, openNode()), message);
    return false;
}

quint32 JsonTreeBuilder::tokenStart() const
{
    qsizetype start = m_tokenEnd;
    const QByteArrayView bytes = m_document.m_bytes;
    while (isSpace(bytes[start]) || bytes[start] == ',' || bytes[start] == ':')
        ++start;
    return quint32(start);
}

JsonExpectation JsonTreeBuilder::expectationAfterValue() const
{
    if (m_open.empty())
        return JsonExpectation::EndOfFile;
    const bool object = m_document.m_nodes[openNode()].type == JsonType::Object;
    return object ? JsonExpectation::CommaOrEndOfObject : JsonExpectation::CommaOrEndOfArray;
}
