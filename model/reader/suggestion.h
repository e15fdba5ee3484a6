// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

/// Finds, among words that are offered one after the other, the one that a misspelt word was meant to be.
///
/// The result depends on what is offered and not on the order: the nearest word, of equally near ones the
/// first in the alphabet.
class Suggestion
{
public:
    explicit Suggestion(const QString& word);

    /// Considers `candidate`.
    void offer(const QString& candidate);

    /// The nearest candidate so far; empty when none is near enough to be meant.
    [[nodiscard]] const QString& best() const { return m_best; }

private:
    QString m_word;
    QString m_best;
    int m_distance; ///< of the best so far; at first one more than is acceptable
};

/// How many letters have to be inserted, left out, replaced or swapped with their neighbour to turn one word
/// into the other; `limit` or more is not told apart.
int editDistance(QStringView a, QStringView b, int limit);
