// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/map/mapcanvas.h"

#include "widgets/render/mapscene.h"
#include "widgets/render/maptype.h"

#include <algorithm>
#include <cmath>
#include <QAccessible>
#include <QApplication>
#include <QHelpEvent>
#include <QNativeGestureEvent>
#include <QPainter>
#include <QToolTip>
#include <QWheelEvent>
#include <utility>

namespace {

constexpr double dragThreshold = 4; ///< a click after a longer drag is none
constexpr double zoomStep = 1.25;
constexpr double wheelNotch = 120;
constexpr double fitMargin = 48;
constexpr double closest = 3; ///< when a selection is fitted: a card then has room for all it tells
constexpr double frameMargin = 96;
constexpr double lineTolerance = 5; ///< pixels around a line that count as on it

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
        tr("Arrow keys go from one entity to the next; Enter goes in, Backspace out; plus and minus "
           "zoom; Escape goes back one step of what stands out."));
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setAttribute(Qt::WA_OpaquePaintEvent);
    setMinimumSize(200, 150);
    connect(&m_glide, &Glide::moved, this, [this](const Camera& camera) {
        m_viewport.show(camera);
        viewChanged();
    });
    connect(&m_painter, &FramePainter::frameReady, this, &MapCanvas::showFrame);
    connect(&m_painter, &FramePainter::aheadReady, this, &MapCanvas::keepForFlight);
    connect(&m_glide, &Glide::arrived, this, &MapCanvas::requestFrame); // in full resolution
    connect(&m_navigation, &Navigation::litChanged, this, &MapCanvas::updateLit);
    connect(&m_navigation, &Navigation::lensChanged, this, &MapCanvas::requestFrame);
    connect(&m_navigation, &Navigation::passingChanged, this, &MapCanvas::requestFrame);
    connect(&m_navigation, &Navigation::revealWanted, this, &MapCanvas::revealSelection);
    connect(&m_navigation, &Navigation::selectionChanged, this, &MapCanvas::announceSelection);
    connect(&m_navigation, &Navigation::cameraWanted, this, [this] { goToView(m_glides); });
}

void MapCanvas::setMap(const AtlasPtr& atlas, const std::shared_ptr<const MapLayout>& layout)
{
    m_atlas = atlas;
    m_layout = layout;
    m_hitTest = HitTest(layout);
    m_hovered.reset();
    m_backdrop.reset();
    m_arrival.reset();
    m_onlyBackdrop = false;
    m_viewport.setContent(layout->content());
    updateLit();
    goToView(false);
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

void MapCanvas::setMagnification(double factor)
{
    if (!(factor > 0) || !std::isfinite(factor) || factor == m_magnification)
        return;
    m_magnification = factor;
    fitViewport();
}

MapLook MapCanvas::look() const
{
    return lookThrough(m_navigation.lens(), m_navigation.passing(), m_theme, m_language, typeScale(zoom()),
                       m_only);
}

bool MapCanvas::isSharp() const
{
    return m_frame && isSharp(*m_frame);
}

/// Whether a frame is one for the present view.
bool MapCanvas::isSharp(const Frame& frame) const
{
    return frame.layout == m_layout && frame.viewport == m_viewport &&
           frame.magnification == m_magnification && frame.image.devicePixelRatio() == devicePixelRatioF() &&
           frame.look == look() && frame.lit == m_lit;
}

// ---- frames

double MapCanvas::margin() const
{
    const double pixels = m_magnification * devicePixelRatioF();
    return std::ceil(frameMargin * pixels) / pixels; // else all would be blurred a little
}

FrameRequest MapCanvas::requestOf(const Viewport& viewport, double margin, double resolution) const
{
    MapLook there = look();
    there.scale = typeScale(viewport.scale());
    return {
        m_atlas, m_layout, there,          viewport, viewport.viewSize(), devicePixelRatioF() * resolution,
        margin,  m_lit,    m_magnification};
}

void MapCanvas::requestFrame()
{
    if (!hasMap() || size().isEmpty())
        return;
    const auto& flight = m_glide.flight();
    const bool hurries = flight && flight->manner() == Flights::Comfortable;
    m_painter.request(requestOf(m_viewport, margin(), hurries ? resolutionInFlight() : 1));
}

void MapCanvas::showFrame(const Frame& frame)
{
    if (!isSharp(frame)) {
        if (!isSharp())
            m_frame = frame; // the view moves on: its next change paints this one, and a sharper one comes
        return;
    }
    m_frame = frame;
    update();
    Q_EMIT frameShown();
}

void MapCanvas::viewChanged()
{
    requestFrame();
    update();
    if (m_arrival && isSharp(*m_arrival))
        showFrame(*std::exchange(m_arrival, std::nullopt));
    chooseBackdrop();
    Q_EMIT viewportChanged();
}

/// The user moved the map: that is where one is from now on.
void MapCanvas::movedByHand()
{
    m_glide.stop();
    m_navigation.setCamera(m_viewport.camera());
    viewChanged();
}

void MapCanvas::paintEvent(QPaintEvent* /*event*/)
{
    if (m_frame && !isFlying() && m_frame->image.devicePixelRatio() != devicePixelRatioF())
        requestFrame(); // the window went to another screen
    QPainter painter(this);
    paintFrame(painter);
    if (!m_marks.isEmpty() && m_atlas) {
        painter.save();
        painter.scale(m_magnification, m_magnification);
        paintMarks(painter, *m_atlas, blocksInView(), m_marks, m_viewport, m_theme);
        painter.restore();
    }
    if (hasFocus()) {
        painter.setPen(QPen(palette().color(QPalette::Highlight), 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(rect().adjusted(1, 1, -1, -1));
    }
}

/// Where a frame is now, in pixels of the widget.
QRectF MapCanvas::areaOf(const Frame& frame) const
{
    const double ratio =
        m_viewport.scale() * m_magnification / (frame.viewport.scale() * frame.magnification);
    const QPointF margin = QPointF(frame.margin, frame.margin) * (frame.magnification * ratio);
    const QPointF corner = m_viewport.toView(frame.viewport.origin()) * m_magnification - margin;
    return {corner, frame.image.deviceIndependentSize() * ratio};
}

void MapCanvas::paintFrame(QPainter& painter)
{
    if (!m_frame) {
        painter.fillRect(rect(), m_theme.canvas);
        return;
    }
    if (m_onlyBackdrop && isFlying()) {
        paintScaled(painter, *m_backdrop, rect());
        return;
    }
    const QRectF area = areaOf(*m_frame);
    if (!area.contains(QRectF(rect())))
        paintBackdrop(painter, area);
    if (m_viewport.scale() == m_frame->viewport.scale() && m_magnification == m_frame->magnification) {
        // Whole pixels: a blit, several times as fast as a scaled picture.
        const double pixels = devicePixelRatioF();
        const QPointF corner = area.topLeft() * pixels;
        painter.drawImage(QPointF(std::round(corner.x()), std::round(corner.y())) / pixels, m_frame->image);
        return;
    }
    paintScaled(painter, *m_frame, rect());
}

/// Paints what is not covered by a frame.
void MapCanvas::paintBackdrop(QPainter& painter, const QRectF& covered)
{
    // One rectangle after the other: Qt scales pictures many times slower within any other clip.
    for (const QRect& strip : QRegion(rect()) - covered.toAlignedRect().adjusted(1, 1, -1, -1)) {
        if (!m_backdrop || !areaOf(*m_backdrop).contains(QRectF(strip)))
            painter.fillRect(strip, m_theme.canvas);
        if (m_backdrop)
            paintScaled(painter, *m_backdrop, strip);
    }
}

/// Paints what a frame shows within a rectangle.
void MapCanvas::paintScaled(QPainter& painter, const Frame& frame, const QRect& within) const
{
    const QRectF area = areaOf(frame);
    painter.setClipRect(within);
    painter.drawImage(area, frame.image);
    painter.setClipping(false);
}

// ---- flights

/// Whether a frame looks as one painted now would, but for how close it is.
bool MapCanvas::looksLikeNow(const Frame& frame) const
{
    MapLook present = look();
    present.scale = frame.look.scale;
    return frame.layout == m_layout && frame.lit == m_lit && frame.look == present;
}

/// Sees to it that there is something to show of everything that comes into view on the way: frames of where
/// the map is come too late for that.
void MapCanvas::prepareFlight(const Flight& flight)
{
    constexpr int looks = 24;
    constexpr double mostOfView = 1.5; ///< how much larger a backdrop is than the view
    Viewport there = m_viewport;
    QRectF area = m_viewport.visibleRect();
    double scale = m_viewport.scale();
    for (int i = 1; i <= looks; ++i) {
        there.show(flight.at(double(i) / looks));
        area |= there.visibleRect();
        scale = std::min(scale, there.scale());
    }
    const auto covers = [&](const std::optional<Frame>& frame) {
        return frame && looksLikeNow(*frame) && frame->viewport.visibleRect().contains(area);
    };
    m_arrival.reset();
    const FrameRequest arrival = requestOf(there, margin(), 1);
    if (!covers(m_backdrop) && covers(m_frame))
        m_backdrop = m_frame;
    if (covers(m_backdrop)) {
        m_painter.requestAhead({arrival});
        return;
    }
    scale = std::min({scale, mostOfView * m_viewport.viewSize().width() / area.width(),
                      mostOfView * m_viewport.viewSize().height() / area.height()});
    Viewport all;
    all.setViewSize(area.size() * scale);
    all.fit(area, 0, scale);
    m_painter.requestAhead({requestOf(all, 0, resolutionInFlight()), arrival});
}

/// While the map comes closer, the last frame shows all that is in view. While it goes away, frames are too
/// small as soon as they are there, and around them is the backdrop with texts of other sizes: better all of
/// one piece until the map comes closer again.
void MapCanvas::chooseBackdrop()
{
    const bool goesAway = m_viewport.scale() < m_lastScale;
    m_lastScale = m_viewport.scale();
    const QRectF view(rect());
    const bool covered = m_frame && areaOf(*m_frame).contains(view);
    if (!isFlying() || isSharp() || (covered && !goesAway))
        m_onlyBackdrop = false;
    else if (!covered)
        m_onlyBackdrop = m_backdrop && looksLikeNow(*m_backdrop) && areaOf(*m_backdrop).contains(view);
}

/// Large frames take too long: while everything moves fewer pixels are enough.
double MapCanvas::resolutionInFlight() const
{
    constexpr double manyPixels = 3e6;
    const QSizeF pixels = QSizeF(size()) * devicePixelRatioF();
    return pixels.width() * pixels.height() > manyPixels ? 0.5 : 1;
}

void MapCanvas::keepForFlight(const Frame& frame)
{
    if (frame.layout != m_layout)
        return;
    if (frame.margin > 0) {
        m_arrival = frame;
        if (isSharp(frame))
            showFrame(frame); // one is there before it was ready
        return;
    }
    m_backdrop = frame;
    update();
}

void MapCanvas::resizeEvent(QResizeEvent* /*event*/)
{
    fitViewport();
}

/// The size of the view has changed.
void MapCanvas::fitViewport()
{
    m_viewport.setViewSize(QSizeF(size()) / m_magnification);
    if (!hasMap())
        return;
    if (m_navigation.view().camera && m_frame)
        movedByHand(); // the scale stays, and what is seen becomes more or less
    else
        goToView(false);
}

// ---- where one is

Camera MapCanvas::cameraOf(const View& view) const
{
    if (view.camera)
        return *view.camera;
    Viewport there = m_viewport;
    if (const auto rect = rectOf(view.focus))
        there.fit(*rect, fitMargin, view.focus.type == IdType::Entity ? closest : Viewport::largestScale);
    else
        there.fitContent();
    return there.camera();
}

void MapCanvas::goToView(bool glides)
{
    if (!hasMap() || size().isEmpty())
        return;
    const Camera camera = cameraOf(m_navigation.view());
    const Flight flight(m_viewport.camera(), camera, m_flights);
    if (glides && isVisible() && flight.duration() > 0) {
        if (m_flights == Flights::Comfortable)
            prepareFlight(flight);
        m_glide.start(flight);
        return;
    }
    m_glide.stop();
    m_viewport.show(camera);
    viewChanged();
}

void MapCanvas::centreOn(const QPointF& point)
{
    if (!hasMap())
        return;
    m_viewport.panBy((m_viewport.visibleRect().center() - point) * zoom());
    movedByHand();
}

// ---- what is hovered and selected

void MapCanvas::updateLit()
{
    const Neighbourhood lit = m_navigation.lit(m_hovered);
    if (lit.isEmpty())
        m_lit.reset();
    else if (!m_lit || *m_lit != lit)
        m_lit = std::make_shared<const Neighbourhood>(lit);
    m_only = m_navigation.view().only && !m_navigation.preview() ? m_lit : nullptr;
    requestFrame();
}

void MapCanvas::revealSelection()
{
    const auto& selection = m_navigation.selection();
    if (!selection || m_pressed)
        return;
    const auto rect = rectOf(*selection);
    Viewport there = m_viewport;
    if (const auto target = m_glide.target())
        there.show(*target);
    if (!rect || there.visibleRect().contains(*rect))
        return;
    there.reveal(*rect, fitMargin);
    m_navigation.setCamera(there.camera());
    goToView(m_glides);
}

/// Tells screen readers what the keys have reached.
void MapCanvas::announceSelection()
{
    if (!hasFocus())
        return;
    QAccessibleInterface* canvas = QAccessible::queryAccessibleInterface(this);
    QAccessibleInterface* child = canvas ? canvas->focusChild() : nullptr;
    QAccessibleEvent event(child ? child : canvas, QAccessible::Focus);
    QAccessible::updateAccessibility(&event);
}

void MapCanvas::setHovered(const std::optional<TypedId>& id)
{
    if (m_hovered == id)
        return;
    m_hovered = id;
    if (!m_navigation.selection())
        updateLit();
    Q_EMIT hovered(id);
}

DisplayList MapCanvas::picture() const
{
    DisplayList list =
        buildMapScene(*m_atlas, *m_layout, look(), m_lit ? std::optional(*m_lit) : std::nullopt);
    list.page = m_viewport.visibleRect();
    list.title = m_atlas->title.in(m_language);
    return list;
}

void MapCanvas::setMarks(const AuditMarks& marks)
{
    if (m_marks == marks)
        return;
    m_marks = marks;
    update();
}

QList<DisplayBlock> MapCanvas::blocksInView() const
{
    QList<DisplayBlock> result;
    if (!m_frame || m_frame->layout != m_layout)
        return result;
    const QRectF visible = m_viewport.visibleRect();
    std::ranges::copy_if(*m_frame->blocks, std::back_inserter(result),
                         [&](const DisplayBlock& block) { return block.bounds.intersects(visible); });
    return result;
}

const DisplayBlock* MapCanvas::blockAt(const QPointF& position) const
{
    if (!m_frame || m_frame->layout != m_layout)
        return nullptr;
    return m_hitTest.blockAt(*m_frame->blocks, m_viewport.toLayout(inView(position)), lineTolerance / zoom());
}

std::optional<TypedId> MapCanvas::thingAt(const QPointF& position) const
{
    const DisplayBlock* block = blockAt(position);
    return block ? std::optional(block->id) : std::nullopt;
}

std::optional<QRectF> MapCanvas::placeOf(const TypedId& id) const
{
    if (!m_frame || m_frame->layout != m_layout)
        return std::nullopt;
    const auto found = std::find_if(m_frame->blocks->crbegin(), m_frame->blocks->crend(),
                                    [&](const DisplayBlock& block) { return block.id == id; });
    if (found == m_frame->blocks->crend() || !found->bounds.intersects(m_viewport.visibleRect()))
        return std::nullopt;
    return QRectF(m_viewport.toView(found->bounds.topLeft()) * m_magnification,
                  m_viewport.toView(found->bounds.bottomRight()) * m_magnification);
}

std::optional<QRectF> MapCanvas::rectOf(const TypedId& id) const
{
    if (!hasMap())
        return std::nullopt;
    if (id.type == IdType::Sector) {
        const Sector* sector = m_atlas->sector(id.id);
        return sector ? rectOf({IdType::Group, sector->group}) : std::nullopt;
    }
    return m_hitTest.rectOf(id);
}

// ---- zoom and pan

void MapCanvas::zoomAt(const QPointF& position, double factor)
{
    if (!hasMap())
        return;
    m_viewport.zoomAt(inView(position), factor);
    movedByHand();
}

void MapCanvas::zoomBy(double factor)
{
    zoomAt(QRectF(rect()).center(), factor);
}

void MapCanvas::zoomIn()
{
    zoomBy(zoomStep);
}

void MapCanvas::zoomOut()
{
    zoomBy(1 / zoomStep);
}

void MapCanvas::zoomToActualSize()
{
    // About what is selected, where that is in view.
    const auto place = m_navigation.selection() ? placeOf(*m_navigation.selection()) : std::nullopt;
    zoomAt(place ? place->center() : QRectF(rect()).center(), 1 / zoom());
}

void MapCanvas::fitAll()
{
    m_navigation.focusOn({});
}

void MapCanvas::fitSelection()
{
    const auto& selection = m_navigation.selection();
    const auto rect = selection ? rectOf(*selection) : std::nullopt;
    if (!rect)
        return;
    Viewport there = m_viewport;
    there.fit(*rect, fitMargin, closest);
    m_navigation.setCamera(there.camera());
    goToView(m_glides);
}

void MapCanvas::wheelEvent(QWheelEvent* event)
{
    const QPoint angle = event->angleDelta();
    if (event->modifiers().testFlag(Qt::ShiftModifier)) {
        const double sideways = angle.x() != 0 ? angle.x() : angle.y();
        m_viewport.panBy(inView({sideways, 0}));
        movedByHand();
    } else if (angle.y() != 0) {
        zoomAt(event->position(), std::pow(zoomStep, angle.y() / wheelNotch));
    } else if (angle.x() != 0) {
        m_viewport.panBy(inView({double(angle.x()), 0}));
        movedByHand();
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
    if (event->button() == Qt::BackButton)
        m_navigation.back();
    else if (event->button() == Qt::ForwardButton)
        m_navigation.forward();
    if (event->button() != Qt::LeftButton && event->button() != Qt::MiddleButton)
        return;
    m_pressed = event->position();
    m_lastDrag = event->position();
    m_dragging = false;
}

void MapCanvas::mouseMoveEvent(QMouseEvent* event)
{
    if (!m_pressed) {
        setHovered(thingAt(event->position()));
        updateCursor();
        return;
    }
    if (!m_dragging && QLineF(*m_pressed, event->position()).length() <= dragThreshold)
        return;
    m_dragging = true;
    updateCursor();
    m_viewport.panBy(inView(event->position() - m_lastDrag));
    m_lastDrag = event->position();
    movedByHand();
}

void MapCanvas::mouseReleaseEvent(QMouseEvent* event)
{
    if (!m_pressed)
        return;
    if (!m_dragging && event->button() == Qt::LeftButton && !m_spaceHeld) {
        if (const auto id = thingAt(event->position()))
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
    if (const auto id = thingAt(event->position()))
        m_navigation.drillInto(*id);
}

void MapCanvas::contextMenuEvent(QContextMenuEvent* event)
{
    const auto& selection = m_navigation.selection();
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    const auto id = byKey ? selection : thingAt(event->pos());
    if (!id)
        return;
    const auto place = byKey ? placeOf(*id) : std::nullopt;
    Q_EMIT contextMenuWanted(*id, place ? mapToGlobal(place->center().toPoint()) : event->globalPos());
}

void MapCanvas::enterEvent(QEnterEvent* event)
{
    if (!m_pressed)
        setHovered(thingAt(event->position()));
    updateCursor();
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
    const DisplayBlock* block = blockAt(help->pos());
    if (!block) {
        QToolTip::hideText();
        return true;
    }
    // Escaped: a tooltip would load pictures named in rich text.
    QString text = QStringLiteral("<b>") + block->title.toHtmlEscaped() + QStringLiteral("</b>");
    if (!block->description.isEmpty())
        text += QStringLiteral("<br/>") + block->description.toHtmlEscaped();
    QToolTip::showText(help->globalPos(), text, this);
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
    const Passing reachable = m_navigation.lens().hidesFiltered ? m_navigation.passing() : Passing();
    const int to = from >= 0 ? nearestCell(*m_layout, from, direction, reachable)
                             : nearestCell(*m_layout, start, reachable);
    if (to >= 0)
        m_navigation.selectInPassing({IdType::Entity, m_layout->cells[to].id});
}

void MapCanvas::keyPressEvent(QKeyEvent* event)
{
    setHovered({}); // the keys have taken over from a pointer that rests
    if (const auto direction = directionOf(event->key());
        direction && (event->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier) {
        step(*direction);
        return;
    }
    switch (event->key()) {
    case Qt::Key_Escape:
        if (m_navigation.canEscape()) {
            m_navigation.escape();
            return;
        }
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        m_navigation.drillIn();
        return;
    case Qt::Key_Backspace:
        m_navigation.drillOut();
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
