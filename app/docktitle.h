// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/render/colortheme.h"

#include <QDockWidget>

class QLabel;
class QToolButton;

/// The title of a dock, with buttons to float and to close it. The one of Qt keeps the font and the icons of
/// the start, whatever size and theme come later.
class DockTitle : public QWidget
{
    Q_OBJECT

public:
    /// Becomes the title of `dock`, which owns it.
    explicit DockTitle(QDockWidget* dock);

    /// Takes the colours, and the user's text size.
    void setTheme(const ColorTheme& theme);

private:
    QToolButton* addButton(const QString& name);
    void tellWhereItIs();

    QDockWidget* m_dock;
    QLabel* m_name;
    QToolButton* m_float;
    QToolButton* m_close;
};
