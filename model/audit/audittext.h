// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/atlas.h"

#include <QCoreApplication>

/// The words of the audit: what its rules share, and the context in which they are translated.
class AuditText
{
    Q_DECLARE_TR_FUNCTIONS(AuditText)

public:
    /// A fact with all that qualifies it: `Users: 27M (Talkie and Xingye combined)`.
    static QString figure(const Atlas& atlas, const Fact& fact, const QString& language);

    /// A round of funding: `Series A, 2019: $50M`.
    static QString round(const FundingRound& round);

    /// Texts as a list, of many only the first ones: `A, B, C and 7 more`.
    static QString listed(const QStringList& texts);
};
