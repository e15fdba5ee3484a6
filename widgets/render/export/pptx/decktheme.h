// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/render/export/pptx/deckcolours.h"

/// What all slides of a deck share, as the parts that hold it.
QByteArray themePart(const DeckColours& colours, const QString& name);
QByteArray masterPart(const DeckColours& colours, const QStringList& layoutRelations);
QByteArray statementLayoutPart();
QByteArray textLayoutPart();
QByteArray notesMasterPart();

/// The levels of text that presentations start from, within the open element.
void writeTextLevels(OfficeXml& xml, double size, const char* colour);

/// Ids of the master and its layouts, which share one row of numbers.
inline constexpr qint64 firstMasterId = 2'147'483'648;
