// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/detail/tensions.h"

#include "model/detaillinks.h"

#include <algorithm>
#include <QCoreApplication>

namespace {

struct TensionWords
{
    Q_DECLARE_TR_FUNCTIONS(Tensions)

public:
    static QString facts(qsizetype count) { return tr("Facts: %1").arg(count); }
};

/// The rounds that tensions name: a round is no fact, and has no index of its own.
QHash<QString, DetailLink> namedRounds(const Atlas& atlas, const DetailLinks& links)
{
    QSet<QString> named;
    for (const Tension& tension : atlas.tensions)
        named.unite(QSet<QString>(tension.facts.cbegin(), tension.facts.cend()));
    QHash<QString, DetailLink> result;
    if (named.isEmpty())
        return result;
    for (const Entity& entity : atlas.entities) {
        for (const FundingRound& round : entity.funding.rounds) {
            if (named.contains(round.id))
                result.insert(round.id, links.round(entity, round));
        }
    }
    return result;
}

} // namespace

QList<LinkGroup> tensionsOf(const Atlas& atlas, const TypedId& id, const QString& language)
{
    const DetailLinks links(atlas, language);
    const QHash<QString, DetailLink> rounds = namedRounds(atlas, links);
    QList<LinkGroup> result;
    for (const Tension& tension : atlas.tensions) {
        LinkGroup group;
        group.text = tension.reason;
        for (const QString& fact : tension.facts) {
            if (const Atlas::FactRef ref = atlas.fact(fact); ref.fact)
                group.links.append(links.fact(ref));
            else if (const auto round = rounds.constFind(fact); round != rounds.cend())
                group.links.append(*round);
        }
        group.label = TensionWords::facts(group.links.size());
        group.folded = true;
        if (id.type == IdType::Atlas ||
            std::ranges::find(group.links, id, &DetailLink::target) != group.links.end())
            result.append(group);
    }
    return result;
}
