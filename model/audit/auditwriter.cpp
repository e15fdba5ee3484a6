// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/audit/auditwriter.h"

#include "model/audit/auditcount.h"
#include "model/audit/auditedfacts.h"
#include "model/audit/audittext.h"
#include "model/factphrase.h"

#include <nlohmann/json.hpp>

namespace {

using Json = nlohmann::ordered_json;

QString sourceWord(const SourceRef& ref)
{
    return ref.section.isEmpty() ? ref.source : ref.source + u'#' + ref.section;
}

QString severityText(const Finding& finding)
{
    switch (finding.severity) {
    case Severity::Error:
        return AuditText::tr("error");
    case Severity::Warning:
        return AuditText::tr("warning");
    case Severity::Note:
        break;
    }
    return finding.rule == u"tension" ? AuditText::tr("tension") : AuditText::tr("note");
}

/// A text that a file may have on several lines, on one.
QString oneLine(const QString& text)
{
    return text.simplified();
}

QString factText(const AuditedFact& fact)
{
    QString line = QStringLiteral("  - ") + fact.subjectName;
    if (!fact.label.isEmpty())
        line += QStringLiteral(", ") + fact.label;
    line += QStringLiteral(": ") + fact.phrase;
    if (!fact.citation.isEmpty())
        line += QStringLiteral(" — ") + fact.citation;
    return oneLine(line).prepend(QStringLiteral("  "));
}

QString paragraph(const Finding& finding, const AuditedFacts& facts)
{
    QString text = severityText(finding) + QStringLiteral(": ") + oneLine(finding.title);
    if (finding.undecided)
        text += u' ' + AuditText::tr("(cannot tell)");
    text += QStringLiteral(" [") + finding.rule + u' ' + finding.subject.toString() + QStringLiteral("]\n");
    if (!finding.explanation.isEmpty())
        text += QStringLiteral("  ") + oneLine(finding.explanation) + u'\n';
    if (!finding.suppressed.isEmpty())
        text +=
            QStringLiteral("  ") + AuditText::tr("Suppressed: %1").arg(oneLine(finding.suppressed)) + u'\n';
    for (const QString& id : finding.facts) {
        if (const auto fact = facts.find(id))
            text += factText(*fact) + u'\n';
    }
    return text;
}

std::string utf8(const QString& text)
{
    return text.toStdString();
}

Json factJson(const AuditedFact& fact)
{
    return {{"id", utf8(fact.id)},
            {"subject", utf8(fact.subject.toString())},
            {"subject_name", utf8(fact.subjectName)},
            {"label", utf8(fact.label)},
            {"value", utf8(fact.value)},
            {"basis", utf8(basisName(fact.basis))},
            {"source", utf8(sourceWord(fact.source))},
            {"citation", utf8(fact.citation)}};
}

Json findingJson(const Finding& finding, const AuditedFacts& facts)
{
    Json compared = Json::array();
    for (const QString& id : finding.facts) {
        if (const auto fact = facts.find(id))
            compared.push_back(factJson(*fact));
    }
    Json about = Json::array();
    for (const TypedId& id : finding.about)
        about.push_back(utf8(id.toString()));
    return {{"rule", utf8(finding.rule)},
            {"severity", utf8(severityName(finding.severity))},
            {"undecided", finding.undecided},
            {"subject", utf8(finding.subject.toString())},
            {"title", utf8(finding.title)},
            {"explanation", utf8(finding.explanation)},
            {"suppressed", utf8(finding.suppressed)},
            {"about", about},
            {"facts", compared}};
}

Json countJson(const AuditCount& count)
{
    return {{"errors", count.errors},
            {"warnings", count.warnings},
            {"notes", count.notes},
            {"tensions", count.tensions},
            {"suppressed", count.suppressed}};
}

} // namespace

QString auditSummary(const QList<Finding>& findings)
{
    const AuditCount count = countOf(findings);
    return QStringList{AuditText::tr("%n errors", nullptr, count.errors),
                       AuditText::tr("%n warnings", nullptr, count.warnings),
                       AuditText::tr("%n notes", nullptr, count.notes),
                       AuditText::tr("%n tensions", nullptr, count.tensions),
                       AuditText::tr("%n suppressed", nullptr, count.suppressed)}
        .join(QStringLiteral(", "));
}

QString auditToText(const Atlas& atlas, const QList<Finding>& findings, const QString& language)
{
    const AuditedFacts facts(atlas, language);
    QString text;
    for (const Finding& finding : findings)
        text += paragraph(finding, facts) + u'\n';
    return text + auditSummary(findings) + u'\n';
}

QByteArray auditToJson(const Atlas& atlas, const QList<Finding>& findings, const QString& language)
{
    const AuditedFacts facts(atlas, language);
    Json list = Json::array();
    for (const Finding& finding : findings)
        list.push_back(findingJson(finding, facts));
    const Json document{{"atlas", utf8(atlas.id)},
                        {"edition", utf8(atlas.edition)},
                        {"counts", countJson(countOf(findings))},
                        {"findings", list}};
    constexpr int indent = 2;
    return QByteArray::fromStdString(document.dump(indent)) + '\n';
}
