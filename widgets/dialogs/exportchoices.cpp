// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/dialogs/exportchoices.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <QSettings>

namespace {

constexpr std::array frameKeys{
    std::pair{"title", &FrameOptions::title},     std::pair{"subtitle", &FrameOptions::subtitle},
    std::pair{"legend", &FrameOptions::legend},   std::pair{"filters", &FrameOptions::filters},
    std::pair{"edition", &FrameOptions::edition}, std::pair{"sources", &FrameOptions::sources},
    std::pair{"licence", &FrameOptions::licence}};

constexpr std::array backgrounds{std::pair{Background::Theme, "theme"}, std::pair{Background::White, "white"},
                                 std::pair{Background::Transparent, "transparent"}};

constexpr qsizetype longestMarking = 200;
constexpr double largestMillimetres = 10'000;

QString keyOf(const char* name)
{
    return QStringLiteral("export/") + QLatin1String(name);
}

QString wordOf(const QSettings& store, const char* name)
{
    return store.value(keyOf(name)).toString();
}

void readFlag(const QSettings& store, const char* name, bool& flag)
{
    const QString word = wordOf(store, name);
    if (word == QStringLiteral("true") || word == QStringLiteral("false"))
        flag = word == QStringLiteral("true");
}

/// A number within its bounds; nothing where there is none, or one that nobody can have chosen.
std::optional<double> numberIn(const QSettings& store, const char* name, double least, double most)
{
    bool ok = false;
    const double number = wordOf(store, name).toDouble(&ok);
    return ok && std::isfinite(number) && number >= least && number <= most ? std::optional(number)
                                                                            : std::nullopt;
}

void readSize(const QSettings& store, PictureSize& size)
{
    size.dpi = numberIn(store, "dpi", 1, 10'000).value_or(size.dpi);
    size.scale = numberIn(store, "scale", 0.01, 100).value_or(size.scale);
    const auto width = numberIn(store, "width", 1, largestSide);
    const auto height = numberIn(store, "height", 1, largestSide);
    if (width && height)
        size.pixels = QSize(int(*width), int(*height));
    const auto across = numberIn(store, "across", 1, largestMillimetres);
    const auto down = numberIn(store, "down", 1, largestMillimetres);
    if (across && down)
        size.millimetres = QSizeF(*across, *down);
}

void writeSize(QSettings& store, const PictureSize& size)
{
    store.setValue(keyOf("dpi"), size.dpi);
    store.setValue(keyOf("scale"), size.scale);
    for (const char* name : {"width", "height", "across", "down"})
        store.remove(keyOf(name));
    if (size.pixels) {
        store.setValue(keyOf("width"), size.pixels->width());
        store.setValue(keyOf("height"), size.pixels->height());
    }
    if (size.millimetres) {
        store.setValue(keyOf("across"), size.millimetres->width());
        store.setValue(keyOf("down"), size.millimetres->height());
    }
}

} // namespace

ExportOptions rememberedExport(const QSettings& store, ExportOptions start)
{
    start.format = exportFormatNamed(wordOf(store, "format")).value_or(start.format);
    start.level = detailLevelNamed(wordOf(store, "level")).value_or(start.level);
    const QString theme = wordOf(store, "theme");
    if (theme == QStringLiteral("light") || theme == QStringLiteral("dark"))
        start.theme = theme == QStringLiteral("dark") ? ColorTheme::Mode::Dark : ColorTheme::Mode::Light;
    for (const auto& [background, word] : backgrounds) {
        if (wordOf(store, "background") == QLatin1String(word))
            start.background = background;
    }
    for (const auto& [name, flag] : frameKeys)
        readFlag(store, name, start.frame.*flag);
    if (store.contains(keyOf("marking")))
        start.frame.marking = wordOf(store, "marking").left(longestMarking);
    start.handout = handoutNamed(wordOf(store, "handout")).value_or(start.handout);
    readFlag(store, "outlines", start.outlines);
    readSize(store, start.size);
    return start;
}

void rememberExport(QSettings& store, const ExportOptions& options)
{
    store.setValue(keyOf("format"), exportFormatName(options.format));
    store.setValue(keyOf("level"), detailLevelName(options.level));
    store.setValue(keyOf("theme"), options.theme == ColorTheme::Mode::Dark ? QStringLiteral("dark")
                                                                           : QStringLiteral("light"));
    store.setValue(keyOf("background"), QLatin1String(backgrounds[size_t(options.background)].second));
    for (const auto& [name, flag] : frameKeys)
        store.setValue(keyOf(name), options.frame.*flag);
    store.setValue(keyOf("marking"), options.frame.marking);
    store.setValue(keyOf("handout"), handoutName(options.handout));
    store.setValue(keyOf("outlines"), options.outlines);
    writeSize(store, options.size);
}
