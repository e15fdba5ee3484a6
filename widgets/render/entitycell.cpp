// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/render/entitycell.h"

#include "model/factphrase.h"
#include "model/layout/metrics.h"
#include "widgets/render/names.h"

#include <algorithm>
#include <cmath>

namespace {

constexpr double radius = 6;
constexpr double barInset = 7; ///< of the accent bar, from the left edge
constexpr double barWidth = 3;
constexpr double textLeft = 18;
constexpr double textRight = 10;
constexpr double tagWidthInCell = 13; ///< of a letter in the place of the bar
constexpr double gap = 14;            ///< between what stands left and what stands right
constexpr double paddingY = 7;
constexpr double extraGap = 2; ///< above what a high cell tells besides
constexpr double widestCell = 300;
constexpr double widestLabel =
    104; ///< that a cell is widened for; longer ones are cut where there is no room
constexpr double outsiderHeight = 28;
constexpr double outsiderPadding = 8;

// In device-independent pixels.
constexpr double chipInset = 6;
constexpr double twoLineChip = 31;
constexpr double cardInset = 9;
constexpr double tagOnChip = 12;
constexpr double tagOnCard = 14;
constexpr double leastLetter = 7; ///< smaller ones cannot be read
constexpr double sparkHeight = 40;

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

double EntityCell::chipWidth(const Entity& entity) const
{
    return textWidth(namePair(entity.name, m_language).first, m_type.chipName) +
           (2 * chipInset + 1) * m_type.pixel;
}

void EntityCell::draw(PictureBuilder& builder, const Entity& entity, const QRectF& rect, const QColor& accent,
                      DetailLevel level, Emphasis emphasis, const QString& letter) const
{
    drawFrame(builder, rect, accent, emphasis);
    if (level <= DetailLevel::Groups)
        drawChip(builder, entity, rect, accent, letter);
    else if (entity.group.isEmpty())
        drawOutsider(builder, entity, rect, accent, letter);
    else if (level == DetailLevel::Entities)
        drawEntity(builder, entity, rect, accent, letter);
    else
        drawCard(builder, entity, rect, accent, letter);
}

double EntityCell::tagWidth() const
{
    return tagOnChip * m_type.pixel;
}

void EntityCell::drawTag(PictureBuilder& builder, const QRectF& rect, const QColor& accent, double width,
                         const QString& letter) const
{
    const double edge = std::min(1.0, m_type.pixel);
    const QRectF tag(rect.left() + edge, rect.top() + edge, width, rect.height() - 2 * edge);
    const double corner = std::min(radius - edge, tag.width() / 2);
    builder.rect(tag, corner, accent);
    builder.rect(tag.adjusted(corner, 0, 0, 0), 0, accent); // square at the right
    const TextStyle style{std::min(width * 0.72, tag.height() * 0.8), true};
    if (style.pixelSize < leastLetter * m_type.pixel)
        return;
    const double left = tag.center().x() - textWidth(letter, style) / 2;
    builder.text({left, tag.center().y() + style.pixelSize * 0.36}, letter, style, m_theme.onAccent(accent),
                 width);
}

void EntityCell::drawFrame(PictureBuilder& builder, const QRectF& rect, const QColor& accent,
                           Emphasis emphasis) const
{
    switch (emphasis) {
    case Emphasis::None:
        builder.rect(rect, radius, m_theme.node, {m_theme.hairline, std::min(1.0, 1.4 * m_type.pixel)});
        break;
    case Emphasis::Lit:
        builder.rect(rect, radius, m_theme.litNode(accent), {accent, std::min(1.5, 1.3 * m_type.pixel)});
        break;
    case Emphasis::Chosen:
        builder.rect(rect, radius, m_theme.litNode(accent), {accent, std::min(3.5, 3.2 * m_type.pixel)});
        break;
    }
}

void EntityCell::drawOutsider(PictureBuilder& builder, const Entity& entity, const QRectF& rect,
                              const QColor& accent, const QString& letter) const
{
    const NamePair name = namePair(entity.name, m_language);
    const double baseline = rect.center().y() + m_type.outsideName.pixelSize * 0.36;
    double left = rect.left() + outsiderPadding;
    if (!letter.isEmpty()) {
        drawTag(builder, rect, accent, tagWidthInCell, letter);
        left = rect.left() + textLeft;
    }
    const double room = rect.right() - outsiderPadding - left;
    const double taken = builder.text({left, baseline}, name.first, m_type.outsideName, m_theme.ink, room);
    if (!name.second.isEmpty()) {
        builder.text({rect.right() - outsiderPadding, baseline}, name.second, m_type.detail,
                     m_theme.secondary, room - taken - outsiderPadding / 2, TextItem::Anchor::End);
    }
}

void EntityCell::drawChip(PictureBuilder& builder, const Entity& entity, const QRectF& rect,
                          const QColor& accent, const QString& letter) const
{
    const double inset = chipInset * m_type.pixel;
    double left = rect.left() + inset;
    if (!letter.isEmpty()) {
        const double width = std::min(tagWidth(), rect.width() / 3);
        drawTag(builder, rect, accent, width, letter);
        left += width;
    }
    if (rect.height() < m_type.chipName.pixelSize * 1.2)
        return; // a mark, too low for words
    if (rect.height() * m_type.scale >= twoLineChip) {
        drawChipInTwoLines(builder, entity, rect, accent, left);
        return;
    }
    const double room = rect.right() - inset - left;
    const double baseline = rect.center().y() + m_type.chipName.pixelSize * 0.36;
    const double taken = builder.text({left, baseline}, namePair(entity.name, m_language).first,
                                      m_type.chipName, m_theme.ink, room);
    const Fact* fact = FactPhrase::headline(m_atlas, entity.headline);
    if (!fact)
        return;
    // A figure is told whole or not at all, and never without a sign of what it rests on.
    const double rest = room - taken - inset;
    const QString caution = FactPhrase::caution(*fact);
    const QString marked = caution.isEmpty() ? fact->value : QString(fact->value + u'*');
    if (textWidth(marked, m_type.chipFigure) <= rest) {
        builder.text({rect.right() - inset, baseline}, marked, m_type.chipFigure, accent, rest,
                     TextItem::Anchor::End);
    }
}

void EntityCell::drawChipInTwoLines(PictureBuilder& builder, const Entity& entity, const QRectF& rect,
                                    const QColor& accent, double left) const
{
    const double room = rect.right() - chipInset * m_type.pixel - left;
    const double nameStep = m_type.chipName.pixelSize * 1.25;
    const double textStep = m_type.chipFigure.pixelSize * 1.25;
    const int lines = std::clamp(int((rect.height() - textStep) / nameStep), 1, 2);
    const QStringList name = wrapped(namePair(entity.name, m_language).first, m_type.chipName, room, lines);
    double y = rect.center().y() - (nameStep * double(name.size()) + textStep) / 2;
    for (const QString& line : name) {
        builder.text({left, y + nameStep * 0.8}, line, m_type.chipName, m_theme.ink, room);
        y += nameStep;
    }
    const Fact* fact = FactPhrase::headline(m_atlas, entity.headline);
    if (!fact) {
        builder.text({left, y + textStep * 0.8}, secondLine(m_atlas, entity, m_language), m_type.chipText,
                     m_theme.secondary, room);
        return;
    }
    const double gap = 5 * m_type.pixel;
    const auto fits = [&](const QString& value, const QString& remark) {
        return textWidth(value, m_type.chipFigure) + gap + textWidth(remark, m_type.chipText) <= room;
    };
    const QString caution = FactPhrase::caution(*fact);
    const bool saysCaution = !caution.isEmpty() && fits(fact->value, caution);
    const QString value = caution.isEmpty() || saysCaution ? fact->value : QString(fact->value + u'*');
    const double taken = builder.text({left, y + textStep * 0.8}, value, m_type.chipFigure, accent, room);
    const QString label = headlineLabel(m_atlas, *fact, m_language);
    const QString remark = fits(value, label) ? label : saysCaution ? caution : QString();
    builder.text({left + taken + gap, y + textStep * 0.8}, remark, m_type.chipText, m_theme.secondary,
                 room - taken - gap);
}

QList<EntityCell::ExtraLine> EntityCell::extraLines(const Entity& entity, double room) const
{
    QList<ExtraLine> lines;
    for (const QString& line : wrapped(entity.summary, m_type.detail, room, 2))
        lines.append({line, {}});
    for (const Fact& fact : entity.facts) {
        if (fact.id == entity.headline)
            continue;
        const QString label = factLabel(fact);
        const QString value = FactPhrase::full(fact);
        if (textWidth(label, m_type.detail) + gap + textWidth(value, m_type.detail) <= room) {
            lines.append({label, value});
            continue;
        }
        for (const QString& line : wrapped(label + QStringLiteral(": ") + value, m_type.detail, room, 3))
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
                            const QColor& accent, const QString& letter) const
{
    const double left = rect.left() + textLeft;
    const double right = rect.right() - textRight;
    const double room = right - left;
    const double nameHeight = lineHeight(m_type.name);
    const double detailHeight = lineHeight(m_type.detail);
    if (letter.isEmpty()) {
        builder.rect({rect.left() + barInset, rect.top() + barInset, barWidth, rect.height() - 2 * barInset},
                     1.5, accent);
    } else {
        drawTag(builder, rect, accent, tagWidthInCell, letter);
    }

    const QList<ExtraLine> extra = extraLines(entity, room);
    const int fitting =
        int((rect.height() - 2 * paddingY - nameHeight - detailHeight - extraGap) / detailHeight);
    const int shown = std::clamp(fitting, 0, int(extra.size()));
    const double block = nameHeight + detailHeight + (shown > 0 ? extraGap + shown * detailHeight : 0);
    double y = rect.top() + (rect.height() - block) / 2;
    const double nameLine = y + textAscent(m_type.name);
    const double secondBaseline = y + nameHeight + textAscent(m_type.detail);

    double taken = 0;
    double labelTaken = 0;
    if (const Fact* fact = FactPhrase::headline(m_atlas, entity.headline)) {
        const double first = textWidth(namePair(entity.name, m_language).first, m_type.name);
        const double valueRoom = std::max(room * 0.6, room - first - gap);
        taken = gap + builder.text({right, nameLine}, fact->value, m_type.headline, accent, valueRoom,
                                   TextItem::Anchor::End);
        const double second = textWidth(secondLine(m_atlas, entity, m_language), m_type.detail);
        const double labelRoom = std::max(std::min(room * 0.4, widestLabel), room - second - gap);
        QString label = headlineLabel(m_atlas, *fact, m_language);
        // A figure may do without its label, but not without its caution.
        if (const QString caution = FactPhrase::caution(*fact);
            !caution.isEmpty() && textWidth(label, m_type.detail) > labelRoom)
            label = caution;
        labelTaken = gap + builder.text({right, secondBaseline}, label, m_type.detail, m_theme.secondary,
                                        labelRoom, TextItem::Anchor::End);
    }
    builder.text({left, nameLine}, namePair(entity.name, m_language).first, m_type.name, m_theme.ink,
                 room - taken);
    builder.text({left, secondBaseline}, secondLine(m_atlas, entity, m_language), m_type.detail,
                 m_theme.secondary, room - labelTaken);
    y += nameHeight + detailHeight + extraGap;
    for (const ExtraLine& line : extra.first(shown)) {
        const double baseline = y + textAscent(m_type.detail);
        const double label =
            builder.text({left, baseline}, line.text, m_type.detail, m_theme.secondary,
                         line.value.isEmpty() ? room : room - gap - textWidth(line.value, m_type.detail));
        builder.text({right, baseline}, line.value, m_type.detail, m_theme.ink, room - label - gap,
                     TextItem::Anchor::End);
        y += detailHeight;
    }
}

void EntityCell::drawCard(PictureBuilder& builder, const Entity& entity, const QRectF& rect,
                          const QColor& accent, const QString& letter) const
{
    const double inset = cardInset * m_type.pixel;
    const double bar = (letter.isEmpty() ? 3 : tagOnCard) * m_type.pixel;
    if (letter.isEmpty()) {
        builder.rect({rect.left() + inset / 2, rect.top() + inset / 2, bar, rect.height() - inset}, bar / 2,
                     accent);
    } else {
        drawTag(builder, rect, accent, bar, letter);
    }
    QRectF room = rect.adjusted(inset + bar, inset * 0.6, -inset, -inset * 0.6);

    const double nameLine = room.top() + textAscent(m_type.cardFigure) * 0.8; // of the largest text on it
    double right = 0;                                                         // what the figure takes
    if (const Fact* fact = FactPhrase::headline(m_atlas, entity.headline)) {
        right = builder.text({room.right(), nameLine}, fact->value, m_type.cardFigure, accent,
                             room.width() * 0.55, TextItem::Anchor::End);
        const double label = builder.text(
            {room.right(), room.top() + lineHeight(m_type.cardName) + textAscent(m_type.cardText)},
            headlineLabel(m_atlas, *fact, m_language), m_type.cardText, m_theme.secondary,
            room.width() * 0.55, TextItem::Anchor::End);
        right = std::max(right, label) + inset;
    }
    const double nameRoom = room.width() - right;
    builder.text({room.left(), nameLine}, namePair(entity.name, m_language).first, m_type.cardName,
                 m_theme.ink, nameRoom);
    builder.text({room.left(), nameLine + lineHeight(m_type.cardText)},
                 secondLine(m_atlas, entity, m_language), m_type.cardText, m_theme.secondary, nameRoom);
    room.setTop(nameLine + lineHeight(m_type.cardText) + textDescent(m_type.cardText) + 3 * m_type.pixel);
    room.setBottom(room.bottom() - drawSpark(builder, entity, room, accent));
    drawCardFacts(builder, entity, room);
}

void EntityCell::drawCardFacts(PictureBuilder& builder, const Entity& entity, const QRectF& room) const
{
    const double step = lineHeight(m_type.cardText);
    const int places = int(room.height() / step + 1e-6);
    if (places < 1)
        return;
    double y = room.top();
    const auto line = [&](const QString& text, const QString& value) {
        const double baseline = y + textAscent(m_type.cardText);
        const double valueWidth = std::min(textWidth(value, m_type.cardStrong), room.width() * 0.62);
        const double between = value.isEmpty() ? 0 : 6 * m_type.pixel;
        builder.text({room.left(), baseline}, text, m_type.cardText, m_theme.secondary,
                     room.width() - valueWidth - between);
        builder.text({room.right(), baseline}, value, m_type.cardStrong, m_theme.ink, valueWidth + 0.01,
                     TextItem::Anchor::End);
        y += step;
    };

    QList<const Fact*> facts;
    if (entity.valuation && entity.valuation->id != entity.headline)
        facts << &*entity.valuation;
    if (entity.funding.statedTotal && entity.funding.statedTotal->id != entity.headline)
        facts << &*entity.funding.statedTotal;
    for (const Fact& fact : entity.facts) {
        if (fact.id.isEmpty() || fact.id != entity.headline)
            facts << &fact;
    }
    // The summary has what the facts leave.
    const int forSummary = std::clamp(places - int(facts.size()), 0, 3);
    for (const QString& text : wrapped(entity.summary, m_type.cardText, room.width(), forSummary))
        line(text, {});
    const int left = places - int(std::floor((y - room.top()) / step + 0.5));
    const bool all = facts.size() <= left;
    const int shown = all ? int(facts.size()) : left - 1;
    for (int i = 0; i < shown; ++i)
        line(factLabel(*facts[i]), FactPhrase::full(*facts[i]));
    if (!all)
        line(tr("+%n more", nullptr, int(facts.size()) - shown), {});
}

double EntityCell::drawSpark(PictureBuilder& builder, const Entity& entity, const QRectF& room,
                             const QColor& accent) const
{
    const QList<FundingRound>& rounds = entity.funding.rounds;
    const double needed = sparkHeight * m_type.pixel;
    const double text = lineHeight(m_type.cardText);
    if (rounds.size() < 2 || room.height() < needed + 2 * text)
        return 0;
    double most = 0;
    for (const FundingRound& round : rounds) {
        if (round.amount.currency != rounds.first().amount.currency || !std::isfinite(round.amount.low))
            return 0; // bars of unlike money would compare what cannot be compared
        most = std::max(most, round.amount.low);
    }
    if (most <= 0)
        return 0;
    const double gap = 3 * m_type.pixel;
    const double width = std::min(room.width() * 0.5, double(rounds.size()) * 22 * m_type.pixel);
    const double step = width / double(rounds.size());
    const double bottom = room.bottom();
    const double highest = needed - gap;
    for (qsizetype i = 0; i < rounds.size(); ++i) {
        const double height = std::max(m_type.pixel, highest * rounds[i].amount.low / most);
        builder.rect({room.left() + double(i) * step, bottom - height, step - gap, height}, 0, accent);
    }
    const double left = room.left() + width + 2 * gap;
    const QString years = rounds.first().date.left(4) + QStringLiteral("–") + rounds.last().date.left(4);
    builder.text({left, bottom - text + textAscent(m_type.cardText) - text},
                 tr("%n rounds", nullptr, int(rounds.size())), m_type.cardText, m_theme.ink,
                 room.right() - left);
    builder.text({left, bottom - text + textAscent(m_type.cardText)}, years, m_type.cardText,
                 m_theme.secondary, room.right() - left);
    return needed + gap;
}
