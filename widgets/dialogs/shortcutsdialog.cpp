// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/dialogs/shortcutsdialog.h"

#include <algorithm>
#include <QAction>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace {

void collect(const QMenu& menu, const QString& group, QList<ShortcutRow>& rows)
{
    for (const QAction* action : menu.actions()) {
        if (const QMenu* below = action->menu()) {
            collect(*below, group, rows);
            continue;
        }
        QStringList keys;
        for (const QKeySequence& shortcut : action->shortcuts())
            keys << shortcut.toString(QKeySequence::NativeText);
        if (!keys.isEmpty())
            rows.append({group, plainActionText(action->text()), keys.join(QStringLiteral("  "))});
    }
}

bool matches(const QTreeWidgetItem& item, const QStringList& words)
{
    const QString text = item.parent()->text(0) + u' ' + item.text(0) + u' ' + item.text(1);
    return std::ranges::all_of(words,
                               [&](const QString& word) { return text.contains(word, Qt::CaseInsensitive); });
}

} // namespace

QString plainActionText(const QString& text)
{
    QString result;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] == u'&' && i + 1 < text.size())
            ++i; // && is one
        if (text[i] != u'…')
            result += text[i];
    }
    return result;
}

QList<ShortcutRow> shortcutsIn(const QList<QMenu*>& menus)
{
    QList<ShortcutRow> rows;
    for (const QMenu* menu : menus)
        collect(*menu, plainActionText(menu->title()), rows);
    return rows;
}

ShortcutsDialog::ShortcutsDialog(const QList<ShortcutRow>& rows, QWidget* parent)
    : QDialog(parent)
    , m_search(new QLineEdit)
    , m_table(new QTreeWidget)
{
    setWindowTitle(tr("Keyboard shortcuts"));
    m_search->setPlaceholderText(tr("Search"));
    m_search->setAccessibleName(tr("Search shortcuts"));
    m_search->setClearButtonEnabled(true);
    m_table->setAccessibleName(tr("Keys and gestures"));
    m_table->setHeaderLabels({tr("What it does"), tr("Keys")});
    m_table->setRootIsDecorated(false);
    m_table->setItemsExpandable(false);
    m_table->setUniformRowHeights(true);
    m_table->setIndentation(16);
    m_table->header()->setStretchLastSection(false);
    m_table->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_table->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    fill(rows);

    auto* layout = new QVBoxLayout(this);
    layout->setSpacing(12);
    layout->addWidget(m_search);
    layout->addWidget(m_table);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    layout->addWidget(buttons);
    connect(m_search, &QLineEdit::textChanged, this, &ShortcutsDialog::filter);
    m_search->setFocus();
    const int em = fontMetrics().height();
    resize(36 * em, 36 * em);
}

void ShortcutsDialog::fill(const QList<ShortcutRow>& rows)
{
    QTreeWidgetItem* group = nullptr;
    for (const ShortcutRow& row : rows) {
        if (!group || group->text(0) != row.group) {
            group = new QTreeWidgetItem(m_table, {row.group});
            QFont strong = group->font(0);
            strong.setBold(true);
            group->setFont(0, strong);
            group->setFlags(Qt::ItemIsEnabled);
            group->setFirstColumnSpanned(true);
        }
        new QTreeWidgetItem(group, {row.what, row.keys});
    }
    m_table->expandAll();
}

void ShortcutsDialog::filter(const QString& text)
{
    const QStringList words = text.split(u' ', Qt::SkipEmptyParts);
    for (int i = 0; i < m_table->topLevelItemCount(); ++i) {
        QTreeWidgetItem* group = m_table->topLevelItem(i);
        bool any = false;
        for (int j = 0; j < group->childCount(); ++j) {
            const bool found = matches(*group->child(j), words);
            group->child(j)->setHidden(!found);
            any = any || found;
        }
        group->setHidden(!any);
    }
}
