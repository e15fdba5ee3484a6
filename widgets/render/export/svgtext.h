// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/render/displaylist.h"

/// The parts of an SVG file that are notations of their own.

/// Two decimals are a hundredth of a pixel; trailing zeros are dropped.
QString svgNumber(double value);

/// The value of a `d` attribute. A part that ends where it began is closed, as Qt's painter closes it.
/// With `relative` numbers count from the point before: much shorter for letters, harder to read.
QString svgPathData(const QPainterPath& path, bool relative = false);

/// The text as a shape, where the painter would draw it.
QPainterPath textOutline(const TextItem& item);

/// The language that a text has to say it is in, for its characters to get the right shapes: "zh" for Chinese
/// ones in a picture in `language`; empty where that is known already or makes no difference.
QString scriptLanguage(const QString& text, const QString& language);

/// The address as it may stand in a link: empty if it is not of the web.
QString webAddress(const QString& link);
