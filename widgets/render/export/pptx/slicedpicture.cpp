// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/render/export/pptx/slicedpicture.h"

#include <algorithm>

namespace {

constexpr double heading = 36; ///< blocks are headings up to this height

struct Span
{
    double top = 0;
    double bottom = 0;
};

/// What blocks cover from above to below, those that overlap as one.
QList<Span> coveredBy(const DisplayList& list)
{
    QList<Span> spans;
    for (const DisplayBlock& block : list.blocks) {
        if (block.count > 0)
            spans.append({block.bounds.top(), block.bounds.bottom()});
    }
    std::ranges::stable_sort(spans, {}, &Span::top);
    QList<Span> joined;
    for (const Span& span : std::as_const(spans)) {
        if (!joined.isEmpty() && span.top < joined.last().bottom - 0.5)
            joined.last().bottom = std::max(joined.last().bottom, span.bottom);
        else
            joined.append(span);
    }
    return joined;
}

DisplayList partOf(const DisplayList& list, double top, double bottom)
{
    DisplayList part = list;
    part.page = QRectF(list.page.left(), top, list.page.width(), bottom - top);
    part.blocks.clear();
    for (const DisplayBlock& block : list.blocks) {
        const double middle = block.bounds.center().y();
        if (middle >= top && middle < bottom)
            part.blocks.append(block);
    }
    return part;
}

} // namespace

QList<DisplayList> slicedPicture(const DisplayList& list, double height)
{
    if (list.page.height() <= height)
        return {list};
    QList<DisplayList> parts;
    double top = list.page.top();
    double last = top; // where it could be cut
    for (const Span& span : coveredBy(list)) {
        if (span.bottom - top > height && last > top) {
            parts.append(partOf(list, top, last));
            top = last;
        }
        if (span.bottom - span.top > heading) // which stands with what follows it
            last = std::min(span.bottom, list.page.bottom());
    }
    parts.append(partOf(list, top, list.page.bottom()));
    return parts;
}
