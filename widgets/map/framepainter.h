// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/atlas.h"
#include "model/layout/maplayout.h"
#include "widgets/map/viewport.h"
#include "widgets/render/scenecache.h"

#include <memory>
#include <mutex>
#include <optional>
#include <QImage>
#include <QObject>
#include <QThread>

class QPainter;

/// What the canvas wants to see. Everything in it is immutable or a value.
struct FrameRequest
{
    AtlasPtr atlas;
    std::shared_ptr<const MapLayout> layout;
    MapLook look; ///< its scale is that of the viewport
    Viewport viewport;
    QSize viewSize; ///< device-independent pixels
    double pixelRatio = 1;
    int margin = 0; ///< painted beyond every edge of the view, so that panning shows no gap
    std::shared_ptr<const Neighbourhood> lit = {}; ///< stands out, all else is veiled; null: nothing does
};

/// A finished frame, and what it shows.
struct Frame
{
    QImage image;
    Viewport viewport; ///< for which it was painted
    int margin = 0;
    std::shared_ptr<const MapLayout> layout; ///< of the map that it shows
    MapLook look;                            ///< with the scale for which texts were sized
    DetailLevel level = DetailLevel::Stack;  ///< of most of what is in view
    std::shared_ptr<const Neighbourhood> lit = {};
    std::shared_ptr<const QList<DisplayBlock>> blocks =
        {}; ///< what is drawn in and around the view, in order
};

/// Paints frames of the map in one permanent thread of its own (font caches are per thread). The newest
/// request wins: an older one that is not finished is given up, but not two in a row.
class FramePainter : public QObject
{
    Q_OBJECT

public:
    explicit FramePainter(QObject* parent = nullptr);
    ~FramePainter() override;

    /// Asks for a frame; returns at once.
    void request(const FrameRequest& request);

Q_SIGNALS:
    /// Emitted in the thread of this object.
    void frameReady(const Frame& frame);

private:
    /// A picture of the map with nothing lit. Kept, since what is lit changes more often than what is seen.
    struct Base
    {
        Viewport viewport;
        int margin = 0;
        QImage image;
        std::shared_ptr<const QList<DisplayBlock>> blocks;
    };

    /// What is painted above the veil, in the look of the scene.
    struct Highlight
    {
        std::shared_ptr<const Neighbourhood> lit;
        DisplayList list;
    };

    void paintNext();
    [[nodiscard]] bool isOutdated();
    void prepareScene(const FrameRequest& request);
    bool paintPieces(QPainter& painter, const QRectF& visible);
    [[nodiscard]] std::optional<QPoint> shiftOfBase(const FrameRequest& request, const QSize& pixels) const;
    bool paintBase(const FrameRequest& request);
    void paintHighlight(const FrameRequest& request, Frame& frame);

    std::mutex m_mutex; ///< guards m_next
    std::optional<FrameRequest> m_next;

    // Of the painter thread alone: the present map.
    AtlasPtr m_atlas;
    std::shared_ptr<const MapLayout> m_layout;
    std::optional<SceneCache> m_scene;
    std::optional<Base> m_base;
    std::optional<Highlight> m_highlight;
    bool m_gaveUp = false; ///< the last frame

    QObject m_worker; ///< lives in m_thread
    QThread m_thread;
};
