// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/render/textstyle.h"

#include <algorithm>
#include <array>
#include <atomic>
#include <cmath>
#include <QFontMetricsF>
#include <QHash>
#include <QTextBoundaryFinder>

namespace {

/// No text of a picture is longer; what is cut would never fit, and measuring it would take its time.
constexpr qsizetype longestText = 400;

/// Metrics at shapingSize; font engines belong to a thread, and so does this.
const QFontMetricsF& shapingMetrics(bool bold)
{
    thread_local const QFontMetricsF regularMetrics(shapingFont(false));
    thread_local const QFontMetricsF boldMetrics(shapingFont(true));
    return bold ? boldMetrics : regularMetrics;
}

/// The width at shapingSize. Remembered: shaping is what a picture costs most, a width holds at every scale,
/// and the map is measured anew at every step of zooming.
double shapedWidth(const QString& text, bool bold)
{
    constexpr qsizetype mostRemembered = 1 << 15; // texts; a few megabytes
    constexpr qsizetype longestRemembered = 96;   // longer ones are pieces of prose and seldom come again
    if (text.size() > longestRemembered)
        return shapingMetrics(bold).horizontalAdvance(text.first(std::min(text.size(), longestText)));
    thread_local std::array<QHash<QString, double>, 2> remembered;
    QHash<QString, double>& widths = remembered[bold ? 1 : 0];
    if (const auto found = widths.constFind(text); found != widths.cend())
        return *found;
    if (widths.size() >= mostRemembered)
        widths.clear();
    const double width = shapingMetrics(bold).horizontalAdvance(text);
    widths.insert(text, width);
    return width;
}

/// In percent. Read by whoever makes a font, in any thread.
std::atomic_int& widgetFontScale()
{
    static std::atomic_int percent = 100;
    return percent;
}

QFont fontOfSize(int pixelSize, bool bold)
{
    QFont font;
    font.setFamilies(fontFamilies());
    font.setPixelSize(pixelSize);
    font.setBold(bold);
    font.setHintingPreference(QFont::PreferNoHinting);
    font.setStyleStrategy(QFont::StyleStrategy(QFont::PreferAntialias | QFont::NoSubpixelAntialias));
    return font;
}

double shapingScale(const TextStyle& style)
{
    return style.pixelSize / shapingSize;
}

} // namespace

QStringList fontFamilies()
{
    return {QStringLiteral("Noto Sans"), QStringLiteral("Noto Sans CJK SC"), QStringLiteral("sans-serif")};
}

QFont fontFor(const TextStyle& style)
{
    return chartFontFor(scaledForWidgets(style));
}

QFont chartFontFor(const TextStyle& style)
{
    return fontOfSize(qRound(style.pixelSize), style.bold);
}

TextStyle scaledForWidgets(const TextStyle& style)
{
    return {std::max(1.0, std::round(style.pixelSize * widgetFontScale() / 100.0)), style.bold};
}

void setWidgetFontScale(int percent)
{
    widgetFontScale() = percent;
}

QFont shapingFont(bool bold)
{
    return fontOfSize(shapingSize, bold);
}

double textWidth(const QString& text, const TextStyle& style)
{
    return shapedWidth(text, style.bold) * shapingScale(style);
}

double textAscent(const TextStyle& style)
{
    // Of the first family alone, so that a Chinese character in a line does not move it.
    return style.pixelSize * 1.069;
}

double textDescent(const TextStyle& style)
{
    return style.pixelSize * 0.293;
}

double lineHeight(const TextStyle& style)
{
    // Whole units for the sizes of the layout; the small ones of cards would grow too much by that.
    const double step = style.pixelSize < 10 ? 0.125 : 1;
    return std::ceil(style.pixelSize * 1.36 / step) * step;
}

namespace {

/// The beginning of a text, as much of it as can be told within `width` at most: the rest need not be shaped.
QString headWithin(const QString& text, const TextStyle& style, double width)
{
    const double enough = width * 1.1 / shapingScale(style);
    for (qsizetype length = 32; length < std::min(text.size(), longestText); length *= 2) {
        const QString head = text.first(length);
        if (shapingMetrics(style.bold).horizontalAdvance(head) > enough)
            return head;
    }
    return text.first(std::min(text.size(), longestText));
}

} // namespace

QString elided(const QString& text, const TextStyle& style, double width)
{
    const QString head = headWithin(text, style, width);
    if (head.size() == text.size() && textWidth(text, style) <= width)
        return text;
    const QString whole = head.size() < text.size() ? QString(head + u'…') : head;
    const auto cut = [&](double room) {
        return shapingMetrics(style.bold).elidedText(whole, Qt::ElideRight, room / shapingScale(style));
    };
    QString shown = cut(width);
    // What is cut is shaped anew, and may come out wider than it was within the whole.
    for (double room = width - 1; !shown.isEmpty() && textWidth(shown, style) > width; room -= 1)
        shown = room > 0 ? cut(room) : QString();
    return shown;
}

namespace {

/// Whether pieces of a line are wider than `width` together. Shapes them as one only if that could be
/// otherwise than the sum of their widths says.
class LineFitter
{
public:
    LineFitter(const QString& text, const TextStyle& style, double width)
        : m_text(text)
        , m_style(style)
        , m_width(width)
    {
    }

    /// The line begins here.
    void start(qsizetype at)
    {
        m_start = m_end = at;
        m_sum = 0;
    }

    /// Whether the line is too long when it reaches to `end`; to be asked from one end to the next.
    bool isTooLong(qsizetype end)
    {
        constexpr double doubt = 0.03; // more than what kerning between two words makes
        const QString piece = m_text.sliced(m_end, end - m_end);
        const double wide = m_sum + textWidth(piece.trimmed(), m_style);
        m_sum += textWidth(piece, m_style);
        m_end = end;
        if (std::abs(wide - m_width) > doubt * m_width)
            return wide > m_width;
        return textWidth(m_text.sliced(m_start, end - m_start).trimmed(), m_style) > m_width;
    }

private:
    const QString& m_text;
    const TextStyle& m_style;
    double m_width;
    double m_sum = 0;
    qsizetype m_start = 0;
    qsizetype m_end = 0;
};

/// A line of a wrapped text.
struct Line
{
    QString text;
    bool fits = true;
};

QList<Line> brokenIntoLines(const QString& text, const TextStyle& style, double width, int lines)
{
    QList<Line> result;
    if (lines < 1)
        return result;
    const QString head = text.first(std::min(text.size(), longestText));
    QTextBoundaryFinder finder(QTextBoundaryFinder::Line, head);
    qsizetype start = 0;
    qsizetype lastBreak = 0;
    bool fits = true; // what lies between these two
    LineFitter line(head, style, width);
    while (finder.toNextBoundary() >= 0) {
        const qsizetype here = finder.position();
        bool tooLong = line.isTooLong(here);
        if (tooLong && lastBreak > start) {
            if (result.size() + 1 == lines) {
                fits = false;
                break;
            }
            result.append({head.sliced(start, lastBreak - start).trimmed(), fits});
            start = lastBreak;
            line.start(start);
            tooLong = line.isTooLong(here);
        }
        fits = !tooLong;
        lastBreak = here;
    }
    if (const QString rest = text.sliced(start).trimmed(); !rest.isEmpty())
        result.append({rest, fits && head.size() == text.size()});
    return result;
}

} // namespace

QStringList wrapped(const QString& text, const TextStyle& style, double width, int lines)
{
    QStringList result;
    for (const Line& line : brokenIntoLines(text, style, width, lines))
        result.append(line.fits ? line.text : elided(line.text, style, width));
    return result;
}

int lineCount(const QString& text, const TextStyle& style, double width, int most)
{
    return int(brokenIntoLines(text, style, width, most).size());
}
