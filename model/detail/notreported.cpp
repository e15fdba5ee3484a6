// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/detail/notreported.h"

#include "model/ancestry.h"
#include "model/detaillinks.h"
#include "model/factphrase.h"

#include <algorithm>
#include <array>
#include <QCoreApplication>

namespace {

constexpr std::array unsure{Basis::Claimed, Basis::Estimated, Basis::Judged, Basis::Derived};

/// More links than this nobody follows; all are counted, and in the table of facts.
constexpr qsizetype mostLinks = 1000;

class NotReported
{
    Q_DECLARE_TR_FUNCTIONS(NotReported)

public:
    NotReported(const Atlas& atlas, const TypedId& within, const QString& language)
        : m_atlas(atlas)
        , m_within(within)
        , m_links(atlas, language)
    {
        addFacts();
        addRounds();
        addLeaders(language);
        addRelations();
    }

    [[nodiscard]] QList<LinkGroup> groups() const
    {
        QList<LinkGroup> result;
        for (std::size_t i = 0; i < unsure.size(); ++i) {
            const Found& found = m_found[i];
            if (found.count == 0)
                continue;
            LinkGroup group;
            group.label = tr("%1 %2", "number and basis: 17 claimed")
                              .arg(found.count)
                              .arg(FactPhrase::basis(unsure[i]));
            if (found.count > found.links.size())
                group.label += QStringLiteral(", ") + tr("the first %1 of them").arg(found.links.size());
            group.links = found.links;
            group.folded = true;
            result.append(group);
        }
        return result;
    }

private:
    struct Found
    {
        qsizetype count = 0;
        QList<DetailLink> links;
    };

    /// Counts what rests on such a basis, and makes a link of it while there are not too many.
    template <typename MakeLink> void add(Basis basis, MakeLink makeLink)
    {
        const auto at = std::ranges::find(unsure, basis);
        if (at == unsure.end())
            return;
        Found& found = m_found[std::size_t(at - unsure.begin())];
        ++found.count;
        if (found.links.size() < mostLinks)
            found.links.append(makeLink());
    }

    [[nodiscard]] bool isWithin(const TypedId& id) const
    {
        return m_within.type == IdType::Atlas || pathTo(m_atlas, id).contains(m_within);
    }

    void addFacts()
    {
        for (const Atlas::FactRef& ref : m_atlas.allFacts()) {
            if (ref.fact->basis != Basis::Reported && isWithin(ref.subject))
                add(ref.fact->basis, [&] { return m_links.fact(ref); });
        }
    }

    void addRounds()
    {
        for (const Entity& entity : m_atlas.entities) {
            for (const FundingRound& round : entity.funding.rounds) {
                if (round.basis != Basis::Reported && isWithin({IdType::Entity, entity.id}))
                    add(round.basis, [&] { return m_links.round(entity, round); });
            }
        }
    }

    void addLeaders(const QString& language)
    {
        if (m_within.type != IdType::Atlas)
            return;
        for (const Dimension& dimension : m_atlas.scorecard.dimensions) {
            const auto side =
                std::ranges::find(m_atlas.scorecard.sides, dimension.leader, &ScorecardSide::id);
            if (side == m_atlas.scorecard.sides.end())
                continue;
            add(dimension.basis, [&] {
                DetailLink link = m_links.link({IdType::Dimension, dimension.id});
                link.note = tr("%1 leads").arg(side->name.in(language));
                link.source = m_atlas.sourceLine(dimension.source);
                return link;
            });
        }
    }

    /// A relation is within a thing if both its ends are.
    void addRelations()
    {
        for (const Relation& relation : m_atlas.relations) {
            if (relation.basis != Basis::Reported && isWithin({IdType::Entity, relation.from}) &&
                isWithin({IdType::Entity, relation.to}))
                add(relation.basis, [&] {
                    DetailLink link = m_links.relation(relation);
                    link.note = relation.detail;
                    return link;
                });
        }
    }

    const Atlas& m_atlas;
    TypedId m_within;
    DetailLinks m_links;
    std::array<Found, unsure.size()> m_found;
};

} // namespace

QList<LinkGroup> notReported(const Atlas& atlas, const TypedId& within, const QString& language)
{
    return NotReported(atlas, within, language).groups();
}
