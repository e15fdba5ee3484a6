// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/render/panels/sectorpicture.h"

#include "widgets/render/picturebuilder.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <functional>

namespace {

constexpr double margin = 16;
constexpr double gap = 12;
constexpr double cardPadding = 12;
constexpr double narrowestCard = 250;   ///< grows with the text
constexpr double narrowestColumn = 176; ///< of the comparison; likewise
constexpr double headingColumn = 92;    ///< of the comparison; likewise
constexpr double besideEachOther = 560; ///< from here on applications stand beside regulation; likewise
constexpr double lineGap = 4;
constexpr int mostLines = 12; ///< of one text

class SectorPainter
{
    Q_DECLARE_TR_FUNCTIONS(SectorPainter)

public:
    SectorPainter(const Atlas& atlas, const PanelLook& look)
        : m_atlas(atlas)
        , m_look(look)
        , m_theme(look.theme)
    {
    }

    DisplayList page(const SectorProfile& sector)
    {
        double y = margin;
        y += heading(m_builder, {margin, y}, width(), sector, 20, true) + gap + 4;
        y += caption({margin, y}, SectorWords::players(sector), width());
        y += cards(sector, y) + gap;
        const auto list = [&](const QString& title, const std::optional<QList<SectorLine>>& lines, double x,
                              double top, double room) {
            const double head = caption({x, top}, title, room);
            return head + facts(m_builder, {x, top + head}, room, lines, sector.layer);
        };
        const double half = (width() - 2 * gap) / 2;
        if (width() >= m_look.scaled(besideEachOther)) {
            const double left = list(tr("Applications"), sector.applications, margin, y, half);
            const double right = list(tr("Regulation"), sector.regulation, margin + half + 2 * gap, y, half);
            y += std::max(left, right);
        } else {
            y += list(tr("Applications"), sector.applications, margin, y, width()) + gap;
            y += list(tr("Regulation"), sector.regulation, margin, y, width());
        }
        return finish(y, sector.name, SectorWords::counts(sector));
    }

    DisplayList comparison(const QList<SectorProfile>& sectors)
    {
        const QList<SectorProfile> drawn = sectors.first(std::min(sectors.size(), mostSectorsDrawn));
        const double headings = m_look.scaled(headingColumn);
        const auto fitting =
            qsizetype(std::floor((width() - headings) / (m_look.scaled(narrowestColumn) + gap)));
        double y = margin;
        if (sectors.isEmpty()) {
            m_builder.beginFrame();
            y += m_builder.lines({margin, y}, tr("This atlas has no sectors."), body(), m_theme.secondary,
                                 width(), 2) +
                 gap;
        } else if (fitting < 2) {
            for (const SectorProfile& sector : drawn)
                y += stacked(sector, y) + 2 * gap;
        } else {
            const qsizetype tables = (drawn.size() + fitting - 1) / fitting;
            const qsizetype each = (drawn.size() + tables - 1) / tables;
            for (qsizetype first = 0; first < drawn.size(); first += each)
                y += table(drawn.mid(first, each), y, headings, each) + 2 * gap;
        }
        if (drawn.size() < sectors.size()) {
            m_builder.beginFrame();
            y += m_builder.lines(
                {margin, y},
                tr("The first %1 of %n sectors; the table has all.", nullptr, int(sectors.size()))
                    .arg(drawn.size()),
                small(), m_theme.secondary, width(), 2);
        }
        return finish(y - gap, tr("Comparison of sectors"), {});
    }

private:
    using Draw = std::function<double(PictureBuilder&)>;

    [[nodiscard]] double width() const { return m_look.width - 2 * margin; }

    [[nodiscard]] TextStyle body(bool bold = false) const { return m_look.text(13, bold); }

    [[nodiscard]] TextStyle small(bool bold = false) const { return m_look.text(11, bold); }

    [[nodiscard]] QColor accentOf(const QString& layer) const
    {
        const Layer* found = m_atlas.layer(layer);
        return found ? m_theme.accent(*found) : m_theme.outsideAccent();
    }

    [[nodiscard]] bool isSelected(const TypedId& id) const { return m_look.selected == id; }

    /// What drawing takes in height, without drawing it.
    static double heightOf(const Draw& draw)
    {
        PictureBuilder nowhere;
        nowhere.beginFrame();
        return draw(nowhere);
    }

    DisplayList finish(double height, const QString& title, const QString& description)
    {
        DisplayList list = m_builder.take();
        list.page = QRectF(0, 0, m_look.width, std::ceil(height + margin));
        list.background = m_theme.panel;
        list.title = title;
        list.description = description;
        return list;
    }

    double caption(const QPointF& top, const QString& text, double room)
    {
        m_builder.beginFrame();
        return m_builder.lines(top, text, m_look.text(12, true), m_theme.secondary, room, 2) + 6;
    }

    /// A surface that says: this is selected.
    void mark(PictureBuilder& builder, const QRectF& area, const QColor& accent) const
    {
        builder.rect(area, 4, m_theme.litNode(accent), {accent, 2});
    }

    /// The name of a sector, its summary and what there is of it.
    double heading(PictureBuilder& builder, const QPointF& top, double room, const SectorProfile& sector,
                   double size, bool withSummary)
    {
        const TypedId id{IdType::Sector, sector.id};
        const QColor accent = accentOf(sector.layer);
        const double indent = 12;
        const auto texts = [&](PictureBuilder& to) {
            double y = top.y() + 4;
            const double inner = room - indent - 8;
            y += to.lines({top.x() + indent, y}, sector.name, m_look.text(size, true), m_theme.ink, inner, 3);
            if (!sector.otherName.isEmpty())
                y += to.lines({top.x() + indent, y}, sector.otherName, body(), m_theme.secondary, inner, 2);
            if (withSummary && !sector.summary.isEmpty()) {
                y += to.lines({top.x() + indent, y + 2}, sector.summary, body(), m_theme.ink, inner,
                              mostLines) +
                     2;
            }
            y += to.lines({top.x() + indent, y + 2}, SectorWords::counts(sector), small(), m_theme.secondary,
                          inner, 5) +
                 2;
            return y + 4 - top.y();
        };
        const double height = heightOf(texts);
        builder.begin(id, sector.name, SectorWords::counts(sector));
        const QRectF area(top, QSizeF(room, height));
        if (isSelected(id))
            mark(builder, area, accent);
        else
            builder.rect(area, 4, m_theme.tint(accent));
        builder.rect(QRectF(top, QSizeF(4, height)), 0, accent);
        texts(builder);
        return height;
    }

    /// One statement or figure, with its label before it if it has one; returns its height.
    double fact(PictureBuilder& builder, const QPointF& top, double room, const SectorLine& said,
                const QString& label, double labels, const QString& layer, const TypedId& owner)
    {
        const FactLine& line = said.line;
        const QString caution = SectorWords::caution(line);
        const bool isFigure = line.quantity.has_value();
        const double indent = 4;
        const double inner = room - labels - 2 * indent;
        const auto texts = [&](PictureBuilder& to) {
            double left = 0;
            if (!label.isEmpty() && labels > 0)
                left = to.lines({top.x() + indent, top.y() + 3}, label, small(), m_theme.secondary,
                                labels - 6, 4) +
                       3;
            const double x = top.x() + indent + labels;
            double y = top.y() + 1;
            if (labels <= 0) {
                const double half = lineHeight(body()) / 2;
                to.rect(QRectF(x, y + half - 2, 4, 4), 2, accentOf(layer));
            }
            const double shift = labels <= 0 ? 12 : 0;
            y += to.lines({x + shift, y}, line.phrase, body(isFigure), m_theme.ink, inner - shift, mostLines);
            if (!caution.isEmpty())
                y += to.lines({x + shift, y}, caution, small(), m_theme.secondary, inner - shift, 4);
            return std::max(left, y - top.y()) + 1;
        };
        const double height = heightOf(texts);
        TypedId id{IdType::Fact, line.id};
        if (!m_atlas.contains(id))
            id = owner;
        builder.begin(id, label.isEmpty() ? line.phrase : label + QStringLiteral(": ") + line.phrase,
                      citation(line));
        if (isSelected(id) && id != owner)
            mark(builder, {top.x(), top.y() - 1, room, height + 2}, accentOf(layer));
        texts(builder);
        return height;
    }

    double missing(PictureBuilder& builder, const QPointF& top)
    {
        const double height = lineHeight(body()) + 4;
        builder.beginFrame();
        builder.rect({top.x() + 0.5, top.y() + 0.5, textWidth(SectorWords::missing(), body()) + 16, height},
                     4, {}, {m_theme.hairline, 1, Qt::DashLine});
        builder.text({top.x() + 8, top.y() + 2.5 + textAscent(body())}, SectorWords::missing(), body(),
                     m_theme.secondary, 1e4);
        return height + 1;
    }

    /// A list of the sector's own.
    double facts(PictureBuilder& builder, const QPointF& top, double room,
                 const std::optional<QList<SectorLine>>& lines, const QString& layer)
    {
        if (!lines || lines->isEmpty())
            return missing(builder, top);
        double y = top.y();
        for (const SectorLine& line : *lines)
            y += fact(builder, {top.x(), y}, room, line, {}, 0, layer, {}) + lineGap;
        return y - lineGap - top.y();
    }

    /// What a player does or has, each under its label; a label that would be repeated stands once.
    double labelled(PictureBuilder& builder, const QPointF& top, double room, const QList<SectorLine>& lines,
                    const SectorPlayer& player)
    {
        const double labels = std::min(m_look.scaled(92), room * 0.38);
        QString before;
        double y = top.y();
        for (const SectorLine& line : lines) {
            const QString label = line.line.label == before ? QString() : line.line.label;
            before = line.line.label;
            y += fact(builder, {top.x(), y}, room, line, label, labels, player.layer,
                      {IdType::Entity, player.id}) +
                 lineGap;
        }
        return y - top.y();
    }

    // ---- the page of a sector

    double cards(const SectorProfile& sector, double top)
    {
        if (sector.players.isEmpty()) {
            m_builder.beginFrame();
            const QString text =
                sector.allPlayers == 0 ? SectorWords::missing() : tr("No player passes the filter.");
            return m_builder.lines({margin, top}, text, body(), m_theme.secondary, width(), 2);
        }
        const qsizetype count = std::min(sector.players.size(), mostPlayersDrawn);
        const auto fitting = qsizetype(std::floor((width() + gap) / (m_look.scaled(narrowestCard) + gap)));
        const qsizetype columns = std::clamp<qsizetype>(fitting, 1, std::min<qsizetype>(count, 4));
        const double room = (width() - gap * double(columns - 1)) / double(columns);
        double y = top;
        for (qsizetype first = 0; first < count; first += columns) {
            const qsizetype last = std::min(first + columns, count);
            double height = 0;
            for (qsizetype i = first; i < last; ++i)
                height = std::max(height, heightOf([&](PictureBuilder& to) {
                                      return cardTexts(to, {margin, y}, room, sector.players[i], 0);
                                  }));
            for (qsizetype i = first; i < last; ++i)
                cardTexts(m_builder, {margin + double(i - first) * (room + gap), y}, room, sector.players[i],
                          height);
            y += height + gap;
        }
        if (count < sector.players.size()) {
            m_builder.beginFrame();
            y += m_builder.lines(
                {margin, y},
                tr("The first %1 of %n players; the table has all.", nullptr, int(sector.players.size()))
                    .arg(count),
                small(), m_theme.secondary, width(), 2);
        }
        return y - top;
    }

    /// A player with what it does and its figures; with a height, the card behind them too.
    double cardTexts(PictureBuilder& builder, const QPointF& top, double room, const SectorPlayer& player,
                     double height)
    {
        const TypedId id{IdType::Entity, player.id};
        const QColor accent = accentOf(player.layer);
        const double x = top.x() + cardPadding;
        const double inner = room - 2 * cardPadding;
        builder.begin(id, player.name, player.summary.isEmpty() ? player.kind : player.summary);
        if (height > 0) {
            const bool lit = isSelected(id);
            builder.rect(QRectF(top, QSizeF(room, height)), 6, lit ? m_theme.litNode(accent) : m_theme.node,
                         {lit ? accent : m_theme.hairline, lit ? 2.0 : 1.0});
        }
        double y = top.y() + cardPadding - 2;
        y += builder.lines({x, y}, player.name, m_look.text(15, true), m_theme.ink, inner, 3);
        QStringList what{player.otherName, player.kind};
        what.removeAll(QString());
        y += builder.lines({x, y}, what.join(QStringLiteral(" · ")), small(), m_theme.secondary, inner, 2);
        if (!player.summary.isEmpty())
            y += builder.lines({x, y + 4}, player.summary, body(), m_theme.ink, inner, mostLines) + 4;
        y += 8;
        if (player.does.isEmpty() && player.figures.isEmpty()) {
            y += missing(builder, {x, y}) + lineGap;
        } else {
            y += labelled(builder, {x - 4, y}, inner + 8, player.does, player);
            y += labelled(builder, {x - 4, y}, inner + 8, player.figures, player);
        }
        return y + cardPadding - lineGap - top.y();
    }

    // ---- the comparison

    [[nodiscard]] static QStringList rowTitles()
    {
        return {tr("Players"), tr("Applications"), tr("Regulation"), tr("Figures")};
    }

    double cell(PictureBuilder& builder, const QPointF& top, double room, const SectorProfile& sector,
                qsizetype row)
    {
        switch (row) {
        case 0:
            return players(builder, top, room, sector, &SectorPlayer::does);
        case 1:
            return facts(builder, top, room, sector.applications, sector.layer);
        case 2:
            return facts(builder, top, room, sector.regulation, sector.layer);
        default:
            return players(builder, top, room, sector, &SectorPlayer::figures);
        }
    }

    /// The players, each with what it does, resp. those that have figures with them.
    double players(PictureBuilder& builder, const QPointF& top, double room, const SectorProfile& sector,
                   QList<SectorLine> SectorPlayer::* lines)
    {
        const bool isFigures = lines == &SectorPlayer::figures;
        double y = top.y();
        qsizetype drawn = 0;
        for (const SectorPlayer& player : sector.players) {
            if (isFigures && player.figures.isEmpty())
                continue;
            if (++drawn > mostPlayersDrawn / 10) {
                builder.beginFrame();
                y += builder.lines({top.x(), y}, tr("and more; the table has all"), small(),
                                   m_theme.secondary, room, 2);
                break;
            }
            const TypedId id{IdType::Entity, player.id};
            const double height = heightOf([&](PictureBuilder& to) {
                return to.lines({top.x() + 4, y}, player.name, body(true), m_theme.ink, room - 8, 3);
            });
            builder.begin(id, player.name, player.summary);
            if (isSelected(id))
                mark(builder, {top.x(), y - 1, room, height + 2}, accentOf(player.layer));
            builder.lines({top.x() + 4, y}, player.name, body(true), m_theme.ink, room - 8, 3);
            y += height + 2;
            y += labelled(builder, {top.x(), y}, room, player.*lines, player) + 4;
        }
        if (drawn > 0)
            return y - top.y();
        if (!isFigures && sector.allPlayers > 0) {
            builder.beginFrame();
            return builder.lines(top, tr("No player passes the filter."), body(), m_theme.secondary, room, 3);
        }
        return missing(builder, top);
    }

    double table(const QList<SectorProfile>& sectors, double top, double headings, qsizetype columns)
    {
        const double room = (width() - headings) / double(columns) - gap;
        const auto x = [&](qsizetype i) { return margin + headings + gap + double(i) * (room + gap); };
        double height = 0;
        for (const SectorProfile& sector : sectors)
            height = std::max(height, heightOf([&](PictureBuilder& to) {
                                  return heading(to, {margin, top}, room, sector, 15, true);
                              }));
        for (qsizetype i = 0; i < sectors.size(); ++i)
            heading(m_builder, {x(i), top}, room, sectors[i], 15, true);
        double y = top + height + gap;
        const QStringList titles = rowTitles();
        for (qsizetype row = 0; row < titles.size(); ++row) {
            m_builder.beginFrame();
            m_builder.rect({margin, y - gap / 2, width(), 1}, 0, m_theme.hairline);
            m_builder.lines({margin, y + 2}, titles[row], m_look.text(12, true), m_theme.secondary,
                            headings - 4, 2);
            height = lineHeight(body());
            for (qsizetype i = 0; i < sectors.size(); ++i)
                height = std::max(height, cell(m_builder, {x(i), y + 2}, room, sectors[i], row));
            y += height + gap + 4;
        }
        return y - top - gap;
    }

    double stacked(const SectorProfile& sector, double top)
    {
        double y = top + heading(m_builder, {margin, top}, width(), sector, 15, true) + gap;
        const QStringList titles = rowTitles();
        for (qsizetype row = 0; row < titles.size(); ++row) {
            y += caption({margin, y}, titles[row], width());
            y += cell(m_builder, {margin, y}, width(), sector, row) + gap;
        }
        return y - top;
    }

    const Atlas& m_atlas;
    const PanelLook& m_look;
    const ColorTheme& m_theme;
    PictureBuilder m_builder;
};

} // namespace

DisplayList sectorPicture(const Atlas& atlas, const SectorProfile& sector, const PanelLook& look)
{
    return SectorPainter(atlas, look).page(sector);
}

DisplayList sectorComparisonPicture(const Atlas& atlas, const QList<SectorProfile>& sectors,
                                    const PanelLook& look)
{
    return SectorPainter(atlas, look).comparison(sectors);
}
