// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

/// Installs the texts of the interface: English ones, for their plurals. Needs an application object, and
/// lasts as long as it.
void installTranslation();
