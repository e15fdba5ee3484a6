// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/render/mapscene.h"

#include "widgets/render/mapscenebuilder.h"
#include "widgets/render/names.h"
#include "widgets/render/relationpainter.h"

#include <algorithm>
#include <QCoreApplication>

namespace {

constexpr double gap = 24;
constexpr double narrowest = 760; ///< of a page: title and source line need it
constexpr double sampleLength = 32;

/// Title, edition, legend and sources around a map.
class MapFrame
{
    Q_DECLARE_TR_FUNCTIONS(MapFrame)

public:
    MapFrame(const Atlas& atlas, const MapLook& look, PictureBuilder& builder)
        : m_atlas(atlas)
        , m_look(look)
        , m_builder(builder)
    {
        m_builder.beginFrame();
    }

    void drawTitle(const QRectF& rect, const std::optional<TypedId>& focus)
    {
        const QStringList right{tr("Edition %1").arg(m_atlas.edition), countsText(focus)};
        double side = 0;
        for (const QString& line : right)
            side = std::max(side, textWidth(line, textstyle::edition));
        double y = rect.top() + textAscent(textstyle::edition) + 4;
        for (const QString& line : right) {
            m_builder.text({rect.right(), y}, line, textstyle::edition, m_look.theme.secondary, side + 1,
                           TextItem::Anchor::End);
            y += lineHeight(textstyle::edition);
        }
        const NamePair title = namePair(m_atlas.title, m_look.language);
        const QString first = focus ? m_atlas.nameOf(*focus, m_look.language) : title.first;
        QString second = focus ? title.first : title.second;
        if (focus) {
            // The other name of what is shown, where it has one.
            const QString other = m_atlas.nameOf(*focus, m_look.language == u"en" ? QStringLiteral("zh")
                                                                                  : QStringLiteral("en"));
            if (other != first)
                second = other + QStringLiteral(" · ") + second;
        }
        const double room = rect.width() - side - gap;
        const double baseline = rect.top() + textAscent(textstyle::title);
        const double taken =
            m_builder.text({rect.left(), baseline}, first, textstyle::title, m_look.theme.ink, room);
        if (!second.isEmpty() && room - taken > 80) {
            m_builder.text({rect.left() + taken + 16, baseline}, second, textstyle::titleSide,
                           m_look.theme.secondary, room - taken - 16);
        }
    }

    void drawFooter(const QRectF& rect, const QSet<QString>& relationKinds)
    {
        drawLegend(rect.topLeft(), rect.width(), relationKinds);
        const double baseline = rect.bottom() - textDescent(textstyle::footer);
        const double width = textWidth(QStringLiteral("StackAtlas"), textstyle::footer);
        m_builder.text({rect.right(), baseline}, QStringLiteral("StackAtlas"), textstyle::footer,
                       m_look.theme.secondary, width + 1, TextItem::Anchor::End);
        m_builder.text({rect.left(), baseline}, sourcesText(), textstyle::footer, m_look.theme.secondary,
                       rect.width() - width - gap);
    }

private:
    /// A sample of every kind of line that the picture shows.
    void drawLegend(const QPointF& topLeft, double width, const QSet<QString>& relationKinds)
    {
        const double baseline = topLeft.y() + textAscent(textstyle::footer);
        double x = topLeft.x();
        for (const RelationKind& kind : m_atlas.relationKinds) {
            if (!relationKinds.contains(kind.id))
                continue;
            const QString label = kind.label.in(m_look.language);
            const double needed = sampleLength + 8 + textWidth(label, textstyle::footer);
            if (x + needed > topLeft.x() + width)
                break;
            QPainterPath sample(QPointF(x, baseline - 4.5));
            sample.lineTo(x + sampleLength, baseline - 4.5);
            m_builder.path(sample, {}, {m_look.theme.secondary, 1.5, penStyleOf(kind)});
            m_builder.text({x + sampleLength + 8, baseline}, label, textstyle::footer, m_look.theme.secondary,
                           needed);
            x += needed + gap;
        }
    }

    [[nodiscard]] QString countsText(const std::optional<TypedId>& focus) const
    {
        if (focus) {
            const Neighbourhood members = neighbourhoodOf(m_atlas, *focus);
            return tr("%n entities", nullptr, int(members.entities.size())) + QStringLiteral(" · ") +
                   tr("%n relations", nullptr, int(members.relations.size()));
        }
        const int outside = int(m_atlas.entitiesOf({}).size());
        QString text = tr("%n entities", nullptr, int(m_atlas.entities.size()) - outside);
        if (outside > 0)
            text += QStringLiteral(" · ") + tr("%n beside the stack", nullptr, outside);
        return text + QStringLiteral(" · ") + tr("%n relations", nullptr, int(m_atlas.relations.size()));
    }

    [[nodiscard]] QString sourcesText() const
    {
        QStringList titles;
        for (const Source& source : m_atlas.sources)
            titles << m_atlas.sourceLine({source.id, {}});
        QString text = tr("Source: %1", nullptr, int(titles.size())).arg(titles.join(QStringLiteral("; ")));
        if (titles.size() == 1)
            text += QStringLiteral(". ") + tr("Everything rests on this one source.");
        return text;
    }

    const Atlas& m_atlas;
    const MapLook& m_look;
    PictureBuilder& m_builder;
};

QSet<QString> kindsOf(const Atlas& atlas, const DisplayList& list)
{
    QSet<QString> kinds;
    for (const DisplayBlock& block : list.blocks) {
        if (block.id.type == IdType::Relation)
            kinds.insert(atlas.relation(block.id.id)->kind);
    }
    return kinds;
}

void append(DisplayList& list, const DisplayList& more)
{
    for (DisplayBlock block : more.blocks) {
        block.first += list.items.size();
        list.blocks.append(block);
    }
    list.items.insert(list.items.end(), more.items.begin(), more.items.end());
}

} // namespace

DisplayList buildMapPicture(const Atlas& atlas, const MapLayout& layout, const MapLook& look,
                            const std::optional<TypedId>& focus)
{
    const bool cropped = focus && (focus->type == IdType::Layer || focus->type == IdType::Group);
    const MapPieces pieces(layout);
    MapSceneBuilder builder(atlas, layout, pieces, look);
    if (cropped)
        builder.drawOnly(*focus);
    else
        builder.drawEverything(focus ? std::optional(neighbourhoodOf(atlas, *focus)) : std::nullopt);
    DisplayList list = builder.take();

    QRectF title = layout.title;
    QRectF footer = layout.footer;
    list.page = QRectF(QPointF(0, 0), layout.size);
    if (cropped) {
        QRectF content = builder.contentRect();
        if (content.width() < narrowest)
            content.adjust((content.width() - narrowest) / 2, 0, (narrowest - content.width()) / 2, 0);
        title = {content.left(), content.top() - gap - title.height(), content.width(), title.height()};
        footer = {content.left(), content.bottom() + gap, content.width(), footer.height()};
        list.page = QRectF(title.topLeft(), footer.bottomRight()).adjusted(-gap, -gap, gap, gap);
    }
    PictureBuilder frame;
    MapFrame painter(atlas, look, frame);
    painter.drawTitle(title, focus);
    painter.drawFooter(footer, kindsOf(atlas, list));
    append(list, frame.take());
    list.title =
        focus ? atlas.nameOf(*focus, look.language) + QStringLiteral(" – ") + atlas.title.in(look.language)
              : atlas.title.in(look.language);
    list.description = atlas.summary;
    return list;
}
