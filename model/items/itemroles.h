// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <Qt>

/// What item models tell besides texts.
enum ItemRole
{
    SortRole = Qt::UserRole + 1, ///< a value to sort by: a number for figures, a text for texts
    PhraseRole,                  ///< the text of a cell without what the roles below say
    FigureLengthRole,            ///< how many characters at the start of the phrase are a figure
    NoteRole,                    ///< scope, period and dates
    CautionRole,                 ///< how the value is to be taken: "claimed · target"
    OwnSourceRole,               ///< where the row comes from, if not from where its neighbours do
    LabelRole,                   ///< true for cells that only name the row
    TotalRole,                   ///< true in rows that sum up others
    IdRole,                      ///< id of the fact or round of the row
    EvidenceRole,                ///< what the row rests on, an Evidence
    CitationRole,                ///< the row as one sentence with its source
    ThingRole,                   ///< the TypedId that a cell, or else its row, stands for; invalid for none
    AccentRole,                  ///< id of the layer whose accent the row has
};
