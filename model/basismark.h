// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/atlas.h"

#include <array>
#include <optional>
#include <QString>

/// What one can tell of the basis of an entity: on which it rests, or that nothing with a source is there.
enum class BasisMark
{
    Reported,
    Claimed,
    Estimated,
    Judged,
    Derived,
    Unsourced
};

inline constexpr std::array basisMarks{BasisMark::Reported, BasisMark::Claimed, BasisMark::Estimated,
                                       BasisMark::Judged,   BasisMark::Derived, BasisMark::Unsourced};

BasisMark basisMarkOf(Basis basis);

/// The mark of a figure: its basis, or that it names no source.
BasisMark basisMarkOf(Basis basis, const SourceRef& source);

/// Every mark of a figure of an entity: facts, rounds, stated total and valuation, each as often as it is
/// there. One without figures is unsourced.
QList<BasisMark> basisMarksOf(const Entity& entity);

/// What an entity is coloured by: the mark of its headline figure or, without one, the weakest of all.
BasisMark basisMarkOf(const Atlas& atlas, const Entity& entity);

/// The word for a mark as links write it: "reported", "unsourced".
QString basisMarkName(BasisMark mark);
std::optional<BasisMark> basisMarkNamed(const QString& name);

/// The translated word, the letter that stands for it on the map, and what it means.
QString basisMarkWord(BasisMark mark);
QString basisMarkLetter(BasisMark mark);
QString basisMarkMeaning(BasisMark mark);
