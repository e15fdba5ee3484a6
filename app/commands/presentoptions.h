// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

/// The names of the options of `stackatlas present`.
namespace presentoption {

inline const QString tour = QStringLiteral("tour");
inline const QString tours = QStringLiteral("tours");
inline const QString loop = QStringLiteral("loop");
inline const QString interval = QStringLiteral("interval");
inline const QString screen = QStringLiteral("screen");
inline const QString theme = QStringLiteral("theme");
inline const QString language = QStringLiteral("lang");
inline const QString from = QStringLiteral("from");

} // namespace presentoption
