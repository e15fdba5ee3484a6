// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/render/export/pdf/pdfsheet.h"

#include <QByteArray>

/// Paints pictures on sheets, one each, and gives them as a PDF file: with fonts and shapes, but its pages
/// whole points large, and without all that leads through it. `progress` counts to 1.
std::expected<QByteArray, ExportError> paintPdf(const ExportDocument& document, const QList<PdfSheet>& sheets,
                                                const QColor& background, const ExportProgress& progress);
