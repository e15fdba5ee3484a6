// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/detail/commonsource.h"

#include <algorithm>
#include <QHash>

namespace {

struct Sourced
{
    SourceRef* ref;
    QString* own;
};

QList<Sourced> sourcedLines(DetailContent& content)
{
    QList<Sourced> lines;
    const auto collect = [&lines](auto& line) {
        if (!line.ref.source.isEmpty())
            lines.append({&line.ref, &line.ownSource});
    };
    if (content.headline)
        collect(*content.headline);
    for (DetailSection& section : content.sections) {
        if (auto* facts = std::get_if<QList<FactLine>>(&section.body))
            std::ranges::for_each(*facts, collect);
        else if (auto* funding = std::get_if<FundingDetail>(&section.body))
            std::ranges::for_each(funding->lines, collect);
    }
    return lines;
}

/// The source of all links, if they have one only.
QString sourceOfLinks(const DetailContent& content)
{
    QString common;
    for (const DetailSection& section : content.sections) {
        const auto* groups = std::get_if<QList<LinkGroup>>(&section.body);
        for (const LinkGroup& group : groups ? *groups : QList<LinkGroup>()) {
            for (const DetailLink& link : group.links) {
                if (link.source.isEmpty() || group.folded)
                    continue;
                if (!common.isEmpty() && common != link.source)
                    return {};
                common = link.source;
            }
        }
    }
    return common;
}

} // namespace

void settleSources(DetailContent& content, const Atlas& atlas)
{
    const QList<Sourced> lines = sourcedLines(content);
    const auto key = [](const SourceRef& ref) -> QString { return ref.source + u'#' + ref.section; };
    QHash<QString, int> uses;
    for (const Sourced& line : lines)
        ++uses[key(*line.ref)];
    const SourceRef* main = nullptr;
    for (const Sourced& line : lines) {
        if (!main || uses.value(key(*line.ref)) > uses.value(key(*main)))
            main = line.ref;
    }
    if (!main) {
        content.source = sourceOfLinks(content);
        return;
    }
    content.source = atlas.sourceLine(*main);
    for (const Sourced& line : lines)
        *line.own = shortSource(atlas, *line.ref, *main);
}
