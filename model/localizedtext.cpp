// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/localizedtext.h"

QString LocalizedText::in(const QString& language) const
{
    for (const QString& candidate : {language, QStringLiteral("en")}) {
        if (const auto found = m_texts.constFind(candidate); found != m_texts.cend())
            return *found;
    }
    return m_texts.isEmpty() ? QString() : m_texts.first();
}
