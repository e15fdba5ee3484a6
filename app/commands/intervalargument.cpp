// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/commands/intervalargument.h"

#include <QRegularExpression>

std::optional<std::chrono::milliseconds> readInterval(const QString& text)
{
    using std::chrono::milliseconds;
    static const QRegularExpression grammar(
        QStringLiteral(R"(\A(?:([0-9]{1,2})h)?(?:([0-9]{1,4})m)?(?:([0-9]{1,5})s)?(?:([0-9]{1,7})ms)?\z)"));
    const auto match = grammar.match(text);
    if (text.isEmpty() || !match.hasMatch())
        return std::nullopt;
    const milliseconds interval =
        std::chrono::hours(match.captured(1).toInt()) + std::chrono::minutes(match.captured(2).toInt()) +
        std::chrono::seconds(match.captured(3).toInt()) + milliseconds(match.captured(4).toInt());
    if (interval < milliseconds(500) || interval > std::chrono::hours(1))
        return std::nullopt;
    return interval;
}
