// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFont>
#include <QString>
#include <QStringList>

/// A text in at most so many lines of a width, the last of them cut with an ellipsis where there is more.
QStringList wordLines(const QString& text, const QFont& font, double width, int most);
