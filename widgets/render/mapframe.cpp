// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/render/mapframe.h"

#include "model/legendcontent.h"
#include "widgets/render/displayedit.h"
#include "widgets/render/names.h"
#include "widgets/render/picturebuilder.h"
#include "widgets/render/relationpainter.h"

#include <algorithm>
#include <QCoreApplication>

namespace {

constexpr double gap = 24;
constexpr double narrowest = 760; ///< of a page: title and source line need it
constexpr double sampleLength = 32;
constexpr double titleGap = 16;     ///< from a title to its other name
constexpr double headRoom = 8;      ///< between the head and the gap above the map
constexpr double footGap = 20;      ///< between legend and sources
constexpr double fadedShare = 0.36; ///< as on the map

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(MapFrame)
};

// ---- head

/// Edition and counts at the right of the title or, where it is too narrow for both, beneath it.
void writeHead(FrameWriter& writer, const MapFrame& frame, const Atlas& atlas, const ColorTheme& theme,
               double width)
{
    const FrameOptions& options = frame.options;
    if (!options.marking.trimmed().isEmpty()) {
        writer.marking(options.marking);
        writer.skip(12);
    }
    QStringList right;
    if (options.edition)
        right << framewords::edition(atlas);
    if (options.subtitle)
        right << frame.counts;
    right.removeAll(QString());
    const QString title = options.title ? frame.title : QString();
    const QString subtitle = options.subtitle ? frame.subtitle : QString();
    const bool isWords = !title.isEmpty() || !subtitle.isEmpty();

    double side = 0;
    for (const QString& line : std::as_const(right))
        side = std::max(side, textWidth(line, textstyle::edition));
    const bool isBeside = side <= (isWords ? 0.45 * width : width);
    const double top = writer.y();
    if (isBeside && !right.isEmpty()) {
        writer.skip(4);
        for (const QString& line : std::as_const(right))
            writer.paragraph(line, textstyle::edition, theme.secondary, side + 1, TextItem::Anchor::End);
    }
    const double rightEnd = writer.y();
    writer.moveTo(top);
    const double room = isBeside && side > 0 ? width - side - gap : width;
    double taken = 0;
    if (!title.isEmpty()) {
        const double before = writer.y();
        taken = writer.paragraph(title, textstyle::title, theme.ink, room);
        if (writer.y() - before > lineHeight(textstyle::title) + 0.5)
            taken = room; // more lines than one
    }
    if (!subtitle.isEmpty()) {
        const double needed = textWidth(subtitle, textstyle::titleSide);
        if (taken > 0 && taken + titleGap + needed <= room) {
            const double end = writer.y();
            writer.moveTo(end - lineHeight(textstyle::title) + textAscent(textstyle::title) -
                          textAscent(textstyle::titleSide));
            writer.paragraph(subtitle, textstyle::titleSide, theme.secondary, needed + 1,
                             TextItem::Anchor::Start, taken + titleGap);
            writer.moveTo(end);
        } else {
            writer.paragraph(subtitle, textstyle::titleSide, theme.secondary, room);
        }
    }
    writer.moveTo(std::max(writer.y(), rightEnd));
    if (!isBeside) {
        for (const QString& line : std::as_const(right))
            writer.paragraph(line, textstyle::edition, theme.secondary);
    }
}

// ---- legend

void drawLine(PictureBuilder& builder, const QPointF& at, const RelationKind& kind, const QColor& colour)
{
    QPainterPath sample(at);
    sample.lineTo(at.x() + sampleLength, at.y());
    builder.path(sample, {}, {colour, 1.5, penStyleOf(kind)});
}

/// From thin to thick.
void drawWedge(PictureBuilder& builder, const QPointF& at, const QColor& colour)
{
    QPainterPath wedge(at - QPointF(0, 0.5));
    wedge.lineTo(at + QPointF(sampleLength, -4));
    wedge.lineTo(at + QPointF(sampleLength, 4));
    wedge.lineTo(at + QPointF(0, 0.5));
    wedge.closeSubpath();
    builder.path(wedge, colour, {});
}

void drawLetter(PictureBuilder& builder, const QPointF& at, BasisMark mark, const ColorTheme& theme)
{
    constexpr TextStyle style{11, true};
    const QColor colour = theme.basis(mark);
    const QRectF box(at.x(), at.y() - 7.5, 16, 15);
    builder.rect(box, 3, colour);
    builder.text({box.center().x(), box.center().y() + style.pixelSize * 0.36}, basisMarkLetter(mark), style,
                 theme.onAccent(colour), box.width(), TextItem::Anchor::Middle);
}

void drawDimmed(PictureBuilder& builder, const QPointF& at, const ColorTheme& theme)
{
    builder.rect({at.x() + 0.5, at.y() - 5.5, sampleLength - 1, 11}, 3,
                 mixed(theme.canvas, theme.node, fadedShare), {mixed(theme.canvas, theme.hairline, 0.8)});
}

/// What is on display, by id.
struct Shown
{
    QSet<QString> relations;
    QSet<QString> entities;
    bool ribbons = false;
};

Shown shownIn(const Atlas& atlas, const DisplayList& map)
{
    Shown shown;
    for (const DisplayBlock& block : map.blocks) {
        if (block.id.type == IdType::Relation)
            shown.relations.insert(block.id.id);
        else if (block.id.type == IdType::Entity)
            shown.entities.insert(block.id.id);
        else if (block.id.type == IdType::Ribbon) {
            shown.ribbons = true;
            for (const Relation* relation : atlas.relationsOfRibbon(block.id.id))
                shown.relations.insert(relation->id());
        }
    }
    return shown;
}

// ---- foot

void writeFoot(FrameWriter& writer, const DisplayList& map, const Atlas& atlas, const MapLook& look,
               const MapFrame& frame, double width)
{
    const FrameOptions& options = frame.options;
    const QColor& colour = look.theme.secondary;
    if (options.legend)
        writer.samples(mapLegend(map, atlas, look), textstyle::footer, colour);
    const bool hasLegend = writer.y() > 0;
    // Of a line, below its letters: the last ones end at the edge of their place.
    const double rest =
        lineHeight(textstyle::footer) - textAscent(textstyle::footer) - textDescent(textstyle::footer);
    const QString filter =
        options.filters ? framewords::filter(atlas, frame.filter, look.language) : QString();
    QList<FramePiece> last;
    if (options.sources)
        last = framewords::sources(atlas);
    if (const QString licence = framewords::licence(atlas); options.licence && !licence.isEmpty()) {
        if (!last.isEmpty() && !last.last().text.endsWith(u'.'))
            last.last().text += u'.';
        last.append({licence});
    }
    if (hasLegend && (!filter.isEmpty() || !last.isEmpty()))
        writer.skip(filter.isEmpty() ? footGap + rest : footGap / 2 + rest);
    if (!filter.isEmpty())
        writer.paragraph(filter, textstyle::footer, look.theme.ink);
    const QString program = QStringLiteral("StackAtlas");
    const double side = options.sources ? textWidth(program, textstyle::footer) : 0;
    if (!last.isEmpty() || side > 0) {
        writer.pieces(last, textstyle::footer, colour, side > 0 ? width - side - gap : width);
        if (side > 0) {
            writer.skip(last.isEmpty() ? 0 : -lineHeight(textstyle::footer));
            writer.paragraph(program, textstyle::footer, colour, side + 1, TextItem::Anchor::End);
        }
        if (hasLegend)
            writer.skip(-rest);
    }
    if (!options.marking.trimmed().isEmpty()) {
        writer.skip(writer.y() > 0 ? 12 : 0);
        writer.marking(options.marking);
    }
}

void addEdge(DisplayList& list, const QRectF& page, const ColorTheme& theme)
{
    PictureBuilder builder;
    builder.beginFrame();
    builder.rect(page.adjusted(0.5, 0.5, -0.5, -0.5), 0, {}, {theme.hairline});
    append(list, builder.take());
}

} // namespace

MapFrame mapFrameOf(const Atlas& atlas, const MapLook& look, const std::optional<TypedId>& thing)
{
    const NamePair title = namePair(atlas.title, look.language);
    MapFrame frame;
    if (!thing || thing->type == IdType::Atlas) {
        frame.title = title.first;
        frame.subtitle = title.second;
        frame.counts = framewords::counts(atlas);
        return frame;
    }
    frame.title = atlas.nameOf(*thing, look.language);
    frame.subtitle = title.first;
    // The other name of what is shown, where it has one.
    const QString other =
        atlas.nameOf(*thing, look.language == u"en" ? QStringLiteral("zh") : QStringLiteral("en"));
    if (other != frame.title)
        frame.subtitle = other + QStringLiteral(" · ") + frame.subtitle;
    frame.counts = framewords::counts(neighbourhoodOf(atlas, *thing));
    return frame;
}

DisplayList framed(const DisplayList& map, const Atlas& atlas, const MapLook& look, const MapFrame& frame)
{
    QRectF column = map.page;
    if (column.width() < narrowest)
        column.adjust((column.width() - narrowest) / 2, 0, (narrowest - column.width()) / 2, 0);
    FrameWriter head(look.theme, column.left(), column.width());
    writeHead(head, frame, atlas, look.theme, column.width());
    const double headHeight = head.y() > 0 ? head.y() + headRoom + gap : 0;
    FrameWriter foot(look.theme, column.left(), column.width());
    writeFoot(foot, map, atlas, look, frame, column.width());
    const double footHeight = foot.y() > 0 ? gap + foot.y() : 0;

    DisplayList list = map;
    if (frame.edged)
        addEdge(list, map.page, look.theme);
    list.page = column.adjusted(-gap, -gap - headHeight, gap, gap + footHeight);
    append(list, translated(head.take(), {0, column.top() - headHeight}));
    append(list, translated(foot.take(), {0, column.bottom() + gap}));
    return list;
}

QList<FrameSample> mapLegend(const DisplayList& map, const Atlas& atlas, const MapLook& look)
{
    const Shown shown = shownIn(atlas, map);
    const ColorTheme& theme = look.theme;
    QList<FrameSample> samples;
    for (const LegendRow& row : legendContent(atlas, shown.relations, shown.ribbons, false, look.hiddenKinds,
                                              look.language, shown.entities, look.byBasis)
                                    .rows) {
        if (row.mark == LegendMark::Kind && !row.hidden && !shown.ribbons) {
            samples.append({sampleLength, row.label,
                            [&atlas, theme, id = row.id](PictureBuilder& builder, const QPointF& at) {
                                drawLine(builder, at, *atlas.relationKind(id), theme.secondary);
                            }});
        } else if (row.mark == LegendMark::Ribbon) {
            samples.append({sampleLength, row.label + QStringLiteral(": ") + row.explanation,
                            [theme](PictureBuilder& builder, const QPointF& at) {
                                drawWedge(builder, at, theme.secondary);
                            }});
        } else if (row.mark == LegendMark::Asterisk) {
            samples.append({0, row.label + u' ' + row.explanation});
        } else if (row.mark == LegendMark::Coloured) {
            samples.append(
                {16, row.label,
                 [theme, mark = basisMarkNamed(row.id)](PictureBuilder& builder, const QPointF& at) {
                     drawLetter(builder, at, *mark, theme);
                 }});
        }
    }
    if (!look.passing.isEverything() && !look.hidesFiltered) {
        samples.append(
            {sampleLength, Words::tr("dimmed: falls out of the filter"),
             [theme](PictureBuilder& builder, const QPointF& at) { drawDimmed(builder, at, theme); }});
    }
    return samples;
}
