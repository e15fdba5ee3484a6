// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/render/displaylist.h"

class QPrinter;
class QWidget;

/// Turns the paper the way that suits the shape of a picture, and names the document.
void setUpPage(QPrinter& printer, const DisplayList& picture);

/// Draws a picture onto one page as large as it fits between the margins, as lines and text and not as
/// pixels. False if the printer cannot be drawn to.
bool printPicture(QPrinter& printer, const DisplayList& picture);

/// Shows how a picture will be printed, from where it can be.
void previewPrinting(const DisplayList& picture, QWidget* parent);
