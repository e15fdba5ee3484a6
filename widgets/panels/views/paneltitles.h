// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/panels/scorecardcontent.h"
#include "model/panels/themescontent.h"

#include <QCoreApplication>

/// What stands below the titles of scorecard and themes, on the screen as in files: what they count.
class PanelTitles
{
    Q_DECLARE_TR_FUNCTIONS(PanelTitles)

public:
    static QString scorecard(const ScorecardContent& content);
    static QString themes(const ThemesContent& content);
};
