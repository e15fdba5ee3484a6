// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/appearance.h"

#include "widgets/render/textstyle.h"

#include <QApplication>
#include <QStyle>

namespace {

constexpr double whole = 100;

QFont scaled(QFont font, int percent)
{
    if (font.pointSizeF() > 0)
        font.setPointSizeF(font.pointSizeF() * percent / whole);
    else
        font.setPixelSize(qMax(1, qRound(font.pixelSize() * percent / whole)));
    return font;
}

} // namespace

Appearance::Appearance(const Settings& settings, QObject* parent)
    : QObject(parent)
    , m_settings(settings)
    , m_paletteIsDark(QApplication::palette().color(QPalette::Window).lightness() < 128)
    , m_font(QApplication::font())
    , m_mode(wantedMode())
    , m_motionReduced(wantsReducedMotion())
{
    applyFont();
    connect(&m_desktop, &DesktopPreferences::changed, this, &Appearance::update);
    m_desktop.start();
}

ColorTheme::Mode Appearance::wantedMode() const
{
    if (m_settings.theme != Settings::Theme::System)
        return m_settings.theme == Settings::Theme::Dark ? ColorTheme::Mode::Dark : ColorTheme::Mode::Light;
    return m_desktop.prefersDark().value_or(m_paletteIsDark) ? ColorTheme::Mode::Dark
                                                             : ColorTheme::Mode::Light;
}

bool Appearance::wantsReducedMotion() const
{
    if (m_settings.motion != Settings::Motion::System)
        return m_settings.motion == Settings::Motion::Reduced;
    if (const auto animates = m_desktop.animates())
        return !*animates;
    return QApplication::style()->styleHint(QStyle::SH_Widget_Animation_Duration) == 0;
}

void Appearance::setSettings(const Settings& settings)
{
    const bool otherFont = settings.fontScale != m_settings.fontScale;
    m_settings = settings;
    if (otherFont) {
        applyFont();
        Q_EMIT fontChanged();
    }
    update();
}

void Appearance::update()
{
    if (const auto mode = wantedMode(); mode != m_mode) {
        m_mode = mode;
        Q_EMIT modeChanged();
    }
    if (const bool reduced = wantsReducedMotion(); reduced != m_motionReduced) {
        m_motionReduced = reduced;
        Q_EMIT motionChanged(reduced);
    }
}

void Appearance::applyFont()
{
    setWidgetFontScale(m_settings.fontScale);
    if (const QFont font = scaled(m_font, m_settings.fontScale); font != QApplication::font())
        QApplication::setFont(font);
}
