// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/commands/exportplan.h"

#include <expected>
#include <QJsonObject>
#include <QMap>
#include <QSizeF>

/// What is in a folder of exports, for those who work on with it: a list of its files with what they show,
/// their size and checksum.
class ExportManifest
{
public:
    /// Takes up a file that was written. `page` counts from 1 where an export takes several files, else 0.
    void add(const QString& name, const PlannedExport& of, const QByteArray& bytes, qsizetype page);

    /// As JSON. The same files give the same bytes, in whatever order they were written.
    [[nodiscard]] QByteArray toJson(const Atlas& atlas) const;

    /// The name of the file that it is written to.
    static QString fileName();

    /// Whether something that is to be replaced is such a list, and not a file of somebody else.
    static bool isManifest(const QByteArray& bytes);

private:
    QMap<QString, QJsonObject> m_files; ///< by name
};

/// The size that a picture says it has, in pixels; nothing where it does not say.
std::optional<QSizeF> sizeOfPicture(const QByteArray& bytes, ExportFormat format);

/// How many pages or slides a document has, counted in its bytes; 0 where that cannot be told.
qsizetype pagesOfDocument(const QByteArray& bytes, ExportFormat format);
