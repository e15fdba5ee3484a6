// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/export/exportjob.h"

/// The page of a panel.
ExportPage panelPageOf(const ExportJob& job);
