// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/dialogs/exportsample.h"

#include "widgets/render/export/pngwriter.h"

#include <QCoreApplication>
#include <QLocale>

namespace {

constexpr qsizetype longestText = 6000;
constexpr int finer = 2; ///< a painter's lines are never thinner than a pixel: small pages are painted larger

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ExportSample)
};

QColor fillOf(const DisplayList& picture, Background background)
{
    switch (background) {
    case Background::Theme:
        return picture.background;
    case Background::White:
        return Qt::white;
    case Background::Transparent:
        return Qt::transparent;
    }
    Q_UNREACHABLE();
}

/// The shape that the page will have.
QSizeF shapeOf(const QRectF& page, const PictureSize& size)
{
    if (size.millimetres)
        return *size.millimetres;
    return size.pixels ? QSizeF(*size.pixels) : page.size();
}

/// Only the beginning, and nothing that is no text.
QString beginningOf(const QByteArray& bytes, ExportFormat format)
{
    if (format == ExportFormat::Xlsx)
        return {};
    QString text = QString::fromUtf8(bytes.left(longestText));
    text.remove(QChar::ReplacementCharacter);
    if (bytes.size() > longestText)
        text = text.left(text.lastIndexOf(u'\n') + 1) + u'…';
    return text;
}

ExportSample dataSample(const ExportJob& job)
{
    ExportSample sample;
    const auto bytes = writeExport(job);
    if (bytes) {
        sample.bytes = bytes->size();
        sample.text = beginningOf(*bytes, job.options.format);
    } else {
        sample.error = bytes.error();
    }
    return sample;
}

QString millimetres(const QSizeF& size)
{
    const QLocale locale;
    return Words::tr("%1 × %2 mm")
        .arg(locale.toString(size.width(), 'f', 0), locale.toString(size.height(), 'f', 0));
}

} // namespace

ExportSample sampleOf(const ExportJob& job, const std::shared_ptr<const ExportDocument>& document,
                      qsizetype page, const QSize& room)
{
    if (!isPicture(job.options.format))
        return dataSample(job);
    ExportSample sample;
    sample.document = document ? document : std::make_shared<const ExportDocument>(documentOf(job));
    const qsizetype pages = sample.document->pages.size();
    if (pages == 0) {
        sample.error = ExportError{ExportError::Refused, Words::tr("There is nothing to be seen of this.")};
        return sample;
    }
    sample.page = std::clamp<qsizetype>(page, 0, pages - 1);
    const DisplayList& picture = sample.document->pages[sample.page].picture;
    const QSize pixels =
        shapeOf(picture.page, job.options.size).scaled(room, Qt::KeepAspectRatio).toSize().expandedTo({1, 1});
    sample.picture = paintImage(picture, pixels * finer, fillOf(picture, job.options.background))
                         .scaled(pixels, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    return sample;
}

std::expected<QString, QString> sizeOf(const ExportSample& sample, const ExportOptions& options)
{
    if (sample.error)
        return std::unexpected(sample.error->text);
    if (!sample.document)
        return Words::tr("%1 file, %2")
            .arg(exportFormatName(options.format).toUpper(), QLocale().formattedDataSize(sample.bytes));
    const QRectF& page = sample.document->pages[sample.page].picture.page;
    if (options.format == ExportFormat::Pptx || options.format == ExportFormat::Html)
        return QString();
    if (options.format != ExportFormat::Png)
        return millimetres(paperSize(page, options.size));
    const auto pixels = pixelSize(page, options.size);
    if (!pixels)
        return std::unexpected(pixels.error());
    const QString text = Words::tr("%1 × %2 pixels").arg(pixels->width()).arg(pixels->height());
    if (!options.size.millimetres)
        return text;
    return QString(millimetres(*options.size.millimetres) + QStringLiteral(" = ") + text);
}
