// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/atlas.h"

#include <QCoreApplication>

/// Facts as the interface words them, in one place.
class FactPhrase
{
    Q_DECLARE_TR_FUNCTIONS(FactPhrase)

public:
    /// Value, detail and what it is measured against: "2-3 years behind NVIDIA".
    static QString full(const Fact& fact);

    /// How the fact is to be taken, where that is not plain: "claimed", "estimated · forecast"; often empty.
    static QString caution(const Fact& fact);

    /// The label of the fact's kind.
    static QString label(const Atlas& atlas, const Fact& fact, const QString& language);

    /// The translated word for a basis or a stage.
    static QString basis(Basis basis);
    static QString stage(Stage stage);

    /// The fact that a thing shows on the map, or null.
    static const Fact* headline(const Atlas& atlas, const QString& factId);
};
