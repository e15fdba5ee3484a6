// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDateTime>
#include <QFileSystemWatcher>
#include <QObject>
#include <QTimer>

/// Tells when one file changes on disk. Watches its folder as well, since editors save by replacing the file,
/// and waits until writing has settled.
class FileWatcher : public QObject
{
    Q_OBJECT

public:
    /// What tells one version of a file from the next.
    struct State
    {
        QDateTime modified;
        qint64 size = -1; ///< -1: there is no file
        bool operator==(const State&) const = default;
    };

    static State stateOf(const QString& path);

    explicit FileWatcher(QObject* parent = nullptr);

    /// Watches this file instead of the one before; nothing for an empty path or a built-in resource. `known`
    /// is what it was before it was read: a change since then is told as well.
    void watch(const QString& path, const State& known);

Q_SIGNALS:
    void changed(const QString& path);

private:
    void check();

    QFileSystemWatcher m_watcher;
    QTimer m_settle;
    QString m_path;
    State m_known;
};
