// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QString>

/// Something wrong in an atlas file, and where.
struct Problem
{
    int line = 0;    ///< from 1; 0 when the whole file is meant
    int column = 0;  ///< from 1, in code points
    QString pointer; ///< JSON pointer (RFC 6901); empty for the whole document
    QString message; ///< what was found, what was expected, what to do

    /// `FILE:LINE:COLUMN: /json/pointer: message`, the parts that do not apply left out.
    [[nodiscard]] QString format(const QString& file) const;
    bool operator==(const Problem&) const = default;
};
