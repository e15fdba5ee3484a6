// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/tours/stepcard.h"

#include "model/items/tourstepsmodel.h"

#include <QPainter>
#include <QTextLayout>

namespace {

constexpr QSize picture(96, 54); // device-independent pixels
constexpr int padding = 8;
constexpr int numberWidth = 22;
constexpr int mostLines = 3;
constexpr int markWidth = 3;

/// As many lines as there is room for; the last one ends in an ellipsis where the text goes on.
void drawLines(QPainter& painter, const QRect& place, const QString& text)
{
    const QFontMetrics metrics(painter.font());
    const int lines = std::clamp(place.height() / metrics.lineSpacing(), 1, mostLines);
    QTextLayout layout(text, painter.font());
    layout.beginLayout();
    int y = place.top();
    for (int i = 0; i < lines; ++i) {
        QTextLine line = layout.createLine();
        if (!line.isValid())
            break;
        line.setLineWidth(place.width());
        const QString rest = text.sliced(line.textStart());
        const bool isLast = i + 1 == lines;
        painter.drawText(QRect(place.left(), y, place.width(), metrics.lineSpacing()),
                         int(Qt::AlignLeft) | int(Qt::AlignVCenter) | int(Qt::TextSingleLine),
                         isLast ? metrics.elidedText(rest, Qt::ElideRight, place.width())
                                : text.mid(line.textStart(), line.textLength()));
        y += metrics.lineSpacing();
    }
    layout.endLayout();
}

} // namespace

StepCard::StepCard(Pictures pictures, bool hasNumbers, QObject* parent)
    : QStyledItemDelegate(parent)
    , m_pictures(std::move(pictures))
    , m_hasNumbers(hasNumbers)
    , m_style(PanelStyle::of(ColorTheme::light()))
{
}

QRect StepCard::textPlace(const QRect& row) const
{
    const int left = row.left() + padding + (m_hasNumbers ? numberWidth : 0) + picture.width() + padding;
    return {left, row.top() + padding, std::max(1, row.right() - padding - left), row.height() - 2 * padding};
}

void StepCard::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    painter->save();
    const QRect& row = option.rect;
    const bool isSelected = option.state.testFlag(QStyle::State_Selected);
    if (isSelected || option.state.testFlag(QStyle::State_MouseOver))
        painter->fillRect(row, isSelected ? m_style.selection : m_style.hover);
    if (isSelected)
        painter->fillRect(QRect(row.topLeft(), QSize(markWidth, row.height())), m_style.link);
    int left = row.left() + padding;
    if (m_hasNumbers) {
        painter->setFont(panel::fontFor(panel::labelStrong));
        painter->setPen(m_style.secondary);
        painter->drawText(QRect(left, row.top() + padding, numberWidth, picture.height()),
                          int(Qt::AlignLeft) | int(Qt::AlignTop),
                          index.data(TourStepsModel::NumberRole).toString());
        left += numberWidth;
    }
    const QRect place(QPoint(left, row.top() + (row.height() - picture.height()) / 2), picture);
    painter->fillRect(place, m_style.noteFill);
    if (const QImage image = m_pictures(index.row()); !image.isNull()) {
        painter->setRenderHint(QPainter::SmoothPixmapTransform);
        painter->drawImage(place, image);
    }
    painter->setPen(m_style.hairline);
    painter->drawRect(place.adjusted(0, 0, -1, -1));
    painter->setFont(panel::fontFor(isSelected ? panel::bodyStrong : panel::body));
    painter->setPen(m_style.ink);
    drawLines(*painter, textPlace(row), index.data(Qt::DisplayRole).toString());
    if (option.state.testFlag(QStyle::State_HasFocus)) {
        painter->setPen(m_style.link);
        painter->drawRect(row.adjusted(0, 0, -1, -1));
    }
    painter->restore();
}

QSize StepCard::sizeHint(const QStyleOptionViewItem& /*option*/, const QModelIndex& /*index*/) const
{
    const int text = int(std::ceil(panel::lineHeight(panel::body) * mostLines));
    return {picture.width() * 2, std::max(picture.height(), text) + 2 * padding};
}

void StepCard::updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option,
                                    const QModelIndex& /*index*/) const
{
    QRect place = textPlace(option.rect);
    place.setHeight(editor->sizeHint().height());
    editor->setGeometry(place);
}
