// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/render/colortheme.h"
#include "widgets/render/displaylist.h"

#include <functional>

class PictureBuilder;

/// A part of a line of the frame that may lead somewhere.
struct FramePiece
{
    QString text;
    QString link = {}; ///< https, http or empty
};

/// A sign and what it means.
struct FrameSample
{
    double width = 0; ///< of the sign; 0: the label explains itself
    QString label;
    /// Draws the sign with its left end at a point in the middle of the line.
    std::function<void(PictureBuilder& builder, const QPointF& at)> draw = {};
};

/// Writes what stands around a picture: from the top down in a column, every text in as many lines as it
/// needs, each in a block of its own.
class FrameWriter
{
public:
    FrameWriter(const ColorTheme& theme, double left, double width)
        : m_theme(theme)
        , m_left(left)
        , m_width(width)
    {
    }

    /// Where the next text begins.
    [[nodiscard]] double y() const { return m_y; }

    void moveTo(double y) { m_y = y; }

    void skip(double height) { m_y += height; }

    /// A text in lines of at most `width` (0: of the column) that begin or end at the edge of the column;
    /// returns the width of the widest.
    double paragraph(const QString& text, const TextStyle& style, const QColor& colour, double width = 0,
                     TextItem::Anchor anchor = TextItem::Anchor::Start, double indent = 0);

    /// Pieces after one another, as words in a paragraph; one is broken only where it has no line of its own.
    void pieces(const QList<FramePiece>& pieces, const TextStyle& style, const QColor& colour,
                double width = 0);

    /// Signs with their labels after one another, in as many rows as they need.
    void samples(const QList<FrameSample>& samples, const TextStyle& style, const QColor& colour);

    /// How the picture may be passed on, framed in the middle of the column, so that it is seen without
    /// colour.
    void marking(const QString& text);

    /// A line across the column.
    void rule();

    [[nodiscard]] DisplayList take() { return std::move(m_list); }

private:
    void add(PictureBuilder& builder, const QString& link = {});

    ColorTheme m_theme;
    double m_left;
    double m_width;
    double m_y = 0;
    DisplayList m_list;
};

/// The lines of a text of the frame: all, but of one that nobody would read the first dozens.
QStringList frameLines(const QString& text, const TextStyle& style, double width);
