// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/reader/textdirection.h"

#include <algorithm>

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

/// Takes from the ends that are still to come those that `c` makes superfluous.
void end(QString& open, QChar c)
{
    if (c == endOfEmbedding && open.endsWith(endOfEmbedding)) {
        open.chop(1);
    } else if (c == endOfIsolate) { // ends the embeddings within as well
        if (const qsizetype at = open.lastIndexOf(endOfIsolate); at >= 0)
            open.truncate(at);
    }
}

} // namespace

QString withDirectionsEnded(const QString& text)
{
    const auto begins = [](QChar c) { return beginsEmbedding(c) || beginsIsolate(c); };
    if (std::ranges::none_of(text, begins))
        return text;
    QString result;
    QString open; // the ends of what is open, the innermost last
    const auto endAll = [&] {
        std::ranges::reverse(open);
        result += open;
        open.clear();
    };
    for (const QChar c : text) {
        if (beginsEmbedding(c))
            open += endOfEmbedding;
        else if (beginsIsolate(c))
            open += endOfIsolate;
        else if (endsParagraph(c))
            endAll();
        else
            end(open, c);
        result += c;
    }
    endAll();
    return result;
}
