// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/search/searchword.h"

#include <algorithm>

namespace {

enum class Class
{
    Separator,
    Word,
    Han
};

Class classOf(char32_t c)
{
    if (QChar::script(c) == QChar::Script_Han)
        return Class::Han;
    return QChar::isLetterOrNumber(c) || QChar::isMark(c) ? Class::Word : Class::Separator;
}

void appendFolded(QString& word, char32_t c)
{
    if (c < 0x80) {
        word += QChar(char16_t(c)).toLower();
        return;
    }
    for (const QChar part : QString::fromUcs4(&c, 1).normalized(QString::NormalizationForm_KD)) {
        if (!part.isMark())
            word += part.toLower();
    }
}

bool isDigitAt(const QString& text, qsizetype position)
{
    return position >= 0 && position < text.size() && text[position].isDigit();
}

bool isApostrophe(QChar c)
{
    return c == u'\'' || c == u'’';
}

/// Whether a sign inside a word belongs to it: a decimal point or a separator of thousands.
bool joins(const QString& text, qsizetype position)
{
    const QChar c = text[position];
    return (c == u'.' || c == u',') && isDigitAt(text, position - 1) && isDigitAt(text, position + 1);
}

/// Whether "'s" ends a word here: it is none of its own.
bool isPossessive(const QString& text, qsizetype position)
{
    return isApostrophe(text[position]) && position + 1 < text.size() &&
           text[position + 1].toLower() == u's' &&
           (position + 2 >= text.size() || !text[position + 2].isLetterOrNumber());
}

} // namespace

TextRange SearchWord::part(qsizetype start, qsizetype length) const
{
    if (folded.size() != range.length)
        return range;
    return {range.start + start, std::min(length, range.length - start)};
}

QList<SearchWord> searchWords(const QString& text)
{
    QList<SearchWord> words;
    SearchWord word;
    Class open = Class::Separator;
    const auto close = [&](qsizetype end) {
        word.range.length = end - word.range.start;
        if (open != Class::Separator && !word.folded.isEmpty())
            words.append(word);
        open = Class::Separator;
    };
    for (qsizetype i = 0; i < text.size();) {
        const bool isPair = text[i].isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate();
        const char32_t c = isPair ? QChar::surrogateToUcs4(text[i], text[i + 1]) : text[i].unicode();
        const Class is = classOf(c);
        if (is == Class::Separator && open == Class::Word && joins(text, i)) {
            if (c == u'.')
                word.folded += u'.';
            ++i;
            continue;
        }
        if (is != open) {
            close(i);
            if (i > 0 && isPossessive(text, i) && text[i - 1].isLetterOrNumber()) {
                i += 2;
                continue;
            }
            word = {{}, {i, 0}, is == Class::Han};
            open = is;
        }
        if (is != Class::Separator)
            appendFolded(word.folded, c);
        i += isPair ? 2 : 1;
    }
    close(text.size());
    return words;
}

QString foldedLine(const QString& text)
{
    QString line;
    for (const SearchWord& word : searchWords(text)) {
        if (!line.isEmpty())
            line += u' ';
        line += word.folded;
    }
    return line;
}

QList<TextRange> merged(QList<TextRange> ranges)
{
    std::ranges::sort(ranges, {}, &TextRange::start);
    QList<TextRange> result;
    for (const TextRange& range : std::as_const(ranges)) {
        if (range.length <= 0)
            continue;
        if (!result.isEmpty() && range.start <= result.last().start + result.last().length) {
            TextRange& last = result.last();
            last.length = std::max(last.length, range.start + range.length - last.start);
        } else {
            result.append(range);
        }
    }
    return result;
}
