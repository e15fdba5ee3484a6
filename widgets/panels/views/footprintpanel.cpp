// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/panels/views/footprintpanel.h"

#include "model/panels/footprintsheet.h"
#include "widgets/panels/pictureview.h"
#include "widgets/panels/sheetbox.h"
#include "widgets/render/panels/footprintpicture.h"

#include <QCheckBox>
#include <QVBoxLayout>

FootprintPanel::FootprintPanel(Navigation& navigation, QWidget* parent)
    : ViewPanel(navigation, PanelKind::Footprint, parent)
    , m_picture(makePictureView(tr("Organisations by layer")))
    , m_box(makeSheetBox())
    , m_byGroup(new QCheckBox(tr("By &group")))
    , m_all(new QCheckBox(tr("&All organisations")))
{
    m_byGroup->setToolTip(tr("Tells the things of a layer apart by their groups"));
    m_all->setToolTip(tr("Those in one layer, or none, as well"));
    auto* page = new QWidget;
    auto* row = new QHBoxLayout;
    row->setContentsMargins(16, 2, 12, 4);
    row->setSpacing(16);
    row->addWidget(m_byGroup);
    row->addWidget(m_all);
    row->addStretch(1);
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addLayout(row);
    column->addWidget(m_picture, 1);
    page->setFocusProxy(m_picture);
    addPage(tr("Matrix"), page);
    addPage(tr("As a table"), m_box);

    disconnect(m_picture, &PictureView::chosen, &navigation, &Navigation::select);
    connect(m_picture, &PictureView::chosen, this, &FootprintPanel::choose);
    const auto light = [this] {
        if (this->navigation().view().reach != Reach::Footprint)
            this->navigation().setReach(Reach::Footprint);
    };
    connect(&m_box->table(), &RowTable::rowChosen, this, light);
    connect(&m_box->table(), &RowTable::rowPassed, this, light);
    for (const QCheckBox* option : {m_byGroup, m_all})
        connect(option, &QCheckBox::toggled, this, &FootprintPanel::showPicture);
    onTheme([this](const ColorTheme& theme) {
        QPalette frames = PanelStyle::of(theme).palette();
        frames.setColor(QPalette::Window, theme.secondary); // Fusion derives the frame of a box from it
        for (QCheckBox* option : {m_byGroup, m_all}) {
            option->setFont(panel::fontFor(panel::body));
            option->setPalette(frames);
        }
    });
}

/// Of an organisation all that it has stands out; that it does is one step, which one step takes back.
void FootprintPanel::choose(const TypedId& id)
{
    if (id.type != IdType::Entity || !m_organisations.contains(id.id)) {
        navigation().select(id);
        return;
    }
    DeepLink link = navigation().link();
    link.view.selection = id;
    link.view.reach = Reach::Footprint;
    navigation().follow(link);
}

void FootprintPanel::refresh()
{
    load([this, atlas = atlas(), passing = navigation().passing(), language = language()] {
        auto matrix = std::make_shared<const FootprintMatrix>(footprintMatrix(*atlas, passing, language));
        auto sheet = std::make_shared<const Sheet>(footprintSheet(*matrix));
        return [this, atlas, matrix, sheet] {
            m_box->setSheet(sheet);
            showMatrix(atlas, matrix);
        };
    });
}

void FootprintPanel::showMatrix(const AtlasPtr& atlas, const std::shared_ptr<const FootprintMatrix>& matrix)
{
    m_shown = atlas;
    m_matrix = matrix;
    m_organisations.clear();
    for (const FootprintRow& row : matrix->rows)
        m_organisations.insert(row.organisation);
    setSources(matrix->sources.isEmpty() ? QString()
                                         : tr("Source: %1").arg(matrix->sources.join(QStringLiteral("; "))));
    showPicture();
}

void FootprintPanel::showPicture()
{
    if (!m_matrix)
        return;
    const FootprintOptions options{m_all->isChecked(), m_byGroup->isChecked()};
    setSubtitle(m_matrix->all > 0 ? FootprintWords::counts(*m_matrix, options.all) : QString());
    m_picture->setMaker([atlas = m_shown, matrix = m_matrix, options](const PanelLook& look) {
        return footprintPicture(*atlas, *matrix, options, look);
    });
}
