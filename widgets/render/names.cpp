// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/render/names.h"

NamePair namePair(const LocalizedText& name, const QString& language)
{
    NamePair pair{name.in(language), {}};
    for (auto it = name.all().cbegin(); it != name.all().cend(); ++it) {
        if (it.value() != pair.first) {
            pair.second = it.value();
            break;
        }
    }
    return pair;
}
