// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/filterindexer.h"

namespace {

/// Made in a few milliseconds: less than a frame, and nobody has to wait for a thread.
constexpr qsizetype mostAtOnce = 2000;

} // namespace

FilterIndexer::FilterIndexer(QObject* parent)
    : QObject(parent)
{
    m_pool.setMaxThreadCount(1);
}

FilterIndexer::~FilterIndexer()
{
    m_pool.clear();
    m_pool.waitForDone();
}

void FilterIndexer::setAtlas(const AtlasPtr& atlas)
{
    ++m_latest;
    m_pool.clear();
    m_atlas = atlas;
    m_index.reset();
    m_isUnderWay = false;
}

void FilterIndexer::prepare()
{
    if (!m_atlas || m_index || m_isUnderWay)
        return;
    if (m_atlas->entities.size() <= mostAtOnce) {
        m_index = std::make_shared<const FilterIndex>(m_atlas);
        return;
    }
    m_isUnderWay = true;
    m_pool.start([this, atlas = m_atlas, number = m_latest] {
        const auto made = std::make_shared<const FilterIndex>(atlas);
        QMetaObject::invokeMethod(this, [this, made, number] {
            if (number != m_latest)
                return;
            m_index = made;
            m_isUnderWay = false;
            Q_EMIT ready();
        });
    });
}
