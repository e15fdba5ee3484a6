// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/panels/fundingtable.h"

#include "model/items/fundingmodel.h"
#include "model/items/itemroles.h"
#include "widgets/panels/linkbutton.h"

#include <algorithm>
#include <QHeaderView>
#include <QPainter>
#include <QVBoxLayout>

namespace {

constexpr int columnGap = 8;

FundingModel* modelOf(const QList<FundingLine>& lines)
{
    auto* model = new FundingModel;
    model->setLines(lines);
    return model;
}

/// A header in the words of the model, quiet and without the buttons of a style.
class QuietHeader : public QHeaderView
{
public:
    QuietHeader(const PanelStyle& style, QWidget* parent)
        : QHeaderView(Qt::Horizontal, parent)
        , m_style(style)
    {
        setSectionResizeMode(Fixed);
        setSectionsClickable(false);
        setHighlightSections(false);
        setFocusPolicy(Qt::NoFocus);
    }

    [[nodiscard]] QSize sizeHint() const override { return {0, int(lineHeight(panel::labelStrong)) + 6}; }

protected:
    void paintSection(QPainter* painter, const QRect& area, int section) const override
    {
        painter->fillRect(area, m_style.background);
        painter->fillRect(QRect(area.left(), area.bottom(), area.width(), 1), m_style.hairline);
        painter->setFont(fontFor(panel::labelStrong));
        painter->setPen(m_style.secondary);
        const int alignment = model()->headerData(section, orientation(), Qt::TextAlignmentRole).toInt();
        const int indent = section == FundingModel::Investors ? columnGap : 0;
        painter->drawText(area.adjusted(indent, 0, 0, 0), alignment,
                          model()->headerData(section, orientation()).toString());
    }

private:
    PanelStyle m_style;
};

} // namespace

FundingTable::FundingTable(const QList<FundingLine>& lines, const PanelStyle& style, QWidget* parent)
    : PanelTable(modelOf(lines), style, CellDelegate::Size::Table, tr("Funding rounds"), parent)
{
    setHorizontalHeader(new QuietHeader(style, this));
    horizontalHeader()->setMinimumSectionSize(0);
    horizontalHeader()->show();
    for (int row = 0; row < lines.size(); ++row) {
        const QModelIndex name = model()->index(row, FundingModel::Round);
        if (name.data(TotalRole).toBool())
            m_totalWidth =
                std::max(m_totalWidth, int(textWidth(name.data(PhraseRole).toString(), panel::bodyStrong)));
    }
    m_totalWidth += columnGap + 2;
    for (int column = 0; column < FundingModel::ColumnCount; ++column)
        m_naturalWidths.append(naturalWidth(column));
    for (int row = 0; row < lines.size(); ++row) {
        if (!lines[row].investors.isEmpty())
            addInvestors(row, lines[row]);
        if (lines[row].kind != FundingLine::Kind::Round && lines[row].date.isEmpty())
            setSpan(row, FundingModel::Round, 1, 2);
    }
}

void FundingTable::addInvestors(int row, const FundingLine& line)
{
    auto* cell = new QWidget(viewport());
    auto* column = new QVBoxLayout(cell);
    column->setContentsMargins(columnGap - 2, panel::rowPadding, 0, panel::rowPadding);
    column->setSpacing(0);
    for (const FundingLine::Investor& investor : line.investors) {
        auto* link = new LinkButton(investor.name, panelStyle(), LinkButton::Look::Text, cell);
        connect(link, &LinkButton::clicked, this,
                [this, id = TypedId{IdType::Entity, investor.id}] { Q_EMIT linkActivated(id); });
        column->addWidget(link);
    }
    column->addStretch();
    setIndexWidget(model()->index(row, FundingModel::Investors), cell);
}

int FundingTable::naturalWidth(int column) const
{
    double width = textWidth(model()->headerData(column, Qt::Horizontal).toString(), panel::labelStrong);
    for (int row = 0; row < model()->rowCount(); ++row) {
        const QModelIndex index = model()->index(row, column);
        const bool strong = column == FundingModel::Amount;
        if (strong || !index.data(TotalRole).toBool())
            width =
                std::max(width, textWidth(index.data().toString(), strong ? panel::bodyStrong : panel::body));
    }
    return int(width) + columnGap + 2;
}

QList<int> FundingTable::columnWidths(int width) const
{
    const int most = width * 3 / 10;
    const int date = std::min(m_naturalWidths[FundingModel::Date], most);
    const int total = m_totalWidth - date;
    const int round = std::min(std::max(m_naturalWidths[FundingModel::Round], total), most);
    const int amount = std::min(m_naturalWidths[FundingModel::Amount], most);
    return {round, date, amount, std::max(width - round - date - amount, 0), 0, 0};
}
