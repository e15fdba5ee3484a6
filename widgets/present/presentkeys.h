// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/presentation.h"

#include <QKeySequence>

class QKeyEvent;

/// A command of a presentation with its keys, the usual one first. Remote controls send some of them.
struct PresentKey
{
    PresentationCommand command;
    QString name; ///< what it does, in words
    QList<QKeySequence> keys;
};

/// All of them, in the order of a list for people.
QList<PresentKey> presentKeys();

/// Does what a key asks for, digits included; false where it asks for nothing.
bool runKey(Presentation& presentation, const QKeyEvent& event);
