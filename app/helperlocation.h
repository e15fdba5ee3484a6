// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/layout/grouparranger.h"

/// Where this installation has its layout helper – beside the program or in libexec, never on PATH – and
/// where it keeps what the helper answered. Needs an application object.
HelperOptions installedHelper();
