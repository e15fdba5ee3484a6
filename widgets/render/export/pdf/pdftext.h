// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/render/export/exportdocument.h"

class QPDF;

/// Makes the texts of a painted PDF be found and copied as they were written, and tells that its fonts are
/// subsets. May throw what qpdf throws.
void repairText(QPDF& pdf, const ExportDocument& document);
