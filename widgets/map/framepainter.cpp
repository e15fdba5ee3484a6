// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/map/framepainter.h"

#include "widgets/render/displaypainter.h"

#include <cmath>
#include <QPainter>

namespace {

constexpr double smallestText = 7; ///< device-independent pixels

} // namespace

FramePainter::FramePainter(QObject* parent)
    : QObject(parent)
{
    m_worker.moveToThread(&m_thread);
    m_thread.setObjectName(QStringLiteral("frame painter"));
    m_thread.start();
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
                .look = request.look};
    frame.look.level = detailLevelFor(request.viewport.scale());
    frame.scene = sceneFor(request, frame.look.level);

    const QSizeF size(request.viewSize.width() + 2 * request.margin,
                      request.viewSize.height() + 2 * request.margin);
    frame.image = QImage((size * request.pixelRatio).toSize(), QImage::Format_RGB32);
    frame.image.setDevicePixelRatio(request.pixelRatio);
    frame.image.fill(frame.scene->background);
    QPainter painter(&frame.image);
    painter.translate(request.margin, request.margin);
    painter.setTransform(request.viewport.transform(), true);
    const double beyond = request.margin / request.viewport.scale();
    const QRectF visible = request.viewport.visibleRect().adjusted(-beyond, -beyond, beyond, beyond);
    const PaintOptions options{.smallestText = smallestText, .cancelled = [this] { return isOutdated(); }};
    const bool finished = paintDisplayList(painter, *frame.scene, visible, options);
    painter.end();
    if (finished)
        QMetaObject::invokeMethod(this, [this, frame] { Q_EMIT frameReady(frame); });
}
