// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/commands/exportcommand.h"

#include "app/commands/commandfiles.h"
#include "app/commands/console.h"
#include "app/commands/exportall.h"
#include "app/commands/exportarguments.h"
#include "app/commands/exportrun.h"
#include "app/commands/exportsubjects.h"
#include "app/commands/interruption.h"
#include "app/commands/terminalprogress.h"
#include "app/commands/tourfile.h"

#include <QFileInfo>

namespace {

/// An error of the export, unless it is that the user wanted it to end.
ExitCode failed(const ExportError& error)
{
    if (error.kind != ExportError::Cancelled)
        say(error.text);
    return exitCodeOf(error);
}

/// The files of an export: one, or one a page.
class Files
{
public:
    Files(const ExportJob& job, const ExportRequest& request, QString tourFile)
        : m_job(job)
        , m_request(request)
        , m_tourFile(std::move(tourFile))
        , m_count(fileCount(job))
    {
    }

    /// Why they cannot be written as they are named; empty if they can.
    [[nodiscard]] QString objection() const
    {
        if (m_count > 1 && m_request.out == standardOutput) {
            return CommandParser::tr("this makes %1 files, and standard output takes one; pdf, pptx and html "
                                     "hold all pages in one file")
                .arg(m_count);
        }
        for (qsizetype page = 0; page < m_count; ++page) {
            if (isSameFile(m_request.file, nameOf(page)))
                return CommandParser::tr("the picture would replace the atlas %1").arg(m_request.file);
            if (isSameFile(m_tourFile, nameOf(page)))
                return CommandParser::tr("the picture would replace the tours %1").arg(m_tourFile);
        }
        return {};
    }

    [[nodiscard]] ExitCode write() const
    {
        TerminalProgress line;
        const Interruption interruption;
        for (qsizetype page = 0; page < m_count; ++page) {
            const ExportProgress progress = [&](double done) {
                line.tell(told(page, done));
                return !interruption.happened();
            };
            progress(0);
            const auto bytes = writeExport(m_job, progress, page);
            line.clear();
            if (interruption.happened())
                return ExitCode::Interrupted;
            if (!bytes)
                return failed(bytes.error());
            if (const ExitCode saved = saveResult(*bytes, nameOf(page)); saved != ExitCode::Done)
                return saved;
        }
        if (m_count > 1)
            say(CommandParser::tr("a file a page: %1 to %2").arg(nameOf(0), nameOf(m_count - 1)));
        return ExitCode::Done;
    }

private:
    [[nodiscard]] QString nameOf(qsizetype page) const { return nameOfPage(m_request.out, page, m_count); }

    [[nodiscard]] QString told(qsizetype page, double done) const
    {
        const QString name = QFileInfo(nameOf(page)).fileName();
        if (m_count > 1)
            return QStringLiteral("[%1/%2] %3").arg(page + 1).arg(m_count).arg(name);
        return QStringLiteral("[%1 %] %2").arg(int(done * 100)).arg(name);
    }

    const ExportJob& m_job;
    const ExportRequest& m_request;
    QString m_tourFile; ///< that of their own; empty for none
    qsizetype m_count;
};

ExitCode exportOne(const CommandParser& parser)
{
    const auto request = readExportRequest(parser);
    if (!request)
        return parser.fail(request.error());
    const auto loaded = loadAtlas(request->file);
    if (!loaded)
        return loaded.error();
    const auto atlas = withToursOf(*loaded, parser.value(exportoption::tours));
    if (!atlas)
        return atlas.error();
    const auto options = completedOptions(*request, parser, **atlas);
    if (!options)
        return parser.fail(options.error());
    ExportLayouts layouts(*atlas);
    const auto job = preparedExport(*atlas, layouts, *options);
    if (!job)
        return failed(job.error());
    const Files files(*job, *request, parser.value(exportoption::tours));
    if (const QString objection = files.objection(); !objection.isEmpty())
        return parser.fail(objection);
    return files.write();
}

} // namespace

ExitCode runExport(const QStringList& arguments)
{
    CommandParser parser(
        QStringLiteral("export"),
        QStringLiteral("export [FILE] -o OUT [options]\n       stackatlas export [FILE] --all DIR [options]"),
        CommandParser::tr(
            "Writes the map, a panel, a tour or the data of an atlas into a file, or everything into a\n"
            "folder. Without FILE: of the built-in atlas. The same input gives the same bytes.\n"
            "\n"
            "Exit codes: 0 done; 1 the atlas has errors; 2 wrong usage, or a view, format or size that\n"
            "cannot be had; 3 a file could not be read or written, or the layout helper not be run;\n"
            "130 interrupted."));
    addExportOptions(parser);
    if (const auto code = parser.parse(arguments, {0, 1}))
        return *code;
    return parser.isSet(exportoption::all) ? exportAll(parser) : exportOne(parser);
}
