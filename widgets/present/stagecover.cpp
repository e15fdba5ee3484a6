// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/present/stagecover.h"

StageCover::StageCover(Presentation& presentation, StepPictures& pictures, QWidget& stage)
    : QWidget(&stage)
    , m_presentation(presentation)
    , m_pictures(pictures)
{
}

void StageCover::setTheme(const ColorTheme& /*theme*/) {}

void StageCover::setLanguage(const QString& /*language*/) {}
