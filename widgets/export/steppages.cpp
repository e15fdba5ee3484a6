// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/export/steppages.h"

#include "widgets/export/exportpages.h"
#include "widgets/export/mappages.h"
#include "widgets/render/panels/panelpage.h"
#include "widgets/render/picturebuilder.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <QCoreApplication>

namespace {

constexpr QSizeF slide(1600, 900);
constexpr double margin = 48;
constexpr double gap = 24;
constexpr double leastBody = 240;    ///< height of what is shown: the page grows rather
constexpr double mapShare = 0.54;    ///< of the width, beside a panel
constexpr double largestPanel = 2.4; ///< that a panel is enlarged
constexpr double leastPanel = 1.0;   ///< of a panel that is to be read: else it shows less
constexpr double panelPadding = 12;
constexpr double betweenBodies = 24;
// Of a page 900 high: from ten metres a screen of usual size shows the title and the sources legibly.
constexpr std::array titleSizes{40.0, 34.0, 28.0}; ///< the largest with which a title has two lines
constexpr TextStyle messageStyle{22, false};
constexpr TextStyle smallStyle{18, false};
constexpr TextStyle legendStyle{15, false};

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ExportJob)
};

/// Pictures beneath each other in columns.
struct Columns
{
    DisplayList picture;
    double scale = 0; ///< at which it fits
};

Columns inColumns(const QList<DisplayList>& bodies, qsizetype count, const QSizeF& room)
{
    double total = 0;
    for (const DisplayList& body : bodies)
        total += body.page.height() + betweenBodies;
    Columns result;
    QPointF at;
    double columnWidth = 0;
    double highest = 0;
    qsizetype column = 0;
    double told = 0;
    for (const DisplayList& body : bodies) {
        // The next column begins where it is nearer to its share of all.
        const double middle = told + body.page.height() / 2;
        if (at.y() > 0 && column + 1 < count && middle > total * double(column + 1) / double(count)) {
            at = {at.x() + columnWidth + 2 * betweenBodies, 0};
            columnWidth = 0;
            ++column;
        }
        append(result.picture, translated(body, at - body.page.topLeft()));
        columnWidth = std::max(columnWidth, body.page.width());
        at.ry() += body.page.height() + betweenBodies;
        told += body.page.height() + betweenBodies;
        highest = std::max(highest, at.y() - betweenBodies);
    }
    result.picture.page = {0, 0, at.x() + columnWidth, highest};
    result.scale = std::min({largestPanel, room.width() / result.picture.page.width(),
                             room.height() / result.picture.page.height()});
    return result;
}

/// In as many columns as make it largest.
Columns bestColumns(const QList<DisplayList>& bodies, const QSizeF& room)
{
    Columns best;
    for (qsizetype count = 1; count <= std::min<qsizetype>(bodies.size(), 3); ++count) {
        if (const Columns columns = inColumns(bodies, count, room); columns.scale > best.scale)
            best = columns;
    }
    return best;
}

/// Those from the first on in which a thing stands; all where it stands in none.
QList<DisplayList> from(const QList<DisplayList>& bodies, const TypedId& thing)
{
    for (qsizetype i = 0; i < bodies.size(); ++i) {
        for (const DisplayBlock& block : bodies[i].blocks) {
            if (block.id == thing)
                return bodies.sliced(i);
        }
    }
    return bodies;
}

/// Where a picture can end, at the latest at `height`, without going through what stands for a thing; but
/// more than half of the height is used.
double uncutHeight(const DisplayList& picture, double height)
{
    const auto isCut = [](const DisplayBlock& block, double at) {
        return block.id.type != IdType::Atlas && block.bounds.top() < at && block.bounds.bottom() > at;
    };
    double end = height;
    for (bool moved = true; moved;) {
        moved = false;
        for (const DisplayBlock& block : picture.blocks) {
            if (isCut(block, end)) {
                end = block.bounds.top();
                moved = true;
            }
        }
    }
    return end > height / 2 ? end : height;
}

/// The job in the theme of one of its steps.
ExportJob inThemeOf(const ExportJob& job, qsizetype index)
{
    ExportJob result = job;
    result.options.theme = stepTheme(job.tour->steps[index], job.options.theme);
    return result;
}

/// Puts the page of one step together.
class StepMaker
{
public:
    StepMaker(const ExportJob& job, qsizetype index)
        : m_job(inThemeOf(job, index))
        , m_index(index)
        , m_tour(*tourOf(m_job))
        , m_step(m_tour.steps[index])
        , m_theme(exportTheme(m_job.options))
        , m_frame(m_job.options.frame)
    {
        const Lens& lens = m_step.shown.lens;
        m_filter = {lens.filter, job.passings.value(index), lens.hidesFiltered};
        const View& view = m_step.shown.view;
        m_hasPanel = view.panel.has_value() && job.panels.contains(index);
        m_hasMap = !m_hasPanel || !view.alone;
    }

    ExportPage make()
    {
        const StepParts parts = makeParts(true);
        ExportPage page = pageBegun(m_job, m_filter);
        const QString& language = m_job.options.language;
        page.title = m_step.title.in(language);
        page.message = m_step.message.in(language);
        page.notes = m_step.notes;
        const View& view = m_step.shown.view;
        page.thing = view.focus.type != IdType::Atlas ? view.focus : view.selection.value_or(TypedId());
        DisplayList& picture = page.picture;
        picture.background = m_theme.canvas;
        picture.title = page.title;
        picture.description = page.message;
        if (m_map) {
            nameView(*m_map);
            page.map = m_map->map;
            placeMap(picture, *m_map, parts.mapRoom);
        }
        if (m_hasPanel) {
            page.panel = m_job.panels.value(m_index);
            if (m_frame.sources && !m_hasMap && !page.panel->sources.isEmpty())
                page.sources = {page.panel->sources};
            append(picture, parts.panel);
        }
        append(picture, parts.frame);
        picture.page = parts.frame.page;
        return page;
    }

    /// Makes the map as well, or only if the legend has to know it.
    StepParts makeParts(bool withMap)
    {
        FrameWriter head(m_theme, margin, slide.width() - 2 * margin);
        writeHead(head);
        const double top = std::ceil(head.y() > 0 ? head.y() + 16 : margin);
        // The foot tells of what the map shows, and the room of the map depends on the foot.
        double footHeight = 0;
        QRectF body;
        FrameWriter foot(m_theme, margin, slide.width() - 2 * margin);
        for (int turn = 0; turn < 2; ++turn) {
            foot = FrameWriter(m_theme, margin, slide.width() - 2 * margin);
            writeFoot(foot, m_map ? &*m_map : nullptr);
            footHeight = foot.y();
            const double bottom = slide.height() - margin * 0.6 - footHeight - (footHeight > 0 ? 14 : 0);
            body = {margin, top, slide.width() - 2 * margin, std::max(leastBody, std::floor(bottom - top))};
            if (m_hasMap && (withMap || m_frame.legend))
                m_map = viewMap(m_job, m_step.shown, m_filter.passing, roomOfMap(body).size());
            if (!m_frame.legend)
                break; // the foot stays as it is
        }
        StepParts parts;
        parts.theme = m_theme;
        if (m_hasMap)
            parts.mapRoom = roomOfMap(body);
        if (m_hasPanel)
            placePanel(parts.panel, m_job.panels[m_index], roomOfPanel(body));
        append(parts.frame, head.take());
        append(parts.frame, translated(foot.take(), {0, body.bottom() + (footHeight > 0 ? 14 : 0)}));
        parts.frame.background = m_theme.canvas;
        parts.frame.page = {
            0, 0, slide.width(),
            std::max(slide.height(), body.bottom() + (footHeight > 0 ? 14 : 0) + footHeight + margin * 0.6)};
        return parts;
    }

private:
    void writeHead(FrameWriter& writer) const
    {
        writer.moveTo(margin * 0.6);
        const double top = writer.y();
        if (!m_frame.marking.trimmed().isEmpty()) {
            writer.marking(m_frame.marking);
            writer.skip(10);
        }
        QStringList eyebrow;
        if (m_frame.subtitle) {
            eyebrow << m_tour.title.in(m_job.options.language)
                    << Words::tr("%1 / %2", "step of steps").arg(m_index + 1).arg(m_tour.steps.size());
        }
        if (m_frame.edition)
            eyebrow << framewords::edition(*m_job.atlas);
        eyebrow.removeAll(QString());
        if (!eyebrow.isEmpty()) {
            writer.paragraph(eyebrow.join(QStringLiteral(" · ")), smallStyle, m_theme.secondary);
            writer.skip(2);
        }
        const QString message = m_step.message.in(m_job.options.language);
        if (m_frame.title)
            writeTitle(writer);
        if (m_frame.title && !message.isEmpty()) {
            writer.skip(4);
            writer.paragraph(message, messageStyle, m_theme.secondary);
        }
        if (writer.y() == top)
            writer.moveTo(0);
    }

    void writeTitle(FrameWriter& writer) const
    {
        const QString title = m_step.title.in(m_job.options.language);
        const auto fits = [&](double size) {
            return frameLines(title, {size, true}, slide.width() - 2 * margin).size() <= 2;
        };
        const auto* const size = std::ranges::find_if(titleSizes, fits);
        writer.paragraph(title, {size == titleSizes.end() ? titleSizes.back() : *size, true}, m_theme.ink);
    }

    void writeFoot(FrameWriter& writer, const MapPart* map) const
    {
        const QColor& quiet = m_theme.secondary;
        const QString& language = m_job.options.language;
        if (m_frame.legend && map)
            writer.samples(mapLegend(map->map, *m_job.atlas, map->look), legendStyle, quiet);
        if (writer.y() > 0)
            writer.skip(8);
        if (const QString filter = framewords::filter(*m_job.atlas, m_filter, language);
            m_frame.filters && !filter.isEmpty()) {
            writer.paragraph(filter, smallStyle, m_theme.ink);
            writer.skip(4);
        }
        const QList<FramePiece> last = lastLine();
        if (last.isEmpty() && m_frame.marking.trimmed().isEmpty())
            return;
        writer.rule();
        writer.skip(7);
        const QString place = m_frame.sources ? QStringLiteral("StackAtlas") : QString();
        const double side = textWidth(place, smallStyle);
        const double top = writer.y();
        writer.paragraph(place, smallStyle, quiet, side + 1, TextItem::Anchor::End);
        const double beside = writer.y();
        writer.moveTo(top);
        writer.pieces(last, smallStyle, quiet, slide.width() - 2 * margin - side - 2 * gap);
        writer.moveTo(std::max(writer.y(), beside));
        if (!m_frame.marking.trimmed().isEmpty()) {
            writer.skip(8);
            writer.marking(m_frame.marking);
        }
    }

    [[nodiscard]] QList<FramePiece> lastLine() const
    {
        QList<FramePiece> pieces;
        if (m_frame.sources)
            pieces = framewords::sources(*m_job.atlas);
        if (const QString licence = framewords::licence(*m_job.atlas);
            m_frame.licence && !licence.isEmpty()) {
            if (!pieces.isEmpty() && !pieces.last().text.endsWith(u'.'))
                pieces.last().text += u'.';
            pieces.append({licence});
        }
        return pieces;
    }

    [[nodiscard]] QRectF roomOfMap(const QRectF& body) const
    {
        if (!m_hasPanel)
            return body;
        return {body.topLeft(), QSizeF(std::round((body.width() - gap) * mapShare), body.height())};
    }

    [[nodiscard]] QRectF roomOfPanel(const QRectF& body) const
    {
        if (!m_hasMap)
            return body;
        const double left = roomOfMap(body).right() + gap;
        return {left, body.top(), body.right() - left, body.height()};
    }

    void nameView(MapPart& map) const
    {
        map.map.title = m_step.title.in(m_job.options.language);
        map.map.description = m_job.atlas->summary;
    }

    void placeMap(DisplayList& picture, const MapPart& map, const QRectF& room) const
    {
        QRectF place(QPointF(), map.map.page.size());
        place.moveCenter(room.center());
        if (m_hasPanel)
            place.moveTop(room.top()); // level with the panel
        append(picture, translated(map.map, place.topLeft() - map.map.page.topLeft()));
        if (map.frame.edged)
            addRect(picture, place.adjusted(0.5, 0.5, -0.5, -0.5), {}, m_theme.hairline);
    }

    void addRect(DisplayList& picture, const QRectF& rect, const QColor& fill, const QColor& line) const
    {
        PictureBuilder builder;
        builder.beginFrame();
        builder.rect(rect, 0, fill, {line});
        append(picture, builder.take());
    }

    /// As large as it fits; of a panel that would be too small to be read only its beginning.
    void placePanel(DisplayList& picture, const PanelParts& parts, const QRectF& room) const
    {
        const PanelLook look = panelLookOf(m_job, m_index);
        FrameWriter head(m_theme, room.left(), room.width());
        head.moveTo(room.top());
        // Alone beneath what the step says of it, a panel needs no name, but the room.
        const bool isNamed = !m_hasMap && m_frame.title && !m_step.title.in(m_job.options.language).isEmpty();
        if (m_frame.subtitle && !isNamed) {
            head.paragraph(parts.title, {20, true}, m_theme.ink);
            if (!parts.subtitle.isEmpty())
                head.paragraph(parts.subtitle, smallStyle, m_theme.secondary);
            head.skip(8);
        }
        for (const QString& note : parts.notes)
            head.paragraph(note, legendStyle, m_theme.secondary);
        if (!parts.notes.isEmpty())
            head.skip(8);
        QRectF left = room;
        left.setTop(std::min(head.y(), room.bottom() - room.height() / 3));
        append(picture, head.take());

        const QList<DisplayList> bodies = panelBodies(parts, *m_job.atlas, look);
        if (!bodies.isEmpty())
            placeBodies(picture, bodies.first(wantedBodies(bodies, parts)), look.selected, left);
    }

    /// How many of them belong on a slide: charts tell it, and their tables could not be read from afar.
    [[nodiscard]] qsizetype wantedBodies(const QList<DisplayList>& bodies, const PanelParts& parts) const
    {
        const PanelKind panel = *m_step.shown.view.panel;
        const bool isChart = panel == PanelKind::Funding || panel == PanelKind::Valuations;
        return isChart && !parts.pictures.isEmpty() ? std::min(parts.pictures.size(), bodies.size())
                                                    : bodies.size();
    }

    void placeBodies(DisplayList& picture, QList<DisplayList> bodies, const std::optional<TypedId>& selected,
                     QRectF room) const
    {
        const QRectF inner = room.adjusted(panelPadding, panelPadding, -panelPadding, -panelPadding);
        Columns best;
        if (selected && bestColumns(bodies, inner.size()).scale < leastPanel)
            bodies = from(bodies, *selected);
        qsizetype shown = bodies.size();
        for (; shown > 0; --shown) { // first of all what stands first
            best = bestColumns(bodies.first(shown), inner.size());
            if (best.scale >= leastPanel)
                break;
        }
        const bool goesOn = shown < bodies.size();
        if (goesOn)
            room.setBottom(room.bottom() - lineHeight(smallStyle) - 4);
        const QSizeF seen(inner.width(), room.bottom() - panelPadding - inner.top());
        if (shown == 0) {
            const Columns one = inColumns(bodies, 1, inner.size());
            const double scale = std::clamp(inner.width() / one.picture.page.width(), 0.1, largestPanel);
            const double height = uncutHeight(one.picture, seen.height() / scale);
            best = {croppedTo(one.picture, {0, 0, seen.width() / scale, height}), scale};
        } else if (goesOn) {
            best = bestColumns(bodies.first(shown), seen); // a line less high
        }
        const DisplayList panel = scaled(best.picture, best.scale);
        const QRectF plate(room.left(), room.top(), room.width(), panel.page.height() + 2 * panelPadding);
        const QColor surface = bodies.first().background;
        if (surface.isValid() && surface != m_theme.canvas)
            addRect(picture, plate, surface, {});
        const double aside = std::max(0.0, (inner.width() - panel.page.width()) / 2);
        append(picture, translated(panel, inner.topLeft() + QPointF(aside, 0) - panel.page.topLeft()));
        if (goesOn) {
            FrameWriter foot(m_theme, room.left(), room.width());
            foot.moveTo(std::min(plate.bottom(), room.bottom()) + 4);
            foot.paragraph(Words::tr("The panel goes on; this is a part of it."), smallStyle,
                           m_theme.secondary);
            append(picture, foot.take());
        }
    }

    ExportJob m_job;
    qsizetype m_index;
    const Tour& m_tour;
    const TourStep& m_step;
    ColorTheme m_theme;
    const FrameOptions& m_frame;
    FrameFilter m_filter;
    bool m_hasMap = true;
    bool m_hasPanel = false;
    std::optional<MapPart> m_map;
};

} // namespace

double stepPanelWidth(PanelKind panel, bool alone)
{
    switch (panel) {
    case PanelKind::Funding:
    case PanelKind::Valuations:
        return alone ? 620 : 520; // few bars: the larger the better
    case PanelKind::Scorecard:
        return alone ? 1040 : 640;
    case PanelKind::Techniques:
        return alone ? 1200 : 640; // two cards in a row
    default:
        return alone ? 1200 : 520;
    }
}

ExportPage stepPage(const ExportJob& job, qsizetype index)
{
    return StepMaker(job, index).make();
}

StepParts stepParts(const ExportJob& job, qsizetype index)
{
    return StepMaker(job, index).makeParts(false);
}

ColorTheme::Mode stepTheme(const TourStep& step, ColorTheme::Mode otherwise)
{
    switch (step.theme) {
    case StepTheme::AsShown:
        return otherwise;
    case StepTheme::Light:
        return ColorTheme::Mode::Light;
    case StepTheme::Dark:
        return ColorTheme::Mode::Dark;
    }
    Q_UNREACHABLE();
}
