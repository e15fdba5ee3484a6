// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/atlas.h"
#include "model/reader/readcontext.h"

#include <array>

/// What a view in a file can speak of.
struct TourTypes
{
    static constexpr std::array places{IdType::Layer, IdType::Group, IdType::Entity}; ///< to drill into
    static constexpr std::array lightable{IdType::Layer,    IdType::Group,    IdType::Entity,
                                          IdType::Relation, IdType::Ribbon,   IdType::Sector,
                                          IdType::Theme,    IdType::Dimension}; ///< to stand out on the map
    static constexpr std::array selectable{IdType::Layer,  IdType::Group,  IdType::Entity, IdType::Relation,
                                           IdType::Ribbon, IdType::Sector, IdType::Theme,  IdType::Dimension,
                                           IdType::Fact,   IdType::Source};
    static constexpr double furthest = 1e9; ///< a map of two million entities is a hundredth of that wide
};

/// What a tour names that no key declares: relations, ribbons and the values of facts, which are known when
/// all of the file has been read.
class LateReferences
{
public:
    /// The value names a relation or a ribbon.
    void addTie(const TypedId& tie, const JsonValue& where) { m_ties.push_back({tie, where}); }

    /// The value is one that facts under the key "status" have.
    void addStatus(const QString& status, const JsonValue& where) { m_statuses.push_back({status, where}); }

    /// Reports every one that names nothing.
    void check(const AtlasData& data, ProblemList& problems, const std::stop_token& stop) const;

private:
    struct Tie
    {
        TypedId id;
        JsonValue where;
    };

    struct Status
    {
        QString text;
        JsonValue where;
    };

    void checkTies(const AtlasData& data, ProblemList& problems, const std::stop_token& stop) const;
    void checkStatuses(const AtlasData& data, ProblemList& problems) const;

    std::vector<Tie> m_ties;
    std::vector<Status> m_statuses;
};

/// The stories that are told with the atlas.
QList<Tour> readTours(ReadContext& context, const JsonValue& array, LateReferences& late);

/// The views that are kept without a tour.
QList<Bookmark> readBookmarks(ReadContext& context, const JsonValue& array, LateReferences& late);
