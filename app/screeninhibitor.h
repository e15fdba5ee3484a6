// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <memory>
#include <QDBusConnection>
#include <QObject>
#include <QThreadPool>

/// Keeps the screen from being locked or darkened, as long as it is asked to: over the freedesktop interfaces
/// of the session's bus, in the background. Where there is none of them nothing happens. What the program
/// holds when it ends the desktop releases by itself, with its connection.
class ScreenInhibitor : public QObject
{
    Q_OBJECT

public:
    explicit ScreenInhibitor(QObject* parent = nullptr);
    ~ScreenInhibitor() override;

    /// `reason` is for people: the desktop may show it.
    void start(const QString& reason);

    void stop();

    /// Whether the desktop has agreed.
    [[nodiscard]] bool isHeld() const;

Q_SIGNALS:
    void held();

private:
    struct Request;

    void ask(const QDBusConnection& bus, const std::shared_ptr<Request>& request, size_t way);

    std::shared_ptr<Request> m_request; ///< what is wanted now; null: nothing
    QThreadPool m_pool;                 ///< connects: a bus may take its time
};
