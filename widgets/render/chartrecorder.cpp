// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/render/chartrecorder.h"

#include "widgets/render/colortheme.h"
#include "widgets/render/linecut.h"
#include "widgets/render/picturebuilder.h"

#include <cmath>
#include <optional>
#include <QPaintDevice>
#include <QPaintEngine>

namespace {

constexpr int dotsPerInch = 96;

bool isHatch(Qt::BrushStyle style)
{
    return style >= Qt::HorPattern && style <= Qt::DiagCrossPattern;
}

/// How much of a surface a dense pattern covers.
double densityOf(Qt::BrushStyle style)
{
    constexpr double densities[] = {0.94, 0.88, 0.63, 0.5, 0.37, 0.12, 0.06};
    return densities[style - Qt::Dense1Pattern];
}

/// The mean of the stops of a gradient, which a display list does not know.
QColor meanOf(const QGradient& gradient)
{
    double red = 0, green = 0, blue = 0, alpha = 0;
    const QGradientStops stops = gradient.stops();
    for (const QGradientStop& stop : stops) {
        red += stop.second.redF();
        green += stop.second.greenF();
        blue += stop.second.blueF();
        alpha += stop.second.alphaF();
    }
    const double count = double(std::max<qsizetype>(1, stops.size()));
    return QColor::fromRgbF(float(red / count), float(green / count), float(blue / count),
                            float(alpha / count));
}

double pixelSizeOf(const QFont& font)
{
    return font.pixelSize() > 0 ? font.pixelSize() : font.pointSizeF() * dotsPerInch / 72;
}

Qt::PenStyle knownStyle(Qt::PenStyle style)
{
    switch (style) {
    case Qt::NoPen:
    case Qt::SolidLine:
    case Qt::DashLine:
    case Qt::DotLine:
        return style;
    default:
        return Qt::DashLine;
    }
}

/// Turns painter commands into items. Everything is in units of the device from the start.
class RecordingEngine : public QPaintEngine
{
public:
    RecordingEngine(const QRectF& page, const QColor& background)
        : QPaintEngine(AllFeatures)
        , m_page(page)
        , m_background(background)
    {
    }

    bool begin(QPaintDevice*) override { return true; }

    bool end() override
    {
        flushText();
        return true;
    }

    [[nodiscard]] Type type() const override { return User; }

    void updateState(const QPaintEngineState& now) override
    {
        const DirtyFlags flags = now.state();
        if (flags.testFlag(DirtyTransform))
            m_transform = now.transform();
        if (flags.testFlag(DirtyPen))
            m_pen = now.pen();
        if (flags.testFlag(DirtyBrush))
            m_brush = now.brush();
        if (flags.testFlag(DirtyOpacity))
            m_opacity = now.opacity();
        if (flags.testFlag(DirtyClipPath)) {
            clip(now.transform().map(now.clipPath()), now.clipOperation());
        } else if (flags.testFlag(DirtyClipRegion)) {
            QPainterPath path;
            path.addRegion(now.clipRegion());
            clip(now.transform().map(path), now.clipOperation());
        }
        if (flags.testFlag(DirtyClipEnabled))
            m_clips = now.isClipEnabled();
    }

    void drawPath(const QPainterPath& path) override { draw(path, true); }

    void drawRects(const QRectF* rects, int count) override
    {
        for (int i = 0; i < count; ++i) {
            QPainterPath path;
            path.addRect(rects[i]);
            draw(path, true, m_transform.type() <= QTransform::TxScale);
        }
    }

    void drawRects(const QRect* rects, int count) override
    {
        for (int i = 0; i < count; ++i) {
            const QRectF rect(rects[i]);
            drawRects(&rect, 1);
        }
    }

    void drawLines(const QLineF* lines, int count) override
    {
        for (int i = 0; i < count; ++i) {
            QPainterPath path(lines[i].p1());
            path.lineTo(lines[i].p2());
            draw(path, false);
        }
    }

    void drawLines(const QLine* lines, int count) override
    {
        for (int i = 0; i < count; ++i) {
            const QLineF line(lines[i]);
            drawLines(&line, 1);
        }
    }

    void drawPoints(const QPointF* points, int count) override
    {
        const double radius = std::max(1.0, m_pen.widthF()) / 2;
        for (int i = 0; i < count; ++i) {
            QPainterPath dot;
            dot.addEllipse(points[i], radius, radius);
            fill(cut(m_transform.map(dot)), shade(m_pen.color()));
        }
    }

    void drawPoints(const QPoint* points, int count) override
    {
        for (int i = 0; i < count; ++i) {
            const QPointF point(points[i]);
            drawPoints(&point, 1);
        }
    }

    void drawPolygon(const QPointF* points, int count, PolygonDrawMode mode) override
    {
        if (count < 2)
            return;
        QPainterPath path(points[0]);
        for (int i = 1; i < count; ++i)
            path.lineTo(points[i]);
        if (mode != PolylineMode)
            path.closeSubpath();
        path.setFillRule(mode == WindingMode ? Qt::WindingFill : Qt::OddEvenFill);
        draw(path, mode != PolylineMode);
    }

    void drawPolygon(const QPoint* points, int count, PolygonDrawMode mode) override
    {
        QPolygonF polygon;
        for (int i = 0; i < count; ++i)
            polygon << points[i];
        drawPolygon(polygon.constData(), count, mode);
    }

    void drawPixmap(const QRectF&, const QPixmap&, const QRectF&) override {}

    void drawTiledPixmap(const QRectF&, const QPixmap&, const QPointF&) override {}

    void drawImage(const QRectF&, const QImage&, const QRectF&, Qt::ImageConversionFlags) override {}

    void drawTextItem(const QPointF& position, const QTextItem& item) override
    {
        const QColor colour = shade(m_pen.color());
        if (!colour.isValid())
            return;
        const Run run{position,
                      item.text(),
                      item.font(),
                      colour,
                      m_transform,
                      item.renderFlags().testFlag(QTextItem::RightToLeft),
                      position.x() + item.width()};
        if (m_run && continues(*m_run, run)) {
            m_run->text += run.text;
            m_run->end = run.end;
            return;
        }
        flushText();
        m_run = run;
    }

    DisplayList take(const QList<ChartTarget>& targets)
    {
        DisplayList list;
        list.page = m_page;
        list.background = m_background;
        list.items = std::move(m_items);
        if (!list.items.empty()) {
            DisplayBlock block{{IdType::Atlas, {}}, {}, {}, {}, 0, list.items.size()};
            for (const DisplayItem& item : list.items)
                block.bounds |= boundsOf(item);
            list.blocks.append(block);
        }
        for (const ChartTarget& target : targets) {
            list.blocks.append({target.id, target.title, {}, target.rect, list.items.size(), 1});
            list.items.emplace_back(RectItem{target.rect, 0, {}, {}});
        }
        return list;
    }

private:
    /// A text as far as it has come: one text of a painter comes in pieces, one for each script and format.
    struct Run
    {
        QPointF position;
        QString text;
        QFont font;
        QColor colour;
        QTransform transform;
        bool rightToLeft;
        double end;
    };

    static bool continues(const Run& run, const Run& next)
    {
        constexpr double tolerance = 1;
        return run.transform == next.transform && run.colour == next.colour && !run.rightToLeft &&
               !next.rightToLeft && pixelSizeOf(run.font) == pixelSizeOf(next.font) &&
               run.font.bold() == next.font.bold() &&
               std::abs(run.position.y() - next.position.y()) < tolerance &&
               std::abs(run.end - next.position.x()) < tolerance;
    }

    void flushText()
    {
        if (!m_run)
            return;
        const Run run = *m_run;
        m_run.reset();
        const QString text = onOneLine(run.text);
        if (text.isEmpty())
            return;
        const QTransform& t = run.transform;
        // Spaces at the front are not drawn, but what follows them stays where it was.
        const double scale = std::sqrt(std::abs(t.determinant()));
        TextItem item;
        item.text = text;
        item.style = {pixelSizeOf(run.font) * scale, run.font.weight() >= QFont::DemiBold};
        item.colour = run.colour;
        item.width = textWidth(text, item.style);
        QPointF start = run.position;
        if (run.text.front().isSpace())
            start.setX(run.end - item.width / std::max(scale, 1e-6));
        item.position = t.map(start);
        item.angle = std::atan2(t.m12(), t.m11()) * 180 / M_PI;
        if (std::abs(item.angle) < 0.01)
            item.angle = 0;
        // A text is shown whole or not at all.
        if (visible().contains(boundsOf(item).center()))
            m_items.emplace_back(std::move(item));
    }

    void clip(const QPainterPath& path, Qt::ClipOperation operation)
    {
        flushText();
        m_clips = operation != Qt::NoClip;
        if (operation == Qt::IntersectClip && m_clip)
            m_clip = m_clip->intersected(path);
        else if (operation == Qt::NoClip)
            m_clip.reset();
        else
            m_clip = path;
    }

    /// Where something can be seen, in device units.
    [[nodiscard]] QPainterPath visible() const
    {
        QPainterPath page;
        page.addRect(m_page);
        return m_clips && m_clip ? m_clip->intersected(page) : page;
    }

    /// Whether something has to be cut. Cutting costs, and straight lines of a path that is not cut stay
    /// exact.
    [[nodiscard]] bool reachesOut(const QRectF& bounds) const
    {
        return !(m_clips && m_clip ? m_clip->contains(bounds) : m_page.contains(bounds));
    }

    [[nodiscard]] QPainterPath cut(const QPainterPath& path) const
    {
        return reachesOut(path.boundingRect()) ? path.intersected(visible()) : path;
    }

    /// The colour as it looks over the background; invalid where nothing of it can be seen.
    [[nodiscard]] QColor shade(const QColor& colour) const
    {
        const double alpha = colour.alphaF() * m_opacity;
        if (!colour.isValid() || alpha <= 0.004)
            return {};
        const QColor opaque = QColor(colour.rgb());
        return alpha >= 0.996 ? opaque : mixed(m_background, opaque, alpha);
    }

    [[nodiscard]] LineLook line() const
    {
        if (m_pen.style() == Qt::NoPen)
            return {};
        const bool cosmetic = m_pen.isCosmetic() || m_pen.widthF() <= 0;
        const double scale = cosmetic ? 1 : std::sqrt(std::abs(m_transform.determinant()));
        const QBrush brush = m_pen.brush();
        const QColor colour = brush.gradient() ? meanOf(*brush.gradient()) : m_pen.color();
        return {shade(colour), m_pen.widthF() <= 0 ? 1 : m_pen.widthF() * scale, knownStyle(m_pen.style())};
    }

    void draw(const QPainterPath& path, bool filled, bool rect = false)
    {
        flushText();
        const QPainterPath shape = m_transform.map(path);
        const LineLook look = line();
        const Qt::BrushStyle style = filled ? m_brush.style() : Qt::NoBrush;
        const QColor solid = isHatch(style) ? QColor() : solidFill(style);
        const bool whole = !reachesOut(shape.boundingRect());
        if (isHatch(style))
            hatch(cut(shape), style);
        if (whole && rect && (solid.isValid() || look.colour.isValid())) {
            m_items.emplace_back(RectItem{shape.boundingRect(), 0, solid, look});
        } else if (whole) {
            if (solid.isValid() || look.colour.isValid())
                m_items.emplace_back(PathItem{shape, solid, look});
        } else {
            fill(cut(shape), solid);
            if (look.colour.isValid())
                stroke(linesWithin(shape, visible()), look);
        }
    }

    [[nodiscard]] QColor solidFill(Qt::BrushStyle style) const
    {
        if (style == Qt::NoBrush || style == Qt::TexturePattern)
            return {};
        if (m_brush.gradient())
            return shade(meanOf(*m_brush.gradient()));
        QColor colour = m_brush.color();
        if (style >= Qt::Dense1Pattern && style <= Qt::Dense7Pattern)
            colour.setAlphaF(float(colour.alphaF() * densityOf(style)));
        return shade(colour);
    }

    void fill(const QPainterPath& path, const QColor& colour)
    {
        if (colour.isValid() && !path.isEmpty())
            m_items.emplace_back(PathItem{path, colour, {}});
    }

    void stroke(const QPainterPath& path, const LineLook& look)
    {
        if (!path.isEmpty())
            m_items.emplace_back(PathItem{path, {}, look});
    }

    void hatch(const QPainterPath& path, Qt::BrushStyle style)
    {
        const QColor colour = shade(m_brush.color());
        if (colour.isValid())
            stroke(hatchLines(path, style), {colour, 1, Qt::SolidLine});
    }

    QRectF m_page;
    QColor m_background;
    QTransform m_transform;
    QPen m_pen;
    QBrush m_brush;
    double m_opacity = 1;
    bool m_clips = false;
    std::optional<QPainterPath> m_clip; ///< in device units
    std::optional<Run> m_run;
    std::vector<DisplayItem> m_items;
};

/// A surface as large as the page, with nothing behind it.
class RecordingDevice : public QPaintDevice
{
public:
    RecordingDevice(const QSizeF& size, const QColor& background)
        : m_size(size.toSize())
        , m_engine(QRectF(QPointF(), size), background)
    {
    }

    [[nodiscard]] QPaintEngine* paintEngine() const override { return &m_engine; }

    [[nodiscard]] DisplayList take(const QList<ChartTarget>& targets) const { return m_engine.take(targets); }

protected:
    [[nodiscard]] int metric(PaintDeviceMetric metric) const override
    {
        switch (metric) {
        case PdmWidth:
            return m_size.width();
        case PdmHeight:
            return m_size.height();
        case PdmWidthMM:
            return int(m_size.width() * 25.4 / dotsPerInch);
        case PdmHeightMM:
            return int(m_size.height() * 25.4 / dotsPerInch);
        case PdmNumColors:
            return 0; // more than fit into an int
        case PdmDepth:
            return 32;
        case PdmDpiX:
        case PdmDpiY:
        case PdmPhysicalDpiX:
        case PdmPhysicalDpiY:
            return dotsPerInch;
        case PdmDevicePixelRatio:
            return 1;
        case PdmDevicePixelRatioScaled:
            return int(devicePixelRatioFScale());
        }
        return 0;
    }

private:
    QSize m_size;
    mutable RecordingEngine m_engine; ///< Qt asks for it from a const device
};

} // namespace

DisplayList recordPicture(const QSizeF& size, const QColor& background,
                          const std::function<void(QPainter&)>& paint, const QList<ChartTarget>& targets)
{
    RecordingDevice device(size, background);
    QPainter painter(&device);
    paint(painter);
    painter.end();
    return device.take(targets);
}
