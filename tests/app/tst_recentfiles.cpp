// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/recentfiles.h"

#include <QTemporaryDir>
#include <QTest>

namespace {

QString path(int number)
{
    return QStringLiteral("/atlases/a, b; 星 %1.atlas.json").arg(number);
}

} // namespace

class RecentFilesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isEmptyAtFirst();
    void newestIsFirst();
    void oneOfAKind();
    void keepsTenAtMost();
    void survivesARestart();
    void clears();

private:
    [[nodiscard]] QString settingsFile() const { return m_folder.filePath(QStringLiteral("settings.ini")); }

    QTemporaryDir m_folder;
};

void RecentFilesTest::isEmptyAtFirst()
{
    QSettings settings(m_folder.filePath(QStringLiteral("none.ini")), QSettings::IniFormat);
    QCOMPARE(RecentFiles(settings).paths(), QStringList());
}

void RecentFilesTest::newestIsFirst()
{
    QSettings settings(settingsFile(), QSettings::IniFormat);
    settings.clear();
    RecentFiles recent(settings);
    recent.add(path(1));
    QCOMPARE(recent.paths(), QStringList{path(1)});
    recent.add(path(2));
    QCOMPARE(recent.paths(), (QStringList{path(2), path(1)}));
}

void RecentFilesTest::oneOfAKind()
{
    QSettings settings(settingsFile(), QSettings::IniFormat);
    settings.clear();
    RecentFiles recent(settings);
    for (const int number : {1, 2, 3, 1})
        recent.add(path(number));
    QCOMPARE(recent.paths(), (QStringList{path(1), path(3), path(2)}));
}

void RecentFilesTest::keepsTenAtMost()
{
    QSettings settings(settingsFile(), QSettings::IniFormat);
    settings.clear();
    RecentFiles recent(settings);
    for (int number = 1; number <= 12; ++number)
        recent.add(path(number));
    QCOMPARE(recent.paths().size(), 10);
    QCOMPARE(recent.paths().first(), path(12));
    QCOMPARE(recent.paths().last(), path(3));
}

void RecentFilesTest::survivesARestart()
{
    {
        QSettings settings(settingsFile(), QSettings::IniFormat);
        settings.clear();
        RecentFiles(settings).add(path(1));
        RecentFiles(settings).add(path(2));
    }
    QSettings settings(settingsFile(), QSettings::IniFormat);
    QCOMPARE(RecentFiles(settings).paths(), (QStringList{path(2), path(1)}));
}

void RecentFilesTest::clears()
{
    QSettings settings(settingsFile(), QSettings::IniFormat);
    settings.setValue(QStringLiteral("theme"), QStringLiteral("dark"));
    RecentFiles recent(settings);
    recent.add(path(1));
    recent.clear();
    QCOMPARE(recent.paths(), QStringList());
    QCOMPARE(settings.value(QStringLiteral("theme")).toString(), QStringLiteral("dark"));
}

QTEST_GUILESS_MAIN(RecentFilesTest)
#include "tst_recentfiles.moc"
