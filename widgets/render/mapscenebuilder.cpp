// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/render/mapscenebuilder.h"

#include "model/basismark.h"
#include "model/factphrase.h"
#include "widgets/render/names.h"

#include <algorithm>
#include <array>
#include <limits>
#include <QLocale>

namespace {

constexpr double outsideRadius = 10;
/// Of ribbons at rest: more would be a tangle, and cost more than they tell.
constexpr qsizetype mostRibbons = 600;
constexpr double ribbonShare = 0.75; ///< of the colour of relations: ribbons are broad

// In device-independent pixels.
constexpr double leastText = 7;      ///< smaller ones cannot be read
constexpr double lowestBasesIn = 44; ///< boxes that have room for a strip besides words

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
    , m_bands(atlas, m_look.theme, m_look.language, m_type, m_builder)
    , m_headings(m_look.theme, m_look.language, m_type)
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
    BoxShape shape{
        rect, m_headings.height(headingOf(outside, index).name, rect.width()), {infinity, infinity}};
    if (outside)
        shape.smallestCell = {}; // what stands beside the stack has no cards
    for (const int cell : m_pieces.cellsOf(outside, index))
        shape.smallestCell = shape.smallestCell.boundedTo(m_layout.cells[cell].rect.size());
    shape.chipWidths = chipWidths(m_pieces.cellsOf(outside, index));
    return boxLevel(shape, m_type.scale);
}

QStringList MapSceneBuilder::namesOf(const QList<int>& cells) const
{
    QStringList names;
    for (const int cell : cells)
        names << m_atlas.nameOf({IdType::Entity, m_layout.cells[cell].id}, m_look.language);
    return names;
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
    return (!m_look.hidesFiltered || passes(cell)) && (!m_look.only || m_look.only->entities.contains(id)) &&
           (!m_left || !m_left->entities.contains(id));
}

BoxCount MapSceneBuilder::shownCount(bool outside, int index) const
{
    BoxCount count;
    for (const int cell : m_pieces.cellsOf(outside, index)) {
        // Of what is drawn now or, if it stands out, later.
        const bool counts = !m_look.only || m_look.only->entities.contains(m_layout.cells[cell].id);
        count.all += counts ? 1 : 0;
        count.shown += counts && passes(cell) ? 1 : 0;
    }
    return count;
}

bool MapSceneBuilder::isShown(const MapLayout::Route& route) const
{
    if (m_look.only && !m_look.only->relations.contains(route.id))
        return false;
    if (m_look.hidesFiltered && !passes(route))
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
            m_bands.draw(m_layout.bands[piece.index]);
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
    std::optional<Neighbourhood> filtered;
    if (lit) {
        filtered = this->filtered(*lit);
        m_builder.fadeInto(m_look.theme.canvas, fadedShare);
        m_left = &*filtered;
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
                m_bands.draw(band);
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

void MapSceneBuilder::drawOutside()
{
    m_builder.beginFrame();
    m_builder.rect(m_layout.outside, outsideRadius, m_look.theme.canvas,
                   {m_look.theme.hairline, 1, Qt::DashLine});
    const QString heading = tr("Beside the stack");
    const QString count = countText(outsideCount(), m_look.language);
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

BoxHeading MapSceneBuilder::headingOf(bool outside, int index) const
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

void MapSceneBuilder::drawBox(bool outside, int index, bool lit)
{
    const MapLayout::Box& box = this->box(outside, index);
    if (m_left && ((!outside && m_left->groups.contains(box.id)) || isRedrawn(outside, index, *m_left)))
        return;
    const BoxHeading heading = headingOf(outside, index);
    m_builder.begin(heading.id, heading.id.id.isEmpty() ? QString() : heading.name, heading.summary);
    const BoxCount count = shownCount(outside, index);
    setDimmed(!lit && count.shown == 0 && count.all > 0);
    const double width = std::min(lit ? 2.0 : 1.0, (lit ? 2.0 : 1.0) * 1.5 * m_type.pixel);
    m_builder.rect(box.rect, boxRadius, m_look.theme.panel,
                   {lit ? heading.accent : m_look.theme.hairline, width});
    if (box.rect.height() * m_type.scale >= lowestBox)
        drawBoxWords(outside, index, heading, count);
    setDimmed(false);
}

void MapSceneBuilder::drawBoxWords(bool outside, int index, const BoxHeading& heading, const BoxCount& count)
{
    const MapLayout::Box& box = this->box(outside, index);
    const DetailLevel level = levelOf(outside, index);
    if (!isFar(level)) {
        m_headings.draw(m_builder, heading, box.header, count);
        return;
    }
    if (level == DetailLevel::Groups) {
        m_headings.draw(m_builder, heading, m_headings.line(heading, box.rect), count);
        return;
    }
    QList<int> cells;
    for (const int cell : m_pieces.cellsOf(outside, index)) {
        if (isShown(cell) && (passes(cell) || count.shown == 0))
            cells << cell; // words cannot be dimmed one by one
    }
    QRectF room = box.rect;
    if (m_look.byBasis)
        room.setBottom(drawBases(box.rect, cells));
    QStringList names = namesOf(cells);
    if (count.shown != count.all)
        names.prepend(countText(count, m_look.language));
    m_headings.drawNames(m_builder, heading, room, names);
}

/// The bases of the entities of a box that does not show them one by one, as a strip at its foot; returns
/// where the room for other things ends.
double MapSceneBuilder::drawBases(const QRectF& box, const QList<int>& cells)
{
    std::array<int, basisMarks.size()> counts{};
    for (const int cell : cells)
        ++counts[size_t(basisMarkOf(m_atlas, *m_atlas.entity(m_layout.cells[cell].id)))];
    const double pixels = m_type.scale * box.height();
    if (cells.isEmpty() || pixels < lowestBasesIn)
        return box.bottom();
    const TextStyle style{8.5 * m_type.pixel, true};
    const double height = 11 * m_type.pixel;
    const double inset = std::min(boxRadius, 6 * m_type.pixel);
    const QRectF strip(box.left() + inset, box.bottom() - height - 4 * m_type.pixel, box.width() - 2 * inset,
                       height);
    double x = strip.left();
    for (const BasisMark mark : basisMarks) {
        const int count = counts[size_t(mark)];
        if (count == 0)
            continue;
        const QColor colour = m_look.theme.basis(mark);
        const QRectF part(x, strip.top(), strip.width() * count / double(cells.size()), height);
        m_builder.rect(part.adjusted(0, 0, -std::min(m_type.pixel, part.width() / 2), 0), 0, colour);
        x += part.width();
        const QString letter = basisMarkLetter(mark);
        const QString number = QLocale(m_look.language).toString(count);
        const QString both = letter + u' ' + number;
        const double room = part.width() - 3 * m_type.pixel;
        const QString text = textWidth(both, style) <= room ? both : letter;
        if (textWidth(text, style) <= room)
            m_builder.text({part.left() + 2 * m_type.pixel, part.center().y() + style.pixelSize * 0.36}, text,
                           style, m_look.theme.onAccent(colour), room);
    }
    return strip.top();
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
    if (m_look.byBasis)
        return m_look.theme.basis(basisMarkOf(m_atlas, *m_atlas.entity(cell.id)));
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
    QString description = describe(m_atlas, entity, m_look.language);
    QString letter;
    if (m_look.byBasis) {
        const BasisMark mark = basisMarkOf(m_atlas, entity);
        letter = basisMarkLetter(mark);
        description = basisMarkWord(mark) + QStringLiteral(". ") + description;
    }
    m_builder.begin({IdType::Entity, entity.id}, title, description);
    setDimmed(emphasis == Emphasis::None && !passes(cell));
    m_cell.draw(m_builder, entity, rect, accentOf(m_layout.cells[cell]), level, emphasis, letter);
    setDimmed(false);
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
        const QList<int> cells = cellsAsChips(outside, index);
        drawChips(chipsOf(outside, index, cells), cells, nullptr);
        return;
    }
    for (const int cell : m_pieces.cellsOf(outside, index)) {
        if (isShown(cell))
            drawCell(cell, m_layout.cells[cell].rect, level, Emphasis::None);
    }
}

ChipGrid MapSceneBuilder::chipsOf(bool outside, int index, const QList<int>& cells) const
{
    const QRectF& rect = box(outside, index).rect;
    const double heading = m_headings.height(headingOf(outside, index).name, rect.width());
    QList<double> widths = chipWidths(cells);
    if (m_look.byBasis) {
        for (double& width : widths)
            width += m_cell.tagWidth();
    }
    return chipGrid(chipRoom(rect, heading, m_type.scale), widths, m_type.scale);
}

void MapSceneBuilder::drawChips(const ChipGrid& grid, const QList<int>& cells, const Neighbourhood* lit)
{
    for (qsizetype i = 0; i < grid.chips.size(); ++i) {
        if (isShown(cells[i]))
            drawCell(cells[i], grid.chips[i], DetailLevel::Groups, emphasisOf(cells[i], lit));
    }
    if (grid.hidden > 0 && !m_look.only) {
        m_builder.beginFrame(); // the box, which lies below, is told already
        setDimmed(std::none_of(cells.cbegin() + grid.chips.size(), cells.cend(),
                               [this](int cell) { return passes(cell); }));
        m_builder.text(
            {grid.more.left() + 6 * m_type.pixel, grid.more.center().y() + m_type.chipName.pixelSize * 0.36},
            tr("+%n more", nullptr, grid.hidden), m_type.chipText, m_look.theme.secondary,
            grid.more.width() - 6 * m_type.pixel);
        setDimmed(false);
    }
}

// ---- relations

void MapSceneBuilder::drawRoutes(const QList<int>& bundle)
{
    RelationPainter painter(m_atlas, m_layout, m_look.theme, m_look.language, m_type);
    const MapLayout::Cell& start = m_layout.cells[m_layout.routes[bundle.first()].from];
    for (const int cell : m_pieces.cellsOf(start.outside, start.box))
        painter.avoid(m_layout.cells[cell].rect);
    if (dims()) {
        m_builder.fadeInto(m_look.theme.canvas, fadedShare);
        for (const int r : bundle) {
            if (isShown(m_layout.routes[r]) && !passes(m_layout.routes[r]))
                painter.drawLine(m_builder, m_layout.routes[r], m_look.theme.relation, false);
        }
        m_builder.noFade();
    }
    for (const int r : bundle) {
        if (isShown(m_layout.routes[r]) && passes(m_layout.routes[r]))
            painter.drawRelation(m_builder, m_layout.routes[r], m_look.theme.relation, false);
    }
    painter.drawLabels(m_builder);
}

void MapSceneBuilder::drawRibbons()
{
    struct Shown
    {
        const MapLayout::Ribbon* ribbon;
        int passing; ///< of its relations
        int count;   ///< of those that pass or, where none do, of all
    };

    QList<Shown> shown;
    for (const MapLayout::Ribbon& ribbon : m_layout.ribbons) {
        int count = 0;
        int passing = 0;
        for (const int r : ribbon.routes) {
            const bool counts = isShown(m_layout.routes[r]);
            count += counts ? 1 : 0;
            passing += counts && passes(m_layout.routes[r]) ? 1 : 0;
        }
        if (count > 0)
            shown.append({&ribbon, passing, passing > 0 ? passing : count});
    }
    std::ranges::stable_sort(shown, [](const Shown& a, const Shown& b) {
        return std::pair(a.passing, a.count) > std::pair(b.passing, b.count);
    });
    if (shown.size() > mostRibbons)
        shown.resize(mostRibbons);
    RelationPainter painter(m_atlas, m_layout, m_look.theme, m_look.language, m_type);
    for (const bool dimmed : {true, false}) { // what passes lies above
        setDimmed(dimmed);
        for (const Shown& item : std::as_const(shown)) {
            if ((item.passing == 0) == dimmed)
                painter.drawRibbon(m_builder, *item.ribbon, item.count,
                                   mixed(m_look.theme.canvas, m_look.theme.relation, ribbonShare));
        }
    }
    setDimmed(false);
}
