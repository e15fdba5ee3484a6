// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/panels/linklist.h"

#include "widgets/panels/linkbutton.h"
#include "widgets/panels/linkfold.h"
#include "widgets/panels/linkrow.h"
#include "widgets/panels/textblock.h"

#include <algorithm>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace {

constexpr qsizetype atFirst = 32; ///< a page must not hold the window up
constexpr qsizetype atATime = 100;

} // namespace

LinkList::LinkList(const LinkGroup& group, const PanelStyle& style,
                   std::function<QColor(const QString&)> accentOf, QWidget* parent)
    : QWidget(parent)
    , m_links(group.links)
    , m_style(style)
    , m_accentOf(std::move(accentOf))
{
    auto* page = new QVBoxLayout(this);
    page->setContentsMargins({});
    page->setSpacing(0);
    if (!group.text.isEmpty()) {
        auto* text = new TextBlock(
            {{group.text, fontFor(panel::label), group.folded ? style.ink : style.secondary}}, this);
        text->setContentsMargins(0, group.folded ? 2 * panel::rowPadding : panel::rowPadding, 0, 2);
        page->addWidget(text);
    }
    auto* body = new QWidget(this);
    if (group.folded) {
        auto* fold = new LinkFold(group.label, style, this);
        page->addWidget(fold);
        body->hide();
        connect(fold, &LinkFold::toggled, this, [this, body](bool open) {
            if (m_shown == 0)
                showMore();
            body->setVisible(open);
        });
    }
    page->addWidget(body);
    setUpBody(*body, group.folded ? QString() : group.label);
    if (!group.folded)
        showMore();
}

void LinkList::setUpBody(QWidget& body, const QString& label)
{
    auto* across = new QHBoxLayout(&body);
    across->setContentsMargins({});
    across->setSpacing(0);
    if (!label.isEmpty()) {
        auto* words = new TextBlock({{label, fontFor(panel::label), m_style.secondary}}, &body);
        words->setContentsMargins(0, panel::rowPadding + 1, 8, 0);
        words->setFixedWidth(panel::scaled(panel::labelColumn));
        m_label = words;
        across->addWidget(words, 0, Qt::AlignTop);
    }
    m_rows = new QVBoxLayout;
    m_rows->setSpacing(0);
    across->addLayout(m_rows, 1);
}

void LinkList::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    if (m_label)
        m_label->setFixedWidth(std::min(panel::scaled(panel::labelColumn), width() / 2));
}

void LinkList::setEvidenceShown(bool shown)
{
    m_isEvidenceShown = shown;
    for (LinkRow* row : findChildren<LinkRow*>())
        row->setEvidenceShown(shown);
}

void LinkList::showMore()
{
    const qsizetype end = std::min(m_shown + (m_shown == 0 ? atFirst : atATime), m_links.size());
    for (; m_shown < end; ++m_shown) {
        const DetailLink& link = m_links[m_shown];
        auto* row = new LinkRow(link, m_accentOf(link.layer), m_style, this);
        connect(row, &LinkRow::clicked, this, [this, id = link.target] { Q_EMIT linkActivated(id); });
        row->setEvidenceShown(m_isEvidenceShown);
        m_rows->addWidget(row);
        row->show();
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
