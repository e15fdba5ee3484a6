// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/panels/sectorprofiles.h"
#include "widgets/panels/viewpanel.h"

class ChoiceBar;

/// The sectors side by side, and a page about each; all of it as a table too. What is selected shows the page
/// of its sector.
class SectorsPanel : public ViewPanel
{
    Q_OBJECT

public:
    explicit SectorsPanel(Navigation& navigation, QWidget* parent = nullptr);

    /// The id of the sector shown; empty for the comparison.
    [[nodiscard]] const QString& sector() const { return m_sector; }

    void showSector(const QString& sector);

protected:
    void refresh() override;
    void followSelection() override;

private:
    using Sectors = std::shared_ptr<const QList<SectorProfile>>;

    void showSectors(const AtlasPtr& atlas, const Sectors& sectors);
    void showPicture();

    ChoiceBar* m_choice;
    PictureView* m_picture;
    SheetBox* m_box;
    AtlasPtr m_shown; ///< what the sectors are of
    Sectors m_sectors;
    QString m_sector;
    std::optional<TypedId> m_followed;
};
