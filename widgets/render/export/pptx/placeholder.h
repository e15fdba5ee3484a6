// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/render/export/pptx/officexml.h"

/// A place that a layout holds for something.
struct Placeholder
{
    const char* type;   ///< "title"; null: an object
    const char* index;  ///< by which slides find it in their layout; null: none
    const char* name;   ///< of the shape
    const char* anchor; ///< of its text: t, ctr or b
    EmuRect place;      ///< in the layout
};

namespace placeholder {

Placeholder title();
Placeholder message();
Placeholder footnotes();
Placeholder number();
Placeholder text();
Placeholder notes();
Placeholder notesPicture();

/// Pages of notes: A4 upright, more or less.
inline constexpr Emu notesWidth = 6'858'000;
inline constexpr Emu notesHeight = 9'144'000;

} // namespace placeholder

/// p:nvSpPr of a placeholder.
void writePlaceholderNames(OfficeXml& xml, const Placeholder& placeholder, qint64 id);

/// a:bodyPr of one: no room within its edges, its text as large as it is.
void writePlaceholderBody(OfficeXml& xml, const Placeholder& placeholder);

/// The picture of the slide on a page of notes.
void writePlaceholderShape(OfficeXml& xml, const Placeholder& placeholder, qint64 id, bool hasPlace);

/// The field that counts slides, within a paragraph.
void writeSlideNumber(OfficeXml& xml, const QString& shown);
