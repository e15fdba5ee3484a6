// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/actions.h"
#include "widgets/dialogs/hintcard.h"
#include "widgets/dialogs/shortcutsdialog.h"

/// What mouse and keys do on the map, where no action stands behind them.
QList<ShortcutRow> mapGestures();

/// The hints of the first start. They tell of no action that cannot be had.
QList<Hint> firstHints(const Actions& actions);
