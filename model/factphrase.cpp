// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/factphrase.h"

QString FactPhrase::full(const Fact& fact)
{
    QStringList parts{fact.value};
    if (!fact.detail.isEmpty())
        parts << fact.detail;
    if (!fact.than.isEmpty() && !parts.join(u' ').contains(fact.than))
        parts << (fact.detail.isEmpty() ? tr("against %1").arg(fact.than) : fact.than);
    return parts.join(u' ');
}

QString FactPhrase::caution(const Fact& fact)
{
    QStringList parts;
    if (fact.basis != Basis::Reported)
        parts << basis(fact.basis);
    if (fact.stage != Stage::Actual)
        parts << stage(fact.stage);
    return parts.join(QStringLiteral(" · "));
}

QString FactPhrase::label(const Atlas& atlas, const Fact& fact, const QString& language)
{
    const FactKind* kind = atlas.factKind(fact.key);
    return kind ? kind->label.in(language) : fact.key;
}

QString FactPhrase::basis(Basis basis)
{
    switch (basis) {
    case Basis::Reported:
        return tr("reported");
    case Basis::Claimed:
        return tr("claimed");
    case Basis::Estimated:
        return tr("estimated");
    case Basis::Judged:
        return tr("judged");
    case Basis::Derived:
        return tr("derived");
    }
    Q_UNREACHABLE();
}

QString FactPhrase::stage(Stage stage)
{
    switch (stage) {
    case Stage::Actual:
        return tr("actual");
    case Stage::Target:
        return tr("target");
    case Stage::Committed:
        return tr("committed");
    case Stage::Forecast:
        return tr("forecast");
    }
    Q_UNREACHABLE();
}

const Fact* FactPhrase::headline(const Atlas& atlas, const QString& factId)
{
    return factId.isEmpty() ? nullptr : atlas.fact(factId).fact;
}
