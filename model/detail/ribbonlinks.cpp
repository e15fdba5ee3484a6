// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/detail/ribbonlinks.h"

#include "model/detaillinks.h"

#include <algorithm>
#include <limits>
#include <QCoreApplication>
#include <utility>

namespace {

/// More links than this nobody follows.
constexpr qsizetype mostLinks = 500;

/// A ribbon as seen from one of its ends.
struct Ribbon
{
    QString id;
    QString otherPlace;
    qsizetype relations;
};

std::pair<QString, QString> placesOf(const QString& ribbon)
{
    const qsizetype split = ribbon.indexOf(u'>');
    return {ribbon.first(split), ribbon.sliced(split + 1)};
}

QString placeBeyond(const QString& ribbon, const QString& place)
{
    const auto [a, b] = placesOf(ribbon);
    return a == place ? b : a;
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

    /// The ribbons with most relations first; of very many only these.
    [[nodiscard]] LinkGroup group(const QString& label, QList<Ribbon> ribbons) const
    {
        std::ranges::stable_sort(ribbons, std::greater(), &Ribbon::relations);
        LinkGroup result{label, {}};
        for (const Ribbon& ribbon : ribbons.first(std::min(ribbons.size(), mostLinks)))
            result.links.append(link(ribbon));
        if (ribbons.size() > mostLinks)
            result.text = tr("The strongest %1 of %2.").arg(mostLinks).arg(ribbons.size());
        return result;
    }

    [[nodiscard]] DetailLink link(const Ribbon& ribbon) const
    {
        DetailLink result = m_links.link({IdType::Ribbon, ribbon.id});
        result.layer = layerOfPlace(m_atlas, ribbon.otherPlace);
        result.figure = QString::number(ribbon.relations);
        result.note = kindsOf(m_atlas, ribbon.id, m_language);
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
        QList<Ribbon> ribbons;
    };

    QList<Bundle> bundles;
    for (const QString& id : atlas.ribbons()) {
        const auto [a, b] = placesOf(id);
        const QString layerA = layerOfPlace(atlas, a);
        const QString layerB = layerOfPlace(atlas, b);
        if (layerA != layer && layerB != layer)
            continue;
        const bool isA = layerA == layer;
        const QString other = isA ? layerB : layerA;
        auto found = std::ranges::find(bundles, other, &Bundle::other);
        if (found == bundles.end())
            found = bundles.insert(bundles.end(), {other, {}});
        found->ribbons.append({id, isA ? b : a, atlas.relationsOfRibbon(id).size()});
    }
    const RibbonWords words(atlas, language);
    std::ranges::stable_sort(bundles, {},
                             [&](const Bundle& bundle) { return words.rank(bundle.other, layer); });
    QList<LinkGroup> result;
    for (const Bundle& bundle : std::as_const(bundles))
        result.append(words.group(words.labelOf(bundle.other, layer), bundle.ribbons));
    return result;
}

QList<LinkGroup> ribbonsOfGroup(const Atlas& atlas, const QString& group, const QString& language)
{
    QList<Ribbon> ribbons;
    for (const QString& id : atlas.ribbons()) {
        const auto [a, b] = placesOf(id);
        if (a == group || b == group)
            ribbons.append({id, a == group ? b : a, atlas.relationsOfRibbon(id).size()});
    }
    if (ribbons.isEmpty())
        return {};
    LinkGroup result = RibbonWords(atlas, language).group({}, ribbons);
    for (qsizetype i = 0; i < result.links.size(); ++i)
        result.links[i].name = atlas.nameOfPlace(placeBeyond(result.links[i].target.id, group), language);
    return {result};
}
