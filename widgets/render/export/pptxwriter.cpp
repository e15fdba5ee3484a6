// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/render/export/pptxwriter.h"

#include "widgets/render/export/pptx/deck.h"
#include "widgets/render/export/pptx/pictureshapes.h"
#include "widgets/render/export/pptx/slicedpicture.h"
#include "widgets/render/export/pptx/slidechart.h"
#include "widgets/render/export/pptx/slidetable.h"

#include <algorithm>
#include <QCoreApplication>

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(PptxWriter)
};

/// Programs for slides take minutes to open a slide of more, if they do.
constexpr size_t mostItems = 20'000;

/// EMU a layout unit: texts of the body of a panel, which have 13 units, are 7 points then.
constexpr double legibleScale = 7.0 / 13 * emuPerPoint;

/// Charts of one picture, not more than are legible on a slide.
constexpr qsizetype mostColumns = 3;
constexpr qsizetype mostCharts = 2 * mostColumns;

class SlideMaker
{
public:
    explicit SlideMaker(const ExportDocument& document)
        : m_document(document)
        , m_deck(document)
    {
    }

    void add(const ExportPage& page)
    {
        m_page = &page;
        m_isFirst = true;
        if (page.map && page.panel && addSideBySide())
            return;
        if (page.map)
            addPictures(*page.map, page.title, page.message);
        if (page.panel)
            addPanel(*page.panel);
        if (m_isFirst) // neither: the picture as it is
            addPictures(page.picture, page.title, page.message);
    }

    std::expected<QByteArray, QString> take() { return m_deck.take(); }

private:
    /// Something in a part of the body.
    using Piece = std::function<void(SlideCanvas& canvas, const EmuRect& place)>;

    [[nodiscard]] SlideFrame frameOf(const QString& title, const QString& message,
                                     const QStringList& notes = {}) const
    {
        SlideFrame frame{
            title, message == title ? QString() : message, m_page->sources + m_page->remarks, {}};
        if (m_page->panel) {
            if (frame.footnotes.isEmpty() && !m_page->panel->sources.isEmpty())
                frame.footnotes << m_page->panel->sources;
            for (const QString& note : notes)
                frame.footnotes.prepend(note);
        }
        if (m_isFirst)
            frame.notes = m_page->notes;
        return frame;
    }

    void addSlide(const SlideFrame& frame, const Piece& body)
    {
        m_deck.addSlide(frame, body);
        m_isFirst = false;
    }

    static QString counted(const QString& title, qsizetype number, qsizetype count)
    {
        return count < 2 ? title
                         : title + QStringLiteral(" (") + QString::number(number) + u'/' +
                               QString::number(count) + u')';
    }

    /// A picture on as many slides as it needs to be legible. Maps have one: their level says what is told.
    void addPictures(const DisplayList& picture, const QString& title, const QString& message,
                     bool isPanel = false)
    {
        const EmuRect body = FramePlaces(frameOf(counted(title, 1, 9), message)).body;
        const double atLegible = double(body.height) / legibleScale;
        const bool isTooSmall = isPanel && pictureScale(picture, body) < legibleScale;
        const QList<DisplayList> parts =
            isTooSmall ? slicedPicture(picture, atLegible) : QList<DisplayList>{picture};
        for (qsizetype i = 0; i < parts.size(); ++i) {
            addSlide(frameOf(counted(title, i + 1, parts.size()), message), [&](SlideCanvas& canvas,
                                                                                const EmuRect& place) {
                EmuRect own = place;
                if (parts.size() > 1) // all at one scale, from the top
                    own.height =
                        std::min(place.height,
                                 Emu(parts[i].page.height() *
                                     std::min(double(place.width) / parts[i].page.width(),
                                              double(place.height) / std::min(atLegible, tallest(parts)))));
                writePicture(canvas, parts[i], own);
            });
        }
    }

    static double tallest(const QList<DisplayList>& parts)
    {
        double height = 1;
        for (const DisplayList& part : parts)
            height = std::max(height, part.page.height());
        return height;
    }

    void writeChart(SlideCanvas& canvas, const ChartData& chart, const EmuRect& place)
    {
        writeChartFrame(canvas, chart, canvas.relations().part("chart", m_deck.addChart(chart)), place);
    }

    void addCharts(const QList<ChartData>& charts, const QString& title, const QString& message)
    {
        const qsizetype slides = (charts.size() + mostCharts - 1) / mostCharts;
        for (qsizetype slide = 0; slide < slides; ++slide) {
            const QList<ChartData> some = charts.mid(slide * mostCharts, mostCharts);
            addSlide(frameOf(counted(title, slide + 1, slides), message, m_page->panel->notes),
                     [&](SlideCanvas& canvas, const EmuRect& place) { writeGrid(canvas, some, place); });
        }
    }

    void writeGrid(SlideCanvas& canvas, const QList<ChartData>& charts, const EmuRect& place)
    {
        const qsizetype columns = std::min(charts.size(), mostColumns);
        const qsizetype rows = (charts.size() + columns - 1) / columns;
        constexpr Emu gap = points(16);
        const Emu width = (place.width - gap * (columns - 1)) / columns;
        const Emu height = (place.height - gap * (rows - 1)) / rows;
        for (qsizetype i = 0; i < charts.size(); ++i) {
            writeChart(canvas, charts[i],
                       {place.x + (width + gap) * (i % columns), place.y + (height + gap) * (i / columns),
                        width, height});
        }
    }

    [[nodiscard]] QList<ChartData> chartsOf(const PanelParts& panel, qsizetype picture) const
    {
        QList<ChartData> charts;
        for (const ChartData& chart : panel.charts) {
            if (chart.picture == picture && !chart.series.isEmpty() && !chart.categories.isEmpty())
                charts.append(chart);
        }
        return charts;
    }

    void addPanel(const PanelParts& panel)
    {
        const QString title = m_isFirst && !m_page->title.isEmpty() ? m_page->title : panel.title;
        const QString message = m_isFirst && !m_page->message.isEmpty() ? m_page->message : panel.subtitle;
        for (qsizetype i = 0; i < panel.pictures.size(); ++i) {
            const QString own = i == 0 || panel.pictures[i].title.isEmpty() ? title : panel.pictures[i].title;
            const QString said = own == title ? message : title;
            if (const QList<ChartData> charts = chartsOf(panel, i); !charts.isEmpty())
                addCharts(charts, own, said);
            else
                addPictures(panel.pictures[i], own, said, true);
        }
        if (panel.showsSheets || panel.pictures.isEmpty()) {
            for (const Sheet& sheet : panel.sheets)
                addSheet(sheet, title, panel.subtitle);
        }
    }

    void addSheet(const Sheet& sheet, const QString& panelTitle, const QString& subtitle)
    {
        if (sheet.columns.isEmpty() || (sheet.rows.isEmpty() && !m_isFirst))
            return;
        const QString title = sheet.title.isEmpty() ? panelTitle : sheet.title;
        const QString message = title == panelTitle ? subtitle : panelTitle;
        const SlideTable table(sheet, m_document.theme, m_document.language, *m_document.atlas);
        const EmuRect body = FramePlaces(frameOf(counted(title, 10, 10), message, sheet.notes)).body;
        const QList<SlideTable::Page> pages = table.pages(body.height);
        QStringList notes = sheet.notes;
        if (const qsizetype left = table.rowsLeftOut(pages); left > 0)
            notes << Texts::tr("%n further rows are in the files for spreadsheets only.", nullptr, int(left));
        for (qsizetype i = 0; i < pages.size(); ++i) {
            const bool isLast = i + 1 == pages.size();
            addSlide(
                frameOf(counted(title, i + 1, pages.size()), message, isLast ? notes : QStringList()),
                [&](SlideCanvas& canvas, const EmuRect& place) { table.write(canvas, pages[i], place); });
        }
    }

    /// Map to the left, what the panel shows to the right, where both are legible so: the map at the size
    /// that it would have anyway, more or less, and one chart or picture. Tables never are. Whether it was
    /// done.
    bool addSideBySide()
    {
        const PanelParts& panel = *m_page->panel;
        if (panel.pictures.size() != 1 || panel.showsSheets)
            return false;
        const SlideFrame frame = frameOf(m_page->title, m_page->message);
        const EmuRect body = FramePlaces(frame).body;
        constexpr Emu gap = points(16);
        const EmuRect left{body.x, body.y, body.width * 11 / 20 - gap / 2, body.height};
        const EmuRect right{left.right() + gap, body.y, body.right() - left.right() - gap, body.height};
        const QList<ChartData> charts = chartsOf(panel, 0);
        const bool fits =
            charts.isEmpty() ? pictureScale(panel.pictures[0], right) >= legibleScale : charts.size() == 1;
        if (!fits || pictureScale(*m_page->map, left) < 0.8 * pictureScale(*m_page->map, body))
            return false;
        addSlide(frame, [&](SlideCanvas& canvas, const EmuRect&) {
            writePicture(canvas, *m_page->map, left);
            if (charts.isEmpty())
                writePicture(canvas, panel.pictures[0], right);
            else
                writeChart(canvas, charts[0], right);
        });
        return true;
    }

    const ExportDocument& m_document;
    Deck m_deck;
    const ExportPage* m_page = nullptr;
    bool m_isFirst = true; ///< the slide to come is the first of its page
};

size_t itemsOf(const ExportPage& page)
{
    size_t most = page.map ? page.map->items.size() : 0;
    if (!page.map && !page.panel)
        most = page.picture.items.size();
    if (page.panel) {
        for (const DisplayList& picture : page.panel->pictures)
            most = std::max(most, picture.items.size());
    }
    return most;
}

} // namespace

std::expected<QByteArray, ExportError> writePptx(const ExportDocument& document,
                                                 const ExportProgress& progress)
{
    SlideMaker maker(document);
    for (qsizetype i = 0; i < document.pages.size(); ++i) {
        const ExportPage& page = document.pages[i];
        if (const size_t items = itemsOf(page); items > mostItems) {
            return std::unexpected(ExportError{
                ExportError::Refused,
                Texts::tr(
                    "A slide of %n shapes is more than programs for slides can open: choose a part, or a "
                    "level that tells less.",
                    nullptr, int(items))});
        }
        if (progress && !progress(double(i) / double(document.pages.size() + 1)))
            return std::unexpected(ExportError{ExportError::Cancelled, {}});
        maker.add(page);
    }
    if (progress && !progress(double(document.pages.size()) / double(document.pages.size() + 1)))
        return std::unexpected(ExportError{ExportError::Cancelled, {}});
    auto bytes = maker.take();
    if (!bytes) {
        return std::unexpected(ExportError{
            ExportError::Failed, Texts::tr("The slides could not be written: %1").arg(bytes.error())});
    }
    if (progress)
        progress(1);
    return *bytes;
}
