// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/panels/panelstyle.h"

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

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    PanelStyle m_style;
};
