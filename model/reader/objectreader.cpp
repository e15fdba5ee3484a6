// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/reader/objectreader.h"

#include "model/reader/problemlist.h"
#include "model/reader/readertext.h"
#include "model/reader/suggestion.h"
#include "model/reader/values.h"

#include <vector>

ObjectReader::ObjectReader(ProblemList& problems, const JsonValue& object, std::span<const ObjectKey> keys)
    : m_object(object)
    , m_keys(keys)
{
    Q_ASSERT(keys.size() <= mostKeys);
    m_valid = expectType(problems, object, JsonType::Object);
    if (!m_valid)
        return;
    std::vector<JsonValue> unknown; // looked at when it is clear which keys are there
    for (const JsonValue& member : object) {
        if (const size_t at = position(member.key()); at < m_keys.size())
            m_values[at] = member;
        else
            unknown.push_back(member);
    }
    for (const JsonValue& member : unknown)
        reportUnknown(problems, member);
    reportMissing(problems);
}

size_t ObjectReader::position(std::string_view key) const
{
    size_t at = 0;
    while (at < m_keys.size() && m_keys[at].name != key)
        ++at;
    return at;
}

void ObjectReader::reportUnknown(ProblemList& problems, const JsonValue& member)
{
    const QString key = toQString(member.key());
    Suggestion suggestion(key);
    for (size_t i = 0; i < m_keys.size(); ++i) {
        if (!m_values[i])
            suggestion.offer(toQString(m_keys[i].name));
    }
    QString message = ReaderText::tr("unknown key %1").arg(ReaderText::quoted(key));
    if (suggestion.best().isEmpty()) {
        message += ReaderText::tr("; the keys here are %1").arg(ReaderText::list(keyNames()));
    } else {
        message += ReaderText::didYouMean(suggestion.best());
        m_values[position(suggestion.best().toStdString())] = member;
    }
    problems.addAtKey(member, message);
}

void ObjectReader::reportMissing(ProblemList& problems) const
{
    QStringList missing;
    for (size_t i = 0; i < m_keys.size(); ++i) {
        if (m_keys[i].required && !m_values[i])
            missing.append(toQString(m_keys[i].name));
    }
    if (missing.size() == 1)
        problems.add(m_object, ReaderText::tr("the key %1 is missing").arg(ReaderText::list(missing)));
    else if (!missing.isEmpty())
        problems.add(m_object, ReaderText::tr("the keys %1 are missing").arg(ReaderText::list(missing)));
}

QStringList ObjectReader::keyNames() const
{
    QStringList names;
    for (const ObjectKey& key : m_keys)
        names.append(toQString(key.name));
    return names;
}
