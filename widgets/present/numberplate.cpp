// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/present/numberplate.h"

#include "widgets/panels/panelstyle.h"

#include <algorithm>
#include <QPainter>

namespace {

double digitsOf(const QWidget& plate)
{
    return plate.parentWidget()->height() / 10.0;
}

} // namespace

NumberPlate::NumberPlate(QWidget& over)
    : QWidget(&over)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    hide();
}

void NumberPlate::setTheme(const ColorTheme& theme)
{
    m_theme = theme;
    update();
}

void NumberPlate::setNumber(const QString& typed, qsizetype count)
{
    m_typed = typed;
    const bool exists = typed.toInt() >= 1 && typed.toInt() <= count;
    m_of = exists ? tr("of %1").arg(count) : tr("only %1").arg(count);
    setAccessibleName(tr("Step %1 %2").arg(m_typed, m_of));
    setVisible(!typed.isEmpty());
    place();
    update();
}

void NumberPlate::place()
{
    const double digits = digitsOf(*this);
    const double words = QFontMetricsF(chartFontFor({digits, true})).horizontalAdvance(m_typed) +
                         QFontMetricsF(chartFontFor({digits * 0.4})).horizontalAdvance(m_of);
    const QSize plate(int(words + digits), int(digits * 1.5));
    const int margin = parentWidget()->height() / 20;
    setGeometry(QRect(QPoint(parentWidget()->width() - margin - plate.width(),
                             parentWidget()->height() - margin - plate.height()),
                      plate));
}

void NumberPlate::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const double digits = digitsOf(*this);
    painter.setBrush(m_theme.panel);
    painter.setPen(QPen(m_theme.secondary, 2));
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), digits / 6, digits / 6);
    const QFont large = chartFontFor({digits, true});
    const QFont small = chartFontFor({digits * 0.4});
    const QFontMetricsF metrics(large);
    const double baseline = (height() + metrics.capHeight()) / 2;
    painter.setFont(large);
    painter.setPen(m_theme.ink);
    painter.drawText(QPointF(digits * 0.35, baseline), m_typed);
    painter.setFont(small);
    painter.setPen(m_theme.secondary);
    painter.drawText(QPointF(digits * 0.6 + metrics.horizontalAdvance(m_typed), baseline), m_of);
}
