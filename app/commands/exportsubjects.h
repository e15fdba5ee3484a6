// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/commands/exportrequest.h"
#include "model/atlas.h"

/// Completes the options of a request by what only the atlas can tell: its language, and the things that are
/// named. On failure says what the atlas does not have, and what may have been meant.
std::expected<ExportOptions, QString> completedOptions(const ExportRequest& request,
                                                       const CommandParser& parser, const Atlas& atlas);

/// A tour of an atlas as something to export; on failure which tours there are.
std::expected<ExportSubject, QString> tourSubject(const Atlas& atlas, const QString& id);
