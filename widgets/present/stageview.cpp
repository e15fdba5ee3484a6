// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/present/stageview.h"

StageView::StageView(Presentation& presentation, StepPictures& pictures, QWidget* parent)
    : QWidget(parent)
    , m_presentation(presentation)
    , m_pictures(pictures)
{
}

void StageView::setContent(const StageContent& content)
{
    m_navigation.setAtlas(content.atlas);
}
