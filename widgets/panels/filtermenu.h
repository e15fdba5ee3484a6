// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/navigation.h"

#include <QMenu>

/// What can be filtered by, one dimension a submenu, with the number of entities that each value would leave.
/// A click or Space ticks a value and leaves the menu open, so that several can be; Enter ticks and closes.
class FilterMenu : public QMenu
{
    Q_OBJECT

public:
    FilterMenu(Navigation& navigation, const QString& language, QWidget* parent = nullptr);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void build();
    void showOptions();
    [[nodiscard]] QAction* addOption(QMenu& menu, const FilterValue& value);

    Navigation& m_navigation;
    QString m_language;
    QList<QAction*> m_actions; ///< in the order of the options
};
