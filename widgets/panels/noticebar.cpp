// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/panels/noticebar.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

NoticeBar::NoticeBar(QWidget* parent)
    : QFrame(parent)
    , m_label(new QLabel)
{
    setObjectName(QStringLiteral("noticeBar"));
    m_label->setTextFormat(Qt::PlainText);
    m_label->setWordWrap(true);
    auto* close = new QToolButton;
    close->setText(QStringLiteral("✕"));
    close->setAutoRaise(true);
    close->setAccessibleName(tr("Dismiss this notice"));
    close->setToolTip(tr("Dismiss"));
    connect(close, &QToolButton::clicked, this, [this] { setText({}); });
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 6, 8, 6);
    layout->addWidget(m_label, 1);
    layout->addWidget(close, 0, Qt::AlignTop);
    hide();
}

void NoticeBar::setText(const QString& text)
{
    m_label->setText(text);
    setAccessibleName(text);
    setVisible(!text.isEmpty());
}

void NoticeBar::setColours(const QColor& fill, const QColor& line, const QColor& ink)
{
    setStyleSheet(QStringLiteral("#noticeBar{background:%1;border:none;border-bottom:1px solid %2}"
                                 "#noticeBar QLabel,#noticeBar QToolButton{color:%3}")
                      .arg(fill.name(), line.name(), ink.name()));
}
