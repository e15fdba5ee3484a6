// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/panels/pictureview.h"

#include "widgets/render/displaypainter.h"

#include <algorithm>
#include <cmath>
#include <QAccessible>
#include <QContextMenuEvent>
#include <QHelpEvent>
#include <QPainter>
#include <QScrollBar>
#include <QToolTip>
#include <ranges>

namespace {

constexpr double narrowest = 320; ///< of a picture, in layout units; a narrower view scrolls sideways
constexpr double awayFactor = 3;  ///< how much worse it is to be off the way than far along it

bool standsForThing(const DisplayBlock& block)
{
    return block.id.type != IdType::Atlas;
}

} // namespace

PictureView::PictureView(QWidget* parent)
    : QAbstractScrollArea(parent)
{
    setFrameShape(NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    viewport()->setMouseTracking(true);
    verticalScrollBar()->setSingleStep(24);
    setTheme(ColorTheme::light());
}

void PictureView::setTheme(const ColorTheme& theme)
{
    m_look.theme = theme;
    m_style = PanelStyle::of(theme);
    setPalette(m_style.palette());
    for (QScrollBar* bar : {verticalScrollBar(), horizontalScrollBar()})
        bar->setStyleSheet(m_style.scrollBarSheet());
    m_look.textScale = panel::scaled(panel::body).pixelSize / panel::body.pixelSize;
    remake();
}

void PictureView::setLanguage(const QString& language)
{
    m_look.language = language;
    remake();
}

void PictureView::setMaker(const Maker& maker)
{
    m_maker = maker;
    remake();
}

void PictureView::showSelection(const std::optional<TypedId>& selection)
{
    if (m_look.selected == selection)
        return;
    m_look.selected = selection;
    remake();
    if (!selection)
        return;
    const double top = verticalScrollBar()->value();
    const double bottom = top + viewport()->height();
    qsizetype wanted = -1;
    for (qsizetype i = 0; i < m_picture.blocks.size(); ++i) {
        const DisplayBlock& block = m_picture.blocks[i];
        if (block.id != *selection)
            continue;
        const bool isInView = block.bounds.bottom() > top && block.bounds.top() < bottom;
        if (isInView && i == m_currentBlock)
            return; // what was chosen here is where the eye is
        if (wanted < 0 || (isInView && block.bounds.top() >= top && block.bounds.bottom() <= bottom))
            wanted = i;
    }
    if (wanted < 0)
        return;
    setCurrent(wanted);
    reveal(m_picture.blocks[wanted].bounds);
}

void PictureView::setCurrent(qsizetype block)
{
    m_currentBlock = block;
    m_current = block < 0 ? std::nullopt : std::optional(m_picture.blocks[block].id);
    viewport()->update();
}

void PictureView::goToBlock(qsizetype position)
{
    if (position < 0 || position >= m_picture.blocks.size())
        return;
    setCurrent(position);
    reveal(m_picture.blocks[position].bounds);
    announceCurrent();
    Q_EMIT chosen(TypedId(*m_current));
}

/// Tells screen readers where the keys are now.
void PictureView::announceCurrent()
{
    if (!QAccessible::isActive() || !hasFocus())
        return;
    QAccessibleInterface* view = QAccessible::queryAccessibleInterface(this);
    QAccessibleInterface* child = view ? view->focusChild() : nullptr;
    QAccessibleEvent event(child ? child : view, QAccessible::Focus);
    QAccessible::updateAccessibility(&event);
}

void PictureView::remake()
{
    m_look.width = std::max(narrowest, double(viewport()->width()));
    // Where several blocks stand for one thing, the keys stay on the one of them on which they were.
    const auto before = m_picture.blocks.first(std::max<qsizetype>(0, m_currentBlock));
    auto which = m_current ? std::ranges::count(before, *m_current, &DisplayBlock::id) : 0;
    m_picture = m_maker ? m_maker(m_look) : DisplayList{};
    m_currentBlock = -1;
    for (qsizetype i = 0; m_current && i < m_picture.blocks.size(); ++i) {
        if (m_picture.blocks[i].id != *m_current)
            continue;
        m_currentBlock = i;
        if (which-- == 0)
            break;
    }
    setCurrent(m_currentBlock);
    m_hovered.reset();
    verticalScrollBar()->setPageStep(viewport()->height());
    verticalScrollBar()->setRange(
        0, std::max(0, int(std::ceil(m_picture.page.height())) - viewport()->height()));
    horizontalScrollBar()->setPageStep(viewport()->width());
    horizontalScrollBar()->setRange(
        0, std::max(0, int(std::ceil(m_picture.page.width())) - viewport()->width()));
    viewport()->update();
}

QSize PictureView::sizeHint() const
{
    return {480, 400};
}

QPointF PictureView::offset() const
{
    return {double(horizontalScrollBar()->value()), double(verticalScrollBar()->value())};
}

const DisplayBlock* PictureView::blockOf(const TypedId& id) const
{
    const auto found = std::ranges::find(m_picture.blocks, id, &DisplayBlock::id);
    return found == m_picture.blocks.cend() ? nullptr : &*found;
}

qsizetype PictureView::blockPositionAt(const QPointF& viewPosition) const
{
    const QPointF point = viewPosition + offset();
    for (qsizetype i = m_picture.blocks.size() - 1; i >= 0; --i) {
        const DisplayBlock& block = m_picture.blocks[i];
        if (standsForThing(block) && block.bounds.contains(point))
            return i;
    }
    return -1;
}

const DisplayBlock* PictureView::blockAt(const QPointF& viewPosition) const
{
    const qsizetype position = blockPositionAt(viewPosition);
    return position < 0 ? nullptr : &m_picture.blocks[position];
}

std::optional<QRectF> PictureView::placeOf(const TypedId& id) const
{
    const DisplayBlock* block = blockOf(id);
    return block ? std::optional(placeOfBlock(*block)) : std::nullopt;
}

QRectF PictureView::placeOfBlock(const DisplayBlock& block) const
{
    return block.bounds.translated(-offset());
}

void PictureView::reveal(const QRectF& area)
{
    const double top = verticalScrollBar()->value();
    if (area.top() < top)
        verticalScrollBar()->setValue(int(area.top()) - 8);
    else if (area.bottom() > top + viewport()->height())
        verticalScrollBar()->setValue(int(std::min(area.top(), area.bottom() - viewport()->height())) + 8);
}

void PictureView::setHovered(const std::optional<TypedId>& id)
{
    if (m_hovered == id)
        return;
    m_hovered = id;
    viewport()->setCursor(id ? Qt::PointingHandCursor : Qt::ArrowCursor);
    viewport()->update();
}

// ---- painting

void PictureView::paintEvent(QPaintEvent* event)
{
    QPainter painter(viewport());
    painter.fillRect(event->rect(), m_style.background);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(-offset());
    paintDisplayList(painter, m_picture, QRectF(event->rect()).translated(offset()));
    const auto frame = [&](const DisplayBlock& block, const QColor& colour, double width) {
        painter.setPen(QPen(colour, width));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(block.bounds.adjusted(1, 1, -1, -1), 3, 3);
    };
    for (const DisplayBlock& block : std::as_const(m_picture.blocks)) {
        if (m_hovered == block.id)
            frame(block, m_style.strongLine, 1);
    }
    if (hasFocus() && m_currentBlock >= 0)
        frame(m_picture.blocks[m_currentBlock], m_style.link, 2);
}

void PictureView::resizeEvent(QResizeEvent* event)
{
    QAbstractScrollArea::resizeEvent(event);
    // What one was looking at stays in view when the view shrinks.
    const double top = verticalScrollBar()->value();
    const QRectF current = m_currentBlock < 0 ? QRectF() : m_picture.blocks[m_currentBlock].bounds;
    const bool wasInView = current.bottom() > top && current.top() < top + event->oldSize().height();
    remake();
    if (wasInView && m_currentBlock >= 0)
        reveal(m_picture.blocks[m_currentBlock].bounds);
}

// ---- what the user does

bool PictureView::viewportEvent(QEvent* event)
{
    if (event->type() == QEvent::Leave)
        setHovered({});
    if (event->type() != QEvent::ToolTip)
        return QAbstractScrollArea::viewportEvent(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    const DisplayBlock* block = blockAt(help->pos());
    QStringList lines;
    if (block)
        lines << block->title << block->description;
    lines.removeAll(QString());
    if (lines.isEmpty())
        QToolTip::hideText();
    else
        QToolTip::showText(help->globalPos(), panel::plainToolTip(lines.join(u'\n')), viewport());
    return true;
}

void PictureView::mousePressEvent(QMouseEvent* event)
{
    const qsizetype block = blockPositionAt(event->position());
    if (event->button() != Qt::LeftButton || block < 0)
        return;
    setCurrent(block);
    announceCurrent();
    Q_EMIT chosen(TypedId(*m_current)); // the picture may be drawn anew meanwhile
}

void PictureView::mouseMoveEvent(QMouseEvent* event)
{
    const DisplayBlock* block = blockAt(event->position());
    setHovered(block ? std::optional(block->id) : std::nullopt);
}

void PictureView::mouseDoubleClickEvent(QMouseEvent* event)
{
    const DisplayBlock* block = blockAt(event->position());
    if (event->button() != Qt::LeftButton || !block)
        return;
    const TypedId id = block->id;
    Q_EMIT opened(id);
}

void PictureView::contextMenuEvent(QContextMenuEvent* event)
{
    const bool byMouse = event->reason() == QContextMenuEvent::Mouse;
    const qsizetype position = byMouse ? blockPositionAt(event->pos()) : m_currentBlock;
    const DisplayBlock* block = position < 0 ? nullptr : &m_picture.blocks[position];
    if (!block)
        return;
    const TypedId id = block->id;
    const QPoint place = byMouse ? event->pos() : block->bounds.translated(-offset()).bottomLeft().toPoint();
    event->accept();
    Q_EMIT menuWanted(id, viewport()->mapToGlobal(place));
}

/// The nearest block in the direction of an arrow key; Home and End are the first and the last.
const DisplayBlock* PictureView::nextBlock(int key) const
{
    const DisplayBlock* from = m_currentBlock < 0 ? nullptr : &m_picture.blocks[m_currentBlock];
    const DisplayBlock* best = nullptr;
    double least = 0;
    for (const DisplayBlock& block : m_picture.blocks) {
        if (!standsForThing(block))
            continue;
        if (!from || key == Qt::Key_Home)
            return &block;
        if (key == Qt::Key_End) {
            best = &block;
            continue;
        }
        if (&block == from)
            continue;
        const QPointF way = block.bounds.center() - from->bounds.center();
        const bool sideways = key == Qt::Key_Left || key == Qt::Key_Right;
        const bool back = key == Qt::Key_Left || key == Qt::Key_Up;
        const double along = (sideways ? way.x() : way.y()) * (back ? -1 : 1);
        const double away = std::abs(sideways ? way.y() : way.x());
        if (along <= 1)
            continue;
        const double cost = along + awayFactor * away;
        if (!best || cost < least) {
            best = &block;
            least = cost;
        }
    }
    return best;
}

void PictureView::keyPressEvent(QKeyEvent* event)
{
    const int key = event->key();
    const bool moves = key == Qt::Key_Left || key == Qt::Key_Right || key == Qt::Key_Up ||
                       key == Qt::Key_Down || key == Qt::Key_Home || key == Qt::Key_End;
    if ((key == Qt::Key_Return || key == Qt::Key_Enter) && m_current) {
        Q_EMIT opened(TypedId(*m_current));
    } else if (moves && event->modifiers() == Qt::NoModifier) {
        if (const DisplayBlock* block = nextBlock(key))
            goToBlock(block - m_picture.blocks.constData());
    } else if (key == Qt::Key_PageUp || key == Qt::Key_PageDown) {
        verticalScrollBar()->triggerAction(key == Qt::Key_PageUp ? QScrollBar::SliderPageStepSub
                                                                 : QScrollBar::SliderPageStepAdd);
    } else {
        event->ignore();
    }
}

void PictureView::focusInEvent(QFocusEvent* event)
{
    QAbstractScrollArea::focusInEvent(event);
    if (!m_current && event->reason() != Qt::MouseFocusReason) {
        if (const DisplayBlock* first = nextBlock(Qt::Key_Home))
            setCurrent(first - m_picture.blocks.constData());
    }
    announceCurrent();
    viewport()->update();
}

void PictureView::focusOutEvent(QFocusEvent* event)
{
    QAbstractScrollArea::focusOutEvent(event);
    viewport()->update();
}
