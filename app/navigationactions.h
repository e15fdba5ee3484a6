// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/actions.h"
#include "model/navigation.h"

/// Lets the actions that go about the map do so, and keeps them enabled and checked as the navigation is.
class NavigationActions : public QObject
{
    Q_OBJECT

public:
    NavigationActions(const Actions& actions, Navigation& navigation, QObject* parent = nullptr);

private:
    void connectActions();
    void connectFilter();
    void update();
    void updateFilter();

    const Actions& m_actions;
    Navigation& m_navigation;
};
