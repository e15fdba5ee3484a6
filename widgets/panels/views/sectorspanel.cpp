// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/panels/views/sectorspanel.h"

#include "model/panels/sectorsheet.h"
#include "widgets/panels/pictureview.h"
#include "widgets/panels/sheetbox.h"
#include "widgets/panels/views/choicebar.h"
#include "widgets/render/panels/sectorpicture.h"

#include <algorithm>
#include <QVBoxLayout>

SectorsPanel::SectorsPanel(Navigation& navigation, QWidget* parent)
    : ViewPanel(navigation, PanelKind::Sectors, parent)
    , m_choice(new ChoiceBar(tr("Sector")))
    , m_picture(makePictureView(tr("Sectors")))
    , m_box(makeSheetBox())
{
    auto* page = new QWidget;
    auto* row = new QHBoxLayout;
    row->setContentsMargins(12, 0, 12, 6);
    row->addWidget(m_choice);
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addLayout(row);
    column->addWidget(m_picture, 1);
    page->setFocusProxy(m_picture);
    addPage(tr("Sectors"), page);
    addPage(tr("As a table"), m_box);
    connect(m_choice, &ChoiceBar::chosen, this, [this](int choice) {
        if (m_sectors)
            showSector(choice > 0 ? (*m_sectors)[choice - 1].id : QString());
    });
    onTheme([this](const ColorTheme& theme) { m_choice->setPanelStyle(PanelStyle::of(theme)); });
}

void SectorsPanel::refresh()
{
    load([this, atlas = atlas(), passing = navigation().passing(), language = language()] {
        auto sectors =
            std::make_shared<const QList<SectorProfile>>(sectorProfiles(*atlas, passing, language));
        auto sheet = std::make_shared<const Sheet>(sectorSheet(*sectors));
        return [this, atlas, sectors, sheet] {
            m_box->setSheet(sheet);
            showSectors(atlas, sectors);
        };
    });
}

void SectorsPanel::showSectors(const AtlasPtr& atlas, const Sectors& sectors)
{
    m_shown = atlas;
    m_sectors = sectors;
    QStringList choices{tr("Comparison")};
    for (const SectorProfile& sector : *sectors)
        choices << sector.name;
    if (sectors->isEmpty())
        choices.clear();
    m_choice->setChoices(choices);
    m_choice->setVisible(!choices.isEmpty());
    setSubtitle(sectors->isEmpty() ? QString() : SectorWords::summary(*sectors));
    m_followed.reset();
    followSelection();
    showPicture();
}

void SectorsPanel::showSector(const QString& sector)
{
    if (sector == m_sector)
        return;
    m_sector = sector;
    showPicture();
}

/// Another selection leads to the page of its sector, unless what is shown has it already.
void SectorsPanel::followSelection()
{
    const auto& selection = navigation().selection();
    if (!m_sectors || selection == m_followed || m_shown != atlas())
        return;
    m_followed = selection;
    const qsizetype wanted = selection ? sectorOf(*m_shown, *selection) : -1;
    if (wanted < 0)
        return;
    const bool isWhole = selection->type == IdType::Sector || selection->type == IdType::Group;
    if (!m_sector.isEmpty() || isWhole)
        showSector((*m_sectors)[wanted].id);
}

void SectorsPanel::showPicture()
{
    if (!m_sectors)
        return;
    const auto found = std::ranges::find(*m_sectors, m_sector, &SectorProfile::id);
    const bool isOne = found != m_sectors->cend();
    if (!isOne)
        m_sector.clear();
    const qsizetype position = isOne ? found - m_sectors->cbegin() : -1;
    m_choice->setCurrent(int(position) + 1);
    m_picture->setMaker([atlas = m_shown, sectors = m_sectors, position](const PanelLook& look) {
        return position < 0 ? sectorComparisonPicture(*atlas, *sectors, look)
                            : sectorPicture(*atlas, (*sectors)[position], look);
    });
    const QStringList sources = isOne ? found->sources : sectorSources(*m_shown, *m_sectors, false);
    setSources(sources.isEmpty() ? QString() : tr("Source: %1").arg(sources.join(QStringLiteral("; "))));
}
