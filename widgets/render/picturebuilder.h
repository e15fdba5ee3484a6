// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/render/displaylist.h"

#include <optional>

/// Fit for one line, the same on every device: no control characters, and single spaces, as SVG collapses
/// them.
QString onOneLine(const QString& text);

/// Builds a display list block by block: measures texts, keeps bounds, and can fade what it draws.
class PictureBuilder
{
public:
    /// Starts a block; what is drawn until the next start belongs to it. Empty blocks are dropped.
    void begin(const TypedId& id, const QString& title, const QString& description = {});

    /// Starts a block of the frame, which stands for nothing in the atlas.
    void beginFrame() { begin({IdType::Atlas, {}}, {}); }

    /// From here on colours are mixed into `base`, keeping `share` of them; no fading without a value.
    void fadeInto(const QColor& base, double share) { m_fade = Fade{base, share}; }

    void noFade() { m_fade.reset(); }

    void rect(const QRectF& rect, double radius, const QColor& fill, const LineLook& line = {});
    void path(const QPainterPath& path, const QColor& fill, const LineLook& line);

    /// Draws a text on one line, cut to `maxWidth`, and returns the width it took.
    double text(const QPointF& baseline, const QString& text, const TextStyle& style, const QColor& colour,
                double maxWidth, TextItem::Anchor anchor = TextItem::Anchor::Start, const QColor& plate = {});

    /// Draws a text in as many lines as it needs, at most `lines`, the first with its top at `top`; returns
    /// the height it took.
    double lines(const QPointF& top, const QString& text, const TextStyle& style, const QColor& colour,
                 double maxWidth, int lines);

    /// Ends the last block and hands over the list.
    DisplayList take();

private:
    struct Fade
    {
        QColor base;
        double share;
    };

    [[nodiscard]] QColor shade(const QColor& colour) const;
    void add(DisplayItem item);
    void endBlock();

    DisplayList m_list;
    std::optional<DisplayBlock> m_block;
    std::optional<Fade> m_fade;
};
