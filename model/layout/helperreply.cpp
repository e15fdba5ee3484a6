// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/layout/helperreply.h"

#include "model/layout/worker/protocol.h"

#include <QCoreApplication>

namespace {

struct Messages
{
    Q_DECLARE_TR_FUNCTIONS(HelperReply)
};

constexpr double slack = 1; // point, between a coordinate and the box it should lie in

bool isWithin(double value, double extent)
{
    return value >= -slack && value <= extent + slack;
}

bool isExtent(double value)
{
    return value >= 0 && value <= protocol::maxCoordinate;
}

// What the helper gives as a reason, fit to be shown: one line of printable ASCII.
QString shown(std::string_view reason)
{
    QString result;
    for (const char c : reason)
        result += c >= ' ' && c <= '~' ? QLatin1Char(c) : QLatin1Char('?');
    return result;
}

} // namespace

HelperReply::HelperReply(QList<qsizetype> nodeCounts)
    : m_counts(std::move(nodeCounts))
{
    m_placements.reserve(m_counts.size());
}

bool HelperReply::feed(QByteArrayView data)
{
    m_rest.append(data.data(), data.size());
    qsizetype begin = 0;
    for (qsizetype end = m_rest.indexOf('\n'); end >= 0; end = m_rest.indexOf('\n', begin)) {
        const std::string_view line(m_rest.constData() + begin, size_t(end - begin));
        if (!isComplete() && !takeLine(line))
            return false;
        begin = end + 1;
    }
    m_rest.remove(0, begin);
    return isComplete() || m_rest.size() <= qsizetype(protocol::maxLine) || failAsGarbage();
}

bool HelperReply::takeLine(std::string_view line)
{
    if (line.size() > protocol::maxLine)
        return failAsGarbage();
    switch (m_state) {
    case State::Greeting:
        return takeGreeting(line);
    case State::Header:
        return takeHeader(line);
    case State::Nodes:
        return takeNode(line);
    case State::Complete:
        break;
    }
    return true;
}

bool HelperReply::takeGreeting(std::string_view line)
{
    int version = 0;
    if (!protocol::takeWord(line, protocol::programName) || !protocol::takeWord(line, " ") ||
        !protocol::readNumbers(line, version))
        return failAsGarbage();
    if (version != protocol::version)
        return fail(Messages::tr("The layout helper is of another version: it speaks protocol %1, not %2.")
                        .arg(version)
                        .arg(protocol::version));
    m_state = m_counts.isEmpty() ? State::Complete : State::Header;
    return true;
}

bool HelperReply::takeHeader(std::string_view line)
{
    if (protocol::takeWord(line, protocol::failWord))
        return fail(Messages::tr("The layout helper could not arrange a group: %1.").arg(shown(line)));
    if (protocol::takeWord(line, protocol::errorWord))
        return fail(
            Messages::tr("The layout helper did not understand what it was asked: %1.").arg(shown(line)));
    quint32 count = 0;
    double width = 0;
    double height = 0;
    if (!protocol::takeWord(line, protocol::layoutWord) ||
        !protocol::readNumbers(line, count, width, height) || count != m_counts.at(answered()) ||
        !isExtent(width) || !isExtent(height))
        return failAsGarbage();
    m_box = {width, height};
    m_state = State::Nodes;
    endGraphIfFull();
    return true;
}

bool HelperReply::takeNode(std::string_view line)
{
    double x = 0;
    double y = 0;
    if (!protocol::readNumbers(line, x, y) || !isWithin(x, m_box.width()) || !isWithin(y, m_box.height()))
        return failAsGarbage();
    m_current.append({x, y});
    endGraphIfFull();
    return true;
}

void HelperReply::endGraphIfFull()
{
    if (m_current.size() < m_counts.at(answered()))
        return;
    m_placements.append(std::exchange(m_current, {}));
    m_state = answered() == m_counts.size() ? State::Complete : State::Header;
}

bool HelperReply::fail(const QString& message)
{
    m_error = message;
    return false;
}

bool HelperReply::failAsGarbage()
{
    return fail(Messages::tr("The layout helper answered something that makes no sense."));
}
