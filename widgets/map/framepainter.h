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
    QSizeF viewSize; ///< in the units of the viewport
    double pixelRatio = 1;
    double margin = 0; ///< whole pixels, painted beyond every edge of the view, so that panning shows no gap
    std::shared_ptr<const Neighbourhood> lit = {}; ///< stands out, all else is veiled; null: nothing does
    double magnification = 1;                      ///< device-independent pixels a unit of the viewport
};

/// A finished frame, and what it shows.
struct Frame
{
    QImage image;
    Viewport viewport; ///< for which it was painted
    double margin = 0;
    double magnification = 1;
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

    /// Asks for frames that will be needed whatever comes, instead of those asked for last that are not
    /// begun. They are painted before all others, in this order and to their ends.
    void requestAhead(const QList<FrameRequest>& requests);

Q_SIGNALS:
    /// Emitted in the thread of this object.
    void frameReady(const Frame& frame);
    void aheadReady(const Frame& frame); ///< likewise

private:
    /// A picture of the map with nothing lit. Kept, since what is lit changes more often than what is seen.
    struct Base
    {
        Viewport viewport;
        double margin = 0;
        double magnification = 1;
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
    void paintAhead();
    [[nodiscard]] std::optional<Frame> paint(const FrameRequest& request);
    [[nodiscard]] bool isOutdated();
    void prepareScene(const FrameRequest& request);
    bool paintPieces(QPainter& painter, const QRectF& visible, double magnification);
    [[nodiscard]] std::optional<QPoint> shiftOfBase(const FrameRequest& request, const QSize& pixels) const;
    bool paintBase(const FrameRequest& request);
    void paintHighlight(const FrameRequest& request, Frame& frame);

    std::mutex m_mutex; ///< guards these two
    std::optional<FrameRequest> m_next;
    QList<FrameRequest> m_ahead;

    // Of the painter thread alone: the present map.
    AtlasPtr m_atlas;
    std::shared_ptr<const MapLayout> m_layout;
    std::optional<SceneCache> m_scene;
    std::optional<Base> m_base;
    std::optional<Highlight> m_highlight;
    bool m_gaveUp = false;      ///< the last frame
    bool m_paintsAhead = false; ///< now

    QObject m_worker; ///< lives in m_thread
    QThread m_thread;
};
