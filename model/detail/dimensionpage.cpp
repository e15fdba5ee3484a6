// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/detail/pages.h"
#include "model/factphrase.h"

void DimensionPage::write(DetailPage& page, const Dimension& dimension)
{
    const Atlas& atlas = page.atlas();
    page.setName(dimension.name);
    QString direction;
    if (dimension.better != Dimension::Better::Unknown)
        direction =
            dimension.better == Dimension::Better::Lower ? tr("lower is better") : tr("higher is better");
    page.setKind({tr("Scorecard"), direction});
    page.content().summary = dimension.caveat;
    QList<FactLine> lines;
    QList<TypedId> about = dimension.about;
    for (const ScorecardSide& side : atlas.scorecard.sides) {
        const auto value = dimension.values.constFind(side.id);
        if (value == dimension.values.cend())
            continue;
        lines << page.line(*value);
        lines.last().label = side.name.in(page.language());
        about << value->about;
    }
    const auto judged = [&](const QString& label, const QString& text) {
        if (text.isEmpty())
            return;
        FactLine line = plainLine(label, text);
        line.caution = dimension.basis == Basis::Reported ? QString() : FactPhrase::basis(dimension.basis);
        line.ref = dimension.source;
        line.source = atlas.sourceLine(dimension.source);
        line.evidence = evidenceOf(atlas, dimension.basis, dimension.source);
        lines << line;
    };
    judged(tr("Leader"), page.sideName(dimension.leader));
    judged(tr("Trend"), dimension.trend);
    page.addLines(tr("Facts"), lines);
    page.addLinks(tr("About"), page.linksTo(about));
    page.addSpokenOf();
}
