// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/detailcontent.h"

#include <QCoreApplication>

/// Links between things in the words of the detail panel.
class DetailLinks
{
    Q_DECLARE_TR_FUNCTIONS(DetailLinks)

public:
    DetailLinks(const Atlas& atlas, const QString& language)
        : m_atlas(atlas)
        , m_language(language)
    {
    }

    /// A thing by its name and the layer that it stands in.
    [[nodiscard]] DetailLink link(const TypedId& id) const;

    /// A thing with its headline figure.
    [[nodiscard]] DetailLink linkWithFigure(const TypedId& id) const;

    /// Entities by id, with their headline figures.
    [[nodiscard]] QList<DetailLink> entities(const QStringList& ids) const;

    /// The way to a thing, without itself.
    [[nodiscard]] QList<DetailLink> crumbs(const TypedId& id) const;

    /// The relations of an entity by kind and direction, outgoing ones first.
    [[nodiscard]] QList<LinkGroup> relations(const QString& entity) const;

    /// The relations of a ribbon, as sentences.
    [[nodiscard]] QList<DetailLink> relationsOfRibbon(const QString& ribbon) const;

    /// What else belongs to the organisation that an entity is or belongs to, but for what its relations
    /// name.
    [[nodiscard]] QList<DetailLink> alsoInTheStack(const QString& entity) const;

    /// "1 Compute".
    [[nodiscard]] QString layerName(const Layer& layer) const;

    /// What stands around an entity: the name of its group, or that it has none.
    [[nodiscard]] QString placeOf(const Entity& entity) const;

private:
    /// In few words for a row: the group, or beside the stack the kind.
    [[nodiscard]] QString whereabouts(const Entity& entity) const;
    [[nodiscard]] DetailLink relationLink(const Relation& relation, const QString& other) const;

    const Atlas& m_atlas;
    QString m_language;
};
