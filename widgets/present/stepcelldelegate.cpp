// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/present/stepcelldelegate.h"

#include "widgets/panels/panelstyle.h"
#include "widgets/present/stepsmodel.h"
#include "widgets/present/stepwords.h"

#include <algorithm>
#include <QPainter>
#include <QPainterPath>

namespace {

constexpr int titleLines = 2;
constexpr double lineSpacing = 1.36;

double paddingOf(int width)
{
    return std::clamp(width * 0.035, 6.0, 20.0);
}

double textSizeOf(int width)
{
    return std::clamp(width * 0.05, 11.0, 32.0);
}

QRectF frameOf(const QRectF& cell)
{
    const double padding = paddingOf(int(cell.width()));
    const double width = cell.width() - 2 * padding;
    return {cell.x() + padding, cell.y() + padding, width, width * 9 / 16};
}

} // namespace

StepCellDelegate::StepCellDelegate(QObject* parent)
    : QStyledItemDelegate(parent)
{
}

int StepCellDelegate::heightFor(int width)
{
    const double padding = paddingOf(width);
    return int((width - 2 * padding) * 9 / 16 + 2.5 * padding +
               titleLines * lineSpacing * textSizeOf(width)) +
           1;
}

QSize StepCellDelegate::sizeHint(const QStyleOptionViewItem& /*option*/, const QModelIndex& /*index*/) const
{
    return m_cell;
}

void StepCellDelegate::drawPicture(QPainter& painter, const QRectF& frame, const QModelIndex& index) const
{
    painter.fillRect(frame, m_theme.panel);
    const QImage picture = index.data(StepsModel::PictureRole).value<QImage>();
    if (picture.isNull()) {
        painter.setPen(m_theme.secondary);
        painter.setFont(chartFontFor({frame.height() / 3, true}));
        painter.drawText(frame, Qt::AlignCenter, QString::number(index.row() + 1));
    } else {
        QRectF to(QPointF(), QSizeF(picture.size()).scaled(frame.size(), Qt::KeepAspectRatio));
        to.moveCenter(frame.center());
        painter.drawImage(to, picture);
    }
    painter.setPen(m_theme.hairline);
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(frame);
}

void StepCellDelegate::drawFlag(QPainter& painter, const QRectF& frame) const
{
    const QColor link = PanelStyle::of(m_theme).link;
    painter.setPen(QPen(link, std::max(2.0, frame.width() / 140)));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(frame);
    const QFont font = chartFontFor({textSizeOf(m_cell.width()) * 0.8, true});
    const QString words = tr("Shown now");
    const QFontMetricsF metrics(font);
    const double height = metrics.height() * 1.3;
    const QRectF flag(frame.topLeft(),
                      QSizeF(std::min(frame.width(), metrics.horizontalAdvance(words) + height), height));
    painter.fillRect(flag, link);
    painter.setFont(font);
    painter.setPen(m_theme.onAccent(link));
    painter.drawText(flag, Qt::AlignCenter, words);
}

void StepCellDelegate::drawWords(QPainter& painter, const QRectF& room, const QModelIndex& index) const
{
    const double size = textSizeOf(m_cell.width());
    const double line = size * lineSpacing;
    const QFont numberFont = chartFontFor({size, true});
    const QString number = QString::number(index.row() + 1);
    const double before =
        std::max(size * 1.7, QFontMetricsF(numberFont).horizontalAdvance(number) + size / 2);
    painter.setFont(numberFont);
    painter.setPen(PanelStyle::of(m_theme).link);
    painter.drawText(QRectF(room.x(), room.y(), before, line), Qt::AlignLeft | Qt::AlignVCenter, number);
    painter.setFont(chartFontFor({size, index.data(StepsModel::ShownRole).toBool()}));
    painter.setPen(m_theme.ink);
    const QStringList lines = wordLines(index.data(StepsModel::TitleRole).toString(), painter.font(),
                                        room.width() - before, titleLines);
    for (qsizetype i = 0; i < lines.size(); ++i) {
        painter.drawText(QRectF(room.x() + before, room.y() + double(i) * line, room.width() - before, line),
                         Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, lines[i]);
    }
}

void StepCellDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                             const QModelIndex& index) const
{
    painter->save();
    painter->setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    const QRectF cell = option.rect;
    const double padding = paddingOf(option.rect.width());
    if (index.data(StepsModel::GridRole).toBool()) {
        const double thick = padding / 3 + 1;
        const PanelStyle style = PanelStyle::of(m_theme);
        painter->setPen(QPen(style.link, thick));
        painter->setBrush(mixed(m_theme.canvas, style.link, 0.14));
        painter->drawRoundedRect(cell.adjusted(thick, thick, -thick, -thick), padding / 2, padding / 2);
    }
    const QRectF frame = frameOf(cell);
    drawPicture(*painter, frame, index);
    if (index.data(StepsModel::ShownRole).toBool())
        drawFlag(*painter, frame);
    drawWords(*painter,
              QRectF(frame.x(), frame.bottom() + padding / 2, frame.width(),
                     cell.bottom() - padding - frame.bottom()),
              index);
    painter->restore();
}
