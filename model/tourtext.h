// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/jsontext.h"
#include "model/tour.h"

// Tours and bookmarks in the words of atlas files. They are written as they are: asInFile() comes before.

JsonText jsonOf(const LocalizedText& text);
JsonText jsonOf(const TourStep& step);
JsonText jsonOf(const Tour& tour);
JsonText jsonOf(const Bookmark& bookmark);

/// A list of them, each on lines of its own.
template <typename Item> JsonText jsonOf(const QList<Item>& items)
{
    JsonText json = JsonText::array();
    for (const Item& item : items)
        json.append(jsonOf(item));
    json.setTall();
    return json;
}
