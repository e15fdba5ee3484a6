// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/quantity.h"

#include <optional>
#include <QList>
#include <QStringList>

/// One thing that has to be found: a word, or a figure.
struct SearchTerm
{
    QStringList words;              ///< folded; one, or those of a figure as it was written
    std::optional<Quantity> figure; ///< "$500M", "0.5b", "500 million yuan", "64%"
};

/// What was typed, taken apart. Anything beyond a few hundred characters or a dozen words is left out.
QList<SearchTerm> searchTerms(const QString& typed);

/// Whether a published quantity is the figure looked for: the same number in another spelling ("$0.5B" is
/// `$500M`), or a range that holds it. A figure without a currency or unit fits any.
bool isFigure(const Quantity& published, const Quantity& wanted);
