// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/render/mapscenebuilder.h"

#include "model/factphrase.h"
#include "widgets/render/names.h"
#include "widgets/render/relationpainter.h"

#include <algorithm>
#include <QCoreApplication>
#include <QLocale>

namespace {

constexpr double bandRadius = 10;
constexpr double boxRadius = 8;
constexpr double labelPadding = 16;
/// Between names: a line may break after the dot, not before.
const QString listSeparator = QStringLiteral("\u00a0· ");
constexpr double fadedShare = 0.36;

QString tr(const char* text, int n = -1)
{
    return QCoreApplication::translate("MapScene", text, nullptr, n);
}

/// The styles of a band's name and of what stands below it.
std::pair<TextStyle, TextStyle> bandStyles(DetailLevel level)
{
    if (level == DetailLevel::Stack)
        return {textstyle::farBandName, textstyle::farBandText};
    if (level == DetailLevel::Groups)
        return {textstyle::groupName, textstyle::groupText};
    return {textstyle::bandName, textstyle::bandText};
}

/// What a tooltip or a screen reader says of a thing besides its name.
QString describe(const Atlas& atlas, const Entity& entity, const QString& language)
{
    QStringList parts;
    if (const EntityKind* kind = atlas.entityKind(entity.kind))
        parts << kind->label.in(language);
    if (const Fact* fact = FactPhrase::headline(atlas, entity.headline)) {
        QString text =
            FactPhrase::label(atlas, *fact, language) + QStringLiteral(": ") + FactPhrase::full(*fact);
        if (const QString caution = FactPhrase::caution(*fact); !caution.isEmpty())
            text += QStringLiteral(" (%1)").arg(caution);
        parts << text;
    }
    if (!entity.summary.isEmpty())
        parts << entity.summary;
    return parts.join(QStringLiteral(". "));
}

/// The far half of the left side rounded, the right side straight: the coloured part of a band.
QPainterPath leftRounded(const QRectF& rect, double radius)
{
    QPainterPath path(QPointF(rect.right(), rect.top()));
    path.lineTo(rect.left() + radius, rect.top());
    path.quadTo(rect.topLeft(), QPointF(rect.left(), rect.top() + radius));
    path.lineTo(rect.left(), rect.bottom() - radius);
    path.quadTo(rect.bottomLeft(), QPointF(rect.left() + radius, rect.bottom()));
    path.lineTo(rect.right(), rect.bottom());
    path.closeSubpath();
    return path;
}

/// The style for a heading: rather smaller than cut.
TextStyle headingStyle(const QString& text, const TextStyle& wanted, double room)
{
    if (textWidth(text, wanted) <= room)
        return wanted;
    if (wanted == textstyle::groupName && textWidth(text, textstyle::groupSmallName) <= room)
        return textstyle::groupSmallName;
    return textstyle::boxName;
}

} // namespace

MapSceneBuilder::MapSceneBuilder(const Atlas& atlas, const MapLayout& layout, const MapLook& look)
    : m_atlas(atlas)
    , m_layout(layout)
    , m_look(look)
    , m_cell(atlas, look.theme, look.language)
{
    for (const MapLayout::Band& band : layout.bands)
        m_content = m_content.united(band.rect);
    m_content = m_content.united(layout.outside);
}

QRectF MapSceneBuilder::contentRect() const
{
    return m_content;
}

DisplayList MapSceneBuilder::take()
{
    DisplayList list = m_builder.take();
    list.background = m_look.theme.canvas;
    return list;
}

void MapSceneBuilder::drawEverything(const std::optional<Neighbourhood>& lit)
{
    fade(lit);
    for (const MapLayout::Band& band : m_layout.bands)
        drawBand(band);
    drawOutside();
    for (const MapLayout::Box& box : m_layout.boxes)
        drawBox(box, false);
    for (const MapLayout::Box& section : m_layout.sections)
        drawSection(section);
    if (m_look.level >= DetailLevel::Entities && !lit)
        drawRelations({}, false);
    if (m_look.level != DetailLevel::Stack) {
        for (const MapLayout::Cell& cell : m_layout.cells) {
            if (!lit || !lit->entities.contains(cell.id))
                drawCell(cell, Emphasis::None);
        }
    }
    m_builder.noFade();
    if (lit)
        drawLit(*lit);
}

void MapSceneBuilder::fade(const std::optional<Neighbourhood>& lit)
{
    if (lit)
        m_builder.fadeInto(m_look.theme.canvas, fadedShare);
}

void MapSceneBuilder::drawLit(const Neighbourhood& lit)
{
    for (const MapLayout::Band& band : m_layout.bands) {
        if (lit.layers.contains(band.id))
            drawBand(band);
    }
    for (const MapLayout::Box& box : m_layout.boxes) {
        if (lit.groups.contains(box.id))
            drawBox(box, lit.layers.isEmpty());
    }
    // From afar a lit group tells its entities itself.
    const bool cellsShown = m_look.level != DetailLevel::Stack || lit.groups.isEmpty();
    if (!cellsShown)
        return;
    drawRelations(lit, true);
    for (const MapLayout::Cell& cell : m_layout.cells) {
        if (lit.entities.contains(cell.id))
            drawCell(cell, !lit.groups.isEmpty()           ? Emphasis::None
                           : lit.centres.contains(cell.id) ? Emphasis::Chosen
                                                           : Emphasis::Lit);
    }
}

void MapSceneBuilder::drawOnly(const TypedId& focus)
{
    m_content = {};
    const auto inFocus = [&](const MapLayout::Box& box) {
        return focus.type == IdType::Group ? box.id == focus.id : m_atlas.group(box.id)->layer == focus.id;
    };
    if (focus.type == IdType::Layer) {
        for (const MapLayout::Band& band : m_layout.bands) {
            if (band.id == focus.id) {
                drawBand(band);
                m_content = band.rect;
            }
        }
    }
    for (const MapLayout::Box& box : m_layout.boxes) {
        if (inFocus(box)) {
            drawBox(box, false);
            m_content = m_content.united(box.rect);
        }
    }
    const Neighbourhood members = neighbourhoodOf(m_atlas, focus);
    drawRelations(members, false);
    for (const MapLayout::Cell& cell : m_layout.cells) {
        if (members.entities.contains(cell.id))
            drawCell(cell, Emphasis::None);
    }
}

// ---- bands

void MapSceneBuilder::drawBand(const MapLayout::Band& band)
{
    const Layer& layer = *m_atlas.layer(band.id);
    const QColor accent = m_look.theme.accent(layer);
    m_builder.begin({IdType::Layer, layer.id}, layer.name.in(m_look.language), layer.summary);
    m_builder.rect(band.rect, bandRadius, m_look.theme.tint(accent),
                   {mixed(m_look.theme.canvas, accent, 0.3), 1});
    m_builder.path(leftRounded(band.label, bandRadius), accent, {});
    drawBandLabel(layer, band.label, accent);
}

QStringList MapSceneBuilder::comparisonsOf(const Layer& layer) const
{
    if (const Fact* fact = FactPhrase::headline(m_atlas, layer.headline))
        return {FactPhrase::full(*fact)};
    QStringList ofGroups;
    for (const Group* group : m_atlas.groupsOf(layer.id)) {
        if (const Fact* fact = FactPhrase::headline(m_atlas, group->headline))
            ofGroups << group->name.in(m_look.language) + QStringLiteral(": ") + FactPhrase::full(*fact);
    }
    return ofGroups.isEmpty() ? QStringList{tr("No comparison published")} : ofGroups;
}

QString MapSceneBuilder::playersOf(const QStringList& players) const
{
    QStringList names;
    for (const QString& player : players)
        names << m_atlas.nameOf({IdType::Entity, player}, m_look.language);
    return names.join(listSeparator);
}

void MapSceneBuilder::drawBandLabel(const Layer& layer, const QRectF& rect, const QColor& accent)
{
    const auto [nameStyle, textStyle] = bandStyles(m_look.level);
    const QColor ink = m_look.theme.onAccent(accent);
    const QColor quiet = m_look.theme.quietOnAccent(accent);
    const double left = rect.left() + labelPadding;
    const double room = rect.width() - 2 * labelPadding;

    // The comparison stands at the foot, in a box of its own.
    const double chipRoom = room - 4;
    QStringList chipLines;
    const double step = lineHeight(textStyle);
    const int chipMost =
        std::max(1, int((rect.height() - 2 * labelPadding - lineHeight(nameStyle)) / step) - 1);
    for (const QString& comparison : comparisonsOf(layer)) {
        if (const int more = chipMost - int(chipLines.size()); more > 0)
            chipLines << wrapped(comparison, textStyle, chipRoom, std::min(3, more));
    }
    const double chipHeight = double(chipLines.size()) * step + 12;
    const QRectF chip(left - 6, rect.bottom() - labelPadding + 4 - chipHeight, room + 12, chipHeight);

    double y = rect.top() + labelPadding - 4;
    const double roomForName = chip.top() - 8 - y;
    const QString name =
        QLocale(m_look.language).toString(layer.order) + u' ' + layer.name.in(m_look.language);
    y += m_builder.lines({left, y}, name, nameStyle, ink, room,
                         std::clamp(int(roomForName / lineHeight(nameStyle)), 1, 3));
    const int playerLines = int((chip.top() - 8 - y) / step);
    if (playerLines > 0)
        m_builder.lines({left, y}, playersOf(layer.players), textStyle, quiet, room, playerLines);

    m_builder.rect(chip, 5, m_look.theme.chip(accent));
    y = chip.top() + 6;
    for (const QString& line : std::as_const(chipLines)) {
        m_builder.text({left, y + textAscent(textStyle)}, line, textStyle, ink, chipRoom + 4);
        y += step;
    }
}

// ---- boxes

void MapSceneBuilder::drawBox(const MapLayout::Box& box, bool lit)
{
    const Group& group = *m_atlas.group(box.id);
    const QColor accent = m_look.theme.accent(*m_atlas.layer(group.layer));
    m_builder.begin({IdType::Group, group.id}, group.name.in(m_look.language), group.summary);
    m_builder.rect(box.rect, boxRadius, m_look.theme.panel,
                   {lit ? accent : m_look.theme.hairline, lit ? 2.0 : 1.0});
    if (m_look.level == DetailLevel::Stack) {
        drawBoxFromAfar(group, box, accent);
        return;
    }
    const bool far = m_look.level == DetailLevel::Groups;
    const TextStyle textStyle = far ? textstyle::groupText : textstyle::boxText;
    const QString count = QLocale(m_look.language).toString(m_atlas.entitiesOf(group.id).size());
    const double countWidth = textWidth(count, textStyle);
    const double nameRoom = box.header.width() - countWidth - 8;
    const TextStyle nameStyle = headingStyle(group.name.in(m_look.language),
                                             far ? textstyle::groupName : textstyle::boxName, nameRoom);
    const double baseline = box.header.center().y() + 4 + nameStyle.pixelSize * 0.36;
    const double taken = m_builder.text({box.header.left(), baseline}, group.name.in(m_look.language),
                                        nameStyle, m_look.theme.ink, nameRoom);
    m_builder.text({box.header.right(), baseline}, count, textStyle, m_look.theme.secondary, countWidth + 1,
                   TextItem::Anchor::End);
    const double room = box.header.width() - taken - countWidth - 28;
    if (const Fact* fact = FactPhrase::headline(m_atlas, group.headline); fact && room > 60) {
        m_builder.text({box.header.left() + taken + 12, baseline}, FactPhrase::full(*fact),
                       far ? textstyle::groupText : textstyle::boxHeadline, accent, room);
    }
}

void MapSceneBuilder::drawBoxFromAfar(const Group& group, const MapLayout::Box& box, const QColor& accent)
{
    const QRectF inner = box.rect.adjusted(14, 8, -14, -8);
    double y = inner.top();
    y += m_builder.lines({inner.left(), y}, group.name.in(m_look.language), textstyle::farStrong,
                         m_look.theme.ink, inner.width(), 2);
    const double step = lineHeight(textstyle::farText);
    if (const Fact* fact = FactPhrase::headline(m_atlas, group.headline);
        fact && y + step <= inner.bottom()) {
        y += m_builder.lines({inner.left(), y}, FactPhrase::full(*fact), textstyle::farText, accent,
                             inner.width(), std::min(2, int((inner.bottom() - y) / step)));
    }
    QStringList names;
    for (const Entity* entity : m_atlas.entitiesOf(group.id))
        names << entity->name.in(m_look.language);
    if (const int lines = int((inner.bottom() - y) / step); lines > 0) {
        m_builder.lines({inner.left(), y}, names.join(listSeparator), textstyle::farText,
                        m_look.theme.secondary, inner.width(), lines);
    }
}

// ---- beside the stack

void MapSceneBuilder::drawOutside()
{
    if (m_layout.outside.isNull())
        return;
    m_builder.beginFrame();
    m_builder.rect(m_layout.outside, bandRadius, m_look.theme.canvas,
                   {m_look.theme.hairline, 1, Qt::DashLine});
    const bool far = m_look.level <= DetailLevel::Groups;
    const QString heading = tr("Beside the stack");
    const QString count = QLocale(m_look.language).toString(m_atlas.entitiesOf({}).size());
    const TextStyle countStyle = far ? textstyle::groupText : textstyle::boxText;
    const double countWidth = textWidth(count, countStyle);
    const double room = m_layout.outsideHeader.width() - countWidth - 12;
    const TextStyle style = headingStyle(heading, far ? textstyle::groupName : textstyle::boxName, room);
    const double baseline = m_layout.outsideHeader.center().y() + 4 + style.pixelSize * 0.36;
    m_builder.text({m_layout.outsideHeader.left() + 4, baseline}, heading, style, m_look.theme.ink, room);
    m_builder.text({m_layout.outsideHeader.right() - 4, baseline}, count, countStyle, m_look.theme.secondary,
                   countWidth + 1, TextItem::Anchor::End);
}

void MapSceneBuilder::drawSection(const MapLayout::Box& section)
{
    const EntityKind& kind = *m_atlas.entityKind(section.id);
    const QString name =
        kind.plural.isEmpty() ? kind.label.in(m_look.language) : kind.plural.in(m_look.language);
    m_builder.beginFrame();
    m_builder.rect(section.rect, boxRadius, m_look.theme.panel, {m_look.theme.hairline, 1});
    if (m_look.level == DetailLevel::Stack) {
        const QRectF inner = section.rect.adjusted(12, 6, -12, -6);
        QStringList names;
        for (const MapLayout::Cell& cell : m_layout.cells) {
            if (cell.outside && m_layout.sections[cell.box].id == section.id)
                names << m_atlas.nameOf({IdType::Entity, cell.id}, m_look.language);
        }
        const double taken =
            m_builder.lines(inner.topLeft(), name, headingStyle(name, textstyle::farBandName, inner.width()),
                            m_look.theme.ink, inner.width(), 1);
        const int lines = int((inner.height() - taken) / lineHeight(textstyle::farText));
        if (lines > 0) {
            m_builder.lines({inner.left(), inner.top() + taken}, names.join(listSeparator),
                            textstyle::farText, m_look.theme.secondary, inner.width(), lines);
        }
        return;
    }
    const TextStyle style =
        headingStyle(name, m_look.level == DetailLevel::Groups ? textstyle::groupName : textstyle::boxName,
                     section.header.width());
    m_builder.text({section.header.left(), section.header.center().y() + 4 + style.pixelSize * 0.36}, name,
                   style, m_look.theme.ink, section.header.width());
}

// ---- entities and relations

QColor MapSceneBuilder::accentOf(const MapLayout::Cell& cell) const
{
    if (cell.outside)
        return m_look.theme.outsideAccent();
    return m_look.theme.accent(*m_atlas.layer(m_atlas.group(m_layout.boxes[cell.box].id)->layer));
}

void MapSceneBuilder::drawCell(const MapLayout::Cell& cell, Emphasis emphasis)
{
    const Entity& entity = *m_atlas.entity(cell.id);
    const NamePair name = namePair(entity.name, m_look.language);
    const QString title = name.second.isEmpty() ? name.first : name.first + u' ' + name.second;
    m_builder.begin({IdType::Entity, entity.id}, title, describe(m_atlas, entity, m_look.language));
    m_cell.draw(m_builder, entity, cell.rect, accentOf(cell), m_look.level, emphasis);
}

void MapSceneBuilder::drawRelations(const std::optional<Neighbourhood>& scope, bool lit)
{
    RelationPainter painter(m_atlas, m_layout, m_look.theme, m_look.language);
    for (const MapLayout::Route& route : m_layout.routes) {
        if (scope && !scope->relations.contains(route.id))
            continue;
        const QColor colour = lit ? accentOf(m_layout.cells[route.from]) : m_look.theme.relation;
        painter.draw(m_builder, route, colour, lit);
    }
    painter.drawLabels(m_builder);
}
