// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/map/scaleindicator.h"

#include "widgets/panels/panelstyle.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <QActionGroup>
#include <QEvent>
#include <QLocale>
#include <QMenu>

namespace {

constexpr std::array levels{DetailLevel::Stack, DetailLevel::Groups, DetailLevel::Entities,
                            DetailLevel::Cards};

/// A share in percent: whole, but for what would be 0.
QString percent(double scale)
{
    const double value = scale * 100;
    return value < 1 ? QLocale().toString(std::max(0.1, value), 'f', 1)
                     : QLocale().toString(std::lround(value));
}

} // namespace

ScaleIndicator::ScaleIndicator(Navigation& navigation, QWidget* parent)
    : QToolButton(parent)
    , m_navigation(navigation)
{
    setObjectName(QStringLiteral("scaleIndicator"));
    setAutoRaise(true);
    setFocusPolicy(Qt::TabFocus);
    setPopupMode(QToolButton::InstantPopup);
    setMenu(new QMenu(this));
    fillMenu();
    setTheme(ColorTheme::light());
    connect(&m_navigation, &Navigation::lensChanged, this, [this] {
        updateChecks();
        updateText();
    });
}

void ScaleIndicator::setTheme(const ColorTheme& theme)
{
    setFont(fontFor(panel::label));
    setStyleSheet(panel::focusRingSheet(PanelStyle::of(theme)));
    updateWidth();
}

void ScaleIndicator::fillMenu()
{
    delete m_levels;
    menu()->clear();
    connect(menu()->addAction(tr("&Fit all")), &QAction::triggered, this, &ScaleIndicator::fitAllWanted);
    connect(menu()->addAction(tr("&100 %")), &QAction::triggered, this, &ScaleIndicator::actualSizeWanted);
    menu()->addSection(tr("Level"));
    m_levels = new QActionGroup(this);
    const auto add = [this](const QString& text, const std::optional<DetailLevel>& level) {
        QAction* action = menu()->addAction(text);
        action->setCheckable(true);
        action->setData(level ? int(*level) : -1);
        m_levels->addAction(action);
        connect(action, &QAction::triggered, this, [this, level] { m_navigation.setLevel(level); });
    };
    add(tr("&Automatic"), {});
    const std::array names{tr("&Stack"), tr("&Groups"), tr("&Entities"), tr("&Cards")};
    for (size_t i = 0; i < levels.size(); ++i)
        add(names[i], levels[i]);
    updateChecks();
}

void ScaleIndicator::updateChecks()
{
    const auto& level = m_navigation.lens().level;
    const QList<QAction*> actions = m_levels->actions();
    for (QAction* action : actions)
        action->setChecked(action->data().toInt() == (level ? int(*level) : -1));
}

void ScaleIndicator::setZoom(double scale, DetailLevel shown)
{
    m_scale = scale;
    m_shown = shown;
    updateText();
}

QString ScaleIndicator::words(double scale, DetailLevel level)
{
    const std::array names{tr("stack"), tr("groups"), tr("entities"), tr("cards")};
    return tr("%1 % · %2", "zoom and level").arg(percent(scale), names[size_t(level)]);
}

void ScaleIndicator::updateText()
{
    const QString text = words(m_scale, m_shown);
    const QString hint = m_navigation.lens().level ? tr("The level was chosen and does not follow the zoom")
                                                   : tr("The level follows the zoom");
    setText(text);
    setAccessibleName(tr("Zoom and level: %1").arg(text));
    setAccessibleDescription(hint);
    setToolTip(hint);
}

/// As wide as it will ever be: what stands beside it is not to jump while zooming.
void ScaleIndicator::updateWidth()
{
    constexpr double longest = 8; // 800 %
    int widest = 0;
    for (const DetailLevel level : levels) {
        setText(words(longest, level));
        widest = std::max(widest, sizeHint().width());
    }
    setMinimumWidth(widest);
    updateText();
}

void ScaleIndicator::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        fillMenu();
        updateWidth();
    }
    QToolButton::changeEvent(event);
}
