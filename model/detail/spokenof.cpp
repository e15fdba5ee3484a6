// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/detail/spokenof.h"

#include "model/detaillinks.h"

#include <algorithm>
#include <QCoreApplication>
#include <QSet>

namespace {

class SpokenOf
{
    Q_DECLARE_TR_FUNCTIONS(SpokenOf)

public:
    SpokenOf(const Atlas& atlas, const TypedId& id, const QString& language)
        : m_atlas(atlas)
        , m_id(id)
        , m_links(atlas, language)
    {
    }

    [[nodiscard]] QList<LinkGroup> groups() const
    {
        QList<LinkGroup> result;
        const auto add = [&result](const QString& label, const QList<DetailLink>& links) {
            if (!links.isEmpty())
                result.append({label, links});
        };
        add(tr("Themes"), themes());
        add(tr("Scorecard"), dimensions());
        add(tr("Facts"), facts());
        return result;
    }

private:
    /// Whether it names the thing, or a fact of the thing.
    [[nodiscard]] bool names(const QList<TypedId>& about) const
    {
        return std::ranges::any_of(about, [this](const TypedId& id) {
            return id == m_id || (id.type == IdType::Fact && m_atlas.fact(id.id).subject == m_id);
        });
    }

    [[nodiscard]] bool names(const Fact& fact) const { return names(fact.about); }

    [[nodiscard]] QList<DetailLink> themes() const
    {
        QList<DetailLink> result;
        for (const Theme& theme : m_atlas.themes) {
            const auto point =
                std::ranges::find_if(theme.points, [this](const Fact& fact) { return names(fact); });
            if (const TypedId id{IdType::Theme, theme.id};
                id != m_id && (names(theme.about) || point != theme.points.end()))
                result.append(m_links.link(id));
        }
        return result;
    }

    [[nodiscard]] QList<DetailLink> dimensions() const
    {
        QList<DetailLink> result;
        for (const Dimension& dimension : m_atlas.scorecard.dimensions) {
            const auto value =
                std::ranges::find_if(dimension.values, [this](const Fact& fact) { return names(fact); });
            if (const TypedId id{IdType::Dimension, dimension.id};
                id != m_id && (names(dimension.about) || value != dimension.values.end()))
                result.append(m_links.link(id));
        }
        return result;
    }

    /// Facts of other things; those of themes and the scorecard are named by these.
    [[nodiscard]] QList<DetailLink> facts() const
    {
        QList<DetailLink> result;
        for (const Atlas::FactRef& ref : m_atlas.allFacts()) {
            const bool isCounted = ref.subject.type == IdType::Theme || ref.subject.type == IdType::Dimension;
            if (!isCounted && ref.subject != m_id && names(*ref.fact))
                result.append(m_links.fact(ref));
        }
        return result;
    }

    const Atlas& m_atlas;
    TypedId m_id;
    DetailLinks m_links;
};

} // namespace

QList<LinkGroup> spokenOf(const Atlas& atlas, const TypedId& id, const QString& language)
{
    return SpokenOf(atlas, id, language).groups();
}
