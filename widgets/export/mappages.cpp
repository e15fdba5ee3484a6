// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/export/mappages.h"

#include "model/lit.h"
#include "widgets/export/exportpages.h"
#include "widgets/render/compactlayout.h"
#include "widgets/render/displayedit.h"
#include "widgets/render/mapscene.h"
#include "widgets/render/maptype.h"

#include <algorithm>
#include <QCoreApplication>

namespace {

constexpr QSizeF usualRoom(1600, 1000);
constexpr double viewMargin = 16;         ///< around what a view shows, in layout units
constexpr QSizeF smallestFocus(480, 300); ///< around an entity, in layout units
constexpr double partMargin = 8;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ExportJob)
};

MapLook lookOf(const ExportJob& job, const Lens& lens, const Passing& passing)
{
    MapLook look = lookThrough(lens, passing, exportTheme(job.options), job.options.language, 0, nullptr);
    look.level = job.options.level;
    return look;
}

FrameFilter filterOf(const Lens& lens, const Passing& passing)
{
    return {lens.filter, passing, lens.hidesFiltered};
}

/// With the words that are usual for a thing.
MapPart begun(const ExportJob& job, const MapLook& look, const Lens& lens,
              const std::optional<TypedId>& thing)
{
    MapPart part;
    part.look = look;
    part.frame = mapFrameOf(*job.atlas, look, thing);
    part.frame.options = job.options.frame;
    part.frame.filter = filterOf(lens, look.passing);
    part.thing = thing.value_or(TypedId());
    return part;
}

std::optional<Neighbourhood> ifAny(const Neighbourhood& lit)
{
    return lit.isEmpty() ? std::nullopt : std::optional(lit);
}

/// A map with everything on it lit, but the bands and boxes as they always are: there is no rest that would
/// have to step back.
DisplayList withoutRest(const DisplayList& map, const DisplayList& lit)
{
    QSet<TypedId> drawn;
    for (const DisplayBlock& block : lit.blocks) {
        if (block.id.type != IdType::Atlas)
            drawn.insert(block.id);
    }
    DisplayList result{map.page, map.background, map.title, map.description, {}, {}};
    for (DisplayBlock block : map.blocks) {
        if (drawn.contains(block.id))
            continue;
        const auto first = map.items.cbegin() + std::ptrdiff_t(block.first);
        block.first = result.items.size();
        result.items.insert(result.items.end(), first, first + std::ptrdiff_t(block.count));
        result.blocks.append(block);
    }
    append(result, lit);
    return result;
}

/// Where a thing stands in a layout.
std::optional<QRectF> rectOf(const MapLayout& layout, const TypedId& id)
{
    const auto in = [&](const auto& parts) {
        std::optional<QRectF> rect;
        for (const auto& part : parts) {
            if (part.id == id.id)
                rect = part.rect;
        }
        return rect;
    };
    switch (id.type) {
    case IdType::Layer:
        return in(layout.bands);
    case IdType::Group:
        return in(layout.boxes);
    case IdType::Entity:
        return in(layout.cells);
    default:
        return std::nullopt;
    }
}

QRectF grownTo(QRectF rect, const QSizeF& size)
{
    const QPointF centre = rect.center();
    rect.setSize(rect.size().expandedTo(size));
    rect.moveCenter(centre);
    return rect;
}

/// What a view shows of the map, in layout units. Beyond the map there is nothing to show.
QRectF seenIn(const MapLayout& layout, const View& view, const QSizeF& room)
{
    const QRectF all = layout.content().adjusted(-viewMargin, -viewMargin, viewMargin, viewMargin);
    QRectF seen = all;
    if (view.camera) {
        seen.setSize({view.camera->width, view.camera->width * room.height() / room.width()});
        seen.moveCenter(view.camera->centre);
    } else if (const auto focus = rectOf(layout, view.focus)) {
        seen = focus->adjusted(-viewMargin, -viewMargin, viewMargin, viewMargin);
        if (view.focus.type == IdType::Entity)
            seen = grownTo(seen, smallestFocus);
        seen = pageInShapeOf(seen, room);
    }
    return seen.intersects(all) ? seen & all : seen;
}

} // namespace

MapPart wholeMap(const ExportJob& job)
{
    const Lens& lens = job.options.lens;
    const auto& thing = job.options.subject.thing;
    MapPart part = begun(job, lookOf(job, lens, job.passings.value(0)), lens, thing);
    View view;
    view.selection = thing;
    view.degrees = job.options.subject.degrees;
    const Neighbourhood lit = litIn(*job.atlas, view, lens);
    part.map = buildMapScene(*job.atlas, *job.layout, part.look, ifAny(lit));
    part.map.page = mapRoom(*job.layout);
    if (thing)
        part.frame.counts = framewords::counts(lit);
    return part;
}

MapPart partMap(const ExportJob& job)
{
    const TypedId& thing = *job.options.subject.thing;
    MapPart part = begun(job, lookOf(job, job.options.lens, job.passings.value(0)), job.options.lens, thing);
    part.map = buildMapPart(*job.atlas, *job.layout, part.look, thing);
    return part;
}

Neighbourhood neighboursOf(const ExportJob& job)
{
    const Lens& lens = job.options.lens;
    const ExportSubject& subject = job.options.subject;
    Neighbourhood shown = neighbourhoodOf(*job.atlas, *subject.thing, subject.degrees, lens.hiddenKinds);
    const Passing passing = job.passings.value(0);
    if (lens.hidesFiltered && !passing.isEverything()) {
        shown.entities.removeIf([&](const QString& entity) { return !passing.contains(entity); });
        shown.relations.removeIf([&](const QString& id) {
            const Relation* relation = job.atlas->relation(id);
            return !relation || !passing.contains(relation->from) || !passing.contains(relation->to);
        });
    }
    return shown;
}

MapPart neighboursMap(const ExportJob& job)
{
    const ExportSubject& subject = job.options.subject;
    MapPart part =
        begun(job, lookOf(job, job.options.lens, job.passings.value(0)), job.options.lens, subject.thing);
    const Neighbourhood shown = neighboursOf(job);
    const MapLayout layout = compactLayout(*job.atlas, *job.layout, shown, job.options.language);
    Neighbourhood places = shown;
    places.relations.clear(); // drawn once, with what is lit
    MapLook look = part.look;
    look.only = std::make_shared<const Neighbourhood>(places);
    part.look.only = std::make_shared<const Neighbourhood>(shown);
    part.map = withoutRest(buildMapScene(*job.atlas, layout, look),
                           buildHighlight(*job.atlas, layout, part.look, shown));
    part.map.page.adjust(-partMargin, -partMargin, partMargin, partMargin);
    part.frame.counts = framewords::counts(shown);
    const QString how = subject.degrees == 1
                            ? Words::tr("Direct neighbours")
                            : Words::tr("Neighbours up to %1 steps away").arg(subject.degrees);
    part.frame.subtitle = part.frame.subtitle + QStringLiteral(" · ") + how;
    return part;
}

MapPart viewMap(const ExportJob& job, const DeepLink& link, const Passing& passing, const QSizeF& room)
{
    const View& view = link.view;
    const QRectF seen = seenIn(*job.layout, view, room);
    const double zoom = std::min(room.width() / seen.width(), room.height() / seen.height());
    const Neighbourhood stands = litIn(*job.atlas, view, link.lens);
    const auto only =
        view.only && !stands.isEmpty() ? std::make_shared<const Neighbourhood>(stands) : nullptr;
    const MapLook look = lookThrough(link.lens, passing, exportTheme(job.options), job.options.language,
                                     typeScale(zoom), only);
    const TypedId thing = view.focus.type != IdType::Atlas ? view.focus : view.selection.value_or(TypedId());
    MapPart part =
        begun(job, look, link.lens, thing.type == IdType::Atlas ? std::nullopt : std::optional(thing));
    part.map = scaled(croppedTo(buildMapScene(*job.atlas, *job.layout, look, ifAny(stands)), seen), zoom);
    part.frame.edged =
        seen.width() < job.layout->content().width() || seen.height() < job.layout->content().height();
    return part;
}

QSizeF roomForView(const ExportOptions& options)
{
    QSizeF shape =
        options.size.pixels ? QSizeF(*options.size.pixels) : options.size.millimetres.value_or(usualRoom);
    if (shape.isEmpty())
        shape = usualRoom;
    return shape * (usualRoom.width() / shape.width());
}

ExportPage mapPage(const ExportJob& job, const MapPart& part)
{
    ExportPage page = pageBegun(job, part.frame.filter);
    page.thing = part.thing;
    page.title = part.frame.title;
    DisplayList map = part.map;
    nameMap(map, *job.atlas, job.options.language,
            part.thing.type == IdType::Atlas ? std::nullopt : std::optional(part.thing));
    page.picture = framed(map, *job.atlas, part.look, part.frame);
    page.map = map;
    return page;
}
