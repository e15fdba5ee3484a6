// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/filterindex.h"

#include <memory>
#include <QObject>
#include <QThreadPool>

/// Makes the filter index of an atlas: at once for one that is small, else in the background, and not before
/// somebody filters.
class FilterIndexer : public QObject
{
    Q_OBJECT

public:
    explicit FilterIndexer(QObject* parent = nullptr);
    ~FilterIndexer() override;

    /// Looks at another atlas; what was under way is not told of.
    void setAtlas(const AtlasPtr& atlas);

    /// Starts to make the index, if nothing did so before.
    void prepare();

    /// The index; null while it is not made.
    [[nodiscard]] const std::shared_ptr<const FilterIndex>& index() const { return m_index; }

Q_SIGNALS:
    void ready(); ///< after prepare(), in the thread of this object; not where it was made at once

private:
    AtlasPtr m_atlas;
    std::shared_ptr<const FilterIndex> m_index;
    bool m_isUnderWay = false;
    int m_latest = 0; ///< the atlas that was looked at last, by number
    QThreadPool m_pool;
};
