// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/search/searchstyle.h"

SearchStyle SearchStyle::of(const ColorTheme& theme)
{
    SearchStyle style;
    style.isDark = theme.mode == ColorTheme::Mode::Dark;
    style.panel = PanelStyle::of(theme);
    if (style.isDark) { // a card that floats is lighter than what is below it
        style.panel.background = mixed(theme.panel, theme.node, 0.7);
        style.panel.selection = mixed(style.panel.background, style.panel.link, 0.18);
        style.panel.hairline = mixed(theme.hairline, theme.secondary, 0.12);
    }
    style.markInk = theme.ink;
    style.markLine = style.panel.link;
    style.markFill = mixed(style.panel.background, style.panel.link, style.isDark ? 0.22 : 0.14);
    style.keyFill = mixed(style.panel.background, theme.secondary, 0.1);
    style.shade = style.isDark ? QColor(0, 0, 0, 110) : QColor(28, 39, 51, 60);
    return style;
}

QPalette SearchStyle::fieldPalette() const
{
    QPalette palette = panel.palette();
    palette.setColor(QPalette::Base, Qt::transparent); // what is behind it is painted by us
    palette.setColor(QPalette::Highlight, mixed(panel.background, panel.link, 0.3));
    return palette;
}

int searchlook::hitHeight()
{
    return int(lineHeight(title) + lineHeight(context)) + 9;
}

int searchlook::commandHeight()
{
    return int(lineHeight(title)) + 14;
}

int searchlook::headingHeight()
{
    return int(lineHeight(hint)) + 13;
}

int searchlook::messageHeight()
{
    return int(lineHeight(panel::bodyStrong) + lineHeight(context)) + 29;
}

int searchlook::footerHeight()
{
    return int(lineHeight(hint)) + 13;
}

void searchlook::drawCard(QPainter& painter, const QRectF& card, const SearchStyle& style)
{
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    QColor dark(Qt::black);
    for (int reach = shadow - 2; reach > 0; reach -= 2) {
        dark.setAlphaF(style.isDark ? 0.055F : 0.016F);
        painter.setBrush(dark);
        painter.drawRoundedRect(card.adjusted(-reach, 4 - reach, reach, reach / 2.0 + 2), radius + reach,
                                radius + reach);
    }
    painter.setPen(style.panel.strongLine);
    painter.setBrush(style.panel.background);
    painter.drawRoundedRect(card.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
}

void searchlook::drawFooter(QPainter& painter, const QRectF& area, const QString& text,
                            const SearchStyle& style)
{
    painter.fillRect(QRectF(area.left() + 1, area.top(), area.width() - 2, 1), style.panel.hairline);
    painter.setFont(fontFor(hint));
    painter.setPen(style.panel.secondary);
    painter.drawText(area.adjusted(16, 0, -16, 0), int(Qt::AlignLeft | Qt::AlignVCenter),
                     elided(text, hint, area.width() - 32));
}
