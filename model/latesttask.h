// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QThreadPool>

/// Makes one thing after another in the background for an object that wants only the newest: what was asked
/// for before is not waited for, and not told of. A member of that object; waits for the last at its end.
class LatestTask
{
public:
    explicit LatestTask(QObject& owner)
        : m_owner(owner)
    {
        m_pool.setMaxThreadCount(1);
    }

    LatestTask(const LatestTask&) = delete;
    LatestTask& operator=(const LatestTask&) = delete;

    ~LatestTask()
    {
        m_pool.clear();
        m_pool.waitForDone();
    }

    /// Runs `make` in the background, then `show` with what it made in the thread of the owner. `make` may
    /// use only what it captured by value.
    template <typename Make, typename Show> void start(Make make, Show show)
    {
        const int number = ++m_latest;
        m_pool.clear();
        m_pool.start([this, make, show, number] {
            const auto made = make();
            QMetaObject::invokeMethod(&m_owner, [this, made, show, number] {
                if (number == m_latest)
                    show(made);
            });
        });
    }

private:
    QObject& m_owner;
    int m_latest = 0; ///< what was asked for last
    QThreadPool m_pool;
};
