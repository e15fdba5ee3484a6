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

    /// A thing by its name and the layer that it stands in; a fact by its subject.
    [[nodiscard]] DetailLink link(const TypedId& id) const;

    /// A thing with its headline figure.
    [[nodiscard]] DetailLink linkWithFigure(const TypedId& id) const;

    /// The subject of a fact, with the fact: name, figure, label and how it is to be taken.
    [[nodiscard]] DetailLink fact(const Atlas::FactRef& ref) const;

    /// An entity with one of its rounds.
    [[nodiscard]] DetailLink round(const Entity& entity, const FundingRound& round) const;

    /// A relation, as a sentence.
    [[nodiscard]] DetailLink relation(const Relation& relation) const;

    /// Entities by id, with their headline figures.
    [[nodiscard]] QList<DetailLink> entities(const QStringList& ids) const;

    /// The way to a thing, without itself.
    [[nodiscard]] QList<DetailLink> crumbs(const TypedId& id) const;

    /// The relations of an entity by kind and direction, outgoing ones first.
    [[nodiscard]] QList<LinkGroup> relations(const QString& entity) const;

    /// The relations of a ribbon by kind.
    [[nodiscard]] QList<LinkGroup> relationsOfRibbon(const QString& ribbon) const;

    /// What else belongs to the organisation that an entity is or belongs to, but for what its relations
    /// name.
    [[nodiscard]] QList<DetailLink> alsoInTheStack(const QString& entity) const;

    /// Adds a link to the group of that label, which it opens if there is none.
    static void addTo(QList<LinkGroup>& groups, const QString& label, const DetailLink& link);

    /// "1 Compute".
    [[nodiscard]] QString layerName(const Layer& layer) const;

    /// What stands around an entity: the name of its group, or that it has none.
    [[nodiscard]] QString placeOf(const Entity& entity) const;

private:
    void setFigure(DetailLink& link, const Fact& fact, const QString& label) const;
    [[nodiscard]] QString labelOf(const Atlas::FactRef& ref) const;

    /// In few words for a row: the group, or beside the stack the kind.
    [[nodiscard]] QString whereabouts(const Entity& entity) const;
    [[nodiscard]] DetailLink relationLink(const Relation& relation, const QString& other) const;

    const Atlas& m_atlas;
    QString m_language;
};
