// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/layout/grouparranger.h"

#include <optional>

/// Keeps on disk what the helper answered, by content: for the same graphs the same helper need not be asked
/// again. The cache never decides what an answer is, only how soon it comes; whatever is wrong with it is as
/// if it were empty.
class ArrangementCache
{
public:
    /// The most recent entries that are kept.
    static constexpr qsizetype maxEntries = 200;

    /// A cache in this folder, made when needed; an empty name is a cache that keeps nothing.
    explicit ArrangementCache(QString folder);

    /// What the answer depends on: the protocol, the helper program and the graphs.
    static QByteArray key(const QList<GroupGraph>& graphs, const QString& program);

    /// The arrangements stored under `key`, if they are whole and fit these graphs.
    [[nodiscard]] std::optional<QList<GroupArrangement>> find(const QByteArray& key,
                                                              const QList<GroupGraph>& graphs) const;

    /// Keeps arrangements and drops the oldest beyond maxEntries. That it cannot is no error.
    void store(const QByteArray& key, const QList<GroupArrangement>& arrangements) const;

private:
    [[nodiscard]] QString path(const QByteArray& key) const;
    void prune() const;

    QString m_folder;
};
