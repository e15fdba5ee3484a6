// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/map/glide.h"

Glide::Glide(QObject* parent)
    : QObject(parent)
{
    m_time.setStartValue(0.0);
    m_time.setEndValue(1.0);
    connect(&m_time, &QVariantAnimation::valueChanged, this, [this](const QVariant& share) {
        if (m_flight)
            Q_EMIT moved(m_flight->at(share.toDouble()));
    });
    connect(&m_time, &QVariantAnimation::finished, this, [this] {
        m_flight.reset();
        Q_EMIT arrived();
    });
}

void Glide::start(const Flight& flight)
{
    m_time.stop();
    m_flight = flight;
    m_time.setDuration(flight.duration());
    // A path of even pace is begun and ended gently, and not hurried in the middle.
    m_time.setEasingCurve(flight.manner() == Flights::Comfortable ? QEasingCurve::InOutSine
                                                                  : QEasingCurve::InOutQuad);
    m_time.start();
}

void Glide::stop()
{
    m_time.stop();
    m_flight.reset();
}

std::optional<Camera> Glide::target() const
{
    return m_flight ? std::optional(m_flight->target()) : std::nullopt;
}
