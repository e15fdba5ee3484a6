// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/items/sheetmodel.h"
#include "widgets/panels/celldelegate.h"
#include "widgets/panels/rowtable.h"

/// Draws the cells of a sheet: the accent of its layer before a row, figures bold, beneath them how they are
/// to be taken, a stronger line above totals.
class SheetDelegate : public CellDelegate
{
    Q_OBJECT

public:
    SheetDelegate(const ColorTheme& theme, const AtlasPtr& atlas, QObject* parent);

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;

private:
    ColorTheme m_theme;
    AtlasPtr m_atlas;
};

/// A sheet as a table. Rows of a long one have one height, so that it opens at once.
class SheetView : public RowTable
{
    Q_OBJECT

public:
    explicit SheetView(QWidget* parent = nullptr);

    [[nodiscard]] SheetModel& sheetModel() { return *m_model; }

    void setLook(const ColorTheme& theme, const AtlasPtr& atlas);
    void setSheet(std::shared_ptr<const Sheet> sheet);
    void setFilter(const QString& text);

    /// Marks the row of what is selected and brings it into view.
    void showSelection(const std::optional<TypedId>& selection);

    /// The height that shows all rows, in pixels.
    [[nodiscard]] int wholeHeight() const;

protected:
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void fit();
    void fitColumns();
    void fitRows();

    SheetModel* m_model;
    PanelStyle m_style;
    SheetDelegate* m_sheetCells = nullptr;
    bool m_isUnfitted = false; ///< waits until it is shown
};
