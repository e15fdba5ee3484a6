// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/typedid.h"

#include <optional>
#include <QObject>

/// What the user looks at: the one state that map, panels and window observe and change. Knows no widget.
class Navigation : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// The thing selected, or nothing.
    [[nodiscard]] const std::optional<TypedId>& selection() const { return m_selection; }

public Q_SLOTS:
    /// Selects a thing; the atlas itself stands for nothing in particular and clears the selection.
    void select(const TypedId& id);

    /// Selects nothing.
    void clearSelection();

Q_SIGNALS:
    void selectionChanged();

private:
    void set(const std::optional<TypedId>& selection);

    std::optional<TypedId> m_selection;
};
