// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/render/export/pngstream.h"

#include <algorithm>
#include <csetjmp>
#include <new>
#include <png.h>
#include <vector>

// libpng is C, and tells of errors through a callback that must not return. Throwing from there would unwind
// frames that nobody promised to have compiled for it, so it jumps. A jump runs no destructors: each function
// that is jumped out of holds plain data only, and is called with everything made ready.

namespace {

/// Drawings are flat: without filters little is left to search for, and rows need not be looked at twice.
constexpr int compression = 3;
constexpr int filters = PNG_FILTER_NONE;

constexpr double metresAnInch = 0.0254;

/// Where the file goes, and what the library says.
struct Sink
{
    QByteArray bytes;
    char error[160] = {};
};

extern "C" {

[[noreturn]] static void onError(png_structp png, png_const_charp message)
{
    auto* sink = static_cast<Sink*>(png_get_error_ptr(png));
    qstrncpy(sink->error, message, sizeof sink->error);
    png_longjmp(png, 1);
}

static void onWarning(png_structp, png_const_charp) {}

static void onBytes(png_structp png, png_bytep data, png_size_t length)
{
    auto* sink = static_cast<Sink*>(png_get_io_ptr(png));
    bool isFull = false;
    try {
        sink->bytes.append(reinterpret_cast<const char*>(data), qsizetype(length));
    } catch (const std::bad_alloc&) {
        isFull = true; // the library is left only after the handler is
    }
    if (isFull)
        png_error(png, "out of memory");
}

static void onFlush(png_structp) {}

} // extern "C"

/// The header as plain data.
struct PlainHeader
{
    png_uint_32 width;
    png_uint_32 height;
    int colourType;
    png_uint_32 dotsPerMetre;
    png_textp texts;
    int textCount;
};

bool writeHeader(png_structp png, png_infop info, const PlainHeader* header)
{
    if (setjmp(png_jmpbuf(png)))
        return false;
    png_set_user_limits(png, header->width, header->height);
    png_set_compression_level(png, compression);
    png_set_filter(png, PNG_FILTER_TYPE_BASE, filters);
    png_set_IHDR(png, info, header->width, header->height, 8, header->colourType, PNG_INTERLACE_NONE,
                 PNG_COMPRESSION_TYPE_BASE, PNG_FILTER_TYPE_BASE);
    png_set_pHYs(png, info, header->dotsPerMetre, header->dotsPerMetre, PNG_RESOLUTION_METER);
    if (header->textCount > 0)
        png_set_text(png, info, header->texts, header->textCount);
    png_write_info(png, info);
    return true;
}

bool writeRows(png_structp png, png_bytepp rows, png_uint_32 count)
{
    if (setjmp(png_jmpbuf(png)))
        return false;
    png_write_rows(png, rows, count);
    return true;
}

bool writeEnd(png_structp png, png_infop info)
{
    if (setjmp(png_jmpbuf(png)))
        return false;
    png_write_end(png, info);
    return true;
}

/// Texts in the older chunk are Latin-1, and without control characters.
bool isLatin1(const QString& text)
{
    return std::ranges::all_of(text, [](QChar c) {
        return (c.unicode() >= 0x20 && c.unicode() < 0x7f) || (c.unicode() >= 0xa0 && c.unicode() <= 0xff);
    });
}

} // namespace

struct PngStream::Private
{
    Sink sink;
    png_structp png = nullptr;
    png_infop info = nullptr;
    bool hasAlpha = false;
};

PngStream::PngStream()
    : d(std::make_unique<Private>())
{
    d->png = png_create_write_struct(PNG_LIBPNG_VER_STRING, &d->sink, onError, onWarning);
    if (d->png)
        d->info = png_create_info_struct(d->png);
}

PngStream::~PngStream()
{
    png_destroy_write_struct(&d->png, &d->info);
}

bool PngStream::begin(const PngHeader& header)
{
    if (!d->info)
        return false;
    d->hasAlpha = header.hasAlpha;
    std::vector<QByteArray> values;
    std::vector<png_text> texts;
    values.reserve(size_t(header.texts.size()));
    for (const auto& [keyword, text] : header.texts) {
        if (text.isEmpty())
            continue;
        const bool plain = isLatin1(text);
        values.push_back(plain ? text.toLatin1() : text.toUtf8());
        png_text entry{};
        entry.compression = plain ? PNG_TEXT_COMPRESSION_NONE : PNG_ITXT_COMPRESSION_NONE;
        entry.key = const_cast<char*>(keyword.constData()); // only read
        entry.text = values.back().data();
        (plain ? entry.text_length : entry.itxt_length) = size_t(values.back().size());
        texts.push_back(entry);
    }
    const PlainHeader plain{png_uint_32(header.pixels.width()),
                            png_uint_32(header.pixels.height()),
                            header.hasAlpha ? PNG_COLOR_TYPE_RGB_ALPHA : PNG_COLOR_TYPE_RGB,
                            png_uint_32(qRound(header.dpi / metresAnInch)),
                            texts.data(),
                            int(texts.size())};
    png_set_write_fn(d->png, &d->sink, onBytes, onFlush);
    return writeHeader(d->png, d->info, &plain);
}

bool PngStream::write(const QImage& rows)
{
    QImage image = rows.convertToFormat(d->hasAlpha ? QImage::Format_RGBA8888 : QImage::Format_RGB888);
    if (image.isNull())
        return false;
    std::vector<png_bytep> pointers;
    pointers.reserve(size_t(image.height()));
    for (int y = 0; y < image.height(); ++y)
        pointers.push_back(image.scanLine(y));
    return writeRows(d->png, pointers.data(), png_uint_32(pointers.size()));
}

bool PngStream::end()
{
    return writeEnd(d->png, d->info);
}

QByteArray PngStream::take()
{
    return std::move(d->sink.bytes);
}

QString PngStream::error() const
{
    return QString::fromLatin1(d->sink.error);
}
