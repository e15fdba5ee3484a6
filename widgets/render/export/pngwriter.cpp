// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/render/export/pngwriter.h"

#include "widgets/render/displaypainter.h"
#include "widgets/render/export/picturesize.h"
#include "widgets/render/export/pngstream.h"
#include "widgets/render/picturebuilder.h"

#include <algorithm>
#include <future>
#include <QCoreApplication>

namespace {

/// 96 to an inch: a QImage takes them from the screen, and the file would differ with it.
constexpr int dotsPerMetre = 3780;

constexpr int bytesOfStrip = 32 << 20;

/// Paints a picture as a whole or a strip of it: the same pixels.
class StripPainter
{
public:
    StripPainter(const DisplayList& list, const QSize& pixels, const QColor& background)
        : m_list(list)
        , m_pixels(pixels)
        , m_background(background)
        , m_view(pageInShapeOf(list.page, pixels))
        , m_scale(pixels.width() / m_view.width())
    {
    }

    /// A null image if there is not enough memory.
    [[nodiscard]] QImage paint(int top, int rows) const
    {
        QImage image(m_pixels.width(), rows,
                     isOpaque() ? QImage::Format_RGB32 : QImage::Format_ARGB32_Premultiplied);
        if (image.isNull())
            return image;
        image.setDotsPerMeterX(dotsPerMetre);
        image.setDotsPerMeterY(dotsPerMetre);
        image.fill(m_background);
        QImage whole = wholeAround(image, top);
        QPainter painter(&whole);
        painter.setClipRect(0, top, m_pixels.width(), rows);
        painter.scale(m_scale, m_scale);
        painter.translate(-m_view.topLeft());
        // Lines are never thinner than a pixel, and may so reach out of their block a little.
        const double margin = 2 / m_scale;
        const QRectF strip(m_view.left(), m_view.top() + top / m_scale, m_view.width(), rows / m_scale);
        paintDisplayList(painter, m_list, strip.adjusted(-margin, -margin, margin, margin));
        return image;
    }

    [[nodiscard]] bool isOpaque() const { return m_background.alpha() == 255; }

private:
    /// An image of the whole picture of which only the rows of `strip` have memory. The painter cuts lines,
    /// and begins their dashes, where the image ends: on an image of the strip alone they would not meet
    /// those of the next. Of the rows that are clipped away it touches none.
    [[nodiscard]] QImage wholeAround(QImage& strip, int top) const
    {
        const quintptr start = quintptr(strip.bits()) - quintptr(top) * quintptr(strip.bytesPerLine());
        QImage whole(reinterpret_cast<uchar*>(start), m_pixels.width(), m_pixels.height(),
                     strip.bytesPerLine(), strip.format());
        whole.setDotsPerMeterX(dotsPerMetre);
        whole.setDotsPerMeterY(dotsPerMetre);
        return whole;
    }

    const DisplayList& m_list;
    QSize m_pixels;
    QColor m_background;
    QRectF m_view;
    double m_scale;
};

ExportError failure(const QSize& pixels)
{
    return {ExportError::Failed,
            QCoreApplication::translate("MapExport",
                                        "There is not enough memory for a picture of %1 × %2 pixels.")
                .arg(pixels.width())
                .arg(pixels.height())};
}

} // namespace

QImage paintImage(const DisplayList& list, const QSize& pixels, const QColor& background)
{
    return StripPainter(list, pixels, background).paint(0, pixels.height());
}

std::expected<QByteArray, ExportError> writePng(const DisplayList& list, const PictureSize& size,
                                                const QColor& background, const QString& source,
                                                const ExportProgress& progress)
{
    const auto pixels = pixelSize(list.page, size);
    if (!pixels)
        return std::unexpected(ExportError{ExportError::Refused, pixels.error()});
    const StripPainter painter(list, *pixels, background);
    PngStream stream;
    const bool begun = stream.begin({*pixels,
                                     !painter.isOpaque(),
                                     size.dpi,
                                     {{"Title", onOneLine(list.title)},
                                      {"Source", onOneLine(source)},
                                      {"Software", QStringLiteral("StackAtlas")}}});
    if (!begun)
        return std::unexpected(failure(*pixels));

    // While a strip is compressed the next one is painted. Painting stays in this thread: fonts are warm
    // here.
    const int rows = std::min(pixels->height(), std::max(16, bytesOfStrip / 4 / pixels->width()));
    std::future<bool> written;
    for (int top = 0; top < pixels->height(); top += rows) {
        const int count = std::min(rows, pixels->height() - top);
        QImage strip = painter.paint(top, count);
        if (strip.isNull() || (written.valid() && !written.get()))
            return std::unexpected(failure(*pixels));
        if (progress && !progress(double(top + count) / pixels->height()))
            return std::unexpected(ExportError{ExportError::Cancelled, {}});
        written = std::async(std::launch::async | std::launch::deferred,
                             [&stream, strip = std::move(strip)] { return stream.write(strip); });
    }
    if (!written.get() || !stream.end())
        return std::unexpected(failure(*pixels));
    return stream.take();
}
