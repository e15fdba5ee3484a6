// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/panels/citedsources.h"

#include "model/factline.h"

#include <QCoreApplication>

QString citedSources(const Atlas& atlas, const QList<SourceRef>& refs)
{
    QStringList lines;
    for (const SourceRef& ref : refs) {
        const QString line = atlas.sourceLine({ref.source, {}});
        if (!line.isEmpty() && !lines.contains(line))
            lines << line;
    }
    if (lines.isEmpty())
        return {};
    const QString all = lines.join(QStringLiteral("; "));
    return lines.size() == 1 ? QCoreApplication::translate("CitedSources", "Source: %1").arg(all)
                             : QCoreApplication::translate("CitedSources", "Sources: %1").arg(all);
}

QString citedSections(const Atlas& atlas, const QList<SourceRef>& refs)
{
    QStringList lines;
    for (const SourceRef& ref : refs) {
        const QString line = ref.section.isEmpty() || atlas.sources.size() > 1
                                 ? atlas.sourceLine(ref)
                                 : shortSource(atlas, ref, {ref.source, {}});
        if (!line.isEmpty() && !lines.contains(line))
            lines << line;
    }
    return lines.join(QStringLiteral(", "));
}
