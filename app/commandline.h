// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

/// Runs the program: a subcommand if the first argument names one, else the window. Makes only the kind of
/// application object that is needed: none of the subcommands needs a display. Returns the exit code.
int runCommandLine(int& argc, char** argv);
