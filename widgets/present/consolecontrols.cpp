// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/present/consolecontrols.h"

#include "widgets/present/presentkeys.h"

#include <algorithm>
#include <QGridLayout>
#include <QToolButton>

using Command = PresentationCommand;
using Cover = Presentation::Cover;

namespace {

constexpr int gap = 6;

/// "Next step (Right, PgDown)": what a button does, and the keys for it.
QString toolTipOf(const PresentKey& key)
{
    constexpr qsizetype most = 4; // the rest is for remote controls
    QStringList names;
    for (const QKeySequence& sequence : key.keys.first(std::min(key.keys.size(), most)))
        names.append(sequence.toString(QKeySequence::NativeText));
    return QString(key.name + QStringLiteral(" (") + names.join(QStringLiteral(", ")) + u')');
}

PresentKey keyOf(Command command)
{
    const QList<PresentKey> keys = presentKeys();
    return *std::ranges::find(keys, command, &PresentKey::command);
}

} // namespace

ConsoleControls::ConsoleControls(Presentation& presentation, QWidget* parent)
    : QWidget(parent)
    , m_presentation(presentation)
    , m_layout(new QGridLayout(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(gap);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    add(Command::Previous, tr("Previous"));
    add(Command::Next, tr("Next"))->setObjectName(QStringLiteral("primary"));
    m_black = add(Command::Black, tr("Black"), true);
    m_white = add(Command::White, tr("White"), true);
    m_grid = add(Command::Grid, tr("All steps"), true);
    m_laser = add(Command::Laser, tr("Pointer"), true);
    m_pause = add(Command::Pause, tr("Pause"), true);
    m_return = add(Command::Return, tr("Return"));
    m_return->setObjectName(QStringLiteral("return"));
    m_swap = add(tr("Swap screens"), tr("Swap the screens of audience and speaker"));
    connect(m_swap, &QToolButton::clicked, this, &ConsoleControls::swapScreensWanted);
    QToolButton* end = add(tr("End"), tr("End the presentation"));
    end->setToolTip(tr("End the presentation (%1, when nothing else is left to take back)")
                        .arg(QKeySequence(Qt::Key_Escape).toString(QKeySequence::NativeText)));
    connect(end, &QToolButton::clicked, &presentation, &Presentation::end);
    connect(&presentation, &Presentation::stateChanged, this, &ConsoleControls::follow);
    m_swap->setEnabled(false);
    arrange();
    follow();
}

QToolButton* ConsoleControls::add(const QString& text, const QString& name)
{
    auto* button = new QToolButton(this);
    button->setText(text);
    button->setAccessibleName(name);
    button->setToolTip(name);
    button->setFont(panel::fontFor(panel::strongText));
    button->setFocusPolicy(Qt::TabFocus); // a click leaves the keys to the presentation
    button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_buttons.append(button);
    return button;
}

QToolButton* ConsoleControls::add(Command command, const QString& text, bool checkable)
{
    const PresentKey key = keyOf(command);
    QToolButton* button = add(text, key.name);
    button->setToolTip(toolTipOf(key));
    button->setCheckable(checkable);
    connect(button, &QToolButton::clicked, this, [this, command] {
        m_presentation.run(command);
        follow(); // what was clicked without effect is not to look pressed
    });
    return button;
}

void ConsoleControls::setStyle(const PanelStyle& style)
{
    const QColor strong = mixed(style.background, style.link, 0.85);
    const QColor onStrong = contrastRatio(strong, style.background) > contrastRatio(strong, style.ink)
                                ? style.background
                                : style.ink;
    setStyleSheet(
        QStringLiteral("QToolButton { color: %1; background: %2; border: 2px solid %3; border-radius: 6px;"
                       " padding: 7px 8px; }"
                       "QToolButton:hover { background: %4; }"
                       "QToolButton:checked { background: %5; border-color: %6; text-decoration: underline; }"
                       "QToolButton#primary { background: %7; color: %8; border-color: %7; }"
                       "QToolButton[wanted=\"true\"] { background: %9; border-color: %10; }"
                       "QToolButton:focus, QToolButton#primary:focus { border-color: %1; }"
                       "QToolButton:disabled { color: %11; background: transparent; }")
            .arg(style.ink.name(), mixed(style.background, style.secondary, 0.12).name(),
                 style.strongLine.name(), mixed(style.background, style.secondary, 0.22).name(),
                 style.selection.name(), style.link.name(), strong.name(), onStrong.name(),
                 style.warningFill.name())
            .arg(style.warningLine.name(), mixed(style.background, style.ink, 0.45).name()));
    updateGeometry();
}

void ConsoleControls::setCanSwapScreens(bool can)
{
    m_swap->setEnabled(can);
    m_swap->setToolTip(can ? m_swap->accessibleName() : tr("There is one screen only"));
}

void ConsoleControls::follow()
{
    setEnabled(m_presentation.isRunning());
    const Cover cover = m_presentation.cover();
    m_black->setChecked(cover == Cover::Black);
    m_white->setChecked(cover == Cover::White);
    m_grid->setChecked(cover == Cover::Grid);
    m_laser->setChecked(m_presentation.hasLaser());
    m_pause->setChecked(m_presentation.isPaused() && m_presentation.isRunning());
    const bool away = m_presentation.isAway();
    if (m_return->property("wanted").toBool() != away) {
        m_return->setProperty("wanted", away);
        m_return->setStyleSheet(m_return->styleSheet()); // the sheet is asked anew
    }
}

int ConsoleControls::rowsFor(int width) const
{
    int all = -gap;
    for (const QToolButton* button : m_buttons)
        all += button->sizeHint().width() + gap;
    return all <= width ? 1 : 2;
}

int ConsoleControls::heightForWidth(int width) const
{
    const int rows = rowsFor(width);
    return rows * m_buttons.first()->sizeHint().height() + (rows - 1) * gap;
}

QSize ConsoleControls::sizeHint() const
{
    return {720, heightForWidth(720)};
}

QSize ConsoleControls::minimumSizeHint() const
{
    int widest = 0;
    for (const QToolButton* button : m_buttons)
        widest = std::max(widest, button->sizeHint().width());
    const int columns = int(m_buttons.size() + 1) / 2;
    return {columns * widest + (columns - 1) * gap, m_buttons.first()->sizeHint().height()};
}

void ConsoleControls::arrange()
{
    const int rows = rowsFor(width());
    if (rows == m_rows)
        return;
    m_rows = rows;
    const int columns = int(m_buttons.size() + rows - 1) / rows;
    for (int i = 0; i < m_buttons.size(); ++i)
        m_layout->addWidget(m_buttons[i], i / columns, i % columns);
}

void ConsoleControls::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    arrange();
}
