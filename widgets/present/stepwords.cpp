// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/present/stepwords.h"

#include <algorithm>
#include <QFontMetricsF>
#include <QTextLayout>

QStringList wordLines(const QString& text, const QFont& font, double width, int most)
{
    constexpr qsizetype longest = 400; // nobody reads more of a title
    const QString words = text.first(std::min(text.size(), longest)).simplified();
    if (words.isEmpty() || width <= 0)
        return {};
    QTextLayout layout(words, font);
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    QStringList lines;
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        if (lines.size() + 1 == most) {
            lines.append(QFontMetricsF(font).elidedText(words.mid(line.textStart()), Qt::ElideRight, width));
            break;
        }
        lines.append(words.mid(line.textStart(), line.textLength()).trimmed());
    }
    layout.endLayout();
    return lines;
}
