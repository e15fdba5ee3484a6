// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/problem.h"

QString Problem::format(const QString& file) const
{
    QString text = file;
    if (line > 0)
        text += QStringLiteral(":%1:%2").arg(line).arg(column);
    text += QStringLiteral(": ");
    if (!pointer.isEmpty())
        text += pointer + QStringLiteral(": ");
    return text + message;
}
