// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/evidence.h"
#include "model/items/itemroles.h"

#include <QVariant>

/// What every line that stands for a figure answers in the same way: its id and what it rests on. An invalid
/// value for other roles.
template <typename Line> QVariant evidenceData(const Line& line, int role)
{
    switch (role) {
    case IdRole:
        return line.id;
    case EvidenceRole:
        return QVariant::fromValue(line.evidence);
    case CitationRole:
        return citation(line);
    case Qt::AccessibleDescriptionRole:
        return spokenEvidence(line.evidence);
    default:
        return {};
    }
}
