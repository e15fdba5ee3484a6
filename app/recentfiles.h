// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QSettings>
#include <QStringList>

/// The files opened last, newest first, kept in the settings.
class RecentFiles
{
public:
    static constexpr int most = 10;

    explicit RecentFiles(QSettings& settings)
        : m_settings(settings)
    {
    }

    [[nodiscard]] QStringList paths() const;
    void add(const QString& path);
    void clear();

private:
    QSettings& m_settings;
};
