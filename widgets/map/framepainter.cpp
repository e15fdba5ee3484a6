// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/map/framepainter.h"

#include "model/neighbourhood.h"
#include "widgets/render/displaypainter.h"
#include "widgets/render/textstyle.h"

#include <cmath>
#include <QPainter>

namespace {

constexpr double smallestText = 7; ///< device-independent pixels
constexpr int veilAlpha = 128;

/// Loads the fonts of the map in the thread that calls.
void warmFonts()
{
    for (const TextStyle& style : {textstyle::groupName, textstyle::groupText})
        textWidth(QStringLiteral("A"), style);
}

/// Paints a list into an image as requested; false when cancelled.
bool paintList(QImage& image, const FrameRequest& request, const DisplayList& list,
               const std::function<bool()>& cancelled)
{
    QPainter painter(&image);
    painter.translate(request.margin, request.margin);
    painter.setTransform(request.viewport.transform(), true);
    const double beyond = request.margin / request.viewport.scale();
    const QRectF visible = request.viewport.visibleRect().adjusted(-beyond, -beyond, beyond, beyond);
    return paintDisplayList(painter, list, visible, {.smallestText = smallestText, .cancelled = cancelled});
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

bool FramePainter::isOutdated()
{
    if (m_gaveUp)
        return false; // never twice in a row, or nothing new would be seen while the view moves
    const std::scoped_lock lock(m_mutex);
    return m_next.has_value();
}

std::shared_ptr<const DisplayList> FramePainter::sceneFor(const FrameRequest& request, DetailLevel level)
{
    if (m_atlas != request.atlas || m_layout != request.layout || m_look.language != request.look.language ||
        m_look.theme.mode != request.look.theme.mode) {
        m_scenes.clear();
        m_atlas = request.atlas;
        m_layout = request.layout;
        m_look = request.look;
    }
    auto& scene = m_scenes[level];
    if (!scene) {
        MapLook look = request.look;
        look.level = level;
        scene = std::make_shared<const DisplayList>(buildMapScene(*m_atlas, *m_layout, look));
    }
    return scene;
}

/// Makes m_base what is asked for; false when outdated meanwhile.
bool FramePainter::paintBase(const FrameRequest& request, const std::shared_ptr<const DisplayList>& scene)
{
    const QSizeF size(request.viewSize.width() + 2 * request.margin,
                      request.viewSize.height() + 2 * request.margin);
    const QSize pixels = (size * request.pixelRatio).toSize();
    if (m_base.scene == scene && m_base.viewport == request.viewport && m_base.margin == request.margin &&
        m_base.image.size() == pixels && m_base.image.devicePixelRatio() == request.pixelRatio)
        return true;
    QImage image(pixels, QImage::Format_RGB32);
    image.setDevicePixelRatio(request.pixelRatio);
    image.fill(scene->background);
    if (!paintList(image, request, *scene, [this] { return isOutdated(); }))
        return false;
    m_base = {scene, request.viewport, request.margin, image};
    return true;
}

/// Veils the frame and paints what is lit above.
void FramePainter::paintHighlight(const FrameRequest& request, Frame& frame)
{
    if (!m_highlight || m_highlight->id != *request.lit || m_highlight->scene != frame.scene) {
        const Neighbourhood lit = neighbourhoodOf(*m_atlas, *request.lit);
        m_highlight = {*request.lit, frame.scene, {}};
        if (!lit.isEmpty())
            m_highlight->list = buildHighlight(*m_atlas, *m_layout, frame.look, lit);
    }
    if (m_highlight->list.items.empty())
        return;
    QColor veil = frame.scene->background;
    veil.setAlpha(veilAlpha);
    QPainter(&frame.image).fillRect(QRectF({}, frame.image.deviceIndependentSize()), veil);
    paintList(frame.image, request, m_highlight->list, {});
}

void FramePainter::paintNext()
{
    FrameRequest request;
    {
        const std::scoped_lock lock(m_mutex);
        if (!m_next)
            return;
        request = std::move(*m_next);
        m_next.reset();
    }
    Frame frame{.image = {},
                .viewport = request.viewport,
                .margin = request.margin,
                .layout = request.layout,
                .scene = {},
                .look = request.look,
                .lit = request.lit};
    frame.look.level = detailLevelFor(request.viewport.scale());
    frame.scene = sceneFor(request, frame.look.level);
    m_gaveUp = !paintBase(request, frame.scene);
    if (m_gaveUp)
        return;
    frame.image = m_base.image;
    if (request.lit)
        paintHighlight(request, frame);
    QMetaObject::invokeMethod(this, [this, frame] { Q_EMIT frameReady(frame); });
}
