// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/commands/commandparser.h"
#include "widgets/render/export/exportoptions.h"

/// The names of the options of `stackatlas export`.
namespace exportoption {
inline const QString all = QStringLiteral("all");
inline const QString background = QStringLiteral("background");
inline const QString dpi = QStringLiteral("dpi");
inline const QString focus = QStringLiteral("focus");
inline const QString format = QStringLiteral("format");
inline const QString frame = QStringLiteral("frame");
inline const QString language = QStringLiteral("lang");
inline const QString level = QStringLiteral("level");
inline const QString link = QStringLiteral("link");
inline const QString marking = QStringLiteral("marking");
inline const QString neighbours = QStringLiteral("neighbours");
inline const QString out = QStringLiteral("out");
inline const QString handout = QStringLiteral("handout");
inline const QString outlines = QStringLiteral("outlines");
inline const QString scale = QStringLiteral("scale");
inline const QString size = QStringLiteral("size");
inline const QString theme = QStringLiteral("theme");
inline const QString tours = QStringLiteral("tours");
inline const QString transparent = QStringLiteral("transparent");
inline const QString view = QStringLiteral("view");
} // namespace exportoption

/// The words of `--theme`.
QString themeName(ColorTheme::Mode theme);
std::optional<ColorTheme::Mode> themeNamed(const QString& name);
QStringList themeNames();

/// The words of several formats.
QStringList namesOf(const QList<ExportFormat>& formats);

/// Adds the options of `stackatlas export`.
void addExportOptions(CommandParser& parser);

/// Reads how a picture is to look, all but its theme: level, size, background, frame. Gives what is wrong, or
/// nothing.
QString readLook(const CommandParser& parser, ExportOptions& options);

/// Why an option that was given does not go with what is exported; empty if all do.
QString misfit(const CommandParser& parser, const ExportOptions& options);

/// The same for a background and a theme.
QString misfit(Background background, ColorTheme::Mode theme);
