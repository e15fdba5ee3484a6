// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/recentfiles.h"

#include <QAction>
#include <QMenu>
#include <QObject>

/// Fills a menu with the files opened last.
class RecentMenu : public QObject
{
    Q_OBJECT

public:
    /// `clear` stands at the end, and forgets them.
    RecentMenu(QMenu& menu, QAction& clear, QSettings& settings, QObject* parent = nullptr);

    void add(const QString& path);

Q_SIGNALS:
    void chosen(const QString& path);

private:
    void fill();

    QMenu& m_menu;
    QAction& m_clear;
    RecentFiles m_files;
};
