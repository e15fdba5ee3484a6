// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

/// What stands around a picture.
struct FrameOptions
{
    bool title = true;
    bool subtitle = true; ///< the other language's title, counts
    bool legend = true;
    bool filters = true; ///< which filter is active, where one is
    bool edition = true; ///< and the date that the figures are of
    bool sources = true; ///< with a remark where everything rests on one
    bool licence = true; ///< of the atlas, where it names one
    QString marking;     ///< "Internal"; empty: none
    bool operator==(const FrameOptions&) const = default;
};
