// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/fundingdetail.h"
#include "model/typedid.h"
#include "widgets/panels/paneltable.h"

/// Rounds with their investors as links, what they add up to, and the stated total.
class FundingTable : public PanelTable
{
    Q_OBJECT

public:
    FundingTable(const QList<FundingLine>& lines, const PanelStyle& style, QWidget* parent = nullptr);

Q_SIGNALS:
    void linkActivated(const TypedId& id);

protected:
    [[nodiscard]] QList<int> columnWidths(int width) const override;

private:
    void addInvestors(int row, const FundingLine& line);
    [[nodiscard]] int naturalWidth(int column) const;

    QList<int> m_naturalWidths;
    int m_totalWidth = 0; ///< of the names of the totals, which stand in two columns
};
