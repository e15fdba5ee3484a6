// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QString>

/// A part of a text, in UTF-16 units.
struct TextRange
{
    qsizetype start = 0;
    qsizetype length = 0;
    bool operator==(const TextRange&) const = default;
};

/// A word of a text as search compares it: lower case, without accents, full-width letters made narrow.
struct SearchWord
{
    QString folded;
    TextRange range;    ///< where it stands in the text
    bool isHan = false; ///< a run of Chinese characters, which has no spaces to part its words

    /// Where a part of the folded word stands in the text; the whole word if folding changed its length.
    [[nodiscard]] TextRange part(qsizetype start, qsizetype length) const;
};

/// The words of a text. Numbers stay in one piece: "0.14" is a word, and "1,000" reads as "1000".
QList<SearchWord> searchWords(const QString& text);

/// The words in one line with single spaces between them: two texts that fold alike read alike.
QString foldedLine(const QString& text);

/// Ranges in order, those that touch or overlap made one.
QList<TextRange> merged(QList<TextRange> ranges);
