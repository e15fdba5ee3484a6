// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <functional>

class MainWindow;

/// Gives the QApplication its name, style and fonts, before the first window.
void prepareApplication();

/// Opens the window with the file or link named on the command line, or with the built-in atlas, and runs
/// until it is closed. Makes the QApplication. Returns the exit code of the program. `watch` is given the
/// window before it is shown.
int runWindow(int& argc, char** argv, const std::function<void(MainWindow&)>& watch = {});
