// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/recentmenu.h"

RecentMenu::RecentMenu(QMenu& menu, QAction& clear, QSettings& settings, QObject* parent)
    : QObject(parent)
    , m_menu(menu)
    , m_clear(clear)
    , m_files(settings)
{
    connect(&menu, &QMenu::aboutToShow, this, &RecentMenu::fill);
    connect(&clear, &QAction::triggered, this, [this] {
        m_files.clear();
        fill();
    });
    fill();
}

void RecentMenu::add(const QString& path)
{
    m_files.add(path);
    fill();
}

void RecentMenu::fill()
{
    m_menu.clear();
    for (const QString& path : m_files.paths()) {
        QString text = path;
        QAction* action = m_menu.addAction(text.replace(u'&', QStringLiteral("&&")));
        connect(action, &QAction::triggered, this, [this, path] { Q_EMIT chosen(path); });
    }
    m_menu.setEnabled(!m_menu.isEmpty());
    m_menu.addSeparator();
    m_menu.addAction(&m_clear);
}
