// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/render/export/pptx/officepackage.h"

#include "widgets/render/export/pptx/officexml.h"
#include "widgets/render/export/pptx/zipfile.h"

#include <QDir>

namespace {

constexpr const char* packageNamespace = "http://schemas.openxmlformats.org/package/2006/";

QString relationsPath(const QString& part)
{
    const qsizetype slash = part.lastIndexOf(u'/') + 1;
    return part.left(slash) + QStringLiteral("_rels/") + part.mid(slash) + QStringLiteral(".rels");
}

} // namespace

void OfficePackage::add(const QString& path, const char* contentType, const QByteArray& bytes)
{
    m_parts.append({path, QString::fromLatin1(contentType), bytes});
}

QString OfficePackage::add(const QString& from, const Relation& relation)
{
    QList<Relation>& relations = m_relations[from];
    relations.append(relation);
    return QStringLiteral("rId") + QString::number(relations.size());
}

QString OfficePackage::relate(const QString& from, const char* type, const QString& target)
{
    return add(from, {QString::fromLatin1(type), target});
}

QString OfficePackage::relateOutside(const QString& from, const char* type, const QString& address)
{
    return add(from, {QString::fromLatin1(type), address, true});
}

QByteArray OfficePackage::contentTypes() const
{
    OfficeXml xml;
    xml.start("Types", {{"xmlns", QLatin1String(packageNamespace) + QStringLiteral("content-types")}});
    xml.empty("Default", {{"Extension", "rels"},
                          {"ContentType", "application/vnd.openxmlformats-package.relationships+xml"}});
    xml.empty("Default", {{"Extension", "xml"}, {"ContentType", "application/xml"}});
    for (const Part& part : m_parts)
        xml.empty("Override", {{"PartName", QString(u'/' + part.path)}, {"ContentType", part.contentType}});
    return xml.take();
}

QByteArray OfficePackage::relationsOf(const QString& from, const QList<Relation>& relations)
{
    const QDir folder(u'/' + from.left(from.lastIndexOf(u'/') + 1));
    OfficeXml xml;
    xml.start("Relationships",
              {{"xmlns", QLatin1String(packageNamespace) + QStringLiteral("relationships")}});
    for (qsizetype i = 0; i < relations.size(); ++i) {
        const Relation& relation = relations[i];
        const QString id = QStringLiteral("rId") + QString::number(i + 1);
        const QString type = relation.type.contains(u':')
                                 ? relation.type
                                 : QLatin1String(officexml::relationships) + u'/' + relation.type;
        if (relation.isOutside) {
            xml.empty("Relationship",
                      {{"Id", id}, {"Type", type}, {"Target", relation.target}, {"TargetMode", "External"}});
        } else {
            xml.empty(
                "Relationship",
                {{"Id", id}, {"Type", type}, {"Target", folder.relativeFilePath(u'/' + relation.target)}});
        }
    }
    return xml.take();
}

std::expected<QByteArray, QString> OfficePackage::zipped(const QDateTime& time) const
{
    QList<ZipEntry> entries{{QStringLiteral("[Content_Types].xml"), contentTypes()}};
    const auto addRelations = [&](const QString& part) {
        const auto found = m_relations.find(part);
        if (found != m_relations.cend())
            entries.append({relationsPath(part), relationsOf(part, found->second)});
    };
    addRelations({});
    for (const Part& part : m_parts) {
        entries.append({part.path, part.bytes});
        addRelations(part.path);
    }
    return zipOf(entries, time);
}
