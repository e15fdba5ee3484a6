// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/search/pinyin.h"

#include <unicode/translit.h>
#include <unicode/unistr.h>

struct Pinyin::Reader
{
    std::unique_ptr<icu::Transliterator> transliterator;
};

Pinyin::Pinyin()
    : m_reader(std::make_unique<Reader>())
{
    UErrorCode status = U_ZERO_ERROR;
    m_reader->transliterator.reset(icu::Transliterator::createInstance(
        icu::UnicodeString(u"Han-Latin; Latin-ASCII; Lower"), UTRANS_FORWARD, status));
    if (U_FAILURE(status))
        m_reader->transliterator.reset();
}

Pinyin::~Pinyin() = default;

QString Pinyin::of(const QString& text) const
{
    if (!m_reader->transliterator)
        return text;
    icu::UnicodeString buffer(reinterpret_cast<const char16_t*>(text.utf16()), int32_t(text.size()));
    m_reader->transliterator->transliterate(buffer);
    return QString::fromUtf16(buffer.getBuffer(), buffer.length()).simplified();
}

QString pinyinOf(const QString& text)
{
    return Pinyin().of(text);
}
