// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/render/export/exportdocument.h"
#include "widgets/render/export/picturesize.h"

#include <expected>
#include <QByteArray>

/// The pages of a document as a vector PDF: embedded fonts, text that can be searched and copied, an outline
/// by page, layer and group, links from those to each other and to sources, title and language told. Each
/// page is as large as `size` says, else as its picture. The same document gives the same bytes.
std::expected<QByteArray, ExportError> writePdf(const ExportDocument& document, const PictureSize& size,
                                                const QColor& background,
                                                const ExportProgress& progress = {});
