// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/render/entitycell.h"

#include "model/factphrase.h"
#include "model/layout/metrics.h"
#include "widgets/render/names.h"

#include <algorithm>

namespace {

constexpr double radius = 6;
constexpr double barInset = 7; ///< of the accent bar, from the left edge
constexpr double barWidth = 3;
constexpr double textLeft = 18;
constexpr double textRight = 10;
constexpr double gap = 14; ///< between what stands left and what stands right
constexpr double paddingY = 7;
constexpr double extraGap = 2; ///< above what a high cell tells besides
constexpr double widestCell = 300;
constexpr double widestLabel =
    104; ///< that a cell is widened for; longer ones are cut where there is no room
constexpr double outsiderHeight = 28;
constexpr double outsiderPadding = 8;

/// The line under the name: the name in the other language, and the kind.
QString secondLine(const Atlas& atlas, const Entity& entity, const QString& language)
{
    QStringList parts;
    if (const QString other = namePair(entity.name, language).second; !other.isEmpty())
        parts << other;
    if (const EntityKind* kind = atlas.entityKind(entity.kind))
        parts << kind->label.in(language);
    return parts.join(QStringLiteral(" · "));
}

/// What stands under a headline: what it is, and with what caution to take it.
QString headlineLabel(const Atlas& atlas, const Fact& fact, const QString& language)
{
    QStringList parts{FactPhrase::label(atlas, fact, language)};
    // "Target raise · target" would say it twice.
    if (const QString caution = FactPhrase::caution(fact);
        !caution.isEmpty() && !parts.first().contains(caution, Qt::CaseInsensitive))
        parts << caution;
    return parts.join(QStringLiteral(" · "));
}

} // namespace

QSizeF EntityCell::leastSize(const Atlas& atlas, const Entity& entity, const QString& language)
{
    const NamePair name = namePair(entity.name, language);
    if (entity.group.isEmpty()) {
        double width = 2 * outsiderPadding + textWidth(name.first, textstyle::outsideName);
        if (!name.second.isEmpty())
            width += outsiderPadding + textWidth(name.second, textstyle::detail);
        return {metrics::roundedUpToGrid(std::min(width, widestCell)), outsiderHeight};
    }
    double first = textWidth(name.first, textstyle::name);
    double second = textWidth(secondLine(atlas, entity, language), textstyle::detail);
    if (const Fact* fact = FactPhrase::headline(atlas, entity.headline)) {
        first += gap + textWidth(fact->value, textstyle::headline);
        second +=
            gap + std::min(widestLabel, textWidth(headlineLabel(atlas, *fact, language), textstyle::detail));
    }
    const double width = textLeft + std::max(first, second) + textRight + 2;
    const double height = 2 * paddingY + lineHeight(textstyle::name) + lineHeight(textstyle::detail);
    return {metrics::roundedUpToGrid(std::min(width, widestCell)), metrics::roundedUpToGrid(height)};
}

void EntityCell::draw(PictureBuilder& builder, const Entity& entity, const QRectF& rect, const QColor& accent,
                      DetailLevel level, Emphasis emphasis) const
{
    drawFrame(builder, rect, accent, emphasis);
    if (level == DetailLevel::Stack) {
        drawNameOnly(builder, entity, rect);
        return;
    }
    if (entity.group.isEmpty()) {
        drawOutsider(builder, entity, rect, level);
        return;
    }
    switch (level) {
    case DetailLevel::Stack:
        break;
    case DetailLevel::Groups:
        drawFromAfar(builder, entity, rect, accent);
        break;
    case DetailLevel::Entities:
        drawEntity(builder, entity, rect, accent);
        break;
    case DetailLevel::Cards:
        drawCard(builder, entity, rect, accent);
        break;
    }
}

void EntityCell::drawFrame(PictureBuilder& builder, const QRectF& rect, const QColor& accent,
                           Emphasis emphasis) const
{
    switch (emphasis) {
    case Emphasis::None:
        builder.rect(rect, radius, m_theme.node, {m_theme.hairline, 1});
        break;
    case Emphasis::Lit:
        builder.rect(rect, radius, m_theme.litNode(accent), {accent, 1.5});
        break;
    case Emphasis::Chosen:
        builder.rect(rect, radius, m_theme.litNode(accent), {accent, 3.5});
        break;
    }
}

void EntityCell::drawNameOnly(PictureBuilder& builder, const Entity& entity, const QRectF& rect) const
{
    constexpr double inset = 8;
    const TextStyle style = textstyle::farBandText;
    builder.text({rect.left() + inset, rect.center().y() + style.pixelSize * 0.36},
                 namePair(entity.name, m_language).first, style, m_theme.ink, rect.width() - 2 * inset);
}

void EntityCell::drawOutsider(PictureBuilder& builder, const Entity& entity, const QRectF& rect,
                              DetailLevel level) const
{
    const NamePair name = namePair(entity.name, m_language);
    const TextStyle style = level == DetailLevel::Groups ? textstyle::groupText : textstyle::outsideName;
    const double baseline = rect.center().y() + style.pixelSize * 0.36;
    const double room = rect.width() - 2 * outsiderPadding;
    const double taken =
        builder.text({rect.left() + outsiderPadding, baseline}, name.first, style, m_theme.ink, room);
    if (level != DetailLevel::Groups && !name.second.isEmpty()) {
        builder.text({rect.right() - outsiderPadding, baseline}, name.second, textstyle::detail,
                     m_theme.secondary, room - taken - outsiderPadding / 2, TextItem::Anchor::End);
    }
}

void EntityCell::drawFromAfar(PictureBuilder& builder, const Entity& entity, const QRectF& rect,
                              const QColor& accent) const
{
    constexpr double inset = 10;
    const double left = rect.left() + inset;
    const double room = rect.width() - 2 * inset;
    const Fact* fact = FactPhrase::headline(m_atlas, entity.headline);
    const double nameStep = textstyle::groupStrong.pixelSize * 1.15;
    const double figureStep = fact ? textstyle::groupText.pixelSize * 1.2 : 0;
    // A name that is too long for one line gets two where the cell is high enough.
    const int lines = std::clamp(int((rect.height() - 8 - figureStep) / nameStep), 1, 2);
    const QStringList name =
        wrapped(namePair(entity.name, m_language).first, textstyle::groupStrong, room, lines);
    double y = rect.center().y() - (double(name.size()) * nameStep + figureStep) / 2;
    for (const QString& line : name) {
        builder.text({left, y + nameStep * 0.8}, line, textstyle::groupStrong, m_theme.ink, room);
        y += nameStep;
    }
    if (fact) {
        const QString full = FactPhrase::full(*fact);
        const bool fits = textWidth(full, textstyle::groupText) <= room;
        builder.text({left, y + figureStep * 0.8}, fits ? full : fact->value, textstyle::groupText, accent,
                     room);
    }
}

QList<EntityCell::ExtraLine> EntityCell::extraLines(const Entity& entity, double room) const
{
    QList<ExtraLine> lines;
    for (const QString& line : wrapped(entity.summary, textstyle::detail, room, 2))
        lines.append({line, {}});
    for (const Fact& fact : entity.facts) {
        if (fact.id == entity.headline)
            continue;
        const QString label = factLabel(fact);
        const QString value = FactPhrase::full(fact);
        if (textWidth(label, textstyle::detail) + gap + textWidth(value, textstyle::detail) <= room) {
            lines.append({label, value});
            continue;
        }
        for (const QString& line : wrapped(label + QStringLiteral(": ") + value, textstyle::detail, room, 3))
            lines.append({line, {}});
    }
    return lines;
}

QString EntityCell::factLabel(const Fact& fact) const
{
    const QString label = FactPhrase::label(m_atlas, fact, m_language);
    const QString caution = FactPhrase::caution(fact);
    const bool plain =
        caution.isEmpty() || label.contains(caution, Qt::CaseInsensitive); // not "Target raise (target)"
    return plain ? label : QStringLiteral("%1 (%2)").arg(label, caution);
}

void EntityCell::drawEntity(PictureBuilder& builder, const Entity& entity, const QRectF& rect,
                            const QColor& accent) const
{
    const double left = rect.left() + textLeft;
    const double right = rect.right() - textRight;
    const double room = right - left;
    const double nameHeight = lineHeight(textstyle::name);
    const double detailHeight = lineHeight(textstyle::detail);
    builder.rect({rect.left() + barInset, rect.top() + barInset, barWidth, rect.height() - 2 * barInset}, 1.5,
                 accent);

    const QList<ExtraLine> extra = extraLines(entity, room);
    const int fitting =
        int((rect.height() - 2 * paddingY - nameHeight - detailHeight - extraGap) / detailHeight);
    const int shown = std::clamp(fitting, 0, int(extra.size()));
    const double block = nameHeight + detailHeight + (shown > 0 ? extraGap + shown * detailHeight : 0);
    double y = rect.top() + (rect.height() - block) / 2;
    const double nameLine = y + textAscent(textstyle::name);
    const double secondBaseline = y + nameHeight + textAscent(textstyle::detail);

    double taken = 0;
    double labelTaken = 0;
    if (const Fact* fact = FactPhrase::headline(m_atlas, entity.headline)) {
        const double first = textWidth(namePair(entity.name, m_language).first, textstyle::name);
        const double valueRoom = std::max(room * 0.6, room - first - gap);
        taken = gap + builder.text({right, nameLine}, fact->value, textstyle::headline, accent, valueRoom,
                                   TextItem::Anchor::End);
        const double second = textWidth(secondLine(m_atlas, entity, m_language), textstyle::detail);
        const double labelRoom = std::max(std::min(room * 0.4, widestLabel), room - second - gap);
        QString label = headlineLabel(m_atlas, *fact, m_language);
        // A figure may do without its label, but not without its caution.
        if (const QString caution = FactPhrase::caution(*fact);
            !caution.isEmpty() && textWidth(label, textstyle::detail) > labelRoom)
            label = caution;
        labelTaken = gap + builder.text({right, secondBaseline}, label, textstyle::detail, m_theme.secondary,
                                        labelRoom, TextItem::Anchor::End);
    }
    builder.text({left, nameLine}, namePair(entity.name, m_language).first, textstyle::name, m_theme.ink,
                 room - taken);
    builder.text({left, secondBaseline}, secondLine(m_atlas, entity, m_language), textstyle::detail,
                 m_theme.secondary, room - labelTaken);
    y += nameHeight + detailHeight + extraGap;
    for (const ExtraLine& line : extra.first(shown)) {
        const double baseline = y + textAscent(textstyle::detail);
        const double label =
            builder.text({left, baseline}, line.text, textstyle::detail, m_theme.secondary,
                         line.value.isEmpty() ? room : room - gap - textWidth(line.value, textstyle::detail));
        builder.text({right, baseline}, line.value, textstyle::detail, m_theme.ink, room - label - gap,
                     TextItem::Anchor::End);
        y += detailHeight;
    }
}

void EntityCell::drawCard(PictureBuilder& builder, const Entity& entity, const QRectF& rect,
                          const QColor& accent) const
{
    constexpr double inset = 6;
    const double left = rect.left() + inset + barWidth + 3;
    const double right = rect.right() - inset;
    const double room = right - left;
    builder.rect({rect.left() + 4, rect.top() + 4, 2, rect.height() - 8}, 1, accent);

    double y = rect.top() + 3;
    const NamePair name = namePair(entity.name, m_language);
    const double nameLine = y + textAscent(textstyle::cardName);
    const double taken =
        builder.text({left, nameLine}, name.first, textstyle::cardName, m_theme.ink, room * 0.7);
    builder.text({left + taken + 4, nameLine}, secondLine(m_atlas, entity, m_language), textstyle::cardText,
                 m_theme.secondary, room - taken - 4);
    y += lineHeight(textstyle::cardName);

    QList<const Fact*> facts;
    if (const Fact* headline = FactPhrase::headline(m_atlas, entity.headline))
        facts << headline;
    if (entity.valuation)
        facts << &*entity.valuation;
    if (entity.funding.statedTotal)
        facts << &*entity.funding.statedTotal;
    for (const Fact& fact : entity.facts)
        facts << &fact;
    const double step = lineHeight(textstyle::cardText);
    QSet<const Fact*> told;
    for (const Fact* fact : std::as_const(facts)) {
        if (told.contains(fact))
            continue;
        if (y + step > rect.bottom() - 2)
            break;
        told << fact;
        const double baseline = y + textAscent(textstyle::cardText);
        const double width = builder.text({left, baseline}, factLabel(*fact), textstyle::cardText,
                                          m_theme.secondary, room * 0.5);
        builder.text({right, baseline}, FactPhrase::full(*fact), textstyle::cardStrong, m_theme.ink,
                     room - width - 4, TextItem::Anchor::End);
        y += step;
    }
    if (facts.isEmpty())
        builder.lines({left, y}, entity.summary, textstyle::cardText, m_theme.secondary, room,
                      std::max(1, int((rect.bottom() - 2 - y) / step)));
}
