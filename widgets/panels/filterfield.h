// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/panels/panelstyle.h"

#include <functional>
#include <QLineEdit>

/// A field with a slim frame. Paints it itself: a style sheet would hold on to the colours of another theme,
/// and pale the placeholder.
class FilterField : public QLineEdit
{
    Q_OBJECT

public:
    explicit FilterField(QWidget* parent = nullptr);

    /// Takes the colours, and the user's text size.
    void setPanelStyle(const PanelStyle& style);

    /// Asks `take` for each key first; true: it was taken. Esc is then the field's and not the window's.
    void setKeyTaker(std::function<bool(int key)> take) { m_takeKey = std::move(take); }

protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    PanelStyle m_style;
    std::function<bool(int)> m_takeKey;
};
