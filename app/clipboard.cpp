// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/clipboard.h"

#include "widgets/render/export/pngwriter.h"
#include "widgets/render/export/svgwriter.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMimeData>

void copyPicture(const DisplayList& list, const QSize& pixels)
{
    auto* data = new QMimeData;
    data->setImageData(paintImage(list, pixels * 2, false));
    data->setData(QStringLiteral("image/svg+xml"), writeSvg(list, pixels, false));
    QGuiApplication::clipboard()->setMimeData(data);
}
