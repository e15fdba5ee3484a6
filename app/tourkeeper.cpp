// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/tourkeeper.h"

#include "app/atlasfile.h"
#include "app/atomicwrite.h"
#include "model/reader/tourfilereader.h"
#include "model/tourinfile.h"
#include "model/tourwriter.h"
#include "widgets/tours/toureditor.h"

#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

namespace {

const QString group = QStringLiteral("tourFiles");
const QString suffix = QStringLiteral(".tours.json");

bool isBuiltIn(const QString& path)
{
    return path.startsWith(u':');
}

/// The file that a path leads to, where links have been followed.
QFileInfo target(const QString& path)
{
    const QString canonical = QFileInfo(path).canonicalFilePath();
    return QFileInfo(canonical.isEmpty() ? path : canonical);
}

/// Whether a file can be replaced: that takes a file made beside it.
bool canBeReplaced(const QString& path)
{
    const QFileInfo file = target(path);
    return file.isFile() && file.isWritable() && QFileInfo(file.path()).isWritable();
}

QString firstOf(const QList<Problem>& problems, const QString& path)
{
    return problems.isEmpty() ? path : problems.first().format(path);
}

} // namespace

TourKeeper::TourKeeper(TourEditor& editor, QSettings& settings, QObject* parent)
    : QObject(parent)
    , m_editor(editor)
    , m_settings(settings)
{
}

void TourKeeper::opened(const QString& path, const AtlasPtr& atlas)
{
    const bool again = m_atlas && path == m_path && atlas->id == m_atlas->id;
    m_path = path;
    m_atlas = atlas;
    if (!again)
        m_tourFile = rememberedFile();
    const TourBook book = sourceBook();
    if (again)
        openAgain(book);
    else
        take(book);
}

/// What the editor holds stays where it says the same, with all that can be undone, or is not saved.
void TourKeeper::openAgain(const TourBook& book)
{
    const bool isNews = book != m_latest;
    m_latest = book;
    if (asInFile(m_editor.book()) == book) {
        m_known = book;
        m_editor.setSaved();
    } else if (!isChanged()) {
        m_known = book;
        m_editor.open(book);
    } else if (isNews && book != m_known) {
        Q_EMIT notice(tr("The tours in %1 have changed on disk. Yours, which are not saved, are kept.")
                          .arg(m_tourFile.isEmpty() ? m_path : m_tourFile));
    }
}

void TourKeeper::take(const TourBook& book)
{
    m_known = book;
    m_latest = book;
    m_editor.undoStack().clear(); // what could be undone was of other tours, even if they look the same
    m_editor.open(book);
}

/// What the file says in which the tours are kept.
TourBook TourKeeper::sourceBook()
{
    if (m_tourFile.isEmpty())
        return m_atlas->tourBook();
    const auto book = readTours(m_tourFile);
    if (book)
        return *book;
    m_tourFile.clear();
    Q_EMIT notice(tr("The tours that you saved for this atlas cannot be opened; those of the atlas are "
                     "shown instead. %1")
                      .arg(book.error()));
    return m_atlas->tourBook();
}

std::expected<TourBook, QString> TourKeeper::readTours(const QString& path) const
{
    const auto bytes = readAtlasFile(path);
    if (!bytes)
        return std::unexpected(bytes.error());
    const TourFileResult result = readTourFile(*bytes, *m_atlas);
    if (!result.book)
        return std::unexpected(firstOf(result.problems, path));
    return *result.book;
}

/// The file for the atlas that is open. One that belongs to another copy of the atlas counts only where this
/// one cannot be written: else its own tours do.
QString TourKeeper::rememberedFile() const
{
    const QStringList known = m_settings.value(group + u'/' + m_atlas->id).toStringList();
    if (known.size() != 2 || known[0].isEmpty())
        return {};
    return known[1] == m_path || isBuiltIn(m_path) || !canBeReplaced(m_path) ? known[0] : QString();
}

void TourKeeper::remember(const QString& path)
{
    m_settings.setValue(group + u'/' + m_atlas->id, QStringList{path, m_path});
}

bool TourKeeper::isChanged() const
{
    return !m_editor.isSaved();
}

void TourKeeper::discard()
{
    if (m_atlas)
        take(m_latest);
}

bool TourKeeper::openTours(const QString& path)
{
    if (!m_atlas)
        return false;
    const auto book = readTours(path);
    if (!book)
        return fail(book.error());
    m_tourFile = QFileInfo(path).absoluteFilePath();
    remember(m_tourFile);
    take(*book);
    return true;
}

void TourKeeper::useAtlasTours()
{
    if (!m_atlas)
        return;
    m_settings.remove(group + u'/' + m_atlas->id);
    m_tourFile.clear();
    take(m_atlas->tourBook());
}

QString TourKeeper::suggestedPath() const
{
    const QStringList known =
        m_atlas ? m_settings.value(group + u'/' + m_atlas->id).toStringList() : QStringList();
    if (known.size() == 2)
        return known[0];
    QString name = m_atlas ? m_atlas->id : QStringLiteral("stackatlas");
    QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    if (!m_path.isEmpty() && !isBuiltIn(m_path)) {
        const QFileInfo file(m_path);
        name = file.fileName();
        for (const QString& ending : {QStringLiteral(".json"), QStringLiteral(".atlas")}) {
            if (name.size() > ending.size() && name.endsWith(ending))
                name.chop(ending.size());
        }
        if (QFileInfo(file.path()).isWritable())
            folder = file.absolutePath();
    }
    return QDir(folder).filePath(name + suffix);
}

/// Why the tours cannot be saved in the atlas; empty if it may be tried.
QString TourKeeper::whyNotInAtlas() const
{
    if (isBuiltIn(m_path))
        return tr("The built-in atlas cannot be changed. The tours can be saved in a file of their own.");
    if (!QFileInfo::exists(m_path))
        return tr("%1 is gone. The tours can be saved in a file of their own.").arg(m_path);
    if (!canBeReplaced(m_path)) {
        return tr("%1 can be read but not written. The tours can be saved in a file of their own.")
            .arg(m_path);
    }
    return {};
}

bool TourKeeper::save()
{
    if (!m_atlas)
        return fail(tr("No atlas is open."));
    if (const QString missing = whatIsMissing(m_editor.book()); !missing.isEmpty())
        return fail(tr("The tours are not saved yet. %1").arg(missing));
    if (!m_tourFile.isEmpty()) {
        if (!QFileInfo::exists(m_tourFile))
            return saveIntoTourFile(m_tourFile);
        const auto onDisk = readTours(m_tourFile);
        if (!onDisk)
            return fail(tr("The tours are not saved. %1").arg(onDisk.error()));
        if (*onDisk == m_known || *onDisk == asInFile(m_editor.book()))
            return saveIntoTourFile(m_tourFile);
        Q_EMIT locationWanted(suggestedPath(), tr("The tours in %1 have changed on disk since they were "
                                                  "read. Yours can be saved in another file.")
                                                   .arg(m_tourFile));
        return false;
    }
    if (const QString why = whyNotInAtlas(); !why.isEmpty()) {
        Q_EMIT locationWanted(suggestedPath(), why);
        return false;
    }
    return saveIntoAtlas();
}

bool TourKeeper::saveIntoAtlas()
{
    // The whole file is read again, and what is to be written as well: it takes the time of opening, but no
    // save can make an atlas that does not open.
    const auto bytes = readAtlasFile(m_path);
    if (!bytes)
        return fail(tr("The tours are not saved. %1").arg(bytes.error()));
    const ReadResult onDisk = readAtlas(*bytes);
    if (!onDisk.atlas) {
        return fail(tr("The tours are not saved: the file has changed on disk and is no sound atlas any "
                       "more. Correct it and save again. %1")
                        .arg(firstOf(onDisk.problems, m_path)));
    }
    if (onDisk.atlas->id != m_atlas->id) {
        return fail(tr("The tours are not saved: %1 holds another atlas now.").arg(m_path));
    }
    const TourBook book = asInFile(m_editor.book());
    if (onDisk.atlas->tourBook() != m_known && onDisk.atlas->tourBook() != book) {
        Q_EMIT locationWanted(suggestedPath(), tr("The tours in %1 have changed on disk since they were "
                                                  "read. Yours can be saved in a file of their own.")
                                                   .arg(m_path));
        return false;
    }
    const auto result = withTourBook(*bytes, book);
    if (!result)
        return fail(tr("The tours are not saved. %1").arg(result.error()));
    AtlasPtr atlas = onDisk.atlas;
    if (*result != *bytes) {
        const ReadResult written = readAtlas(*result);
        if (!written.atlas) {
            return fail(tr("The tours are not saved, since the atlas could not be read with them: %1")
                            .arg(written.problems.isEmpty() ? QString() : written.problems.first().message));
        }
        if (const auto done = writeAtomically(m_path, *result); !done)
            return fail(tr("The tours are not saved. %1").arg(done.error()));
        atlas = written.atlas;
    }
    m_atlas = atlas;
    return finish(m_path);
}

bool TourKeeper::saveTo(const QString& path)
{
    if (!m_atlas)
        return fail(tr("No atlas is open."));
    if (const QString missing = whatIsMissing(m_editor.book()); !missing.isEmpty())
        return fail(tr("The tours are not saved yet. %1").arg(missing));
    if (QFileInfo::exists(path)) {
        const auto bytes = readAtlasFile(path);
        if (!bytes)
            return fail(tr("The tours are not saved. %1").arg(bytes.error()));
        const auto atlas = atlasOfTourFile(*bytes);
        if (!atlas && !bytes->trimmed().isEmpty()) {
            return fail(tr("The tours are not saved: %1 is no file of tours and would be replaced. Choose "
                           "another name.")
                            .arg(path));
        }
        if (atlas && *atlas != m_atlas->id) {
            return fail(tr("The tours are not saved: %1 holds tours of the atlas “%2”. Choose another name.")
                            .arg(path, *atlas));
        }
    }
    return saveIntoTourFile(QFileInfo(path).absoluteFilePath());
}

bool TourKeeper::saveIntoTourFile(const QString& path)
{
    const QByteArray bytes = writeTourFile(m_editor.book(), m_atlas->id);
    const TourFileResult written = readTourFile(bytes, *m_atlas);
    if (!written.book) {
        return fail(tr("The tours are not saved, since they could not be read again: %1")
                        .arg(written.problems.isEmpty() ? QString() : written.problems.first().message));
    }
    if (const auto done = writeAtomically(path, bytes); !done)
        return fail(tr("The tours are not saved. %1").arg(done.error()));
    m_tourFile = path;
    remember(path);
    return finish(path);
}

bool TourKeeper::fail(const QString& why)
{
    Q_EMIT failed(why);
    return false;
}

bool TourKeeper::finish(const QString& path)
{
    m_known = asInFile(m_editor.book());
    m_latest = m_known;
    m_editor.setSaved();
    Q_EMIT saved(path);
    return true;
}
