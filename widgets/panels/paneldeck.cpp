// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/panels/paneldeck.h"

#include "widgets/panels/viewpanel.h"

#include <QAction>
#include <QHBoxLayout>
#include <QMenu>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

PanelDeck::PanelDeck(Navigation& navigation, Factory factory, QWidget* parent)
    : QWidget(parent)
    , m_navigation(navigation)
    , m_factory(std::move(factory))
    , m_heading(new QToolButton)
    , m_choices(new QMenu(this))
    , m_row(new QHBoxLayout)
    , m_stack(new QStackedWidget)
{
    setAutoFillBackground(true);
    setMinimumSize(320, 200);
    m_heading->setMenu(m_choices);
    m_heading->setPopupMode(QToolButton::InstantPopup);
    m_heading->setToolButtonStyle(Qt::ToolButtonTextOnly);
    m_heading->setAutoRaise(true);
    m_heading->setFocusPolicy(Qt::StrongFocus);
    m_heading->setObjectName(QStringLiteral("panelHeading"));
    m_row->setContentsMargins(4, 6, 8, 2); // its words stand above those of the panel
    m_row->setSpacing(2);
    m_row->addWidget(m_heading);
    m_row->addStretch(1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addLayout(m_row);
    column->addWidget(m_stack, 1);
    connect(&m_navigation, &Navigation::viewChanged, this, &PanelDeck::follow);
    setTheme(m_theme);
    hide();
    follow();
}

void PanelDeck::setActions(const QList<QAction*>& panels, const QList<QAction*>& buttons)
{
    m_choices->addActions(panels);
    for (QAction* action : buttons) {
        auto* button = new QToolButton;
        button->setDefaultAction(action);
        button->setAutoRaise(true);
        button->setFocusPolicy(Qt::TabFocus);
        button->setIconSize({16, 16});
        m_row->addWidget(button);
        m_buttons.append(button);
    }
    setTheme(m_theme);
}

ViewPanel* PanelDeck::panelOf(PanelKind kind)
{
    if (const auto known = m_panels.find(kind); known != m_panels.cend())
        return known->second;
    ViewPanel* panel = m_factory(kind, m_navigation);
    m_panels.emplace(kind, panel);
    panel->setLanguage(m_language);
    panel->setTheme(m_theme);
    m_stack->addWidget(panel);
    connect(panel, &ViewPanel::exportRequested, this, &PanelDeck::exportRequested);
    connect(panel, &ViewPanel::neighboursExportRequested, this, &PanelDeck::neighboursExportRequested);
    connect(panel, &ViewPanel::linkCopyRequested, this, &PanelDeck::linkCopyRequested);
    return panel;
}

void PanelDeck::follow()
{
    const std::optional<PanelKind>& wanted = m_navigation.view().panel;
    if (wanted == m_shown && isHidden() == !wanted)
        return;
    m_shown = wanted;
    if (wanted) {
        const QString title = panelTitle(*wanted);
        m_stack->setCurrentWidget(panelOf(*wanted));
        m_heading->setText(title);
        m_heading->setAccessibleName(tr("Panel: %1").arg(title));
        setAccessibleName(title);
    }
    setVisible(wanted.has_value());
}

ViewPanel* PanelDeck::current() const
{
    return m_shown ? m_panels.at(*m_shown) : nullptr;
}

void PanelDeck::focusPanel()
{
    if (ViewPanel* panel = current())
        panel->setFocus(Qt::OtherFocusReason);
}

void PanelDeck::setLanguage(const QString& language)
{
    m_language = language;
    for (const auto& [kind, panel] : m_panels)
        panel->setLanguage(language);
}

void PanelDeck::setTheme(const ColorTheme& theme)
{
    m_theme = theme;
    const PanelStyle style = PanelStyle::of(theme);
    setPalette(style.palette());
    m_heading->setFont(fontFor(panel::strongText));
    m_heading->setStyleSheet(
        QStringLiteral("QToolButton { background: transparent; color: %1; border: 2px solid transparent;"
                       " border-radius: 4px; padding: 3px 20px 3px 6px; }"
                       "QToolButton:hover { background: %2; }"
                       "QToolButton:focus { border-color: %3; }"
                       "QToolButton::menu-indicator { subcontrol-origin: padding;"
                       " subcontrol-position: center right; right: 5px; }")
            .arg(style.ink.name(), style.hover.name(), style.link.name()));
    for (QToolButton* button : std::as_const(m_buttons))
        button->setStyleSheet(panel::focusRingSheet(style));
    for (const auto& [kind, panel] : m_panels)
        panel->setTheme(theme);
}
