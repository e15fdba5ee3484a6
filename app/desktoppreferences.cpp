// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/desktoppreferences.h"

#include "app/sessionbus.h"

#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>

namespace {

const QString service = QStringLiteral("org.freedesktop.portal.Desktop");
const QString path = QStringLiteral("/org/freedesktop/portal/desktop");
const QString interface = QStringLiteral("org.freedesktop.portal.Settings");

const QString appearance = QStringLiteral("org.freedesktop.appearance");
const QString colorScheme = QStringLiteral("color-scheme");
const QString desktopInterface = QStringLiteral("org.gnome.desktop.interface");
const QString enableAnimations = QStringLiteral("enable-animations");

} // namespace

DesktopPreferences::~DesktopPreferences()
{
    m_pool.waitForDone();
}

void DesktopPreferences::start()
{
    if (!hasSessionBus())
        return;
    m_pool.start([this] {
        const QDBusConnection bus = QDBusConnection::sessionBus();
        QMetaObject::invokeMethod(this, [this, bus] { ask(bus); });
    });
}

void DesktopPreferences::ask(QDBusConnection bus)
{
    if (!bus.isConnected())
        return;
    for (const auto& [group, key] :
         {std::pair(appearance, colorScheme), std::pair(desktopInterface, enableAnimations)}) {
        QDBusMessage call = QDBusMessage::createMethodCall(service, path, interface, QStringLiteral("Read"));
        call.setArguments({group, key});
        auto* watcher = new QDBusPendingCallWatcher(bus.asyncCall(call), this);
        connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher, group, key] {
            const QDBusPendingReply<QDBusVariant> reply = *watcher;
            if (reply.isValid())
                take(group, key, reply.value());
            watcher->deleteLater();
        });
    }
    // The whole message: a slot with the arguments is not found before Qt has met a variant of D-Bus.
    bus.connect(service, path, interface, QStringLiteral("SettingChanged"), this, SLOT(hear(QDBusMessage)));
}

void DesktopPreferences::hear(const QDBusMessage& message)
{
    const QVariantList arguments = message.arguments();
    if (arguments.size() == 3)
        take(arguments[0].toString(), arguments[1].toString(), arguments[2].value<QDBusVariant>());
}

void DesktopPreferences::take(const QString& group, const QString& key, const QDBusVariant& value)
{
    QVariant plain = value.variant();
    if (plain.metaType() == QMetaType::fromType<QDBusVariant>()) // Read() wraps what it gives twice
        plain = plain.value<QDBusVariant>().variant();
    const auto darkBefore = m_dark;
    const auto animatesBefore = m_animates;
    if (group == appearance && key == colorScheme) {
        const uint scheme = plain.toUInt(); // 0: no preference
        m_dark = scheme == 1 || scheme == 2 ? std::optional(scheme == 1) : std::nullopt;
    } else if (group == desktopInterface && key == enableAnimations) {
        m_animates = plain.toBool();
    }
    if (m_dark != darkBefore || m_animates != animatesBefore)
        Q_EMIT changed();
}
