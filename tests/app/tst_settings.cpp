// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/settings.h"

#include <QTemporaryDir>
#include <QTest>

namespace {

Settings unusual()
{
    return {.theme = Settings::Theme::Dark,
            .motion = Settings::Motion::Reduced,
            .language = QStringLiteral("zh-Hant"),
            .fontScale = 150,
            .hintsSeen = true,
            .legendOpen = true};
}

} // namespace

class SettingsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void startAsTheDesktopIs();
    void surviveARestart();
    void everyValueIsStored();
    void damagedValuesFallBack_data();
    void damagedValuesFallBack();
    void fontScaleIsKeptInItsRange();
    void leaveTheRestAlone();

private:
    [[nodiscard]] QString file() const { return m_folder.filePath(QStringLiteral("settings.ini")); }

    QTemporaryDir m_folder;
};

void SettingsTest::startAsTheDesktopIs()
{
    const QSettings store(m_folder.filePath(QStringLiteral("none.ini")), QSettings::IniFormat);
    QCOMPARE(readSettings(store), Settings());
    QCOMPARE(Settings().theme, Settings::Theme::System);
    QCOMPARE(Settings().motion, Settings::Motion::System);
    QCOMPARE(Settings().fontScale, 100);
    QVERIFY(!Settings().hintsSeen);
}

void SettingsTest::surviveARestart()
{
    {
        QSettings store(file(), QSettings::IniFormat);
        writeSettings(store, unusual());
    }
    QCOMPARE(readSettings(QSettings(file(), QSettings::IniFormat)), unusual());
}

void SettingsTest::everyValueIsStored()
{
    QSettings store(file(), QSettings::IniFormat);
    for (const auto theme : {Settings::Theme::System, Settings::Theme::Light, Settings::Theme::Dark}) {
        for (const auto motion :
             {Settings::Motion::System, Settings::Motion::Full, Settings::Motion::Reduced}) {
            Settings settings;
            settings.theme = theme;
            settings.motion = motion;
            writeSettings(store, settings);
            QCOMPARE(readSettings(store), settings);
        }
    }
}

void SettingsTest::damagedValuesFallBack_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QVariant>("value");
    QTest::newRow("theme") << QStringLiteral("theme") << QVariant(QStringLiteral("mauve"));
    QTest::newRow("theme of another kind") << QStringLiteral("theme") << QVariant(QByteArray("\0\xff", 2));
    QTest::newRow("motion") << QStringLiteral("motion") << QVariant(7);
    QTest::newRow("language") << QStringLiteral("language") << QVariant(QStringLiteral("../../etc"));
    QTest::newRow("language and more") << QStringLiteral("language") << QVariant(QStringLiteral("zh\nen"));
    QTest::newRow("long language") << QStringLiteral("language") << QVariant(QString(10'000, u'z'));
    QTest::newRow("empty language") << QStringLiteral("language") << QVariant(QString());
    QTest::newRow("font") << QStringLiteral("fontScale") << QVariant(QStringLiteral("huge"));
    QTest::newRow("font too many digits")
        << QStringLiteral("fontScale") << QVariant(QStringLiteral("99999999999"));
    QTest::newRow("hints") << QStringLiteral("hintsSeen") << QVariant(QStringLiteral("perhaps"));
}

void SettingsTest::damagedValuesFallBack()
{
    QFETCH(const QString, key);
    QFETCH(const QVariant, value);
    QSettings store(file(), QSettings::IniFormat);
    store.clear();
    store.setValue(key, value);
    QCOMPARE(readSettings(store), Settings());
}

void SettingsTest::fontScaleIsKeptInItsRange()
{
    QSettings store(file(), QSettings::IniFormat);
    store.clear();
    for (const auto& [stored, expected] :
         {std::pair(-5, Settings::smallestFont), std::pair(80, 80), std::pair(137, 137), std::pair(200, 200),
          std::pair(100'000, Settings::largestFont)}) {
        store.setValue(QStringLiteral("fontScale"), stored);
        QCOMPARE(readSettings(store).fontScale, expected);
    }
}

void SettingsTest::leaveTheRestAlone()
{
    QSettings store(file(), QSettings::IniFormat);
    store.setValue(QStringLiteral("recentFiles"), QStringList{QStringLiteral("/a")});
    writeSettings(store, unusual());
    QCOMPARE(store.value(QStringLiteral("recentFiles")).toStringList(), QStringList{QStringLiteral("/a")});
}

QTEST_GUILESS_MAIN(SettingsTest)
#include "tst_settings.moc"
