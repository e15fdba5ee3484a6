// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/detail/pages.h"

namespace {

QList<DetailLink> layersFromTheTop(const DetailPage& page)
{
    QList<DetailLink> result;
    const QList<Layer>& layers = page.atlas().layers;
    for (auto layer = layers.crbegin(); layer != layers.crend(); ++layer)
        result.append(page.links().linkWithFigure({IdType::Layer, layer->id}));
    return result;
}

QList<LinkGroup> themesByKind(const DetailPage& page)
{
    QList<LinkGroup> result;
    for (const Theme& theme : page.atlas().themes) {
        const ThemeKind* kind = page.atlas().themeKind(theme.kind);
        DetailLinks::addTo(result, kind ? kind->label.in(page.language()) : theme.kind,
                           page.links().link({IdType::Theme, theme.id}));
    }
    return result;
}

QList<DetailLink> sourceLinks(const DetailPage& page)
{
    QList<DetailLink> result;
    for (const Source& source : page.atlas().sources) {
        DetailLink link = page.links().link({IdType::Source, source.id});
        QStringList about{source.publisher, source.published, source.url};
        about.removeAll(QString());
        link.note = about.join(QStringLiteral(" · "));
        result.append(link);
    }
    return result;
}

} // namespace

void AtlasPage::write(DetailPage& page)
{
    const Atlas& atlas = page.atlas();
    page.setName(atlas.title);
    if (!atlas.edition.isEmpty())
        page.setKind({tr("Edition %1").arg(atlas.edition)});
    page.content().summary = atlas.summary;
    page.content().hint =
        tr("Select a layer, a group or an entity on the map, or follow a link here, to see its figures "
           "and where they come from.");
    page.addLinks(tr("Layers, from the top"), layersFromTheTop(page));

    const qsizetype outside = atlas.entitiesOf({}).size();
    page.addLines(tr("In this atlas"),
                  {DetailPage::count(tr("Layers"), atlas.layers.size()),
                   DetailPage::count(tr("Groups"), atlas.groups.size()),
                   DetailPage::count(tr("Entities in the stack"), atlas.entities.size() - outside),
                   DetailPage::count(tr("Beside the stack"), outside),
                   DetailPage::count(tr("Relations"), atlas.relations.size()),
                   DetailPage::count(tr("Facts"), atlas.allFacts().size())});

    QList<LinkGroup> tally;
    for (const Dimension& dimension : atlas.scorecard.dimensions) {
        DetailLink link = page.links().link({IdType::Dimension, dimension.id});
        link.note = dimension.trend;
        const QString leader = page.sideName(dimension.leader);
        DetailLinks::addTo(
            tally, dimension.leader.isEmpty() ? tr("No leader named") : tr("%1 leads").arg(leader), link);
    }
    page.addLinkGroups(tr("Scorecard"), tally);
    page.addLinkGroups(tr("Themes"), themesByKind(page));
    page.addSpokenOf();
    page.addNotReported();
    page.addLinks(tr("Sources"), sourceLinks(page));
}
