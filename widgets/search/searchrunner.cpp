// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/search/searchrunner.h"

SearchRunner::SearchRunner(qsizetype largest, QObject* parent)
    : QObject(parent)
    , m_largest(largest)
{
    m_thread.setMaxThreadCount(1);
}

SearchRunner::~SearchRunner()
{
    m_thread.waitForDone();
}

void SearchRunner::setIndex(std::shared_ptr<const SearchIndex> index)
{
    cancel();
    m_index = std::move(index);
}

void SearchRunner::run(const QString& query, const SearchLimits& limits)
{
    if (!m_index)
        return;
    if (m_index->size() < m_largest)
        Q_EMIT finished(query, m_index->find(query, limits));
    else if (m_isRunning)
        m_next = {query, limits};
    else
        start({query, limits});
}

void SearchRunner::cancel()
{
    ++m_ticket;
    m_isRunning = false;
    m_next.reset();
}

void SearchRunner::start(const Question& question)
{
    m_isRunning = true;
    m_thread.start([this, question, index = m_index, ticket = ++m_ticket] {
        const QList<SearchGroup> groups = index->find(question.query, question.limits);
        QMetaObject::invokeMethod(
            this, [this, ticket, query = question.query, groups] { take(ticket, query, groups); },
            Qt::QueuedConnection);
    });
}

void SearchRunner::take(quint64 ticket, const QString& query, const QList<SearchGroup>& groups)
{
    if (ticket != m_ticket)
        return;
    m_isRunning = false;
    if (m_next)
        start(*std::exchange(m_next, std::nullopt));
    else
        Q_EMIT finished(query, groups);
}
