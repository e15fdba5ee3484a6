// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/panelfactory.h"

#include "widgets/panels/views/footprintpanel.h"
#include "widgets/panels/views/fundingpanel.h"
#include "widgets/panels/views/sectorspanel.h"
#include "widgets/panels/views/valuationspanel.h"

ViewPanel* makePanel(PanelKind kind, Navigation& navigation)
{
    switch (kind) {
    case PanelKind::Funding:
        return new FundingPanel(navigation);
    case PanelKind::Valuations:
        return new ValuationsPanel(navigation);
    case PanelKind::Sectors:
        return new SectorsPanel(navigation);
    default:
        return new FootprintPanel(navigation);
    }
}
