// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <memory>
#include <QByteArray>
#include <QImage>
#include <QList>
#include <QString>
#include <utility>

/// What a PNG file says before its rows.
struct PngHeader
{
    QSize pixels;
    bool hasAlpha = false;
    double dpi = 96;
    QList<std::pair<QByteArray, QString>> texts; ///< keyword and text; an empty text is left out
};

/// A PNG file that is given its rows bit by bit. One thread at a time, but not always the same one.
class PngStream
{
public:
    PngStream();
    ~PngStream();
    PngStream(const PngStream&) = delete;
    PngStream& operator=(const PngStream&) = delete;

    /// To be called in this order, `write` until all rows are there. False when something failed: then
    /// nothing more can be written.
    [[nodiscard]] bool begin(const PngHeader& header);
    [[nodiscard]] bool write(const QImage& rows); ///< as wide as the picture, in any format
    [[nodiscard]] bool end();

    /// The file.
    [[nodiscard]] QByteArray take();

    /// What failed, in the words of the library.
    [[nodiscard]] QString error() const;

private:
    struct Private;
    std::unique_ptr<Private> d;
};
