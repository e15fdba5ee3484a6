// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/panels/views/themespanel.h"

#include "model/panels/themescontent.h"
#include "widgets/panels/pictureview.h"
#include "widgets/panels/sheetbox.h"
#include "widgets/panels/views/paneltitles.h"
#include "widgets/render/panels/themespicture.h"

ThemesPanel::ThemesPanel(Navigation& navigation, QWidget* parent)
    : ViewPanel(navigation, PanelKind::Themes, parent)
    , m_picture(makePictureView(tr("Themes")))
    , m_table(makeSheetBox())
{
    addPage(tr("Cards"), m_picture);
    addPage(tr("As a table"), m_table);
}

void ThemesPanel::refresh()
{
    load([this, atlas = atlas(), passing = navigation().passing(),
          language = language()]() -> std::function<void()> {
        const auto content = std::make_shared<const ThemesContent>(themesContent(*atlas, passing, language));
        const auto sheet = std::make_shared<const Sheet>(themesSheet(*atlas, passing, language));
        return [this, atlas, content, sheet] {
            setSubtitle(PanelTitles::themes(*content));
            setSources(content->sources);
            m_table->setSheet(sheet);
            m_picture->setMaker(
                [atlas, content](const PanelLook& look) { return themesPicture(*atlas, *content, look); });
        };
    });
}
