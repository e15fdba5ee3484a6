// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/detail/ribbonlinks.h"

#include "model/detaillinks.h"

#include <algorithm>
#include <limits>
#include <QCoreApplication>
#include <utility>

namespace {

std::pair<QString, QString> placesOf(const QString& ribbon)
{
    const qsizetype split = ribbon.indexOf(u'>');
    return {ribbon.first(split), ribbon.sliced(split + 1)};
}

QString layerOfPlace(const Atlas& atlas, const QString& place)
{
    const Group* group = atlas.group(place);
    return group ? group->layer : QString();
}

/// "runs on 3 · makes 1", the commonest first.
QString kindsOf(const Atlas& atlas, const QString& ribbon, const QString& language)
{
    QList<std::pair<QString, int>> counts;
    for (const Relation* relation : atlas.relationsOfRibbon(ribbon)) {
        const auto found = std::ranges::find(counts, relation->kind, &std::pair<QString, int>::first);
        if (found == counts.end())
            counts.append({relation->kind, 1});
        else
            ++found->second;
    }
    std::ranges::stable_sort(counts, std::greater(), &std::pair<QString, int>::second);
    QStringList parts;
    for (const auto& [id, count] : std::as_const(counts)) {
        const RelationKind* kind = atlas.relationKind(id);
        const QString label = kind ? kind->label.in(language) : id;
        parts << (counts.size() == 1 ? label : QString(label + u'\u00a0' + QString::number(count)));
    }
    return parts.join(QStringLiteral(" · "));
}

class RibbonWords
{
    Q_DECLARE_TR_FUNCTIONS(RibbonLinks)

public:
    RibbonWords(const Atlas& atlas, const QString& language)
        : m_atlas(atlas)
        , m_language(language)
        , m_links(atlas, language)
    {
    }

    [[nodiscard]] DetailLink link(const QString& ribbon, const QString& otherPlace) const
    {
        DetailLink result = m_links.link({IdType::Ribbon, ribbon});
        result.layer = layerOfPlace(m_atlas, otherPlace);
        result.figure = QString::number(m_atlas.relationsOfRibbon(ribbon).size());
        result.note = kindsOf(m_atlas, ribbon, m_language);
        return result;
    }

    [[nodiscard]] QString labelOf(const QString& other, const QString& layer) const
    {
        if (other == layer)
            return tr("Within");
        const Layer* found = m_atlas.layer(other);
        return found ? m_links.layerName(*found) : tr("Beside the stack");
    }

    /// Upper layers first, then the layer itself, then what stands beside the stack.
    [[nodiscard]] int rank(const QString& other, const QString& layer) const
    {
        const Layer* found = m_atlas.layer(other);
        if (!found)
            return std::numeric_limits<int>::max();
        return other == layer ? std::numeric_limits<int>::max() - 1 : -found->order;
    }

private:
    const Atlas& m_atlas;
    QString m_language;
    DetailLinks m_links;
};

} // namespace

QList<LinkGroup> ribbonsOfLayer(const Atlas& atlas, const QString& layer, const QString& language)
{
    struct Bundle
    {
        QString other;
        LinkGroup group;
    };

    const RibbonWords words(atlas, language);
    QList<Bundle> bundles;
    for (const QString& ribbon : atlas.ribbons()) {
        const auto [a, b] = placesOf(ribbon);
        const QString layerA = layerOfPlace(atlas, a);
        const QString layerB = layerOfPlace(atlas, b);
        if (layerA != layer && layerB != layer)
            continue;
        const bool isA = layerA == layer;
        const QString other = isA ? layerB : layerA;
        auto found = std::ranges::find(bundles, other, &Bundle::other);
        if (found == bundles.end())
            found = bundles.insert(bundles.end(), {other, {words.labelOf(other, layer), {}}});
        found->group.links.append(words.link(ribbon, isA ? b : a));
    }
    std::ranges::stable_sort(bundles, {},
                             [&](const Bundle& bundle) { return words.rank(bundle.other, layer); });
    QList<LinkGroup> result;
    for (const Bundle& bundle : std::as_const(bundles))
        result.append(bundle.group);
    return result;
}

QList<DetailLink> ribbonsOfGroup(const Atlas& atlas, const QString& group, const QString& language)
{
    const RibbonWords words(atlas, language);
    QList<DetailLink> result;
    for (const QString& ribbon : atlas.ribbons()) {
        const auto [a, b] = placesOf(ribbon);
        if (a != group && b != group)
            continue;
        const QString& other = a == group ? b : a;
        result.append(words.link(ribbon, other));
        result.last().name = atlas.nameOfPlace(other, language);
    }
    return result;
}
