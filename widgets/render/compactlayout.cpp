// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/render/compactlayout.h"

#include "widgets/render/textstyle.h"

#include <algorithm>
#include <QHash>
#include <QSet>

namespace {

constexpr double widestGap = 32;   ///< that is left of what is empty
constexpr double padding = 10;     ///< around entities
constexpr double edge = 12;        ///< of boxes, that stays clear
constexpr double laneWidth = 7;    ///< on both sides of a line
constexpr double leastLabel = 160; ///< of a layer
constexpr double labelRest =
    32; ///< besides the name: padding and number; the gap after it is the layer's too
constexpr double headingRest = 72; ///< in a heading besides the name: padding and count

/// Moves coordinates along one axis closer together where nothing has its place.
class Axis
{
public:
    void keep(double from, double to) { m_kept.append({from, to}); }

    /// To be called once, before at().
    void close()
    {
        std::ranges::sort(m_kept);
        QList<std::pair<double, double>> joined;
        for (const auto& [from, to] : std::as_const(m_kept)) {
            if (!joined.isEmpty() && from <= joined.last().second)
                joined.last().second = std::max(joined.last().second, to);
            else
                joined.append({from, to});
        }
        m_kept = joined;
        double at = 0;
        for (qsizetype i = 0; i < m_kept.size(); ++i) {
            if (i > 0)
                at += std::min(widestGap, m_kept[i].first - m_kept[i - 1].second);
            m_starts.append(at);
            at += m_kept[i].second - m_kept[i].first;
        }
    }

    /// Where something goes; what lies beyond everything that is kept goes to its edge.
    [[nodiscard]] double at(double value) const
    {
        if (m_kept.isEmpty())
            return value;
        const auto after = std::ranges::upper_bound(m_kept, value, {}, &std::pair<double, double>::first);
        if (after == m_kept.begin())
            return m_starts.first() - std::min(widestGap, m_kept.first().first - value);
        const qsizetype i = after - m_kept.begin() - 1;
        const double end = m_starts[i] + m_kept[i].second - m_kept[i].first;
        if (value <= m_kept[i].second)
            return m_starts[i] + value - m_kept[i].first;
        if (i + 1 == m_kept.size())
            return end + std::min(widestGap, value - m_kept[i].second);
        return end + (value - m_kept[i].second) / (m_kept[i + 1].first - m_kept[i].second) *
                         (m_starts[i + 1] - end);
    }

private:
    QList<std::pair<double, double>> m_kept;
    QList<double> m_starts;
};

class Compactor
{
public:
    Compactor(const Atlas& atlas, const MapLayout& layout, const Neighbourhood& part, const QString& language)
        : m_atlas(atlas)
        , m_layout(layout)
        , m_part(part)
        , m_language(language)
    {
    }

    MapLayout make()
    {
        findShown();
        keepPlaces();
        m_x.close();
        m_y.close();
        MapLayout result;
        result.fallback = m_layout.fallback;
        addPlaces(result);
        addLines(result);
        const QRectF content = result.content();
        result.size = content.size();
        result.title = {content.topLeft(), QSizeF(content.width(), 0)};
        result.footer = {content.bottomLeft(), QSizeF(content.width(), 0)};
        return result;
    }

private:
    void findShown()
    {
        for (int i = 0; i < m_layout.cells.size(); ++i) {
            const MapLayout::Cell& cell = m_layout.cells[i];
            if (!m_part.entities.contains(cell.id))
                continue;
            m_newCell.insert(i, int(m_newCell.size()));
            m_cells << i;
            QHash<int, int>& boxes = cell.outside ? m_newSection : m_newBox;
            if (!boxes.contains(cell.box))
                boxes.insert(cell.box, int(boxes.size()));
            if (!cell.outside)
                m_bands.insert(m_atlas.group(m_layout.boxes[cell.box].id)->layer);
        }
        for (int i = 0; i < m_layout.routes.size(); ++i) {
            const MapLayout::Route& route = m_layout.routes[i];
            if (m_part.relations.contains(route.id) && m_newCell.contains(route.from) &&
                m_newCell.contains(route.to))
                m_newRoute.insert(i, int(m_newRoute.size()));
        }
    }

    void keepPlaces()
    {
        for (const int i : std::as_const(m_cells)) {
            const QRectF rect = m_layout.cells[i].rect.adjusted(-padding, -padding, padding, padding);
            m_x.keep(rect.left(), rect.right());
            m_y.keep(rect.top(), rect.bottom());
        }
        for (const auto* boxes : {&m_newBox, &m_newSection}) {
            const bool outside = boxes == &m_newSection;
            for (const int i : boxes->keys()) {
                const MapLayout::Box& box = outside ? m_layout.sections[i] : m_layout.boxes[i];
                const double needed = textWidth(nameOf(outside, box.id), textstyle::boxName) + headingRest;
                m_x.keep(box.rect.left(), box.rect.left() + std::min(box.rect.width(), needed));
                m_x.keep(box.rect.right() - edge, box.rect.right()); // as far from the words as ever
                m_y.keep(box.rect.top(), box.header.bottom());
                m_y.keep(box.rect.bottom() - edge, box.rect.bottom());
            }
        }
        for (const MapLayout::Band& band : m_layout.bands) {
            if (!m_bands.contains(band.id))
                continue;
            const QString name = m_atlas.nameOf({IdType::Layer, band.id}, m_language);
            const double needed = std::max(leastLabel, textWidth(name, textstyle::bandName) + labelRest);
            m_x.keep(band.label.left(), band.label.left() + std::min(band.label.width(), needed));
            m_x.keep(band.label.right() - 1, band.label.right() + edge);
        }
        if (!m_newSection.isEmpty()) {
            const QRectF& header = m_layout.outsideHeader;
            m_x.keep(header.left(), header.left() + std::min(header.width(), 200.0));
            m_y.keep(m_layout.outside.top(), header.bottom());
        }
        for (const int i : m_newRoute.keys())
            keepLanes(m_layout.routes[i].points);
    }

    /// Lines stay as far from one another as they are.
    void keepLanes(const QList<QPointF>& points)
    {
        for (qsizetype i = 0; i + 1 < points.size(); ++i) {
            const QPointF a = points[i];
            const QPointF b = points[i + 1];
            if (std::abs(a.x() - b.x()) < 1)
                m_x.keep(a.x() - laneWidth, a.x() + laneWidth);
            if (std::abs(a.y() - b.y()) < 1)
                m_y.keep(a.y() - laneWidth, a.y() + laneWidth);
        }
    }

    [[nodiscard]] QString nameOf(bool outside, const QString& id) const
    {
        if (!outside)
            return m_atlas.nameOf({IdType::Group, id}, m_language);
        const EntityKind* kind = m_atlas.entityKind(id);
        if (!kind)
            return {};
        return kind->plural.isEmpty() ? kind->label.in(m_language) : kind->plural.in(m_language);
    }

    [[nodiscard]] QPointF moved(const QPointF& point) const { return {m_x.at(point.x()), m_y.at(point.y())}; }

    [[nodiscard]] QRectF moved(const QRectF& rect) const
    {
        return {moved(rect.topLeft()), moved(rect.bottomRight())};
    }

    [[nodiscard]] QList<QPointF> moved(const QList<QPointF>& points) const
    {
        QList<QPointF> result;
        for (const QPointF& point : points)
            result << moved(point);
        return result;
    }

    [[nodiscard]] QList<MapLayout::Box> boxesOf(const QList<MapLayout::Box>& all,
                                                const QHash<int, int>& newIndex) const
    {
        QList<MapLayout::Box> result(newIndex.size());
        for (auto it = newIndex.cbegin(); it != newIndex.cend(); ++it) {
            const MapLayout::Box& box = all[it.key()];
            result[it.value()] = {box.id, moved(box.rect), moved(box.header)};
        }
        return result;
    }

    void addPlaces(MapLayout& result) const
    {
        result.boxes = boxesOf(m_layout.boxes, m_newBox);
        result.sections = boxesOf(m_layout.sections, m_newSection);
        if (!m_newSection.isEmpty()) {
            result.outside = moved(m_layout.outside);
            result.outsideHeader = moved(m_layout.outsideHeader);
        }
        for (const MapLayout::Band& band : m_layout.bands) {
            if (m_bands.contains(band.id))
                result.bands.append({band.id, moved(band.rect), moved(band.label)});
        }
        for (const int i : m_cells) {
            const MapLayout::Cell& cell = m_layout.cells[i];
            const int box = (cell.outside ? m_newSection : m_newBox).value(cell.box);
            result.cells.append({cell.id, moved(cell.rect), box, cell.outside});
        }
    }

    void addLines(MapLayout& result) const
    {
        QList<MapLayout::Route> routes(m_newRoute.size());
        for (auto it = m_newRoute.cbegin(); it != m_newRoute.cend(); ++it) {
            const MapLayout::Route& route = m_layout.routes[it.key()];
            routes[it.value()] = {route.id, m_newCell.value(route.from), m_newCell.value(route.to),
                                  moved(route.points)};
        }
        result.routes = routes;
        for (const MapLayout::Ribbon& ribbon : m_layout.ribbons) {
            MapLayout::Ribbon kept{ribbon.id, moved(ribbon.points), {}};
            for (const int route : ribbon.routes) {
                if (m_newRoute.contains(route))
                    kept.routes << m_newRoute.value(route);
            }
            if (!kept.routes.isEmpty())
                result.ribbons.append(kept);
        }
    }

    const Atlas& m_atlas;
    const MapLayout& m_layout;
    const Neighbourhood& m_part;
    QString m_language;
    QList<int> m_cells; ///< that are shown, in their order
    QHash<int, int> m_newCell, m_newBox, m_newSection, m_newRoute;
    QSet<QString> m_bands;
    Axis m_x, m_y;
};

} // namespace

MapLayout compactLayout(const Atlas& atlas, const MapLayout& layout, const Neighbourhood& part,
                        const QString& language)
{
    return Compactor(atlas, layout, part, language).make();
}
