// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/commands/commandparser.h"

/// `stackatlas export [FILE] --all DIR`: every view of an atlas in every format, theme and language that is
/// asked for, and a list of the files. One that fails does not keep the others from being written.
ExitCode exportAll(const CommandParser& parser);
