// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/detail/detailpage.h"

#include "model/detail/notreported.h"
#include "model/detail/spokenof.h"
#include "model/detail/tensions.h"
#include "model/factphrase.h"

#include <algorithm>

namespace {

/// From so many facts on, figures and words have a title each.
constexpr qsizetype manyFacts = 4;

/// Money is read first, then other figures, then words.
int readingOrder(const FactLine& line)
{
    if (!line.quantity)
        return 2;
    return line.quantity->currency.isEmpty() ? 1 : 0;
}

bool isOnMap(IdType type)
{
    using enum IdType;
    return type == Layer || type == Group || type == Entity || type == Relation || type == Ribbon ||
           type == Sector;
}

} // namespace

DetailPage::DetailPage(const Atlas& atlas, const QString& language, const TypedId& id)
    : m_atlas(atlas)
    , m_language(language)
    , m_links(atlas, language)
{
    m_content.id = id;
    if (id.type != IdType::Atlas)
        m_content.crumbs = m_links.crumbs(id);
    m_content.layer = m_links.link(id).layer;
    m_content.isOnMap = isOnMap(id.type);
}

void DetailPage::setName(const LocalizedText& name)
{
    m_content.name = name.in(m_language);
    for (const QString& other : name.all()) {
        if (other != m_content.name) {
            m_content.otherName = other;
            break;
        }
    }
}

void DetailPage::setKind(const QStringList& parts)
{
    QStringList filled = parts;
    filled.removeAll(QString());
    m_content.kind = filled.join(QStringLiteral(" · "));
}

void DetailPage::setHeadline(const QString& factId)
{
    if (const Fact* fact = FactPhrase::headline(m_atlas, factId))
        m_content.headline = line(*fact);
}

bool DetailPage::isHeadline(const Fact& fact) const
{
    return m_content.headline && !fact.id.isEmpty() && m_content.headline->id == fact.id;
}

void DetailPage::addFacts(const QList<Fact>& facts)
{
    QList<FactLine> lines;
    for (const Fact& fact : facts) {
        if (!isHeadline(fact))
            lines << line(fact, fact.key);
    }
    std::ranges::stable_sort(lines, {}, readingOrder);
    const auto words = std::ranges::find_if(lines, [](const FactLine& item) { return !item.quantity; });
    const qsizetype figures = words - lines.begin();
    if (lines.size() < manyFacts || figures == 0 || figures == lines.size()) {
        addLines(tr("Facts"), lines);
        return;
    }
    addLines(tr("Figures"), lines.first(figures));
    addLines(tr("Facts"), lines.sliced(figures));
}

void DetailPage::addFact(const QString& title, const Fact& fact)
{
    if (!isHeadline(fact))
        addLines(title, {line(fact, title)});
}

void DetailPage::addList(const QString& title, const std::optional<QList<Fact>>& list)
{
    if (!list) {
        addText(title, tr("not in source"));
        return;
    }
    QList<FactLine> lines;
    for (const Fact& fact : *list) {
        lines << line(fact);
        lines.last().label.clear();
    }
    addLines(title, lines);
}

void DetailPage::addLines(const QString& title, const QList<FactLine>& lines)
{
    if (!lines.isEmpty())
        m_content.sections.append({title, lines});
}

void DetailPage::addLinks(const QString& title, const QList<DetailLink>& links)
{
    if (!links.isEmpty())
        addLinkGroups(title, {{{}, links}});
}

void DetailPage::addLinkGroups(const QString& title, const QList<LinkGroup>& groups)
{
    if (!groups.isEmpty())
        m_content.sections.append({title, groups});
}

void DetailPage::addText(const QString& title, const QString& text)
{
    if (!text.isEmpty())
        m_content.sections.append({title, text});
}

void DetailPage::addSpokenOf()
{
    addLinkGroups(tr("Spoken of in"), spokenOf(m_atlas, m_content.id, m_language));
    addLinkGroups(tr("Tensions"), tensionsOf(m_atlas, m_content.id, m_language));
}

void DetailPage::addNotReported()
{
    addLinkGroups(tr("Not reported"), notReported(m_atlas, m_content.id, m_language));
}

FactLine DetailPage::line(const Fact& fact, const QString& labelIfUndeclared) const
{
    return factLine(m_atlas, fact, m_language, labelIfUndeclared);
}

FactLine DetailPage::count(const QString& label, qsizetype number)
{
    FactLine result = plainLine(label, QString::number(number));
    Quantity quantity;
    quantity.low = quantity.high = double(number);
    quantity.published = result.figure;
    result.quantity = quantity;
    return result;
}

QString DetailPage::sideName(const QString& id) const
{
    const auto found = std::ranges::find(m_atlas.scorecard.sides, id, &ScorecardSide::id);
    return found == m_atlas.scorecard.sides.end() ? id : found->name.in(m_language);
}

QList<DetailLink> DetailPage::linksTo(const QList<TypedId>& ids) const
{
    QList<DetailLink> result;
    QList<TypedId> seen;
    for (const TypedId& id : ids) { // a fact tells more than its subject alone
        if (id.type == IdType::Fact && m_atlas.contains(id))
            seen << m_atlas.fact(id.id).subject;
    }
    for (const TypedId& id : ids) {
        if (!m_atlas.contains(id) || seen.contains(id))
            continue;
        seen << id;
        result << m_links.link(id);
    }
    return result;
}
