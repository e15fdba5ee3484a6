// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/export/exportjob.h"

#include <QImage>

/// What an export will be like, small: a page as a picture, or the beginning of a file without one.
struct ExportSample
{
    std::shared_ptr<const ExportDocument> document; ///< of pictures; null for data
    qsizetype page = 0;
    QImage picture;                   ///< of the page; null for data
    QString text;                     ///< the beginning of data that can be read
    qint64 bytes = 0;                 ///< of data
    std::optional<ExportError> error; ///< why there will be no file
};

/// Makes a sample with a picture that fits `room` pixels; in any thread. `document` is that of the job where
/// it is made already.
ExportSample sampleOf(const ExportJob& job, const std::shared_ptr<const ExportDocument>& document,
                      qsizetype page, const QSize& room);

/// How large the file of a sample will be, in words: "3840 × 2160 pixels". Where a picture cannot be that
/// large, why.
std::expected<QString, QString> sizeOf(const ExportSample& sample, const ExportOptions& options);
