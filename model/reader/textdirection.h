// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

/// The text with an end for every change of direction that it begins and leaves open (U+202E and the like),
/// in each of its paragraphs. Texts are joined into sentences in many places: so none can turn round what
/// comes after it.
QString withDirectionsEnded(const QString& text);
