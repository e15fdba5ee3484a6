// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/commands/commandlanguage.h"

#include "app/atlaslanguages.h"

std::expected<QString, QString> chosenLanguage(const Atlas& atlas, const CommandParser& parser,
                                               const QString& option)
{
    if (!parser.isSet(option))
        return defaultLanguageOf(atlas);
    return oneOf(option, parser.value(option), languagesOf(atlas));
}
