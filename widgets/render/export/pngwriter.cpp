// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/render/export/pngwriter.h"

#include "widgets/render/displaypainter.h"
#include "widgets/render/export/picturesize.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QImageWriter>

namespace {

/// 96 to an inch: a QImage takes them from the screen, and the file would differ with it.
constexpr int dotsPerMetre = 3780;

} // namespace

QImage paintImage(const DisplayList& list, const QSize& pixels, const QColor& background)
{
    const bool isOpaque = background.alpha() == 255;
    QImage image(pixels, isOpaque ? QImage::Format_RGB32 : QImage::Format_ARGB32_Premultiplied);
    if (image.isNull())
        return image;
    image.setDotsPerMeterX(dotsPerMetre);
    image.setDotsPerMeterY(dotsPerMetre);
    image.fill(background);
    const QRectF view = pageInShapeOf(list.page, pixels);
    QPainter painter(&image);
    const double scale = pixels.width() / view.width();
    painter.scale(scale, scale);
    painter.translate(-view.topLeft());
    paintDisplayList(painter, list, view);
    return image;
}

std::expected<QByteArray, ExportError> writePng(const DisplayList& list, const PictureSize& size,
                                                const QColor& background, const QString& source,
                                                const ExportProgress& progress)
{
    const auto pixels = pixelSize(list.page, size);
    if (!pixels)
        return std::unexpected(ExportError{ExportError::Refused, pixels.error()});
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QImageWriter writer(&buffer, "png");
    writer.setText(QStringLiteral("Title"), list.title);
    writer.setText(QStringLiteral("Source"), source);
    writer.setText(QStringLiteral("Software"), QStringLiteral("StackAtlas"));
    if (!writer.write(paintImage(list, *pixels, background))) {
        return std::unexpected(
            ExportError{ExportError::Failed,
                        QCoreApplication::translate(
                            "MapExport", "There is not enough memory for a picture of %1 × %2 pixels.")
                            .arg(pixels->width())
                            .arg(pixels->height())});
    }
    if (progress)
        progress(1);
    return buffer.data();
}
