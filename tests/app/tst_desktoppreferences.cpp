// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/desktoppreferences.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QProcess>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTest>

/// Stands in for the portal of a desktop.
class Portal : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.portal.Settings")

public:
    uint scheme = 1;
    bool animates = false;

public Q_SLOTS:

    QDBusVariant Read(const QString& /*group*/, const QString& key)
    {
        const QVariant value = key == QStringLiteral("color-scheme") ? QVariant(scheme) : QVariant(animates);
        return QDBusVariant(QVariant::fromValue(QDBusVariant(value))); // twice, as real ones do
    }
};

class DesktopPreferencesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knowNothingWithoutABus();
    void askThePortalAndHearIt();
};

void DesktopPreferencesTest::knowNothingWithoutABus()
{
    qunsetenv("DBUS_SESSION_BUS_ADDRESS");
    qputenv("XDG_RUNTIME_DIR", "/no/such/folder");
    DesktopPreferences preferences;
    const QSignalSpy changed(&preferences, &DesktopPreferences::changed);
    preferences.start();
    QTest::qWait(50);
    QVERIFY(!preferences.prefersDark() && !preferences.animates());
    QVERIFY(changed.isEmpty());
}

void DesktopPreferencesTest::askThePortalAndHearIt()
{
    const QString program = QStandardPaths::findExecutable(QStringLiteral("dbus-daemon"));
    if (program.isEmpty())
        QSKIP("there is no dbus-daemon");
    QProcess daemon;
    daemon.start(program, {QStringLiteral("--session"), QStringLiteral("--nofork"),
                           QStringLiteral("--print-address")});
    QVERIFY(daemon.waitForReadyRead(10'000));
    const QByteArray address = daemon.readLine().trimmed();
    qputenv("DBUS_SESSION_BUS_ADDRESS", address);
    Portal portal;
    QDBusConnection bus =
        QDBusConnection::connectToBus(QString::fromLatin1(address), QStringLiteral("portal"));
    QVERIFY(bus.registerObject(QStringLiteral("/org/freedesktop/portal/desktop"), &portal,
                               QDBusConnection::ExportAllSlots));
    QVERIFY(bus.registerService(QStringLiteral("org.freedesktop.portal.Desktop")));
    {
        DesktopPreferences preferences;
        QSignalSpy changed(&preferences, &DesktopPreferences::changed);
        preferences.start();
        QVERIFY(!preferences.prefersDark()); // nothing waits
        QTRY_COMPARE(preferences.prefersDark(), std::optional(true));
        QTRY_COMPARE(preferences.animates(), std::optional(false));
        QCOMPARE(changed.size(), 2);

        QDBusMessage signal = QDBusMessage::createSignal(QStringLiteral("/org/freedesktop/portal/desktop"),
                                                         QStringLiteral("org.freedesktop.portal.Settings"),
                                                         QStringLiteral("SettingChanged"));
        signal << QStringLiteral("org.freedesktop.appearance") << QStringLiteral("color-scheme")
               << QVariant::fromValue(QDBusVariant(2U));
        QVERIFY(bus.send(signal));
        QTRY_COMPARE(preferences.prefersDark(), std::optional(false)); // live
        QCOMPARE(changed.size(), 3);
    }
    QDBusConnection::disconnectFromBus(QStringLiteral("portal"));
    QDBusConnection::disconnectFromBus(QStringLiteral("qt_default_session_bus"));
    daemon.terminate();
    QVERIFY(daemon.waitForFinished());
}

QTEST_GUILESS_MAIN(DesktopPreferencesTest)
#include "tst_desktoppreferences.moc"
