// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/exitcode.h"

#include <QStringList>

/// `stackatlas facts [FILE]`: every fact of an atlas, one a row.
ExitCode runFacts(const QStringList& arguments);
