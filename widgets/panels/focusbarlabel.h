// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/panels/panelstyle.h"

#include <QWidget>

/// What the focus bar says: the accent of a layer, a name in bold, and how much stands out. What has no room
/// is cut with an ellipsis, the name last.
class FocusBarLabel : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;

    /// Says something else; an invalid accent: without a square before it.
    void say(const QString& name, const QString& summary, const QColor& accent);

    void setPanelStyle(const PanelStyle& style);

    /// The width at which all of it is seen.
    [[nodiscard]] int wholeWidth() const;

    /// The width at which the summary is seen in full and of the name enough to tell what it is.
    [[nodiscard]] int leastWidth() const;

    [[nodiscard]] const QString& summary() const { return m_summary; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    [[nodiscard]] int widthWith(int nameWidth) const;
    [[nodiscard]] int nameWidth() const;

    PanelStyle m_style = PanelStyle::of(ColorTheme::light());
    QString m_name;
    QString m_summary;
    QColor m_accent;
};
