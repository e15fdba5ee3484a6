// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/panels/panellinks.h"

#include "widgets/panels/panelstyle.h"

#include <QAction>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

PanelLinks::PanelLinks(const QList<QAction*>& panels, QWidget* parent)
    : QWidget(parent)
    , m_heading(new QLabel(tr("Panels")))
{
    setAccessibleName(tr("Panels"));
    setAutoFillBackground(true);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(8, 8, 8, 8);
    column->setSpacing(0);
    column->addWidget(m_heading);
    m_heading->setContentsMargins(4, 0, 0, 4);
    for (QAction* action : panels) {
        auto* button = new QToolButton;
        button->setDefaultAction(action);
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        button->setFocusPolicy(Qt::TabFocus);
        button->setIconSize({16, 16});
        column->addWidget(button);
        m_buttons.append(button);
    }
    setTheme(ColorTheme::light());
}

void PanelLinks::setTheme(const ColorTheme& theme)
{
    const PanelStyle style = PanelStyle::of(theme);
    setPalette(style.palette());
    QPalette quiet = style.palette();
    quiet.setColor(QPalette::WindowText, style.secondary);
    m_heading->setPalette(quiet);
    m_heading->setFont(panel::headingFont());
    for (QToolButton* button : std::as_const(m_buttons)) {
        button->setFont(fontFor(panel::body));
        button->setStyleSheet(
            QStringLiteral("QToolButton { background: transparent; color: %1; border: 2px solid transparent;"
                           " border-radius: 4px; padding: 2px 4px; text-align: left; }"
                           "QToolButton:hover { background: %2; }"
                           "QToolButton:checked { background: %3; font-weight: bold; }"
                           "QToolButton:focus { border-color: %4; }")
                .arg(style.ink.name(), style.hover.name(), style.selection.name(), style.link.name()));
    }
}
