// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/atlas.h"
#include "widgets/render/colortheme.h"
#include "widgets/render/maptype.h"
#include "widgets/render/picturebuilder.h"

/// A group or a section beside the stack, as its heading has it.
struct BoxHeading
{
    TypedId id; ///< of the group; the atlas for a section, which stands for nothing in particular
    QString name;
    QString summary;
    const Fact* headline = nullptr;
    QColor accent;
};

/// How many entities of a box are to be seen.
struct BoxCount
{
    int shown = 0; ///< of those, what the filter lets through
    int all = 0;
};

/// "7", or where not all are to be seen "3 of 7".
QString countText(const BoxCount& count, const QString& language);

/// Draws the words of a box: its heading, and from afar the names of what is in it.
class BoxHeadingPainter
{
public:
    BoxHeadingPainter(const ColorTheme& theme, const QString& language, const MapType& type)
        : m_theme(theme)
        , m_language(language)
        , m_type(type)
    {
    }

    /// The height that the heading of a box of this width takes when it is seen from afar: a name that is too
    /// long for a line gets two.
    [[nodiscard]] double height(const QString& name, double width) const;

    /// The place of the heading of a box that is seen from afar.
    [[nodiscard]] QRectF line(const BoxHeading& heading, const QRectF& box) const;

    /// Name, headline figure where there is room, and the number of entities.
    void draw(PictureBuilder& builder, const BoxHeading& heading, const QRectF& line,
              const BoxCount& count) const;

    /// Name, headline figure and names of entities, as text that fills the box.
    void drawNames(PictureBuilder& builder, const BoxHeading& heading, const QRectF& rect,
                   const QStringList& names) const;

private:
    [[nodiscard]] TextStyle nameStyle(const QString& text, double room) const;

    const ColorTheme& m_theme;
    const QString& m_language;
    const MapType& m_type;
};
