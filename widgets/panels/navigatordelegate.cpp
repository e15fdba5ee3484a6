// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/panels/navigatordelegate.h"

#include "model/items/navigatormodel.h"

#include <cmath>
#include <QPainter>

namespace {

constexpr int swatch = 10;
constexpr int swatchGap = 8;
constexpr int gap = 6;
constexpr int rightMargin = 8;

/// Layers, and what stands beside them.
bool isTop(const QModelIndex& index)
{
    return !index.parent().isValid();
}

/// Whether the row holds others.
bool isBranch(const QModelIndex& index)
{
    return index.data(NavigatorModel::CountRole).isValid();
}

} // namespace

int NavigatorDelegate::rowHeight()
{
    return int(lineHeight(panel::body)) + 2 * panel::rowPadding;
}

void NavigatorDelegate::setTheme(const ColorTheme& theme)
{
    m_theme = theme;
    m_style = PanelStyle::of(theme);
}

QColor NavigatorDelegate::accentOf(const QModelIndex& index) const
{
    const Layer* layer = m_atlas ? m_atlas->layer(index.data(NavigatorModel::LayerRole).toString()) : nullptr;
    return layer ? m_theme.accent(*layer) : m_theme.outsideAccent();
}

panel::TextLook NavigatorDelegate::styleOf(const QModelIndex& index)
{
    return isTop(index) ? panel::bodyStrong : panel::body;
}

void NavigatorDelegate::paintName(QPainter& painter, QRect area, const QModelIndex& index) const
{
    constexpr int flags = int(Qt::AlignLeft | Qt::AlignVCenter) | int(Qt::TextSingleLine);
    const panel::TextLook style = styleOf(index);
    const bool fallsOut = index.data(NavigatorModel::FallsOutRole).toBool();
    const QString name = panel::bounded(index.data().toString(), 300);
    painter.setFont(fontFor(style));
    painter.setPen(fallsOut ? mixed(m_style.background, m_style.secondary, 0.55) : m_style.ink);
    painter.drawText(area, flags, elided(name, style, area.width()));
    const QString other =
        m_showsOtherNames ? index.data(NavigatorModel::OtherNameRole).toString() : QString();
    area.setLeft(area.left() + int(std::ceil(textWidth(name, style))) + gap);
    if (other.isEmpty() || area.width() < 2 * panel::scaled(style).pixelSize)
        return;
    painter.setFont(fontFor(panel::label));
    painter.setPen(m_style.secondary);
    painter.drawText(area, flags, elided(panel::bounded(other, 300), panel::label, area.width()));
}

int NavigatorDelegate::wholeWidth(const QModelIndex& index) const
{
    const QModelIndex name = index.siblingAtColumn(NavigatorModel::Name);
    const int before = isTop(name) ? swatch + swatchGap : 0;
    return before + int(std::ceil(textWidth(name.data().toString(), styleOf(name)))) + 2;
}

void NavigatorDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                              const QModelIndex& index) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    QRect area = option.rect;
    if (index.column() == NavigatorModel::Count) {
        painter->setFont(fontFor(panel::label));
        painter->setPen(m_style.secondary);
        painter->drawText(area.adjusted(0, 0, -rightMargin, 0),
                          int(Qt::AlignRight | Qt::AlignVCenter) | int(Qt::TextSingleLine),
                          index.data().toString());
        painter->restore();
        return;
    }
    if (isTop(index)) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(accentOf(index));
        painter->drawRoundedRect(QRectF(area.left(), area.center().y() - (swatch - 1) / 2.0, swatch, swatch),
                                 2.5, 2.5);
        area.setLeft(area.left() + swatch + swatchGap);
    } else if (!isBranch(index)) {
        area.setLeft(area.left() + 2); // entities have no arrow before them
    }
    paintName(*painter, area, index);
    painter->restore();
}

QSize NavigatorDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    Q_UNUSED(option)
    if (index.column() == NavigatorModel::Count)
        return {int(std::ceil(textWidth(index.data().toString(), panel::label))) + rightMargin + gap,
                rowHeight()};
    return {wholeWidth(index), rowHeight()};
}
