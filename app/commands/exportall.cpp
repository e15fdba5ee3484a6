// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/commands/exportall.h"

#include "app/atlasfile.h"
#include "app/atomicwrite.h"
#include "app/commands/commandfiles.h"
#include "app/commands/console.h"
#include "app/commands/exportarguments.h"
#include "app/commands/exportmanifest.h"
#include "app/commands/exportplan.h"
#include "app/commands/exportrun.h"
#include "app/commands/interruption.h"
#include "app/commands/terminalprogress.h"
#include "app/commands/tourfile.h"

#include <QDir>
#include <QFileInfo>

namespace {

namespace option = exportoption;

/// The values of an option that is a list, given once with commas or several times.
QStringList listOf(const CommandParser& parser, const QString& name)
{
    QStringList words;
    for (const QString& value : parser.values(name))
        words << value.split(u',');
    words.removeDuplicates();
    return words;
}

/// Reads a list of words into the values that they stand for.
template <typename Value>
QString readList(const CommandParser& parser, const QString& name, const QStringList& words,
                 std::optional<Value> (*valueOf)(const QString&), QList<Value>& values)
{
    for (const QString& each : listOf(parser, name)) {
        const auto word = oneOf(name, each, words);
        if (!word)
            return word.error();
        if (const auto value = valueOf(*word))
            values << *value;
    }
    return {};
}

std::expected<ExportSelection, QString> readSelection(const CommandParser& parser)
{
    for (const QString& other : {option::out, option::link, option::focus, option::neighbours}) {
        if (parser.isSet(other))
            return std::unexpected(
                CommandParser::tr("--all writes everything, and does not go with --%1").arg(other));
    }
    ExportSelection selection;
    selection.views = listOf(parser, option::view);
    selection.languages = listOf(parser, option::language);
    QString problem =
        readList(parser, option::format, namesOf(exportFormats()), &exportFormatNamed, selection.formats);
    if (problem.isEmpty())
        problem = readList(parser, option::theme, themeNames(), &themeNamed, selection.themes);
    if (!problem.isEmpty())
        return std::unexpected(problem);
    return selection;
}

/// Writes what is planned into a folder.
class FolderWriter
{
public:
    FolderWriter(AtlasPtr atlas, QStringList inputs, QString folder)
        : m_atlas(std::move(atlas))
        , m_inputs(std::move(inputs))
        , m_folder(std::move(folder))
        , m_layouts(m_atlas)
    {
    }

    /// Makes the folder ready. A list of earlier files goes first: one that is there is right.
    [[nodiscard]] std::expected<void, ExportError> begin() const;

    [[nodiscard]] ExitCode write(const QList<PlannedExport>& planned);

private:
    [[nodiscard]] QString pathOf(const QString& name) const { return QDir(m_folder).filePath(name); }

    void writeFilesOf(const PlannedExport& planned);
    [[nodiscard]] QString save(const QString& name, const QByteArray& bytes) const;
    [[nodiscard]] ExitCode end();
    void tell(const QString& name);

    AtlasPtr m_atlas;
    QStringList m_inputs; ///< files that are read
    QString m_folder;
    ExportLayouts m_layouts;
    ExportManifest m_manifest;
    QStringList m_failures; ///< a line each
    qsizetype m_current = 0;
    qsizetype m_total = 0;
    TerminalProgress m_line;
    Interruption m_interruption;
};

std::expected<void, ExportError> FolderWriter::begin() const
{
    const QString manifest = pathOf(ExportManifest::fileName());
    const QFileInfo info(manifest);
    if (info.isFile()) {
        const auto bytes = readAtlasFile(manifest);
        if (!bytes)
            return std::unexpected(ExportError{ExportError::Failed, bytes.error()});
        if (!ExportManifest::isManifest(*bytes)) {
            return std::unexpected(ExportError{
                ExportError::Refused,
                CommandParser::tr("%1 is no list of exports and would be replaced; choose another folder")
                    .arg(manifest)});
        }
    }
    if (!QDir().mkpath(m_folder))
        return std::unexpected(ExportError{ExportError::Failed,
                                           CommandParser::tr("the folder %1 cannot be made").arg(m_folder)});
    if (info.isFile() && !QFile::remove(manifest))
        return std::unexpected(
            ExportError{ExportError::Failed, CommandParser::tr("%1 cannot be replaced").arg(manifest)});
    return {};
}

ExitCode FolderWriter::write(const QList<PlannedExport>& planned)
{
    m_total = planned.size();
    for (const PlannedExport& each : planned) {
        if (m_interruption.happened())
            break;
        ++m_current;
        writeFilesOf(each);
    }
    m_line.clear();
    return end();
}

void FolderWriter::writeFilesOf(const PlannedExport& planned)
{
    tell(planned.name);
    const auto job = preparedExport(m_atlas, m_layouts, planned.options);
    if (!job) {
        m_failures << planned.name + QStringLiteral(": ") + job.error().text;
        return;
    }
    const qsizetype count = fileCount(*job);
    for (qsizetype page = 0; page < count && !m_interruption.happened(); ++page) {
        const QString name = nameOfPage(planned.name, page, count);
        const ExportProgress progress = [&](double) {
            tell(name);
            return !m_interruption.happened();
        };
        const auto bytes = writeExport(*job, progress, page);
        if (m_interruption.happened())
            return;
        const QString problem = bytes ? save(name, *bytes) : bytes.error().text;
        if (problem.isEmpty())
            m_manifest.add(name, planned, *bytes, count > 1 ? page + 1 : 0);
        else
            m_failures << name + QStringLiteral(": ") + problem;
    }
}

QString FolderWriter::save(const QString& name, const QByteArray& bytes) const
{
    const QString path = pathOf(name);
    for (const QString& input : m_inputs) {
        if (isSameFile(input, path))
            return CommandParser::tr("it would replace %1, which is read").arg(input);
    }
    if (QFileInfo(path).isSymLink()) // writing would follow it, and out of the folder
        return CommandParser::tr("there is a link of this name; remove it");
    const auto written = writeAtomically(path, bytes);
    return written ? QString() : written.error();
}

ExitCode FolderWriter::end()
{
    if (m_interruption.happened()) {
        say(CommandParser::tr("interrupted; there is no %1").arg(ExportManifest::fileName()));
        return ExitCode::Interrupted;
    }
    const QString manifest = ExportManifest::fileName();
    if (const QString problem = save(manifest, m_manifest.toJson(*m_atlas)); !problem.isEmpty())
        m_failures << manifest + QStringLiteral(": ") + problem;
    if (m_failures.isEmpty())
        return ExitCode::Done;
    say(CommandParser::tr("not everything could be written:"));
    for (const QString& failure : std::as_const(m_failures))
        sayLine(failure);
    return ExitCode::FileError;
}

void FolderWriter::tell(const QString& name)
{
    m_line.tell(QStringLiteral("[%1/%2] %3").arg(m_current).arg(m_total).arg(name));
}

} // namespace

ExitCode exportAll(const CommandParser& parser)
{
    const QString folder = parser.value(option::all);
    if (folder.isEmpty() || folder == standardOutput)
        return parser.fail(CommandParser::tr("where to? Say --all DIR, a folder"));
    const auto selection = readSelection(parser);
    if (!selection)
        return parser.fail(selection.error());
    ExportOptions look;
    if (const QString problem = readLook(parser, look); !problem.isEmpty())
        return parser.fail(problem);
    const QString file = parser.files().value(0, builtInAtlasPath());
    const auto loaded = loadAtlas(file);
    if (!loaded)
        return loaded.error();
    const auto atlas = withToursOf(*loaded, parser.value(option::tours));
    if (!atlas)
        return atlas.error();
    const auto planned = planExports(**atlas, *selection, look);
    if (!planned)
        return parser.fail(planned.error());
    FolderWriter writer(*atlas, {file, parser.value(option::tours)}, folder);
    if (const auto begun = writer.begin(); !begun) {
        say(begun.error().text);
        return exitCodeOf(begun.error());
    }
    return writer.write(*planned);
}
