// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/render/export/exportdocument.h"
#include "widgets/render/export/picturesize.h"

#include <expected>
#include <QByteArray>
#include <QImage>

/// Paints a display list into an image of `pixels`, the picture centred in it. `background` fills it; it may
/// be transparent.
QImage paintImage(const DisplayList& list, const QSize& pixels, const QColor& background);

/// The picture as a PNG file, painted and compressed strip by strip, so that memory stays far below that of
/// the whole picture; with dots an inch, and title, source and program as text. The same picture gives the
/// same bytes.
std::expected<QByteArray, ExportError> writePng(const DisplayList& list, const PictureSize& size,
                                                const QColor& background, const QString& source,
                                                const ExportProgress& progress = {});
