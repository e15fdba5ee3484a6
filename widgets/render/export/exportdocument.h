// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/atlas.h"
#include "widgets/render/colortheme.h"
#include "widgets/render/displaylist.h"
#include "widgets/render/panels/panelparts.h"

#include <functional>
#include <QDateTime>

/// One page of an export: a picture of it all, and what it was made of, for slides that draw it natively.
struct ExportPage
{
    DisplayList picture;            ///< with its frame
    QString title;                  ///< plain text; of a step the statement it makes
    QString message;                ///< under the title; may be empty
    QString notes;                  ///< for who speaks; may be empty
    QStringList sources;            ///< the footnotes: documents, a line each
    QStringList remarks;            ///< other lines of the frame: edition, filter, licence, handling mark
    std::optional<DisplayList> map; ///< without a frame
    std::optional<PanelParts> panel;
    TypedId thing; ///< what it shows, the atlas with an empty id for all; for bookmarks
};

/// What goes into one file, or several where the format holds one page only.
struct ExportDocument
{
    AtlasPtr atlas;
    QString title; ///< plain text
    QString language;
    ColorTheme theme = ColorTheme::light();
    QList<ExportPage> pages; ///< at least one
};

/// Why there is no file.
struct ExportError
{
    enum Kind
    {
        Refused,  ///< what was asked cannot be had; a repetition will not help
        Failed,   ///< memory, a library
        Cancelled ///< by who asked for it; nothing to say
    };

    Kind kind = Failed;
    QString text; ///< plain text, for the user
};

/// Called in the thread that writes, with the share that is done, 0 to 1; false cancels.
using ExportProgress = std::function<bool(double done)>;

/// The time that files say they were made: SOURCE_DATE_EPOCH where that is set, else the edition of the
/// atlas, so that the same input gives the same bytes.
QDateTime exportTime(const Atlas& atlas);
