// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/commands/exportmanifest.h"

#include "app/commands/exportarguments.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QSet>
#include <QtEndian>
#include <QXmlStreamReader>

namespace {

const QString formatKey = QStringLiteral("format");
const QString manifestFormat = QStringLiteral("stackatlas-export/1");

/// Width and height stand at a fixed place, in the first chunk.
std::optional<QSizeF> sizeOfPng(const QByteArray& bytes)
{
    constexpr qsizetype widthAt = 16;
    constexpr qsizetype heightAt = 20;
    if (bytes.size() < heightAt + 4)
        return std::nullopt;
    return QSizeF(qFromBigEndian<quint32>(bytes.constData() + widthAt),
                  qFromBigEndian<quint32>(bytes.constData() + heightAt));
}

std::optional<QSizeF> sizeOfSvg(const QByteArray& bytes)
{
    QXmlStreamReader xml(bytes);
    if (!xml.readNextStartElement())
        return std::nullopt;
    bool hasWidth = false;
    bool hasHeight = false;
    const QSizeF size(xml.attributes().value(QStringLiteral("width")).toDouble(&hasWidth),
                      xml.attributes().value(QStringLiteral("height")).toDouble(&hasHeight));
    return hasWidth && hasHeight ? std::optional(size) : std::nullopt; // with a unit it has no pixels
}

} // namespace

void ExportManifest::add(const QString& name, const PlannedExport& of, const QByteArray& bytes,
                         qsizetype page)
{
    const ExportOptions& options = of.options;
    QJsonObject file{
        {QStringLiteral("name"), name},
        {QStringLiteral("view"), of.view},
        {formatKey, exportFormatName(options.format)},
        {QStringLiteral("language"), options.language},
        {QStringLiteral("bytes"), bytes.size()},
        {QStringLiteral("sha256"),
         QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex())}};
    if (isPicture(options.format))
        file.insert(QStringLiteral("theme"), themeName(options.theme));
    if (page > 0)
        file.insert(QStringLiteral("page"), page);
    if (const auto size = sizeOfPicture(bytes, options.format)) {
        file.insert(QStringLiteral("width"), size->width());
        file.insert(QStringLiteral("height"), size->height());
    }
    if (const qsizetype pages = pagesOfDocument(bytes, options.format); pages > 0)
        file.insert(QStringLiteral("pages"), pages);
    m_files.insert(name, file);
}

QByteArray ExportManifest::toJson(const Atlas& atlas) const
{
    QJsonArray files;
    for (const QJsonObject& file : m_files)
        files << file;
    return QJsonDocument(QJsonObject{{formatKey, manifestFormat},
                                     {QStringLiteral("atlas"), atlas.id},
                                     {QStringLiteral("edition"), atlas.edition},
                                     {QStringLiteral("files"), files}})
        .toJson();
}

QString ExportManifest::fileName()
{
    return QStringLiteral("manifest.json");
}

bool ExportManifest::isManifest(const QByteArray& bytes)
{
    return QJsonDocument::fromJson(bytes).object().value(formatKey) == manifestFormat;
}

std::optional<QSizeF> sizeOfPicture(const QByteArray& bytes, ExportFormat format)
{
    if (format == ExportFormat::Png)
        return sizeOfPng(bytes);
    if (format == ExportFormat::Svg)
        return sizeOfSvg(bytes);
    return std::nullopt;
}

qsizetype pagesOfDocument(const QByteArray& bytes, ExportFormat format)
{
    const QString text = QString::fromLatin1(bytes); // every byte a character
    if (format == ExportFormat::Pdf) {
        static const QRegularExpression page(QStringLiteral("/Type\\s*/Page\\b"));
        return text.count(page);
    }
    if (format == ExportFormat::Pptx) {
        static const QRegularExpression slide(QStringLiteral("ppt/slides/slide[0-9]+\\.xml"));
        QSet<QString> slides; // each is named where it stands and in the list at the end
        for (auto match = slide.globalMatch(text); match.hasNext();)
            slides << match.next().captured();
        return slides.size();
    }
    return 0;
}
