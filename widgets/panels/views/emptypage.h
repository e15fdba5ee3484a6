// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStackedWidget>

class QLabel;

/// A page of a panel, or a sentence that says why there is nothing on it.
class EmptyPage : public QStackedWidget
{
    Q_OBJECT

public:
    EmptyPage(QWidget* page, const QString& sentence, QWidget* parent = nullptr);

    /// The one around a widget; null if there is none.
    static EmptyPage* of(const QWidget* widget);

    void setEmpty(bool empty);
    void setSentence(const QString& sentence);

private:
    QLabel* m_label;
};
