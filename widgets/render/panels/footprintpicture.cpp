// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/render/panels/footprintpicture.h"

#include "widgets/render/picturebuilder.h"

#include <algorithm>
#include <cmath>
#include <QCoreApplication>
#include <span>

namespace {

constexpr double margin = 16;
constexpr double cellPadding = 6;
constexpr double nameColumn = 128; ///< grows with the text, as do all of these
constexpr double narrowestColumn = 90;
constexpr double narrowestGroup = 84;
constexpr double longestWord = 150;
constexpr double chipPadding = 7;
constexpr double chipGap = 4;
constexpr double square = 9; ///< of the sign that shows the layers an organisation is in
constexpr qsizetype mostSquares = 16;
constexpr int mostChipLines = 3;

/// A column: a layer, or a group of one.
struct Column
{
    qsizetype layer = 0;
    QString group; ///< id; empty: the whole layer
    QString title;
    double x = 0;
    double width = 0;
};

class FootprintPainter
{
    Q_DECLARE_TR_FUNCTIONS(FootprintPainter)

public:
    FootprintPainter(const Atlas& atlas, const FootprintMatrix& matrix, const FootprintOptions& options,
                     const PanelLook& look)
        : m_atlas(atlas)
        , m_matrix(matrix)
        , m_options(options)
        , m_look(look)
        , m_theme(look.theme)
    {
        const qsizetype count = options.all ? matrix.rows.size() : matrix.spanning(spanningLayers);
        m_all = count;
        m_rows = std::span(matrix.rows.constData(), size_t(std::min(count, mostOrganisationsDrawn)));
        for (const FootprintMatrix::Layer& layer : matrix.layers)
            m_accents.append(theme(layer.id));
    }

    DisplayList draw()
    {
        double y = margin;
        m_builder.beginFrame();
        if (const QString answer = FootprintWords::answer(m_matrix); !answer.isEmpty())
            y += m_builder.lines({margin, y}, answer, m_look.text(13, true), m_theme.ink, width(), 6) + 10;
        if (m_rows.empty()) {
            const QString text =
                m_matrix.rows.isEmpty()
                    ? (m_matrix.all > 0 ? tr("Nothing of any organisation passes the filter.")
                                        : tr("This atlas has no organisations with things of "
                                             "their own: no relation of a kind that counts "
                                             "into a footprint."))
                    : tr("No organisation is in two layers or more.");
            y += m_builder.lines({margin, y}, text, m_look.text(13), m_theme.secondary, width(), 6);
            return finish(y);
        }
        if (m_options.byGroup)
            makeColumns(true);
        if (m_columns.isEmpty())
            makeColumns(false);
        y += m_columns.isEmpty() ? stacked(y) : table(y);
        y += notes(y + 8);
        return finish(y);
    }

private:
    [[nodiscard]] double width() const { return m_look.width - 2 * margin; }

    [[nodiscard]] TextStyle small(bool bold = false) const { return m_look.text(11, bold); }

    [[nodiscard]] TextStyle chipText(bool bold) const { return m_look.text(12, bold); }

    [[nodiscard]] QColor theme(const QString& layer) const
    {
        const Layer* found = m_atlas.layer(layer);
        return found ? m_theme.accent(*found) : m_theme.outsideAccent();
    }

    [[nodiscard]] bool isSelected(const QString& entity) const
    {
        return m_look.selected == TypedId{IdType::Entity, entity};
    }

    /// The organisation or anything it has.
    [[nodiscard]] bool isLit(const FootprintRow& row) const
    {
        if (!m_look.selected || m_look.selected->type != IdType::Entity)
            return false;
        const auto has = [&](const QList<FootprintThing>& things) {
            return std::ranges::find(things, m_look.selected->id, &FootprintThing::id) != things.cend();
        };
        return isSelected(row.organisation) || has(row.beside) || std::ranges::any_of(row.cells, has);
    }

    DisplayList finish(double height)
    {
        DisplayList list = m_builder.take();
        list.page = QRectF(0, 0, m_look.width, std::ceil(height + margin));
        list.background = m_theme.panel;
        list.title = tr("Footprints");
        list.description = FootprintWords::answer(m_matrix);
        return list;
    }

    // ---- columns

    /// The columns with their places, none if there is no room for them.
    void makeColumns(bool groups)
    {
        QList<Column> columns;
        if (groups) {
            for (const FootprintMatrix::Group& group : m_matrix.groups) {
                if (isUsed(group))
                    columns.append({group.layer, group.id, group.name, 0, 0});
            }
        } else {
            for (qsizetype i = 0; i < m_matrix.layers.size(); ++i)
                columns.append({i, {}, m_matrix.layers[i].name, 0, 0});
        }
        if (hasBeside())
            columns.append({-1, {}, tr("Beside the stack"), 0, 0});
        const double names = m_look.scaled(nameColumn);
        const double narrowest = m_look.scaled(groups ? narrowestGroup : narrowestColumn);
        const double room = width() - names;
        QList<double> wants;
        double sum = 0;
        double taken = 0;
        for (Column& column : columns) {
            column.width = std::max(narrowest, widestWord(column));
            taken += column.width;
            wants.append(want(column));
            sum += wants.last();
        }
        if (taken > room)
            return;
        const double spare = room - taken;
        double x = margin + names;
        for (qsizetype i = 0; i < columns.size(); ++i) {
            columns[i].x = x;
            columns[i].width += spare * wants[i] / sum;
            x += columns[i].width;
        }
        m_columns = columns;
    }

    [[nodiscard]] bool isUsed(const FootprintMatrix::Group& group) const
    {
        return std::ranges::any_of(m_rows, [&](const FootprintRow& row) {
            const auto& cell = row.cells[group.layer];
            return std::ranges::find(cell, group.id, &FootprintThing::group) != cell.cend();
        });
    }

    [[nodiscard]] bool hasBeside() const
    {
        return std::ranges::any_of(m_rows, [](const FootprintRow& row) { return !row.beside.isEmpty(); });
    }

    /// The room that a column needs so that no word of it is cut, but for one that is longer than any word
    /// is.
    [[nodiscard]] double widestWord(const Column& column) const
    {
        double widest = 0;
        const auto measure = [&](const QString& text, const TextStyle& style, double around) {
            for (const QString& word : text.split(u' ', Qt::SkipEmptyParts))
                widest = std::max(widest, textWidth(word, style) + around);
        };
        measure(column.title, m_look.text(12, true), 2 * cellPadding + 4);
        for (const FootprintRow& row : m_rows) {
            for (const FootprintThing& thing : thingsIn(row, column))
                measure(thing.name, chipText(true), 2 * cellPadding + 2 * chipPadding + 2);
        }
        return std::min(widest, m_look.scaled(longestWord));
    }

    /// How much of the spare room a column is worth: by the things in it.
    [[nodiscard]] double want(const Column& column) const
    {
        double most = 0;
        for (const FootprintRow& row : m_rows)
            most = std::max(most, double(thingsIn(row, column).size()));
        return std::sqrt(most + 0.25);
    }

    [[nodiscard]] static QList<FootprintThing> thingsIn(const FootprintRow& row, const Column& column)
    {
        if (column.layer < 0)
            return row.beside;
        if (column.group.isEmpty())
            return row.cells[column.layer];
        QList<FootprintThing> result;
        std::ranges::copy_if(row.cells[column.layer], std::back_inserter(result),
                             [&](const FootprintThing& thing) { return thing.group == column.group; });
        return result;
    }

    [[nodiscard]] QColor accentAt(qsizetype layer) const
    {
        return layer < 0 ? m_theme.outsideAccent() : m_accents[layer];
    }

    // ---- the parts

    /// A thing by its name; returns where it ends.
    QRectF chip(PictureBuilder& builder, const QPointF& top, double room, const FootprintThing& thing,
                const QColor& accent) const
    {
        const TextStyle style = chipText(thing.isItself || isSelected(thing.id));
        const double inner = room - 2 * chipPadding;
        const QStringList lines = wrapped(thing.name, style, inner, mostChipLines);
        double wide = 0;
        for (const QString& line : lines)
            wide = std::max(wide, textWidth(line, style));
        const QRectF area(top, QSizeF(std::ceil(wide) + 2 * chipPadding,
                                      lineHeight(style) * double(std::max<qsizetype>(lines.size(), 1)) + 4));
        builder.begin({IdType::Entity, thing.id}, thing.name, FootprintWords::describe(m_matrix, thing));
        const bool lit = isSelected(thing.id);
        const bool isSure = thing.basis == Basis::Reported; // dashes have to be seen
        const QColor outline = isSure ? m_theme.hairline : m_theme.secondary;
        builder.rect(area, 4, lit ? m_theme.litNode(accent) : m_theme.node,
                     {lit || thing.isItself ? accent : outline, lit ? 2.0 : 1.0,
                      isSure ? Qt::SolidLine : Qt::DashLine});
        double y = top.y() + 2;
        for (const QString& line : lines) {
            builder.text({top.x() + chipPadding, y + textAscent(style)}, line, style, m_theme.ink, inner + 1);
            y += lineHeight(style);
        }
        return area;
    }

    /// The things of a cell in as many rows as they need; returns the height.
    double chips(PictureBuilder& builder, const QPointF& top, double room,
                 std::span<const FootprintThing> things, const QColor& accent) const
    {
        double x = top.x();
        double y = top.y();
        double rowHeight = 0;
        qsizetype drawn = 0;
        for (const FootprintThing& thing : things) {
            if (drawn == mostThingsDrawn)
                break;
            PictureBuilder nowhere;
            const QRectF area = chip(nowhere, {x, y}, room, thing, accent);
            if (x > top.x() && area.right() > top.x() + room) {
                x = top.x();
                y += rowHeight + chipGap;
                rowHeight = 0;
            }
            const QRectF placed = chip(builder, {x, y}, room, thing, accent);
            x = placed.right() + chipGap;
            rowHeight = std::max(rowHeight, placed.height());
            ++drawn;
        }
        y += rowHeight;
        if (drawn < qsizetype(things.size())) {
            builder.beginFrame();
            y += builder.lines({top.x(), y + 3}, tr("+%n more", nullptr, int(things.size()) - int(drawn)),
                               small(), m_theme.secondary, room, 1) +
                 3;
        }
        return y - top.y();
    }

    /// A cell, with its groups apart if that is asked for and the column is of a whole layer.
    double cell(PictureBuilder& builder, const QPointF& top, double room, const QList<FootprintThing>& things,
                qsizetype layer, bool apart) const
    {
        const QColor accent = accentAt(layer);
        if (!apart || layer < 0)
            return chips(builder, top, room, things, accent);
        double y = top.y();
        for (const FootprintMatrix::Group& group : m_matrix.groups) {
            if (group.layer != layer)
                continue;
            QList<FootprintThing> members;
            std::ranges::copy_if(things, std::back_inserter(members),
                                 [&](const FootprintThing& thing) { return thing.group == group.id; });
            if (members.isEmpty())
                continue;
            y += y > top.y() ? 6 : 0;
            builder.begin({IdType::Group, group.id}, group.name);
            y += builder.lines({top.x(), y}, group.name, small(), m_theme.secondary, room, 2) + 1;
            y += chips(builder, {top.x(), y}, room, members, accent);
        }
        return y - top.y();
    }

    /// Name, reach and the sign of an organisation; returns the height.
    double head(PictureBuilder& builder, const QPointF& top, double room, const FootprintRow& row) const
    {
        const QString reach = FootprintWords::reach(m_matrix, row);
        builder.begin({IdType::Entity, row.organisation}, row.name, reach);
        double y = top.y();
        y += builder.lines({top.x(), y}, row.name, m_look.text(14, true), m_theme.ink, room, 3);
        y += builder.lines({top.x(), y}, reach, small(), m_theme.secondary, room, 3) + 4;
        const double side = m_look.scaled(square);
        const qsizetype layers = std::min(m_matrix.layers.size(), mostSquares);
        const double step = std::min(side + 3, room / double(std::max<qsizetype>(layers, 1)));
        for (qsizetype i = 0; i < layers; ++i) {
            const bool there = !row.cells[i].isEmpty();
            builder.rect({top.x() + double(i) * step + 0.5, y + 0.5, std::min(side, step - 2), side}, 2,
                         there ? m_accents[i] : QColor(), {there ? m_accents[i] : m_theme.relation, 1});
        }
        return y + side + 1 - top.y();
    }

    void ground(const QRectF& area, const FootprintRow& row)
    {
        m_builder.beginFrame();
        if (isLit(row)) {
            const QColor accent = theme(row.layer);
            m_builder.rect(area, 4, m_theme.tint(accent), {accent, 2});
        } else {
            m_builder.rect({area.left(), area.bottom(), area.width(), 1}, 0, m_theme.hairline);
        }
    }

    // ---- columns beside each other

    double table(double top)
    {
        double y = top + heads(top) + 2;
        const double names = m_look.scaled(nameColumn);
        const bool apart = m_options.byGroup && m_columns.first().group.isEmpty();
        for (const FootprintRow& row : m_rows) {
            const auto drawRow = [&](PictureBuilder& to) {
                const double inside = y + cellPadding;
                double height = head(to, {margin + cellPadding, inside}, names - 2 * cellPadding, row);
                for (const Column& column : std::as_const(m_columns)) {
                    const auto things = thingsIn(row, column);
                    if (!things.isEmpty())
                        height = std::max(height,
                                          cell(to, {column.x + cellPadding, inside},
                                               column.width - 2 * cellPadding, things, column.layer, apart));
                }
                return height + 2 * cellPadding;
            };
            PictureBuilder nowhere;
            const double height = drawRow(nowhere);
            ground({margin, y, width(), height}, row);
            drawRow(m_builder);
            y += height + 1;
        }
        return y - top;
    }

    /// The heads of the columns: the layers, and above their groups the layers they are of.
    double heads(double top)
    {
        const TextStyle style = m_look.text(12, true);
        double above = 0;
        double height = 0;
        const bool groups =
            std::ranges::any_of(m_columns, [](const Column& c) { return !c.group.isEmpty(); });
        if (groups)
            above = 2 * lineHeight(style) + 10;
        for (const Column& column : std::as_const(m_columns))
            height = std::max(height, lineHeight(style) * lineCount(column.title, style,
                                                                    column.width - 2 * cellPadding - 2, 3));
        height += 10;
        const auto box = [&](const TypedId& id, const QString& title, const QRectF& area, qsizetype layer,
                             bool filled) {
            const QColor accent = accentAt(layer);
            if (layer < 0)
                m_builder.beginFrame();
            else
                m_builder.begin(id, title);
            m_builder.rect(area.adjusted(1, 0, -1, 0), 3, filled ? accent : m_theme.tint(accent),
                           m_look.selected == id && layer >= 0 ? LineLook{m_theme.ink, 2} : LineLook{});
            m_builder.lines({area.left() + cellPadding + 1, area.top() + 5}, title, style,
                            filled ? m_theme.onAccent(accent) : m_theme.ink,
                            area.width() - 2 * cellPadding - 2, 3);
        };
        for (qsizetype i = 0; i < m_columns.size(); ++i) {
            const Column& column = m_columns[i];
            if (column.layer < 0) {
                box({}, column.title, {column.x, top, column.width, above + height}, -1, false);
                continue;
            }
            const FootprintMatrix::Layer& layer = m_matrix.layers[column.layer];
            if (!groups) {
                box({IdType::Layer, layer.id}, column.title, {column.x, top, column.width, height},
                    column.layer, true);
                continue;
            }
            if (i == 0 || m_columns[i - 1].layer != column.layer) {
                double right = column.x;
                for (const Column& other : std::as_const(m_columns)) {
                    if (other.layer == column.layer)
                        right = other.x + other.width;
                }
                box({IdType::Layer, layer.id}, layer.name, {column.x, top, right - column.x, above - 2},
                    column.layer, true);
            }
            box({IdType::Group, column.group}, column.title, {column.x, top + above, column.width, height},
                column.layer, false);
        }
        return above + height;
    }

    // ---- one beneath the other

    double stacked(double top)
    {
        double y = top;
        for (const FootprintRow& row : m_rows) {
            const auto drawRow = [&](PictureBuilder& to) { return card(to, y, row); };
            PictureBuilder nowhere;
            const double height = drawRow(nowhere);
            ground({margin - 6, y, width() + 12, height}, row);
            drawRow(m_builder);
            y += height + 1;
        }
        return y - top;
    }

    double card(PictureBuilder& builder, double top, const FootprintRow& row) const
    {
        const double labels = std::min(m_look.scaled(112), width() * 0.42);
        double y = top + 10;
        y += head(builder, {margin, y}, width(), row) + 8;
        const auto layer = [&](const QString& name, const TypedId& id, qsizetype position,
                               const QList<FootprintThing>& things) {
            if (things.isEmpty())
                return;
            if (position < 0)
                builder.beginFrame();
            else
                builder.begin(id, name);
            builder.rect({margin, y + 4, 4, lineHeight(small()) - 2}, 1, accentAt(position));
            const double left =
                builder.lines({margin + 10, y + 3}, name, small(), m_theme.ink, labels - 16, 4) + 3;
            const double right =
                cell(builder, {margin + labels, y}, width() - labels, things, position, m_options.byGroup);
            y += std::max(left, right) + 6;
        };
        for (qsizetype i = 0; i < row.cells.size(); ++i)
            layer(m_matrix.layers[i].name, {IdType::Layer, m_matrix.layers[i].id}, i, row.cells[i]);
        layer(tr("Beside the stack"), {}, -1, row.beside);
        return y + 4 - top;
    }

    double notes(double top)
    {
        QStringList notes;
        if (m_all > qsizetype(m_rows.size()))
            notes << tr("The first %1 of %n organisations; the table has all.", nullptr, int(m_all))
                         .arg(m_rows.size());
        const auto isUnsure = [](const QList<FootprintThing>& things) {
            return std::ranges::any_of(
                things, [](const FootprintThing& thing) { return thing.basis != Basis::Reported; });
        };
        if (std::ranges::any_of(m_rows, [&](const FootprintRow& row) {
                return isUnsure(row.beside) || std::ranges::any_of(row.cells, isUnsure);
            }))
            notes << tr("Dashed: that it belongs to the organisation is not plainly reported, but derived, "
                        "claimed or estimated.");
        if (m_matrix.shared > 0)
            notes << tr("%n things belong to several organisations and stand with each.", nullptr,
                        int(m_matrix.shared));
        notes << tr("Bold: the organisation itself, where it stands. Layers and things are counted by us "
                    "(derived).");
        double y = top;
        m_builder.beginFrame();
        for (const QString& note : std::as_const(notes))
            y += m_builder.lines({margin, y}, note, small(), m_theme.secondary, width(), 4) + 2;
        return y - top + 8;
    }

    const Atlas& m_atlas;
    const FootprintMatrix& m_matrix;
    const FootprintOptions& m_options;
    const PanelLook& m_look;
    const ColorTheme& m_theme;
    qsizetype m_all = 0;
    std::span<const FootprintRow> m_rows;
    QList<QColor> m_accents; ///< of the layers
    QList<Column> m_columns; ///< none: stacked
    PictureBuilder m_builder;
};

} // namespace

DisplayList footprintPicture(const Atlas& atlas, const FootprintMatrix& matrix,
                             const FootprintOptions& options, const PanelLook& look)
{
    return FootprintPainter(atlas, matrix, options, look).draw();
}
