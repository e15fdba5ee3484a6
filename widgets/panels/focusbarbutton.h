// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/panels/panelstyle.h"

#include <QAbstractButton>

/// A button of the focus bar: flat, slim, and with a ring when it has the focus of the keyboard. Enter and
/// Space press it.
class FocusBarButton : public QAbstractButton
{
    Q_OBJECT

public:
    /// Where it stands in a row of buttons that belong together.
    enum class Segment
    {
        Alone,
        First,
        Middle,
        Last
    };

    explicit FocusBarButton(QWidget* parent);

    static int buttonHeight();
    static int longestChip(); ///< in pixels

    void setPanelStyle(const PanelStyle& style);
    void setSegment(Segment segment);

    /// Makes it a chip: a square of this colour before the text, a cross behind it.
    void setChip(const QColor& accent);

    /// What it says where there is room, and where there is not.
    void setWords(const QString& whole, const QString& brief);
    void setBrief(bool brief);

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void paintSurface(QPainter& painter) const;
    void paintCross(QPainter& painter) const;

    PanelStyle m_style;
    Segment m_segment = Segment::Alone;
    QColor m_accent; ///< of a chip
    QString m_whole;
    QString m_brief;
};
