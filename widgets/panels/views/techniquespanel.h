// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/panels/techniques.h"
#include "widgets/panels/viewpanel.h"

class BarChartView;

/// Techniques side by side and their figures compared; what something is made of, as ranges; and how far
/// things are.
class TechniquesPanel : public ViewPanel
{
    Q_OBJECT

public:
    explicit TechniquesPanel(Navigation& navigation, QWidget* parent = nullptr);

    /// What is counted: "3 techniques · 1 composition".
    static QString subtitleOf(const TechniquesContent& content);

    /// The documents that the rows of sheets were read from, a line.
    static QString sourcesOf(const Atlas& atlas, const QList<Sheet>& sheets);

protected:
    void refresh() override;
    void followSelection() override;

private:
    BarChartView* makeChart(const QString& accessibleName);
    QWidget* together(QWidget* above, SheetBox* table);

    PictureView* m_cards;
    BarChartView* m_comparisons;
    SheetBox* m_figures;
    BarChartView* m_compositions;
    SheetBox* m_shares;
    SheetBox* m_status;
};
