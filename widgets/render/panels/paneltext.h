// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/render/picturebuilder.h"

#include <QList>

/// Part of a text that runs on in one look: a figure in bold, then words.
struct PanelRun
{
    QString text;
    TextStyle style;
    QColor colour;
};

/// Runs of text as one paragraph, broken into lines of a width; nothing of it is cut.
class PanelText
{
public:
    PanelText(const QList<PanelRun>& runs, double width);

    /// A paragraph in one look.
    PanelText(const QString& text, const TextStyle& style, const QColor& colour, double width);

    [[nodiscard]] double height() const { return m_height; }

    /// The widest of its lines.
    [[nodiscard]] double breadth() const;

    /// Draws it with its first line at `top`; `top.x()` is the anchor of each line.
    void draw(PictureBuilder& builder, const QPointF& top,
              TextItem::Anchor anchor = TextItem::Anchor::Start) const;

private:
    struct Line
    {
        QList<PanelRun> runs;
        double width = 0;
        double height = 0;
        double ascent = 0;
    };

    void place(const PanelRun& run, const QString& piece);
    void close();

    double m_room;
    double m_height = 0;
    Line m_open;
    QList<Line> m_lines;
};
