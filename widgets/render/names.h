// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/localizedtext.h"

#include <QString>

/// The name of a thing in the language of the picture and, where it has one, in the other language.
struct NamePair
{
    QString first;
    QString second; ///< empty when there is none or when it is the same
};

NamePair namePair(const LocalizedText& name, const QString& language);

/// Between names in a list: a line may break after the dot, not before.
inline const QString listSeparator = QStringLiteral("\u00a0· ");
