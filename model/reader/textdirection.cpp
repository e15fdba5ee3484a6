// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/reader/textdirection.h"

#include <algorithm>
#include <utility>

namespace {

constexpr QChar endOfEmbedding(0x202C);
constexpr QChar endOfIsolate(0x2069);

bool beginsEmbedding(QChar c) // or override
{
    return c.unicode() >= 0x202A && c.unicode() <= 0x202E && c != endOfEmbedding;
}

bool beginsIsolate(QChar c)
{
    return c.unicode() >= 0x2066 && c.unicode() <= 0x2068;
}

/// Where all that is open ends by itself (UAX #9, class B).
bool endsParagraph(QChar c)
{
    return c == u'\n' || c == u'\r' || c == QChar(0x85) || c == QChar(0x2029) ||
           (c.unicode() >= 0x1C && c.unicode() <= 0x1E);
}

/// The ends that are still to come.
class OpenEnds
{
public:
    void add(QChar end)
    {
        m_ends += end;
        m_isolates += end == endOfIsolate ? 1 : 0;
    }

    /// Takes those off that `c` makes superfluous.
    void take(QChar c)
    {
        if (c == endOfEmbedding && m_ends.endsWith(endOfEmbedding)) {
            m_ends.chop(1);
        } else if (c == endOfIsolate && m_isolates > 0) { // ends the embeddings within as well
            m_ends.truncate(m_ends.lastIndexOf(endOfIsolate));
            --m_isolates;
        }
    }

    /// All of them, the innermost first.
    QString takeAll()
    {
        m_isolates = 0;
        std::ranges::reverse(m_ends);
        return std::exchange(m_ends, {});
    }

private:
    QString m_ends; ///< the innermost last
    qsizetype m_isolates = 0;
};

} // namespace

QString withDirectionsEnded(const QString& text)
{
    const auto begins = [](QChar c) { return beginsEmbedding(c) || beginsIsolate(c); };
    if (std::ranges::none_of(text, begins))
        return text;
    QString result;
    OpenEnds open;
    for (const QChar c : text) {
        if (beginsEmbedding(c))
            open.add(endOfEmbedding);
        else if (beginsIsolate(c))
            open.add(endOfIsolate);
        else if (endsParagraph(c))
            result += open.takeAll();
        else
            open.take(c);
        result += c;
    }
    return result + open.takeAll();
}
