// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/render/export/pdf/pdfsheet.h"

class QPDF;

/// Adds what leads through a painted PDF: an outline of pages, if there are several, of the layers on each
/// and of their groups; headings that zoom to what they head; and links of blocks. May throw what qpdf
/// throws.
void addNavigation(QPDF& pdf, const ExportDocument& document, const QList<PdfSheet>& sheets);
