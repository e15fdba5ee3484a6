// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/search/searchdocument.h"
#include "model/search/searchquery.h"
#include "model/search/wordmatch.h"

#include <QHash>

/// The readings of runs of Chinese characters: run -> a syllable for each character.
using Syllables = QHash<QString, QStringList>;

/// Where a typed word is in a text: as it is, nearly so, or as the reading of Chinese characters.
QList<TextRange> rangesOf(const QString& typed, const QString& text, Typos typos, const Syllables& syllables);

/// The hit of a document with all marked that was looked for. What matched in a text that is not shown is put
/// before the context, so that every hit tells why it is one.
SearchHit markedHit(const SearchDocument& document, const QList<SearchTerm>& terms, Typos typos,
                    const Syllables& syllables);
