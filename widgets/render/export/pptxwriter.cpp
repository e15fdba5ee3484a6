// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/render/export/pptxwriter.h"

#include "widgets/render/export/pptx/deck.h"
#include "widgets/render/export/pptx/pictureshapes.h"
#include "widgets/render/export/pptx/slicedpicture.h"
#include "widgets/render/export/pptx/slidechart.h"
#include "widgets/render/export/pptx/slidetable.h"

#include <algorithm>
#include <memory>
#include <QCoreApplication>
#include <QHash>
#include <QLocale>

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
        m_planned.clear();
        if (!page.map || !page.panel || !planSideBySide()) {
            if (page.map)
                planPicture(*page.map, page.title, page.message);
            if (page.panel)
                planPanel(*page.panel);
        }
        if (m_planned.isEmpty()) // neither: the picture as it is
            planPicture(page.picture, page.title, page.message);
        addPlanned();
    }

    std::expected<QByteArray, QString> take() { return m_deck.take(); }

private:
    /// A slide to be.
    struct Planned
    {
        QString title;
        QString message;
        QStringList notes; ///< what has to be known to read it
        Deck::Body body;
    };

    [[nodiscard]] SlideFrame frameOf(const Planned& planned, const QString& title) const
    {
        SlideFrame frame{title,
                         planned.message == planned.title ? QString() : planned.message,
                         planned.notes + m_page->sources + m_page->remarks,
                         {}};
        if (m_page->panel && m_page->sources.isEmpty() && !m_page->panel->sources.isEmpty())
            frame.footnotes << m_page->panel->sources;
        return frame;
    }

    static QString counted(const QString& title, qsizetype number, qsizetype count)
    {
        return count < 2 ? title
                         : title + QStringLiteral(" (") + QString::number(number) + u'/' +
                               QString::number(count) + u')';
    }

    /// What a slide leaves for its body. Its number is not known yet: it is taken for a long one.
    [[nodiscard]] EmuRect bodyOf(const Planned& planned) const
    {
        return FramePlaces(frameOf(planned, counted(planned.title, 10, 10))).body;
    }

    /// Slides of one title are counted: "Rounds (2/3)".
    void addPlanned()
    {
        QHash<QString, qsizetype> all;
        for (const Planned& planned : std::as_const(m_planned))
            ++all[planned.title];
        QHash<QString, qsizetype> before;
        for (qsizetype i = 0; i < m_planned.size(); ++i) {
            const Planned& planned = m_planned[i];
            SlideFrame frame =
                frameOf(planned, counted(planned.title, ++before[planned.title], all[planned.title]));
            if (i == 0)
                frame.notes = m_page->notes;
            m_deck.addSlide(frame, planned.body);
        }
    }

    /// A picture as large as the body. Maps stay whole: their level says what is told.
    void planPicture(const DisplayList& picture, const QString& title, const QString& message)
    {
        m_planned.append({title, message, {}, [&picture](SlideCanvas& canvas, const EmuRect& place) {
                              writePicture(canvas, picture, place);
                          }});
    }

    /// A picture of a panel, on as many slides as it needs to be legible, each from the top.
    void planPanelPicture(const DisplayList& picture, const Planned& like)
    {
        const EmuRect body = bodyOf(like);
        const double wide = double(body.width) / std::max(picture.page.width(), 1.0);
        const double scale = std::max(legibleScale, 0.85 * wide);
        const bool isLegible = pictureScale(picture, body) >= legibleScale;
        const QList<DisplayList> parts =
            isLegible ? QList<DisplayList>{picture} : slicedPicture(picture, double(body.height) / scale);
        double perUnit = wide; // one scale for all, but for one that cannot be cut and is too high
        for (const DisplayList& part : parts) {
            if (const double fits = pictureScale(part, body); isLegible || fits >= scale * 0.99)
                perUnit = std::min(perUnit, fits);
        }
        for (const DisplayList& part : parts) {
            Planned planned = like;
            planned.body = [part, perUnit](SlideCanvas& canvas, const EmuRect& place) {
                EmuRect top = place;
                top.height = std::min(place.height, Emu(part.page.height() * perUnit));
                writePicture(canvas, part, top);
            };
            m_planned.append(planned);
        }
    }

    void writeChart(SlideCanvas& canvas, const ChartData& chart, const EmuRect& place)
    {
        writeChartFrame(canvas, chart, canvas.relations().part("chart", m_deck.addChart(chart)), place);
    }

    void planCharts(const QList<ChartData>& charts, const Planned& like)
    {
        for (qsizetype first = 0; first < charts.size(); first += mostCharts) {
            Planned planned = like;
            planned.body = [this, some = charts.mid(first, mostCharts)](
                               SlideCanvas& canvas, const EmuRect& place) { writeGrid(canvas, some, place); };
            m_planned.append(planned);
        }
    }

    void writeGrid(SlideCanvas& canvas, const QList<ChartData>& charts, const EmuRect& place)
    {
        const qsizetype columns = charts.size() == 4 ? 2 : std::min(charts.size(), mostColumns);
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

    [[nodiscard]] static QList<ChartData> chartsOf(const PanelParts& panel, qsizetype picture)
    {
        QList<ChartData> charts;
        for (const ChartData& chart : panel.charts) {
            if (chart.picture == picture && !chart.series.isEmpty() && !chart.categories.isEmpty())
                charts.append(chart);
        }
        return charts;
    }

    void planPanel(const PanelParts& panel)
    {
        const bool isFirst = m_planned.isEmpty();
        const QString title = isFirst && !m_page->title.isEmpty() ? m_page->title : panel.title;
        const QString message = isFirst && !m_page->message.isEmpty() ? m_page->message : panel.subtitle;
        for (qsizetype i = 0; i < panel.pictures.size(); ++i) {
            const bool hasTitle = i > 0 && !panel.pictures[i].title.isEmpty();
            const Planned like{
                hasTitle ? panel.pictures[i].title : title, hasTitle ? title : message, panel.notes, {}};
            if (const QList<ChartData> charts = chartsOf(panel, i); !charts.isEmpty())
                planCharts(charts, like);
            else
                planPanelPicture(panel.pictures[i], like);
        }
        if (panel.showsSheets || panel.pictures.isEmpty()) {
            for (const Sheet& sheet : panel.sheets)
                planSheet(sheet, title, panel.subtitle);
        }
    }

    void planSheet(const Sheet& sheet, const QString& panelTitle, const QString& subtitle)
    {
        if (sheet.columns.isEmpty() || (sheet.rows.isEmpty() && !m_planned.isEmpty()))
            return;
        const QString title = sheet.title.isEmpty() ? panelTitle : sheet.title;
        Planned planned{title, title == panelTitle ? subtitle : panelTitle, sheet.notes, {}};
        const auto table = std::make_shared<const SlideTable>(sheet, m_document.theme, m_document.language,
                                                              *m_document.atlas);
        const QList<SlideTable::Page> pages = table->pages(bodyOf(planned).height);
        for (const SlideTable::Page& page : pages) {
            if (&page == &pages.last()) {
                if (const qsizetype left = table->rowsLeftOut(pages); left > 0) {
                    planned.notes.prepend(
                        Texts::tr("The first %1 of %2 rows; all are in the files for spreadsheets.")
                            .arg(QLocale().toString(table->rowCount() - left),
                                 QLocale().toString(table->rowCount())));
                }
            }
            planned.body = [table, page](SlideCanvas& canvas, const EmuRect& place) {
                table->write(canvas, page, place);
            };
            m_planned.append(planned);
        }
    }

    /// Map to the left, what the panel shows to the right, where both are legible so: the map at the size
    /// that it would have anyway, more or less, and one chart or picture. Tables never are. Whether it was
    /// done.
    bool planSideBySide()
    {
        const PanelParts& panel = *m_page->panel;
        if (panel.pictures.size() != 1 || panel.showsSheets)
            return false;
        Planned planned{m_page->title, m_page->message, panel.notes, {}};
        const auto halves = [](const EmuRect& body) {
            constexpr Emu gap = points(16);
            const EmuRect left{body.x, body.y, body.width * 11 / 20 - gap / 2, body.height};
            return std::pair(
                left, EmuRect{left.right() + gap, body.y, body.right() - left.right() - gap, body.height});
        };
        const EmuRect body = bodyOf(planned);
        const auto [left, right] = halves(body);
        const QList<ChartData> charts = chartsOf(panel, 0);
        const bool fits =
            charts.isEmpty() ? pictureScale(panel.pictures[0], right) >= legibleScale : charts.size() == 1;
        if (!fits || pictureScale(*m_page->map, left) < 0.8 * pictureScale(*m_page->map, body))
            return false;
        planned.body = [this, halves, charts](SlideCanvas& canvas, const EmuRect& place) {
            const auto [mapPlace, panelPlace] = halves(place);
            writePicture(canvas, *m_page->map, mapPlace);
            if (charts.isEmpty())
                writePicture(canvas, m_page->panel->pictures[0], panelPlace);
            else
                writeChart(canvas, charts[0], panelPlace);
        };
        m_planned.append(planned);
        return true;
    }

    const ExportDocument& m_document;
    Deck m_deck;
    const ExportPage* m_page = nullptr;
    QList<Planned> m_planned; ///< of the page
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
                    "A slide of %1 shapes is more than programs for slides can open: choose a part, or a "
                    "level that tells less.")
                    .arg(QLocale().toString(qulonglong(items)))});
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
