// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <expected>
#include <QStringList>

/// The file that a window is to open: the one named among `arguments`, from which Qt has taken its own
/// options, or the built-in atlas. On failure says what is wrong with them.
std::expected<QString, QString> fileForWindow(const QStringList& arguments);
