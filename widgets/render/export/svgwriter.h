// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/render/displaylist.h"
#include "widgets/render/export/picturesize.h"

#include <QByteArray>

/// Writes a display list as a plain SVG 1.1 file: real text, hex colours, a group with id, title and
/// description for every block, nothing external but the links of blocks. The same list gives the same bytes.
///
/// The size is nominal, in pixels or millimetres, and no limit of raster pictures holds for it; the picture
/// is centred in it. A transparent `background` is not drawn. With `outlines` texts are shapes that look the
/// same without the fonts and tell screen readers what they say. `language` is that of the texts; Chinese
/// ones say that they are.
QByteArray writeSvg(const DisplayList& list, const PictureSize& size, const QColor& background,
                    bool outlines = false, const QString& language = {});

/// The same as an element of an HTML document: as large as its surroundings make it, without background, and
/// with all ids after `idPrefix`, since a document may hold several pictures.
QByteArray svgElement(const DisplayList& list, const QString& language, const QString& idPrefix);

/// The id that a block has in the file: `entity-biren`.
QString svgId(const TypedId& id);
