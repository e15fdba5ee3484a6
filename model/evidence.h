// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/atlas.h"

#include <QList>
#include <QString>

/// One thing that a figure rests on: "Basis", "claimed".
struct EvidenceLine
{
    QString label;
    QString text;
    bool operator==(const EvidenceLine&) const = default;
};

/// Basis, stage, scope, dates and the full source of a figure, in the order in which they are read.
using Evidence = QList<EvidenceLine>;

Evidence evidenceOf(const Atlas& atlas, const Fact& fact);
Evidence evidenceOf(const Atlas& atlas, const FundingRound& round);
Evidence evidenceOf(const Atlas& atlas, Basis basis, const SourceRef& source);

/// The same as one text, for those who hear it: "Basis: claimed; Source: …".
QString spokenEvidence(const Evidence& evidence);
