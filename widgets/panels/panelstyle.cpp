// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/panels/panelstyle.h"

#include <QPainter>
#include <QPolygonF>

PanelStyle PanelStyle::of(const ColorTheme& theme)
{
    const bool dark = theme.mode == ColorTheme::Mode::Dark;
    PanelStyle style;
    style.background = theme.panel;
    style.hairline = theme.hairline;
    style.strongLine = mixed(theme.hairline, theme.secondary, 0.35);
    style.ink = theme.ink;
    style.secondary = theme.secondary;
    style.link = dark ? QColor(0x7fb3e3) : QColor(0x1d4f91);
    style.selection = mixed(theme.panel, style.link, dark ? 0.16 : 0.13);
    style.hover = mixed(theme.panel, style.link, dark ? 0.08 : 0.06);
    style.noteFill = mixed(theme.panel, style.link, dark ? 0.1 : 0.07);
    style.noteLine = mixed(theme.panel, style.link, 0.32);
    style.warningFill = theme.warningFill;
    style.warningLine = theme.warningLine;
    return style;
}

QPalette PanelStyle::palette() const
{
    QPalette result;
    for (const QPalette::ColorRole role :
         {QPalette::Window, QPalette::Base, QPalette::AlternateBase, QPalette::Button, QPalette::ToolTipBase})
        result.setColor(role, background);
    for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText,
                                           QPalette::HighlightedText, QPalette::ToolTipText})
        result.setColor(role, ink);
    for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        result.setColor(QPalette::Disabled, role, mixed(background, ink, 0.45));
    result.setColor(QPalette::PlaceholderText, secondary);
    result.setColor(QPalette::Link, link);
    result.setColor(QPalette::LinkVisited, link);
    result.setColor(QPalette::Highlight, selection);
    result.setColor(QPalette::Mid, hairline);
    return result;
}

QString PanelStyle::scrollBarSheet() const
{
    return QStringLiteral(
               "QScrollBar { background: %1; width: 10px; margin: 0; }"
               "QScrollBar::handle { background: %2; border-radius: 3px; margin: 2px; min-height: 32px; }"
               "QScrollBar::handle:hover { background: %3; }"
               "QScrollBar::add-line, QScrollBar::sub-line { height: 0; }"
               "QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }")
        .arg(background.name(), mixed(background, secondary, 0.5).name(), secondary.name());
}

TextStyle panel::scaled(const TextLook& look)
{
    return scaledForWidgets({look.pixelSize, look.bold});
}

QFont panel::fontFor(const TextLook& look)
{
    return ::fontFor({look.pixelSize, look.bold});
}

double panel::textWidth(const QString& text, const TextLook& look)
{
    return ::textWidth(text, scaled(look));
}

double panel::lineHeight(const TextLook& look)
{
    return ::lineHeight(scaled(look));
}

QString panel::elided(const QString& text, const TextLook& look, double width)
{
    return ::elided(text, scaled(look), width);
}

int panel::scaled(int pixels)
{
    return int(scaledForWidgets({double(pixels)}).pixelSize);
}

QFont panel::headingFont()
{
    QFont font = fontFor(smallStrong);
    font.setCapitalization(QFont::AllUppercase);
    font.setLetterSpacing(QFont::PercentageSpacing, 106);
    return font;
}

QString panel::choiceSheet(const PanelStyle& style)
{
    return QStringLiteral("QToolButton { background: transparent; color: %1; border: 2px solid transparent;"
                          " border-radius: 0; padding: 3px 8px; }"
                          "QToolButton:hover { background: %2; }"
                          "QToolButton:checked { color: %3; font-weight: bold; border-bottom-color: %4; }"
                          "QToolButton:focus { border-color: %4; border-radius: 4px; }")
        .arg(style.secondary.name(), style.hover.name(), style.ink.name(), style.link.name());
}

QString panel::focusRingSheet(const PanelStyle& style)
{
    return QStringLiteral("QToolButton { color: %1; background: transparent; border: 2px solid transparent;"
                          " border-radius: 4px; padding: 0 4px; }"
                          "QToolButton:hover { background: %2; }"
                          "QToolButton:focus { border-color: %3; }"
                          "QToolButton::menu-indicator { image: none; }")
        .arg(style.ink.name(), style.hover.name(), style.link.name());
}

void panel::drawChevron(QPainter& painter, const QPointF& centre, bool open, const QColor& colour)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(centre);
    painter.rotate(open ? 90 : 0);
    painter.setPen(QPen(colour, 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPolyline(QPolygonF({QPointF(-1.75, -3.5), QPointF(1.75, 0), QPointF(-1.75, 3.5)}));
    painter.restore();
}

QString panel::bounded(const QString& text, qsizetype longest)
{
    return text.size() <= longest ? text : text.first(longest) + u'…';
}

QString panel::plainToolTip(const QString& text)
{
    if (text.isEmpty())
        return {};
    return QStringLiteral("<p style=\"white-space: pre-wrap\">") + bounded(text).toHtmlEscaped() +
           QStringLiteral("</p>");
}
