// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/search/searchword.h"

#include <QColor>
#include <QFont>
#include <QPainter>

/// A line of text in which parts are marked: bold, on a tint and underlined, so that no one needs colours to
/// see them.
struct MarkedText
{
    QString text;
    QList<TextRange> marks;
    QFont font;
    QColor ink;
    QColor markInk;
    QColor markFill;
    QColor markLine;

    /// How wide it is in full.
    [[nodiscard]] qreal width() const;

    /// Draws it from the left of an area, in the middle of its height. What is too long is cut with an
    /// ellipsis: at the end, and at the start as well if the first mark would not be seen. Returns where it
    /// ended.
    qreal draw(QPainter& painter, const QRectF& area) const;

private:
    struct Run
    {
        QString text;
        bool isMarked = false;
    };

    [[nodiscard]] QList<Run> runs() const;
    [[nodiscard]] MarkedText showingFirstMark(qreal room) const;
    [[nodiscard]] QFont fontOf(const Run& run) const;
};
