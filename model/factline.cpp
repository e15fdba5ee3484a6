// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/factline.h"

#include "model/factphrase.h"

#include <QCoreApplication>

namespace {

QString noteOf(const Fact& fact, const QString& edition)
{
    QStringList parts;
    for (const QString& part : {fact.scope, fact.period, fact.date}) {
        if (!part.isEmpty())
            parts << part;
    }
    if (!fact.asOf.isEmpty() && fact.asOf != edition)
        parts << QCoreApplication::translate("FactLine", "as of %1").arg(fact.asOf);
    return parts.join(QStringLiteral(" · "));
}

} // namespace

FactLine factLine(const Atlas& atlas, const Fact& fact, const QString& language,
                  const QString& labelIfUndeclared)
{
    FactLine line;
    line.id = fact.id;
    line.label = atlas.factKind(fact.key) ? FactPhrase::label(atlas, fact, language) : labelIfUndeclared;
    line.figure = fact.value;
    line.phrase = FactPhrase::full(fact);
    line.note = noteOf(fact, atlas.edition);
    line.caution = FactPhrase::caution(fact);
    line.source = atlas.sourceLine(fact.source);
    line.quantity = fact.quantity;
    line.ref = fact.source;
    line.evidence = evidenceOf(atlas, fact);
    return line;
}

QString citation(const QString& label, const QString& value, const QString& caution, const QString& source)
{
    QString text = label.isEmpty() ? value : label + QStringLiteral(": ") + value;
    if (!caution.isEmpty())
        text += QStringLiteral(" (") + caution + u')';
    if (!source.isEmpty())
        text += QStringLiteral(" — ") + source;
    return text;
}

QString citation(const FactLine& line)
{
    QStringList cautions{line.caution, line.note};
    cautions.removeAll(QString());
    return citation(line.label, line.phrase, cautions.join(QStringLiteral(" · ")), line.source);
}

FactLine plainLine(const QString& label, const QString& text)
{
    FactLine line;
    line.label = label;
    line.figure = line.phrase = text;
    return line;
}

QString shortSource(const Atlas& atlas, const SourceRef& ref, const SourceRef& main)
{
    const Source* document = atlas.source(ref.source);
    if (ref == main || !document)
        return {};
    if (ref.source == main.source) {
        for (const Source::Section& section : document->sections) {
            if (section.id == ref.section)
                return QStringLiteral("§ ") + section.title;
        }
    }
    return atlas.sourceLine(ref);
}
