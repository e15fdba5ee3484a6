// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/panels/themescontent.h"

#include "model/ancestry.h"
#include "model/factphrase.h"
#include "model/panels/citedsources.h"

#include <algorithm>
#include <QCoreApplication>
#include <QSet>

namespace {

constexpr int themeColumn = 30;  ///< characters, then it wraps
constexpr int pointColumn = 48;  ///< likewise
constexpr int namesColumn = 36;  ///< likewise
constexpr int sourceColumn = 36; ///< likewise

class ThemesWords
{
    Q_DECLARE_TR_FUNCTIONS(ThemesContent)

public:
    ThemesWords(const Atlas& atlas, const Passing& passing, const QString& language)
        : m_atlas(atlas)
        , m_passing(passing)
        , m_language(language)
    {
    }

    [[nodiscard]] ThemesContent content()
    {
        ThemesContent result;
        QSet<QString> shown;
        for (const ThemeKind& kind : m_atlas.themeKinds) {
            if (shown.contains(kind.id))
                continue;
            shown.insert(kind.id);
            const ThemeKind* other = opponentOf(kind, shown);
            if (other)
                shown.insert(other->id);
            const ThemesContent::Section section = other ? facing(kind, *other) : bySide(kind);
            if (!section.columns.isEmpty() || !section.joint.isEmpty())
                result.sections.append(section);
        }
        QList<SourceRef> refs;
        for (const Theme& theme : m_atlas.themes)
            refs << theme.source;
        result.sources = citedSources(m_atlas, refs);
        result.named = int(m_named.size());
        result.hidden = int(std::ranges::count_if(
            m_named, [this](const QString& entity) { return !m_passing.contains(entity); }));
        return result;
    }

    [[nodiscard]] Sheet sheet()
    {
        Sheet result;
        result.id = QStringLiteral("themes");
        result.title = tr("Themes");
        const bool hasSides =
            std::ranges::any_of(m_atlas.themes, [](const Theme& theme) { return !theme.side.isEmpty(); });
        result.columns = {{tr("Kind"), false, 0, {}}, {tr("Theme"), false, themeColumn, {}}};
        if (hasSides)
            result.columns << SheetColumn{tr("Side"), false, 0, {}};
        result.columns << SheetColumn{tr("Point"), false, pointColumn, tr("As published, figures first")}
                       << SheetColumn{tr("Basis"), false, 0, {}}
                       << SheetColumn{tr("Speaks of"), false, namesColumn, {}}
                       << SheetColumn{tr("Source"), false, sourceColumn, {}};
        for (const ThemeKind& kind : m_atlas.themeKinds) {
            for (const Theme* theme : themesOf(kind.id)) {
                for (const Fact& point : theme->points)
                    result.rows << sheetRow(*theme, &point, hasSides);
                if (theme->points.isEmpty())
                    result.rows << sheetRow(*theme, nullptr, hasSides);
            }
        }
        result.totals = totals;
        return finished(std::move(result));
    }

private:
    /// The kind that argues with this one and is not shown yet: whichever of the two says so.
    [[nodiscard]] const ThemeKind* opponentOf(const ThemeKind& kind, const QSet<QString>& shown) const
    {
        const auto isFree = [&](const ThemeKind& other) {
            return !shown.contains(other.id) && !themesOf(other.id).isEmpty();
        };
        if (themesOf(kind.id).isEmpty())
            return nullptr;
        for (const ThemeKind& other : m_atlas.themeKinds) {
            if (isFree(other) && (other.opposes == kind.id || kind.opposes == other.id))
                return &other;
        }
        return nullptr;
    }

    [[nodiscard]] QList<const Theme*> themesOf(const QString& kind) const
    {
        QList<const Theme*> result;
        for (const Theme& theme : m_atlas.themes) {
            if (theme.kind == kind)
                result.append(&theme);
        }
        return result;
    }

    [[nodiscard]] QString labelOf(const QString& kindId) const
    {
        const ThemeKind* kind = m_atlas.themeKind(kindId);
        return kind ? kind->label.in(m_language) : kindId;
    }

    [[nodiscard]] QString sideName(int side) const
    {
        return side < 0 ? QString() : m_atlas.scorecard.sides[side].name.in(m_language);
    }

    [[nodiscard]] int sideOf(const Theme& theme) const
    {
        const auto& sides = m_atlas.scorecard.sides;
        const auto found = std::ranges::find(sides, theme.side, &ScorecardSide::id);
        return found == sides.end() ? -1 : int(found - sides.begin());
    }

    [[nodiscard]] ThemesContent::Section facing(const ThemeKind& one, const ThemeKind& other)
    {
        ThemesContent::Section section;
        for (const ThemeKind* kind : {&one, &other}) {
            ThemesContent::Column column;
            column.heading = labelOf(kind->id);
            for (const Theme* theme : themesOf(kind->id))
                column.cards << card(*theme);
            section.columns << column;
        }
        return section;
    }

    /// The sides of a kind face each other, if there are several.
    [[nodiscard]] ThemesContent::Section bySide(const ThemeKind& kind)
    {
        ThemesContent::Section section;
        section.heading = labelOf(kind.id);
        const QList<const Theme*> themes = themesOf(kind.id);
        QSet<int> sides;
        for (const Theme* theme : themes)
            sides.insert(sideOf(*theme));
        sides.remove(-1);
        if (sides.size() < 2) {
            ThemesContent::Column column;
            for (const Theme* theme : themes)
                column.cards << card(*theme);
            if (!column.cards.isEmpty())
                section.columns << column;
            return section;
        }
        for (int side = 0; side < m_atlas.scorecard.sides.size(); ++side) {
            if (!sides.contains(side))
                continue;
            ThemesContent::Column column{sideName(side), side, {}};
            for (const Theme* theme : themes) {
                if (sideOf(*theme) == side)
                    column.cards << card(*theme);
            }
            section.columns << column;
        }
        for (const Theme* theme : themes) {
            if (sideOf(*theme) < 0)
                section.joint << card(*theme);
        }
        return section;
    }

    [[nodiscard]] ThemesContent::Card card(const Theme& theme)
    {
        ThemesContent::Card result;
        result.theme = theme.id;
        result.title = theme.title.in(m_language);
        result.kind = labelOf(theme.kind);
        result.side = sideOf(theme);
        result.sideName = sideName(result.side);
        result.summary = theme.summary;
        for (const Fact& point : theme.points)
            result.points << factLine(m_atlas, point, m_language);
        result.chips = chips(theme);
        const QString section = shortSource(m_atlas, theme.source, {theme.source.source, {}});
        result.source = section.isEmpty() ? m_atlas.sourceLine(theme.source) : section;
        return result;
    }

    /// What a theme and its points speak of, each once; a fact stands for its subject.
    [[nodiscard]] QList<TypedId> spokenOf(const Theme& theme) const
    {
        QList<TypedId> named = theme.about;
        for (const Fact& point : theme.points)
            named << point.about;
        QList<TypedId> result;
        for (TypedId id : named) {
            if (id.type == IdType::Fact)
                id = m_atlas.fact(id.id).subject;
            if (m_atlas.contains(id) && id != TypedId{IdType::Theme, theme.id} && !result.contains(id))
                result << id;
        }
        return result;
    }

    [[nodiscard]] QList<ThemesContent::Chip> chips(const Theme& theme)
    {
        QList<ThemesContent::Chip> result;
        for (const TypedId& id : spokenOf(theme)) {
            if (id.type == IdType::Entity) {
                m_named.insert(id.id);
                if (!m_passing.contains(id.id))
                    continue;
            }
            result.append({id, m_atlas.nameOf(id, m_language), layerOf(m_atlas, id), whatIs(id)});
        }
        return result;
    }

    [[nodiscard]] QString whatIs(const TypedId& id) const
    {
        switch (id.type) {
        case IdType::Layer:
            return tr("layer");
        case IdType::Group:
            return tr("group");
        case IdType::Sector:
            return tr("sector");
        case IdType::Dimension:
            return tr("dimension of the scorecard");
        case IdType::Theme:
            return labelOf(m_atlas.theme(id.id)->kind);
        case IdType::Entity:
            return m_atlas.nameOfPlace(Atlas::placeOf(*m_atlas.entity(id.id)), m_language);
        default:
            return {};
        }
    }

    [[nodiscard]] SheetRow sheetRow(const Theme& theme, const Fact* point, bool hasSides)
    {
        const bool isFirst = !point || point == &theme.points.first(); // says what the theme is about, once
        SheetRow row;
        row.thing = TypedId{IdType::Theme, theme.id};
        row.cells << textCell(labelOf(theme.kind))
                  << textCell(theme.title.in(m_language), isFirst ? theme.summary : QString());
        if (hasSides)
            row.cells << textCell(sideName(sideOf(theme)));
        SheetCell figure;
        FactLine line;
        if (point) {
            line = factLine(m_atlas, *point, m_language);
            figure = figureCell(line);
            figure.basis = point->basis;
            figure.caution = point->stage == Stage::Actual ? QString() : FactPhrase::stage(point->stage);
            row.figureId = point->id;
            row.evidence = line.evidence;
            line.label = theme.title.in(m_language);
            row.citation = citation(line);
        }
        QStringList names;
        for (const ThemesContent::Chip& chip : chips(theme))
            names << chip.name;
        row.cells << figure << textCell(point ? FactPhrase::basis(point->basis) : QString())
                  << textCell(names.join(QStringLiteral(", ")))
                  << textCell(citedSections(m_atlas, {point ? point->source : theme.source}));
        return row;
    }

    static QList<SheetRow> totals(const Sheet& sheet, std::span<const qsizetype> shown)
    {
        if (shown.empty())
            return {};
        int points = 0;
        QSet<TypedId> themes;
        for (const qsizetype index : shown) {
            points += sheet.rows[index].figureId.isEmpty() ? 0 : 1;
            themes.insert(*sheet.rows[index].thing);
        }
        SheetRow total;
        total.isTotal = true;
        total.cells << textCell(tr("%n points", nullptr, points))
                    << textCell(tr("of %n themes", nullptr, int(themes.size())));
        while (total.cells.size() < sheet.columns.size())
            total.cells << textCell({});
        return {total};
    }

    const Atlas& m_atlas;
    const Passing& m_passing;
    QString m_language;
    QSet<QString> m_named;
};

} // namespace

ThemesContent themesContent(const Atlas& atlas, const Passing& passing, const QString& language)
{
    return ThemesWords(atlas, passing, language).content();
}

Sheet themesSheet(const Atlas& atlas, const Passing& passing, const QString& language)
{
    return ThemesWords(atlas, passing, language).sheet();
}
