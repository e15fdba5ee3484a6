// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QColor>
#include <QIcon>
#include <QString>

/// An icon of our own set (resources/icons/NAME.svg), drawn in a colour at every size and resolution asked
/// for.
QIcon icon(const QString& name, const QColor& colour);
