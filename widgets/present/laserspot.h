// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

/// The spot of the pointer over its parent: goes where the mouse is in the parent's window, which shows no
/// cursor meanwhile. Clicks go through it. Only what lies beneath the spot is painted anew.
class LaserSpot : public QWidget
{
    Q_OBJECT

public:
    explicit LaserSpot(QWidget& over);
    ~LaserSpot() override;

    [[nodiscard]] bool isOn() const { return m_on; }

    void setOn(bool on);

    bool eventFilter(QObject* watched, QEvent* event) override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void goTo(const QPoint& place);
    void leave();
    void setCursorHidden(bool hidden);

    bool m_on = false;
    bool m_cursorHidden = false;
};
