// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/desktoppreferences.h"
#include "app/settings.h"
#include "widgets/render/colortheme.h"

#include <QFont>

/// How the program looks: what the user has chosen, and where that says "as the desktop" what is known of it.
class Appearance : public QObject
{
    Q_OBJECT

public:
    explicit Appearance(const Settings& settings, QObject* parent = nullptr);

    [[nodiscard]] ColorTheme::Mode mode() const { return m_mode; }

    /// Whether things are to appear at once instead of moving.
    [[nodiscard]] bool isMotionReduced() const { return m_motionReduced; }

    void setSettings(const Settings& settings);

Q_SIGNALS:
    void modeChanged();
    void motionChanged(bool reduced);
    void fontChanged();

private:
    void update();
    void applyFont();
    [[nodiscard]] ColorTheme::Mode wantedMode() const;
    [[nodiscard]] bool wantsReducedMotion() const;

    DesktopPreferences m_desktop; ///< first: the others ask it
    Settings m_settings;
    bool m_paletteIsDark; ///< before it became ours
    QFont m_font;         ///< of the application, at 100 %
    ColorTheme::Mode m_mode;
    bool m_motionReduced;
};
