// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/search/searchword.h"

#include <QList>
#include <QString>

/// A command as it can be found: its name and the menu that it is in.
struct CommandText
{
    QString name;
    QString path;
};

/// A command found.
struct CommandHit
{
    qsizetype command = 0; ///< position in the list
    int score = 0;
    QList<TextRange> nameMarks;
    QList<TextRange> pathMarks;
};

/// The commands that fit what is typed, best first, of equals in the order of the list. Words match as in the
/// search; where they do not, letters in the right order do ("zin" is "Zoom in"), and after that typing
/// errors. Without a query all commands, in their order.
QList<CommandHit> rankedCommands(const QList<CommandText>& commands, const QString& query);
