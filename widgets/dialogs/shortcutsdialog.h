// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDialog>
#include <QList>
#include <QMenu>

class QLineEdit;
class QTreeWidget;

/// A key or gesture and what it does.
struct ShortcutRow
{
    QString group; ///< the menu that it is in
    QString what;
    QString keys;
    bool operator==(const ShortcutRow&) const = default;
};

/// Every action with a shortcut in the menus and what is below them, in their order.
QList<ShortcutRow> shortcutsIn(const QList<QMenu*>& menus);

/// A text as it is read, without the marks for the keyboard and the dots for a dialog.
QString plainActionText(const QString& text);

/// Lists keys and gestures by group. Typing narrows the list down.
class ShortcutsDialog : public QDialog
{
    Q_OBJECT

public:
    explicit ShortcutsDialog(const QList<ShortcutRow>& rows, QWidget* parent = nullptr);

private:
    void fill(const QList<ShortcutRow>& rows);
    void filter(const QString& text);

    QLineEdit* m_search;
    QTreeWidget* m_table;
};
