// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/reader/jsonvalue.h"

#include "model/reader/jsondocument.h"

const JsonNode& JsonValue::node() const
{
    return m_document->m_nodes[m_index];
}

JsonType JsonValue::type() const
{
    return node().type;
}

quint32 JsonValue::offset() const
{
    return node().offset;
}

quint32 JsonValue::keyOffset() const
{
    const JsonNode& self = node();
    const bool member = m_index > 0 && m_document->m_nodes[self.parent].type == JsonType::Object;
    return member ? self.keyOrIndex : self.offset;
}

quint32 JsonValue::endOffset() const
{
    const QByteArrayView bytes(m_document->m_bytes);
    if (type() == JsonType::String) {
        quint32 at = offset() + 1;
        while (bytes[at] != '"')
            at += bytes[at] == '\\' ? 2 : 1;
        return at + 1;
    }
    if (type() != JsonType::Array && type() != JsonType::Object)
        return offset() + quint32(text().size());
    quint32 end = offset() + 1;
    JsonValue last;
    for (const JsonValue& child : *this)
        last = child;
    if (last)
        end = last.endOffset(); // not deeper than documents may be nested
    while (bytes[end] != ']' && bytes[end] != '}')
        ++end;
    return end + 1;
}

std::string_view JsonValue::key() const
{
    return m_document->decodedString(node().keyOrIndex);
}

std::string_view JsonValue::text() const
{
    const JsonNode& self = node();
    if (self.type == JsonType::String)
        return m_document->decodedString(self.offset);
    const std::string_view rest(m_document->m_bytes.constData() + self.offset,
                                size_t(m_document->m_bytes.size()) - self.offset);
    return rest.substr(0, rest.find_first_of(std::string_view(" \t\r\n,]}\0", 8)));
}

quint32 JsonValue::size() const
{
    return m_document ? node().size : 0;
}

JsonValue::Iterator JsonValue::begin() const
{
    const quint32 first = m_document ? node().firstChild : 0;
    return Iterator(first ? JsonValue(m_document, first) : JsonValue());
}

JsonValue::Iterator JsonValue::end() const
{
    return Iterator(JsonValue());
}

JsonValue::Iterator& JsonValue::Iterator::operator++()
{
    const quint32 next = m_value.node().next;
    m_value = next ? JsonValue(m_value.m_document, next) : JsonValue();
    return *this;
}
