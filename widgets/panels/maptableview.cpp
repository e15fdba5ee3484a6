// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/panels/maptableview.h"

#include "model/items/itemroles.h"
#include "model/items/maptablemodel.h"

#include <algorithm>
#include <cmath>
#include <QPainter>

namespace {

constexpr int padding = 8;
constexpr int swatch = 9;
constexpr int swatchGap = 7;
constexpr int widestColumn = 360; ///< grows with the text
constexpr int oneLine = int(Qt::AlignVCenter) | int(Qt::TextSingleLine);

bool isLit(const QModelIndex& index)
{
    return !index.siblingAtColumn(MapTableModel::Lit).data().toString().isEmpty();
}

} // namespace

// ---- cells

void MapTableDelegate::setTheme(const ColorTheme& theme)
{
    m_theme = theme;
    m_style = PanelStyle::of(theme);
}

void MapTableDelegate::paintFigure(QPainter& painter, QRect area, const QModelIndex& index) const
{
    const QString phrase = index.data(PhraseRole).toString();
    const int figure = index.data(FigureLengthRole).toInt();
    const auto after = [](const QString& text) -> QString {
        return text.isEmpty() ? text : QStringLiteral(" · ") + text;
    };
    const QString caution = after(index.data(CautionRole).toString());
    const QString note = after(index.data(NoteRole).toString());
    const double room = area.width() - textWidth(caution, panel::label); // no figure without its caution
    const double rest = room - textWidth(phrase.left(figure), panel::bodyStrong);
    const QString words = elided(phrase.mid(figure), panel::body, std::max(0.0, rest));
    const auto put = [&](const QString& text, const panel::TextLook& style, const QColor& colour) {
        if (text.isEmpty() || area.width() < panel::scaled(style).pixelSize)
            return;
        painter.setFont(fontFor(style));
        painter.setPen(colour);
        painter.drawText(area, int(Qt::AlignLeft) | oneLine, elided(text, style, area.width()));
        area.setLeft(area.left() + int(std::ceil(textWidth(text, style))));
    };
    put(phrase.left(figure), panel::bodyStrong, m_style.ink);
    put(words, panel::body, m_style.ink);
    put(caution, panel::label, m_style.secondary);
    put(note, panel::label, m_style.secondary);
}

void MapTableDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                             const QModelIndex& index) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (option.state & QStyle::State_Selected)
        painter->fillRect(option.rect, m_style.selection);
    painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1),
                      m_style.hairline);
    QRect area = option.rect.adjusted(padding, 0, -padding, 0);
    const int column = index.column();
    if (column == MapTableModel::Layer && !index.data().toString().isEmpty()) {
        const Layer* layer =
            m_atlas ? m_atlas->layer(index.data(MapTableModel::LayerIdRole).toString()) : nullptr;
        painter->setPen(Qt::NoPen);
        painter->setBrush(layer ? m_theme.accent(*layer) : m_theme.outsideAccent());
        painter->drawRoundedRect(QRectF(area.left(), area.center().y() - (swatch - 1) / 2.0, swatch, swatch),
                                 2.5, 2.5);
        area.setLeft(area.left() + swatch + swatchGap);
    }
    if (column == MapTableModel::Figure) {
        paintFigure(*painter, area, index);
        painter->restore();
        return;
    }
    const bool strong = (column == MapTableModel::Name || column == MapTableModel::Lit) && isLit(index);
    const bool quiet = column == MapTableModel::OtherName || column == MapTableModel::Kind;
    const panel::TextLook style = strong ? panel::bodyStrong : panel::body;
    painter->setFont(fontFor(style));
    painter->setPen(quiet ? m_style.secondary : m_style.ink);
    const QString text = panel::bounded(index.data().toString(), 300);
    const int align = index.data(Qt::TextAlignmentRole).toInt() & int(Qt::AlignHorizontal_Mask);
    painter->drawText(area, align | oneLine, elided(text, style, area.width()));
    painter->restore();
}

QSize MapTableDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    Q_UNUSED(option)
    const QString text = panel::bounded(index.data().toString(), 300);
    const int before = index.column() == MapTableModel::Layer ? swatch + swatchGap : 0;
    const int width = int(std::ceil(textWidth(text, panel::bodyStrong))) + 2 * padding + 2 + before;
    return {std::min(width, panel::scaled(widestColumn)), RowTable::rowHeight()};
}

// ---- the table

MapTableView::MapTableView(QWidget* parent)
    : RowTable(parent)
    , m_cells(new MapTableDelegate(this))
{
    setItemDelegate(m_cells);
    setAccessibleName(tr("What the map shows"));
}
