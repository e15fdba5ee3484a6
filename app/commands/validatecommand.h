// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/exitcode.h"

#include <QStringList>

/// `stackatlas validate FILE…`: reports every problem of every file on standard error. Where one file cannot
/// be read and another has errors, the exit code is that of the one that cannot be read. Files of tours come
/// last, checked against their atlas among the files or the built-in one.
ExitCode runValidate(const QStringList& arguments);
