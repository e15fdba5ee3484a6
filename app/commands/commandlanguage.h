// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/commands/commandparser.h"
#include "model/atlas.h"

/// The language that an option names, or the atlas's default where it is not given; on failure says which the
/// atlas has.
std::expected<QString, QString> chosenLanguage(const Atlas& atlas, const CommandParser& parser,
                                               const QString& option);
