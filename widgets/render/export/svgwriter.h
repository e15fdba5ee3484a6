// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/render/displaylist.h"

#include <QByteArray>
#include <QSize>

/// Writes a display list as a plain SVG 1.1 file: real text, hex colours, a group with id, title and
/// description for every block, nothing external. The same list gives the same bytes.
///
/// `pixels` is the nominal size; the picture is centred in it. With `transparent` no background is drawn.
QByteArray writeSvg(const DisplayList& list, const QSize& pixels, bool transparent);

/// The id that a block has in the file: `entity-biren`.
QString svgId(const TypedId& id);
