// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/export/exportpages.h"

#include "widgets/export/mappages.h"
#include "widgets/export/panelpages.h"
#include "widgets/export/steppages.h"

namespace {

using Kind = ExportSubject::Kind;

ExportPage made(const ExportJob& job, qsizetype index)
{
    switch (job.options.subject.kind) {
    case Kind::Map:
        return mapPage(job, wholeMap(job));
    case Kind::View:
        return mapPage(
            job, viewMap(job, job.options.subject.link, job.passings.value(0), roomForView(job.options)));
    case Kind::Neighbours:
        return mapPage(job, neighboursMap(job));
    case Kind::Part:
        return mapPage(job, partMap(job));
    case Kind::Panel:
        return panelPageOf(job);
    case Kind::Tour:
        return stepPage(job, index);
    case Kind::Table:
        break;
    }
    return {};
}

} // namespace

const Tour* tourOf(const ExportJob& job)
{
    return job.tour ? &*job.tour : nullptr;
}

qsizetype pageCount(const ExportJob& job)
{
    const Tour* tour = tourOf(job);
    return tour ? std::max<qsizetype>(1, tour->steps.size()) : 1;
}

const Lens& lensOf(const ExportJob& job, qsizetype index)
{
    if (job.options.subject.kind == Kind::View)
        return job.options.subject.link.lens;
    if (const Tour* tour = tourOf(job); tour && index < tour->steps.size())
        return tour->steps[index].shown.lens;
    return job.options.lens;
}

std::optional<PanelKind> panelOf(const ExportJob& job, qsizetype index)
{
    if (job.options.subject.kind == Kind::Panel)
        return job.options.subject.panel;
    const Tour* tour = tourOf(job);
    return tour && index < tour->steps.size() ? tour->steps[index].shown.view.panel : std::nullopt;
}

PanelLook panelLookOf(const ExportJob& job, qsizetype index)
{
    PanelLook look;
    look.theme = exportTheme(job.options);
    look.language = job.options.language;
    look.selected = job.options.subject.thing;
    if (const Tour* tour = tourOf(job); tour && index < tour->steps.size()) {
        const View& view = tour->steps[index].shown.view;
        if (job.options.background != Background::White)
            look.theme = ColorTheme::of(stepTheme(tour->steps[index], job.options.theme));
        look.selected = view.selection;
        if (view.panel)
            look.width = stepPanelWidth(*view.panel, view.alone);
    }
    return look;
}

ColorTheme exportTheme(const ExportOptions& options)
{
    return options.background == Background::White ? ColorTheme::light() : ColorTheme::of(options.theme);
}

ExportPage pageBegun(const ExportJob& job, const FrameFilter& filter)
{
    const FrameOptions& frame = job.options.frame;
    const Atlas& atlas = *job.atlas;
    ExportPage page;
    if (frame.sources) {
        page.sources = framewords::documents(atlas);
        page.remarks << framewords::remark(atlas);
    }
    if (frame.edition)
        page.remarks << framewords::edition(atlas);
    if (frame.filters)
        page.remarks << framewords::filter(atlas, filter, job.options.language);
    if (frame.licence)
        page.remarks << framewords::licence(atlas);
    page.remarks << frame.marking.trimmed();
    page.remarks.removeAll(QString());
    return page;
}

ExportPage pageOf(const ExportJob& job, qsizetype index)
{
    ExportPage page = made(job, index);
    if (job.options.background == Background::White) {
        page.picture.background = Qt::white;
        if (page.map)
            page.map->background = Qt::white;
    }
    return page;
}
