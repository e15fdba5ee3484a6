// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/fact.h"
#include "model/localizedtext.h"
#include "model/tour.h"
#include "model/typedid.h"

#include <memory>
#include <optional>
#include <QHash>
#include <QList>
#include <QMap>
#include <QString>
#include <QStringList>

/// A document that facts were read from.
struct Source
{
    struct Section
    {
        QString id;
        QString title;
    };

    QString id;
    QString title;
    QString publisher;
    QString published; ///< ISO date
    QString url;       ///< shown, never fetched
    QList<Section> sections;
};

/// A kind of entity, declared in the atlas.
struct EntityKind
{
    QString id;
    LocalizedText label;
    LocalizedText plural;
};

/// How the line of a relation kind is drawn, so that kinds differ by more than colour.
enum class LineStyle
{
    Solid,
    Dashed,
    Dotted
};

/// A kind of relation, declared in the atlas.
struct RelationKind
{
    QString id;
    LocalizedText label;    ///< read from `from` to `to`: "makes"
    LocalizedText inverse;  ///< read the other way: "made by"
    bool footprint = false; ///< whether `to` belongs to the footprint of `from`
    LineStyle line = LineStyle::Solid;
};

/// A kind of fact, declared in the atlas under its key.
struct FactKind
{
    enum class Type
    {
        Text,
        Quantity
    };
    QString key;
    LocalizedText label;
    Type type = Type::Text;
};

/// A kind of theme, declared in the atlas: pattern, opportunity, risk …
struct ThemeKind
{
    QString id;
    LocalizedText label;
    QString opposes = {}; ///< the kind that it argues with, as risks do with opportunities; empty for none
};

/// One of the ordered strata; order 1 is the foundation and drawn lowest.
struct Layer
{
    struct Accent
    {
        QString light; ///< "#rrggbb", for the light theme
        QString dark;  ///< "#rrggbb", for the dark theme
    };

    QString id;
    int order = 0;
    LocalizedText name;
    QString summary;
    QStringList players; ///< entity ids that the source names first
    QList<Fact> facts;
    QString headline; ///< id of the fact shown as comparison; empty if none was published
    std::optional<Accent> accent;
};

/// A box within a layer.
struct Group
{
    QString id;
    QString layer;
    LocalizedText name;
    QString summary;
    QStringList players;
    QList<Fact> facts;
    QString headline;
};

/// One round of funding.
struct FundingRound
{
    QString id;
    QString name;
    QString date;          ///< YYYY, YYYY-MM or YYYY-MM-DD
    Quantity amount;       ///< of all investors together: it is never split
    QStringList investors; ///< entity ids
    Basis basis = Basis::Reported;
    SourceRef source;
};

/// What an organisation raised. Rounds and stated total are kept side by side, whatever they add up to.
struct Funding
{
    QList<FundingRound> rounds;
    std::optional<Fact> statedTotal;
};

/// A thing on the map.
struct Entity
{
    QString id;
    QString kind;
    QString group; ///< empty: it stands beside the stack
    LocalizedText name;
    QStringList aliases;
    QString summary;
    QList<Fact> facts;
    Funding funding;
    std::optional<Fact> valuation;
    QString headline; ///< id of the fact shown on the map; empty for none
};

/// A typed, directed tie between two entities.
struct Relation
{
    QString from;
    QString to;
    QString kind;
    QString detail;
    QString date;
    Basis basis = Basis::Reported;
    SourceRef source;

    /// `from>kind>to`, unique in an atlas.
    [[nodiscard]] QString id() const { return from + u'>' + kind + u'>' + to; }
};

/// A side of the scorecard.
struct ScorecardSide
{
    QString id;
    LocalizedText name;
};

/// One row of the scorecard.
struct Dimension
{
    enum class Better
    {
        Unknown,
        Lower,
        Higher
    };
    QString id;
    LocalizedText name;
    QMap<QString, Fact> values; ///< by side id
    QString leader;             ///< side id; empty if none is named
    QString trend;              ///< "narrowing"; empty if none is named
    Better better = Better::Unknown;
    QString caveat;
    Basis basis = Basis::Judged; ///< of the leader
    SourceRef source;
    QList<TypedId> about;
};

struct Scorecard
{
    QList<ScorecardSide> sides;
    QList<Dimension> dimensions;
};

/// An industry vertical. A list that the source does not give is absent, not empty.
struct Sector
{
    QString id;
    QString group;
    QStringList players; ///< entity ids
    std::optional<QList<Fact>> applications;
    std::optional<QList<Fact>> regulation;
    QString summary;
};

/// An argued point, with what it rests on.
struct Theme
{
    QString id;
    QString kind;
    QString side; ///< scorecard side it speaks for; empty for none
    LocalizedText title;
    QString summary;
    QList<Fact> points; ///< in the order of the source
    QList<TypedId> about;
    SourceRef source;
};

/// Facts that pull against each other, tied by an author.
struct Tension
{
    QString id;
    QStringList facts;
    QString reason;
};

/// Figures of which one states how the others relate, tied by an author so that the audit can compute it.
struct Ratio
{
    enum class Reading
    {
        Share,    ///< `stated` is the part of the whole
        Remainder ///< `stated` is what is left of the whole without the part: a saving
    };
    QString stated; ///< ids of facts
    QString part;
    QString whole;
    Reading reading = Reading::Share;
};

/// Findings of the audit that an author lets pass.
struct Suppression
{
    QString rule;    ///< id of the rule
    TypedId subject; ///< of the finding, or a fact or round that it compares
    QString reason;
};

/// Everything that an atlas file says, as plain data with all defaults filled in.
struct AtlasData
{
    QString id;
    QString edition; ///< ISO date of knowledge
    QString licence; ///< under which it may be passed on, as it is written under pictures; may be empty
    LocalizedText title;
    QString summary;
    QList<Source> sources;
    QList<EntityKind> entityKinds;
    QList<RelationKind> relationKinds;
    QList<FactKind> factKinds;
    QList<ThemeKind> themeKinds;
    QList<Layer> layers; ///< sorted by order, foundation first
    QList<Group> groups;
    QList<Entity> entities;
    QList<Relation> relations;
    Scorecard scorecard;
    QList<Sector> sectors;
    QList<Theme> themes;
    QList<Tour> tours;
    QList<Bookmark> bookmarks;
    QList<Tension> tensions;
    QList<Ratio> ratios;
    QList<Suppression> suppressions;
};

/// A validated, immutable atlas: its data, and indices over it. Pointers stay valid as long as the atlas
/// lives.
class Atlas : public AtlasData
{
public:
    /// A fact together with the thing it is a fact of.
    struct FactRef
    {
        TypedId subject;
        const Fact* fact = nullptr;
    };

    /// Takes data that the reader has validated: references resolve and ids are unique.
    explicit Atlas(AtlasData data);
    Atlas(const Atlas&) = delete;
    Atlas& operator=(const Atlas&) = delete;

    /// The same atlas with other tours and bookmarks. Takes the time of making its indices anew.
    [[nodiscard]] std::shared_ptr<const Atlas> with(const TourBook& book) const;

    [[nodiscard]] TourBook tourBook() const { return {tours, bookmarks}; }

    /// Look-ups by id; null if there is none.
    [[nodiscard]] const Source* source(const QString& wanted) const;
    [[nodiscard]] const Layer* layer(const QString& wanted) const;
    [[nodiscard]] const Group* group(const QString& wanted) const;
    [[nodiscard]] const Entity* entity(const QString& wanted) const;
    [[nodiscard]] const Relation* relation(const QString& wanted) const;
    [[nodiscard]] const Sector* sector(const QString& wanted) const;
    [[nodiscard]] const Theme* theme(const QString& wanted) const;
    [[nodiscard]] const Dimension* dimension(const QString& wanted) const;
    [[nodiscard]] const Tour* tour(const QString& wanted) const;
    [[nodiscard]] const EntityKind* entityKind(const QString& wanted) const;
    [[nodiscard]] const RelationKind* relationKind(const QString& wanted) const;
    [[nodiscard]] const FactKind* factKind(const QString& key) const;
    [[nodiscard]] const ThemeKind* themeKind(const QString& wanted) const;

    /// A fact by id wherever it stands: entities, groups, layers, stated totals, valuations, scorecard cells,
    /// sectors and themes.
    [[nodiscard]] FactRef fact(const QString& wanted) const;

    /// Every fact of the atlas with its subject, in file order.
    [[nodiscard]] const QList<FactRef>& allFacts() const { return m_allFacts; }

    /// Groups of a layer, entities of a group, and entities beside the stack (empty group id), in file order.
    [[nodiscard]] QList<const Group*> groupsOf(const QString& layer) const;
    [[nodiscard]] QList<const Entity*> entitiesOf(const QString& group) const;

    /// Relations that start or end at an entity, in file order.
    [[nodiscard]] QList<const Relation*> relationsOf(const QString& entity) const;

    /// Where an entity stands: the id of its group, or beside the stack `@` and the id of its kind.
    [[nodiscard]] static QString placeOf(const Entity& entity);

    /// What a place is called.
    [[nodiscard]] QString nameOfPlace(const QString& place, const QString& language) const;

    /// The ribbon that a relation is part of, `PLACE>PLACE` in the order of the alphabet; empty for one that
    /// stays in its place.
    [[nodiscard]] QString ribbonOf(const Relation& relation) const;

    /// The ribbons in the order of their first relations, and the relations of one, in file order.
    [[nodiscard]] const QStringList& ribbons() const { return m_ribbons; }

    [[nodiscard]] QList<const Relation*> relationsOfRibbon(const QString& ribbon) const;

    /// Whether a typed id names something of this atlas.
    [[nodiscard]] bool contains(const TypedId& wanted) const;

    /// The name of what a typed id names, in `language`; empty if it names nothing here.
    [[nodiscard]] QString nameOf(const TypedId& wanted, const QString& language) const;

    /// "title, published, § section" of a source reference; empty if it names nothing here.
    [[nodiscard]] QString sourceLine(const SourceRef& ref) const;

private:
    void indexFacts();
    void indexRelations();

    QHash<TypedId, qsizetype> m_positions;
    QHash<QString, QList<qsizetype>> m_groupsOf;
    QHash<QString, QList<qsizetype>> m_entitiesOf;
    QHash<QString, QList<qsizetype>> m_relationsOf;
    QHash<QString, QList<qsizetype>> m_ribbonRelations;
    QStringList m_ribbons;
    QHash<QString, qsizetype> m_entityKinds, m_relationKinds, m_factKinds, m_themeKinds;
    QHash<QString, qsizetype> m_facts; ///< id -> position in m_allFacts
    QList<FactRef> m_allFacts;
};

using AtlasPtr = std::shared_ptr<const Atlas>;
