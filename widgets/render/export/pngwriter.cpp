// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/render/export/pngwriter.h"

#include "widgets/render/displaypainter.h"
#include "widgets/render/export/picturesize.h"

#include <QBuffer>
#include <QImageWriter>

namespace {

/// 96 to an inch: a QImage takes them from the screen, and the file would differ with it.
constexpr int dotsPerMetre = 3780;

} // namespace

QImage paintImage(const DisplayList& list, const QSize& pixels, bool transparent)
{
    QImage image(pixels, transparent ? QImage::Format_ARGB32_Premultiplied : QImage::Format_RGB32);
    if (image.isNull())
        return image;
    image.setDotsPerMeterX(dotsPerMetre);
    image.setDotsPerMeterY(dotsPerMetre);
    image.fill(transparent ? QColor(Qt::transparent) : list.background);
    const QRectF view = pageInShapeOf(list.page, pixels);
    QPainter painter(&image);
    const double scale = pixels.width() / view.width();
    painter.scale(scale, scale);
    painter.translate(-view.topLeft());
    paintDisplayList(painter, list, view);
    return image;
}

QByteArray writePng(const QImage& image, const QString& title)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QImageWriter writer(&buffer, "png");
    writer.setText(QStringLiteral("Title"), title);
    writer.setText(QStringLiteral("Software"), QStringLiteral("StackAtlas"));
    return writer.write(image) ? buffer.data() : QByteArray();
}
