// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/settings.h"

#include <algorithm>
#include <array>
#include <QRegularExpression>
#include <utility>

namespace {

const QString themeKey = QStringLiteral("theme");
const QString motionKey = QStringLiteral("motion");
const QString languageKey = QStringLiteral("language");
const QString fontScaleKey = QStringLiteral("fontScale");
const QString hintsSeenKey = QStringLiteral("hintsSeen");
const QString legendOpenKey = QStringLiteral("legendOpen");

template <typename T> using Words = std::array<std::pair<T, const char*>, 3>;

constexpr Words<Settings::Theme> themes{{{Settings::Theme::System, "system"},
                                         {Settings::Theme::Light, "light"},
                                         {Settings::Theme::Dark, "dark"}}};
constexpr Words<Settings::Motion> motions{{{Settings::Motion::System, "system"},
                                           {Settings::Motion::Full, "full"},
                                           {Settings::Motion::Reduced, "reduced"}}};

/// The value that a stored word stands for; the first where it is none of them.
template <typename T> T valueOf(const Words<T>& words, const QString& stored)
{
    for (const auto& [value, word] : words) {
        if (stored == QLatin1String(word))
            return value;
    }
    return words.front().first;
}

template <typename T> QString wordFor(const Words<T>& words, T wanted)
{
    for (const auto& [value, word] : words) {
        if (value == wanted)
            return QString::fromLatin1(word);
    }
    Q_UNREACHABLE();
}

/// A language tag as atlases have them: `en`, `zh-Hant`.
bool isLanguage(const QString& text)
{
    static const QRegularExpression tag(QStringLiteral("\\A[A-Za-z]{2,8}([-_][A-Za-z0-9]{1,8}){0,3}\\z"));
    return tag.match(text).hasMatch();
}

} // namespace

Settings readSettings(const QSettings& store)
{
    Settings settings;
    settings.theme = valueOf(themes, store.value(themeKey).toString());
    settings.motion = valueOf(motions, store.value(motionKey).toString());
    if (const QString language = store.value(languageKey).toString(); isLanguage(language))
        settings.language = language;
    bool ok = false;
    if (const int scale = store.value(fontScaleKey).toString().toInt(&ok); ok)
        settings.fontScale = std::clamp(scale, Settings::smallestFont, Settings::largestFont);
    settings.hintsSeen = store.value(hintsSeenKey).toString() == QStringLiteral("true");
    settings.legendOpen = store.value(legendOpenKey).toString() == QStringLiteral("true");
    return settings;
}

void writeSettings(QSettings& store, const Settings& settings)
{
    store.setValue(themeKey, wordFor(themes, settings.theme));
    store.setValue(motionKey, wordFor(motions, settings.motion));
    store.setValue(languageKey, settings.language);
    store.setValue(fontScaleKey, settings.fontScale);
    store.setValue(hintsSeenKey, settings.hintsSeen);
    store.setValue(legendOpenKey, settings.legendOpen);
}
