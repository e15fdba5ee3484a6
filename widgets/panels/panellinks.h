// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/render/colortheme.h"

#include <QWidget>

class QAction;
class QLabel;
class QToolButton;

/// The panels that can be opened, as a list beneath the navigator: each with its icon, marked while it is
/// open.
class PanelLinks : public QWidget
{
    Q_OBJECT

public:
    explicit PanelLinks(const QList<QAction*>& panels, QWidget* parent = nullptr);

    void setTheme(const ColorTheme& theme);

private:
    QLabel* m_heading;
    QList<QToolButton*> m_buttons;
};
