// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/reader/declarations.h"

#include <stop_token>
#include <vector>

/// The places of an atlas file that name something, checked when all of it has been read: what they name may
/// stand further down.
class References
{
public:
    References(const Declarations& declarations, ProblemList& problems)
        : m_declarations(declarations)
        , m_problems(problems)
    {
    }

    /// The value (or its key, or a fact or round) names something of `space` by `id`. Returns whether that is
    /// declared already.
    bool add(Space space, const QString& id, const JsonValue& where);
    void addKey(Space space, const QString& id, const JsonValue& where);
    void addFactOrRound(const QString& id, const JsonValue& where);

    /// The value names the headline of the thing whose id is value number `owner`: it has to be a fact of its
    /// own.
    void addHeadline(quint32 owner, const QString& id, const JsonValue& where);

    /// What is named stands in another file, this atlas: nothing can be declared here.
    void standIn(const QString& atlas) { m_atlas = atlas; }

    /// Reports every reference that names nothing, or nothing that it may name.
    void check(const std::stop_token& stop);

private:
    struct Reference
    {
        Space space;
        QString id;
        JsonValue where;
        bool atKey = false;
        bool withRounds = false;
    };

    struct Headline
    {
        quint32 owner;
        QString id;
        JsonValue where;
    };

    [[nodiscard]] static bool accepts(const Reference& reference, const Declarations::Entry& entry);
    bool add(Reference reference);
    void checkReference(const Reference& reference);
    void checkHeadline(const Headline& headline);
    [[nodiscard]] QString whatToDo(Space space, const QString& suggestion) const;
    template <typename Accept> [[nodiscard]] QString suggest(Space space, const QString& id, Accept accept);

    const Declarations& m_declarations;
    ProblemList& m_problems;
    std::vector<Reference> m_references;
    std::vector<Headline> m_headlines;
    QString m_atlas;                         ///< empty: the one that is read
    qsizetype m_comparisonsLeft = 5'000'000; ///< a file may hold a thousand mistakes and a million ids
};
