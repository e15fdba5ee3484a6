// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/factline.h"
#include "model/fundingdetail.h"

#include <optional>
#include <QList>
#include <QString>
#include <variant>

/// A thing that the panel leads to.
struct DetailLink
{
    TypedId target;
    QString name;
    QString layer;  ///< id of the layer it stands in; empty beside the stack
    QString place;  ///< where it stands, in few words: "AI chips"; beside the stack, its kind
    QString figure; ///< its headline figure, as published
    QString note;   ///< how that or the tie to it is to be taken: "claimed", "derived · training"
    QString source; ///< of the tie
    bool operator==(const DetailLink&) const = default;
};

/// Links that are what they are for the same reason: "makes →".
struct LinkGroup
{
    QString label; ///< empty: the title of the section says it all
    QList<DetailLink> links;
    QString text = {};   ///< a paragraph that they belong to, above them
    bool folded = false; ///< whether they wait behind the label until they are asked for
    bool operator==(const LinkGroup&) const = default;
};

/// A titled part of the panel: facts, links, funding or a paragraph.
struct DetailSection
{
    QString title;
    std::variant<QList<FactLine>, QList<LinkGroup>, FundingDetail, QString> body;
};

/// Everything that the panel says about one thing, in one language, without a widget.
struct DetailContent
{
    TypedId id;               ///< what it is about; the atlas when nothing is selected
    QString layer;            ///< id of the layer whose accent it wears; empty for none
    QList<DetailLink> crumbs; ///< the way to it, outermost first
    QString place;            ///< instead of crumbs: "Beside the stack"
    QString name;
    QString otherName; ///< in the other language; empty if there is none
    QString kind;      ///< what it is: "Company · also called Biren"
    QString summary;
    std::optional<FactLine> headline; ///< the figure it stands for; it is not repeated in the sections
    QList<DetailSection> sections;
    QString source;       ///< of every line that names no source of its own
    bool isOnMap = false; ///< whether the map has something to show for it
    QString hint;         ///< what to do next, when nothing is selected
};

/// What there is to say about a thing. About the atlas if nothing is asked for or if the atlas does not have
/// it; a fact is shown with its subject.
DetailContent detailContent(const Atlas& atlas, const std::optional<TypedId>& id, const QString& language);
