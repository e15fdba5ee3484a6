// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/panelfactory.h"

#include "widgets/panels/viewpanel.h"

namespace {

class Soon : public ViewPanel
{
public:
    using ViewPanel::ViewPanel;

    void refresh() override {}
};

} // namespace

ViewPanel* makePanel(PanelKind kind, Navigation& navigation)
{
    return new Soon(navigation, kind);
}
