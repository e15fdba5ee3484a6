// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/search/markedtext.h"

#include <algorithm>
#include <QFontMetricsF>

namespace {

constexpr qsizetype longestLine = 400;
constexpr qsizetype lead = 16; ///< what is kept before a mark far to the right

/// One line, whatever the text holds.
QString singleLine(QString text)
{
    std::ranges::replace_if(text, [](QChar c) { return c.category() == QChar::Other_Control; }, QChar(u' '));
    return text;
}

} // namespace

QList<MarkedText::Run> MarkedText::runs() const
{
    const QString line = singleLine(text.left(longestLine));
    QList<Run> result;
    const auto add = [&](qsizetype start, qsizetype end, bool isMarked) {
        if (end > start)
            result.append({line.mid(start, end - start), isMarked});
    };
    qsizetype at = 0;
    for (const TextRange& mark : marks) {
        const qsizetype start = std::clamp(mark.start, at, line.size());
        const qsizetype end = std::clamp(mark.start + mark.length, start, line.size());
        add(at, start, false);
        add(start, end, true);
        at = end;
    }
    add(at, line.size(), false);
    return result;
}

QFont MarkedText::fontOf(const Run& run) const
{
    QFont result = font;
    if (run.isMarked)
        result.setBold(true);
    return result;
}

qreal MarkedText::width() const
{
    qreal sum = 0;
    for (const Run& run : runs())
        sum += QFontMetricsF(fontOf(run)).horizontalAdvance(run.text);
    return sum;
}

MarkedText MarkedText::showingFirstMark(qreal room) const
{
    if (marks.isEmpty() || marks.first().start <= lead + 1 || marks.first().start >= text.size())
        return *this;
    MarkedText upToMark = *this;
    upToMark.text = text.left(marks.first().start + marks.first().length);
    if (upToMark.width() <= room - QFontMetricsF(font).horizontalAdvance(u'…'))
        return *this;
    qsizetype start = marks.first().start - lead;
    if (const qsizetype space = text.indexOf(u' ', start); space >= 0 && space < marks.first().start)
        start = space + 1;
    MarkedText result = *this;
    result.text = u'…' + text.mid(start);
    for (TextRange& mark : result.marks)
        mark.start -= start - 1;
    return result;
}

qreal MarkedText::draw(QPainter& painter, const QRectF& area) const
{
    if (const MarkedText shown = showingFirstMark(area.width()); shown.text != text)
        return shown.draw(painter, area);
    const QFontMetricsF plain(font);
    const qreal baseline = std::round(area.top() + (area.height() - plain.height()) / 2 + plain.ascent());
    const bool fits = width() <= area.width();
    const qreal right = area.right() - (fits ? 0 : plain.horizontalAdvance(u'…'));
    qreal x = area.left();
    for (const Run& run : runs()) {
        const QFont shown = fontOf(run);
        const QFontMetricsF metrics(shown);
        const qreal wanted = metrics.horizontalAdvance(run.text);
        const bool isCut = !fits && x + wanted > right;
        const QString part =
            isCut ? metrics.elidedText(run.text, Qt::ElideRight, area.right() - x) : run.text;
        const qreal advance = metrics.horizontalAdvance(part);
        painter.setFont(shown);
        if (run.isMarked) {
            const QRectF behind(x - 1, baseline - plain.ascent() * 0.92, advance + 2, plain.height() * 0.94);
            painter.setPen(Qt::NoPen);
            painter.setBrush(markFill);
            painter.drawRoundedRect(behind, 2, 2);
            painter.fillRect(QRectF(x, baseline + 2, advance, 1), markLine);
        }
        painter.setPen(run.isMarked ? markInk : ink);
        painter.drawText(QPointF(x, baseline), part);
        x += advance;
        if (isCut)
            break;
    }
    return x;
}
