// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/map/mapview.h"

#include "model/legendcontent.h"
#include "widgets/map/legend.h"
#include "widgets/map/minimap.h"

#include <QVBoxLayout>

namespace {

constexpr int settlingMilliseconds = 150;

} // namespace

MapView::MapView(Navigation& navigation, QWidget* parent)
    : QWidget(parent)
    , m_navigation(navigation)
    , m_canvas(new MapCanvas(navigation))
    , m_minimap(new Minimap(m_canvas))
    , m_legend(new Legend(navigation, m_canvas))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addWidget(m_canvas);
    m_settled.setSingleShot(true);
    m_settled.setInterval(settlingMilliseconds);
    connect(&m_settled, &QTimer::timeout, this, &MapView::fillLegend);
    connect(m_canvas, &MapCanvas::frameShown, &m_settled, qOverload<>(&QTimer::start));
    connect(m_canvas, &MapCanvas::viewportChanged, this, &MapView::followView);
    connect(&m_navigation, &Navigation::litChanged, this, &MapView::followLit);
    connect(m_minimap, &Minimap::centreWanted, m_canvas, &MapCanvas::centreOn);
    connect(m_minimap, &Minimap::zoomWanted, m_canvas, &MapCanvas::zoomBy);
}

void MapView::setMap(const AtlasPtr& atlas, const std::shared_ptr<const MapLayout>& layout)
{
    m_minimap->setMap(atlas, layout);
    m_canvas->setMap(atlas, layout);
    followView();
    followLit();
}

void MapView::setTheme(const ColorTheme& theme)
{
    m_canvas->setTheme(theme);
    m_minimap->setTheme(theme);
    m_legend->setTheme(theme);
}

void MapView::setLanguage(const QString& language)
{
    m_canvas->setLanguage(language);
    m_minimap->setLanguage(language);
    m_settled.start();
}

void MapView::followView()
{
    m_minimap->setVisibleRect(m_canvas->viewport().visibleRect());
}

void MapView::followLit()
{
    m_minimap->setLit(m_navigation.lit());
}

void MapView::fillLegend()
{
    const AtlasPtr& atlas = m_canvas->atlas();
    if (!atlas || !m_canvas->isSharp())
        return;
    QSet<QString> relations;
    QSet<QString> entities;
    bool ribbons = false;
    const Passing& passing = m_navigation.passing();
    for (const DisplayBlock& block : m_canvas->blocksInView()) {
        if (block.id.type == IdType::Relation) {
            if (const Relation* relation = atlas->relation(block.id.id);
                relation && passing.contains(relation->from) && passing.contains(relation->to))
                relations.insert(block.id.id);
        } else if (block.id.type == IdType::Entity) {
            if (passing.contains(block.id.id))
                entities.insert(block.id.id);
        } else if (block.id.type == IdType::Ribbon) {
            ribbons = true;
            for (const Relation* relation : atlas->relationsOfRibbon(block.id.id)) {
                if (passing.contains(relation->from) && passing.contains(relation->to))
                    relations.insert(relation->id());
            }
        }
    }
    const bool standsOut = m_navigation.selection() || !m_navigation.lens().pins.isEmpty();
    m_legend->setShown(legendContent(*atlas, relations, ribbons, standsOut && m_canvas->lit(),
                                     m_navigation.lens().hiddenKinds, m_canvas->language(), entities,
                                     m_navigation.lens().byBasis));
}
