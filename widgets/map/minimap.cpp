// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/map/minimap.h"

#include "widgets/map/minimappainter.h"
#include "widgets/panels/panelstyle.h"

#include <algorithm>
#include <cmath>
#include <QKeyEvent>
#include <QLocale>
#include <QMouseEvent>
#include <QPainter>
#include <QWheelEvent>

namespace {

const QSize fullSize(168, 105);
constexpr double padding = 7;
constexpr double smallestFrame = 6; ///< pixels: what is smaller could be neither seen nor held
constexpr double zoomStep = 1.25;   ///< as on the map
constexpr double wheelNotch = 120;
constexpr double keyStep = 0.1; ///< of what is seen

} // namespace

Minimap::Minimap(QWidget* parent)
    : Overlay(Qt::BottomRightCorner, parent)
{
    setObjectName(QStringLiteral("minimap"));
    setFocusPolicy(Qt::TabFocus); // a click leaves the focus on the map
    setMouseTracking(true);
    setAccessibleName(tr("Overview of the map"));
    setToolTip(tr("Drag the frame, or click, to move the map"));
    setOverlayTheme(ColorTheme::light());
    place();
    hide();
}

// ---- what is shown

void Minimap::setMap(const AtlasPtr& atlas, const std::shared_ptr<const MapLayout>& layout)
{
    m_atlas = atlas;
    m_layout = layout;
    m_lit = {}; // of another map
    m_grab.reset();
    renewPicture();
    updatePresence();
}

void Minimap::setTheme(const ColorTheme& theme)
{
    setOverlayTheme(theme);
    renewPicture();
}

void Minimap::setLanguage(const QString& language)
{
    m_language = language;
    setAccessibleDescription(spoken());
}

void Minimap::setLit(const Neighbourhood& lit)
{
    if (lit == m_lit)
        return;
    m_lit = lit;
    renewPicture();
}

void Minimap::setVisibleRect(const QRectF& layoutRect)
{
    m_visible = layoutRect;
    updatePresence();
    update();
}

void Minimap::renewPicture()
{
    m_picture = {};
    update();
}

void Minimap::updatePresence()
{
    constexpr double tolerance = 0.5;
    const bool wanted =
        hasMap() && !m_visible.isEmpty() && !m_layout->content().isEmpty() && !size().isEmpty() &&
        !m_visible.adjusted(-tolerance, -tolerance, tolerance, tolerance).contains(m_layout->content());
    if (wanted)
        setAccessibleDescription(spoken());
    if (wanted != isHidden())
        return;
    if (!wanted) {
        m_grab.reset();
        if (hasFocus() && parentWidget())
            parentWidget()->setFocus(); // and not whatever comes next
    }
    setVisible(wanted);
    if (wanted)
        raise();
}

QSize Minimap::wantedSize(const QSize& most)
{
    // On a map so small that this would hide much of it, it is not there.
    const QSize size =
        fullSize.width() <= most.width() && fullSize.height() <= most.height() ? fullSize : QSize();
    return size.isValid() ? size : QSize(0, 0);
}

void Minimap::placed()
{
    updatePresence();
}

QString Minimap::spoken() const
{
    if (!hasMap())
        return {};
    const QRectF content = m_layout->content();
    const QRectF seen = m_visible.intersected(content);
    QStringList layers;
    for (const MapLayout::Band& band : m_layout->bands) {
        if (band.rect.intersects(seen))
            layers << m_atlas->nameOf({IdType::Layer, band.id}, m_language);
    }
    const double share =
        content.isEmpty() ? 0 : seen.width() * seen.height() / (content.width() * content.height());
    QStringList parts{
        tr("%L1 % of the map in view").arg(std::max(share > 0 ? 1 : 0, int(std::lround(share * 100))))};
    if (layers.size() == m_layout->bands.size() && !layers.isEmpty())
        parts << tr("all layers");
    else if (!layers.isEmpty())
        parts << layers.join(QStringLiteral(", "));
    constexpr double edge = 0.02; // of the content
    const double left = (seen.left() - content.left()) / content.width();
    const double right = (content.right() - seen.right()) / content.width();
    if (left > edge || right > edge)
        parts << (left <= edge    ? tr("their left part")
                  : right <= edge ? tr("their right part")
                                  : tr("their middle"));
    return parts.join(QStringLiteral("; "));
}

// ---- geometry

QTransform Minimap::transform() const
{
    const QRectF inner = QRectF(rect()).adjusted(padding, padding, -padding, -padding);
    return m_layout ? minimapTransform(*m_layout, inner) : QTransform();
}

QPointF Minimap::toLayout(const QPointF& position) const
{
    return transform().inverted().map(position);
}

QRectF Minimap::frame() const
{
    const QRectF bounds = QRectF(rect()).adjusted(4, 4, -4, -4);
    QRectF frame = transform().mapRect(m_visible).intersected(bounds);
    if (frame.isEmpty()) // panned beyond the edge
        frame = QRectF(transform().map(m_visible.center()), QSizeF());
    const QSizeF size = frame.size().expandedTo({smallestFrame, smallestFrame});
    frame = QRectF(frame.center() - QPointF(size.width(), size.height()) / 2, size);
    const QPointF corner(
        std::clamp(frame.left(), bounds.left(), std::max(bounds.left(), bounds.right() - size.width())),
        std::clamp(frame.top(), bounds.top(), std::max(bounds.top(), bounds.bottom() - size.height())));
    return {corner, size};
}

bool Minimap::onFrame(const QPointF& position) const
{
    return frame().adjusted(-2, -2, 2, 2).contains(position);
}

// ---- events

void Minimap::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        setAccessibleName(tr("Overview of the map"));
        setToolTip(tr("Drag the frame, or click, to move the map"));
        setAccessibleDescription(spoken());
    }
    Overlay::changeEvent(event);
}

void Minimap::paintEvent(QPaintEvent* event)
{
    Overlay::paintEvent(event);
    if (!hasMap())
        return;
    const QSize pixels = size() * devicePixelRatioF();
    if (m_picture.size() != pixels || m_picture.devicePixelRatio() != devicePixelRatioF()) {
        m_picture = QPixmap(pixels);
        m_picture.setDevicePixelRatio(devicePixelRatioF());
        m_picture.fill(Qt::transparent);
        QPainter painter(&m_picture);
        paintMinimap(painter, *m_atlas, *m_layout, theme(), m_lit,
                     QRectF(rect()).adjusted(padding, padding, -padding, -padding));
    }
    const QColor line = PanelStyle::of(theme()).link;
    QPainter painter(this);
    painter.drawPixmap(0, 0, m_picture);
    painter.setRenderHint(QPainter::Antialiasing);
    QColor veil = line;
    veil.setAlphaF(0.1F);
    painter.setBrush(veil);
    painter.setPen(QPen(line, 1.5, Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin));
    painter.drawRect(frame().adjusted(0.75, 0.75, -0.75, -0.75));
    if (hasFocus()) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(line, 2));
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 5, 5);
    }
}

void Minimap::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton || !hasMap())
        return;
    const QPointF point = toLayout(event->position());
    if (onFrame(event->position())) {
        m_grab = point - m_visible.center();
    } else {
        m_grab = QPointF();
        Q_EMIT centreWanted(point);
    }
    updateCursor(event->position());
}

void Minimap::mouseMoveEvent(QMouseEvent* event)
{
    if (m_grab)
        Q_EMIT centreWanted(toLayout(event->position()) - *m_grab);
    updateCursor(event->position());
}

void Minimap::mouseReleaseEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton)
        return;
    m_grab.reset();
    updateCursor(event->position());
}

void Minimap::updateCursor(const QPointF& position)
{
    setCursor(m_grab              ? Qt::ClosedHandCursor
              : onFrame(position) ? Qt::OpenHandCursor
                                  : Qt::PointingHandCursor);
}

void Minimap::wheelEvent(QWheelEvent* event)
{
    if (const int angle = event->angleDelta().y(); angle != 0)
        Q_EMIT zoomWanted(std::pow(zoomStep, angle / wheelNotch));
    event->accept();
}

void Minimap::keyPressEvent(QKeyEvent* event)
{
    QPointF step;
    switch (event->key()) {
    case Qt::Key_Left:
        step.setX(-m_visible.width());
        break;
    case Qt::Key_Right:
        step.setX(m_visible.width());
        break;
    case Qt::Key_Up:
        step.setY(-m_visible.height());
        break;
    case Qt::Key_Down:
        step.setY(m_visible.height());
        break;
    default:
        break;
    }
    if (step.isNull() || (event->modifiers() & ~Qt::KeypadModifier) != Qt::NoModifier) {
        Overlay::keyPressEvent(event);
        return;
    }
    Q_EMIT centreWanted(m_visible.center() + step * keyStep);
}

void Minimap::focusInEvent(QFocusEvent* event)
{
    Overlay::focusInEvent(event);
    update();
}

void Minimap::focusOutEvent(QFocusEvent* event)
{
    Overlay::focusOutEvent(event);
    update();
}
