// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/layout/layoutengine.h"
#include "widgets/render/mapmeasure.h"
#include "widgets/render/mapscene.h"

/// A layout of an atlas that needs no helper program.
inline MapLayout layoutOf(const Atlas& atlas, const QString& language = QStringLiteral("en"))
{
    return *computeLayout(measureMap(atlas, language), {}).layout;
}

inline MapLook lookOf(ColorTheme::Mode mode, DetailLevel level,
                      const QString& language = QStringLiteral("en"))
{
    return {ColorTheme::of(mode), language, level};
}

inline MapLook plainLook()
{
    return lookOf(ColorTheme::Mode::Light, DetailLevel::Entities);
}

inline const QList<DetailLevel> allLevels{DetailLevel::Stack, DetailLevel::Groups, DetailLevel::Entities,
                                          DetailLevel::Cards};

/// The texts of a block, in drawing order.
inline QList<TextItem> textsOf(const DisplayList& list, const DisplayBlock& block)
{
    QList<TextItem> texts;
    for (size_t i = block.first; i < block.first + block.count; ++i) {
        if (const auto* text = std::get_if<TextItem>(&list.items[i]))
            texts.append(*text);
    }
    return texts;
}

inline QList<TextItem> textsOf(const DisplayList& list)
{
    QList<TextItem> texts;
    for (const DisplayBlock& block : list.blocks)
        texts += textsOf(list, block);
    return texts;
}

inline QStringList wordsOf(const QList<TextItem>& texts)
{
    QStringList words;
    for (const TextItem& text : texts)
        words << text.text;
    return words;
}

/// The block of a thing, or null. That there is only one is for a test to say.
inline const DisplayBlock* blockOf(const DisplayList& list, const TypedId& id)
{
    for (const DisplayBlock& block : list.blocks) {
        if (block.id == id)
            return &block;
    }
    return nullptr;
}

inline QSet<TypedId> idsOf(const DisplayList& list)
{
    QSet<TypedId> ids;
    for (const DisplayBlock& block : list.blocks) {
        if (block.id.type != IdType::Atlas)
            ids << block.id;
    }
    return ids;
}

/// What a text covers with ink, more or less: ascenders and descenders, but not the room above and below
/// them.
inline QRectF inkOf(const TextItem& text)
{
    const QRectF bounds = boundsOf(text);
    const double baseline = text.position.y();
    return {bounds.left(), baseline - text.style.pixelSize * 0.8, bounds.width(),
            text.style.pixelSize * 1.04};
}

inline bool holds(const QRectF& outer, const QRectF& inner)
{
    constexpr double tolerance = 0.5;
    return outer.adjusted(-tolerance, -tolerance, tolerance, tolerance).contains(inner);
}

/// Names and values that a careless program trips over.
inline QStringList hostileTexts()
{
    return {QStringLiteral("<b>bold</b> & \"quoted\" 'too' ]]> <!-- -->"),
            QString(50'000, u'W'),
            QStringLiteral("人工智能").repeated(10'000),
            QStringLiteral("a\nb\tc\r\nd"),
            QString::fromUtf16(u"x\u0000y\u0001z\u001b[31m\uFFFE\uFFFF", 13),
            QString(QChar(0xd800)) + QStringLiteral("lone") + QChar(0xdc00),
            QStringLiteral("\u202Egnorts\u202C \u200B\u200D\uFEFF"),
            QString::fromUcs4(U"👩‍👩‍👧‍👦🇨🇳𠮷").repeated(300),
            QStringLiteral("עברית العربية"),
            QStringLiteral("   "),
            QStringLiteral("%1 %n %2 %L1"),
            QStringLiteral("e") + QString(2'000, QChar(0x301)),
            QStringLiteral("../../etc/passwd#fragment?query=url(http://x)")};
}
