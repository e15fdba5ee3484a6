// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/latesttask.h"
#include "model/search/searchindex.h"

#include <memory>
#include <QObject>

/// Makes the search index of an atlas in the background: reading Chinese names aloud takes its time.
class SearchIndexer : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// Starts on another atlas; what was under way is not waited for, and not told of.
    void index(const AtlasPtr& atlas, const QString& language);

Q_SIGNALS:
    void ready(const std::shared_ptr<const SearchIndex>& index);

private:
    LatestTask m_task{*this};
};
