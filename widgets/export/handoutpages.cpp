// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/export/handoutpages.h"

#include "widgets/render/displayedit.h"
#include "widgets/render/framewriter.h"
#include "widgets/render/picturebuilder.h"

#include <algorithm>
#include <cmath>
#include <QCoreApplication>

namespace {

constexpr QSizeF a4(210, 297); // millimetres
constexpr double unitsPerMillimetre = 96 / 25.4;
constexpr double margin = 56;
constexpr double gap = 24;
constexpr int columns = 2;
constexpr int rows = 3;
constexpr double underSlide = 12;
constexpr TextStyle sheetTitle{18, true};
constexpr TextStyle statement{19, true};
constexpr TextStyle message{14, false};
constexpr TextStyle notesStyle{14, false};
constexpr TextStyle smallStatement{12, true};
constexpr TextStyle footStyle{10, false};

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ExportJob)
};

/// All lines of a text: frames cut what nobody would read there, and notes are to be read.
QStringList everyLine(const QString& text, double width)
{
    constexpr qsizetype atATime = 12; // fewer than a frame cuts at
    QStringList all;
    QString rest = text.simplified();
    while (!rest.isEmpty()) {
        const QStringList lines = frameLines(rest, notesStyle, width);
        if (lines.size() <= atATime)
            return all + lines;
        for (const QString& line : lines.first(atATime)) {
            all << line;
            rest = rest.sliced(rest.indexOf(line) + line.size()).trimmed();
        }
    }
    return all;
}

/// Puts the steps of a document on sheets.
class SheetMaker
{
public:
    SheetMaker(const ExportDocument& document, const ExportOptions& options)
        : m_document(document)
        , m_theme(ColorTheme::light()) // paper is white
        , m_size(options.size.millimetres.value_or(a4) * unitsPerMillimetre)
        , m_width(m_size.width() - 2 * margin)
    {
    }

    QList<ExportPage> withNotes()
    {
        for (qsizetype i = 0; i < m_document.pages.size(); ++i) {
            const ExportPage& page = m_document.pages[i];
            begin(page);
            FrameWriter writer(m_theme, margin, m_width);
            writer.moveTo(placeSlide(page, {margin, margin, m_width, m_size.height() * 0.55}) + underSlide +
                          8);
            writer.paragraph(Words::tr("%1. %2", "number of a step, what it says").arg(i + 1).arg(page.title),
                             statement, m_theme.ink);
            if (!page.message.isEmpty()) {
                writer.skip(4);
                writer.paragraph(page.message, message, m_theme.secondary);
            }
            writer.skip(14);
            for (const QString& text : page.notes.split(u'\n', Qt::SkipEmptyParts))
                writeNotes(writer, text, page);
            finish(writer);
        }
        return m_sheets;
    }

    QList<ExportPage> sixEach()
    {
        const double width = (m_width - gap * (columns - 1)) / columns;
        for (qsizetype i = 0; i < m_document.pages.size(); ++i) {
            const qsizetype place = i % (columns * rows);
            const ExportPage& page = m_document.pages[i];
            if (place == 0) {
                begin(page);
                m_sheets.last().title = m_document.title;
                m_sheets.last().thing = {};
                FrameWriter head(m_theme, margin, m_width);
                head.moveTo(margin * 0.7);
                head.paragraph(m_document.title, sheetTitle, m_theme.ink);
                m_top = head.y() + 16;
                append(m_sheets.last().picture, head.take());
            }
            const double height = (m_size.height() - margin - m_top) / rows;
            const double left = margin + double(place % columns) * (width + gap);
            const double top = m_top + double(place / columns) * height;
            FrameWriter writer(m_theme, left, width);
            writer.moveTo(
                placeSlide(page, {left, top, width, height - gap - 3 * lineHeight(smallStatement)}) +
                underSlide / 2);
            writer.paragraph(Words::tr("%1. %2", "number of a step, what it says").arg(i + 1).arg(page.title),
                             smallStatement, m_theme.ink);
            append(m_sheets.last().picture, writer.take());
            if (place + 1 == columns * rows || i + 1 == m_document.pages.size()) {
                FrameWriter none(m_theme, margin, m_width);
                finish(none);
            }
        }
        return m_sheets;
    }

private:
    void begin(const ExportPage& step)
    {
        ExportPage sheet;
        sheet.title = step.title;
        sheet.message = step.message;
        sheet.sources = step.sources;
        sheet.remarks = step.remarks;
        sheet.thing = step.thing;
        sheet.picture.background = Qt::white;
        sheet.picture.title = step.title;
        sheet.picture.page = {QPointF(), m_size};
        m_sheets.append(sheet);
    }

    /// The slide as wide as there is room, framed; returns where it ends.
    double placeSlide(const ExportPage& page, const QRectF& room)
    {
        const QSizeF size = page.picture.page.size();
        const double scale = std::min(room.width() / size.width(), room.height() / size.height());
        const QRectF place(room.left() + (room.width() - size.width() * scale) / 2, room.top(),
                           size.width() * scale, size.height() * scale);
        DisplayList& sheet = m_sheets.last().picture;
        PictureBuilder builder;
        builder.beginFrame();
        builder.rect(place, 0, page.picture.background, {m_theme.hairline});
        append(sheet, builder.take());
        append(sheet, translated(scaled(page.picture, scale),
                                 place.topLeft() - page.picture.page.topLeft() * scale));
        return place.bottom();
    }

    /// A paragraph that goes on on the next sheet where this one ends.
    void writeNotes(FrameWriter& writer, const QString& text, const ExportPage& step)
    {
        const double line = lineHeight(notesStyle);
        const double bottom = m_size.height() - margin - 2 * line;
        QStringList lines = everyLine(text, m_width);
        while (!lines.isEmpty()) {
            const auto room = qsizetype(std::floor((bottom - writer.y()) / line));
            if (room < 1) {
                finish(writer);
                begin(step);
                writer = FrameWriter(m_theme, margin, m_width);
                writer.moveTo(margin);
                continue;
            }
            const qsizetype fits = std::min(room, lines.size());
            for (const QString& one : lines.first(fits))
                writer.paragraph(one, notesStyle, m_theme.ink);
            lines = lines.sliced(fits);
        }
        writer.skip(8);
    }

    /// Number and sources at the foot.
    void finish(FrameWriter& writer)
    {
        ExportPage& sheet = m_sheets.last();
        append(sheet.picture, writer.take());
        FrameWriter foot(m_theme, margin, m_width);
        foot.moveTo(m_size.height() - margin * 0.75);
        foot.rule();
        foot.skip(5);
        const double top = foot.y();
        foot.paragraph(QString::number(m_sheets.size()), footStyle, m_theme.secondary, 0,
                       TextItem::Anchor::End);
        foot.moveTo(top);
        const QStringList words = QStringList{m_document.title} + sheet.sources;
        const double room = m_width - 40;
        const QStringList lines = frameLines(words.join(QStringLiteral(" · ")), footStyle, room);
        foot.paragraph(lines.value(0), footStyle, m_theme.secondary, room);
        append(sheet.picture, foot.take());
    }

    const ExportDocument& m_document;
    ColorTheme m_theme;
    QSizeF m_size; ///< of a sheet
    double m_width;
    double m_top = 0; ///< of the first row of six
    QList<ExportPage> m_sheets;
};

} // namespace

ExportDocument handoutOf(ExportDocument document, const ExportOptions& options)
{
    if (options.handout == Handout::Slides || document.pages.isEmpty())
        return document;
    SheetMaker maker(document, options);
    const QList<ExportPage> sheets = options.handout == Handout::Notes ? maker.withNotes() : maker.sixEach();
    document.pages = sheets;
    document.theme = ColorTheme::light();
    return document;
}
