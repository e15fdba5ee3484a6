// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/export/exportjob.h"

#include "widgets/panels/panelcontent.h"
#include "widgets/render/export/picturefile.h"
#include "widgets/render/export/pngwriter.h"
#include "widgets/render/mapscene.h"
#include "widgets/render/panels/panelpage.h"

#include <QCoreApplication>

namespace {

using Kind = ExportSubject::Kind;

struct Messages
{
    Q_DECLARE_TR_FUNCTIONS(ExportJob)
};

PanelLook lookOf(const ExportOptions& options)
{
    PanelLook look;
    look.theme = ColorTheme::of(options.theme);
    look.language = options.language;
    look.selected = options.subject.thing;
    return look;
}

ExportPage panelPageOf(const ExportJob& job, qsizetype index)
{
    ExportPage page;
    page.panel = job.panels.value(index);
    page.title = page.panel->title;
    page.picture = panelPage(*page.panel, *job.atlas, lookOf(job.options));
    return page;
}

ExportPage mapPageOf(const ExportJob& job)
{
    ExportPage page;
    const MapLook look{ColorTheme::of(job.options.theme), job.options.language, job.options.level};
    page.picture = buildMapPicture(*job.atlas, *job.layout, look, job.options.subject.thing);
    page.title = page.picture.title;
    return page;
}

QColor backgroundOf(const DisplayList& picture, Background background)
{
    switch (background) {
    case Background::Theme:
        return picture.background;
    case Background::White:
        return Qt::white;
    case Background::Transparent:
        return Qt::transparent;
    }
    Q_UNREACHABLE();
}

} // namespace

std::expected<ExportJob, ExportError> prepareExport(const AtlasPtr& atlas,
                                                    const std::shared_ptr<const MapLayout>& layout,
                                                    const ExportOptions& options)
{
    if (!canExport(options.subject, options.format)) {
        return std::unexpected(ExportError{
            ExportError::Refused,
            Messages::tr("This cannot be written as %1.").arg(exportFormatName(options.format).toUpper())});
    }
    ExportJob job{atlas, layout, options};
    if (options.subject.kind == Kind::Panel)
        job.panels.insert(0, partsOf(options.subject.panel, *atlas, Passing(), lookOf(options)));
    return job;
}

ExportDocument documentOf(const ExportJob& job)
{
    ExportDocument document;
    document.atlas = job.atlas;
    document.language = job.options.language;
    document.theme = ColorTheme::of(job.options.theme);
    document.pages << (job.options.subject.kind == Kind::Panel ? panelPageOf(job, 0) : mapPageOf(job));
    document.title = document.pages.first().title;
    return document;
}

std::expected<QByteArray, ExportError> writeExport(const ExportJob& job, const ExportProgress& progress,
                                                   qsizetype page)
{
    const ExportDocument document = documentOf(job);
    const DisplayList& picture = document.pages[page].picture;
    const QColor background = backgroundOf(picture, job.options.background);
    switch (job.options.format) {
    case ExportFormat::Png:
        return writePng(picture, job.options.size, background, {}, progress);
    case ExportFormat::Svg:
        return svgFile(picture, job.options.size, background.alpha() == 0);
    default:
        return std::unexpected(ExportError{ExportError::Refused, Messages::tr("No such format.")});
    }
}

qsizetype fileCount(const ExportJob& job)
{
    if (holdsPages(job.options.format) || job.options.subject.kind != Kind::Tour)
        return 1;
    for (const Tour& tour : job.atlas->tours) {
        if (job.options.subject.thing && tour.id == job.options.subject.thing->id)
            return tour.steps.size();
    }
    return 1;
}
