// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

/// What the program tells whoever started it.
enum class ExitCode
{
    Done = 0,
    DataErrors = 1,   ///< the atlas has errors
    Usage = 2,        ///< wrong arguments, or a view, format or picture size that cannot be had
    FileError = 3,    ///< a file could not be read or written, or the layout helper could not be run
    Interrupted = 130 ///< by Ctrl+C, as shells tell it
};
