// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/render/colortheme.h"

#include <QWidget>

/// The number of a step while it is typed, large, in the corner of its parent.
class NumberPlate : public QWidget
{
    Q_OBJECT

public:
    explicit NumberPlate(QWidget& over);

    void setTheme(const ColorTheme& theme);

    /// What was typed, and how many steps there are; nothing typed shows nothing.
    void setNumber(const QString& typed, qsizetype count);

    /// Into the corner, in a size that goes with the parent's.
    void place();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    ColorTheme m_theme = ColorTheme::dark();
    QString m_typed;
    QString m_of;
};
