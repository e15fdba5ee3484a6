// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/panels/viewpanel.h"

/// The themes as cards, in columns that face each other where they argue, each tied to what it speaks of.
class ThemesPanel : public ViewPanel
{
    Q_OBJECT

public:
    explicit ThemesPanel(Navigation& navigation, QWidget* parent = nullptr);

protected:
    void refresh() override;

private:
    PictureView* m_picture;
    SheetBox* m_table;
};
