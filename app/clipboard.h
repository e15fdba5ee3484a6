// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/render/displaylist.h"

/// Puts a picture on the clipboard as PNG and as SVG, at twice the size of its page in `pixels` as long as
/// memory allows, with what it says in words.
void copyPicture(const DisplayList& list, const QSize& pixels, const QString& words = {});
