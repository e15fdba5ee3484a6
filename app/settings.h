// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/dialogs/settings.h"

#include <QSettings>

/// What is stored; what is missing, unknown or damaged there is as at the first start.
Settings readSettings(const QSettings& store);

void writeSettings(QSettings& store, const Settings& settings);
