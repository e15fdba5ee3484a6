// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/render/colortheme.h"

#include <QWidget>

/// A small panel that stays in a corner of the map and lets nothing of the mouse through to it.
class Overlay : public QWidget
{
    Q_OBJECT

public:
    static constexpr int margin = 12; ///< between it and the edges of the map

    Overlay(Qt::Corner corner, QWidget* parent);

    /// Takes size and place again; called when the map is resized or what is in here changed.
    void place();

protected:
    /// How large it wants to be: never larger than `most`, which is half of the map each way.
    virtual QSize wantedSize(const QSize& most) = 0;

    /// Called when it took place.
    virtual void placed() {}

    bool event(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

    void setOverlayTheme(const ColorTheme& theme);

    [[nodiscard]] const ColorTheme& theme() const { return m_theme; }

private:
    Qt::Corner m_corner;
    ColorTheme m_theme = ColorTheme::light();
};
