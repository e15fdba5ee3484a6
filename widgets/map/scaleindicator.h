// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/navigation.h"
#include "widgets/render/colortheme.h"

#include <QToolButton>

class QActionGroup;

/// How large the map is shown and how much of it is told: "34 % · groups". Its menu changes both.
class ScaleIndicator : public QToolButton
{
    Q_OBJECT

public:
    explicit ScaleIndicator(Navigation& navigation, QWidget* parent = nullptr);

    /// Takes the colours, and the user's text size.
    void setTheme(const ColorTheme& theme);

    /// The scale of the map (1: 100 %), and the level that it shows at it.
    void setZoom(double scale, DetailLevel shown);

Q_SIGNALS:
    void fitAllWanted();
    void actualSizeWanted();

protected:
    void changeEvent(QEvent* event) override;

private:
    [[nodiscard]] static QString words(double scale, DetailLevel level);
    void fillMenu();
    void updateText();
    void updateWidth();
    void updateChecks();

    Navigation& m_navigation;
    QActionGroup* m_levels = nullptr;
    double m_scale = 1;
    DetailLevel m_shown = DetailLevel::Entities;
};
