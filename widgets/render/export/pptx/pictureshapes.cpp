// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/render/export/pptx/pictureshapes.h"

#include "model/xmltext.h"
#include "widgets/render/picturebuilder.h"

#include <algorithm>
#include <cmath>

namespace {

constexpr double mostPerUnit = 2.0 * emuPerPoint; // small pictures are not blown up beyond reason

class PictureWriter
{
public:
    PictureWriter(SlideCanvas& canvas, const DisplayList& list, const EmuRect& place)
        : m_canvas(canvas)
        , m_xml(canvas.xml())
        , m_colours(canvas.colours())
        , m_list(list)
    {
        m_scale.perUnit = pictureScale(list, place);
        m_scale.x = double(place.x) + (double(place.width) - list.page.width() * m_scale.perUnit) / 2 -
                    list.page.x() * m_scale.perUnit;
        m_scale.y = double(place.y) + (double(place.height) - list.page.height() * m_scale.perUnit) / 2 -
                    list.page.y() * m_scale.perUnit;
    }

    void write()
    {
        if (m_list.background.isValid() && m_list.background.alpha() == 255 &&
            m_list.background != m_colours.theme().canvas) {
            const RectItem sheet{m_list.page, 0, m_list.background, {}};
            m_names = {QStringLiteral("Background"), {}, {}, true};
            writeItem(sheet);
        }
        for (const DisplayBlock& block : m_list.blocks)
            writeBlock(block);
    }

private:
    /// How the next shape is called.
    struct Names
    {
        QString name;
        QString description;
        QString link;
        bool isDecoration = false;
    };

    /// Whether an item makes a shape at all.
    static bool isShown(const DisplayItem& item)
    {
        const auto seen = [](const QColor& fill, const LineLook& line) {
            return (fill.isValid() && fill.alpha() > 0) || (line.colour.isValid() && line.colour.alpha() > 0);
        };
        if (const auto* rect = std::get_if<RectItem>(&item))
            return rect->rect.isValid() && seen(rect->fill, rect->line);
        if (const auto* path = std::get_if<PathItem>(&item))
            return !path->path.isEmpty() && seen(path->fill, path->line);
        return !onOneLine(xmlText(std::get<TextItem>(item).text)).trimmed().isEmpty();
    }

    static qsizetype shapesOf(const DisplayItem& item)
    {
        const auto* text = std::get_if<TextItem>(&item);
        return text && text->plate.isValid() ? 2 : 1;
    }

    void writeBlock(const DisplayBlock& block)
    {
        std::vector<const DisplayItem*> items;
        qsizetype shapes = 0;
        QRectF bounds;
        for (size_t i = block.first; i < block.first + block.count; ++i) {
            const DisplayItem& item = m_list.items[i];
            if (!isShown(item))
                continue;
            items.push_back(&item);
            shapes += shapesOf(item);
            const QRectF its = boundsOf(item);
            bounds = bounds.isNull() ? its : bounds.united(its);
        }
        if (items.empty())
            return;
        const bool isFrame = block.id.type == IdType::Atlas;
        const QString title = block.title.isEmpty() ? m_list.title : block.title;
        const Names names{title, block.description, block.link, false};
        if (shapes == 1) { // groups of one are none
            m_names = names;
            if (isFrame && std::holds_alternative<TextItem>(*items.front()))
                m_names.name.clear();
            writeOf(*items.front());
            return;
        }
        const OfficeElement group(m_xml, "p:grpSp");
        {
            const OfficeElement named(m_xml, "p:nvGrpSpPr");
            m_canvas.writeNames(title, block.description);
            m_xml.empty("p:cNvGrpSpPr");
            m_xml.empty("p:nvPr");
        }
        writeGroupPlace(m_scale.rect(bounds));
        writeItems(items, block.link);
    }

    void writeGroupPlace(const EmuRect& rect)
    {
        const OfficeElement look(m_xml, "p:grpSpPr");
        const OfficeElement place(m_xml, "a:xfrm");
        m_xml.empty("a:off", {{"x", rect.x}, {"y", rect.y}});
        m_xml.empty("a:ext", {{"cx", rect.width}, {"cy", rect.height}});
        m_xml.empty("a:chOff", {{"x", rect.x}, {"y", rect.y}});
        m_xml.empty("a:chExt", {{"cx", rect.width}, {"cy", rect.height}});
    }

    /// Paths of one look that follow each other are one shape: hatchings have hundreds.
    void writeItems(const std::vector<const DisplayItem*>& items, const QString& link)
    {
        for (size_t i = 0; i < items.size(); ++i) {
            m_names = {{}, {}, link, false};
            const auto* path = std::get_if<PathItem>(items[i]);
            if (!path) {
                writeOf(*items[i]);
                continue;
            }
            std::vector<const PathItem*> run{path};
            for (; i + 1 < items.size(); ++i) {
                const auto* next = std::get_if<PathItem>(items[i + 1]);
                if (!next || !isAlike(*path, *next))
                    break;
                run.push_back(next);
            }
            writePaths(run);
        }
    }

    static bool isAlike(const PathItem& a, const PathItem& b)
    {
        return a.fill == b.fill && a.line.colour == b.line.colour && a.line.width == b.line.width &&
               a.line.style == b.line.style;
    }

    void writeOf(const DisplayItem& item)
    {
        std::visit([this](const auto& each) { writeItem(each); }, item);
    }

    /// Names for the next shape; those of parts of a group say what kind they are.
    void writeNames(const char* kind)
    {
        const QString name = m_names.name.isEmpty() ? QString::fromLatin1(kind) : m_names.name;
        if (m_names.isDecoration)
            m_canvas.writeDecorationNames(name);
        else
            m_canvas.writeNames(name, m_names.description, m_names.link);
    }

    void writeShapeNames(const char* kind, bool isText = false)
    {
        const OfficeElement names(m_xml, "p:nvSpPr");
        writeNames(kind);
        if (isText)
            m_xml.empty("p:cNvSpPr", {{"txBox", "1"}});
        else
            m_xml.empty("p:cNvSpPr");
        m_xml.empty("p:nvPr");
    }

    void writeItem(const RectItem& item)
    {
        const OfficeElement shape(m_xml, "p:sp");
        writeShapeNames("Box");
        const OfficeElement look(m_xml, "p:spPr");
        const EmuRect rect = m_scale.rect(item.rect);
        writePlace(m_xml, rect);
        const Emu shortSide = std::min(rect.width, rect.height);
        {
            const bool isRound = item.radius > 0 && shortSide > 0;
            const OfficeElement geometry(m_xml, "a:prstGeom", {{"prst", isRound ? "roundRect" : "rect"}});
            const OfficeElement list(m_xml, "a:avLst");
            if (isRound) {
                const qint64 share = std::clamp<qint64>(
                    std::llround(double(m_scale.length(item.radius)) / double(shortSide) * 100'000), 0,
                    50'000);
                m_xml.empty("a:gd", {{"name", "adj"}, {"fmla", QStringLiteral("val %1").arg(share)}});
            }
        }
        m_colours.fill(m_xml, item.fill);
        m_colours.line(m_xml, item.line, m_scale.length(item.line.width));
    }

    void writeItem(const PathItem& item) { writePaths({&item}); }

    static bool isStraight(const PathItem& item)
    {
        return item.path.elementCount() == 2 && item.path.elementAt(1).isLineTo() && !item.fill.isValid();
    }

    void writePaths(const std::vector<const PathItem*>& paths)
    {
        const PathItem& first = *paths.front();
        if (paths.size() == 1 && isStraight(first)) {
            writeLine(first);
            return;
        }
        QRectF bounds = first.path.boundingRect();
        for (const PathItem* path : paths) {
            const QRectF its = path->path.boundingRect();
            bounds = QRectF(
                QPointF(std::min(bounds.left(), its.left()), std::min(bounds.top(), its.top())),
                QPointF(std::max(bounds.right(), its.right()), std::max(bounds.bottom(), its.bottom())));
        }
        EmuRect rect = m_scale.rect(bounds);
        rect.width = std::max<Emu>(rect.width, 1); // a path without extent would be divided by it
        rect.height = std::max<Emu>(rect.height, 1);
        const OfficeElement shape(m_xml, "p:sp");
        writeShapeNames("Line");
        const OfficeElement look(m_xml, "p:spPr");
        writePlace(m_xml, rect);
        writeGeometry(paths, rect);
        m_colours.fill(m_xml, first.fill);
        m_colours.line(m_xml, first.line, m_scale.length(first.line.width));
    }

    void writeLine(const PathItem& item)
    {
        const QPointF from(item.path.elementAt(0));
        const QPointF to(item.path.elementAt(1));
        const OfficeElement shape(m_xml, "p:cxnSp");
        {
            const OfficeElement names(m_xml, "p:nvCxnSpPr");
            writeNames("Line");
            m_xml.empty("p:cNvCxnSpPr");
            m_xml.empty("p:nvPr");
        }
        const OfficeElement look(m_xml, "p:spPr");
        const EmuRect rect = m_scale.rect(QRectF(from, to).normalized());
        const bool isRising = (from.x() < to.x()) != (from.y() < to.y()) && rect.width > 0 && rect.height > 0;
        if (isRising)
            m_xml.start("a:xfrm", {{"flipV", "1"}});
        else
            m_xml.start("a:xfrm");
        m_xml.empty("a:off", {{"x", rect.x}, {"y", rect.y}});
        m_xml.empty("a:ext", {{"cx", rect.width}, {"cy", rect.height}});
        m_xml.end();
        {
            const OfficeElement geometry(m_xml, "a:prstGeom", {{"prst", "line"}});
            m_xml.empty("a:avLst");
        }
        m_colours.line(m_xml, item.line, m_scale.length(item.line.width));
    }

    void writeGeometry(const std::vector<const PathItem*>& paths, const EmuRect& rect)
    {
        const OfficeElement geometry(m_xml, "a:custGeom");
        for (const char* list : {"a:avLst", "a:gdLst", "a:ahLst", "a:cxnLst"})
            m_xml.empty(list);
        m_xml.empty("a:rect", {{"l", "0"}, {"t", "0"}, {"r", "r"}, {"b", "b"}});
        const OfficeElement list(m_xml, "a:pathLst");
        if (paths.front()->fill.isValid()) {
            for (const PathItem* path : paths) { // each filled by itself
                const OfficeElement element(m_xml, "a:path", {{"w", rect.width}, {"h", rect.height}});
                writePath(path->path, rect, true);
            }
            return;
        }
        const OfficeElement element(m_xml, "a:path",
                                    {{"w", rect.width}, {"h", rect.height}, {"fill", "none"}});
        for (const PathItem* path : paths)
            writePath(path->path, rect, false);
    }

    void writePath(const QPainterPath& path, const EmuRect& rect, bool isFilled)
    {
        QPointF start;
        QPointF last;
        bool isOpen = false; // something was drawn since the last start
        const auto close = [&] {
            if (isOpen && (isFilled || start == last))
                m_xml.empty("a:close");
            isOpen = false;
        };
        for (int i = 0; i < path.elementCount(); ++i) {
            const QPainterPath::Element element = path.elementAt(i);
            switch (element.type) {
            case QPainterPath::MoveToElement: {
                close();
                start = element;
                const OfficeElement move(m_xml, "a:moveTo");
                writePoint(element, rect);
                break;
            }
            case QPainterPath::LineToElement: {
                isOpen = true;
                const OfficeElement line(m_xml, "a:lnTo");
                writePoint(element, rect);
                break;
            }
            case QPainterPath::CurveToElement: {
                isOpen = true;
                const OfficeElement curve(m_xml, "a:cubicBezTo");
                writePoint(element, rect);
                writePoint(path.elementAt(i + 1), rect);
                writePoint(path.elementAt(i + 2), rect);
                i += 2;
                break;
            }
            case QPainterPath::CurveToDataElement:
                Q_UNREACHABLE();
            }
            last = path.elementAt(i);
        }
        close();
    }

    void writePoint(const QPointF& point, const EmuRect& rect)
    {
        m_xml.empty("a:pt", {{"x", m_scale.atX(point.x()) - rect.x}, {"y", m_scale.atY(point.y()) - rect.y}});
    }

    void writeItem(const TextItem& item)
    {
        if (item.plate.isValid()) {
            const Names names = m_names;
            m_names = {QStringLiteral("Plate"), {}, {}, true};
            writePlate(item);
            m_names = names;
        }
        const OfficeElement shape(m_xml, "p:sp");
        writeShapeNames("Text", true);
        {
            const OfficeElement look(m_xml, "p:spPr");
            const double left = item.anchor == TextItem::Anchor::Start    ? 0
                                : item.anchor == TextItem::Anchor::Middle ? -item.width / 2
                                                                          : -item.width;
            // The text stands on the lower edge of its box: the room below the baseline is the same with
            // Latin and Chinese letters, that above is not.
            writeTurned(item, QRectF(item.position.x() + left, item.position.y() - textAscent(item.style),
                                     item.width, textAscent(item.style) + textDescent(item.style)));
            {
                const OfficeElement geometry(m_xml, "a:prstGeom", {{"prst", "rect"}});
                m_xml.empty("a:avLst");
            }
            m_xml.empty("a:noFill");
        }
        writeText(item);
    }

    void writePlate(const TextItem& item)
    {
        if (item.angle == 0) {
            writeItem(RectItem{plateOf(item), 0, item.plate, {}});
            return;
        }
        const OfficeElement shape(m_xml, "p:sp");
        writeShapeNames("Plate");
        const OfficeElement look(m_xml, "p:spPr");
        writeTurned(item, plateOf(item));
        {
            const OfficeElement geometry(m_xml, "a:prstGeom", {{"prst", "rect"}});
            m_xml.empty("a:avLst");
        }
        m_colours.fill(m_xml, item.plate);
    }

    /// Shapes are turned about their middle, texts about the beginning of their baseline.
    void writeTurned(const TextItem& item, const QRectF& flat)
    {
        if (item.angle == 0) {
            writePlace(m_xml, m_scale.rect(flat));
            return;
        }
        QTransform turn;
        turn.translate(item.position.x(), item.position.y());
        turn.rotate(item.angle);
        turn.translate(-item.position.x(), -item.position.y());
        QRectF box = flat;
        box.moveCenter(turn.map(flat.center()));
        const EmuRect rect = m_scale.rect(box);
        constexpr qint64 whole = 21'600'000;
        const qint64 angle = (std::llround(item.angle * 60'000) % whole + whole) % whole;
        const OfficeElement place(m_xml, "a:xfrm", {{"rot", angle}});
        m_xml.empty("a:off", {{"x", rect.x}, {"y", rect.y}});
        m_xml.empty("a:ext", {{"cx", rect.width}, {"cy", rect.height}});
    }

    void writeText(const TextItem& item)
    {
        const OfficeElement body(m_xml, "p:txBody");
        {
            const OfficeElement look(m_xml, "a:bodyPr",
                                     {{"wrap", "none"},
                                      {"lIns", "0"},
                                      {"tIns", "0"},
                                      {"rIns", "0"},
                                      {"bIns", "0"},
                                      {"rtlCol", "0"},
                                      {"anchor", "b"}});
            m_xml.empty("a:noAutofit");
        }
        m_xml.empty("a:lstStyle");
        const OfficeElement paragraph(m_xml, "a:p");
        const char* align = item.anchor == TextItem::Anchor::Start    ? "l"
                            : item.anchor == TextItem::Anchor::Middle ? "ctr"
                                                                      : "r";
        if (item.text.isRightToLeft())
            m_xml.empty("a:pPr", {{"algn", align}, {"rtl", "1"}});
        else
            m_xml.empty("a:pPr", {{"algn", align}});
        m_canvas.writeRun(onOneLine(xmlText(item.text)),
                          item.style.pixelSize * m_scale.perUnit / double(emuPerPoint), item.style.bold,
                          item.colour);
    }

    SlideCanvas& m_canvas;
    OfficeXml& m_xml;
    const DeckColours& m_colours;
    const DisplayList& m_list;
    EmuScale m_scale;
    Names m_names;
};

} // namespace

double pictureScale(const DisplayList& list, const EmuRect& place)
{
    return std::min({double(place.width) / std::max(list.page.width(), 1.0),
                     double(place.height) / std::max(list.page.height(), 1.0), mostPerUnit});
}

void writePicture(SlideCanvas& canvas, const DisplayList& list, const EmuRect& place)
{
    PictureWriter(canvas, list, place).write();
}
