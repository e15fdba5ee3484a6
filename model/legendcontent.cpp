// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/legendcontent.h"

#include "model/basismark.h"
#include "model/factphrase.h"

#include <algorithm>
#include <array>
#include <QCoreApplication>
#include <QHash>

namespace {

/// Counts what is on display, and words it.
class LegendWriter
{
    Q_DECLARE_TR_FUNCTIONS(Legend)

public:
    LegendWriter(const Atlas& atlas, const QSet<QString>& hiddenKinds)
        : m_atlas(atlas)
        , m_hiddenKinds(hiddenKinds)
    {
    }

    void count(const QSet<QString>& relations, const QSet<QString>& entities);

    [[nodiscard]] QList<LegendRow> kinds(const QString& language) const;
    [[nodiscard]] QList<LegendRow> asterisk() const;
    [[nodiscard]] QList<LegendRow> bases() const;
    [[nodiscard]] QList<LegendRow> colours() const;
    [[nodiscard]] QList<LegendRow> ribbons() const;
    [[nodiscard]] static QList<LegendRow> emphasis();
    [[nodiscard]] static QString line(LineStyle style);

private:
    const Atlas& m_atlas;
    const QSet<QString>& m_hiddenKinds;
    QHash<QString, qsizetype> m_ofKind;
    QHash<QString, qsizetype> m_ofRibbon;
    QHash<Basis, qsizetype> m_ofBasis;
    QHash<BasisMark, qsizetype> m_ofMark;
    qsizetype m_withCaution = 0; ///< headline figures
};

void LegendWriter::count(const QSet<QString>& relations, const QSet<QString>& entities)
{
    for (const QString& id : relations) {
        const Relation* relation = m_atlas.relation(id);
        if (!relation || m_hiddenKinds.contains(relation->kind))
            continue;
        ++m_ofKind[relation->kind];
        ++m_ofBasis[relation->basis];
        if (const QString ribbon = m_atlas.ribbonOf(*relation); !ribbon.isEmpty())
            ++m_ofRibbon[ribbon];
    }
    for (const QString& id : entities) {
        const Entity* entity = m_atlas.entity(id);
        if (entity)
            ++m_ofMark[basisMarkOf(m_atlas, *entity)];
        if (const Fact* fact = entity ? FactPhrase::headline(m_atlas, entity->headline) : nullptr) {
            ++m_ofBasis[fact->basis];
            m_withCaution += FactPhrase::caution(*fact).isEmpty() ? 0 : 1;
        }
    }
}

QList<LegendRow> LegendWriter::kinds(const QString& language) const
{
    QList<LegendRow> rows;
    for (const RelationKind& kind : m_atlas.relationKinds) {
        const bool hidden = m_hiddenKinds.contains(kind.id);
        if (const qsizetype count = m_ofKind.value(kind.id); count > 0 || hidden)
            rows.append({LegendMark::Kind, kind.id, kind.label.in(language), {}, kind.line, count, hidden});
    }
    return rows;
}

QList<LegendRow> LegendWriter::asterisk() const
{
    if (m_withCaution == 0)
        return {};
    return {{LegendMark::Asterisk,
             {},
             QStringLiteral("*"),
             tr("after a figure: not simply reported, but claimed, estimated, judged, derived or a target"),
             {},
             m_withCaution,
             false}};
}

QList<LegendRow> LegendWriter::bases() const
{
    // What is reported is not marked.
    constexpr std::array marked{Basis::Claimed, Basis::Estimated, Basis::Judged, Basis::Derived};
    QList<LegendRow> rows;
    for (const Basis basis : marked) {
        if (const qsizetype count = m_ofBasis.value(basis); count > 0)
            rows.append({LegendMark::Basis,
                         {},
                         FactPhrase::basis(basis),
                         basisMarkMeaning(basisMarkOf(basis)),
                         {},
                         count,
                         false});
    }
    return rows;
}

QList<LegendRow> LegendWriter::colours() const
{
    QList<LegendRow> rows;
    for (const BasisMark mark : basisMarks) {
        if (const qsizetype count = m_ofMark.value(mark); count > 0)
            rows.append({LegendMark::Coloured,
                         basisMarkName(mark),
                         basisMarkWord(mark),
                         basisMarkMeaning(mark),
                         {},
                         count,
                         false});
    }
    return rows;
}

QList<LegendRow> LegendWriter::ribbons() const
{
    if (m_ofRibbon.isEmpty())
        return {};
    const qsizetype most = *std::ranges::max_element(m_ofRibbon);
    return {{LegendMark::Ribbon,
             {},
             tr("thickness"),
             tr("number of relations, most %L1").arg(most),
             {},
             most,
             false}};
}

QList<LegendRow> LegendWriter::emphasis()
{
    return {{LegendMark::Lit, {}, tr("part of what is selected"), {}, {}, 0, false},
            {LegendMark::Dimmed, {}, tr("dimmed"), tr("not part of it"), {}, 0, false}};
}

QString LegendWriter::line(LineStyle style)
{
    switch (style) {
    case LineStyle::Solid:
        return tr("solid line");
    case LineStyle::Dashed:
        return tr("dashed line");
    case LineStyle::Dotted:
        return tr("dotted line");
    }
    Q_UNREACHABLE();
}

} // namespace

qsizetype LegendContent::hiddenKinds() const
{
    return std::ranges::count_if(rows, &LegendRow::hidden);
}

LegendContent legendContent(const Atlas& atlas, const QSet<QString>& shownRelations, bool ribbonsShown,
                            bool lit, const QSet<QString>& hiddenKinds, const QString& language,
                            const QSet<QString>& shownEntities, bool byBasis)
{
    LegendWriter writer(atlas, hiddenKinds);
    writer.count(shownRelations, shownEntities);
    LegendContent content;
    content.rows = writer.kinds(language);
    content.rows += byBasis ? writer.colours() : writer.bases();
    if (ribbonsShown) {
        content.rows += writer.asterisk();
        content.rows += writer.ribbons();
    }
    if (lit)
        content.rows += LegendWriter::emphasis();
    return content;
}

QString lineStyleWord(LineStyle line)
{
    return LegendWriter::line(line);
}
