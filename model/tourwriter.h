// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/tour.h"

#include <expected>
#include <QByteArray>

/// A file of their own for the tours and bookmarks of an atlas, `NAME.tours.json`.
QByteArray writeTourFile(const TourBook& book, const QString& atlas);

/// The bytes of an atlas file with other tours and bookmarks. Every byte outside the values of these two keys
/// stays as it was, and within them those of tours and steps that did not change. A key is added before the
/// closing brace, or taken out when there is nothing to say under it. On failure, since the book lacks
/// something, or the bytes are no sound JSON or hold tours that cannot be read, says why.
std::expected<QByteArray, QString> withTourBook(const QByteArray& file, const TourBook& book);
