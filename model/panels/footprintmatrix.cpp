// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/panels/footprintmatrix.h"

#include "model/factphrase.h"

#include <algorithm>
#include <QCoreApplication>
#include <QLocale>

namespace {

/// More things than that nobody reads, as in footprintMembers().
constexpr qsizetype mostThings = 2000;

/// How many organisations with as wide a reach a sentence names.
constexpr qsizetype mostNamed = 6;

/// Who has what, by position in the atlas.
class Ownership
{
public:
    explicit Ownership(const Atlas& atlas)
        : m_atlas(atlas)
        , m_things(size_t(atlas.entities.size()))
        , m_isHad(size_t(atlas.entities.size()))
        , m_reached(size_t(atlas.entities.size()), -1)
        , m_owners(size_t(atlas.entities.size()))
    {
        QSet<QString> kinds;
        for (const RelationKind& kind : atlas.relationKinds) {
            if (kind.footprint)
                kinds.insert(kind.id);
        }
        for (const Relation& relation : atlas.relations) {
            if (!kinds.contains(relation.kind) || relation.from == relation.to)
                continue;
            const size_t to = positionOf(relation.to);
            m_things[positionOf(relation.from)].push_back({to, relation.basis});
            m_isHad[to] = true;
            m_sources.insert(relation.source.source);
        }
    }

    struct Tie
    {
        size_t thing;
        Basis basis;
    };

    [[nodiscard]] bool has(size_t entity) const { return !m_things[entity].empty(); }

    [[nodiscard]] bool isHad(size_t entity) const { return m_isHad[entity]; }

    /// Whether it has been reached from an organisation.
    [[nodiscard]] bool isOwned(size_t entity) const { return m_owners[entity] > 0; }

    [[nodiscard]] qsizetype sharedCount() const
    {
        return std::ranges::count_if(m_owners, [](int owners) { return owners > 1; });
    }

    /// The documents that say so, in the order of the atlas.
    [[nodiscard]] QStringList sources() const
    {
        QStringList result;
        for (const Source& source : m_atlas.sources) {
            if (m_sources.contains(source.id))
                result << m_atlas.sourceLine({source.id, {}});
        }
        return result;
    }

    /// An organisation and all that it has, in the order in which it is reached.
    std::vector<Tie> thingsOf(size_t head)
    {
        std::vector<Tie> result{{head, Basis::Reported}};
        reach(head, head);
        for (size_t i = 0; i < result.size(); ++i) {
            for (const Tie& tie : m_things[result[i].thing]) {
                if (m_reached[tie.thing] == qsizetype(head) || result.size() >= size_t(mostThings))
                    continue;
                reach(tie.thing, head);
                result.push_back(tie);
            }
        }
        return result;
    }

private:
    [[nodiscard]] size_t positionOf(const QString& id) const
    {
        return size_t(m_atlas.entity(id) - m_atlas.entities.constData());
    }

    void reach(size_t thing, size_t head)
    {
        m_reached[thing] = qsizetype(head);
        ++m_owners[thing];
    }

    const Atlas& m_atlas;
    std::vector<std::vector<Tie>> m_things;
    std::vector<bool> m_isHad;
    std::vector<qsizetype> m_reached; ///< the organisation from which it was reached last
    std::vector<int> m_owners;
    QSet<QString> m_sources;
};

class MatrixBuilder
{
public:
    MatrixBuilder(const Atlas& atlas, const Passing& passing, const QString& language)
        : m_atlas(atlas)
        , m_passing(passing)
        , m_language(language)
        , m_ownership(atlas)
    {
    }

    FootprintMatrix build()
    {
        m_matrix.isFiltered = !m_passing.isEverything();
        addColumns();
        const QString kind = commonestKind();
        for (size_t i = 0; i < count(); ++i) {
            if (!m_ownership.isHad(i) && (m_ownership.has(i) || entity(i).kind == kind))
                addRow(i);
        }
        for (size_t i = 0; i < count(); ++i) { // those that have each other: the first stands for them
            if (m_ownership.has(i) && !m_ownership.isOwned(i))
                addRow(i);
        }
        m_matrix.sources = m_ownership.sources();
        m_matrix.shared = m_ownership.sharedCount();
        std::ranges::stable_sort(m_matrix.rows, [](const FootprintRow& a, const FootprintRow& b) {
            return a.layers != b.layers ? a.layers > b.layers : a.things > b.things;
        });
        return std::move(m_matrix);
    }

private:
    [[nodiscard]] size_t count() const { return size_t(m_atlas.entities.size()); }

    [[nodiscard]] const Entity& entity(size_t i) const { return m_atlas.entities[qsizetype(i)]; }

    void addColumns()
    {
        for (const Layer& layer : m_atlas.layers) {
            const qsizetype position = m_matrix.layers.size();
            m_matrix.layers.append({layer.id, layer.name.in(m_language)});
            for (const Group* group : m_atlas.groupsOf(layer.id)) {
                m_layerOfGroup.insert(group->id, position);
                m_matrix.groups.append({group->id, group->name.in(m_language), position});
            }
        }
        for (const EntityKind& kind : m_atlas.entityKinds)
            m_kinds.insert(kind.id, kind.label.in(m_language));
    }

    /// What most of those are that have something and are had by nobody; of several the one declared first.
    [[nodiscard]] QString commonestKind() const
    {
        QHash<QString, int> counts;
        for (size_t i = 0; i < count(); ++i) {
            if (m_ownership.has(i) && !m_ownership.isHad(i))
                ++counts[entity(i).kind];
        }
        QString result;
        for (const EntityKind& kind : m_atlas.entityKinds) {
            if (counts.value(kind.id) > counts.value(result))
                result = kind.id;
        }
        return result;
    }

    void addRow(size_t head)
    {
        const std::vector<Ownership::Tie> ties = m_ownership.thingsOf(head);
        ++m_matrix.all;
        FootprintRow row;
        row.cells.resize(m_matrix.layers.size());
        for (const Ownership::Tie& tie : ties) {
            const Entity& thing = entity(tie.thing);
            if (!m_passing.contains(thing.id))
                continue;
            const qsizetype layer = m_layerOfGroup.value(thing.group, -1);
            QList<FootprintThing>& cell = layer < 0 ? row.beside : row.cells[layer];
            cell.append({thing.id, thing.name.in(m_language), m_kinds.value(thing.kind), thing.group,
                         tie.basis, tie.thing == head});
            ++row.things;
        }
        if (row.things == 0)
            return;
        const Entity& organisation = entity(head);
        row.organisation = organisation.id;
        row.name = organisation.name.in(m_language);
        row.kind = m_kinds.value(organisation.kind);
        if (const auto layer = m_layerOfGroup.constFind(organisation.group);
            layer != m_layerOfGroup.constEnd())
            row.layer = m_matrix.layers[*layer].id;
        row.layers = std::ranges::count_if(row.cells, [](const auto& cell) { return !cell.isEmpty(); });
        m_matrix.rows.append(std::move(row));
    }

    const Atlas& m_atlas;
    const Passing& m_passing;
    const QString& m_language;
    Ownership m_ownership;
    FootprintMatrix m_matrix;
    QHash<QString, qsizetype> m_layerOfGroup;
    QHash<QString, QString> m_kinds;
};

} // namespace

qsizetype FootprintMatrix::spanning(qsizetype least) const
{
    const auto end =
        std::ranges::partition_point(rows, [least](const FootprintRow& row) { return row.layers >= least; });
    return end - rows.cbegin();
}

FootprintMatrix footprintMatrix(const Atlas& atlas, const Passing& passing, const QString& language)
{
    return MatrixBuilder(atlas, passing, language).build();
}

// ---- words

QString FootprintWords::reach(const FootprintMatrix& matrix, const FootprintRow& row)
{
    return tr("%1 of %n layers", nullptr, int(matrix.layers.size())).arg(QLocale().toString(row.layers)) +
           QStringLiteral(" · ") + tr("%n things", nullptr, int(row.things));
}

QString FootprintWords::answer(const FootprintMatrix& matrix)
{
    if (matrix.rows.isEmpty() || matrix.rows.first().layers == 0)
        return {};
    const FootprintRow& widest = matrix.rows.first();
    const qsizetype equals = matrix.spanning(widest.layers) - 1;
    if (equals < 1)
        return tr("%1 reaches widest: %2.").arg(widest.name, reach(matrix, widest));
    QString text = tr("No organisation alone reaches widest. %1 has the most things: %2.")
                       .arg(widest.name, reach(matrix, widest));
    QStringList names;
    for (const FootprintRow& row : matrix.rows.mid(1, std::min(equals, mostNamed)))
        names << row.name;
    const qsizetype left = equals - names.size();
    text += u' ' + tr("As many layers: %1").arg(names.join(QStringLiteral(", ")));
    if (left > 0)
        text += QStringLiteral(", ") + tr("and %n more", nullptr, int(left));
    return text + u'.';
}

QString FootprintWords::counts(const FootprintMatrix& matrix, bool isAll)
{
    const QLocale locale;
    const qsizetype shown = isAll ? matrix.rows.size() : matrix.spanning(spanningLayers);
    QString text = isAll ? tr("%1 of %n organisations", nullptr, int(matrix.all)).arg(locale.toString(shown))
                         : tr("%1 of %n organisations are in two layers or more", nullptr, int(matrix.all))
                               .arg(locale.toString(shown));
    if (isAll && shown == matrix.all)
        text = tr("%n organisations", nullptr, int(shown));
    if (matrix.isFiltered)
        text += QStringLiteral(", ") + tr("filtered");
    const qsizetype out = matrix.rows.size() - shown;
    if (out > 0)
        text += QStringLiteral("; ") + tr("%n in fewer are left out", nullptr, int(out));
    return text;
}

QString FootprintWords::describe(const FootprintMatrix& matrix, const FootprintThing& thing)
{
    QStringList parts{thing.kind};
    const auto group = std::ranges::find(matrix.groups, thing.group, &FootprintMatrix::Group::id);
    parts << (group == matrix.groups.cend() ? tr("Beside the stack") : group->name);
    if (thing.basis != Basis::Reported)
        parts << tr("tie: %1").arg(FactPhrase::basis(thing.basis));
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" · "));
}
