// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/filewatcher.h"

#include <QFileInfo>

namespace {

constexpr int settleMs = 250;

} // namespace

FileWatcher::FileWatcher(QObject* parent)
    : QObject(parent)
{
    m_settle.setSingleShot(true);
    m_settle.setInterval(settleMs);
    connect(&m_settle, &QTimer::timeout, this, &FileWatcher::check);
    const auto settle = [this] { m_settle.start(); };
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, this, settle);
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, settle);
}

void FileWatcher::watch(const QString& path, const State& known)
{
    const QStringList before = m_watcher.files() + m_watcher.directories();
    if (!before.isEmpty())
        m_watcher.removePaths(before);
    m_settle.stop();
    m_path = path;
    if (path.isEmpty() || path.startsWith(u':'))
        return;
    m_known = known;
    m_watcher.addPaths({path, QFileInfo(path).absolutePath()});
    if (stateOf(path) != known)
        m_settle.start();
}

FileWatcher::State FileWatcher::stateOf(const QString& path)
{
    const QFileInfo info(path);
    return info.exists() ? State{info.lastModified(), info.size()} : State{};
}

void FileWatcher::check()
{
    const State now = stateOf(m_path);
    m_watcher.removePath(m_path); // it may have been replaced, and what is watched be another file
    if (now.size >= 0)
        m_watcher.addPath(m_path);
    if (now.size < 0 || now == m_known)
        return;
    m_known = now;
    Q_EMIT changed(m_path);
}
