// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/panels/views/scorecardpanel.h"

#include "model/panels/bearing.h"
#include "widgets/panels/pictureview.h"
#include "widgets/panels/sheetbox.h"
#include "widgets/panels/views/paneltitles.h"
#include "widgets/render/panels/scorecardpicture.h"

#include <QSplitter>

namespace {

constexpr int wide = 1200;              ///< from here on what bears on a dimension stands beside the picture
constexpr int smallestPicture = 160;    ///< however much bears on a dimension
constexpr double shareOfPicture = 0.55; ///< of the height, resp. the width, at first

} // namespace

ScorecardPanel::ScorecardPanel(Navigation& navigation, QWidget* parent)
    : ViewPanel(navigation, PanelKind::Scorecard, parent)
    , m_splitter(new QSplitter(Qt::Vertical))
    , m_picture(makePictureView(tr("Scorecard")))
    , m_bearing(makeSheetBox())
    , m_table(makeSheetBox())
{
    m_picture->setMinimumHeight(smallestPicture);
    m_splitter->addWidget(m_picture);
    m_splitter->addWidget(m_bearing);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setHandleWidth(5);
    m_splitter->handle(1)->setAutoFillBackground(true);
    m_splitter->setFocusProxy(m_picture);
    m_bearing->setObjectName(QStringLiteral("bearing"));
    m_table->setObjectName(QStringLiteral("table"));
    m_bearing->hide();
    onTheme([this](const ColorTheme& theme) {
        // A style sheet would take their palettes from all that stands in it.
        QPalette line;
        line.setColor(QPalette::Window, theme.hairline);
        m_splitter->handle(1)->setPalette(line);
    });
    addPage(tr("Side by side"), m_splitter);
    addPage(tr("As a table"), m_table);
}

void ScorecardPanel::refresh()
{
    load([this, atlas = atlas(), language = language()]() -> std::function<void()> {
        const auto content = std::make_shared<const ScorecardContent>(scorecardContent(*atlas, language));
        const auto sheet = std::make_shared<const Sheet>(scorecardSheet(*atlas, language));
        return [this, content, sheet] { showContent(content, sheet); };
    });
}

void ScorecardPanel::showContent(const std::shared_ptr<const ScorecardContent>& content,
                                 const std::shared_ptr<const Sheet>& sheet)
{
    setSubtitle(PanelTitles::scorecard(*content));
    setSources(content->sources);
    m_table->setSheet(sheet);
    if (!atlas()->dimension(m_dimension))
        m_dimension.clear();
    m_picture->setMaker([this, content](const PanelLook& look) {
        PanelLook shown = look;
        // The dimension stays marked while what bears on it is walked through.
        if (!shown.selected || shown.selected->type != IdType::Dimension)
            shown.selected =
                m_dimension.isEmpty() ? std::nullopt : std::optional(TypedId{IdType::Dimension, m_dimension});
        return scorecardPicture(*content, shown);
    });
    followSelection();
    showBearing();
}

void ScorecardPanel::followSelection()
{
    const auto& selection = navigation().selection();
    const QString before = m_dimension;
    if (!selection)
        m_dimension.clear();
    else if (selection->type == IdType::Dimension)
        m_dimension = selection->id;
    if (m_dimension != before)
        showBearing();
}

/// For the dimension that is selected; the box is gone without one.
void ScorecardPanel::showBearing()
{
    const bool wanted = atlas() && atlas()->dimension(m_dimension);
    if (wanted)
        m_bearing->setSheet(std::make_shared<const Sheet>(
            bearingSheet(*atlas(), navigation().passing(), m_dimension, language())));
    if (wanted == m_bearing->isHidden()) {
        m_bearing->setVisible(wanted);
        m_isArranged = false;
    }
    arrange();
    m_picture->showSelection(navigation().selection());
    m_picture->remake();
}

void ScorecardPanel::resizeEvent(QResizeEvent* event)
{
    ViewPanel::resizeEvent(event);
    arrange();
}

/// Beneath the picture, or beside it where there is room for both; the user's own division stays.
void ScorecardPanel::arrange()
{
    const Qt::Orientation orientation = width() >= panel::scaled(wide) ? Qt::Horizontal : Qt::Vertical;
    if (m_isArranged && m_splitter->orientation() == orientation)
        return;
    m_splitter->setOrientation(orientation);
    const int whole = orientation == Qt::Horizontal ? m_splitter->width() : m_splitter->height();
    if (!m_bearing->isHidden() && whole > 0) {
        const int picture = int(whole * shareOfPicture);
        m_splitter->setSizes({picture, whole - picture});
        m_isArranged = true;
    }
}
