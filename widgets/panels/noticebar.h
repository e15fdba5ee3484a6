// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFrame>

class QLabel;

/// One line of notice above the map, that stays until it is dismissed.
class NoticeBar : public QFrame
{
    Q_OBJECT

public:
    explicit NoticeBar(QWidget* parent = nullptr);

    /// Shows a plain text; an empty one hides the bar.
    void setText(const QString& text);

    /// The colours of the bar: surface, edge and text.
    void setColours(const QColor& fill, const QColor& line, const QColor& ink);

private:
    QLabel* m_label;
};
