// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/panelfactory.h"

#include "widgets/panels/views/auditpanel.h"
#include "widgets/panels/views/footprintpanel.h"
#include "widgets/panels/views/fundingpanel.h"
#include "widgets/panels/views/scorecardpanel.h"
#include "widgets/panels/views/sectorspanel.h"
#include "widgets/panels/views/techniquespanel.h"
#include "widgets/panels/views/themespanel.h"
#include "widgets/panels/views/valuationspanel.h"

ViewPanel* makePanel(PanelKind kind, Navigation& navigation)
{
    switch (kind) {
    case PanelKind::Funding:
        return new FundingPanel(navigation);
    case PanelKind::Valuations:
        return new ValuationsPanel(navigation);
    case PanelKind::Scorecard:
        return new ScorecardPanel(navigation);
    case PanelKind::Sectors:
        return new SectorsPanel(navigation);
    case PanelKind::Footprint:
        return new FootprintPanel(navigation);
    case PanelKind::Techniques:
        return new TechniquesPanel(navigation);
    case PanelKind::Themes:
        return new ThemesPanel(navigation);
    case PanelKind::Audit:
        return new AuditPanel(navigation);
    }
    Q_UNREACHABLE();
}
