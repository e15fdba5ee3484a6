// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/panels/maptableview.h"

#include "model/items/itemroles.h"
#include "model/items/maptablemodel.h"
#include "widgets/panels/tsv.h"

#include <algorithm>
#include <cmath>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QHeaderView>
#include <QHelpEvent>
#include <QPainter>
#include <QScrollBar>
#include <QToolTip>

namespace {

constexpr int padding = 8;
constexpr int swatch = 9;
constexpr int swatchGap = 7;
constexpr int widestColumn = 360; ///< grows with the text
constexpr int oneLine = int(Qt::AlignVCenter) | int(Qt::TextSingleLine);

bool isLit(const QModelIndex& index)
{
    return !index.siblingAtColumn(MapTableModel::Lit).data().toString().isEmpty();
}

} // namespace

// ---- cells

int MapTableDelegate::rowHeight()
{
    return int(lineHeight(panel::body)) + 10;
}

void MapTableDelegate::setTheme(const ColorTheme& theme)
{
    m_theme = theme;
    m_style = PanelStyle::of(theme);
}

void MapTableDelegate::paintFigure(QPainter& painter, QRect area, const QModelIndex& index) const
{
    const QString phrase = index.data(PhraseRole).toString();
    const int figure = index.data(FigureLengthRole).toInt();
    const auto after = [](const QString& text) -> QString {
        return text.isEmpty() ? text : QStringLiteral(" · ") + text;
    };
    const QString caution = after(index.data(CautionRole).toString());
    const QString note = after(index.data(NoteRole).toString());
    const double room = area.width() - textWidth(caution, panel::label); // no figure without its caution
    const double rest = room - textWidth(phrase.left(figure), panel::bodyStrong);
    const QString words = elided(phrase.mid(figure), panel::body, std::max(0.0, rest));
    const auto put = [&](const QString& text, const panel::TextLook& style, const QColor& colour) {
        if (text.isEmpty() || area.width() < panel::scaled(style).pixelSize)
            return;
        painter.setFont(fontFor(style));
        painter.setPen(colour);
        painter.drawText(area, int(Qt::AlignLeft) | oneLine, elided(text, style, area.width()));
        area.setLeft(area.left() + int(std::ceil(textWidth(text, style))));
    };
    put(phrase.left(figure), panel::bodyStrong, m_style.ink);
    put(words, panel::body, m_style.ink);
    put(caution, panel::label, m_style.secondary);
    put(note, panel::label, m_style.secondary);
}

void MapTableDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                             const QModelIndex& index) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (option.state & QStyle::State_Selected)
        painter->fillRect(option.rect, m_style.selection);
    painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1),
                      m_style.hairline);
    QRect area = option.rect.adjusted(padding, 0, -padding, 0);
    const int column = index.column();
    if (column == MapTableModel::Layer && !index.data().toString().isEmpty()) {
        const Layer* layer =
            m_atlas ? m_atlas->layer(index.data(MapTableModel::LayerIdRole).toString()) : nullptr;
        painter->setPen(Qt::NoPen);
        painter->setBrush(layer ? m_theme.accent(*layer) : m_theme.outsideAccent());
        painter->drawRoundedRect(QRectF(area.left(), area.center().y() - (swatch - 1) / 2.0, swatch, swatch),
                                 2.5, 2.5);
        area.setLeft(area.left() + swatch + swatchGap);
    }
    if (column == MapTableModel::Figure) {
        paintFigure(*painter, area, index);
        painter->restore();
        return;
    }
    const bool strong = (column == MapTableModel::Name || column == MapTableModel::Lit) && isLit(index);
    const bool quiet = column == MapTableModel::OtherName || column == MapTableModel::Kind;
    const panel::TextLook style = strong ? panel::bodyStrong : panel::body;
    painter->setFont(fontFor(style));
    painter->setPen(quiet ? m_style.secondary : m_style.ink);
    const QString text = panel::bounded(index.data().toString(), 300);
    const int align = index.data(Qt::TextAlignmentRole).toInt() & int(Qt::AlignHorizontal_Mask);
    painter->drawText(area, align | oneLine, elided(text, style, area.width()));
    painter->restore();
}

QSize MapTableDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    Q_UNUSED(option)
    const QString text = panel::bounded(index.data().toString(), 300);
    const int before = index.column() == MapTableModel::Layer ? swatch + swatchGap : 0;
    const int width = int(std::ceil(textWidth(text, panel::bodyStrong))) + 2 * padding + 2 + before;
    return {std::min(width, panel::scaled(widestColumn)), rowHeight()};
}

// ---- headings

MapTableHeader::MapTableHeader(QWidget* parent)
    : QHeaderView(Qt::Horizontal, parent)
    , m_style(PanelStyle::of(ColorTheme::light()))
{
    setHighlightSections(false);
    setSectionsClickable(true);
    setSectionsMovable(true);
    setSortIndicatorClearable(true);
    setMinimumSectionSize(48);
}

void MapTableHeader::setPanelStyle(const PanelStyle& style)
{
    m_style = style;
    setFont(fontFor(panel::labelStrong));
    setPalette(style.palette());
    updateGeometry();
    viewport()->update();
}

QSize MapTableHeader::sizeHint() const
{
    return {QHeaderView::sizeHint().width(), MapTableDelegate::rowHeight()};
}

void MapTableHeader::paintArrow(QPainter& painter, const QPointF& centre) const
{
    const double up = sortIndicatorOrder() == Qt::AscendingOrder ? 2 : -2;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(m_style.ink, 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPolyline(
        QPolygonF({centre + QPointF(-3.5, up), centre - QPointF(0, up), centre + QPointF(3.5, up)}));
}

void MapTableHeader::paintSection(QPainter* painter, const QRect& area, int section) const
{
    painter->save();
    painter->fillRect(area, m_style.background);
    const bool isSorted = isSortIndicatorShown() && sortIndicatorSection() == section;
    const QString text = model()->headerData(section, orientation()).toString();
    const int align = model()->headerData(section, orientation(), Qt::TextAlignmentRole).toInt();
    const int arrow = isSorted ? 12 : 0;
    const QRect inner = area.adjusted(padding, 0, -padding, 0);
    const QString shown = elided(text, panel::labelStrong, inner.width() - arrow);
    const int width = int(std::ceil(textWidth(shown, panel::labelStrong)));
    const bool right = align & Qt::AlignRight;
    const int left = right ? inner.right() + 1 - width : inner.left();
    painter->setFont(fontFor(panel::labelStrong));
    painter->setPen(isSorted ? m_style.ink : m_style.secondary);
    painter->drawText(QRect(left, area.top(), width + 2, area.height()), int(Qt::AlignLeft) | oneLine, shown);
    if (isSorted)
        paintArrow(*painter, QPointF(right ? left - 8 : left + width + 8, area.center().y() + 0.5));
    painter->restore();
}

void MapTableHeader::paintEvent(QPaintEvent* event)
{
    QPainter(viewport()).fillRect(viewport()->rect(), m_style.background);
    QHeaderView::paintEvent(event);
    QPainter(viewport()).fillRect(QRect(0, height() - 1, width(), 1), m_style.strongLine);
}

// ---- the table

MapTableView::MapTableView(QWidget* parent)
    : QTableView(parent)
    , m_style(PanelStyle::of(ColorTheme::light()))
    , m_cells(new MapTableDelegate(this))
    , m_headings(new MapTableHeader(this))
{
    setHorizontalHeader(m_headings);
    setItemDelegate(m_cells);
    setFrameShape(NoFrame);
    setShowGrid(false);
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(NoEditTriggers);
    setTabKeyNavigation(false);
    setCornerButtonEnabled(false);
    setWordWrap(false);
    setHorizontalScrollMode(ScrollPerPixel);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
    setSortingEnabled(true);
}

void MapTableView::setPanelStyle(const PanelStyle& style)
{
    m_style = style;
    setPalette(style.palette());
    for (QScrollBar* bar : {verticalScrollBar(), horizontalScrollBar()})
        bar->setStyleSheet(style.scrollBarSheet() +
                           QStringLiteral("QScrollBar:horizontal { height: 10px; }"
                                          "QScrollBar::handle:horizontal { min-width: 32px; }"));
    m_headings->setPanelStyle(style);
    verticalHeader()->setDefaultSectionSize(MapTableDelegate::rowHeight());
    updateGeometries(); // the headings may be of another height
    viewport()->update();
}

QString MapTableView::selectedText() const
{
    QList<int> rows;
    for (const QModelIndex& index : selectionModel()->selectedRows())
        rows.append(index.row());
    if (rows.isEmpty())
        return {};
    std::ranges::sort(rows);
    QStringList headings;
    for (int column = 0; column < model()->columnCount(); ++column)
        headings << model()->headerData(column, Qt::Horizontal).toString();
    QStringList lines{headings.join(u'\t')};
    for (const int row : std::as_const(rows))
        lines << tsvRow(*model(), row);
    return lines.join(u'\n');
}

void MapTableView::copySelection() const
{
    if (const QString text = selectedText(); !text.isEmpty())
        QGuiApplication::clipboard()->setText(text);
}

// ---- what the user does

bool MapTableView::event(QEvent* event)
{
    // The window has an action for the same keys; what is selected here is meant.
    if (event->type() == QEvent::ShortcutOverride &&
        static_cast<QKeyEvent*>(event)->matches(QKeySequence::Copy) && selectionModel()->hasSelection()) {
        event->accept();
        return true;
    }
    return QTableView::event(event);
}

void MapTableView::openMenuAtCurrent()
{
    if (!currentIndex().isValid())
        return;
    scrollTo(currentIndex());
    Q_EMIT menuWanted(currentIndex(), viewport()->mapToGlobal(visualRect(currentIndex()).bottomLeft()));
}

void MapTableView::keyPressEvent(QKeyEvent* event)
{
    const bool wantsMenu = event->key() == Qt::Key_Menu ||
                           (event->key() == Qt::Key_F10 && event->modifiers() == Qt::ShiftModifier);
    const bool opens = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (event->matches(QKeySequence::Copy)) {
        copySelection();
    } else if (wantsMenu) {
        openMenuAtCurrent();
    } else if (opens && currentIndex().isValid()) {
        Q_EMIT rowOpened(currentIndex());
    } else if (event->key() == Qt::Key_Escape || event->key() == Qt::Key_Backspace) {
        event->ignore(); // they are the window's
        return;
    } else {
        const int before = currentIndex().row();
        QTableView::keyPressEvent(event);
        if (currentIndex().isValid() && currentIndex().row() != before)
            Q_EMIT rowPassed(currentIndex());
        return;
    }
    event->accept();
}

void MapTableView::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton) { // selects nothing
        event->accept();
        return;
    }
    QTableView::mousePressEvent(event);
    const QModelIndex index = indexAt(event->position().toPoint());
    if (index.isValid() && selectionModel()->isRowSelected(index.row()))
        Q_EMIT rowChosen(index);
}

void MapTableView::mouseDoubleClickEvent(QMouseEvent* event)
{
    const QModelIndex index = indexAt(event->position().toPoint());
    if (event->button() == Qt::LeftButton && index.isValid())
        Q_EMIT rowOpened(index);
}

void MapTableView::contextMenuEvent(QContextMenuEvent* event)
{
    if (event->reason() != QContextMenuEvent::Mouse)
        openMenuAtCurrent();
    else if (const QModelIndex index = indexAt(event->pos()); index.isValid())
        Q_EMIT menuWanted(index, event->globalPos());
    event->accept();
}

void MapTableView::paintEvent(QPaintEvent* event)
{
    QTableView::paintEvent(event);
    if (!hasFocus() || !currentIndex().isValid())
        return;
    QPainter painter(viewport());
    const int row = currentIndex().row();
    const QRect area(0, rowViewportPosition(row), viewport()->width(), rowHeight(row));
    painter.fillRect(QRect(area.left(), area.top(), area.width(), 2), m_style.link);
    painter.fillRect(QRect(area.left(), area.bottom() - 1, area.width(), 2), m_style.link);
}

bool MapTableView::viewportEvent(QEvent* event)
{
    if (event->type() != QEvent::ToolTip)
        return QTableView::viewportEvent(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    const QModelIndex index = indexAt(help->pos());
    QStringList lines{index.data().toString(), index.data(OwnSourceRole).toString()};
    lines.removeAll(QString());
    if (lines.isEmpty())
        QToolTip::hideText();
    else
        QToolTip::showText(help->globalPos(), panel::plainToolTip(lines.join(u'\n')), viewport());
    return true;
}
