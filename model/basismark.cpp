// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/basismark.h"

#include "model/factphrase.h"

#include <algorithm>
#include <QCoreApplication>

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(BasisMark)
};

/// The more, the less one can build on it.
int weaknessOf(BasisMark mark)
{
    switch (mark) {
    case BasisMark::Reported:
        return 0;
    case BasisMark::Derived:
        return 1;
    case BasisMark::Claimed:
        return 2;
    case BasisMark::Estimated:
        return 3;
    case BasisMark::Judged:
        return 4;
    case BasisMark::Unsourced:
        return 5;
    }
    Q_UNREACHABLE();
}

Basis basisOf(BasisMark mark)
{
    switch (mark) {
    case BasisMark::Claimed:
        return Basis::Claimed;
    case BasisMark::Estimated:
        return Basis::Estimated;
    case BasisMark::Judged:
        return Basis::Judged;
    case BasisMark::Derived:
        return Basis::Derived;
    case BasisMark::Reported:
    case BasisMark::Unsourced:
        break;
    }
    return Basis::Reported;
}

} // namespace

BasisMark basisMarkOf(Basis basis, const SourceRef& source)
{
    return source.source.isEmpty() ? BasisMark::Unsourced : basisMarkOf(basis);
}

BasisMark basisMarkOf(Basis basis)
{
    switch (basis) {
    case Basis::Reported:
        return BasisMark::Reported;
    case Basis::Claimed:
        return BasisMark::Claimed;
    case Basis::Estimated:
        return BasisMark::Estimated;
    case Basis::Judged:
        return BasisMark::Judged;
    case Basis::Derived:
        return BasisMark::Derived;
    }
    Q_UNREACHABLE();
}

QList<BasisMark> basisMarksOf(const Entity& entity)
{
    QList<BasisMark> marks;
    for (const Fact& fact : entity.facts)
        marks << basisMarkOf(fact.basis, fact.source);
    for (const FundingRound& round : entity.funding.rounds)
        marks << basisMarkOf(round.basis, round.source);
    for (const auto& fact : {entity.funding.statedTotal, entity.valuation}) {
        if (fact)
            marks << basisMarkOf(fact->basis, fact->source);
    }
    if (marks.isEmpty())
        marks << BasisMark::Unsourced;
    return marks;
}

BasisMark basisMarkOf(const Atlas& atlas, const Entity& entity)
{
    if (const Fact* fact = FactPhrase::headline(atlas, entity.headline))
        return basisMarkOf(fact->basis, fact->source);
    const QList<BasisMark> marks = basisMarksOf(entity);
    return *std::ranges::max_element(marks, {}, weaknessOf);
}

QString basisMarkName(BasisMark mark)
{
    return mark == BasisMark::Unsourced ? QStringLiteral("unsourced") : basisName(basisOf(mark));
}

std::optional<BasisMark> basisMarkNamed(const QString& name)
{
    const auto* const found = std::ranges::find(basisMarks, name, basisMarkName);
    return found == basisMarks.end() ? std::nullopt : std::optional(*found);
}

QString basisMarkWord(BasisMark mark)
{
    return mark == BasisMark::Unsourced ? Words::tr("unsourced") : FactPhrase::basis(basisOf(mark));
}

QString basisMarkLetter(BasisMark mark)
{
    switch (mark) {
    case BasisMark::Reported:
        return Words::tr("R", "letter for: reported");
    case BasisMark::Claimed:
        return Words::tr("C", "letter for: claimed");
    case BasisMark::Estimated:
        return Words::tr("E", "letter for: estimated");
    case BasisMark::Judged:
        return Words::tr("J", "letter for: judged");
    case BasisMark::Derived:
        return Words::tr("D", "letter for: derived");
    case BasisMark::Unsourced:
        return QStringLiteral("?");
    }
    Q_UNREACHABLE();
}

QString basisMarkMeaning(BasisMark mark)
{
    switch (mark) {
    case BasisMark::Reported:
        return Words::tr("stated by the source");
    case BasisMark::Claimed:
        return Words::tr("passed on by the source as a claim");
    case BasisMark::Estimated:
        return Words::tr("an estimate of the source");
    case BasisMark::Judged:
        return Words::tr("an opinion of the source");
    case BasisMark::Derived:
        return Words::tr("implied by the source, or computed");
    case BasisMark::Unsourced:
        return Words::tr("no figure with a source");
    }
    Q_UNREACHABLE();
}
