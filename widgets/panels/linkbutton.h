// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/panels/panelstyle.h"

#include <QAbstractButton>

/// A link on one line, cut with an ellipsis where it is too long. Tab reaches it, Enter and Space follow it.
class LinkButton : public QAbstractButton
{
    Q_OBJECT

public:
    /// What a breadcrumb looks like, and what any other link does.
    enum class Look
    {
        Text,
        Heading
    };

    LinkButton(const QString& text, const PanelStyle& style, Look look = Look::Text,
               QWidget* parent = nullptr);

    /// What goes onto the clipboard: the name.
    [[nodiscard]] virtual QString copyText() const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;

    /// The words for copying it.
    [[nodiscard]] virtual QString copyLabel() const;
    void paintEvent(QPaintEvent* event) override;

    /// The ground of a row that the pointer is over.
    void paintHover(QPainter& painter) const;

    /// A ring around what has the focus of the keyboard.
    void paintFocus(QPainter& painter) const;

    [[nodiscard]] const PanelStyle& panelStyle() const { return m_style; }

private:
    [[nodiscard]] int wholeWidth() const;
    void copy() const;

    PanelStyle m_style;
    QString m_shown;
};
