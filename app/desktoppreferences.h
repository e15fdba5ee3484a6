// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <optional>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusVariant>
#include <QObject>
#include <QThreadPool>

/// What the user has chosen in the desktop, asked of its portal over D-Bus. Nothing waits for the answer, and
/// where there is no bus or no portal nothing is known.
class DesktopPreferences : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;
    ~DesktopPreferences() override;

    /// Asks, and listens from then on.
    void start();

    /// Whether a dark look is preferred; nothing if the desktop has no opinion.
    [[nodiscard]] std::optional<bool> prefersDark() const { return m_dark; }

    /// Whether things may move; nothing if that is unknown.
    [[nodiscard]] std::optional<bool> animates() const { return m_animates; }

Q_SIGNALS:
    void changed();

private Q_SLOTS:
    void hear(const QDBusMessage& message);

private:
    void take(const QString& group, const QString& key, const QDBusVariant& value);
    void ask(QDBusConnection bus);

    std::optional<bool> m_dark;
    std::optional<bool> m_animates;
    QThreadPool m_pool; ///< connects: a bus may take its time
};
