// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/render/scenecache.h"

#include "widgets/render/mapscenebuilder.h"

#include <algorithm>
#include <array>

namespace {

constexpr size_t mostLooks = 6;

} // namespace

SceneCache::SceneCache(AtlasPtr atlas, std::shared_ptr<const MapLayout> layout)
    : m_atlas(std::move(atlas))
    , m_layout(std::move(layout))
    , m_pieces(*m_layout)
    , m_drawn{nothingDrawn({})}
{
}

SceneCache::Drawn SceneCache::nothingDrawn(const MapLook& look) const
{
    Drawn drawn{look, {}, {}};
    drawn.pictures.resize(size_t(m_pieces.pieces.size()));
    drawn.levels.resize(size_t(m_layout->boxes.size()));
    return drawn;
}

void SceneCache::setLook(const MapLook& look)
{
    const auto known = std::ranges::find(m_drawn, look, &Drawn::look);
    if (known != m_drawn.end()) {
        m_drawn.splice(m_drawn.begin(), m_drawn, known);
        return;
    }
    m_drawn.push_front(nothingDrawn(look));
    if (m_drawn.size() > mostLooks)
        m_drawn.pop_back();
}

const DisplayList& SceneCache::picture(qsizetype piece)
{
    auto& picture = m_drawn.front().pictures[size_t(piece)];
    if (!picture) {
        MapSceneBuilder builder(*m_atlas, *m_layout, m_pieces, look());
        builder.drawPiece(m_pieces.pieces[piece]);
        picture = builder.take();
    }
    return *picture;
}

DisplayList SceneCache::highlight(const Neighbourhood& lit) const
{
    MapSceneBuilder builder(*m_atlas, *m_layout, m_pieces, look());
    builder.drawLit(lit);
    return builder.take();
}

DetailLevel SceneCache::levelOf(const QRectF& visible)
{
    const MapSceneBuilder builder(*m_atlas, *m_layout, m_pieces, look());
    constexpr int enough = 200; // boxes to tell what fills the view
    std::array<double, 4> areas{};
    int seen = 0;
    for (int i = 0; i < m_layout->boxes.size() && seen < enough; ++i) {
        const QRectF part = m_layout->boxes[i].rect & visible;
        if (part.isEmpty())
            continue;
        auto& level = m_drawn.front().levels[size_t(i)]; // asked for with every frame
        if (!level)
            level = builder.levelOf(false, i);
        areas[size_t(*level)] += part.width() * part.height();
        ++seen;
    }
    return seen == 0 ? look().level.value_or(DetailLevel::Stack)
                     : DetailLevel(std::ranges::max_element(areas) - areas.begin());
}
