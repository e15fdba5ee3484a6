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

/// Where a picture can be cut, and how far what is beneath stands off.
struct Cut
{
    double at = 0;
    double gap = 0;
};

/// The last of those with the widest gap, of those below `half` where there are any: what stands close
/// together belongs together.
Cut bestOf(const QList<Cut>& cuts, double half)
{
    Cut best = cuts.last();
    for (const Cut& cut : cuts) {
        if (cut.at > half && cut.gap > best.gap - 0.5)
            best = cut;
    }
    return best;
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
    QList<Cut> cuts; // since the top
    const QList<Span> spans = coveredBy(list);
    for (qsizetype i = 0; i < spans.size(); ++i) {
        if (spans[i].bottom - top > height && !cuts.isEmpty()) {
            const double at = bestOf(cuts, top + height / 2).at;
            parts.append(partOf(list, top, at));
            top = at;
            cuts.removeIf([at](const Cut& cut) { return cut.at <= at; });
        }
        if (i + 1 < spans.size() && spans[i].bottom - spans[i].top > heading) // they stand with what follows
            cuts.append({spans[i].bottom, spans[i + 1].top - spans[i].bottom});
    }
    parts.append(partOf(list, top, list.page.bottom()));
    return parts;
}
