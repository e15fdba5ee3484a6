// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/render/bandpainter.h"

#include "model/factphrase.h"
#include "widgets/render/names.h"

#include <algorithm>
#include <cmath>
#include <QLocale>

namespace {

constexpr double bandRadius = 10;
constexpr double labelPadding = 16;

/// The far half of the left side rounded, the right side straight: the coloured part of a band.
QPainterPath leftRounded(const QRectF& rect, double radius)
{
    QPainterPath path(QPointF(rect.right(), rect.top()));
    path.lineTo(rect.left() + radius, rect.top());
    path.quadTo(rect.topLeft(), QPointF(rect.left(), rect.top() + radius));
    path.lineTo(rect.left(), rect.bottom() - radius);
    path.quadTo(rect.bottomLeft(), QPointF(rect.left() + radius, rect.bottom()));
    path.lineTo(rect.right(), rect.bottom());
    path.closeSubpath();
    return path;
}

} // namespace

void BandPainter::draw(const MapLayout::Band& band)
{
    const Layer& layer = *m_atlas.layer(band.id);
    const QColor accent = m_theme.accent(layer);
    m_builder.begin({IdType::Layer, layer.id}, layer.name.in(m_language), layer.summary);
    m_builder.rect(band.rect, bandRadius, m_theme.tint(accent), {mixed(m_theme.canvas, accent, 0.3), 1});
    m_builder.path(leftRounded(band.label, bandRadius), accent, {});
    drawLabel(layer, band.label, accent);
}

QStringList BandPainter::comparisonsOf(const Layer& layer) const
{
    if (const Fact* fact = FactPhrase::headline(m_atlas, layer.headline))
        return {FactPhrase::full(*fact)};
    QStringList ofGroups;
    for (const Group* group : m_atlas.groupsOf(layer.id)) {
        if (const Fact* fact = FactPhrase::headline(m_atlas, group->headline))
            ofGroups << group->name.in(m_language) + QStringLiteral(": ") + FactPhrase::full(*fact);
    }
    return ofGroups.isEmpty() ? QStringList{tr("No comparison published")} : ofGroups;
}

QString BandPainter::playersOf(const QStringList& players) const
{
    QStringList names;
    for (const QString& player : players)
        names << m_atlas.nameOf({IdType::Entity, player}, m_language);
    return names.join(listSeparator);
}

void BandPainter::drawLabel(const Layer& layer, const QRectF& rect, const QColor& accent)
{
    TextStyle nameStyle = m_type.bandName;
    const TextStyle textStyle = m_type.bandText;
    const QColor ink = m_theme.onAccent(accent);
    const QColor quiet = m_theme.quietOnAccent(accent);
    const double padding = std::min(labelPadding, 14 * m_type.pixel);
    const double chipPadding = 4 * m_type.pixel;
    const double left = rect.left() + padding;
    const double room = rect.width() - 2 * padding;
    const double step = lineHeight(textStyle);
    const QString name = QLocale(m_language).toString(layer.order) + u' ' + layer.name.in(m_language);
    if (rect.height() < lineHeight(nameStyle))
        return;                                                                           // too low for words
    if (rect.height() < 1.7 * padding + lineHeight(nameStyle) + step + 2 * chipPadding) { // for the name only
        m_builder.text({left, rect.center().y() + nameStyle.pixelSize * 0.36}, name, nameStyle, ink, room);
        return;
    }
    // A name that is a little too long for a line is rather a little smaller.
    const double excess = textWidth(name, nameStyle) / room;
    if (excess > 1 && excess <= 1.2)
        nameStyle.pixelSize = std::floor(nameStyle.pixelSize / excess * 8) / 8;

    // The comparison stands at the foot, in a box of its own.
    QStringList chipLines;
    const int chipMost =
        std::max(1, int((rect.height() - 2 * padding - lineHeight(nameStyle) - 2 * chipPadding) / step));
    for (const QString& comparison : comparisonsOf(layer)) {
        if (const int more = chipMost - int(chipLines.size()); more > 0)
            chipLines << wrapped(comparison, textStyle, room - chipPadding, std::min(3, more));
    }
    const double chipHeight = double(chipLines.size()) * step + 2 * chipPadding;
    const double overhang = std::min(chipPadding, padding / 2);
    const QRectF chip(left - overhang, rect.bottom() - padding + overhang - chipHeight, room + 2 * overhang,
                      chipHeight);

    double y = rect.top() + padding * 0.7;
    const double roomForName = chip.top() - y;
    y += m_builder.lines({left, y}, name, nameStyle, ink, room,
                         std::clamp(int(roomForName / lineHeight(nameStyle)), 1, 3));
    if (const int playerLines = int((chip.top() - 2 * m_type.pixel - y) / step); playerLines > 0)
        m_builder.lines({left, y}, playersOf(layer.players), textStyle, quiet, room, playerLines);

    m_builder.rect(chip, std::min(5.0, 4 * m_type.pixel), m_theme.chip(accent));
    y = chip.top() + chipPadding;
    for (const QString& line : std::as_const(chipLines)) {
        m_builder.text({chip.left() + chipPadding, y + textAscent(textStyle)}, line, textStyle, ink,
                       chip.width() - 2 * chipPadding + 0.5);
        y += step;
    }
}
