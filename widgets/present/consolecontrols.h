// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/presentation.h"
#include "widgets/panels/panelstyle.h"

#include <QList>
#include <QWidget>

class QGridLayout;
class QToolButton;

/// The buttons of the console: all that keys do on the stage, each with its key in the tool tip. In one row,
/// or in two where there is not the room.
class ConsoleControls : public QWidget
{
    Q_OBJECT

public:
    ConsoleControls(Presentation& presentation, QWidget* parent = nullptr);

    void setStyle(const PanelStyle& style);
    void setCanSwapScreens(bool can);

    [[nodiscard]] bool hasHeightForWidth() const override { return true; }

    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    void swapScreensWanted();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    QToolButton* add(const QString& text, const QString& name);
    QToolButton* add(PresentationCommand command, const QString& text, bool checkable = false);
    void follow();
    void arrange();
    [[nodiscard]] int rowsFor(int width) const;

    Presentation& m_presentation;
    QGridLayout* m_layout;
    QList<QToolButton*> m_buttons;
    QToolButton* m_black;
    QToolButton* m_white;
    QToolButton* m_grid;
    QToolButton* m_laser;
    QToolButton* m_pause;
    QToolButton* m_return;
    QToolButton* m_swap;
    int m_rows = 0;
};
