// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/render/mapscenebuilder.h"

#include "model/factphrase.h"
#include "widgets/render/names.h"

#include <algorithm>
#include <limits>
#include <QLocale>

namespace {

constexpr double bandRadius = 10;
constexpr double boxRadius = 8;
constexpr double labelPadding = 16;
/// Between names: a line may break after the dot, not before.
const QString listSeparator = QStringLiteral("\u00a0· ");
constexpr double fadedShare = 0.36;
/// Of ribbons at rest: more would be a tangle, and cost more than they tell.
constexpr qsizetype mostRibbons = 600;
constexpr double ribbonShare = 0.75; ///< of the colour of relations: ribbons are broad

// In device-independent pixels.
constexpr double lowestBox = 14; ///< below that a box tells nothing
constexpr double labelOverlap = 5;
constexpr double leastText = 7; ///< smaller ones cannot be read
constexpr double boxInset = 8;  ///< of the heading of a box that is seen from afar

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

double scaleOf(const MapLook& look)
{
    return look.scale > 0 ? look.scale : homeScale(look.level.value_or(DetailLevel::Entities));
}

} // namespace

MapSceneBuilder::MapSceneBuilder(const Atlas& atlas, const MapLayout& layout, const MapPieces& pieces,
                                 const MapLook& look)
    : m_atlas(atlas)
    , m_layout(layout)
    , m_pieces(pieces)
    , m_look(look)
    , m_type(scaleOf(look))
    , m_cell(atlas, m_look.theme, look.language, m_type)
    , m_content(pieces.content)
{
}

DisplayList MapSceneBuilder::take()
{
    DisplayList list = m_builder.take();
    list.background = m_look.theme.canvas;
    return list;
}

// ---- what is drawn at which level

const MapLayout::Box& MapSceneBuilder::box(bool outside, int index) const
{
    return outside ? m_layout.sections[index] : m_layout.boxes[index];
}

DetailLevel MapSceneBuilder::levelOf(bool outside, int index) const
{
    if (m_look.level)
        return *m_look.level;
    const QRectF& rect = box(outside, index).rect;
    constexpr double infinity = std::numeric_limits<double>::infinity();
    BoxShape shape{rect, headingHeight(headingOf(outside, index).name, rect.width()), {infinity, infinity}};
    if (outside)
        shape.smallestCell = {}; // what stands beside the stack has no cards
    for (const int cell : m_pieces.cellsOf(outside, index))
        shape.smallestCell = shape.smallestCell.boundedTo(m_layout.cells[cell].rect.size());
    shape.chipWidths = chipWidths(m_pieces.cellsOf(outside, index));
    return boxLevel(shape, m_type.scale);
}

QList<double> MapSceneBuilder::chipWidths(const QList<int>& cells) const
{
    QList<double> widths;
    for (const int cell : cells)
        widths.append(m_cell.chipWidth(*m_atlas.entity(m_layout.cells[cell].id)));
    return widths;
}

bool MapSceneBuilder::showsRelations() const
{
    return m_look.level ? *m_look.level >= DetailLevel::Entities : m_type.scale >= singleRelationsFrom;
}

bool MapSceneBuilder::isShown(int cell) const
{
    const QString& id = m_layout.cells[cell].id;
    return (!m_look.only || m_look.only->entities.contains(id)) &&
           (!m_left || !m_left->entities.contains(id));
}

int MapSceneBuilder::shownCount(bool outside, int index) const
{
    return int(
        std::ranges::count_if(m_pieces.cellsOf(outside, index), [this](int cell) { return isShown(cell); }));
}

bool MapSceneBuilder::isShown(const MapLayout::Route& route) const
{
    if (m_look.only && !m_look.only->relations.contains(route.id))
        return false;
    return m_look.hiddenKinds.isEmpty() || !m_look.hiddenKinds.contains(m_atlas.relation(route.id)->kind);
}

void MapSceneBuilder::drawPiece(const ScenePiece& piece)
{
    switch (piece.kind) {
    case ScenePiece::Kind::Outside:
        drawOutside();
        break;
    case ScenePiece::Kind::Band:
        if (!m_left || !m_left->layers.contains(m_layout.bands[piece.index].id))
            drawBand(m_layout.bands[piece.index]);
        break;
    case ScenePiece::Kind::Ribbons:
        if (!showsRelations())
            drawRibbons();
        break;
    case ScenePiece::Kind::Box:
        drawBox(false, piece.index, false);
        break;
    case ScenePiece::Kind::Section:
        drawBox(true, piece.index, false);
        break;
    case ScenePiece::Kind::Routes:
        if (showsRelations())
            drawRoutes(m_pieces.bundles[piece.index]);
        break;
    case ScenePiece::Kind::BoxCells:
        drawCells(false, piece.index);
        break;
    case ScenePiece::Kind::SectionCells:
        drawCells(true, piece.index);
        break;
    }
}

void MapSceneBuilder::drawEverything(const std::optional<Neighbourhood>& lit)
{
    if (lit) {
        m_builder.fadeInto(m_look.theme.canvas, fadedShare);
        m_left = &*lit;
    }
    for (const ScenePiece& piece : m_pieces.pieces) {
        // Relations that are lit stand out only without the others.
        if (!lit || (piece.kind != ScenePiece::Kind::Routes && piece.kind != ScenePiece::Kind::Ribbons))
            drawPiece(piece);
    }
    m_builder.noFade();
    m_left = nullptr;
    if (lit)
        drawLit(*lit);
}

void MapSceneBuilder::drawOnly(const TypedId& focus)
{
    m_content = {};
    if (focus.type == IdType::Layer) {
        for (const MapLayout::Band& band : m_layout.bands) {
            if (band.id == focus.id) {
                drawBand(band);
                m_content = band.rect;
            }
        }
    }
    QList<int> boxes;
    for (int i = 0; i < m_layout.boxes.size(); ++i) {
        const QString& id = m_layout.boxes[i].id;
        if (focus.type == IdType::Group ? id == focus.id : m_atlas.group(id)->layer == focus.id)
            boxes << i;
    }
    for (const int i : std::as_const(boxes)) {
        drawBox(false, i, false);
        m_content = m_content.united(m_layout.boxes[i].rect);
    }
    m_look.only = std::make_shared<const Neighbourhood>(neighbourhoodOf(m_atlas, focus));
    if (showsRelations()) {
        for (const QList<int>& bundle : m_pieces.bundles)
            drawRoutes(bundle);
    }
    for (const int i : std::as_const(boxes))
        drawCells(false, i);
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
    TextStyle nameStyle = m_type.bandName;
    const TextStyle textStyle = m_type.bandText;
    const QColor ink = m_look.theme.onAccent(accent);
    const QColor quiet = m_look.theme.quietOnAccent(accent);
    const double padding = std::min(labelPadding, 14 * m_type.pixel);
    const double chipPadding = 4 * m_type.pixel;
    const double left = rect.left() + padding;
    const double room = rect.width() - 2 * padding;
    const double step = lineHeight(textStyle);
    const QString name =
        QLocale(m_look.language).toString(layer.order) + u' ' + layer.name.in(m_look.language);
    if (rect.height() < lineHeight(nameStyle))
        return;                                                                           // too low for words
    if (rect.height() < 1.7 * padding + lineHeight(nameStyle) + step + 2 * chipPadding) { // for the name only
        m_builder.text({left, rect.center().y() + nameStyle.pixelSize * 0.36}, name, nameStyle, ink, room);
        return;
    }
    // A name that is a little too long for a line is rather a little smaller.
    const double excess = textWidth(name, nameStyle) / room;
    if (excess > 1 && excess <= 1.2)
        nameStyle.pixelSize = std::floor(nameStyle.pixelSize / excess * 8) / 8;

    // The comparison stands at the foot, in a box of its own.
    QStringList chipLines;
    const int chipMost =
        std::max(1, int((rect.height() - 2 * padding - lineHeight(nameStyle) - 2 * chipPadding) / step));
    for (const QString& comparison : comparisonsOf(layer)) {
        if (const int more = chipMost - int(chipLines.size()); more > 0)
            chipLines << wrapped(comparison, textStyle, room - chipPadding, std::min(3, more));
    }
    const double chipHeight = double(chipLines.size()) * step + 2 * chipPadding;
    const double overhang = std::min(chipPadding, padding / 2);
    const QRectF chip(left - overhang, rect.bottom() - padding + overhang - chipHeight, room + 2 * overhang,
                      chipHeight);

    double y = rect.top() + padding * 0.7;
    const double roomForName = chip.top() - y;
    y += m_builder.lines({left, y}, name, nameStyle, ink, room,
                         std::clamp(int(roomForName / lineHeight(nameStyle)), 1, 3));
    if (const int playerLines = int((chip.top() - 2 * m_type.pixel - y) / step); playerLines > 0)
        m_builder.lines({left, y}, playersOf(layer.players), textStyle, quiet, room, playerLines);

    m_builder.rect(chip, std::min(5.0, 4 * m_type.pixel), m_look.theme.chip(accent));
    y = chip.top() + chipPadding;
    for (const QString& line : std::as_const(chipLines)) {
        m_builder.text({chip.left() + chipPadding, y + textAscent(textStyle)}, line, textStyle, ink,
                       chip.width() - 2 * chipPadding + 0.5);
        y += step;
    }
}

void MapSceneBuilder::drawOutside()
{
    m_builder.beginFrame();
    m_builder.rect(m_layout.outside, bandRadius, m_look.theme.canvas,
                   {m_look.theme.hairline, 1, Qt::DashLine});
    const QString heading = tr("Beside the stack");
    const QString count = QLocale(m_look.language).toString(m_atlas.entitiesOf({}).size());
    const double countWidth = textWidth(count, m_type.boxText);
    const QRectF& header = m_layout.outsideHeader;
    double room = header.width() - 8;
    TextStyle style = m_type.boxName;
    style.pixelSize = std::min(style.pixelSize, header.height() * 0.9); // its place does not grow
    const double width = textWidth(heading, style);
    if (width > room)
        style.pixelSize = std::floor(style.pixelSize * room / width * 8) / 8;
    if (style.pixelSize < leastText * m_type.pixel)
        return;
    const double baseline = std::min(header.center().y() + 4 + style.pixelSize * 0.36,
                                     header.bottom() + 4 - style.pixelSize * 0.24);
    const double taken =
        m_builder.text({header.left() + 4, baseline}, heading, style, m_look.theme.ink, room);
    room -= taken + 8 * m_type.pixel;
    if (countWidth <= room && m_type.boxText.pixelSize <= header.height()) {
        m_builder.text({header.right() - 4, baseline}, count, m_type.boxText, m_look.theme.secondary,
                       countWidth + 1, TextItem::Anchor::End);
    }
}

// ---- boxes

MapSceneBuilder::Heading MapSceneBuilder::headingOf(bool outside, int index) const
{
    if (outside) {
        const EntityKind& kind = *m_atlas.entityKind(m_layout.sections[index].id);
        return {{IdType::Atlas, {}},
                kind.plural.isEmpty() ? kind.label.in(m_look.language) : kind.plural.in(m_look.language),
                {},
                nullptr,
                m_look.theme.outsideAccent()};
    }
    const Group& group = *m_atlas.group(m_layout.boxes[index].id);
    return {{IdType::Group, group.id},
            group.name.in(m_look.language),
            group.summary,
            FactPhrase::headline(m_atlas, group.headline),
            m_look.theme.accent(*m_atlas.layer(group.layer))};
}

/// Rather smaller than cut: on one line if that is nearly enough, else so that no word is too long for one.
TextStyle MapSceneBuilder::headingStyle(const QString& text, double room) const
{
    TextStyle style = m_type.boxName;
    const double width = textWidth(text, style);
    if (width > room && room > 0) {
        // Two lines rather than very small ones, but a long word has no second line.
        const QStringList two = wrapped(text, {10 * m_type.pixel, true}, room, 2);
        const bool fits = std::ranges::none_of(two, [](const QString& line) { return line.endsWith(u'…'); });
        style.pixelSize = std::max((fits ? 10 : leastText) * m_type.pixel,
                                   std::floor(style.pixelSize * room / width * 8) / 8);
    }
    style.pixelSize = std::min(style.pixelSize, m_type.boxName.pixelSize);
    return style;
}

/// Of a box that is seen from afar: a name that is too long gets two lines.
double MapSceneBuilder::headingHeight(const QString& name, double width) const
{
    const double room = width - 2 * boxInset * m_type.pixel;
    const int lines = textWidth(name, headingStyle(name, room)) > room ? 2 : 1;
    return (lines + 0.1) * lineHeight(m_type.boxName) + 4 * m_type.pixel;
}

void MapSceneBuilder::drawBox(bool outside, int index, bool lit)
{
    const MapLayout::Box& box = this->box(outside, index);
    if (m_left && ((!outside && m_left->groups.contains(box.id)) || isRedrawn(outside, index, *m_left)))
        return;
    const Heading heading = headingOf(outside, index);
    m_builder.begin(heading.id, heading.id.id.isEmpty() ? QString() : heading.name, heading.summary);
    const double width = std::min(lit ? 2.0 : 1.0, (lit ? 2.0 : 1.0) * 1.5 * m_type.pixel);
    m_builder.rect(box.rect, boxRadius, m_look.theme.panel,
                   {lit ? heading.accent : m_look.theme.hairline, width});
    if (box.rect.height() * m_type.scale < lowestBox)
        return;
    const DetailLevel level = levelOf(outside, index);
    if (!isFar(level)) {
        drawHeading(heading, box.header, shownCount(outside, index));
        return;
    }
    const double height = headingHeight(heading.name, box.rect.width());
    QList<int> cells;
    for (const int cell : m_pieces.cellsOf(outside, index)) {
        if (isShown(cell))
            cells << cell;
    }
    if (level == DetailLevel::Stack) {
        drawNames(heading, box.rect, cells);
        return;
    }
    const double inset = boxInset * m_type.pixel;
    drawHeading(heading, box.rect.adjusted(inset, 2 * m_type.pixel, -inset, height - box.rect.height()),
                shownCount(outside, index));
}

void MapSceneBuilder::drawHeading(const Heading& heading, const QRectF& line, int count)
{
    const double gap = 8 * m_type.pixel;
    const QString number = QLocale(m_look.language).toString(count);
    double countWidth = textWidth(number, m_type.boxText);
    const TextStyle style = headingStyle(heading.name, line.width());
    const double step = lineHeight(style);
    const bool twoLines = line.height() >= 2 * step && textWidth(heading.name, style) > line.width();
    if (twoLines) {
        m_builder.lines(line.topLeft(), heading.name, style, m_look.theme.ink, line.width(), 2);
        return;
    }
    const double full = textWidth(heading.name, style);
    if (full + gap + countWidth > line.width())
        countWidth = 0; // the name is worth more than the number
    const double baseline = line.center().y() + 2 * std::min(1.0, m_type.pixel) + style.pixelSize * 0.36;
    const double taken = m_builder.text({line.left(), baseline}, heading.name, style, m_look.theme.ink,
                                        line.width() - (countWidth > 0 ? countWidth + gap : 0));
    if (countWidth > 0) {
        m_builder.text({line.right(), baseline}, number, m_type.boxText, m_look.theme.secondary,
                       countWidth + 1, TextItem::Anchor::End);
    }
    const double room = line.width() - taken - countWidth - 2.5 * gap;
    if (heading.headline && room > 50 * m_type.pixel) {
        m_builder.text({line.left() + taken + gap, baseline}, FactPhrase::full(*heading.headline),
                       m_type.boxHeadline, heading.accent, room);
    }
}

/// A little larger where they fit without being cut: a box that tells little tells it in larger type.
void MapSceneBuilder::drawNames(const Heading& heading, const QRectF& rect, const QList<int>& cells)
{
    const double inset = boxInset * m_type.pixel;
    const QRectF inner = rect.adjusted(inset, 3 * m_type.pixel, -inset, -3 * m_type.pixel);
    QStringList names;
    for (const int cell : cells)
        names << m_atlas.nameOf({IdType::Entity, m_layout.cells[cell].id}, m_look.language);
    const QString list = names.join(listSeparator);
    const QString figure = heading.headline ? FactPhrase::full(*heading.headline) : QString();

    TextStyle style = m_type.boxText;
    TextStyle nameStyle = headingStyle(heading.name, inner.width());
    constexpr int plenty = 40;
    for (const double growth : names.isEmpty() ? QList<double>() : QList<double>{1.25, 1.12}) {
        const TextStyle largerName{nameStyle.pixelSize * growth, true};
        const TextStyle larger{style.pixelSize * growth, false};
        const int count =
            lineCount(figure, larger, inner.width(), plenty) + lineCount(list, larger, inner.width(), plenty);
        const double height = lineHeight(largerName) + count * lineHeight(larger);
        if (height <= inner.height() && textWidth(heading.name, largerName) <= inner.width()) {
            style = larger;
            nameStyle = largerName;
            break;
        }
    }
    if (inner.height() < lineHeight(nameStyle) + lineHeight(style)) { // all of it in one line
        const double baseline = inner.center().y() + nameStyle.pixelSize * 0.36;
        const double taken = m_builder.text({inner.left(), baseline}, heading.name, nameStyle,
                                            m_look.theme.ink, inner.width()) +
                             inset;
        if (inner.width() - taken > 24 * m_type.pixel) {
            m_builder.text({inner.left() + taken, baseline}, list, style, m_look.theme.secondary,
                           inner.width() - taken);
        }
        return;
    }
    double y = inner.top();
    y += m_builder.lines({inner.left(), y}, heading.name, nameStyle, m_look.theme.ink, inner.width(),
                         std::clamp(int(inner.height() / lineHeight(nameStyle)), 1, 2));
    const double step = lineHeight(style);
    const auto left = [&] { return int((inner.bottom() - y) / step + 1e-6); };
    if (heading.headline && left() > 0) {
        y += m_builder.lines({inner.left(), y}, figure, style, heading.accent, inner.width(),
                             std::min(2, left()));
    }
    if (left() > 0)
        m_builder.lines({inner.left(), y}, list, style, m_look.theme.secondary, inner.width(), left());
}

// ---- entities

QColor MapSceneBuilder::accentOf(bool outside, int index) const
{
    if (outside)
        return m_look.theme.outsideAccent();
    return m_look.theme.accent(*m_atlas.layer(m_atlas.group(m_layout.boxes[index].id)->layer));
}

QColor MapSceneBuilder::accentOf(const MapLayout::Cell& cell) const
{
    return accentOf(cell.outside, cell.box);
}

Emphasis MapSceneBuilder::emphasisOf(int cell, const Neighbourhood* lit) const
{
    // Within a group or layer that is lit as a whole nothing stands out by itself.
    if (!lit || !lit->groups.isEmpty())
        return Emphasis::None;
    const QString& id = m_layout.cells[cell].id;
    if (!lit->entities.contains(id))
        return Emphasis::None;
    return lit->centres.contains(id) ? Emphasis::Chosen : Emphasis::Lit;
}

void MapSceneBuilder::drawCell(int cell, const QRectF& rect, DetailLevel level, Emphasis emphasis)
{
    const Entity& entity = *m_atlas.entity(m_layout.cells[cell].id);
    const NamePair name = namePair(entity.name, m_look.language);
    const QString title = name.second.isEmpty() ? name.first : name.first + u' ' + name.second;
    m_builder.begin({IdType::Entity, entity.id}, title, describe(m_atlas, entity, m_look.language));
    m_cell.draw(m_builder, entity, rect, accentOf(m_layout.cells[cell]), level, emphasis);
}

void MapSceneBuilder::drawCells(bool outside, int index)
{
    const MapLayout::Box& box = this->box(outside, index);
    if (box.rect.height() * m_type.scale < lowestBox)
        return;
    const DetailLevel level = levelOf(outside, index);
    if (level == DetailLevel::Stack || (m_left && isRedrawn(outside, index, *m_left)))
        return;
    if (level == DetailLevel::Groups) {
        drawChips(box.rect, m_pieces.cellsOf(outside, index), nullptr);
        return;
    }
    for (const int cell : m_pieces.cellsOf(outside, index)) {
        if (isShown(cell))
            drawCell(cell, m_layout.cells[cell].rect, level, Emphasis::None);
    }
}

void MapSceneBuilder::drawChips(const QRectF& box, const QList<int>& cells, const Neighbourhood* lit)
{
    if (cells.isEmpty())
        return;
    const MapLayout::Cell& first = m_layout.cells[cells.first()];
    const double heading = headingHeight(headingOf(first.outside, first.box).name, box.width());
    const ChipGrid grid = chipGrid(chipRoom(box, heading, m_type.scale), chipWidths(cells), m_type.scale);
    for (qsizetype i = 0; i < grid.chips.size(); ++i) {
        if (isShown(cells[i]))
            drawCell(cells[i], grid.chips[i], DetailLevel::Groups, emphasisOf(cells[i], lit));
    }
    if (grid.hidden > 0 && !m_look.only) {
        m_builder.beginFrame(); // the box, which lies below, is told already
        m_builder.text(
            {grid.more.left() + 6 * m_type.pixel, grid.more.center().y() + m_type.chipName.pixelSize * 0.36},
            tr("+%n more", nullptr, grid.hidden), m_type.chipText, m_look.theme.secondary,
            grid.more.width() - 6 * m_type.pixel);
    }
}

// ---- relations

void MapSceneBuilder::drawRoutes(const QList<int>& bundle)
{
    RelationPainter painter(m_atlas, m_layout, m_look.theme, m_look.language, m_type);
    const MapLayout::Cell& start = m_layout.cells[m_layout.routes[bundle.first()].from];
    for (const int cell : m_pieces.cellsOf(start.outside, start.box))
        painter.avoid(m_layout.cells[cell].rect);
    for (const int r : bundle) {
        if (isShown(m_layout.routes[r]))
            painter.drawRelation(m_builder, m_layout.routes[r], m_look.theme.relation, false);
    }
    painter.drawLabels(m_builder);
}

void MapSceneBuilder::drawRibbons()
{
    struct Shown
    {
        const MapLayout::Ribbon* ribbon;
        int count;
    };

    QList<Shown> shown;
    for (const MapLayout::Ribbon& ribbon : m_layout.ribbons) {
        const auto count = std::ranges::count_if(
            ribbon.routes, [this](int route) { return isShown(m_layout.routes[route]); });
        if (count > 0)
            shown.append({&ribbon, int(count)});
    }
    std::ranges::stable_sort(shown, std::greater<>(), &Shown::count);
    if (shown.size() > mostRibbons)
        shown.resize(mostRibbons);
    RelationPainter painter(m_atlas, m_layout, m_look.theme, m_look.language, m_type);
    for (const Shown& item : std::as_const(shown))
        painter.drawRibbon(m_builder, *item.ribbon, item.count,
                           mixed(m_look.theme.canvas, m_look.theme.relation, ribbonShare));
}

// ---- what is lit

void MapSceneBuilder::drawLit(const Neighbourhood& lit)
{
    for (const MapLayout::Band& band : m_layout.bands) {
        if (lit.layers.contains(band.id))
            drawBand(band);
    }
    for (int i = 0; i < m_layout.boxes.size(); ++i) {
        if (lit.groups.contains(m_layout.boxes[i].id))
            drawBox(false, i, lit.layers.isEmpty());
    }
    if (showsRelations())
        drawLitRelations(lit);
    else
        drawLitRibbons(lit);
    for (int i = 0; i < m_layout.boxes.size(); ++i)
        drawLitBox(false, i, lit);
    for (int i = 0; i < m_layout.sections.size(); ++i)
        drawLitBox(true, i, lit);
}

QList<int> MapSceneBuilder::litCells(bool outside, int index, const Neighbourhood& lit) const
{
    QList<int> cells;
    for (const int cell : m_pieces.cellsOf(outside, index)) {
        if (lit.entities.contains(m_layout.cells[cell].id))
            cells << cell;
    }
    return cells;
}

ChipGrid MapSceneBuilder::chipsOf(bool outside, int index) const
{
    const QRectF& rect = box(outside, index).rect;
    const double heading = headingHeight(headingOf(outside, index).name, rect.width());
    return chipGrid(chipRoom(rect, heading, m_type.scale), chipWidths(m_pieces.cellsOf(outside, index)),
                    m_type.scale);
}

bool MapSceneBuilder::isRedrawn(bool outside, int index, const Neighbourhood& lit) const
{
    const MapLayout::Box& box = this->box(outside, index);
    const QList<int> cells = litCells(outside, index, lit);
    if (cells.isEmpty() || box.rect.height() * m_type.scale < lowestBox ||
        (!outside && lit.groups.contains(box.id)))
        return false;
    const DetailLevel level = levelOf(outside, index);
    if (level != DetailLevel::Groups)
        return level == DetailLevel::Stack;
    const qsizetype places = chipsOf(outside, index).chips.size();
    return std::ranges::any_of(
        cells, [&, all = m_pieces.cellsOf(outside, index)](int cell) { return all.indexOf(cell) >= places; });
}

void MapSceneBuilder::drawLitBox(bool outside, int index, const Neighbourhood& lit)
{
    const QList<int> cells = litCells(outside, index, lit);
    if (cells.isEmpty())
        return;
    const MapLayout::Box& box = this->box(outside, index);
    if (box.rect.height() * m_type.scale < lowestBox) {
        for (const int cell : cells) // too small for words: a mark
            drawCell(cell, m_layout.cells[cell].rect, DetailLevel::Groups, emphasisOf(cell, &lit));
        return;
    }
    const DetailLevel level = levelOf(outside, index);
    if (!isFar(level)) {
        for (const int cell : cells)
            drawCell(cell, m_layout.cells[cell].rect, level, emphasisOf(cell, &lit));
        return;
    }
    if (isRedrawn(outside, index, lit)) {
        const Heading heading = headingOf(outside, index);
        const double height = headingHeight(heading.name, box.rect.width());
        m_builder.begin(heading.id, heading.id.id.isEmpty() ? QString() : heading.name, heading.summary);
        const ChipGrid grid =
            chipGrid(chipRoom(box.rect, height, m_type.scale), chipWidths(cells), m_type.scale);
        const bool hasRoom = !grid.chips.isEmpty() && grid.hidden == 0;
        // Where there is no room for all their chips the box itself stands out, and names what does in it.
        m_builder.rect(box.rect, boxRadius,
                       hasRoom ? m_look.theme.panel : m_look.theme.litNode(heading.accent),
                       {hasRoom ? m_look.theme.hairline : heading.accent, std::min(2.0, 1.8 * m_type.pixel)});
        if (!hasRoom) {
            drawNames(heading, box.rect, cells);
            return;
        }
        const double inset = boxInset * m_type.pixel;
        drawHeading(heading, box.rect.adjusted(inset, 2 * m_type.pixel, -inset, height - box.rect.height()),
                    shownCount(outside, index));
        drawChips(box.rect, cells, &lit);
        return;
    }
    if (level == DetailLevel::Stack)
        return; // the box tells its entities itself
    const QList<int>& all = m_pieces.cellsOf(outside, index);
    const ChipGrid grid = chipsOf(outside, index);
    for (const int cell : cells) {
        if (const qsizetype place = all.indexOf(cell); place < grid.chips.size())
            drawCell(cell, grid.chips[place], DetailLevel::Groups, emphasisOf(cell, &lit));
    }
}

void MapSceneBuilder::drawLitRelations(const Neighbourhood& lit)
{
    RelationPainter painter(m_atlas, m_layout, m_look.theme, m_look.language, m_type);
    for (const MapLayout::Cell& cell : m_layout.cells)
        painter.avoid(cell.rect);
    for (const MapLayout::Route& route : m_layout.routes) {
        if (lit.relations.contains(route.id))
            painter.drawRelation(m_builder, route, accentOf(m_layout.cells[route.from]), true);
    }
    painter.drawLabels(m_builder);
}

void MapSceneBuilder::drawLitRibbons(const Neighbourhood& lit)
{
    RelationPainter painter(m_atlas, m_layout, m_look.theme, m_look.language, m_type);
    // Where something lit is told none; over boxes that are dimmed a little, for gutters are narrow from
    // afar.
    const double overlap = labelOverlap * m_type.pixel;
    for (const bool outside : {false, true}) {
        const auto& boxes = outside ? m_layout.sections : m_layout.boxes;
        for (int i = 0; i < boxes.size(); ++i) {
            const bool tells =
                !litCells(outside, i, lit).isEmpty() || (!outside && lit.groups.contains(boxes[i].id));
            const double inset = tells ? 0 : overlap;
            painter.avoid(boxes[i].rect.adjusted(inset, inset, -inset, -inset));
        }
    }
    for (const MapLayout::Ribbon& ribbon : m_layout.ribbons) {
        QStringList kinds;
        int count = 0;
        const MapLayout::Cell* from = nullptr;
        for (const int r : ribbon.routes) {
            const MapLayout::Route& route = m_layout.routes[r];
            if (!lit.relations.contains(route.id))
                continue;
            const QString kind =
                m_atlas.relationKind(m_atlas.relation(route.id)->kind)->label.in(m_look.language);
            if (!kinds.contains(kind))
                kinds << kind;
            if (!from)
                from = &m_layout.cells[route.from];
            ++count;
        }
        if (from)
            painter.drawRibbon(m_builder, ribbon, count, accentOf(*from), kinds.join(QStringLiteral(", ")));
    }
    painter.drawLabels(m_builder);
}
