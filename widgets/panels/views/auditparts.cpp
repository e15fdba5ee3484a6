// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/panels/views/auditparts.h"

#include "model/audit/audit.h"
#include "model/audit/auditcount.h"
#include "model/audit/auditedfacts.h"
#include "model/panelkind.h"
#include "model/panels/citedsources.h"
#include "widgets/panels/views/auditpanel.h"
#include "widgets/render/panels/auditpicture.h"

#include <algorithm>

QList<Finding> passingFindings(const QList<Finding>& findings, const Passing& passing)
{
    QList<Finding> left;
    std::ranges::copy_if(findings, std::back_inserter(left), [&](const Finding& finding) {
        const auto isEntity = [](const TypedId& thing) { return thing.type == IdType::Entity; };
        const auto passes = [&](const TypedId& thing) {
            return isEntity(thing) && passing.contains(thing.id);
        };
        return std::ranges::any_of(finding.about, passes) || std::ranges::none_of(finding.about, isEntity);
    });
    return left;
}

Sheet auditSheet(const Atlas& atlas, const QList<Finding>& findings, const QString& language)
{
    const AuditedFacts facts(atlas, language);
    Sheet sheet;
    sheet.id = QStringLiteral("audit");
    sheet.title = AuditPanel::tr("Findings");
    sheet.columns = {{AuditPanel::tr("Severity"), false, 12, {}},
                     {AuditPanel::tr("About"), false, 24, {}},
                     {AuditPanel::tr("Finding"), false, 40, {}},
                     {AuditPanel::tr("Why"), false, 60, {}},
                     {AuditPanel::tr("Compared"), false, 40, {}}};
    for (const Finding& finding : findings) {
        SheetRow row;
        row.thing = finding.subject;
        QStringList compared;
        for (const QString& id : finding.facts) {
            if (const auto fact = facts.find(id))
                compared << QString(fact->subjectName + QStringLiteral(": ") + fact->phrase);
        }
        SheetCell severity = textCell(finding.severity == Severity::Error     ? AuditPanel::tr("Error")
                                      : finding.severity == Severity::Warning ? AuditPanel::tr("Warning")
                                      : isTension(finding)                    ? AuditPanel::tr("Tension")
                                                                              : AuditPanel::tr("Note"),
                                      finding.suppressed);
        severity.caution = finding.suppressed.isEmpty() ? QString() : AuditPanel::tr("suppressed");
        row.cells = {severity, textCell(atlas.nameOf(finding.subject, language)), textCell(finding.title),
                     textCell(finding.explanation), textCell(compared.join(QStringLiteral("; ")))};
        row.citation = finding.title + QStringLiteral(" — ") + finding.explanation;
        sheet.rows.append(row);
    }
    return finished(sheet);
}

QString auditSources(const Atlas& atlas, const QList<Finding>& findings)
{
    const AuditedFacts facts(atlas, QString());
    QList<SourceRef> refs;
    for (const Finding& finding : findings) {
        for (const QString& id : finding.facts) {
            if (const auto fact = facts.find(id); fact && !refs.contains(SourceRef{fact->source.source, {}}))
                refs.append({fact->source.source, {}});
        }
    }
    return citedSources(atlas, refs);
}

PanelParts auditParts(const Atlas& atlas, const Passing& passing, const PanelLook& look)
{
    QList<Finding> findings = passingFindings(audit(atlas, look.language), passing);
    PanelParts parts;
    parts.title = panelTitle(PanelKind::Audit);
    parts.subtitle = AuditPanel::subtitleOf(findings);
    findings.removeIf([](const Finding& finding) { return !finding.suppressed.isEmpty(); });
    if (!findings.isEmpty())
        parts.pictures.append(auditPicture(atlas, findings, look));
    else
        parts.notes << AuditPanel::tr("The audit found nothing.");
    parts.sheets.append(auditSheet(atlas, findings, look.language));
    parts.sources = auditSources(atlas, findings);
    return parts;
}
