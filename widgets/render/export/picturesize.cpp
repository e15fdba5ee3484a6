// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/render/export/picturesize.h"

#include <algorithm>
#include <cmath>
#include <QCoreApplication>

std::expected<QSize, QString> pixelSize(const QRectF& page, const PictureSize& size)
{
    const QSizeF base = size.pixels ? QSizeF(*size.pixels) : page.size();
    const double width = std::ceil(base.width() * size.scale - 1e-6);
    const double height = std::ceil(base.height() * size.scale - 1e-6);
    if (!(width >= 1 && height >= 1 && width <= largestSide && height <= largestSide)) {
        return std::unexpected(
            QCoreApplication::translate("PictureSize",
                                        "A picture of %1 × %2 pixels cannot be made; each side must be "
                                        "from 1 to %3 pixels.")
                .arg(width, 0, 'f', 0)
                .arg(height, 0, 'f', 0)
                .arg(largestSide));
    }
    return QSize(int(width), int(height));
}

QRectF pageInShapeOf(const QRectF& page, const QSize& pixels)
{
    const double scale = std::min(pixels.width() / page.width(), pixels.height() / page.height());
    QRectF shaped(QPointF(), QSizeF(pixels) / scale);
    shaped.moveCenter(page.center());
    return shaped;
}
