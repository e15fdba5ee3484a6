// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/panels/pictureview.h"

#include "widgets/render/displaypainter.h"

#include <algorithm>
#include <cmath>
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
    const DisplayBlock* block = selection ? blockOf(*selection) : nullptr;
    if (!block)
        return;
    m_current = selection;
    reveal(block->bounds);
}

void PictureView::remake()
{
    m_look.width = std::max(narrowest, double(viewport()->width()));
    m_picture = m_maker ? m_maker(m_look) : DisplayList{};
    if (m_current && !blockOf(*m_current))
        m_current.reset();
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

const DisplayBlock* PictureView::blockAt(const QPointF& viewPosition) const
{
    const QPointF point = viewPosition + offset();
    for (const DisplayBlock& block : m_picture.blocks | std::views::reverse) {
        if (standsForThing(block) && block.bounds.contains(point))
            return &block;
    }
    return nullptr;
}

std::optional<QRectF> PictureView::placeOf(const TypedId& id) const
{
    const DisplayBlock* block = blockOf(id);
    return block ? std::optional(block->bounds.translated(-offset())) : std::nullopt;
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
    const auto frame = [&](const TypedId& id, const QColor& colour, double width) {
        for (const DisplayBlock& block : std::as_const(m_picture.blocks)) {
            if (block.id != id)
                continue;
            painter.setPen(QPen(colour, width));
            painter.setBrush(Qt::NoBrush);
            painter.drawRoundedRect(block.bounds.adjusted(1, 1, -1, -1), 3, 3);
        }
    };
    if (m_hovered)
        frame(*m_hovered, m_style.strongLine, 1);
    if (hasFocus() && m_current)
        frame(*m_current, m_style.link, 2);
}

void PictureView::resizeEvent(QResizeEvent* event)
{
    QAbstractScrollArea::resizeEvent(event);
    remake();
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
    const DisplayBlock* block = blockAt(event->position());
    if (event->button() != Qt::LeftButton || !block)
        return;
    const TypedId id = block->id; // the picture may be drawn anew meanwhile
    m_current = id;
    viewport()->update();
    Q_EMIT chosen(id);
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
    const DisplayBlock* block = byMouse ? blockAt(event->pos()) : m_current ? blockOf(*m_current) : nullptr;
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
    const DisplayBlock* from = m_current ? blockOf(*m_current) : nullptr;
    const DisplayBlock* best = nullptr;
    double least = 0;
    for (const DisplayBlock& block : m_picture.blocks) {
        if (!standsForThing(block) || (from && block.id == from->id)) // a thing may stand in two places
            continue;
        if (!from || key == Qt::Key_Home)
            return &block;
        if (key == Qt::Key_End) {
            best = &block;
            continue;
        }
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
        const DisplayBlock* block = nextBlock(key);
        if (!block)
            return;
        const TypedId id = block->id;
        m_current = id;
        reveal(block->bounds);
        viewport()->update();
        Q_EMIT chosen(id);
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
            m_current = first->id;
    }
    viewport()->update();
}

void PictureView::focusOutEvent(QFocusEvent* event)
{
    QAbstractScrollArea::focusOutEvent(event);
    viewport()->update();
}
