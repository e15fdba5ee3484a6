// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/search/searchindex.h"

#include <memory>
#include <QObject>
#include <QThreadPool>

/// Asks the index: at once where that takes a blink, and in a thread of its own for a large atlas. There the
/// newest query wins: one that waits is replaced by the next.
class SearchRunner : public QObject
{
    Q_OBJECT

public:
    /// From `largest` things on an index is asked in the thread.
    explicit SearchRunner(qsizetype largest = 5000, QObject* parent = nullptr);
    ~SearchRunner() override;

    void setIndex(std::shared_ptr<const SearchIndex> index);

    [[nodiscard]] bool hasIndex() const { return m_index != nullptr; }

    /// Whether an answer is still to come.
    [[nodiscard]] bool isBusy() const { return m_isRunning; }

    void run(const QString& query, const SearchLimits& limits = {});

    /// Forgets what was asked: no answer comes any more.
    void cancel();

Q_SIGNALS:
    void finished(const QString& query, const QList<SearchGroup>& groups);

private:
    struct Question
    {
        QString query;
        SearchLimits limits;
    };

    void start(const Question& question);
    void take(quint64 ticket, const QString& query, const QList<SearchGroup>& groups);

    std::shared_ptr<const SearchIndex> m_index;
    qsizetype m_largest;
    bool m_isRunning = false;
    std::optional<Question> m_next; ///< asked while another was being looked for
    quint64 m_ticket = 0;
    QThreadPool m_thread;
};
