// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/export/panelpages.h"

#include "widgets/export/exportpages.h"
#include "widgets/render/panels/panelpage.h"

ExportPage panelPageOf(const ExportJob& job)
{
    const Lens& lens = lensOf(job, 0);
    const FrameFilter filter{lens.filter, job.passings.value(0), lens.hidesFiltered};
    ExportPage page = pageBegun(job, filter);
    page.panel = job.panels.value(0);
    page.title = page.panel->title;
    page.message = page.panel->subtitle;
    if (job.options.frame.sources && !page.panel->sources.isEmpty())
        page.sources = {page.panel->sources};
    page.thing = job.options.subject.thing.value_or(TypedId());
    page.picture = panelPage(*page.panel, *job.atlas, panelLookOf(job, 0), job.options.frame, filter);
    return page;
}
