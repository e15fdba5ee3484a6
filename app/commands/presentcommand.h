// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/exitcode.h"

#include <QStringList>

/// `stackatlas present [FILE]`: shows a tour on a screen, without the main window. Needs a QApplication;
/// under another application object it answers what needs no display, and else says that there is none.
ExitCode runPresent(const QStringList& arguments);
