// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/render/panels/chartdata.h"

#include <expected>
#include <QByteArray>
#include <QDateTime>

/// The workbook behind a chart of a slide, which "Edit data" opens: names in the first column, a column of
/// numbers for each series from the second on, then the figures as published. No text is a formula.
std::expected<QByteArray, QString> chartWorkbook(const ChartData& chart, const QDateTime& time);

/// A column of it in letters, from 0: "B".
QString workbookColumn(qsizetype column);

/// How the only worksheet is called.
inline constexpr const char* workbookSheet = "Data";
