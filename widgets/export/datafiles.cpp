// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/export/datafiles.h"

#include "model/factswriter.h"
#include "model/sheetwriter.h"
#include "widgets/render/export/xlsxwriter.h"

#include <QCoreApplication>

namespace {

using Kind = ExportSubject::Kind;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ExportJob)
};

/// Several tables stand one beneath the other, each under its title.
QByteArray csvOf(const QList<Sheet>& sheets)
{
    QByteArray csv;
    for (const Sheet& sheet : sheets) {
        if (sheets.size() > 1) {
            Sheet title; // a line of its own, quoted like every cell
            title.columns = {{sheet.title.isEmpty() ? sheet.id : sheet.title, false, 0, {}}};
            csv += (csv.isEmpty() ? "" : "\r\n") + sheetCsv(title, {});
        }
        csv += sheetCsv(sheet, firstOrder(sheet));
    }
    return csv;
}

std::expected<QByteArray, ExportError> xlsx(const QList<Sheet>& sheets, const ExportJob& job,
                                            const QString& title)
{
    auto bytes = xlsxOf(sheets, *job.atlas, title);
    if (!bytes)
        return std::unexpected(ExportError{ExportError::Failed, bytes.error()});
    return *std::move(bytes);
}

ExportError noSuchFormat(const ExportJob& job)
{
    return {ExportError::Refused,
            Words::tr("This cannot be written as %1.").arg(exportFormatName(job.options.format))};
}

std::expected<QByteArray, ExportError> panelFile(const ExportJob& job)
{
    const PanelParts parts = job.panels.value(0);
    switch (job.options.format) {
    case ExportFormat::Csv:
        return csvOf(parts.sheets);
    case ExportFormat::Xlsx:
        return xlsx(parts.sheets, job, parts.title);
    default:
        return std::unexpected(noSuchFormat(job));
    }
}

std::expected<QByteArray, ExportError> tableFile(const ExportJob& job)
{
    const QString& language = job.options.language;
    const bool isFacts = job.options.subject.table == DataTable::Facts;
    if (isFacts && job.options.format == ExportFormat::Csv)
        return factsToCsv(factRows(*job.atlas, language));
    if (isFacts && job.options.format == ExportFormat::Json)
        return factsToJson(factRows(*job.atlas, language));
    return std::unexpected(noSuchFormat(job));
}

} // namespace

std::expected<QByteArray, ExportError> dataFile(const ExportJob& job)
{
    switch (job.options.subject.kind) {
    case Kind::Panel:
        return panelFile(job);
    case Kind::Table:
        return tableFile(job);
    default:
        return std::unexpected(noSuchFormat(job));
    }
}
