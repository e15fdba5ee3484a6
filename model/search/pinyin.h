// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <memory>
#include <QString>
#include <QStringList>

/// Reads Chinese characters in Latin letters without tones. To make one takes a tenth of a second: make it
/// once for many texts.
class Pinyin
{
public:
    Pinyin();
    ~Pinyin();
    Pinyin(const Pinyin&) = delete;
    Pinyin& operator=(const Pinyin&) = delete;

    /// The text with its Chinese characters read in lower case, a space between syllables: "bi ren ke ji".
    /// The text itself where nothing can read it.
    [[nodiscard]] QString of(const QString& text) const;

private:
    struct Reader;
    std::unique_ptr<Reader> m_reader;
};

/// The reading of one text.
QString pinyinOf(const QString& text);
