// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/map/legend.h"

#include "widgets/map/legendrows.h"
#include "widgets/panels/linkbutton.h"

#include <algorithm>
#include <QEvent>
#include <QGridLayout>
#include <QScrollArea>
#include <QScrollBar>
#include <QToolButton>
#include <QVBoxLayout>

namespace {

constexpr int padding = 6;
constexpr int columnGap = 16;
constexpr int mostInOneColumn = 6;
constexpr int narrowest = 220; ///< where there is no wider row, notes wrap at this; grows with the text
constexpr int scrollBarWidth = 10;

int headerHeight()
{
    return int(lineHeight(panel::labelStrong)) + 5;
}

} // namespace

Legend::Legend(Navigation& navigation, QWidget* parent)
    : Overlay(Qt::BottomLeftCorner, parent)
    , m_navigation(navigation)
    , m_header(new QToolButton(this))
    , m_scroll(new QScrollArea(this))
{
    setObjectName(QStringLiteral("legend"));
    setAccessibleName(tr("Legend"));
    m_header->setAutoRaise(true);
    m_header->setFocusPolicy(Qt::StrongFocus);
    m_header->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    connect(m_header, &QToolButton::clicked, this, [this] { setCollapsed(!m_collapsed); });
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setTheme(ColorTheme::light());
    hide();
}

void Legend::setTheme(const ColorTheme& theme)
{
    setOverlayTheme(theme);
    m_header->setFont(fontFor(panel::labelStrong));
    m_header->setStyleSheet(panel::focusRingSheet(PanelStyle::of(theme)));
    m_scroll->verticalScrollBar()->setStyleSheet(PanelStyle::of(theme).scrollBarSheet());
    rebuild();
}

void Legend::setCollapsed(bool collapsed)
{
    if (m_collapsed == collapsed)
        return;
    m_collapsed = collapsed;
    if (collapsed && m_scroll->isAncestorOf(focusWidget()))
        m_header->setFocus();
    updateHeader();
    place();
    Q_EMIT collapsedChanged(collapsed);
}

// ---- content

bool Legend::hasSameRows(const LegendContent& content) const
{
    const auto same = [](const LegendRow& a, const LegendRow& b) {
        return a.mark == b.mark && a.id == b.id && (a.mark == LegendMark::Kind || a == b);
    };
    return std::ranges::equal(m_content.rows, content.rows, same);
}

void Legend::setShown(const LegendContent& content)
{
    if (content == m_content)
        return;
    const bool same = hasSameRows(content);
    m_content = content;
    if (!same) {
        rebuild();
        return;
    }
    // The rows stay where they are, and the keyboard in them.
    for (qsizetype i = 0; i < m_kinds.size(); ++i)
        m_kinds[i]->setRow(content.rows[i]);
    updateHeader();
    place();
}

void Legend::rebuild()
{
    const auto* focused = qobject_cast<LegendKindBox*>(focusWidget());
    const QString focusedId = focused && focused->hasFocus() ? focused->row().id : QString();
    const bool linkFocused = m_showAll && m_showAll->hasFocus();
    const PanelStyle style = PanelStyle::of(theme());
    // A row may be what asked for this: it goes later.
    if (QWidget* old = m_scroll->takeWidget())
        old->deleteLater();
    if (m_showAll) {
        m_showAll->hide();
        m_showAll->deleteLater();
    }
    m_showAll = new LinkButton(tr("Show all"), style, LinkButton::Look::Text, this);
    m_showAll->setAccessibleName(tr("Show all relation kinds"));
    connect(m_showAll, &LinkButton::clicked, this, [this] {
        m_header->setFocus(); // the link goes when it has done its work
        m_navigation.setHiddenKinds({});
    });

    m_body = new QWidget;
    auto* column = new QVBoxLayout(m_body);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    m_grid = new QGridLayout;
    m_grid->setHorizontalSpacing(columnGap);
    m_grid->setVerticalSpacing(0);
    column->addLayout(m_grid);
    column->addSpacing(2);
    m_kinds.clear();
    m_columns = 0;
    const AtlasPtr& atlas = m_navigation.atlas();
    const QColor accent =
        atlas && !atlas->layers.isEmpty() ? theme().accent(atlas->layers.first()) : theme().outsideAccent();
    for (const LegendRow& row : std::as_const(m_content.rows)) {
        if (row.mark != LegendMark::Kind) {
            column->addWidget(new LegendNote(row, theme(), accent));
            continue;
        }
        auto* box = new LegendKindBox(row, theme(), m_body);
        connect(box, &LegendKindBox::clicked, this,
                [this, id = row.id](bool checked) { m_navigation.setKindHidden(id, !checked); });
        connect(box, &LegendKindBox::stepWanted, this, [this, box](int step) {
            const qsizetype next = m_kinds.indexOf(box) + step;
            if (next < 0 || next >= m_kinds.size())
                return;
            m_kinds[next]->setFocus(step < 0 ? Qt::BacktabFocusReason : Qt::TabFocusReason);
            m_scroll->ensureWidgetVisible(m_kinds[next], 0, padding);
        });
        m_kinds << box;
    }
    column->addStretch(1);
    m_scroll->setWidget(m_body);
    updateHeader();
    place();
    if (linkFocused)
        (m_content.hiddenKinds() > 0 ? static_cast<QWidget*>(m_showAll) : m_header)->setFocus();
    const auto found = std::ranges::find(m_kinds, focusedId, [](const auto* box) { return box->row().id; });
    if (!focusedId.isEmpty())
        (found != m_kinds.cend() ? static_cast<QWidget*>(*found) : m_header)->setFocus();
}

void Legend::updateHeader()
{
    const int hidden = int(m_content.hiddenKinds());
    // A collapsed legend does not conceal that something is not shown.
    m_header->setText(m_collapsed && hidden > 0 ? tr("Legend · %Ln hidden", nullptr, hidden) : tr("Legend"));
    m_header->setArrowType(m_collapsed ? Qt::UpArrow : Qt::DownArrow);
    const QString what = m_collapsed ? tr("Show the legend") : tr("Collapse the legend");
    m_header->setToolTip(what);
    m_header->setAccessibleName(m_header->text());
    m_header->setAccessibleDescription(what);
    m_showAll->setVisible(hidden > 0 && !m_collapsed);
    m_scroll->setVisible(!m_collapsed);
    setVisible(!m_content.isEmpty());
}

// ---- arrangement

int Legend::widestKind() const
{
    int widest = 0;
    for (const LegendKindBox* box : m_kinds)
        widest = std::max(widest, box->sizeHint().width());
    return widest;
}

int Legend::columnsWithin(int width) const
{
    return m_kinds.size() > mostInOneColumn && 2 * widestKind() + columnGap <= width ? 2 : 1;
}

void Legend::arrangeKinds(int columns)
{
    if (columns == m_columns)
        return;
    m_columns = columns;
    const int rows = int(m_kinds.size() + columns - 1) / columns;
    for (int i = 0; i < m_kinds.size(); ++i)
        m_grid->addWidget(m_kinds[i], i % rows, i / rows); // down first, then across
    for (int column = 0; column < 2; ++column)
        m_grid->setColumnStretch(column, column < columns ? 1 : 0);
}

QSize Legend::wantedSize(const QSize& most)
{
    const QSize header(m_header->sizeHint().width(), headerHeight());
    const QSize link = m_showAll->isHidden() ? QSize() : m_showAll->sizeHint();
    const int topWidth = header.width() + (link.isEmpty() ? 0 : columnGap + link.width());
    m_header->setGeometry(2, 2, header.width(), header.height());
    if (m_collapsed)
        return QSize(topWidth + 4, header.height() + 4).boundedTo(most);

    const int room = most.width() - 2 * padding;
    arrangeKinds(columnsWithin(room - scrollBarWidth));
    const int kinds = m_columns * widestKind() + (m_columns - 1) * columnGap;
    const int inner = std::min(std::max({kinds, panel::scaled(narrowest), topWidth}), room);
    m_body->layout()->activate();
    const int height = m_body->layout()->hasHeightForWidth() ? m_body->layout()->totalHeightForWidth(inner)
                                                             : m_body->layout()->totalSizeHint().height();
    const int top = header.height() + 6;
    const int wanted = top + height + padding;
    const bool scrolls = wanted > most.height();
    const int width = std::min(inner + (scrolls ? scrollBarWidth : 0), room);
    const QSize size(width + 2 * padding, std::max(0, std::min(wanted, most.height())));
    m_scroll->setGeometry(padding, top, width, std::max(0, size.height() - top - padding));
    m_showAll->setGeometry(size.width() - padding - link.width(), 2 + (headerHeight() - link.height()) / 2,
                           link.width(), link.height());
    return size;
}

void Legend::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        setAccessibleName(tr("Legend"));
        rebuild();
    }
    Overlay::changeEvent(event);
}
