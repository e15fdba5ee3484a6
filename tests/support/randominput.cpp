// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/randominput.h"

namespace {

int between(std::mt19937& random, int low, int high)
{
    return std::uniform_int_distribution<int>(low, high)(random);
}

LayoutInput::Group randomGroup(std::mt19937& random, const QString& id, int most)
{
    LayoutInput::Group group{id, double(between(random, 10, 60) * 4), {}};
    const int count = between(random, 0, most);
    for (int i = 0; i < count; ++i) {
        group.nodes.append({id + QStringLiteral(".%1").arg(i),
                            QSizeF(between(random, 20, 80) * 4, between(random, 7, 16) * 4)});
    }
    return group;
}

} // namespace

LayoutInput randomInput(std::mt19937& random)
{
    LayoutInput input{
        .labelWidth = 208, .labelHeight = 152, .headerHeight = 32, .titleHeight = 52, .footerHeight = 56};
    QStringList nodes;
    const auto collect = [&](const LayoutInput::Group& group) {
        for (const LayoutInput::Node& node : group.nodes)
            nodes << node.id;
    };
    const int layers = between(random, 1, 8);
    for (int l = 0; l < layers; ++l) {
        LayoutInput::Layer layer{QStringLiteral("l%1").arg(l), {}};
        const int groups = between(random, 0, 9);
        for (int g = 0; g < groups; ++g) {
            layer.groups.append(randomGroup(random, QStringLiteral("l%1g%2").arg(l).arg(g), 25));
            collect(layer.groups.last());
        }
        input.layers.append(layer);
    }
    const int sections = between(random, 0, 5);
    for (int s = 0; s < sections; ++s) {
        input.outside.append(randomGroup(random, QStringLiteral("o%1").arg(s), 12));
        collect(input.outside.last());
    }
    const int edges = nodes.isEmpty() ? 0 : between(random, 0, int(nodes.size()) * 2);
    for (int e = 0; e < edges; ++e) {
        input.edges.append({QStringLiteral("e%1").arg(e), nodes[between(random, 0, int(nodes.size()) - 1)],
                            nodes[between(random, 0, int(nodes.size()) - 1)]});
    }
    return input;
}
