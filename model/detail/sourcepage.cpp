// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/detail/pages.h"

void SourcePage::write(DetailPage& page, const Source& source)
{
    const Atlas& atlas = page.atlas();
    page.content().name = source.title;
    page.setKind({tr("Source")});
    QList<FactLine> lines;
    const auto add = [&](const QString& label, const QString& text) {
        if (!text.isEmpty())
            lines << plainLine(label, text);
    };
    add(tr("Publisher"), source.publisher);
    add(tr("Published"), source.published);
    add(tr("Address"), source.url);
    page.addLines(tr("Facts"), lines);

    QHash<QString, int> read; // by section
    for (const Atlas::FactRef& ref : atlas.allFacts()) {
        if (ref.fact->source.source == source.id)
            ++read[ref.fact->source.section];
    }
    QList<FactLine> sections;
    for (const Source::Section& section : source.sections) {
        if (const int count = read.value(section.id); count > 0)
            sections << DetailPage::count(section.title, count);
    }
    if (const int count = read.value(QString()); count > 0)
        sections << DetailPage::count(tr("The whole document"), count);
    page.addLines(tr("Facts read from it, by section"), sections);
}
