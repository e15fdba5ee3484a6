// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/panels/panelcontent.h"

#include "widgets/panels/views/auditparts.h"
#include "widgets/panels/views/footprintparts.h"
#include "widgets/panels/views/fundingparts.h"
#include "widgets/panels/views/scorecardparts.h"
#include "widgets/panels/views/sectorsparts.h"
#include "widgets/panels/views/techniquesparts.h"
#include "widgets/panels/views/themesparts.h"
#include "widgets/panels/views/valuationsparts.h"

PanelParts partsOf(PanelKind panel, const Atlas& atlas, const Passing& passing, const PanelLook& look)
{
    switch (panel) {
    case PanelKind::Funding:
        return fundingParts(atlas, passing, look);
    case PanelKind::Valuations:
        return valuationsParts(atlas, passing, look);
    case PanelKind::Scorecard:
        return scorecardParts(atlas, passing, look);
    case PanelKind::Sectors:
        return sectorsParts(atlas, passing, look);
    case PanelKind::Footprint:
        return footprintParts(atlas, passing, look);
    case PanelKind::Techniques:
        return techniquesParts(atlas, passing, look);
    case PanelKind::Themes:
        return themesParts(atlas, passing, look);
    case PanelKind::Audit:
        return auditParts(atlas, passing, look);
    }
    Q_UNREACHABLE();
}
