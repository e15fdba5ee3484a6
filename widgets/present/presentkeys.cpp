// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/present/presentkeys.h"

#include <QCoreApplication>
#include <QKeyEvent>

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(PresentKeys)
};

} // namespace

QList<PresentKey> presentKeys()
{
    using Command = PresentationCommand;
    return {
        {Command::Next,
         Words::tr("Next step"),
         {Qt::Key_Right, Qt::Key_Down, Qt::Key_Space, Qt::Key_PageDown, Qt::Key_N}},
        {Command::Previous,
         Words::tr("Previous step"),
         {Qt::Key_Left, Qt::Key_Up, Qt::Key_PageUp, Qt::Key_P}},
        {Command::First, Words::tr("First step"), {Qt::Key_Home, Qt::Key_F5}},
        {Command::Last, Words::tr("Last step"), {Qt::Key_End}},
        {Command::Confirm, Words::tr("Go to the number typed"), {Qt::Key_Return, Qt::Key_Enter}},
        {Command::Return, Words::tr("Back to the step"), {Qt::Key_R}},
        {Command::Grid, Words::tr("All steps"), {Qt::Key_G}},
        {Command::Black, Words::tr("Black screen"), {Qt::Key_B, Qt::Key_Period}},
        {Command::White, Words::tr("White screen"), {Qt::Key_W, Qt::Key_Comma}},
        {Command::Laser, Words::tr("Pointer"), {Qt::Key_L}},
        {Command::Pause, Words::tr("Pause the time"), {Qt::Key_S}},
        {Command::Escape, Words::tr("Back, and at last out"), {Qt::Key_Escape}},
    };
}

bool runKey(Presentation& presentation, const QKeyEvent& event)
{
    if (!presentation.isRunning() ||
        (event.modifiers() & ~(Qt::KeypadModifier | Qt::ShiftModifier)) != Qt::NoModifier)
        return false;
    if (event.key() >= Qt::Key_0 && event.key() <= Qt::Key_9) {
        presentation.typeDigit(event.key() - Qt::Key_0);
        return true;
    }
    static const QList<PresentKey> known = presentKeys(); // keys do not change with the language
    for (const PresentKey& key : known) {
        if (key.keys.contains(QKeySequence(event.key()))) {
            presentation.run(key.command);
            return true;
        }
    }
    return false;
}
