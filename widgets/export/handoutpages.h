// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/render/export/exportdocument.h"
#include "widgets/render/export/exportoptions.h"

/// The steps of a tour put on sheets of paper, to be taken home: each with its notes, or six on one. In the
/// shape of the paper that is asked for, else A4 upright. Slides stay as they are.
ExportDocument handoutOf(ExportDocument document, const ExportOptions& options);
