// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/export/datafiles.h"

#include "model/datasheets.h"
#include "model/factswriter.h"
#include "model/graphwriter.h"
#include "model/sheetwriter.h"
#include "widgets/render/export/xlsxwriter.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>

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

/// One table as it is; several as an object, keyed by their ids.
QByteArray jsonOf(const QList<Sheet>& sheets)
{
    if (sheets.size() == 1)
        return sheetJson(sheets.first());
    QByteArray json = "{";
    QSet<QString> used;
    for (const Sheet& sheet : sheets) {
        QString key = sheet.id.isEmpty() ? sheet.title : sheet.id;
        for (int number = 2; used.contains(key); ++number)
            key = (sheet.id.isEmpty() ? sheet.title : sheet.id) + u'-' + QString::number(number);
        json += used.isEmpty() ? "\n" : ",\n";
        used.insert(key);
        // The only place where this escapes: a list of one text, without its brackets.
        const QByteArray quoted = QJsonDocument(QJsonArray{key}).toJson(QJsonDocument::Compact);
        json += quoted.sliced(1, quoted.size() - 2) + ": " + sheetJson(sheet).trimmed();
    }
    return json + "\n}\n";
}

Sheet tableOf(const ExportJob& job, DataTable table)
{
    const QString& language = job.options.language;
    switch (table) {
    case DataTable::Facts:
        return factsSheet(*job.atlas, language);
    case DataTable::Rounds:
        return fundingRoundsSheet(*job.atlas, language);
    case DataTable::Relations:
        return relationsSheet(*job.atlas, language);
    }
    Q_UNREACHABLE();
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
    case ExportFormat::Json:
        return jsonOf(parts.sheets);
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
    const DataTable table = job.options.subject.table;
    switch (job.options.format) {
    case ExportFormat::Csv: {
        if (isFacts) // with all columns, as the command line writes them
            return factsToCsv(factRows(*job.atlas, language));
        const Sheet sheet = tableOf(job, table);
        return sheetCsv(sheet, firstOrder(sheet));
    }
    case ExportFormat::Json:
        return isFacts ? factsToJson(factRows(*job.atlas, language)) : sheetJson(tableOf(job, table));
    case ExportFormat::Xlsx:
        return xlsx({tableOf(job, table)}, job, job.atlas->title.in(language));
    default:
        return std::unexpected(noSuchFormat(job));
    }
}

/// All of the atlas, as tables or as a graph.
std::expected<QByteArray, ExportError> atlasFile(const ExportJob& job)
{
    const QString& language = job.options.language;
    switch (job.options.format) {
    case ExportFormat::Xlsx:
        return xlsx({tableOf(job, DataTable::Facts), tableOf(job, DataTable::Rounds),
                     tableOf(job, DataTable::Relations)},
                    job, job.atlas->title.in(language));
    case ExportFormat::GraphMl:
        return graphMlOf(*job.atlas, language);
    case ExportFormat::Dot:
        return dotOf(*job.atlas, language);
    default:
        return std::unexpected(noSuchFormat(job));
    }
}

} // namespace

std::expected<QByteArray, ExportError> dataFile(const ExportJob& job)
{
    switch (job.options.subject.kind) {
    case Kind::Panel:
        return panelFile(job);
    case Kind::Table:
        return tableFile(job);
    case Kind::Map:
        return atlasFile(job);
    default:
        return std::unexpected(noSuchFormat(job));
    }
}
