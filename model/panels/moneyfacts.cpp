// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/panels/moneyfacts.h"

#include <algorithm>

namespace {

bool isPledge(const Fact& fact)
{
    return fact.stage == Stage::Target || fact.stage == Stage::Committed;
}

} // namespace

bool moneyfacts::isMoney(const Fact& fact)
{
    static const QStringList others{QStringLiteral("price"), QStringLiteral("pay")};
    return fact.quantity && !fact.quantity->currency.isEmpty() && fact.quantity->per.isEmpty() &&
           !others.contains(fact.key);
}

QList<const Fact*> moneyfacts::pledges(const Entity& entity)
{
    QList<const Fact*> result;
    for (const Fact& fact : entity.facts) {
        if (isMoney(fact) && isPledge(fact))
            result.append(&fact);
    }
    return result;
}

QList<const Fact*> moneyfacts::finances(const Entity& entity)
{
    const auto isFinance = [](const Fact& fact) { return isMoney(fact) && !isPledge(fact); };
    const auto isOutlook = [&](const Fact& fact) {
        return fact.stage == Stage::Forecast && !fact.source.section.isEmpty() &&
               std::ranges::any_of(entity.facts, [&](const Fact& other) {
                   return isFinance(other) && other.source == fact.source;
               });
    };
    QList<const Fact*> result;
    for (const Fact& fact : entity.facts) {
        if (isFinance(fact) || isOutlook(fact))
            result.append(&fact);
    }
    return result;
}

QStringList moneyfacts::toldWith(const Atlas& atlas, const Entity& entity, const Fact& fact)
{
    QStringList result;
    for (const TypedId& other : fact.about) {
        const auto has = [&](const Relation* relation) {
            const RelationKind* kind = atlas.relationKind(relation->kind);
            return relation->from == entity.id && relation->to == other.id && kind && kind->footprint;
        };
        if (other.type == IdType::Entity && std::ranges::any_of(atlas.relationsOf(entity.id), has))
            result.append(other.id);
    }
    return result;
}

QString moneyfacts::layerOf(const Atlas& atlas, const Entity& entity)
{
    const Group* group = atlas.group(entity.group);
    return group ? group->layer : QString();
}
