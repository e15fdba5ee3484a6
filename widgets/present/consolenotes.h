// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/panels/panelstyle.h"

#include <QWidget>

class QLabel;
class QTextEdit;
class QToolButton;

/// The notes of a step in type as large as the speaker wants it: A− and A+, Ctrl and + or −, Ctrl and wheel.
class ConsoleNotes : public QWidget
{
    Q_OBJECT

public:
    explicit ConsoleNotes(QWidget* parent = nullptr);

    void setStyle(const PanelStyle& style);

    /// Plain text, of any length; with none it says so.
    void setNotes(const QString& notes);

    [[nodiscard]] int size() const { return m_size; }

    /// In pixels, within its bounds.
    void setSize(int pixels);

    /// So many sizes larger or smaller.
    void stepSize(int by);

    /// By so many lines, down or up.
    void scroll(int lines);

    bool eventFilter(QObject* watched, QEvent* event) override;

Q_SIGNALS:
    void sizeChanged(int pixels);

private:
    void apply();

    QLabel* m_heading;
    QToolButton* m_smaller;
    QToolButton* m_larger;
    QTextEdit* m_text;
    QString m_notes;
    int m_size = 22;
    int m_wheel = 0; ///< of touchpads: what makes no step yet
};
