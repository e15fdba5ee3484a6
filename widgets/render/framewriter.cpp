// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/render/framewriter.h"

#include "widgets/render/displayedit.h"
#include "widgets/render/panels/sheetcolumns.h"
#include "widgets/render/picturebuilder.h"

#include <algorithm>
#include <cmath>

namespace {

constexpr qsizetype mostLines = 24;
constexpr double sampleGap = 24; ///< from one sample to the next
constexpr double labelGap = 8;
constexpr TextStyle markingStyle{15, true};
constexpr QSizeF markingPadding{14, 4};

} // namespace

QStringList frameLines(const QString& text, const TextStyle& style, double width)
{
    QStringList lines = allLines(text, style, width);
    lines.removeIf([&](const QString& line) { return textWidth(line, style) <= 0; }); // nothing to be seen
    if (lines.size() > mostLines) {
        lines.resize(mostLines);
        lines.last() = elided(lines.last() + u'…', style, width);
    }
    return lines;
}

void FrameWriter::add(PictureBuilder& builder, const QString& link)
{
    const qsizetype first = m_list.blocks.size();
    append(m_list, builder.take());
    for (qsizetype i = first; i < m_list.blocks.size(); ++i)
        m_list.blocks[i].link = link;
}

double FrameWriter::paragraph(const QString& text, const TextStyle& style, const QColor& colour, double width,
                              TextItem::Anchor anchor, double indent)
{
    const double room = width > 0 ? width : m_width - indent;
    const double x = anchor == TextItem::Anchor::Start    ? m_left + indent
                     : anchor == TextItem::Anchor::Middle ? m_left + m_width / 2
                                                          : m_left + m_width - indent;
    PictureBuilder builder;
    builder.beginFrame();
    double widest = 0;
    for (const QString& line : frameLines(text, style, room)) {
        widest = std::max(
            widest, builder.text({x, m_y + textAscent(style)}, line, style, colour, room + 0.5, anchor));
        m_y += lineHeight(style);
    }
    add(builder);
    return widest;
}

void FrameWriter::pieces(const QList<FramePiece>& pieces, const TextStyle& style, const QColor& colour,
                         double width)
{
    const double room = width > 0 ? width : m_width;
    const double space = textWidth(QStringLiteral("n"), style) * 0.6;
    double x = 0;
    bool isFirst = true;
    for (const FramePiece& piece : pieces) {
        const QStringList lines = frameLines(piece.text, style, room);
        if (lines.isEmpty())
            continue;
        const double wide = textWidth(lines.first(), style);
        if (isFirst)
            isFirst = false;
        else if (lines.size() == 1 && x + space + wide <= room)
            x += space;
        else {
            x = 0;
            m_y += lineHeight(style);
        }
        PictureBuilder builder;
        builder.beginFrame();
        for (qsizetype i = 0; i < lines.size(); ++i) {
            if (i > 0) {
                x = 0;
                m_y += lineHeight(style);
            }
            x += builder.text({m_left + x, m_y + textAscent(style)}, lines[i], style, colour, room + 0.5);
        }
        add(builder, piece.link);
    }
    if (!isFirst)
        m_y += lineHeight(style);
}

void FrameWriter::samples(const QList<FrameSample>& samples, const TextStyle& style, const QColor& colour)
{
    if (samples.isEmpty())
        return;
    PictureBuilder builder;
    builder.beginFrame();
    double x = 0;
    int lines = 1; // of this row
    for (const FrameSample& sample : samples) {
        const double before = sample.width > 0 ? sample.width + labelGap : 0;
        const double wide = before + textWidth(sample.label, style);
        if (x > 0 && x + wide > m_width) {
            m_y += lines * lineHeight(style);
            x = 0;
            lines = 1;
        }
        const double baseline = m_y + textAscent(style);
        if (sample.draw)
            sample.draw(builder, {m_left + x, baseline - 4.5});
        const QStringList label = frameLines(sample.label, style, m_width - before);
        for (qsizetype i = 0; i < label.size(); ++i) {
            builder.text({m_left + x + before, baseline + double(i) * lineHeight(style)}, label[i], style,
                         colour, m_width - before + 0.5);
        }
        lines = std::max(lines, int(label.size()));
        x += wide + sampleGap;
    }
    m_y += lines * lineHeight(style);
    add(builder);
}

void FrameWriter::marking(const QString& text)
{
    const QStringList lines =
        frameLines(text, markingStyle, std::max(1.0, m_width - 2 * markingPadding.width()));
    if (lines.isEmpty())
        return;
    double wide = 0;
    for (const QString& line : lines)
        wide = std::max(wide, textWidth(line, markingStyle));
    const double height = double(lines.size()) * lineHeight(markingStyle) + 2 * markingPadding.height();
    const double middle = m_left + m_width / 2;
    PictureBuilder builder;
    builder.beginFrame();
    const double half = std::ceil(wide / 2 + markingPadding.width());
    builder.rect({middle - half, m_y + 1, 2 * half, height}, 3, {}, {m_theme.ink, 2});
    double y = m_y + 1 + markingPadding.height();
    for (const QString& line : lines) {
        builder.text({middle, y + textAscent(markingStyle)}, line, markingStyle, m_theme.ink, wide + 1,
                     TextItem::Anchor::Middle);
        y += lineHeight(markingStyle);
    }
    add(builder);
    m_y += height + 2;
}

void FrameWriter::rule()
{
    m_y = std::round(m_y);
    QPainterPath line({m_left, m_y + 0.5}); // a row of pixels, not half of two
    line.lineTo(m_left + m_width, m_y + 0.5);
    PictureBuilder builder;
    builder.beginFrame();
    builder.path(line, {}, {m_theme.hairline});
    add(builder);
    m_y += 1;
}
