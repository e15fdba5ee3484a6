// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/render/export/exportdocument.h"

#include <expected>
#include <QByteArray>

/// The pages of a document as a deck of slides, 16:9: maps as native shapes and texts, a group a thing;
/// tables and bar charts of panels as native ones; titles, speaker notes, sources as footnotes, slide
/// numbers, and the accents of the theme as colours of the deck. The same document gives the same bytes.
std::expected<QByteArray, ExportError> writePptx(const ExportDocument& document,
                                                 const ExportProgress& progress = {});
