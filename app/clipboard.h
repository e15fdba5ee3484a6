// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/render/displaylist.h"

#include <QString>

class Atlas;
class Navigation;
struct PanelParts;

/// What is copied besides a picture.
struct CopiedWords
{
    QString text = {};
    QString html = {}; ///< only where there are tables: a word processor takes it rather than the picture
};

/// What the map shows, in words: title, where one is and what stands out, and the sources.
CopiedWords wordsOfMap(const Atlas& atlas, const Navigation& navigation, const QString& language);

/// A panel in words: its title and notes, its tables as tab-separated values and in HTML, and the sources.
CopiedWords wordsOfPanel(const PanelParts& parts);

/// Puts a picture on the clipboard as pixels, as the bytes of a PNG file and as SVG, at twice the size of its
/// page in `pixels` as long as memory allows, with what it says in words.
void copyPicture(const DisplayList& list, const QSize& pixels, const CopiedWords& words = {});
