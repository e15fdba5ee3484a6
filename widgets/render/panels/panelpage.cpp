// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/render/panels/panelpage.h"

#include "widgets/render/panels/sheetpicture.h"

#include <algorithm>
#include <cmath>

namespace {

constexpr double margin = 48;
constexpr double betweenPictures = 28;

/// Puts a page together from the top down.
class PageMaker
{
public:
    PageMaker(const PanelParts& parts, const Atlas& atlas, const PanelLook& look, const FrameOptions& frame,
              const FrameFilter& filter)
        : m_parts(parts)
        , m_atlas(atlas)
        , m_look(look)
        , m_frame(frame)
        , m_filter(filter)
        , m_bodies(panelBodies(parts, atlas, look))
        , m_width(look.width)
    {
        for (const DisplayList& body : std::as_const(m_bodies))
            m_width = std::max(m_width, body.page.width());
    }

    DisplayList make()
    {
        DisplayList page;
        page.background =
            m_parts.pictures.isEmpty() ? m_look.theme.panel : m_parts.pictures.first().background;
        page.title = m_parts.title;
        page.description = m_parts.subtitle;
        FrameWriter writer(m_look.theme, margin, m_width);
        writer.skip(margin * 0.75);
        writeHead(writer);
        double y = writer.y();
        append(page, writer.take());
        for (const DisplayList& body : std::as_const(m_bodies)) {
            y = std::round(y);
            append(page, translated(body, QPointF(margin, y) - body.page.topLeft()));
            y += body.page.height() + betweenPictures;
        }
        FrameWriter foot(m_look.theme, margin, m_width);
        foot.moveTo(y);
        writeFoot(foot);
        append(page, foot.take());
        page.page = {0, 0, m_width + 2 * margin, std::ceil(foot.y() + margin * 0.75)};
        return page;
    }

private:
    void writeHead(FrameWriter& writer) const
    {
        const QColor& quiet = m_look.theme.secondary;
        const double top = writer.y();
        if (!m_frame.marking.trimmed().isEmpty()) {
            writer.marking(m_frame.marking);
            writer.skip(12);
        }
        QStringList eyebrow;
        if (m_frame.title)
            eyebrow << m_atlas.title.in(m_look.language);
        if (m_frame.edition)
            eyebrow << m_atlas.edition;
        eyebrow.removeAll(QString());
        if (!eyebrow.isEmpty()) {
            writer.paragraph(eyebrow.join(QStringLiteral(" · ")), m_look.text(13), quiet);
            writer.skip(4);
        }
        if (m_frame.title)
            writer.paragraph(m_parts.title, m_look.text(28, true), m_look.theme.ink);
        if (m_frame.subtitle && !m_parts.subtitle.isEmpty()) {
            writer.skip(4);
            writer.paragraph(m_parts.subtitle, m_look.text(14), quiet);
        }
        if (writer.y() > top)
            writer.skip(20);
    }

    void writeFoot(FrameWriter& writer) const
    {
        const QColor& quiet = m_look.theme.secondary;
        const TextStyle style = m_look.text(12);
        for (const QString& note : m_parts.notes) {
            writer.paragraph(note, style, quiet);
            writer.skip(4);
        }
        const QString filter =
            m_frame.filters ? framewords::filter(m_atlas, m_filter, m_look.language) : QString();
        if (!filter.isEmpty()) {
            writer.paragraph(filter, style, m_look.theme.ink);
            writer.skip(4);
        }
        QList<FramePiece> last;
        if (m_frame.sources && !m_parts.sources.isEmpty()) {
            last = framewords::linked(m_atlas, m_parts.sources);
            if (const QString remark = framewords::remark(m_atlas); !remark.isEmpty())
                addSentence(last, remark);
        }
        if (const QString licence = framewords::licence(m_atlas); m_frame.licence && !licence.isEmpty())
            addSentence(last, licence);
        if (m_frame.sources || !last.isEmpty()) {
            writer.skip(4);
            writer.rule();
            writer.skip(9);
            const QString program = m_frame.sources ? QStringLiteral("StackAtlas") : QString();
            const double side = textWidth(program, style);
            const double top = writer.y();
            if (!program.isEmpty())
                writer.paragraph(program, style, quiet, side + 1, TextItem::Anchor::End);
            const double beside = writer.y();
            writer.moveTo(top);
            writer.pieces(last, style, quiet, m_width - side - 32);
            writer.moveTo(std::max(writer.y(), beside));
        }
        if (!m_frame.marking.trimmed().isEmpty()) {
            writer.skip(12);
            writer.marking(m_frame.marking);
        }
    }

    static void addSentence(QList<FramePiece>& line, const QString& sentence)
    {
        if (!line.isEmpty() && !line.last().text.endsWith(u'.'))
            line.last().text += u'.';
        line.append({sentence});
    }

    const PanelParts& m_parts;
    const Atlas& m_atlas;
    const PanelLook& m_look;
    const FrameOptions& m_frame;
    const FrameFilter& m_filter;
    QList<DisplayList> m_bodies;
    double m_width;
};

/// A picture beneath its title.
DisplayList headed(const DisplayList& picture, const PanelLook& look)
{
    FrameWriter writer(look.theme, 0, std::max(look.width, picture.page.width()));
    writer.paragraph(picture.title, look.text(16, true), look.theme.ink);
    writer.skip(8);
    const double top = std::round(writer.y());
    DisplayList result = writer.take();
    append(result, translated(picture, QPointF(0, top) - picture.page.topLeft()));
    result.page = {0, 0, picture.page.width(), picture.page.height() + top};
    result.background = picture.background;
    return result;
}

} // namespace

QList<DisplayList> panelBodies(const PanelParts& parts, const Atlas& atlas, const PanelLook& look)
{
    QList<DisplayList> pictures = parts.pictures;
    for (const Sheet& sheet : parts.sheets) {
        if (parts.showsSheets && !sheet.rows.isEmpty())
            pictures << sheetPicture(sheet, atlas, look);
    }
    const bool needHeadings = parts.showsSheets || parts.pictures.size() > 1;
    for (DisplayList& picture : pictures) {
        if (needHeadings && !picture.title.isEmpty())
            picture = headed(picture, look);
    }
    return pictures;
}

DisplayList panelPage(const PanelParts& parts, const Atlas& atlas, const PanelLook& look,
                      const FrameOptions& frame, const FrameFilter& filter)
{
    return PageMaker(parts, atlas, look, frame, filter).make();
}

QString panelText(const PanelParts& parts)
{
    QStringList lines{parts.title, parts.subtitle};
    lines << parts.notes << parts.sources;
    lines.removeAll(QString());
    return lines.join(u'\n');
}
