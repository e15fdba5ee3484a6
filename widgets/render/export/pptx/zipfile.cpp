// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/render/export/pptx/zipfile.h"

#include <algorithm>
#include <memory>
#include <zip.h>

namespace {

struct Discard
{
    void operator()(zip_t* archive) const { zip_discard(archive); }

    void operator()(zip_source_t* source) const { zip_source_free(source); }
};

/// Dates of zip files are those of DOS: local time of nobody knows where, from 1980 on, in steps of two
/// seconds.
struct DosTime
{
    explicit DosTime(const QDateTime& time)
        : date(zip_uint16_t((std::clamp(time.toUTC().date().year(), 1980, 2107) - 1980) << 9 |
                            time.toUTC().date().month() << 5 | time.toUTC().date().day()))
        , hour(zip_uint16_t(time.toUTC().time().hour() << 11 | time.toUTC().time().minute() << 5 |
                            time.toUTC().time().second() / 2))
    {
    }

    zip_uint16_t date;
    zip_uint16_t hour;
};

std::unexpected<QString> failure(zip_error_t* error)
{
    QString text = QString::fromUtf8(zip_error_strerror(error));
    zip_error_fini(error);
    return std::unexpected(text);
}

QByteArray contentOf(zip_source_t* source)
{
    QByteArray bytes;
    zip_stat_t stat;
    if (zip_source_stat(source, &stat) < 0 || zip_source_open(source) < 0)
        return bytes;
    bytes.resize(qsizetype(stat.size));
    const zip_int64_t read = zip_source_read(source, bytes.data(), zip_uint64_t(bytes.size()));
    zip_source_close(source);
    return read == bytes.size() ? bytes : QByteArray();
}

} // namespace

std::expected<QByteArray, QString> zipOf(const QList<ZipEntry>& entries, const QDateTime& time)
{
    zip_error_t error;
    zip_error_init(&error);
    const std::unique_ptr<zip_source_t, Discard> target(zip_source_buffer_create(nullptr, 0, 0, &error));
    if (!target)
        return failure(&error);
    std::unique_ptr<zip_t, Discard> archive(
        zip_open_from_source(target.get(), ZIP_CREATE | ZIP_TRUNCATE, &error));
    if (!archive)
        return failure(&error);
    zip_source_keep(target.get()); // the archive frees one
    const DosTime stamp(time);
    for (const ZipEntry& entry : entries) {
        zip_source_t* source =
            zip_source_buffer(archive.get(), entry.bytes.constData(), zip_uint64_t(entry.bytes.size()), 0);
        const zip_int64_t index =
            source ? zip_file_add(archive.get(), entry.path.toUtf8().constData(), source, ZIP_FL_ENC_UTF_8)
                   : -1;
        if (index < 0) {
            zip_source_free(source);
            return std::unexpected(QString::fromUtf8(zip_strerror(archive.get())));
        }
        zip_file_set_dostime(archive.get(), zip_uint64_t(index), stamp.hour, stamp.date, 0);
        zip_set_file_compression(archive.get(), zip_uint64_t(index), ZIP_CM_DEFLATE, 6);
    }
    if (zip_close(archive.get()) < 0)
        return std::unexpected(QString::fromUtf8(zip_strerror(archive.get())));
    [[maybe_unused]] zip_t* closed = archive.release(); // closing frees it
    return contentOf(target.get());
}
