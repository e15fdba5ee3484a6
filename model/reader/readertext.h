// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArrayView>
#include <QCoreApplication>
#include <QString>
#include <string_view>

/// The words of the reader's messages: what all of them share, and the context in which they are translated.
class ReaderText
{
    Q_DECLARE_TR_FUNCTIONS(ReaderText)

public:
    /// A value of the file in quotation marks, fit for one line: cut when long, with control characters made
    /// visible.
    static QString quoted(const QString& value);
    static QString quoted(std::string_view utf8);

    /// The same without quotation marks, for numbers.
    static QString visible(const QString& value);

    /// `; did you mean "name"?`, or nothing when there is no suggestion.
    static QString didYouMean(const QString& suggestion);

    /// Several words as a list: `"a", "b", "c"`.
    static QString list(const QStringList& words);
};

/// A string from the bytes of a parsed document, which are known to be valid UTF-8.
inline QString toQString(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), qsizetype(utf8.size()));
}
