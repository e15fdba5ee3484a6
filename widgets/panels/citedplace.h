// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/citing.h"

#include <optional>
#include <QRect>

class QModelIndex;
class QTableView;
class QWidget;

/// The figure that the keys are at, and where it stands on the screen.
struct CitedPlace
{
    Citing citing;
    QRect area; ///< in global coordinates
};

/// What a row of a table, a figure of a chart or a block of a picture says, in the widget that has the keys
/// or around it. Nothing where they are elsewhere, or at nothing that can be cited.
std::optional<CitedPlace> citedPlace(QWidget* focus, const Atlas& atlas, const QString& language);

/// The same of one row of a table, wherever the keys are.
std::optional<CitedPlace> citedRow(const QTableView& table, const QModelIndex& index, const Atlas& atlas,
                                   const QString& language);
