// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/atlas.h"
#include "model/reader/readcontext.h"

// What an atlas argues about its stack: comparisons, sectors, themes and tensions, and what
// it wants of the audit.

Scorecard readScorecard(ReadContext& context, const JsonValue& value);
QList<Sector> readSectors(ReadContext& context, const JsonValue& array);
QList<Theme> readThemes(ReadContext& context, const JsonValue& array);
QList<Tension> readTensions(ReadContext& context, const JsonValue& array);
QList<Ratio> readRatios(ReadContext& context, const JsonValue& array);
QList<Suppression> readSuppressions(ReadContext& context, const JsonValue& array, const QString& atlas);
