// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/present/steprowdelegate.h"

#include "widgets/present/stepsmodel.h"
#include "widgets/present/stepwords.h"

#include <QPainter>

namespace {

constexpr int titleLines = 2;
constexpr int padding = 6;
constexpr int markRoom = 14;

int numberRoom()
{
    return int(panel::textWidth(QStringLiteral("00"), panel::bodyStrong)) + 10;
}

QStringList linesOf(const QModelIndex& index, int width)
{
    const bool shown = index.data(StepsModel::ShownRole).toBool();
    return wordLines(index.data(StepsModel::TitleRole).toString(),
                     panel::fontFor(shown ? panel::bodyStrong : panel::body),
                     width - markRoom - numberRoom() - padding, titleLines);
}

} // namespace

StepRowDelegate::StepRowDelegate(QObject* parent)
    : QStyledItemDelegate(parent)
    , m_style(PanelStyle::of(ColorTheme::dark()))
{
}

/// Always of two lines: the list is not to jump as another one becomes bold.
QSize StepRowDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& /*index*/) const
{
    return {option.rect.width(), int(titleLines * panel::lineHeight(panel::body)) + 2 * padding};
}

void StepRowDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                            const QModelIndex& index) const
{
    painter->save();
    const QRect row = option.rect;
    const bool shown = index.data(StepsModel::ShownRole).toBool();
    if (shown)
        painter->fillRect(row, m_style.selection);
    else if (option.state.testFlag(QStyle::State_MouseOver))
        painter->fillRect(row, m_style.hover);
    painter->setRenderHint(QPainter::Antialiasing);
    if (shown) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(m_style.link);
        const QPointF middle(row.x() + markRoom / 2.0, QRectF(row).center().y());
        painter->drawPolygon(
            QPolygonF({middle + QPointF(-3, -5), middle + QPointF(4, 0), middle + QPointF(-3, 5)}));
    }
    if (index.data(StepsModel::GridRole).toBool()) {
        painter->setPen(QPen(m_style.link, 2));
        painter->setBrush(Qt::NoBrush);
        painter->drawRoundedRect(QRectF(row).adjusted(1.5, 1.5, -1.5, -1.5), 4, 4);
    }
    const bool passed = index.data(StepsModel::PassedRole).toBool();
    const double line = panel::lineHeight(panel::body);
    const QStringList lines = linesOf(index, row.width());
    const double top = row.y() + (row.height() - double(lines.size()) * line) / 2;
    painter->setFont(panel::fontFor(panel::bodyStrong));
    painter->setPen(m_style.secondary);
    painter->drawText(QRectF(row.x() + markRoom, top, numberRoom() - 8, line),
                      Qt::AlignRight | Qt::AlignVCenter, QString::number(index.row() + 1));
    painter->setFont(panel::fontFor(shown ? panel::bodyStrong : panel::body));
    painter->setPen(passed ? m_style.secondary : m_style.ink);
    for (qsizetype i = 0; i < lines.size(); ++i) {
        painter->drawText(
            QRectF(row.x() + markRoom + numberRoom(), top + double(i) * line, row.width(), line),
            Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, lines[i]);
    }
    painter->restore();
}
