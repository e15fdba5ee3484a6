// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/render/displaylist.h"
#include "widgets/render/export/picturesize.h"

#include <QByteArray>

/// A picture as the bytes of an SVG file in a nominal size.
QByteArray svgFile(const DisplayList& picture, const PictureSize& size, bool transparent);

/// A picture as the bytes of a PNG file, or why it cannot be that large.
std::expected<QByteArray, QString> pngFile(const DisplayList& picture, const PictureSize& size,
                                           bool transparent);
