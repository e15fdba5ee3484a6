// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDateTime>
#include <QFileSystemWatcher>
#include <QObject>
#include <QTimer>

/// Tells when one file changes on disk. Watches its folder as well, since editors save by replacing the file, and
/// waits until writing has settled.
class FileWatcher : public QObject
{
    Q_OBJECT

public:
    explicit FileWatcher(QObject* parent = nullptr);

    /// Watches this file instead of the one before; nothing for an empty path or a built-in resource.
    void watch(const QString& path);

Q_SIGNALS:
    void changed(const QString& path);

private:
    struct State
    {
        QDateTime modified;
        qint64 size = -1;
        bool operator==(const State&) const = default;
    };

    void check();
    [[nodiscard]] State stateNow() const;

    QFileSystemWatcher m_watcher;
    QTimer m_settle;
    QString m_path;
    State m_known;
};
