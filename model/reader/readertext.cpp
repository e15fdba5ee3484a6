// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/reader/readertext.h"

#include <QStringList>

namespace {

constexpr qsizetype longestQuote = 60;

bool isInvisible(QChar c)
{
    switch (c.category()) {
    case QChar::Other_Control:
    case QChar::Other_Format: // zero-width and bidirectional marks
    case QChar::Other_NotAssigned:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
        return true;
    default:
        return false;
    }
}

QString escaped(QChar c)
{
    switch (c.unicode()) {
    case '\n':
        return QStringLiteral("\\n");
    case '\r':
        return QStringLiteral("\\r");
    case '\t':
        return QStringLiteral("\\t");
    default:
        return QStringLiteral("\\u%1").arg(c.unicode(), 4, 16, QLatin1Char('0'));
    }
}

QString cut(const QString& value)
{
    if (value.size() <= longestQuote)
        return value;
    const qsizetype end = value.at(longestQuote - 1).isHighSurrogate() ? longestQuote - 1 : longestQuote;
    return value.first(end) + QChar(0x2026);
}

} // namespace

QString ReaderText::visible(const QString& value)
{
    QString result;
    for (const QChar c : cut(value))
        result += isInvisible(c) ? escaped(c) : QString(c);
    return result;
}

QString ReaderText::quoted(const QString& value)
{
    return u'"' + visible(value) + u'"';
}

QString ReaderText::quoted(std::string_view utf8)
{
    // Four bytes a character at most: no need to convert 64 KiB to show 60 characters.
    return quoted(toQString(utf8.substr(0, (longestQuote + 4) * 4)));
}

QString ReaderText::didYouMean(const QString& suggestion)
{
    return suggestion.isEmpty() ? QString() : tr("; did you mean %1?").arg(quoted(suggestion));
}

QString ReaderText::list(const QStringList& words)
{
    QStringList parts;
    for (const QString& word : words)
        parts.append(quoted(word));
    return parts.join(QStringLiteral(", "));
}
