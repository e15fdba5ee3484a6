// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/render/boxheading.h"

#include "model/factphrase.h"
#include "widgets/render/names.h"

#include <algorithm>
#include <cmath>
#include <QCoreApplication>
#include <QLocale>

namespace {

// In device-independent pixels.
constexpr double leastText = 7; ///< smaller ones cannot be read
constexpr double boxInset = 8;  ///< of the heading of a box that is seen from afar

} // namespace

QString countText(const BoxCount& count, const QString& language)
{
    const QLocale locale(language);
    if (count.shown == count.all)
        return locale.toString(count.all);
    return QCoreApplication::translate("BoxHeading", "%1 of %2")
        .arg(locale.toString(count.shown), locale.toString(count.all));
}

/// Rather smaller than cut: on one line if that is nearly enough, else so that no word is too long for one.
TextStyle BoxHeadingPainter::nameStyle(const QString& text, double room) const
{
    TextStyle style = m_type.boxName;
    const double width = textWidth(text, style);
    if (width > room && room > 0) {
        // Two lines rather than very small ones; but a long word has no second line.
        const double oneLine = std::floor(style.pixelSize * room / width * 8) / 8;
        double longestWord = 1;
        for (const QString& word : text.split(u' '))
            longestWord = std::max(longestWord, textWidth(word, style));
        const double twoLines =
            std::min(10 * m_type.pixel, std::floor(style.pixelSize * room / longestWord * 8) / 8);
        style.pixelSize = std::max({leastText * m_type.pixel, oneLine, twoLines});
    }
    style.pixelSize = std::min(style.pixelSize, m_type.boxName.pixelSize);
    return style;
}

/// Of a box that is seen from afar: a name that is too long gets two lines.
double BoxHeadingPainter::height(const QString& name, double width) const
{
    const double room = width - 2 * boxInset * m_type.pixel;
    const int lines = textWidth(name, nameStyle(name, room)) > room ? 2 : 1;
    return (lines + 0.1) * lineHeight(m_type.boxName) + 4 * m_type.pixel;
}

void BoxHeadingPainter::draw(PictureBuilder& builder, const BoxHeading& heading, const QRectF& line,
                             const BoxCount& count) const
{
    const double gap = 8 * m_type.pixel;
    const QString number = countText(count, m_language);
    double countWidth = textWidth(number, m_type.boxText);
    const TextStyle style = nameStyle(heading.name, line.width());
    const double step = lineHeight(style);
    const bool twoLines = line.height() >= 2 * step && textWidth(heading.name, style) > line.width();
    if (twoLines) {
        builder.lines(line.topLeft(), heading.name, style, m_theme.ink, line.width(), 2);
        return;
    }
    const double full = textWidth(heading.name, style);
    if (full + gap + countWidth > line.width())
        countWidth = 0; // the name is worth more than the number
    const double baseline = line.center().y() + 2 * std::min(1.0, m_type.pixel) + style.pixelSize * 0.36;
    const double taken = builder.text({line.left(), baseline}, heading.name, style, m_theme.ink,
                                      line.width() - (countWidth > 0 ? countWidth + gap : 0));
    if (countWidth > 0) {
        builder.text({line.right(), baseline}, number, m_type.boxText, m_theme.secondary, countWidth + 1,
                     TextItem::Anchor::End);
    }
    const double room = line.width() - taken - countWidth - 2.5 * gap;
    if (heading.headline && room > 50 * m_type.pixel) {
        builder.text({line.left() + taken + gap, baseline}, FactPhrase::full(*heading.headline),
                     m_type.boxHeadline, heading.accent, room);
    }
}

/// A little larger where they fit without being cut: a box that tells little tells it in larger type.
void BoxHeadingPainter::drawNames(PictureBuilder& builder, const BoxHeading& heading, const QRectF& rect,
                                  const QStringList& names) const
{
    const double inset = boxInset * m_type.pixel;
    const QRectF inner = rect.adjusted(inset, 3 * m_type.pixel, -inset, -3 * m_type.pixel);
    const QString list = names.join(listSeparator);
    const QString figure = heading.headline ? FactPhrase::full(*heading.headline) : QString();

    TextStyle style = m_type.boxText;
    TextStyle title = nameStyle(heading.name, inner.width());
    constexpr int plenty = 40;
    for (const double growth : names.isEmpty() ? QList<double>() : QList<double>{1.25, 1.12}) {
        const TextStyle largerName{title.pixelSize * growth, true};
        const TextStyle larger{style.pixelSize * growth, false};
        const int count =
            lineCount(figure, larger, inner.width(), plenty) + lineCount(list, larger, inner.width(), plenty);
        const double height = lineHeight(largerName) + count * lineHeight(larger);
        if (height <= inner.height() && textWidth(heading.name, largerName) <= inner.width()) {
            style = larger;
            title = largerName;
            break;
        }
    }
    if (inner.height() < lineHeight(title) + lineHeight(style)) { // all of it in one line
        const double baseline = inner.center().y() + title.pixelSize * 0.36;
        const double taken =
            builder.text({inner.left(), baseline}, heading.name, title, m_theme.ink, inner.width()) + inset;
        if (inner.width() - taken > 24 * m_type.pixel) {
            builder.text({inner.left() + taken, baseline}, list, style, m_theme.secondary,
                         inner.width() - taken);
        }
        return;
    }
    double y = inner.top();
    y += builder.lines({inner.left(), y}, heading.name, title, m_theme.ink, inner.width(),
                       std::clamp(int(inner.height() / lineHeight(title)), 1, 2));
    const double step = lineHeight(style);
    const auto left = [&] { return int((inner.bottom() - y) / step + 1e-6); };
    if (heading.headline && left() > 0) {
        y += builder.lines({inner.left(), y}, figure, style, heading.accent, inner.width(),
                           std::min(2, left()));
    }
    if (left() > 0)
        builder.lines({inner.left(), y}, list, style, m_theme.secondary, inner.width(), left());
}

QRectF BoxHeadingPainter::line(const BoxHeading& heading, const QRectF& box) const
{
    const double inset = boxInset * m_type.pixel;
    return box.adjusted(inset, 2 * m_type.pixel, -inset, height(heading.name, box.width()) - box.height());
}
