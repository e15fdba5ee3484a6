// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/presentation.h"
#include "widgets/render/colortheme.h"

#include <QListView>

class StepCellDelegate;
class StepsModel;

/// How a grid of steps is laid out.
struct GridShape
{
    int columns = 1;
    QSize cell;
    bool scrolls = false; ///< more than fits
};

/// The largest cells of which all fit into `room`, but none so small that it cannot be read.
GridShape gridShape(const QSize& room, int count);

/// All steps with their pictures, over the stage. Mouse: hovering moves, clicking chooses. Keys it leaves to
/// the cover.
class StepGrid : public QListView
{
    Q_OBJECT

public:
    StepGrid(Presentation& presentation, StepsModel& model, QWidget* parent = nullptr);

    void setTheme(const ColorTheme& theme);

    [[nodiscard]] int columns() const { return m_columns; }

protected:
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void arrange();
    void follow();

    Presentation& m_presentation;
    StepCellDelegate* m_delegate;
    int m_columns = 1;
    int m_pressed = -1; ///< the row
    QPoint m_mouse;     ///< where it was last: a cell that comes to lie beneath it was not pointed at
};
