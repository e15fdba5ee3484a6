// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/navigationactions.h"

#include <QActionGroup>

NavigationActions::NavigationActions(const Actions& actions, Navigation& navigation, QObject* parent)
    : QObject(parent)
    , m_actions(actions)
    , m_navigation(navigation)
{
    connectActions();
    connectFilter();
    for (const auto signal : {&Navigation::atlasChanged, &Navigation::viewChanged, &Navigation::lensChanged,
                              &Navigation::litChanged, &Navigation::historyChanged})
        connect(&navigation, signal, this, &NavigationActions::update);
    update();
}

void NavigationActions::connectActions()
{
    Navigation* navigation = &m_navigation;
    connect(m_actions.back, &QAction::triggered, navigation, &Navigation::back);
    connect(m_actions.forward, &QAction::triggered, navigation, &Navigation::forward);
    connect(m_actions.drillOut, &QAction::triggered, navigation, &Navigation::drillOut);
    connect(m_actions.drillIn, &QAction::triggered, navigation, &Navigation::drillIn);
    connect(m_actions.wholeStack, &QAction::triggered, navigation, [navigation] { navigation->focusOn({}); });
    connect(m_actions.footprint, &QAction::triggered, navigation,
            [navigation](bool on) { navigation->setReach(on ? Reach::Footprint : Reach::Neighbours); });
    connect(m_actions.only, &QAction::triggered, navigation, &Navigation::setOnly);
    connect(m_actions.pin, &QAction::triggered, navigation, [navigation] {
        if (const auto selection = navigation->selection())
            navigation->togglePin(*selection);
    });
    connect(m_actions.clearPins, &QAction::triggered, navigation, &Navigation::clearPins);
    connect(m_actions.widen, &QAction::triggered, navigation,
            [navigation] { navigation->setDegrees(navigation->view().degrees + 1); });
    connect(m_actions.narrow, &QAction::triggered, navigation,
            [navigation] { navigation->setDegrees(navigation->view().degrees - 1); });
    connect(m_actions.clear, &QAction::triggered, navigation, &Navigation::escape);
    for (const auto& [action, panel] : m_actions.panels)
        connect(action, &QAction::triggered, navigation, [navigation, chosen = panel](bool on) {
            navigation->setPanel(on ? std::optional(chosen) : std::nullopt);
        });
    connect(m_actions.panelAlone, &QAction::triggered, navigation, &Navigation::setPanelAlone);
    connect(m_actions.closePanel, &QAction::triggered, navigation,
            [navigation] { navigation->setPanel({}); });
    for (const auto& [action, level] : m_actions.levels)
        connect(action, &QAction::triggered, navigation,
                [navigation, chosen = level] { navigation->setLevel(chosen); });
}

void NavigationActions::update()
{
    const View& view = m_navigation.view();
    const Lens& lens = m_navigation.lens();
    const bool hasAtlas = m_navigation.atlas() != nullptr;
    const bool selected = hasAtlas && view.selection;
    const bool entity = selected && view.selection->type == IdType::Entity;
    m_actions.back->setEnabled(m_navigation.canGoBack());
    m_actions.forward->setEnabled(m_navigation.canGoForward());
    m_actions.drillOut->setEnabled(hasAtlas && m_navigation.canDrillOut());
    m_actions.wholeStack->setEnabled(hasAtlas);
    m_actions.drillIn->setEnabled(selected);
    m_actions.footprint->setEnabled(entity);
    m_actions.footprint->setChecked(entity && view.reach == Reach::Footprint);
    m_actions.only->setEnabled(selected || !lens.pins.isEmpty());
    m_actions.only->setChecked(view.only);
    m_actions.pin->setEnabled(selected);
    m_actions.pin->setChecked(selected && m_navigation.isPinned(*view.selection));
    m_actions.clearPins->setEnabled(!lens.pins.isEmpty());
    m_actions.widen->setEnabled(selected && view.degrees < mostDegrees);
    m_actions.narrow->setEnabled(selected && view.degrees > 1);
    m_actions.clear->setEnabled(hasAtlas && m_navigation.canEscape());
    for (const auto& [action, level] : m_actions.levels) {
        action->setEnabled(hasAtlas);
        action->setChecked(lens.level == level);
    }
    for (const auto& [action, panel] : m_actions.panels) {
        action->setEnabled(hasAtlas);
        action->setChecked(view.panel == panel);
    }
    m_actions.panelAlone->setEnabled(view.panel.has_value());
    m_actions.panelAlone->setChecked(view.alone);
    m_actions.copyPanel->setEnabled(view.panel.has_value());
    m_actions.closePanel->setEnabled(view.panel.has_value());
    m_actions.copyLink->setEnabled(hasAtlas);
    m_actions.cite->setEnabled(hasAtlas);
    m_actions.copyCitation->setEnabled(hasAtlas);
    updateFilter();
}

void NavigationActions::connectFilter()
{
    connect(m_actions.clearFilter, &QAction::triggered, &m_navigation, &Navigation::clearFilter);
    connect(m_actions.hideFiltered, &QAction::triggered, &m_navigation, &Navigation::setHidesFiltered);
    connect(m_actions.byBasis, &QAction::triggered, &m_navigation, &Navigation::setByBasis);
}

void NavigationActions::updateFilter()
{
    const Lens& lens = m_navigation.lens();
    const bool hasAtlas = m_navigation.atlas() != nullptr;
    m_actions.filter->setEnabled(hasAtlas);
    m_actions.clearFilter->setEnabled(hasAtlas && !lens.filter.isEmpty());
    m_actions.hideFiltered->setEnabled(hasAtlas);
    m_actions.hideFiltered->setChecked(lens.hidesFiltered);
    m_actions.byBasis->setEnabled(hasAtlas);
    m_actions.byBasis->setChecked(lens.byBasis);
}
