// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/panels/linklist.h"

#include "widgets/panels/linkbutton.h"
#include "widgets/panels/linkrow.h"
#include "widgets/panels/textblock.h"

#include <algorithm>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace {

constexpr qsizetype atATime = 60;

} // namespace

LinkList::LinkList(const LinkGroup& group, const PanelStyle& style,
                   std::function<QColor(const QString&)> accentOf, QWidget* parent)
    : QWidget(parent)
    , m_links(group.links)
    , m_style(style)
    , m_accentOf(std::move(accentOf))
{
    auto* across = new QHBoxLayout(this);
    across->setContentsMargins({});
    across->setSpacing(0);
    if (!group.label.isEmpty()) {
        auto* label = new TextBlock({{group.label, fontFor(panel::label), style.secondary}}, this);
        label->setContentsMargins(0, panel::rowPadding + 1, 8, 0);
        label->setFixedWidth(panel::labelColumn);
        across->addWidget(label, 0, Qt::AlignTop);
    }
    m_rows = new QVBoxLayout;
    m_rows->setSpacing(0);
    across->addLayout(m_rows, 1);
    showMore();
}

void LinkList::showMore()
{
    const qsizetype end = std::min(m_shown + atATime, m_links.size());
    for (; m_shown < end; ++m_shown) {
        const DetailLink& link = m_links[m_shown];
        auto* row = new LinkRow(link, m_accentOf(link.layer), m_style, this);
        connect(row, &LinkRow::clicked, this, [this, id = link.target] { Q_EMIT linkActivated(id); });
        m_rows->addWidget(row);
    }
    if (m_shown == m_links.size())
        return;
    auto* more = new LinkButton(tr("Show more (%1 left)").arg(m_links.size() - m_shown), m_style,
                                LinkButton::Look::Text, this);
    m_rows->addWidget(more);
    connect(more, &LinkButton::clicked, this, [this, more] {
        const bool hadFocus = more->hasFocus();
        const int position = m_rows->indexOf(more);
        m_rows->removeWidget(more);
        more->hide();
        more->deleteLater();
        showMore();
        if (QWidget* next = m_rows->itemAt(position)->widget(); hadFocus && next)
            next->setFocus(Qt::TabFocusReason);
    });
}
