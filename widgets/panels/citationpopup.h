// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/citing.h"
#include "widgets/panels/panelstyle.h"

#include <QFrame>
#include <QPointer>

class QGridLayout;
class QPushButton;

/// What a figure rests on, next to it: its sentence with the passage that it was read from, to copy. Enter
/// copies and closes, Esc closes; it deletes itself then.
class CitationPopup : public QFrame
{
    Q_OBJECT

public:
    CitationPopup(const Citing& citing, const PanelStyle& style, QWidget* parent);

    /// Opens one beside an area of the screen, as light or dark as what it belongs to.
    static CitationPopup* open(const Citing& citing, const QRect& globalArea, QWidget* parent);

    /// Where a popup goes so that it neither covers the area nor leaves the screen: beneath, else above.
    static QPoint placeBeside(const QRect& area, const QSize& popup, const QRect& screen);

    [[nodiscard]] const Citing& citing() const { return m_citing; }

public Q_SLOTS:
    void copy();

protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void addEvidence(QGridLayout& rows);
    void addButtons(QLayout& column);

    Citing m_citing;
    PanelStyle m_style;
    QPushButton* m_copy;
    QPointer<QWidget> m_before; ///< had the keys, and gets them back
};
