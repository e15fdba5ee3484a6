// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/citing.h"
#include "model/navigation.h"

#include <QMenu>

/// What can be done with a thing, wherever it was pointed at: in the tree, in the table or on the map.
/// Whoever opens it says where; it deletes itself when it closes.
class ThingMenu : public QMenu
{
    Q_OBJECT

public:
    ThingMenu(Navigation& navigation, const TypedId& thing, const QString& language, QWidget* parent);

    /// What is cited where it is not the thing but a figure of it, in a row.
    void setCiting(const std::optional<Citing>& citing);

    [[nodiscard]] const TypedId& thing() const { return m_thing; }

Q_SIGNALS:
    void exportRequested(const TypedId& id);
    void neighboursExportRequested(const TypedId& id);
    void linkCopyRequested(const TypedId& id);

private:
    void addShowing();
    void addPanels();
    void addStandingOut();
    void addCiting();
    void addTaking(const QString& language);
    void openPanel(PanelKind panel);
    void standOut(int degrees, Reach reach, bool only);

    Navigation& m_navigation;
    TypedId m_thing;
    std::optional<Citing> m_citing;
};
