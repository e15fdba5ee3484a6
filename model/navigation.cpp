// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/navigation.h"

void Navigation::select(const TypedId& id)
{
    // The atlas as a whole is what is shown when nothing is selected.
    set(id.type == IdType::Atlas ? std::nullopt : std::optional(id));
}

void Navigation::clearSelection()
{
    set(std::nullopt);
}

void Navigation::set(const std::optional<TypedId>& selection)
{
    if (m_selection == selection)
        return;
    m_selection = selection;
    Q_EMIT selectionChanged();
}
