// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

/// Opens the window with the FILE named on the command line, or with the built-in atlas, and runs until it is
/// closed. Makes the QApplication. Returns the exit code of the program.
int runWindow(int& argc, char** argv);
