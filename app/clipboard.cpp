// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/clipboard.h"

#include "widgets/render/export/pngwriter.h"
#include "widgets/render/export/svgwriter.h"

#include <algorithm>
#include <cmath>
#include <QClipboard>
#include <QGuiApplication>
#include <QMimeData>

namespace {

constexpr double mostPixels = 64e6; ///< of the PNG: a quarter of a gigabyte while it is made

} // namespace

void copyPicture(const DisplayList& list, const QSize& pixels, const QString& words)
{
    auto* data = new QMimeData;
    const double most = std::sqrt(mostPixels / std::max(1.0, double(pixels.width()) * pixels.height()));
    data->setImageData(paintImage(list, pixels * std::min(2.0, most), list.background));
    if (!words.isEmpty())
        data->setText(words);
    data->setData(QStringLiteral("image/svg+xml"), writeSvg(list, {pixels}, list.background));
    QGuiApplication::clipboard()->setMimeData(data);
}
