// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/panels/textflow.h"

#include "widgets/panels/panelstyle.h"

#include <algorithm>
#include <cmath>
#include <QPainter>
#include <QTextLayout>

namespace {

/// Lines of a mixed paragraph are as high as its largest text, whatever fonts a character falls back to.
TextStyle tallest(const QList<TextRun>& runs)
{
    TextStyle result{1, false};
    for (const TextRun& run : runs)
        result.pixelSize = std::max(result.pixelSize, double(run.font.pixelSize()));
    return result;
}

QTextLayout::FormatRange formatOf(const TextRun& run, int start)
{
    QTextLayout::FormatRange range;
    range.start = start;
    range.length = int(run.text.size());
    range.format.setFont(run.font);
    range.format.setForeground(run.colour);
    return range;
}

} // namespace

TextFlow::TextFlow(const QList<TextRun>& runs, Qt::Alignment alignment)
    : m_alignment(alignment)
{
    for (const TextRun& run : runs) {
        if (!run.text.isEmpty()) // an empty one must not make the lines higher
            m_runs.append(run);
    }
    for (TextRun& run : m_runs) {
        run.text = panel::bounded(run.text);
        run.text.replace(u'\n', QChar::LineSeparator);
        m_text += run.text;
    }
}

template <typename Finish> auto TextFlow::layOut(double width, Finish finish) const
{
    QTextLayout layout(m_text, m_runs.isEmpty() ? QFont() : m_runs.first().font);
    QTextOption option(m_alignment & Qt::AlignHorizontal_Mask);
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    QList<QTextLayout::FormatRange> formats;
    int start = 0;
    for (const TextRun& run : m_runs) {
        formats.append(formatOf(run, start));
        start += int(run.text.size());
    }
    layout.setFormats(formats);

    const TextStyle strut = tallest(m_runs);
    double y = 0;
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        line.setPosition({0, y + textAscent(strut) - line.ascent()});
        y += lineHeight(strut);
    }
    layout.endLayout();
    return finish(layout, y);
}

int TextFlow::height(int width) const
{
    if (isEmpty())
        return 0;
    return layOut(std::max(width, 1),
                  [](const QTextLayout&, double height) { return int(std::ceil(height)); });
}

int TextFlow::naturalWidth() const
{
    if (isEmpty())
        return 0;
    return layOut(1e6,
                  [](const QTextLayout& layout, double) { return int(std::ceil(layout.maximumWidth())); });
}

void TextFlow::draw(QPainter& painter, const QRectF& area) const
{
    if (isEmpty())
        return;
    layOut(std::max(area.width(), 1.0), [&](const QTextLayout& layout, double) {
        layout.draw(&painter, area.topLeft());
        return 0;
    });
}
