// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/present/steppicture.h"

#include "widgets/panels/panelstyle.h"

#include <QPainter>

StepPicture::StepPicture(QWidget* parent)
    : QWidget(parent)
{
    setMinimumSize(96, 54);
}

void StepPicture::setTheme(const ColorTheme& theme)
{
    m_theme = theme;
    update();
}

void StepPicture::setPicture(const QImage& picture, const QString& standIn)
{
    if (picture.cacheKey() == m_picture.cacheKey() && standIn == m_standIn)
        return;
    m_picture = picture;
    m_standIn = standIn;
    m_scaled = {};
    update();
}

void StepPicture::setVeil(const QString& words)
{
    if (words == m_veil)
        return;
    m_veil = words;
    update();
}

QRect StepPicture::frame() const
{
    QRect frame(QPoint(), QSize(16, 9).scaled(size(), Qt::KeepAspectRatio));
    frame.moveCenter(rect().center());
    return frame;
}

void StepPicture::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    const QRect frame = this->frame();
    painter.fillRect(frame, m_theme.canvas);
    if (m_picture.isNull()) {
        painter.setFont(panel::fontFor(panel::name));
        painter.setPen(m_theme.secondary);
        painter.drawText(frame, Qt::AlignCenter, m_standIn);
    } else {
        const QSize pixels = m_picture.size().scaled(frame.size() * devicePixelRatioF(), Qt::KeepAspectRatio);
        if (m_scaled.size() != pixels)
            m_scaled = m_picture.scaled(pixels, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
        m_scaled.setDevicePixelRatio(devicePixelRatioF());
        QRectF to(QPointF(), m_scaled.deviceIndependentSize());
        to.moveCenter(QRectF(frame).center());
        painter.drawImage(to.topLeft(), m_scaled);
    }
    if (!m_veil.isEmpty()) {
        painter.fillRect(frame, QColor(0, 0, 0, 190));
        painter.setFont(panel::fontFor(panel::name));
        painter.setPen(Qt::white);
        painter.drawText(frame, Qt::AlignCenter, m_veil);
    }
    painter.setPen(PanelStyle::of(m_theme).strongLine);
    painter.drawRect(frame.adjusted(0, 0, -1, -1));
}
