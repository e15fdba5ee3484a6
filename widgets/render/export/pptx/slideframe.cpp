// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/render/export/pptx/slideframe.h"

#include "widgets/render/picturebuilder.h"

#include <algorithm>
#include <cmath>

namespace {

constexpr int mostFootnoteLines = 4;
constexpr double lineSpacing = 1.37; // of Noto Sans
constexpr double footnoteSpacing = 1.4;
constexpr double safety = 0.97; ///< of a width: other programs set texts a little wider

double inPoints(Emu length)
{
    return double(length) / double(emuPerPoint);
}

/// Whether nothing of a text was lost when it was broken into lines.
bool isWhole(const QStringList& lines)
{
    return lines.isEmpty() || !lines.last().endsWith(u'…');
}

} // namespace

FramePlaces::FramePlaces(const SlideFrame& frame)
{
    const double width = inPoints(slideframe::title.width) * safety;
    const QString wholeTitle = onOneLine(frame.title);
    // One line where that can be had, so that the body gets the room.
    for (const auto& [size, lines] : {std::pair(26.0, 1), {24.0, 1}, {22.0, 1}, {24.0, 2}, {20.0, 2}}) {
        titleSize = size;
        titleLines = wrapped(wholeTitle, {size, true}, width, lines);
        if (isWhole(titleLines))
            break;
    }
    QStringList out;
    if (!isWhole(titleLines) && !wholeTitle.endsWith(u'…'))
        out << wholeTitle;
    title.height = points(titleSize * lineSpacing * double(std::max<qsizetype>(titleLines.size(), 1)) + 4);

    const QString wholeMessage = onOneLine(frame.message);
    messageLines = wrapped(wholeMessage, {slideframe::messageSize, false}, width, 2);
    if (!isWhole(messageLines) && !wholeMessage.endsWith(u'…'))
        out << wholeMessage;
    message.y = title.bottom();
    message.height = messageLines.isEmpty()
                         ? 0
                         : points(slideframe::messageSize * lineSpacing * double(messageLines.size()) + 4);

    const double noteWidth = inPoints(slideframe::footnotes.width) * safety;
    QStringList all;
    for (const QString& note : frame.footnotes)
        all += wrapped(onOneLine(note), {slideframe::footnoteSize, false}, noteWidth, 3);
    if (all.size() > mostFootnoteLines)
        out += frame.footnotes;
    footnoteLines = all.mid(0, mostFootnoteLines);
    footnotes.height = points(slideframe::footnoteSize * footnoteSpacing * double(footnoteLines.size()));
    footnotes.y = slideframe::footnotes.bottom() - footnotes.height;

    constexpr Emu gap = points(8);
    body.y = message.bottom() + gap;
    body.height = std::min(footnotes.y, slideframe::number.y) - gap - body.y;
    leftOut = out.join(u'\n');
}
