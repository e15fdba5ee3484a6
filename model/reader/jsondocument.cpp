// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/reader/jsondocument.h"

#include "model/reader/jsontreebuilder.h"
#include "model/reader/problemlist.h"
#include "model/reader/readertext.h"
#include "model/reader/textposition.h"

#include <limits>
#include <QStringList>

namespace {

/// Whether the file as a whole is something else than a JSON text; tells the problem.
bool isNoText(QByteArrayView bytes, const JsonLimits& limits, ProblemList& problems)
{
    // Offsets are kept in 32 bits.
    const qint64 most = std::min<qint64>(limits.bytes, std::numeric_limits<qint32>::max());
    if (bytes.size() > most) {
        problems.addForFile(ReaderText::tr("the file has %1 bytes, and %2 is the most that is read")
                                .arg(bytes.size())
                                .arg(most));
    } else if (bytes.startsWith("\xFF\xFE") || bytes.startsWith("\xFE\xFF")) {
        problems.addForFile(ReaderText::tr("the file is in UTF-16; save it as UTF-8"));
    } else if (bytes.sliced(byteOrderMarkSize(bytes)).trimmed().isEmpty()) {
        problems.addForFile(ReaderText::tr("the file is empty"));
    } else {
        return false;
    }
    return true;
}

/// A key as a step of a JSON pointer. Control characters are made visible: a pointer is shown on one line.
QString pointerStep(std::string_view key)
{
    QString step = ReaderText::visible(toQString(key));
    return step.replace(u'~', QStringLiteral("~0")).replace(u'/', QStringLiteral("~1"));
}

} // namespace

JsonDocument::Outcome JsonDocument::parse(const QByteArray& bytes, const JsonLimits& limits,
                                          ProblemList& problems, std::stop_token stop)
{
    m_bytes = bytes;
    m_nodes.clear();
    m_escaped.clear();
    m_complete = false;
    if (isNoText(m_bytes, limits, problems))
        return Outcome::Broken;
    constexpr qsizetype bytesPerValue = 24; // of a typical file; a reservation that is not used costs nothing
    m_nodes.reserve(size_t(std::min(m_bytes.size() / bytesPerValue + 64, limits.values)));

    constexpr qsizetype longestEscape = 6; // \u0041 for one byte
    JsonCursor cursor(m_bytes, (limits.stringBytes + 1) * longestEscape);
    JsonTreeBuilder builder(*this, cursor, limits, problems, std::move(stop));
    builder.finish(nlohmann::json::sax_parse(JsonCursorIterator(&cursor), JsonCursorIterator(), &builder));

    if (builder.isCancelled())
        return Outcome::Cancelled;
    m_complete = !builder.isBroken();
    return m_complete ? Outcome::Complete : Outcome::Broken;
}

JsonValue JsonDocument::root() const
{
    return m_complete ? JsonValue(this, 0) : JsonValue();
}

QString JsonDocument::pointer(const JsonValue& value) const
{
    QStringList steps;
    for (quint32 index = value ? value.index() : 0; index > 0; index = m_nodes[index].parent) {
        const JsonNode& node = m_nodes[index];
        const bool element = m_nodes[node.parent].type == JsonType::Array;
        steps.prepend(element ? QString::number(node.keyOrIndex)
                              : pointerStep(decodedString(node.keyOrIndex)));
    }
    return steps.isEmpty() ? QString() : u'/' + steps.join(u'/');
}

std::string_view JsonDocument::decodedString(quint32 quote) const
{
    const char* const begin = m_bytes.constData() + quote + 1;
    const std::string_view rest(begin, size_t(m_bytes.size()) - quote - 1);
    const std::string_view plain = rest.substr(0, rest.find('"'));
    if (!m_escaped.empty()) {
        if (const auto found = m_escaped.find(quote); found != m_escaped.end())
            return found->second;
    }
    return plain;
}
