// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/map/flight.h"

#include <optional>
#include <QVariantAnimation>

/// A flight in time: where the camera is now, until it is there.
class Glide : public QObject
{
    Q_OBJECT

public:
    explicit Glide(QObject* parent = nullptr);

    /// Begins anew, whatever is under way.
    void start(const Flight& flight);

    void stop();

    /// Nothing if none is under way.
    [[nodiscard]] const std::optional<Flight>& flight() const { return m_flight; }

    /// Where it leads; nothing if none is under way.
    [[nodiscard]] std::optional<Camera> target() const;

Q_SIGNALS:
    void moved(const Camera& camera);
    void arrived(); ///< not when it was stopped

private:
    std::optional<Flight> m_flight;
    QVariantAnimation m_time;
};
