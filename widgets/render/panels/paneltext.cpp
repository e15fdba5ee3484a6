// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/render/panels/paneltext.h"

#include <algorithm>
#include <QTextBoundaryFinder>

namespace {

constexpr qsizetype longestRun = 4000; ///< characters; nobody reads more of one

QString withoutEnd(QString text)
{
    while (!text.isEmpty() && text.back().isSpace())
        text.chop(1);
    return text;
}

QString withoutStart(const QString& text)
{
    qsizetype start = 0;
    while (start < text.size() && text[start].isSpace())
        ++start;
    return text.sliced(start);
}

} // namespace

PanelText::PanelText(const QList<PanelRun>& runs, double width)
    : m_room(std::max(1.0, width))
{
    for (const PanelRun& run : runs) {
        const QString text = run.text.left(longestRun);
        QTextBoundaryFinder finder(QTextBoundaryFinder::Line, text);
        qsizetype start = 0;
        while (finder.toNextBoundary() >= 0) {
            place(run, text.sliced(start, finder.position() - start));
            start = finder.position();
        }
    }
    close();
}

PanelText::PanelText(const QString& text, const TextStyle& style, const QColor& colour, double width)
    : PanelText({PanelRun{text, style, colour}}, width)
{
}

/// Adds what may not be broken, on a new line if it does not fit on this one; what fits on none is broken
/// anyway.
void PanelText::place(const PanelRun& run, const QString& piece)
{
    const bool continues = !m_open.runs.isEmpty() && m_open.runs.last().style == run.style &&
                           m_open.runs.last().colour == run.colour;
    const QString before = continues ? m_open.runs.last().text : QString();
    const double others = m_open.width - (continues ? textWidth(before, run.style) : 0);
    const double width = others + textWidth(withoutEnd(before + piece), run.style);
    if (width > m_room && !m_open.runs.isEmpty()) {
        close();
        place(run, piece);
        return;
    }
    if (width > m_room && piece.size() > 1) {
        QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, piece);
        qsizetype fitting = std::max<qsizetype>(1, finder.toNextBoundary());
        while (finder.toNextBoundary() > 0 && textWidth(piece.first(finder.position()), run.style) <= m_room)
            fitting = finder.position();
        if (fitting < piece.size()) {
            place(run, piece.first(fitting));
            place(run, piece.sliced(fitting));
            return;
        }
    }
    if (continues)
        m_open.runs.last().text = before + piece;
    else
        m_open.runs.append({piece, run.style, run.colour});
    m_open.width = others + textWidth(m_open.runs.last().text, run.style);
    m_open.height = std::max(m_open.height, lineHeight(run.style));
    m_open.ascent = std::max(m_open.ascent, textAscent(run.style));
}

void PanelText::close()
{
    if (m_open.runs.isEmpty())
        return;
    PanelRun& last = m_open.runs.last();
    m_open.width -= textWidth(last.text, last.style);
    last.text = withoutEnd(last.text);
    m_open.width += textWidth(last.text, last.style);
    m_height += m_open.height;
    m_lines.append(m_open);
    m_open = {};
}

double PanelText::breadth() const
{
    double widest = 0;
    for (const Line& line : m_lines)
        widest = std::max(widest, line.width);
    return widest;
}

void PanelText::draw(PictureBuilder& builder, const QPointF& top, TextItem::Anchor anchor) const
{
    double y = top.y();
    for (const Line& line : m_lines) {
        double x = top.x();
        if (anchor != TextItem::Anchor::Start)
            x -= anchor == TextItem::Anchor::End ? line.width : line.width / 2;
        for (const PanelRun& run : line.runs) {
            const double width = textWidth(run.text, run.style);
            const QString words = withoutStart(run.text); // a picture's text has no space at its ends
            const double shift = width - textWidth(words, run.style);
            builder.text({x + shift, y + line.ascent}, words, run.style, run.colour, width + 1);
            x += width;
        }
        y += line.height;
    }
}
