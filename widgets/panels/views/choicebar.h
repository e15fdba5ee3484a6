// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/panels/panelstyle.h"

#include <QWidget>

class QButtonGroup;
class QComboBox;
class QHBoxLayout;

/// One of several named things to choose: a button each where they fit, else a list that opens.
class ChoiceBar : public QWidget
{
    Q_OBJECT

public:
    explicit ChoiceBar(const QString& accessibleName, QWidget* parent = nullptr);

    /// The choices, as plain text; the first is chosen.
    void setChoices(const QStringList& choices);
    void setCurrent(int choice);

    [[nodiscard]] int current() const { return m_current; }

    [[nodiscard]] const QStringList& choices() const { return m_choices; }

    /// Whether the list stands in for the buttons.
    [[nodiscard]] bool isList() const;

    void setPanelStyle(const PanelStyle& style);

    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void chosen(int choice); ///< by the user

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void fit();

    QStringList m_choices;
    int m_current = 0;
    PanelStyle m_style;
    QWidget* m_row;
    QHBoxLayout* m_buttons;
    QButtonGroup* m_group;
    QComboBox* m_list;
};
