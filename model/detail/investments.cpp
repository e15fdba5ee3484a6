// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/detail/investments.h"

#include "model/detaillinks.h"

#include <QCoreApplication>

namespace {

struct InvestmentWords
{
    Q_DECLARE_TR_FUNCTIONS(Investments)

public:
    static QString amounts() { return tr("An amount is of all investors of the round together, not split."); }

    static QString others(const QStringList& names)
    {
        return names.isEmpty() ? QString() : tr("with %1").arg(names.join(QStringLiteral(", ")));
    }
};

} // namespace

QList<LinkGroup> investmentsOf(const Atlas& atlas, const QString& investor, const QString& language)
{
    const DetailLinks links(atlas, language);
    LinkGroup result;
    for (const Entity& entity : atlas.entities) {
        for (const FundingRound& round : entity.funding.rounds) {
            if (!round.investors.contains(investor))
                continue;
            DetailLink link = links.round(entity, round);
            QStringList others;
            for (const QString& other : round.investors) {
                if (other != investor)
                    others << atlas.nameOf({IdType::Entity, other}, language);
            }
            if (!others.isEmpty())
                link.note += QStringLiteral(" · ") + InvestmentWords::others(others);
            result.links.append(link);
        }
    }
    if (result.links.isEmpty())
        return {};
    result.text = InvestmentWords::amounts();
    return {result};
}
