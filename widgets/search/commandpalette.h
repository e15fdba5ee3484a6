// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/render/colortheme.h"
#include "widgets/search/resultlist.h"

#include <QAction>
#include <QLineEdit>
#include <QPointer>

/// Runs any command by its name: a card over the window with a field and the commands that fit. While
/// nothing is typed, those run last in this session come first. Enter or a click runs a command after the
/// palette has closed; Esc or a click beside it closes it.
class CommandPalette : public QWidget
{
    Q_OBJECT

public:
    /// Lies over `window`, hidden until open().
    explicit CommandPalette(QWidget* window);

    /// What can be run. Texts, shortcuts and menus are read when the palette opens. Separators, submenus,
    /// hidden actions and those without a text are left out.
    void setCommands(const QList<QAction*>& actions);

    void setTheme(const ColorTheme& theme);

public Q_SLOTS:
    void open();
    void close();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;

private:
    struct Command
    {
        QPointer<QAction> action;
        QString name;
        QString path;
    };

    void collect();
    void filter();
    [[nodiscard]] ResultRow rowOf(qsizetype command) const;
    [[nodiscard]] QList<ResultRow> restingRows() const;
    void place();
    [[nodiscard]] QRect card() const;
    bool handleKey(int key);
    void runCurrent();
    void tellCurrent();

    SearchStyle m_style;
    QLineEdit* m_field;
    ResultList* m_list;
    QList<QPointer<QAction>> m_actions;
    QList<QPointer<QAction>> m_recent; ///< the last one first
    QList<Command> m_commands;         ///< as they were when the palette opened
    QPointer<QWidget> m_previous;      ///< had the focus before
};
