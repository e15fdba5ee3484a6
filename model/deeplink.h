// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/view.h"

#include <expected>
#include <QString>

/// A view with everything that brings it back, for the part of a link after `#`.
struct DeepLink
{
    View view;
    Lens lens;
    bool operator==(const DeepLink&) const = default;
};

/// Written
/// `entity:biren&in=group:ai-chips&degrees=2&footprint&lit=ID&only&at=X,Y,WIDTH&panel=funding&alone&pin=ID&hide=KIND&level=cards`
/// and of a filter
/// `filter-layer=ID&filter-kind=ID&filter-org=ID&filter-basis=claimed&filter-status=TEXT&filter-funded&filter-text=TEXT&filter-hides&by-basis`:
/// what is selected first (or `atlas`), then what is not as usual, in this order. Ids are percent-encoded
/// where they would be ambiguous.
QString writeDeepLink(const DeepLink& link);

/// Reads what writeDeepLink() wrote or somebody typed; else says what is wrong. Whether the ids name anything
/// is for the atlas to say.
std::expected<DeepLink, QString> readDeepLink(const QString& text);
