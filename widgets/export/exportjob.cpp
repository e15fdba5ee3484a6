// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/export/exportjob.h"

#include "model/filterindex.h"
#include "widgets/export/datafiles.h"
#include "widgets/export/exportcheck.h"
#include "widgets/export/exportpages.h"
#include "widgets/export/handoutpages.h"
#include "widgets/export/mappages.h"
#include "widgets/panels/panelcontent.h"
#include "widgets/render/export/htmlwriter.h"
#include "widgets/render/export/pdfwriter.h"
#include "widgets/render/export/pngwriter.h"
#include "widgets/render/export/pptxwriter.h"
#include "widgets/render/export/svgwriter.h"

#include <QCoreApplication>

namespace {

using Kind = ExportSubject::Kind;

constexpr double pagesShare = 0.4; ///< of the work: the pages, before they are written

struct Messages
{
    Q_DECLARE_TR_FUNCTIONS(ExportJob)
};

std::unexpected<ExportError> refused(const QString& why)
{
    return std::unexpected(ExportError{ExportError::Refused, why});
}

QColor backgroundOf(const DisplayList& picture, Background background)
{
    return background == Background::Transparent ? QColor(Qt::transparent) : picture.background;
}

/// What the filters of pages let through: what they are found with is made once.
void addPassings(ExportJob& job, qsizetype from, qsizetype to)
{
    std::optional<FilterIndex> index;
    for (qsizetype page = from; page < to; ++page) {
        const Filter& filter = lensOf(job, page).filter;
        if (filter.isEmpty())
            continue;
        if (!index)
            index.emplace(job.atlas);
        job.passings.insert(page, index->pass(filter));
    }
}

void addPanels(ExportJob& job, qsizetype from, qsizetype to)
{
    for (qsizetype page = from; page < to; ++page) {
        if (const auto panel = panelOf(job, page)) {
            job.panels.insert(page,
                              partsOf(*panel, *job.atlas, job.passings.value(page), panelLookOf(job, page)));
        }
    }
}

/// Refuses what only shows when the filters have been applied.
std::expected<ExportJob, ExportError> prepared(ExportJob job)
{
    addPassings(job, 0, pageCount(job));
    if (job.options.subject.kind == Kind::Neighbours && neighboursOf(job).entities.isEmpty())
        return refused(Messages::tr("The filter leaves nothing of it to be shown."));
    addPanels(job, 0, pageCount(job));
    return job;
}

/// The part of a progress that a part of the work is.
ExportProgress partOf(const ExportProgress& progress, double from, double to)
{
    if (!progress)
        return {};
    return [progress, from, to](double done) { return progress(from + (to - from) * done); };
}

ExportDocument begunDocument(const ExportJob& job)
{
    ExportDocument document;
    document.atlas = job.atlas;
    document.language = job.options.language;
    document.theme = exportTheme(job.options);
    const Tour* tour = tourOf(job);
    document.title = (tour ? tour->title : job.atlas->title).in(job.options.language);
    return document;
}

/// Pages `from` to before `to`; fewer where it was cancelled.
ExportDocument pagesOf(const ExportJob& job, qsizetype from, qsizetype to, const ExportProgress& progress)
{
    ExportDocument document = begunDocument(job);
    for (qsizetype page = from; page < to; ++page) {
        document.pages << pageOf(job, page);
        if (progress && !progress(double(page + 1 - from) / double(to - from)))
            break;
    }
    if (job.options.subject.kind != Kind::Tour && !document.pages.isEmpty())
        document.title = document.pages.first().picture.title;
    if (canBeHandout(job.options.subject, job.options.format))
        return handoutOf(std::move(document), job.options);
    return document;
}

std::expected<QByteArray, ExportError> written(const ExportJob& job, const ExportDocument& document,
                                               const ExportProgress& progress)
{
    const DisplayList& picture = document.pages.first().picture;
    const QColor background = backgroundOf(picture, job.options.background);
    switch (job.options.format) {
    case ExportFormat::Png:
        return writePng(picture, job.options.size, background,
                        document.pages.first().sources.join(QStringLiteral("; ")), progress);
    case ExportFormat::Svg:
        return writeSvg(picture, job.options.size, background, job.options.outlines, job.options.language);
    case ExportFormat::Pdf:
        return writePdf(document, job.options.size, background, progress);
    case ExportFormat::Pptx:
        return writePptx(document, progress);
    case ExportFormat::Html:
        return writeHtml(document, progress);
    default:
        return std::unexpected(ExportError{
            ExportError::Refused,
            Messages::tr("This cannot be written as %1.").arg(exportFormatName(job.options.format))});
    }
}

} // namespace

std::expected<ExportJob, ExportError> prepareExport(const AtlasPtr& atlas,
                                                    const std::shared_ptr<const MapLayout>& layout,
                                                    const ExportOptions& options)
{
    if (const QString why = exportRefusal(*atlas, options); !why.isEmpty())
        return refused(why);
    ExportJob job{atlas, layout, options};
    if (options.subject.kind == Kind::Tour)
        job.tour = *atlas->tour(options.subject.thing->id);
    return prepared(std::move(job));
}

std::expected<ExportJob, ExportError> prepareTourExport(const AtlasPtr& atlas,
                                                        const std::shared_ptr<const MapLayout>& layout,
                                                        const ExportOptions& options, const Tour& tour)
{
    if (const QString why = tourRefusal(*atlas, tour, options); !why.isEmpty())
        return refused(why);
    ExportJob job{atlas, layout, options, tour};
    job.options.subject.kind = Kind::Tour;
    job.options.subject.thing = TypedId{IdType::Tour, tour.id};
    return prepared(std::move(job));
}

std::expected<ExportJob, ExportError> prepareTourStep(const AtlasPtr& atlas,
                                                      const std::shared_ptr<const MapLayout>& layout,
                                                      const ExportOptions& options, const Tour& tour,
                                                      qsizetype step)
{
    if (const QString why = tourRefusal(*atlas, {tour.id, tour.title, {tour.steps[step]}}, options);
        !why.isEmpty())
        return refused(why);
    ExportJob job{atlas, layout, options, tour};
    job.options.subject.kind = Kind::Tour;
    addPassings(job, step, step + 1);
    addPanels(job, step, step + 1);
    return job;
}

ExportDocument documentOf(const ExportJob& job, const ExportProgress& progress)
{
    if (!isPicture(job.options.format))
        return begunDocument(job);
    return pagesOf(job, 0, pageCount(job), progress);
}

std::expected<QByteArray, ExportError> writeExport(const ExportJob& job, const ExportProgress& progress,
                                                   qsizetype page)
{
    if (!isPicture(job.options.format))
        return dataFile(job);
    if (page < 0 || page >= pageCount(job)) {
        return std::unexpected(
            ExportError{ExportError::Refused, Messages::tr("There is no page %1.").arg(page + 1)});
    }
    bool cancelled = false;
    const ExportProgress watched = [&](double done) {
        cancelled = cancelled || (progress && !progress(done));
        return !cancelled;
    };
    const bool all = holdsPages(job.options.format);
    const ExportDocument document =
        pagesOf(job, all ? 0 : page, all ? pageCount(job) : page + 1, partOf(watched, 0, pagesShare));
    if (cancelled)
        return std::unexpected(ExportError{ExportError::Cancelled, {}});
    auto bytes = written(job, document, partOf(watched, pagesShare, 1));
    if (cancelled)
        return std::unexpected(ExportError{ExportError::Cancelled, {}});
    return bytes;
}

qsizetype fileCount(const ExportJob& job)
{
    return holdsPages(job.options.format) ? 1 : pageCount(job);
}
