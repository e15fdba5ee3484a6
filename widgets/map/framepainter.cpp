// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/map/framepainter.h"

#include "widgets/render/displaypainter.h"
#include "widgets/render/maptype.h"

#include <cmath>
#include <QPainter>

namespace {

constexpr double smallestText = 7; ///< units of the viewport
constexpr int veilAlpha = 128;

/// Loads the fonts of the map in the thread that calls.
void warmFonts()
{
    for (const TextStyle& style : {textstyle::boxName, textstyle::boxText})
        textWidth(QStringLiteral("A"), style);
}

/// What a frame shows of the map, margin included.
QRectF visibleRect(const FrameRequest& request)
{
    const double beyond = request.margin / request.viewport.scale();
    return request.viewport.visibleRect().adjusted(-beyond, -beyond, beyond, beyond);
}

/// Sets a painter of an image up for layout coordinates.
void aim(QPainter& painter, const FrameRequest& request)
{
    painter.scale(request.magnification, request.magnification);
    painter.translate(request.margin, request.margin);
    painter.setTransform(request.viewport.transform(), true);
}

} // namespace

FramePainter::FramePainter(QObject* parent)
    : QObject(parent)
{
    m_worker.moveToThread(&m_thread);
    m_thread.setObjectName(QStringLiteral("frame painter"));
    m_thread.start();
    // The first text of a thread costs many times what a text costs later: not while somebody waits for a
    // frame.
    QMetaObject::invokeMethod(&m_worker, [] { warmFonts(); });
}

FramePainter::~FramePainter()
{
    {
        const std::scoped_lock lock(m_mutex);
        m_next.reset();
        m_ahead.clear();
    }
    m_thread.quit();
    m_thread.wait();
}

void FramePainter::request(const FrameRequest& request)
{
    bool idle = false;
    {
        const std::scoped_lock lock(m_mutex);
        idle = !m_next.has_value();
        m_next = request;
    }
    if (idle)
        QMetaObject::invokeMethod(&m_worker, [this] { paintNext(); });
}

void FramePainter::requestAhead(const QList<FrameRequest>& requests)
{
    {
        const std::scoped_lock lock(m_mutex);
        m_ahead = requests;
    }
    for (qsizetype i = 0; i < requests.size(); ++i)
        QMetaObject::invokeMethod(&m_worker, [this] { paintAhead(); });
}

bool FramePainter::isOutdated()
{
    if (m_gaveUp || m_paintsAhead)
        return false; // never twice in a row, or nothing new would be seen while the view moves
    const std::scoped_lock lock(m_mutex);
    return m_next.has_value() || !m_ahead.isEmpty();
}

/// Makes m_scene that of the map and look that are asked for, and forgets what was painted of another.
void FramePainter::prepareScene(const FrameRequest& request)
{
    if (m_atlas != request.atlas || m_layout != request.layout) {
        m_scene.emplace(request.atlas, request.layout);
        m_atlas = request.atlas;
        m_layout = request.layout;
        m_base.reset();
        m_highlight.reset();
    }
    MapLook look = request.look;
    look.scale = typeScale(request.viewport.scale());
    if (look == m_scene->look())
        return;
    m_scene->setLook(look);
    m_base.reset();
    m_highlight.reset();
}

/// Paints the pieces that touch `visible`, in layout units; false when outdated meanwhile.
bool FramePainter::paintPieces(QPainter& painter, const QRectF& visible, double magnification)
{
    const PaintOptions options{.smallestText = smallestText * magnification,
                               .cancelled = [this] { return isOutdated(); }};
    for (qsizetype i = 0; i < m_scene->pieces().size(); ++i) {
        if (m_scene->pieces()[i].bounds.intersects(visible) &&
            !paintDisplayList(painter, m_scene->picture(i), visible, options))
            return false;
    }
    return true;
}

/// How many pixels the view has moved since m_base was painted; nothing if it is no matter of whole pixels,
/// or if nothing of the base is in view.
std::optional<QPoint> FramePainter::shiftOfBase(const FrameRequest& request, const QSize& pixels) const
{
    if (!m_base || m_base->viewport.scale() != request.viewport.scale() || m_base->margin != request.margin ||
        m_base->magnification != request.magnification || m_base->image.size() != pixels ||
        m_base->image.devicePixelRatio() != request.pixelRatio)
        return std::nullopt;
    const QPointF exact = (m_base->viewport.origin() - request.viewport.origin()) * request.viewport.scale() *
                          request.magnification * request.pixelRatio;
    const QPoint shift = exact.toPoint();
    constexpr double accuracy = 1e-6;
    if ((exact - shift).manhattanLength() > accuracy || std::abs(shift.x()) >= pixels.width() ||
        std::abs(shift.y()) >= pixels.height())
        return std::nullopt;
    return shift;
}

/// Makes m_base what is asked for; false when outdated meanwhile. Where the view was only moved, what was in
/// view before is taken over, and only the strips that are new are painted.
bool FramePainter::paintBase(const FrameRequest& request)
{
    const QSizeF size(request.viewSize.width() + 2 * request.margin,
                      request.viewSize.height() + 2 * request.margin);
    const QSize pixels = (size * (request.magnification * request.pixelRatio)).toSize();
    const std::optional<QPoint> shift = shiftOfBase(request, pixels);
    if (shift && m_base->viewport == request.viewport)
        return true;
    QImage image(pixels, QImage::Format_RGB32);
    image.fill(request.look.theme.canvas);
    QRegion missing(image.rect());
    if (shift) {
        QPainter painter(&image);
        QImage before = m_base->image;
        before.setDevicePixelRatio(1);
        painter.drawImage(*shift, before);
        missing -= image.rect().translated(*shift);
    }
    image.setDevicePixelRatio(request.pixelRatio);
    QPainter painter(&image);
    for (const QRect& strip : missing) {
        const QRectF target(QPointF(strip.topLeft()) / request.pixelRatio,
                            QSizeF(strip.size()) / request.pixelRatio);
        painter.resetTransform();
        painter.setClipRect(target);
        aim(painter, request);
        constexpr double around = 2; // pixels: lines reach a little further than what they are lines of
        const QRectF visible =
            painter.transform().inverted().mapRect(target.adjusted(-around, -around, around, around));
        if (!paintPieces(painter, visible, request.magnification))
            return false;
    }
    painter.end();
    const QRectF visible = visibleRect(request);
    QList<DisplayBlock> blocks;
    for (qsizetype i = 0; i < m_scene->pieces().size(); ++i) {
        if (m_scene->pieces()[i].bounds.intersects(visible))
            blocks += m_scene->picture(i).blocks;
    }
    m_base = {request.viewport, request.margin, request.magnification, image,
              std::make_shared<const QList<DisplayBlock>>(std::move(blocks))};
    return true;
}

/// Veils the frame and paints what is lit above.
void FramePainter::paintHighlight(const FrameRequest& request, Frame& frame)
{
    if (!m_highlight || m_highlight->lit != request.lit)
        m_highlight = {request.lit, m_scene->highlight(*request.lit)};
    if (m_highlight->list.items.empty())
        return;
    QPainter painter(&frame.image);
    if (!request.look.only) { // else there is nothing to veil
        QColor veil = request.look.theme.canvas;
        veil.setAlpha(veilAlpha);
        painter.fillRect(QRectF({}, frame.image.deviceIndependentSize()), veil);
    }
    aim(painter, request);
    paintDisplayList(painter, m_highlight->list, visibleRect(request),
                     {.smallestText = smallestText * request.magnification});
    frame.blocks = std::make_shared<const QList<DisplayBlock>>(*frame.blocks + m_highlight->list.blocks);
}

/// Nothing when outdated meanwhile.
std::optional<Frame> FramePainter::paint(const FrameRequest& request)
{
    prepareScene(request);
    if (!paintBase(request))
        return std::nullopt;
    Frame frame{.image = m_base->image,
                .viewport = request.viewport,
                .margin = request.margin,
                .magnification = request.magnification,
                .layout = request.layout,
                .look = m_scene->look(),
                .level = m_scene->levelOf(request.viewport.visibleRect()),
                .lit = request.lit,
                .blocks = m_base->blocks};
    if (request.lit)
        paintHighlight(request, frame);
    return frame;
}

void FramePainter::paintAhead()
{
    FrameRequest request;
    {
        const std::scoped_lock lock(m_mutex);
        if (m_ahead.isEmpty())
            return;
        request = m_ahead.takeFirst();
    }
    m_paintsAhead = true;
    const std::optional<Frame> frame = paint(request);
    m_paintsAhead = false;
    if (frame)
        QMetaObject::invokeMethod(this, [this, frame] { Q_EMIT aheadReady(*frame); });
}

void FramePainter::paintNext()
{
    paintAhead(); // if something waits
    FrameRequest request;
    {
        const std::scoped_lock lock(m_mutex);
        if (!m_next)
            return;
        request = std::move(*m_next);
        m_next.reset();
    }
    const std::optional<Frame> frame = paint(request);
    m_gaveUp = !frame;
    if (frame)
        QMetaObject::invokeMethod(this, [this, frame] { Q_EMIT frameReady(*frame); });
}
