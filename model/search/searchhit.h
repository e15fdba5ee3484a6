// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/search/searchword.h"
#include "model/typedid.h"

#include <QList>
#include <QString>

/// Under which heading a thing is found.
enum class HitType
{
    Layer,
    Group,
    Entity,
    Investor, ///< an entity that takes part in a funding round
    Sector,
    Theme,
    Dimension,
    Fact, ///< funding rounds as well
    Relation
};

/// The heading: "Entities", "Scorecard".
QString hitTypeName(HitType type);

/// Something found.
struct SearchHit
{
    TypedId target; ///< where it leads: of a fact the thing that it is a fact of
    HitType type = HitType::Entity;
    QString title;                 ///< "Biren Technology", "Series C: $500M"
    QString context;               ///< "壁仞科技 · Company · AI chips", "Biren Technology · 2023"
    QString layer;                 ///< id, for its accent; empty beside the stack
    QList<TextRange> titleMarks;   ///< what matched in the title
    QList<TextRange> contextMarks; ///< what matched in the context
    int score = 0;
};

/// The hits of a type, best first.
struct SearchGroup
{
    HitType type = HitType::Entity;
    QList<SearchHit> hits;
    qsizetype more = 0; ///< found beyond these
};

struct SearchLimits
{
    qsizetype hitsPerGroup = 8;
};
