// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/panels/scorecardcontent.h"

#include "model/factphrase.h"
#include "model/panels/citedsources.h"

#include <algorithm>
#include <QCoreApplication>
#include <QLocale>

namespace {

constexpr int nameColumn = 28;   ///< characters, then it wraps
constexpr int caveatColumn = 40; ///< likewise
constexpr int sourceColumn = 36; ///< likewise

class ScorecardWords
{
    Q_DECLARE_TR_FUNCTIONS(ScorecardContent)

public:
    ScorecardWords(const Atlas& atlas, const QString& language)
        : m_atlas(atlas)
        , m_language(language)
    {
    }

    [[nodiscard]] ScorecardContent content() const
    {
        ScorecardContent result;
        for (const ScorecardSide& side : m_atlas.scorecard.sides)
            result.sides.append({side.id, side.name.in(m_language), 0});
        QList<SourceRef> judged;
        QList<SourceRef> all;
        for (const Dimension& dimension : m_atlas.scorecard.dimensions) {
            result.rows.append(row(dimension));
            all << dimension.source;
            for (const Fact& value : dimension.values)
                all << value.source;
            if (const int leader = result.rows.last().leader; leader >= 0) {
                ++result.sides[leader].leads;
                judged << dimension.source;
            }
        }
        result.sources = citedSources(m_atlas, all);
        if (!judged.isEmpty()) {
            result.tally = tally(result);
            result.judgedBy = judgedBy(judged);
        }
        return result;
    }

    [[nodiscard]] Sheet sheet() const
    {
        const ScorecardContent content = this->content();
        Sheet result;
        result.id = QStringLiteral("scorecard");
        result.title = tr("Scorecard");
        result.columns << SheetColumn{tr("Dimension"), false, nameColumn, {}};
        for (const ScorecardContent::Side& side : content.sides)
            result.columns << SheetColumn{side.name, false, nameColumn, tr("As published")};
        result.columns << SheetColumn{tr("Leader"), false, 0, tr("As the source has it, not computed")}
                       << SheetColumn{tr("Trend"), false, 0, {}}
                       << SheetColumn{tr("Basis"), false, 0, tr("On what the leader rests")}
                       << SheetColumn{tr("Caveat"), false, caveatColumn, {}}
                       << SheetColumn{tr("Source"), false, sourceColumn, {}};
        for (const ScorecardContent::Row& row : content.rows)
            result.rows << sheetRow(content, row);
        for (const QString& note : {content.judgedBy, content.tally}) {
            if (!note.isEmpty())
                result.notes << note;
        }
        result.totals = totals;
        return finished(std::move(result));
    }

private:
    [[nodiscard]] int sideAt(const QString& id) const
    {
        const auto& sides = m_atlas.scorecard.sides;
        const auto found = std::ranges::find(sides, id, &ScorecardSide::id);
        return found == sides.end() ? -1 : int(found - sides.begin());
    }

    [[nodiscard]] ScorecardContent::Row row(const Dimension& dimension) const
    {
        ScorecardContent::Row result;
        result.dimension = dimension.id;
        result.name = dimension.name.in(m_language);
        result.leader = sideAt(dimension.leader);
        result.trend = dimension.trend;
        if (result.leader >= 0)
            result.basis = FactPhrase::basis(dimension.basis);
        if (dimension.better != Dimension::Better::Unknown)
            result.direction =
                dimension.better == Dimension::Better::Lower ? tr("lower is better") : tr("higher is better");
        QStringList figures;
        for (const ScorecardSide& side : m_atlas.scorecard.sides) {
            const auto value = dimension.values.constFind(side.id);
            if (value == dimension.values.cend()) {
                result.values.append(std::nullopt);
                continue;
            }
            result.values.append(factLine(m_atlas, *value, m_language));
            const FactLine& line = *result.values.last();
            figures << side.name.in(m_language) + u' ' + line.phrase +
                           (line.note.isEmpty() ? QString() : QStringLiteral(" (%1)").arg(line.note));
        }
        if (!dimension.caveat.isEmpty())
            result.caveats << dimension.caveat;
        if (const QString computed = caveatOf(dimension, result); !computed.isEmpty())
            result.caveats << computed;
        result.source = m_atlas.sourceLine(dimension.source);
        result.section = citedSections(m_atlas, {dimension.source});
        result.evidence = evidenceOf(m_atlas, dimension.basis, dimension.source);
        if (result.leader >= 0)
            figures << tr("%1 leads").arg(m_atlas.scorecard.sides[result.leader].name.in(m_language)) +
                           (result.trend.isEmpty() ? QString() : QStringLiteral(", ") + result.trend);
        result.citation =
            ::citation(result.name, figures.join(QStringLiteral("; ")), result.basis, result.source);
        return result;
    }

    /// What the figures themselves say about the leader that is named: often nothing, and then that is said.
    [[nodiscard]] QString caveatOf(const Dimension& dimension, const ScorecardContent::Row& row) const
    {
        const Fact leading = dimension.values.value(dimension.leader);
        if (row.leader < 0 || dimension.better == Dimension::Better::Unknown || !leading.quantity)
            return {};
        bool allBounds = leading.quantity->qualifier == Qualifier::AtLeast;
        bool isUncertain = false;
        for (auto value = dimension.values.cbegin(); value != dimension.values.cend(); ++value) {
            if (value.key() == dimension.leader || !value->quantity)
                continue;
            if (!leading.quantity->isComparableTo(*value->quantity))
                return tr("The figures do not measure the same thing (derived)");
            const std::partial_ordering order = leading.quantity->compare(*value->quantity);
            const bool isLower = dimension.better == Dimension::Better::Lower;
            if (order == (isLower ? std::partial_ordering::greater : std::partial_ordering::less))
                return tr("The figures say otherwise (derived)");
            isUncertain = isUncertain || order == std::partial_ordering::unordered;
            allBounds = allBounds && value->quantity->qualifier == Qualifier::AtLeast;
        }
        if (!isUncertain)
            return {};
        return allBounds && row.caveats.isEmpty()
                   ? tr("Lower bounds compared: the figures cannot tell who leads (derived)")
                   : tr("The figures cannot tell who leads (derived)");
    }

    [[nodiscard]] QString tally(const ScorecardContent& content) const
    {
        QStringList parts;
        int named = 0;
        for (const ScorecardContent::Side& side : content.sides) {
            parts << side.name + u' ' + QLocale().toString(side.leads);
            named += side.leads;
        }
        QString text =
            tr("Tally derived by counting the leaders: %1.").arg(parts.join(QStringLiteral(" : ")));
        if (named < content.rows.size())
            text += u' ' + tr("%n dimensions have no leader.", nullptr, int(content.rows.size()) - named);
        return text;
    }

    /// "Leaders as judged by the source, § China vs US."
    [[nodiscard]] QString judgedBy(const QList<SourceRef>& refs) const
    {
        bool areJudged = true;
        for (const Dimension& dimension : m_atlas.scorecard.dimensions)
            areJudged = areJudged && (sideAt(dimension.leader) < 0 || dimension.basis == Basis::Judged);
        const QString sections = citedSections(m_atlas, refs);
        const QString text =
            areJudged ? tr("Leaders as judged by the source") : tr("Leaders as the source has them");
        return (sections.isEmpty() ? text : QString(text + QStringLiteral(", ") + sections)) + u'.';
    }

    [[nodiscard]] SheetRow sheetRow(const ScorecardContent& content, const ScorecardContent::Row& row) const
    {
        SheetRow result;
        result.thing = TypedId{IdType::Dimension, row.dimension};
        result.cells << textCell(row.name, row.direction);
        for (const auto& value : row.values)
            result.cells << (value ? figureCell(*value) : textCell(tr("not in source")));
        result.cells << textCell(row.leader < 0 ? tr("none named") : content.sides[row.leader].name)
                     << textCell(row.trend) << textCell(row.basis)
                     << textCell(row.caveats.join(QStringLiteral(" · "))) << textCell(row.section);
        result.evidence = row.evidence;
        result.citation = row.citation;
        return result;
    }

    /// Who leads how often among the rows shown.
    static QList<SheetRow> totals(const Sheet& sheet, std::span<const qsizetype> shown)
    {
        if (shown.empty() || sheet.columns.size() < fixedColumns)
            return {};
        const qsizetype leaderColumn = sheet.columns.size() - columnsFromLeader;
        QStringList names;
        for (qsizetype side = 1; side < leaderColumn; ++side)
            names << sheet.columns[side].heading;
        QList<int> counts(names.size(), 0);
        for (const qsizetype row : shown) {
            if (const qsizetype side = names.indexOf(sheet.rows[row].cells[leaderColumn].text); side >= 0)
                ++counts[side];
        }
        SheetRow total;
        total.isTotal = true;
        total.cells << textCell(tr("%n dimensions", nullptr, int(shown.size())));
        for (qsizetype side = 0; side < names.size(); ++side)
            total.cells << textCell(tr("leads %1").arg(QLocale().toString(counts[side])));
        total.cells << textCell({}) << textCell({}) << textCell(FactPhrase::basis(Basis::Derived))
                    << textCell({}) << textCell({});
        return {total};
    }

    static constexpr qsizetype columnsFromLeader = 5;
    static constexpr qsizetype fixedColumns = 1 + columnsFromLeader;

    const Atlas& m_atlas;
    QString m_language;
};

} // namespace

ScorecardContent scorecardContent(const Atlas& atlas, const QString& language)
{
    return ScorecardWords(atlas, language).content();
}

Sheet scorecardSheet(const Atlas& atlas, const QString& language)
{
    return ScorecardWords(atlas, language).sheet();
}
