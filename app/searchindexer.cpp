// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/searchindexer.h"

void SearchIndexer::index(const AtlasPtr& atlas, const QString& language)
{
    m_task.start([atlas, language] { return std::make_shared<const SearchIndex>(atlas, language); },
                 [this](const std::shared_ptr<const SearchIndex>& made) { Q_EMIT ready(made); });
}
