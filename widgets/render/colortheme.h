// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/atlas.h"
#include "model/basismark.h"

#include <QColor>
#include <QString>

/// The colours of the map. A value: what is drawn takes one, nothing asks for a current one.
struct ColorTheme
{
    enum class Mode
    {
        Light,
        Dark
    };
    Mode mode = Mode::Light;
    QColor canvas;    ///< behind everything
    QColor panel;     ///< group boxes
    QColor node;      ///< entities
    QColor hairline;  ///< edges of boxes and entities
    QColor ink;       ///< text
    QColor secondary; ///< quieter text
    QColor relation;  ///< lines of relations at rest
    QColor warningFill;
    QColor warningLine;

    static ColorTheme light();
    static ColorTheme dark();

    static ColorTheme of(Mode mode) { return mode == Mode::Dark ? dark() : light(); }

    /// The colour of a layer: its own, or one chosen by its order.
    [[nodiscard]] QColor accent(const Layer& layer) const;

    /// The colour of what stands beside the stack.
    [[nodiscard]] QColor outsideAccent() const { return secondary; }

    /// The colour of what rests on a basis, where colours tell that and not the layer.
    [[nodiscard]] QColor basis(BasisMark mark) const;

    /// The colour of a side of the scorecard, from 0; text in it is legible on every surface of the theme.
    /// Behind what a side leads stands litNode() of it.
    [[nodiscard]] QColor side(int index) const;

    /// Text on a surface of the accent colour: light on the deep accents, dark on the lightened ones.
    [[nodiscard]] QColor onAccent(const QColor& accent) const;

    /// Quieter text on a surface of the accent colour.
    [[nodiscard]] QColor quietOnAccent(const QColor& accent) const;

    /// A box on a surface of the accent colour: away from the colour of its text, which stays onAccent().
    [[nodiscard]] QColor chip(const QColor& accent) const;

    /// A surface that hints at an accent.
    [[nodiscard]] QColor tint(const QColor& accent) const;

    /// The surface of an entity that stands out.
    [[nodiscard]] QColor litNode(const QColor& accent) const;
};

/// `share` of `top` over the rest of `base`, opaque: translucent pens cost several times as much.
QColor mixed(const QColor& base, const QColor& top, double share);

/// The contrast ratio of two opaque colours, 1 to 21 (WCAG 2.1, relative luminance).
double contrastRatio(const QColor& a, const QColor& b);
