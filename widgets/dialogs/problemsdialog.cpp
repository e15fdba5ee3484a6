// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/dialogs/problemsdialog.h"

#include "widgets/panels/panelstyle.h"

#include <QApplication>
#include <QClipboard>
#include <QDialogButtonBox>
#include <QFileInfo>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace {

QLabel* plainLabel(const QString& text)
{
    auto* label = new QLabel(text);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

QTreeWidget* problemList(const QList<Problem>& problems)
{
    auto* list = new QTreeWidget;
    list->setAccessibleName(ProblemsDialog::tr("Problems in the file"));
    list->setHeaderLabels({ProblemsDialog::tr("Line"), ProblemsDialog::tr("Column"),
                           ProblemsDialog::tr("Where"), ProblemsDialog::tr("What is wrong")});
    list->setRootIsDecorated(false);
    list->setWordWrap(true);
    for (const Problem& problem : problems) {
        auto* item = new QTreeWidgetItem(list);
        if (problem.line > 0) {
            item->setText(0, QString::number(problem.line));
            item->setText(1, QString::number(problem.column));
        }
        item->setText(2, problem.pointer);
        item->setText(3, problem.message);
        item->setToolTip(3, panel::plainToolTip(problem.message));
    }
    list->header()->setStretchLastSection(true);
    for (int column = 0; column < 3; ++column)
        list->resizeColumnToContents(column);
    list->setColumnWidth(2, std::min(list->columnWidth(2), 260));
    return list;
}

} // namespace

ProblemsDialog::ProblemsDialog(const QString& path, const QList<Problem>& problems, const QString& remark,
                               QWidget* parent)
    : QDialog(parent)
{
    setWindowTitle(tr("The atlas cannot be opened"));
    resize(820, 420);
    QStringList lines;
    for (const Problem& problem : problems)
        lines << problem.format(path);
    m_text = lines.join(u'\n') + u'\n';

    auto* layout = new QVBoxLayout(this);
    layout->addWidget(plainLabel(tr("%1 has %n problem(s). %2", nullptr, int(problems.size()))
                                     .arg(QFileInfo(path).fileName(), remark)));
    layout->addWidget(problemList(problems));
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    auto* copyButton = buttons->addButton(tr("&Copy list"), QDialogButtonBox::ActionRole);
    connect(copyButton, &QPushButton::clicked, this, &ProblemsDialog::copy);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    layout->addWidget(buttons);
}

void ProblemsDialog::copy() const
{
    QApplication::clipboard()->setText(m_text);
}
