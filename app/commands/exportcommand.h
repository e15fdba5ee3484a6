// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/exitcode.h"

#include <QStringList>

/// `stackatlas export [FILE] -o OUT`: writes the map, a panel, a tour or the data of an atlas into a file;
/// with
/// `--all DIR` everything into a folder.
ExitCode runExport(const QStringList& arguments);
