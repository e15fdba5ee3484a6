// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <optional>
#include <QList>
#include <QString>

/// The panels that can stand beside the map, or instead of it.
enum class PanelKind
{
    Funding,
    Valuations,
    Scorecard,
    Sectors,
    Footprint,
    Techniques,
    Themes,
    Audit
};

/// All of them, in the order in which they are offered.
QList<PanelKind> panelKinds();

/// The word for a panel in links and on the command line: "funding".
QString panelName(PanelKind panel);
std::optional<PanelKind> panelNamed(const QString& name);

/// What it is called in the interface: "Funding rounds".
QString panelTitle(PanelKind panel);
