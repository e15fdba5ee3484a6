// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/render/displaylist.h"

#include <QByteArray>
#include <QImage>
#include <QSize>

/// Paints a display list into an image of `pixels`, the picture centred in it.
QImage paintImage(const DisplayList& list, const QSize& pixels, bool transparent);

/// The image as PNG, with the title as text metadata. The same image gives the same bytes. Empty when it
/// could not be written.
QByteArray writePng(const QImage& image, const QString& title);
