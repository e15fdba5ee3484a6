// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/atlas.h"
#include "model/layout/maplayout.h"
#include "widgets/map/viewport.h"
#include "widgets/render/mapscene.h"

#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <QImage>
#include <QObject>
#include <QThread>

/// What the canvas wants to see. Everything in it is immutable or a value.
struct FrameRequest
{
    AtlasPtr atlas;
    std::shared_ptr<const MapLayout> layout;
    MapLook look; ///< its level is chosen by scale
    Viewport viewport;
    QSize viewSize; ///< device-independent pixels
    double pixelRatio = 1;
    int margin = 0;                  ///< painted beyond every edge of the view, so that panning shows no gap
    std::optional<TypedId> lit = {}; ///< stands out with its neighbourhood; all else is veiled
};

/// A finished frame, and what it shows.
struct Frame
{
    QImage image;
    Viewport viewport; ///< for which it was painted
    int margin = 0;
    std::shared_ptr<const MapLayout> layout; ///< of the map that it shows
    std::shared_ptr<const DisplayList> scene;
    MapLook look;
    std::optional<TypedId> lit = {};
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
        std::shared_ptr<const DisplayList> scene;
        Viewport viewport;
        int margin = 0;
        QImage image;
    };

    /// What is painted above the veil, and for which scene.
    struct Highlight
    {
        TypedId id;
        std::shared_ptr<const DisplayList> scene;
        DisplayList list;
    };

    void paintNext();
    [[nodiscard]] bool isOutdated();
    std::shared_ptr<const DisplayList> sceneFor(const FrameRequest& request, DetailLevel level);
    bool paintBase(const FrameRequest& request, const std::shared_ptr<const DisplayList>& scene);
    void paintHighlight(const FrameRequest& request, Frame& frame);

    std::mutex m_mutex; ///< guards m_next
    std::optional<FrameRequest> m_next;

    // Of the painter thread alone: scenes of the present map, by level.
    AtlasPtr m_atlas;
    std::shared_ptr<const MapLayout> m_layout;
    MapLook m_look;
    std::map<DetailLevel, std::shared_ptr<const DisplayList>> m_scenes;
    Base m_base;
    std::optional<Highlight> m_highlight;
    bool m_gaveUp = false; ///< the last frame

    QObject m_worker; ///< lives in m_thread
    QThread m_thread;
};
