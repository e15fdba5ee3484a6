// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/search/resultdelegate.h"

#include <algorithm>
#include <QAbstractItemView>

namespace {

constexpr qreal textLeft = 36;
constexpr qreal textRight = 16;
constexpr qreal signLeft = 17; ///< of the accent, resp. the check mark
constexpr qreal gap = 12;

void paintCheck(QPainter& painter, const QPointF& centre, const QColor& ink)
{
    painter.setPen(QPen(ink, 1.8, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    const QPointF points[] = {centre + QPointF(-4, 0.5), centre + QPointF(-1.2, 3.2),
                              centre + QPointF(4.4, -3)};
    painter.drawPolyline(points, 3);
}

} // namespace

void ResultDelegate::setLook(const SearchStyle& style, const QHash<QString, QColor>& accents)
{
    m_style = style;
    m_accents = accents;
}

int ResultDelegate::heightOf(const ResultRow& row)
{
    switch (row.kind) {
    case ResultRow::Kind::Heading:
        return searchlook::headingHeight();
    case ResultRow::Kind::Hit:
        return searchlook::hitHeight();
    case ResultRow::Kind::Command:
    case ResultRow::Kind::More:
        return searchlook::commandHeight();
    case ResultRow::Kind::Message:
        return searchlook::messageHeight();
    }
    Q_UNREACHABLE();
}

QSize ResultDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    return {option.rect.width(), heightOf(index.data(ResultsModel::RowRole).value<ResultRow>())};
}

MarkedText ResultDelegate::marked(const QString& text, const QList<TextRange>& marks,
                                  const panel::TextLook& style, const QColor& ink) const
{
    return {text, marks, fontFor(style), ink, m_style.markInk, m_style.markFill, m_style.markLine};
}

void ResultDelegate::paintSurface(QPainter& painter, const QRectF& area) const
{
    const QRectF surface = area.adjusted(searchlook::side, 1, -searchlook::side, -1);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_style.panel.selection);
    painter.drawRoundedRect(surface, 5, 5);
    painter.setBrush(m_style.panel.link);
    painter.drawRoundedRect(QRectF(surface.left(), surface.top() + 6, 3, surface.height() - 12), 1.5, 1.5);
}

void ResultDelegate::paintHeading(QPainter& painter, const QRectF& area, const ResultRow& row) const
{
    painter.setFont(panel::headingFont());
    painter.setPen(m_style.panel.secondary);
    const QRectF line = area.adjusted(16, 8, -textRight, 0);
    painter.drawText(line, int(Qt::AlignLeft | Qt::AlignVCenter), row.title);
    painter.setFont(fontFor(searchlook::hint));
    painter.drawText(line, int(Qt::AlignRight | Qt::AlignVCenter), row.side);
}

void ResultDelegate::paintHit(QPainter& painter, const QRectF& area, const ResultRow& row,
                              bool isCurrent) const
{
    const auto accent = m_accents.constFind(row.layer);
    const qreal titleHeight = lineHeight(searchlook::title);
    const QRectF sign(signLeft, area.top() + 4.5 + (titleHeight - 9) / 2, 9, 9);
    if (accent != m_accents.cend()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(*accent);
        painter.drawRoundedRect(sign, 2.5, 2.5);
    } else { // beside the stack
        painter.setPen(QPen(m_style.panel.secondary, 1.2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(sign.adjusted(0.6, 0.6, -0.6, -0.6), 2.5, 2.5);
    }
    const qreal width = area.width() - textLeft - textRight - (isCurrent ? 24 : 0);
    marked(row.title, row.titleMarks, searchlook::title, m_style.panel.ink)
        .draw(painter, QRectF(area.left() + textLeft, area.top() + 4, width, titleHeight + 1));
    marked(row.context, row.contextMarks, searchlook::context, m_style.panel.secondary)
        .draw(painter, QRectF(area.left() + textLeft, area.top() + 4 + titleHeight, width,
                              lineHeight(searchlook::context) + 1));
    if (isCurrent)
        paintKeys(painter, area.adjusted(0, 0, -textRight, 0), QStringLiteral("↵"), m_style.panel.secondary);
}

qreal ResultDelegate::paintKeys(QPainter& painter, const QRectF& area, const QString& keys,
                                const QColor& ink) const
{
    const QFont font = fontFor(searchlook::hint);
    const qreal width = std::max(20.0, QFontMetricsF(font).horizontalAdvance(keys) + 10);
    const qreal height = lineHeight(searchlook::hint) + 4;
    const QRectF cap(area.right() - width, area.center().y() - height / 2, width, height);
    painter.setPen(m_style.panel.strongLine);
    painter.setBrush(m_style.keyFill);
    painter.drawRoundedRect(cap.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    painter.setFont(font);
    painter.setPen(ink);
    painter.drawText(cap, int(Qt::AlignCenter), keys);
    return width;
}

void ResultDelegate::paintCommand(QPainter& painter, const QRectF& area, const ResultRow& row) const
{
    const QColor quiet = m_style.panel.secondary;
    const QColor ink = row.isEnabled ? m_style.panel.ink : mixed(m_style.panel.background, quiet, 0.75);
    if (row.isChecked)
        paintCheck(painter, {signLeft + 4.5, area.center().y()}, ink);
    QRectF line = area.adjusted(textLeft, 0, -textRight, 0);
    if (!row.side.isEmpty())
        line.setRight(line.right() - paintKeys(painter, line, row.side, row.isEnabled ? quiet : ink) - gap);
    MarkedText title = marked(row.title, row.titleMarks, searchlook::title, ink);
    MarkedText path = marked(row.context, row.contextMarks, searchlook::context, row.isEnabled ? quiet : ink);
    if (!row.isEnabled)
        title.markInk = path.markInk = ink;
    line.setLeft(title.draw(painter, line) + gap);
    if (line.width() > 40)
        path.draw(painter, line);
}

void ResultDelegate::paintMore(QPainter& painter, const QRectF& area, const ResultRow& row) const
{
    panel::drawChevron(painter, {signLeft + 4.5, area.center().y()}, true, m_style.panel.secondary);
    marked(row.title, {}, searchlook::title, m_style.panel.link)
        .draw(painter, area.adjusted(textLeft, 0, -textRight, 0));
}

void ResultDelegate::paintMessage(QPainter& painter, const QRectF& area, const ResultRow& row) const
{
    const qreal width = area.width() - 2 * textRight;
    const qreal titleHeight = lineHeight(panel::bodyStrong) + 2;
    marked(row.title, {}, panel::bodyStrong, m_style.panel.ink)
        .draw(painter, QRectF(area.left() + textRight, area.top() + 12, width, titleHeight));
    marked(row.context, {}, searchlook::context, m_style.panel.secondary)
        .draw(painter, QRectF(area.left() + textRight, area.top() + 12 + titleHeight, width,
                              lineHeight(searchlook::context) + 3));
}

void ResultDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                           const QModelIndex& index) const
{
    const auto row = index.data(ResultsModel::RowRole).value<ResultRow>();
    const auto* view = qobject_cast<const QAbstractItemView*>(option.widget);
    const bool isCurrent = view && view->currentIndex() == index; // rows not enabled are never selected
    const QRectF area = option.rect;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (isCurrent)
        paintSurface(*painter, area);
    switch (row.kind) {
    case ResultRow::Kind::Heading:
        paintHeading(*painter, area, row);
        break;
    case ResultRow::Kind::Hit:
        paintHit(*painter, area, row, isCurrent);
        break;
    case ResultRow::Kind::Command:
        paintCommand(*painter, area, row);
        break;
    case ResultRow::Kind::More:
        paintMore(*painter, area, row);
        break;
    case ResultRow::Kind::Message:
        paintMessage(*painter, area, row);
        break;
    }
    painter->restore();
}
