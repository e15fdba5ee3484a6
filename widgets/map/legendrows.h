// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/legendcontent.h"
#include "widgets/render/colortheme.h"

#include <QCheckBox>
#include <QLabel>

/// A relation kind in the legend: a check box with the line of the kind, its label, and how many there are.
class LegendKindBox : public QCheckBox
{
    Q_OBJECT

public:
    LegendKindBox(const LegendRow& row, const ColorTheme& theme, QWidget* parent = nullptr);

    /// Shows another state of the same kind.
    void setRow(const LegendRow& row);

    [[nodiscard]] const LegendRow& row() const { return m_row; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void stepWanted(int step); ///< to the kind before (-1) or after (1)

protected:
    [[nodiscard]] bool hitButton(const QPoint& position) const override;
    void keyPressEvent(QKeyEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    LegendRow m_row;
    ColorTheme m_theme;
};

/// Another row of the legend: a sample of the mark and what it means.
class LegendNote : public QLabel
{
    Q_OBJECT

public:
    /// `accent` is a colour of the map, for samples.
    LegendNote(const LegendRow& row, const ColorTheme& theme, const QColor& accent,
               QWidget* parent = nullptr);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    LegendMark m_mark;
    std::optional<BasisMark> m_basis; ///< of a colour
    ColorTheme m_theme;
    QColor m_accent;
};
