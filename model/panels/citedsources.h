// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/atlas.h"

/// The documents that something was read from, each once: "Source: title, published".
QString citedSources(const Atlas& atlas, const QList<SourceRef>& refs);

/// The sections that something was read from, each once: "§ Head to head". With its document where there is
/// no section or the atlas has several documents.
QString citedSections(const Atlas& atlas, const QList<SourceRef>& refs);
