// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/layout/maplayout.h"
#include "model/neighbourhood.h"
#include "widgets/render/colortheme.h"

#include <QPainter>
#include <QTransform>

/// From layout coordinates into `target`: all of the content, centred.
QTransform minimapTransform(const MapLayout& layout, const QRectF& target);

/// Paints a map very small: bands and boxes in the colours of their layers and no text. If something is lit,
/// its entities are dots and its groups are filled, over the dimmed rest.
void paintMinimap(QPainter& painter, const Atlas& atlas, const MapLayout& layout, const ColorTheme& theme,
                  const Neighbourhood& lit, const QRectF& target);
