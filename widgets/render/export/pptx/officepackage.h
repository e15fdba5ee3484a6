// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <expected>
#include <map>
#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QString>

/// A file of the Open Packaging Conventions, as Office programs write them: parts with a content type each,
/// related to each other, in a zip container whose bytes depend on nothing else.
class OfficePackage
{
public:
    /// Adds a part, by its path within the package: "ppt/slides/slide1.xml".
    void add(const QString& path, const char* contentType, const QByteArray& bytes);

    /// Relates a part, or the package where `from` is empty, to another one and returns the id of that.
    QString relate(const QString& from, const char* type, const QString& target);

    /// Relates it to an address outside.
    QString relateOutside(const QString& from, const char* type, const QString& address);

    /// The file; every entry has that time. On failure says why.
    [[nodiscard]] std::expected<QByteArray, QString> zipped(const QDateTime& time) const;

private:
    struct Part
    {
        QString path;
        QString contentType;
        QByteArray bytes;
    };

    struct Relation
    {
        QString type;
        QString target;
        bool isOutside = false;
    };

    QString add(const QString& from, const Relation& relation);
    [[nodiscard]] QByteArray contentTypes() const;
    [[nodiscard]] static QByteArray relationsOf(const QString& from, const QList<Relation>& relations);

    QList<Part> m_parts;
    std::map<QString, QList<Relation>> m_relations;
};
