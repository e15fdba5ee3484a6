// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/panels/views/emptypage.h"

#include "widgets/panels/panelstyle.h"

#include <QLabel>

EmptyPage::EmptyPage(QWidget* page, const QString& sentence, QWidget* parent)
    : QStackedWidget(parent)
    , m_label(new QLabel)
{
    m_label->setTextFormat(Qt::PlainText);
    m_label->setWordWrap(true);
    m_label->setAlignment(Qt::AlignCenter);
    m_label->setMargin(24);
    m_label->setFocusPolicy(Qt::StrongFocus); // so that it is read out
    addWidget(page);
    addWidget(m_label);
    setSentence(sentence);
    setFocusProxy(page);
}

EmptyPage* EmptyPage::of(const QWidget* widget)
{
    QWidget* parent = widget->parentWidget();
    while (parent && !qobject_cast<EmptyPage*>(parent))
        parent = parent->parentWidget();
    return static_cast<EmptyPage*>(parent);
}

void EmptyPage::setEmpty(bool empty)
{
    m_label->setFont(panel::fontFor(panel::body));
    setCurrentIndex(empty ? 1 : 0);
    setFocusProxy(currentWidget());
}

void EmptyPage::setSentence(const QString& sentence)
{
    m_label->setText(sentence);
    m_label->setAccessibleName(sentence);
}
