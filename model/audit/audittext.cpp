// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/audit/audittext.h"

#include "model/factline.h"
#include "model/factphrase.h"

QString AuditText::figure(const Atlas& atlas, const Fact& fact, const QString& language)
{
    QStringList notes{fact.scope, fact.period, fact.date, FactPhrase::caution(fact)};
    notes.removeAll(QString());
    const FactKind* kind = atlas.factKind(fact.key);
    return citation(kind ? kind->label.in(language) : QString(), FactPhrase::full(fact),
                    notes.join(QStringLiteral(" · ")), {});
}

QString AuditText::round(const FundingRound& round)
{
    QStringList words{round.name, round.date};
    words.removeAll(QString());
    const QString name = words.join(QStringLiteral(", "));
    return name.isEmpty() ? round.amount.published : name + QStringLiteral(": ") + round.amount.published;
}

QString AuditText::listed(const QStringList& texts)
{
    constexpr qsizetype most = 6;
    if (texts.size() <= most)
        return texts.join(QStringLiteral(", "));
    const QString first = texts.first(most).join(QStringLiteral(", "));
    return tr("%1 and %n more", nullptr, int(texts.size() - most)).arg(first);
}
