// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/screeninhibitor.h"

#include "app/sessionbus.h"

#include <array>
#include <QCoreApplication>
#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QPointer>

namespace {

struct Way
{
    const char* service;
    const char* path;
    const char* interface;
    bool isPortal;
};

/// One after the other, until one is there.
constexpr std::array ways{
    Way{"org.freedesktop.ScreenSaver", "/org/freedesktop/ScreenSaver", "org.freedesktop.ScreenSaver", false},
    Way{"org.freedesktop.ScreenSaver", "/ScreenSaver", "org.freedesktop.ScreenSaver", false},
    Way{"org.freedesktop.portal.Desktop", "/org/freedesktop/portal/desktop", "org.freedesktop.portal.Inhibit",
        true}};

constexpr uint idleFlag = 8; ///< of the portal

QDBusMessage callOf(const Way& way, const QString& method)
{
    return QDBusMessage::createMethodCall(QString::fromLatin1(way.service), QString::fromLatin1(way.path),
                                          QString::fromLatin1(way.interface), method);
}

QDBusMessage inhibit(const Way& way, const QString& reason)
{
    QDBusMessage call = callOf(way, QStringLiteral("Inhibit"));
    if (way.isPortal)
        call.setArguments({QString(), idleFlag, QVariantMap{{QStringLiteral("reason"), reason}}});
    else
        call.setArguments({QStringLiteral("StackAtlas"), reason});
    return call;
}

/// What takes back the request that was answered with `answer`.
QDBusMessage release(const Way& way, const QVariant& answer)
{
    if (way.isPortal)
        return QDBusMessage::createMethodCall(
            QString::fromLatin1(way.service), answer.value<QDBusObjectPath>().path(),
            QStringLiteral("org.freedesktop.portal.Request"), QStringLiteral("Close"));
    QDBusMessage call = callOf(way, QStringLiteral("UnInhibit"));
    call.setArguments({answer});
    return call;
}

} // namespace

/// Outlives its inhibitor until the desktop has answered: what comes late has to be released all the same.
struct ScreenInhibitor::Request
{
    QString reason;
    bool isWanted = true;
    std::function<void()> release = {}; ///< once it is held
};

ScreenInhibitor::ScreenInhibitor(QObject* parent)
    : QObject(parent)
{
    m_pool.setMaxThreadCount(1);
}

ScreenInhibitor::~ScreenInhibitor()
{
    stop();
    m_pool.waitForDone();
}

void ScreenInhibitor::start(const QString& reason)
{
    if (m_request || !hasSessionBus())
        return;
    m_request = std::make_shared<Request>(Request{.reason = reason});
    m_pool.start([this, request = m_request] {
        const QDBusConnection bus = QDBusConnection::sessionBus();
        QMetaObject::invokeMethod(this, [this, bus, request] { ask(bus, request, 0); });
    });
}

void ScreenInhibitor::stop()
{
    if (!m_request)
        return;
    m_request->isWanted = false;
    if (m_request->release)
        m_request->release();
    m_request.reset();
}

bool ScreenInhibitor::isHeld() const
{
    return m_request && m_request->release;
}

void ScreenInhibitor::ask(const QDBusConnection& bus, const std::shared_ptr<Request>& request, size_t way)
{
    if (!bus.isConnected() || !request->isWanted || way >= ways.size())
        return;
    // Of the application: the answer is waited for even if this is gone.
    auto* watcher = new QDBusPendingCallWatcher(bus.asyncCall(inhibit(ways[way], request->reason)),
                                                QCoreApplication::instance());
    connect(watcher, &QDBusPendingCallWatcher::finished, watcher,
            [watcher, bus, request, way, self = QPointer(this)] {
                watcher->deleteLater();
                const QDBusMessage reply = watcher->reply();
                if (reply.type() != QDBusMessage::ReplyMessage || reply.arguments().isEmpty()) {
                    if (self)
                        self->ask(bus, request, way + 1);
                    return;
                }
                const auto undo = [bus, call = release(ways[way], reply.arguments().first())] {
                    bus.send(call);
                };
                if (!request->isWanted) {
                    undo();
                    return;
                }
                request->release = undo;
                if (self)
                    Q_EMIT self->held();
            });
}
