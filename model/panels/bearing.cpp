// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/panels/bearing.h"

#include "model/ancestry.h"
#include "model/factphrase.h"

#include <algorithm>
#include <QCoreApplication>
#include <QSet>

namespace {

constexpr int subjectColumn = 28; ///< characters, then it wraps
constexpr int valueColumn = 44;   ///< likewise
constexpr int sourceColumn = 36;  ///< likewise

class Bearing
{
    Q_DECLARE_TR_FUNCTIONS(Bearing)

public:
    Bearing(const Atlas& atlas, const Passing& passing, const Dimension& dimension, const QString& language)
        : m_atlas(atlas)
        , m_passing(passing)
        , m_dimension(dimension)
        , m_id{IdType::Dimension, dimension.id}
        , m_language(language)
    {
        for (const Fact& value : dimension.values) {
            m_known.insert(value.id);
            if (value.quantity)
                m_keys.insert(value.key);
        }
    }

    static Sheet emptySheet()
    {
        Sheet sheet;
        sheet.id = QStringLiteral("bearing");
        sheet.columns = {{tr("Subject"), false, subjectColumn, {}},
                         {tr("What"), false, 0, {}},
                         {tr("Value"), false, valueColumn, {}},
                         {tr("Basis"), false, 0, {}},
                         {tr("Source"), false, sourceColumn, {}}};
        return sheet;
    }

    [[nodiscard]] Sheet sheet()
    {
        m_sheet = emptySheet();
        m_sheet.title = tr("What bears on %1").arg(m_dimension.name.in(m_language));
        addNamedFacts();
        addSpeaking();
        addThemes();
        addSameKind();
        addThings();
        m_sheet.totals = totals;
        if (m_hidden > 0)
            m_sheet.notes << tr("%n more that the filter leaves out.", nullptr, m_hidden);
        return finished(std::move(m_sheet));
    }

private:
    [[nodiscard]] QList<TypedId> about() const
    {
        QList<TypedId> all = m_dimension.about;
        for (const Fact& value : m_dimension.values)
            all << value.about;
        return all;
    }

    void add(const Atlas::FactRef& ref, const QString& how)
    {
        if (!ref.fact || m_known.contains(ref.fact->id) || ref.subject == m_id)
            return;
        m_known.insert(ref.fact->id);
        if (!passes(ref.subject))
            return;
        m_subjects.insert(ref.subject);
        const FactLine line = factLine(m_atlas, *ref.fact, m_language);
        SheetRow row = rowOf(ref.subject);
        SheetCell figure = figureCell(line);
        figure.basis = ref.fact->basis;
        figure.caution = ref.fact->stage == Stage::Actual ? QString() : FactPhrase::stage(ref.fact->stage);
        row.cells << textCell(line.label, how) << figure << textCell(FactPhrase::basis(ref.fact->basis))
                  << textCell(documentLess(ref.fact->source));
        row.figureId = ref.fact->id;
        row.evidence = line.evidence;
        FactLine named = line;
        named.label = m_atlas.nameOf(ref.subject, m_language) +
                      (line.label.isEmpty() ? QString() : QStringLiteral(", ") + line.label);
        row.citation = citation(named);
        m_sheet.rows << row;
    }

    /// The section alone, where the document is the dimension's own.
    [[nodiscard]] QString documentLess(const SourceRef& ref) const
    {
        const QString section = shortSource(m_atlas, ref, {m_dimension.source.source, {}});
        return section.isEmpty() ? m_atlas.sourceLine(ref) : section;
    }

    [[nodiscard]] SheetRow rowOf(const TypedId& thing) const
    {
        SheetRow row;
        row.thing = thing;
        row.layer = layerOf(m_atlas, thing);
        row.cells << textCell(m_atlas.nameOf(thing, m_language), whatIs(thing));
        return row;
    }

    [[nodiscard]] QString whatIs(const TypedId& thing) const
    {
        switch (thing.type) {
        case IdType::Layer:
            return tr("layer");
        case IdType::Group:
            return tr("group");
        case IdType::Sector:
            return tr("sector");
        case IdType::Theme: {
            const ThemeKind* kind = m_atlas.themeKind(m_atlas.theme(thing.id)->kind);
            return kind ? kind->label.in(m_language) : QString();
        }
        case IdType::Dimension:
            return tr("scorecard");
        case IdType::Entity:
            return m_atlas.nameOfPlace(Atlas::placeOf(*m_atlas.entity(thing.id)), m_language);
        default:
            return {};
        }
    }

    /// Counts what the filter leaves out.
    bool passes(const TypedId& thing)
    {
        const bool passing = thing.type != IdType::Entity || m_passing.contains(thing.id);
        m_hidden += passing ? 0 : 1;
        return passing;
    }

    void addNamedFacts()
    {
        for (const TypedId& id : about()) {
            if (id.type == IdType::Fact)
                add(m_atlas.fact(id.id), tr("named by the dimension"));
        }
    }

    /// Facts that name the dimension or one of its figures.
    void addSpeaking()
    {
        for (const Atlas::FactRef& ref : m_atlas.allFacts()) {
            const bool names = std::ranges::any_of(ref.fact->about, [this](const TypedId& id) {
                return id == m_id || (id.type == IdType::Fact && m_atlas.fact(id.id).subject == m_id);
            });
            if (names)
                add(ref, tr("speaks of it"));
        }
    }

    /// All points of the themes that the dimension names, or that name it.
    void addThemes()
    {
        const QList<TypedId> named = about();
        for (const Theme& theme : m_atlas.themes) {
            const TypedId id{IdType::Theme, theme.id};
            if (!named.contains(id) && !theme.about.contains(m_id))
                continue;
            for (const Fact& point : theme.points)
                add({id, &point}, tr("point of a theme about it"));
        }
    }

    /// Figures that measure what its own do, wherever they stand: prices for a price, users for users.
    void addSameKind()
    {
        for (const Atlas::FactRef& ref : m_atlas.allFacts()) {
            if (ref.subject.type != IdType::Dimension && ref.fact->quantity && m_keys.contains(ref.fact->key))
                add(ref, tr("figure of the same kind"));
        }
    }

    /// What it is about, each with its headline; of a group its entities too, of a layer its key players.
    void addThings()
    {
        for (const TypedId& id : about()) {
            switch (id.type) {
            case IdType::Layer:
                addThing(id, m_atlas.layer(id.id)->headline, tr("named by the dimension"));
                for (const QString& player : m_atlas.layer(id.id)->players)
                    addEntity(player, tr("key player of %1").arg(m_atlas.nameOf(id, m_language)));
                break;
            case IdType::Group:
                addThing(id, m_atlas.group(id.id)->headline, tr("named by the dimension"));
                for (const Entity* entity : m_atlas.entitiesOf(id.id))
                    addEntity(entity->id, tr("of %1").arg(m_atlas.nameOf(id, m_language)));
                break;
            case IdType::Entity:
                addEntity(id.id, tr("named by the dimension"));
                break;
            case IdType::Sector:
                addThing(id, {}, tr("named by the dimension"));
                break;
            default:
                break; // its facts are listed
            }
        }
    }

    void addEntity(const QString& entity, const QString& how)
    {
        addThing({IdType::Entity, entity}, m_atlas.entity(entity)->headline, how);
    }

    void addThing(const TypedId& thing, const QString& headline, const QString& how)
    {
        if (m_subjects.contains(thing))
            return;
        m_subjects.insert(thing);
        if (const Atlas::FactRef ref = m_atlas.fact(headline); ref.fact && !m_known.contains(headline)) {
            add(ref, how);
            return;
        }
        if (!passes(thing))
            return;
        SheetRow row = rowOf(thing);
        row.cells << textCell({}, how) << textCell({}) << textCell({}) << textCell({});
        row.citation = m_atlas.nameOf(thing, m_language);
        m_sheet.rows << row;
    }

    static QList<SheetRow> totals(const Sheet& sheet, std::span<const qsizetype> shown)
    {
        if (shown.empty())
            return {};
        int facts = 0;
        QSet<TypedId> entities;
        for (const qsizetype index : shown) {
            const SheetRow& row = sheet.rows[index];
            facts += row.figureId.isEmpty() ? 0 : 1;
            if (row.thing && row.thing->type == IdType::Entity)
                entities.insert(*row.thing);
        }
        SheetRow total;
        total.isTotal = true;
        total.cells << textCell(tr("%n entities", nullptr, int(entities.size()))) << textCell({})
                    << textCell(tr("%n facts", nullptr, facts)) << textCell(FactPhrase::basis(Basis::Derived))
                    << textCell({});
        return {total};
    }

    const Atlas& m_atlas;
    const Passing& m_passing;
    const Dimension& m_dimension;
    TypedId m_id;
    QString m_language;
    QSet<QString> m_known; ///< facts that are listed, or need not be
    QSet<QString> m_keys;  ///< of the dimension's own figures
    QSet<TypedId> m_subjects;
    int m_hidden = 0;
    Sheet m_sheet;
};

} // namespace

Sheet bearingSheet(const Atlas& atlas, const Passing& passing, const QString& dimension,
                   const QString& language)
{
    const Dimension* found = atlas.dimension(dimension);
    return found ? Bearing(atlas, passing, *found, language).sheet() : finished(Bearing::emptySheet());
}
