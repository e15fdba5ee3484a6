// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/panels/panelcontent.h"

#include "widgets/render/panels/sheetpicture.h"

namespace {

/// TEMPORARY, until every panel brings its parts: a table of what carries the word of the panel in its name.
QString layerOf(const Atlas& atlas, const Entity& entity)
{
    const Group* group = atlas.group(entity.group);
    return group ? group->layer : QString();
}

void addRounds(Sheet& sheet, const Atlas& atlas, const Passing& passing, const QString& language)
{
    sheet.columns = {{QStringLiteral("Organisation"), false, 0, {}},
                     {QStringLiteral("Round"), false, 0, {}},
                     {QStringLiteral("Date"), false, 0, {}},
                     {QStringLiteral("Amount"), true, 0, {}},
                     {QStringLiteral("Investors"), false, 40, {}}};
    for (const Entity& entity : atlas.entities) {
        if (!passing.contains(entity.id))
            continue;
        for (const FundingRound& round : entity.funding.rounds) {
            SheetRow row;
            row.thing = TypedId{IdType::Entity, entity.id};
            row.layer = layerOf(atlas, entity);
            QStringList investors;
            for (const QString& investor : round.investors)
                investors << atlas.nameOf({IdType::Entity, investor}, language);
            row.cells = {thingCell(atlas, *row.thing, language), textCell(round.name), textCell(round.date),
                         figureCell(round.amount, round.basis),
                         textCell(investors.join(QStringLiteral(", ")))};
            row.figureId = round.id;
            row.evidence = evidenceOf(atlas, round);
            sheet.rows.append(row);
        }
    }
}

void addFacts(Sheet& sheet, const Atlas& atlas, const Passing& passing, const QString& language)
{
    sheet.columns = {{QStringLiteral("Thing"), false, 0, {}},
                     {QStringLiteral("Fact"), false, 0, {}},
                     {QStringLiteral("Value"), true, 0, {}}};
    for (const Atlas::FactRef& ref : atlas.allFacts()) {
        const Entity* entity = ref.subject.type == IdType::Entity ? atlas.entity(ref.subject.id) : nullptr;
        if (entity && !passing.contains(entity->id))
            continue;
        const FactLine line = factLine(atlas, *ref.fact, language);
        SheetRow row;
        row.thing = ref.subject;
        row.layer = entity ? layerOf(atlas, *entity) : QString();
        row.cells = {thingCell(atlas, ref.subject, language), textCell(line.label), figureCell(line)};
        row.figureId = line.id;
        row.evidence = line.evidence;
        row.citation = citation(line);
        sheet.rows.append(row);
    }
}

PanelParts simpleParts(PanelKind panel, const Atlas& atlas, const Passing& passing, const PanelLook& look)
{
    Sheet sheet;
    sheet.id = panelName(panel);
    sheet.title = panelTitle(panel);
    if (panel == PanelKind::Funding)
        addRounds(sheet, atlas, passing, look.language);
    else
        addFacts(sheet, atlas, passing, look.language);
    sheet = finished(std::move(sheet));
    PanelParts parts;
    parts.title = panelTitle(panel);
    parts.pictures = {sheetPicture(sheet, atlas, look)};
    parts.sheets = {sheet};
    for (const Source& source : atlas.sources)
        parts.sources +=
            (parts.sources.isEmpty() ? QString() : QStringLiteral("; ")) + atlas.sourceLine({source.id, {}});
    return parts;
}

} // namespace

PanelParts partsOf(PanelKind panel, const Atlas& atlas, const Passing& passing, const PanelLook& look)
{
    switch (panel) { // each panel takes its own line when it is there
    case PanelKind::Funding:
        return simpleParts(panel, atlas, passing, look); // fundingParts(atlas, passing, look)
    case PanelKind::Valuations:
        return simpleParts(panel, atlas, passing, look); // valuationsParts(atlas, passing, look)
    case PanelKind::Scorecard:
        return simpleParts(panel, atlas, passing, look); // scorecardParts(atlas, passing, look)
    case PanelKind::Sectors:
        return simpleParts(panel, atlas, passing, look); // sectorsParts(atlas, passing, look)
    case PanelKind::Footprint:
        return simpleParts(panel, atlas, passing, look); // footprintParts(atlas, passing, look)
    case PanelKind::Techniques:
        return simpleParts(panel, atlas, passing, look); // techniquesParts(atlas, passing, look)
    case PanelKind::Themes:
        return simpleParts(panel, atlas, passing, look); // themesParts(atlas, passing, look)
    case PanelKind::Audit:
        return simpleParts(panel, atlas, passing, look); // auditParts(atlas, passing, look)
    }
    Q_UNREACHABLE();
}
