// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/panels/celldelegate.h"

#include "model/items/itemroles.h"

#include <algorithm>
#include <QAbstractItemView>
#include <QPainter>

namespace {

constexpr int cellGap = 8; ///< between a cell and the next

constexpr int padding = panel::rowPadding + 1;

} // namespace

CellDelegate::CellDelegate(const PanelStyle& style, Size size, QObject* parent)
    : QStyledItemDelegate(parent)
    , m_style(style)
    , m_size(size)
{
}

QList<TextRun> CellDelegate::valueRuns(const QModelIndex& index) const
{
    const QString phrase = index.data(PhraseRole).toString();
    if (index.data(LabelRole).toBool())
        return {{phrase, fontFor(panel::label), m_style.secondary}};
    const int figure = index.data(FigureLengthRole).toInt();
    if (m_size == Size::Headline) {
        const QFont rest = fontFor(figure > 0 ? panel::body : panel::strongText);
        return {{phrase.left(figure), fontFor(panel::figure), m_style.ink},
                {phrase.mid(figure), rest, m_style.ink}};
    }
    const QFont rest = fontFor(index.data(TotalRole).toBool() ? panel::bodyStrong : panel::body);
    return {{phrase.left(figure), fontFor(panel::bodyStrong), m_style.ink},
            {phrase.mid(figure), rest, m_style.ink}};
}

QList<TextRun> CellDelegate::metaRuns(const QModelIndex& index) const
{
    QList<TextRun> runs;
    const auto add = [&](int role, const panel::TextLook& style, const QColor& colour) {
        const QString text = index.data(role).toString();
        if (text.isEmpty())
            return;
        const QString before = runs.isEmpty() ? QString() : QStringLiteral(" · ");
        runs.append({before + text, fontFor(style), colour});
    };
    add(CautionRole, panel::smallStrong, m_style.secondary);
    add(NoteRole, panel::small, m_style.secondary);
    add(OwnSourceRole, panel::small, m_style.secondary);
    return runs;
}

QList<TextFlow> CellDelegate::paragraphs(const QModelIndex& index) const
{
    const auto alignment = m_size == Size::Headline
                               ? Qt::Alignment(Qt::AlignLeft)
                               : Qt::Alignment(index.data(Qt::TextAlignmentRole).toInt());
    QList<TextFlow> result;
    if (m_size == Size::Headline) {
        const QString label = index.siblingAtColumn(0).data().toString();
        result.append(TextFlow({{label, fontFor(panel::label), m_style.secondary}}));
    }
    result.append(TextFlow(valueRuns(index), alignment));
    result.append(TextFlow(metaRuns(index), alignment));
    return result;
}

int CellDelegate::heightFor(const QModelIndex& index, int width) const
{
    int height = 2 * padding;
    for (const TextFlow& paragraph : paragraphs(index))
        height += paragraph.height(width - cellGap);
    return height;
}

QSize CellDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    return {option.rect.width(), heightFor(index, option.rect.width())};
}

void CellDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                         const QModelIndex& index) const
{
    const auto* view = qobject_cast<const QAbstractItemView*>(option.widget);
    if (view && view->indexWidget(index)) // it shows the text itself
        return;
    painter->save();
    const bool right = m_size == Size::Table && (index.data(Qt::TextAlignmentRole).toInt() & Qt::AlignRight);
    QRect area = option.rect.adjusted(right ? cellGap : 0, padding, right ? 0 : -cellGap, 0);
    for (const TextFlow& paragraph : paragraphs(index)) {
        paragraph.draw(*painter, area);
        area.setTop(area.top() + paragraph.height(area.width()));
    }
    painter->restore();
}
