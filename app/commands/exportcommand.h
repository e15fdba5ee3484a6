// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/exitcode.h"

#include <QStringList>

/// `stackatlas export [FILE] -o OUT`: draws the map or a panel of an atlas into a file. Unlike in the window,
/// a layout helper that fails is an error here: a picture made without it would look different.
ExitCode runExport(const QStringList& arguments);
