// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <algorithm>
#include <QComboBox>
#include <QVariant>

/// What the rows of the export form have in common.
namespace exportrow {

/// A list to choose from that takes the width of the form, however long its entries are.
inline QComboBox* combo(const QString& accessibleName)
{
    auto* box = new QComboBox;
    box->setAccessibleName(accessibleName);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(16);
    box->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    return box;
}

/// Chooses the entry with this data, the first where there is none.
inline void choose(QComboBox* box, const QVariant& data)
{
    box->setCurrentIndex(std::max(0, box->findData(data)));
}

/// A name as long as a row has room for.
inline QString shortened(const QString& name)
{
    constexpr qsizetype most = 40;
    const QString line = name.simplified();
    return line.size() <= most ? line : QString(line.left(most - 1) + u'…');
}

} // namespace exportrow
