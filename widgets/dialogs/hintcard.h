// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/render/colortheme.h"

#include <QFrame>
#include <QList>

class QPushButton;

/// Keys or gestures, and what they do.
struct Hint
{
    QStringList keys;
    QString text;
};

/// A few hints for the first start, on a card over the lower left corner of a widget. Never takes the focus
/// by itself, and stays until it is dismissed.
class HintCard : public QFrame
{
    Q_OBJECT

public:
    /// `over` becomes the parent.
    HintCard(const QList<Hint>& hints, QWidget* over);

    void setTheme(const ColorTheme& theme);

Q_SIGNALS:
    void dismissed();

protected:
    bool event(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QPushButton* dismissButton();
    void place();
    void dismiss();
};
