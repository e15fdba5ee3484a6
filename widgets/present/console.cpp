// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/present/console.h"

Console::Console(Presentation& presentation, StepPictures& pictures, QWidget* parent)
    : QWidget(parent)
    , m_presentation(presentation)
    , m_pictures(pictures)
{
}

void Console::setLanguage(const QString& /*language*/) {}

void Console::setNotesSize(int pixels)
{
    m_notesSize = pixels;
}

void Console::setCanSwapScreens(bool /*can*/) {}
