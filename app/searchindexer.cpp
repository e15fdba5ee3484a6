// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/searchindexer.h"

SearchIndexer::SearchIndexer(QObject* parent)
    : QObject(parent)
{
    m_pool.setMaxThreadCount(1);
}

SearchIndexer::~SearchIndexer()
{
    m_pool.clear();
    m_pool.waitForDone();
}

void SearchIndexer::index(const AtlasPtr& atlas, const QString& language)
{
    const int number = ++m_latest;
    m_pool.clear();
    m_pool.start([this, atlas, language, number] {
        const auto made = std::make_shared<const SearchIndex>(atlas, language);
        QMetaObject::invokeMethod(this, [this, made, number] {
            if (number == m_latest)
                Q_EMIT ready(made);
        });
    });
}
