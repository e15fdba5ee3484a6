// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/map/mapcanvas.h"

#include "model/neighbourhood.h"
#include "widgets/panels/panelstyle.h"

#include <algorithm>
#include <cmath>
#include <QApplication>
#include <QHelpEvent>
#include <QNativeGestureEvent>
#include <QPainter>
#include <QToolTip>
#include <QWheelEvent>

namespace {

constexpr double dragThreshold = 4; ///< a click after a longer drag is none
constexpr double zoomStep = 1.25;
constexpr double wheelNotch = 120;
constexpr double fitMargin = 48;
constexpr double closest = 2; ///< when a selection is fitted
constexpr int frameMargin = 96;

std::optional<Direction> directionOf(int key)
{
    switch (key) {
    case Qt::Key_Left:
        return Direction::Left;
    case Qt::Key_Right:
        return Direction::Right;
    case Qt::Key_Up:
        return Direction::Up;
    case Qt::Key_Down:
        return Direction::Down;
    default:
        return std::nullopt;
    }
}

} // namespace

MapCanvas::MapCanvas(Navigation& navigation, QWidget* parent)
    : QWidget(parent)
    , m_navigation(navigation)
{
    setObjectName(QStringLiteral("mapCanvas"));
    setAccessibleName(tr("Map"));
    setAccessibleDescription(
        tr("Arrow keys go from one entity to the next; plus and minus zoom; Escape clears the "
           "selection."));
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setAttribute(Qt::WA_OpaquePaintEvent);
    setMinimumSize(200, 150);
    connect(&m_painter, &FramePainter::frameReady, this, &MapCanvas::showFrame);
    connect(&m_navigation, &Navigation::selectionChanged, this, &MapCanvas::selectionChanged);
}

void MapCanvas::setMap(const AtlasPtr& atlas, const std::shared_ptr<const MapLayout>& layout, bool keepView)
{
    m_atlas = atlas;
    m_layout = layout;
    m_hovered.reset();
    QRectF content = layout->outside;
    for (const MapLayout::Band& band : layout->bands)
        content = content.united(band.rect);
    m_viewport.setContent(content);
    if (!keepView)
        m_showsAll = true;
    if (m_showsAll)
        m_viewport.fitContent();
    else
        m_viewport.panBy({}); // back into view, where the map has become smaller
    viewChanged();
}

void MapCanvas::setTheme(const ColorTheme& theme)
{
    m_theme = theme;
    requestFrame();
}

void MapCanvas::setLanguage(const QString& language)
{
    m_language = language;
    requestFrame();
}

MapLook MapCanvas::look() const
{
    return {m_theme, m_language, level()};
}

bool MapCanvas::isSharp() const
{
    return m_frame && m_frame->layout == m_layout && m_frame->viewport == m_viewport &&
           m_frame->image.devicePixelRatio() == devicePixelRatioF() &&
           m_frame->look.theme.mode == m_theme.mode && m_frame->look.language == m_language &&
           m_frame->lit == lit();
}

// ---- frames

void MapCanvas::requestFrame()
{
    if (hasMap() && !size().isEmpty())
        m_painter.request(
            {m_atlas, m_layout, look(), m_viewport, size(), devicePixelRatioF(), frameMargin, lit()});
}

void MapCanvas::showFrame(const Frame& frame)
{
    m_frame = frame;
    if (!isSharp())
        return; // the view moves on: its next change paints this one, and a sharper one is on its way
    update();
    Q_EMIT frameShown();
}

void MapCanvas::viewChanged()
{
    requestFrame();
    update();
    Q_EMIT zoomChanged(zoom());
}

void MapCanvas::paintEvent(QPaintEvent* /*event*/)
{
    if (m_frame && m_frame->image.devicePixelRatio() != devicePixelRatioF())
        requestFrame(); // the window went to another screen
    QPainter painter(this);
    paintFrame(painter);
    if (hasFocus()) {
        painter.setPen(QPen(palette().color(QPalette::Highlight), 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(rect().adjusted(1, 1, -1, -1));
    }
}

void MapCanvas::paintFrame(QPainter& painter)
{
    if (!m_frame) {
        painter.fillRect(rect(), m_theme.canvas);
        return;
    }
    const double ratio = m_viewport.scale() / m_frame->viewport.scale();
    const QPointF corner =
        m_viewport.toView(m_frame->viewport.origin()) - QPointF(m_frame->margin, m_frame->margin) * ratio;
    const QRectF target(corner, m_frame->image.deviceIndependentSize() * ratio);
    if (!target.contains(QRectF(rect())))
        painter.fillRect(rect(), m_theme.canvas);
    if (ratio == 1) {
        // Whole pixels: a blit, several times as fast as a scaled picture.
        const double pixels = devicePixelRatioF();
        painter.drawImage(QPointF(std::round(corner.x() * pixels), std::round(corner.y() * pixels)) / pixels,
                          m_frame->image);
        return;
    }
    painter.drawImage(target, m_frame->image);
}

void MapCanvas::resizeEvent(QResizeEvent* /*event*/)
{
    m_viewport.setViewSize(size());
    if (m_showsAll)
        m_viewport.fitContent();
    viewChanged();
}

// ---- what is hovered and selected

void MapCanvas::selectionChanged()
{
    requestFrame();
    const auto& selection = m_navigation.selection();
    if (selection && !m_pressed) {
        if (const auto rect = rectOf(*selection); rect && !m_viewport.visibleRect().contains(*rect)) {
            m_viewport.reveal(*rect, fitMargin);
            m_showsAll = false;
            viewChanged();
        }
    }
}

void MapCanvas::setHovered(const std::optional<TypedId>& id)
{
    if (m_hovered == id)
        return;
    const auto before = lit();
    m_hovered = id;
    if (lit() != before)
        requestFrame();
}

const std::optional<TypedId>& MapCanvas::lit() const
{
    // A selection stays lit; hovering shows something else only while there is none.
    return m_navigation.selection() ? m_navigation.selection() : m_hovered;
}

DisplayList MapCanvas::picture() const
{
    std::optional<Neighbourhood> shown;
    if (lit())
        shown = neighbourhoodOf(*m_atlas, *lit());
    if (shown && shown->isEmpty())
        shown.reset();
    DisplayList list = buildMapScene(*m_atlas, *m_layout, look(), shown);
    list.page = m_viewport.visibleRect();
    list.title = m_atlas->title.in(m_language);
    return list;
}

std::optional<TypedId> MapCanvas::idAt(const QPointF& position) const
{
    if (!hasMap())
        return std::nullopt;
    const QPointF point = m_viewport.toLayout(position);
    if (level() != DetailLevel::Stack) {
        for (const MapLayout::Cell& cell : m_layout->cells) {
            if (cell.rect.contains(point))
                return TypedId{IdType::Entity, cell.id};
        }
    }
    for (const MapLayout::Box& box : m_layout->boxes) {
        if (box.rect.contains(point))
            return TypedId{IdType::Group, box.id};
    }
    for (const MapLayout::Band& band : m_layout->bands) {
        if (band.label.contains(point))
            return TypedId{IdType::Layer, band.id};
    }
    return std::nullopt;
}

std::optional<QRectF> MapCanvas::rectOf(const TypedId& id) const
{
    if (!hasMap())
        return std::nullopt;
    const auto find = [&](const auto& list) -> std::optional<QRectF> {
        for (const auto& item : list) {
            if (item.id == id.id)
                return item.rect;
        }
        return std::nullopt;
    };
    switch (id.type) {
    case IdType::Entity:
        return find(m_layout->cells);
    case IdType::Group:
        return find(m_layout->boxes);
    case IdType::Layer:
        return find(m_layout->bands);
    case IdType::Relation: {
        const Relation* relation = m_atlas->relation(id.id);
        const auto from = relation ? rectOf({IdType::Entity, relation->from}) : std::nullopt;
        const auto to = relation ? rectOf({IdType::Entity, relation->to}) : std::nullopt;
        return from && to ? std::optional(from->united(*to)) : std::nullopt;
    }
    default:
        return std::nullopt;
    }
}

// ---- zoom and pan

void MapCanvas::zoomAt(const QPointF& position, double factor)
{
    if (!hasMap())
        return;
    m_viewport.zoomAt(position, factor);
    m_showsAll = false;
    viewChanged();
}

void MapCanvas::zoomIn()
{
    zoomAt(QRectF(rect()).center(), zoomStep);
}

void MapCanvas::zoomOut()
{
    zoomAt(QRectF(rect()).center(), 1 / zoomStep);
}

void MapCanvas::zoomToActualSize()
{
    zoomAt(QRectF(rect()).center(), 1 / zoom());
}

void MapCanvas::fitAll()
{
    m_viewport.fitContent();
    m_showsAll = true;
    viewChanged();
}

void MapCanvas::fitSelection()
{
    const auto& selection = m_navigation.selection();
    const auto rect = selection ? rectOf(*selection) : std::nullopt;
    if (!rect)
        return;
    m_viewport.fit(*rect, fitMargin, closest);
    m_showsAll = false;
    viewChanged();
}

void MapCanvas::wheelEvent(QWheelEvent* event)
{
    const QPoint angle = event->angleDelta();
    if (event->modifiers().testFlag(Qt::ShiftModifier)) {
        const double sideways = angle.x() != 0 ? angle.x() : angle.y();
        m_viewport.panBy({sideways, 0});
        m_showsAll = false;
        viewChanged();
    } else if (angle.y() != 0) {
        zoomAt(event->position(), std::pow(zoomStep, angle.y() / wheelNotch));
    }
    event->accept();
}

bool MapCanvas::nativeGesture(QEvent* event)
{
    const auto* gesture = static_cast<QNativeGestureEvent*>(event);
    if (gesture->gestureType() != Qt::ZoomNativeGesture)
        return false;
    // Qt gives the position in the window here, not in the widget.
    zoomAt(mapFromGlobal(gesture->globalPosition()), 1 + gesture->value());
    return true;
}

// ---- mouse

void MapCanvas::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton && event->button() != Qt::MiddleButton)
        return;
    m_pressed = event->position();
    m_lastDrag = event->position();
    m_dragging = false;
}

void MapCanvas::mouseMoveEvent(QMouseEvent* event)
{
    if (!m_pressed) {
        setHovered(idAt(event->position()));
        updateCursor();
        return;
    }
    if (!m_dragging && QLineF(*m_pressed, event->position()).length() <= dragThreshold)
        return;
    m_dragging = true;
    updateCursor();
    m_viewport.panBy(event->position() - m_lastDrag);
    m_lastDrag = event->position();
    m_showsAll = false;
    viewChanged();
}

void MapCanvas::mouseReleaseEvent(QMouseEvent* event)
{
    if (!m_pressed)
        return;
    if (!m_dragging && event->button() == Qt::LeftButton && !m_spaceHeld) {
        if (const auto id = idAt(event->position()))
            m_navigation.select(*id);
        else
            m_navigation.clearSelection();
    }
    m_pressed.reset();
    m_dragging = false;
    updateCursor();
}

void MapCanvas::mouseDoubleClickEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton)
        return;
    if (const auto id = idAt(event->position())) {
        m_navigation.select(*id);
        fitSelection();
    }
}

void MapCanvas::leaveEvent(QEvent* /*event*/)
{
    setHovered({});
}

void MapCanvas::updateCursor()
{
    if (m_dragging)
        setCursor(Qt::ClosedHandCursor);
    else if (m_spaceHeld)
        setCursor(Qt::OpenHandCursor);
    else
        setCursor(m_hovered ? Qt::PointingHandCursor : Qt::ArrowCursor);
}

bool MapCanvas::showToolTip(QEvent* event)
{
    const auto* help = static_cast<QHelpEvent*>(event);
    const auto id = idAt(help->pos());
    if (!id || !m_frame) {
        QToolTip::hideText();
        return true;
    }
    for (const DisplayBlock& block : m_frame->scene->blocks) {
        if (block.id != *id)
            continue;
        // Escaped: a tooltip would load pictures named in rich text.
        QString text = QStringLiteral("<b>") + block.title.toHtmlEscaped() + QStringLiteral("</b>");
        if (!block.description.isEmpty())
            text += QStringLiteral("<br/>") + block.description.toHtmlEscaped();
        QToolTip::showText(help->globalPos(), text, this);
        return true;
    }
    // Entities are not drawn from afar, but their names can be told.
    QToolTip::showText(help->globalPos(), panel::plainToolTip(m_atlas->nameOf(*id, m_language)), this);
    return true;
}

bool MapCanvas::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip)
        return showToolTip(event);
    if (event->type() == QEvent::NativeGesture && nativeGesture(event))
        return true;
    return QWidget::event(event);
}

// ---- keyboard

void MapCanvas::step(Direction direction)
{
    if (!hasMap())
        return;
    const auto& selection = m_navigation.selection();
    const int from = selection && selection->type == IdType::Entity ? cellOf(*m_layout, selection->id) : -1;
    const QPointF start =
        selection && rectOf(*selection) ? rectOf(*selection)->center() : m_viewport.visibleRect().center();
    const int to = from >= 0 ? nearestCell(*m_layout, from, direction) : nearestCell(*m_layout, start);
    if (to >= 0)
        m_navigation.select({IdType::Entity, m_layout->cells[to].id});
}

void MapCanvas::keyPressEvent(QKeyEvent* event)
{
    if (const auto direction = directionOf(event->key());
        direction && (event->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier) {
        step(*direction);
        return;
    }
    switch (event->key()) {
    case Qt::Key_Escape:
        if (m_navigation.selection()) {
            m_navigation.clearSelection();
            return;
        }
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        fitSelection();
        return;
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        zoomIn();
        return;
    case Qt::Key_Minus:
        zoomOut();
        return;
    case Qt::Key_Space:
        m_spaceHeld = true;
        updateCursor();
        return;
    default:
        break;
    }
    QWidget::keyPressEvent(event);
}

void MapCanvas::keyReleaseEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Space && !event->isAutoRepeat()) {
        m_spaceHeld = false;
        updateCursor();
        return;
    }
    QWidget::keyReleaseEvent(event);
}

void MapCanvas::focusInEvent(QFocusEvent* event)
{
    QWidget::focusInEvent(event);
    update();
}

void MapCanvas::focusOutEvent(QFocusEvent* event)
{
    m_spaceHeld = false;
    QWidget::focusOutEvent(event);
    update();
}
