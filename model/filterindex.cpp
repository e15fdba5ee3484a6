// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/filterindex.h"

#include "model/basismark.h"
#include "model/footprint.h"

#include <algorithm>
#include <QCoreApplication>

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Filter)
};

constexpr qsizetype mostOrganisations = 200; ///< offered: more than this nobody reads through
constexpr char endOfField = '\n';
constexpr QLatin1String statusKey("status");

constexpr std::uint8_t textBit = 0x80;

constexpr std::uint8_t bitOf(FilterDimension dimension)
{
    return std::uint8_t(1U << unsigned(dimension));
}

constexpr std::uint8_t bitOf(BasisMark mark)
{
    return std::uint8_t(1U << unsigned(mark));
}

QByteArray folded(const QString& text)
{
    return text.toCaseFolded().toUtf8();
}

} // namespace

// ---- what is known of entities

FilterIndex::FilterIndex(AtlasPtr atlas)
    : m_atlas(std::move(atlas))
{
    m_rows.reserve(size_t(m_atlas->entities.size()));
    m_wordsTo.reserve(size_t(m_atlas->entities.size()));
    for (const Entity& entity : m_atlas->entities)
        indexEntity(entity);
    findOrganisations();
}

void FilterIndex::indexEntity(const Entity& entity)
{
    Row row;
    if (const Group* group = m_atlas->group(entity.group))
        row.layer = int(m_atlas->layer(group->layer) - m_atlas->layers.constData());
    if (const EntityKind* kind = m_atlas->entityKind(entity.kind))
        row.kind = int(kind - m_atlas->entityKinds.constData());
    for (const BasisMark mark : basisMarksOf(entity))
        row.marks |= bitOf(mark);
    row.funded = !entity.funding.rounds.isEmpty() || entity.funding.statedTotal;

    const auto add = [this](const QString& text) {
        if (!text.isEmpty())
            m_words += folded(text) + endOfField;
    };
    for (const QString& name : entity.name.all())
        add(name);
    for (const QString& alias : entity.aliases)
        add(alias);
    add(entity.summary);
    const auto addFact = [&add](const Fact& fact) {
        add(fact.value);
        add(fact.detail);
    };
    for (const Fact& fact : entity.facts) {
        addFact(fact);
        if (fact.key != statusKey)
            continue;
        std::vector<qsizetype>& rows = m_withStatus[fact.value];
        if (rows.empty())
            m_statuses.append(fact.value);
        if (rows.empty() || rows.back() != qsizetype(m_rows.size()))
            rows.push_back(qsizetype(m_rows.size()));
    }
    for (const FundingRound& round : entity.funding.rounds) {
        add(round.name);
        add(round.amount.published);
    }
    for (const auto& fact : {entity.funding.statedTotal, entity.valuation}) {
        if (fact)
            addFact(*fact);
    }
    m_rows.push_back(row);
    m_wordsTo.push_back(m_words.size());
}

/// Those that have something and belong to nobody, by how much they have themselves.
void FilterIndex::findOrganisations()
{
    QHash<QString, int> has;
    QSet<QString> belongs;
    for (const Relation& relation : m_atlas->relations) {
        const RelationKind* kind = m_atlas->relationKind(relation.kind);
        if (!kind || !kind->footprint)
            continue;
        ++has[relation.from];
        belongs.insert(relation.to);
    }
    for (const Entity& entity : m_atlas->entities) {
        if (has.contains(entity.id) && !belongs.contains(entity.id))
            m_organisations.append(entity.id);
    }
    std::ranges::stable_sort(m_organisations, std::greater<>(),
                             [&has](const QString& id) { return has[id]; });
    if (m_organisations.size() > mostOrganisations)
        m_organisations.resize(mostOrganisations);
}

std::vector<qsizetype> FilterIndex::rowsOfOrganisation(const QString& entity) const
{
    std::vector<qsizetype> rows;
    for (const QString& member : footprintMembers(*m_atlas, entity)) {
        if (const Entity* found = m_atlas->entity(member))
            rows.push_back(found - m_atlas->entities.constData());
    }
    return rows;
}

// ---- what passes

void FilterIndex::failUnlessIn(Bits& failing, FilterDimension dimension,
                               const std::vector<qsizetype>& rows) const
{
    const std::uint8_t bit = bitOf(dimension);
    for (std::uint8_t& bits : failing)
        bits |= bit;
    for (const qsizetype row : rows)
        failing[size_t(row)] &= std::uint8_t(~bit);
}

/// One scan over all words at once, which skips the rest of an entity once it has what is looked for.
void FilterIndex::failByText(Bits& failing, const QString& text) const
{
    for (const QString& word : text.simplified().split(u' ', Qt::SkipEmptyParts)) {
        const QByteArray wanted = folded(word);
        std::vector<bool> has(m_rows.size());
        size_t row = 0;
        for (qsizetype at = m_words.indexOf(wanted); at >= 0;
             at = m_words.indexOf(wanted, m_wordsTo[row - 1])) {
            row = size_t(std::upper_bound(m_wordsTo.cbegin() + std::ptrdiff_t(row), m_wordsTo.cend(), at) -
                         m_wordsTo.cbegin());
            has[row++] = true;
        }
        for (size_t i = 0; i < failing.size(); ++i)
            failing[i] |= has[i] ? 0 : textBit;
    }
}

FilterIndex::Bits FilterIndex::failing(const Filter& filter) const
{
    Bits failing(m_rows.size());
    const auto failUnless = [&](FilterDimension dimension, const auto& passes) {
        const std::uint8_t bit = bitOf(dimension);
        for (size_t i = 0; i < m_rows.size(); ++i)
            failing[i] |= passes(m_rows[i]) ? 0 : bit;
    };
    if (!filter.layers.isEmpty()) {
        std::vector<bool> wanted{filter.layers.contains(Filter::besideTheStack())};
        for (const Layer& layer : m_atlas->layers)
            wanted.push_back(filter.layers.contains(layer.id));
        failUnless(FilterDimension::Layer, [&](const Row& row) { return wanted[size_t(row.layer + 1)]; });
    }
    if (!filter.kinds.isEmpty()) {
        std::vector<bool> wanted{false};
        for (const EntityKind& kind : m_atlas->entityKinds)
            wanted.push_back(filter.kinds.contains(kind.id));
        failUnless(FilterDimension::Kind, [&](const Row& row) { return wanted[size_t(row.kind + 1)]; });
    }
    if (!filter.bases.isEmpty()) {
        std::uint8_t wanted = 0;
        for (const BasisMark mark : basisMarks)
            wanted |= filter.bases.contains(basisMarkName(mark)) ? bitOf(mark) : 0;
        failUnless(FilterDimension::Basis, [&](const Row& row) { return (row.marks & wanted) != 0; });
    }
    if (filter.hasFunding)
        failUnless(FilterDimension::Funding, [](const Row& row) { return row.funded; });
    if (!filter.organisations.isEmpty()) {
        std::vector<qsizetype> rows;
        for (const QString& organisation : filter.organisations)
            std::ranges::copy(rowsOfOrganisation(organisation), std::back_inserter(rows));
        failUnlessIn(failing, FilterDimension::Organisation, rows);
    }
    if (!filter.statuses.isEmpty()) {
        std::vector<qsizetype> rows;
        for (const QString& status : filter.statuses)
            std::ranges::copy(m_withStatus.value(status), std::back_inserter(rows));
        failUnlessIn(failing, FilterDimension::Status, rows);
    }
    failByText(failing, filter.text);
    return failing;
}

Passing FilterIndex::pass(const Filter& filter) const
{
    if (filter.isEmpty())
        return {};
    const Bits failing = this->failing(filter);
    std::vector<bool> passes(failing.size());
    for (size_t i = 0; i < failing.size(); ++i)
        passes[i] = failing[i] == 0;
    return {m_atlas, std::move(passes)};
}

qsizetype FilterIndex::count(const Filter& filter) const
{
    return std::ranges::count(failing(filter), 0);
}

// ---- what can be asked for

QList<FilterOption> FilterIndex::optionsOf(FilterDimension dimension, const Filter& filter,
                                           const QString& language) const
{
    QStringList values;
    switch (dimension) {
    case FilterDimension::Layer:
        for (auto layer = m_atlas->layers.crbegin(); layer != m_atlas->layers.crend(); ++layer)
            values << layer->id;
        values << Filter::besideTheStack();
        break;
    case FilterDimension::Kind:
        for (const EntityKind& kind : m_atlas->entityKinds)
            values << kind.id;
        break;
    case FilterDimension::Organisation:
        values = m_organisations;
        break;
    case FilterDimension::Basis:
        for (const BasisMark mark : basisMarks)
            values << basisMarkName(mark);
        break;
    case FilterDimension::Status:
        values = m_statuses;
        break;
    case FilterDimension::Funding:
        values << Filter::funded();
        break;
    }
    for (const FilterValue& asked : filter.values()) {
        if (asked.dimension == dimension && !values.contains(asked.value))
            values << asked.value;
    }
    QList<FilterOption> options;
    for (const QString& value : std::as_const(values))
        options.append({{dimension, value}, filterValueLabel(*m_atlas, {dimension, value}, language), 0});
    return options;
}

void FilterIndex::count(QList<FilterOption>& options, const Bits& failing) const
{
    std::vector<qsizetype> ofLayer(size_t(m_atlas->layers.size()) + 1);
    std::vector<qsizetype> ofKind(size_t(m_atlas->entityKinds.size()) + 1);
    std::array<qsizetype, basisMarks.size()> ofMark{};
    qsizetype funded = 0;
    const auto passes = [&failing](size_t row, FilterDimension but) {
        return (failing[row] & std::uint8_t(~bitOf(but))) == 0;
    };
    for (size_t i = 0; i < m_rows.size(); ++i) {
        const Row& row = m_rows[i];
        ofLayer[size_t(row.layer + 1)] += passes(i, FilterDimension::Layer) ? 1 : 0;
        ofKind[size_t(row.kind + 1)] += passes(i, FilterDimension::Kind) ? 1 : 0;
        funded += row.funded && passes(i, FilterDimension::Funding) ? 1 : 0;
        if (!passes(i, FilterDimension::Basis))
            continue;
        for (const BasisMark mark : basisMarks)
            ofMark[size_t(mark)] += (row.marks & bitOf(mark)) != 0 ? 1 : 0;
    }
    const auto countOf = [&](const std::vector<qsizetype>& rows, FilterDimension dimension) -> qsizetype {
        return std::ranges::count_if(rows, [&](qsizetype row) { return passes(size_t(row), dimension); });
    };
    for (FilterOption& option : options) {
        const QString& value = option.value.value;
        switch (option.value.dimension) {
        case FilterDimension::Layer: {
            const Layer* layer = m_atlas->layer(value);
            option.count = ofLayer[layer ? size_t(layer - m_atlas->layers.constData()) + 1 : 0];
            break;
        }
        case FilterDimension::Kind:
            if (const EntityKind* kind = m_atlas->entityKind(value))
                option.count = ofKind[size_t(kind - m_atlas->entityKinds.constData()) + 1];
            break;
        case FilterDimension::Organisation:
            option.count = countOf(rowsOfOrganisation(value), FilterDimension::Organisation);
            break;
        case FilterDimension::Basis:
            if (const auto mark = basisMarkNamed(value))
                option.count = ofMark[size_t(*mark)];
            break;
        case FilterDimension::Status:
            option.count = countOf(m_withStatus.value(value), FilterDimension::Status);
            break;
        case FilterDimension::Funding:
            option.count = funded;
            break;
        }
    }
}

QList<FilterOption> FilterIndex::options(const Filter& filter, const QString& language) const
{
    QList<FilterOption> options;
    for (const FilterDimension dimension : filterDimensions)
        options += optionsOf(dimension, filter, language);
    count(options, failing(filter));
    return options;
}

// ---- words

QString filterValueLabel(const Atlas& atlas, const FilterValue& value, const QString& language)
{
    switch (value.dimension) {
    case FilterDimension::Layer: {
        const Layer* layer = atlas.layer(value.value);
        return layer ? layer->name.in(language) : Words::tr("Beside the stack");
    }
    case FilterDimension::Kind: {
        const EntityKind* kind = atlas.entityKind(value.value);
        return kind ? kind->label.in(language) : value.value;
    }
    case FilterDimension::Organisation: {
        const QString name = atlas.nameOf({IdType::Entity, value.value}, language);
        return name.isEmpty() ? value.value : name;
    }
    case FilterDimension::Basis: {
        const auto mark = basisMarkNamed(value.value);
        return mark ? basisMarkWord(*mark) : value.value;
    }
    case FilterDimension::Status:
        return value.value;
    case FilterDimension::Funding:
        return Words::tr("has funding");
    }
    Q_UNREACHABLE();
}

QString filterDimensionLabel(FilterDimension dimension)
{
    switch (dimension) {
    case FilterDimension::Layer:
        return Words::tr("Layer");
    case FilterDimension::Kind:
        return Words::tr("Kind");
    case FilterDimension::Organisation:
        return Words::tr("Organisation");
    case FilterDimension::Basis:
        return Words::tr("Basis");
    case FilterDimension::Status:
        return Words::tr("Status");
    case FilterDimension::Funding:
        return Words::tr("Funding");
    }
    Q_UNREACHABLE();
}
