// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/screeninhibitor.h"

#include <QDBusObjectPath>
#include <QProcess>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

/// A desktop that keeps account of who holds the screen.
class FakeScreenSaver : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.ScreenSaver")

public:
    QList<uint> held;
    QStringList reasons;

public Q_SLOTS:

    uint Inhibit(const QString& application, const QString& reason)
    {
        reasons << application + u'|' + reason;
        held << m_next;
        return m_next++;
    }

    void UnInhibit(uint cookie) { held.removeOne(cookie); }

private:
    uint m_next = 17;
};

class FakePortalRequest : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.portal.Request")

public:
    int closed = 0;

public Q_SLOTS:

    void Close() { ++closed; }
};

class FakePortal : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.portal.Inhibit")

public:
    uint flags = 0;
    QVariantMap options;

public Q_SLOTS:

    QDBusObjectPath Inhibit(const QString& /*window*/, uint wanted, const QVariantMap& with)
    {
        flags = wanted;
        options = with;
        return QDBusObjectPath(QStringLiteral("/request/1"));
    }
};

class ScreenInhibitorTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void holdsAndReleases_data();
    void holdsAndReleases();
    void isReleasedWithItsObject();
    void whatIsAnsweredLateIsReleased();
    void thePortalIsAskedLast();
    void nobodyThere();

private:
    QDBusConnection desktop() { return QDBusConnection(QStringLiteral("desktop")); }

    QTemporaryDir m_folder;
    QProcess m_daemon;
};

void ScreenInhibitorTest::initTestCase()
{
    QFile config(m_folder.filePath(QStringLiteral("bus.conf")));
    QVERIFY(config.open(QIODevice::WriteOnly));
    config.write("<!DOCTYPE busconfig PUBLIC '-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN' "
                 "'http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd'>\n"
                 "<busconfig><type>session</type><listen>unix:dir=" +
                 m_folder.path().toUtf8() +
                 "</listen><auth>EXTERNAL</auth><policy context='default'>"
                 "<allow send_destination='*' eavesdrop='true'/><allow eavesdrop='true'/><allow own='*'/>"
                 "</policy></busconfig>\n");
    config.close();
    m_daemon.start(QStringLiteral("dbus-daemon"),
                   {QStringLiteral("--nofork"), QStringLiteral("--print-address"),
                    QStringLiteral("--config-file=") + config.fileName()});
    QVERIFY2(m_daemon.waitForStarted(), "packaging/install-deps.sh --test installs dbus-daemon");
    QVERIFY(m_daemon.waitForReadyRead());
    const QByteArray address = m_daemon.readLine().trimmed();
    qputenv("DBUS_SESSION_BUS_ADDRESS", address);
    QVERIFY(
        QDBusConnection::connectToBus(QString::fromUtf8(address), QStringLiteral("desktop")).isConnected());
}

void ScreenInhibitorTest::cleanupTestCase()
{
    QDBusConnection::disconnectFromBus(QStringLiteral("desktop"));
    m_daemon.terminate();
    m_daemon.waitForFinished();
}

void ScreenInhibitorTest::holdsAndReleases_data()
{
    QTest::addColumn<QString>("path");
    QTest::newRow("of the standard") << QStringLiteral("/org/freedesktop/ScreenSaver");
    QTest::newRow("older") << QStringLiteral("/ScreenSaver");
}

void ScreenInhibitorTest::holdsAndReleases()
{
    QFETCH(QString, path);
    FakeScreenSaver saver;
    QVERIFY(desktop().registerObject(path, &saver, QDBusConnection::ExportAllSlots));
    QVERIFY(desktop().registerService(QStringLiteral("org.freedesktop.ScreenSaver")));
    ScreenInhibitor inhibitor;
    for (int round = 1; round <= 2; ++round) {
        inhibitor.start(QStringLiteral("talk"));
        inhibitor.start(QStringLiteral("twice"));
        QTRY_VERIFY(inhibitor.isHeld());
        QCOMPARE(saver.held.size(), 1);
        QCOMPARE(saver.reasons.size(), round);
        QCOMPARE(saver.reasons.last(), QStringLiteral("StackAtlas|talk"));
        inhibitor.stop();
        QVERIFY(!inhibitor.isHeld());
        QTRY_VERIFY(saver.held.isEmpty());
    }
    desktop().unregisterService(QStringLiteral("org.freedesktop.ScreenSaver"));
    desktop().unregisterObject(path);
}

void ScreenInhibitorTest::isReleasedWithItsObject()
{
    FakeScreenSaver saver;
    const QString path = QStringLiteral("/org/freedesktop/ScreenSaver");
    QVERIFY(desktop().registerObject(path, &saver, QDBusConnection::ExportAllSlots));
    QVERIFY(desktop().registerService(QStringLiteral("org.freedesktop.ScreenSaver")));
    {
        ScreenInhibitor inhibitor;
        inhibitor.start(QStringLiteral("talk"));
        QTRY_COMPARE(saver.held.size(), 1);
        QTRY_VERIFY(inhibitor.isHeld());
    }
    QTRY_VERIFY(saver.held.isEmpty());
    desktop().unregisterService(QStringLiteral("org.freedesktop.ScreenSaver"));
    desktop().unregisterObject(path);
}

void ScreenInhibitorTest::whatIsAnsweredLateIsReleased()
{
    FakeScreenSaver saver;
    const QString path = QStringLiteral("/org/freedesktop/ScreenSaver");
    QVERIFY(desktop().registerObject(path, &saver, QDBusConnection::ExportAllSlots));
    QVERIFY(desktop().registerService(QStringLiteral("org.freedesktop.ScreenSaver")));
    ScreenInhibitor inhibitor;
    inhibitor.start(QStringLiteral("short"));
    inhibitor.stop();
    QTest::qWait(200);
    QVERIFY(!inhibitor.isHeld());
    QVERIFY(saver.held.isEmpty());
    desktop().unregisterService(QStringLiteral("org.freedesktop.ScreenSaver"));
    desktop().unregisterObject(path);
}

void ScreenInhibitorTest::thePortalIsAskedLast()
{
    FakePortal portal;
    FakePortalRequest request;
    QVERIFY(desktop().registerObject(QStringLiteral("/org/freedesktop/portal/desktop"), &portal,
                                     QDBusConnection::ExportAllSlots));
    QVERIFY(
        desktop().registerObject(QStringLiteral("/request/1"), &request, QDBusConnection::ExportAllSlots));
    QVERIFY(desktop().registerService(QStringLiteral("org.freedesktop.portal.Desktop")));
    ScreenInhibitor inhibitor;
    inhibitor.start(QStringLiteral("talk"));
    QTRY_VERIFY(inhibitor.isHeld());
    QCOMPARE(portal.flags, 8U);
    QCOMPARE(portal.options.value(QStringLiteral("reason")).toString(), QStringLiteral("talk"));
    inhibitor.stop();
    QTRY_COMPARE(request.closed, 1);
    desktop().unregisterService(QStringLiteral("org.freedesktop.portal.Desktop"));
}

void ScreenInhibitorTest::nobodyThere()
{
    ScreenInhibitor inhibitor;
    inhibitor.start(QStringLiteral("talk"));
    QTest::qWait(200);
    QVERIFY(!inhibitor.isHeld());
    inhibitor.stop();
}

QTEST_GUILESS_MAIN(ScreenInhibitorTest)
#include "tst_screeninhibitor.moc"
