// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/render/export/exportdocument.h"

#include <expected>
#include <QByteArray>

/// The pages of a document as one HTML file that needs nothing else: the drawing with zoom, pan, search and,
/// on a click, the facts of a thing with their sources. Works without network, scripts from elsewhere and
/// styles from elsewhere. The same document gives the same bytes.
std::expected<QByteArray, ExportError> writeHtml(const ExportDocument& document,
                                                 const ExportProgress& progress = {});
