// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/render/export/pdf/pdfpainter.h"

#include "widgets/render/displaypainter.h"

#include <algorithm>
#include <QBuffer>
#include <QCoreApplication>
#include <QPageSize>
#include <QPdfWriter>

namespace {

/// Dots an inch of the painter. Numbers keep their fractions, so this only says from which width on a line
/// would be one of no width, "as thin as the device can", which on paper is too thin to see.
constexpr int resolution = 720;
constexpr double dotsAPoint = resolution / 72.0;

constexpr double hairline = 0.25; // points: the thinnest line that prints well

/// The picture with no line thinner than `least`, in units of the layout.
DisplayList withLinesFrom(double least, const DisplayList& picture)
{
    DisplayList list = picture;
    for (DisplayItem& item : list.items) {
        if (auto* rect = std::get_if<RectItem>(&item))
            rect->line.width = std::max(rect->line.width, least);
        else if (auto* path = std::get_if<PathItem>(&item))
            path->line.width = std::max(path->line.width, least);
    }
    return list;
}

/// Whole points, which is what Qt makes of them anyway; the exact size is set afterwards.
QPageLayout layoutOf(const PdfSheet& sheet)
{
    const QSize whole(int(std::ceil(sheet.points().width())), int(std::ceil(sheet.points().height())));
    QPageLayout layout(QPageSize(QSizeF(whole), QPageSize::Point, {}, QPageSize::ExactMatch),
                       QPageLayout::Portrait, {}, QPageLayout::Point);
    layout.setMode(QPageLayout::FullPageMode);
    return layout;
}

/// Asks only now and then whether to go on: asking may cost more than painting a block.
class Asking
{
public:
    Asking(const ExportProgress& progress, double from, double to)
        : m_progress(progress)
        , m_from(from)
        , m_to(to)
    {
    }

    bool isCancelled(qsizetype blocks)
    {
        constexpr qsizetype seldom = 256;
        const qsizetype block = m_block++;
        if (!m_progress || block % seldom != 0)
            return false;
        return !m_progress(m_from + (m_to - m_from) * double(block) / double(std::max(block, blocks)));
    }

private:
    const ExportProgress& m_progress;
    double m_from;
    double m_to;
    qsizetype m_block = 1;
};

bool paintPage(QPainter& painter, const PdfSheet& sheet, const DisplayList& picture, const QColor& background,
               Asking& asking)
{
    painter.resetTransform();
    painter.scale(dotsAPoint, dotsAPoint);
    if (background.alpha() > 0)
        painter.fillRect(QRectF(QPointF(), sheet.points()), background);
    painter.scale(sheet.scale(), sheet.scale());
    painter.translate(-sheet.view().topLeft());
    PaintOptions options;
    options.cancelled = [&] { return asking.isCancelled(picture.blocks.size()); };
    return paintDisplayList(painter, withLinesFrom(hairline / sheet.scale(), picture), sheet.view(), options);
}

} // namespace

std::expected<QByteArray, ExportError> paintPdf(const ExportDocument& document, const QList<PdfSheet>& sheets,
                                                const QColor& background, const ExportProgress& progress)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setResolution(resolution);
    writer.setPageLayout(layoutOf(sheets.first()));
    QPainter painter;
    for (qsizetype i = 0; i < sheets.size(); ++i) {
        if (i > 0) {
            writer.setPageLayout(layoutOf(sheets[i]));
            writer.newPage();
        } else if (!painter.begin(&writer)) {
            return std::unexpected(ExportError{
                ExportError::Failed, QCoreApplication::translate("PdfWriter", "The PDF could not be made.")});
        }
        Asking asking(progress, double(i) / double(sheets.size()), double(i + 1) / double(sheets.size()));
        if (!paintPage(painter, sheets[i], document.pages[i].picture, background, asking))
            return std::unexpected(ExportError{ExportError::Cancelled, {}});
    }
    painter.end();
    return buffer.data();
}
