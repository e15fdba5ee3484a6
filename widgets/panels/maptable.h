// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/navigation.h"
#include "widgets/render/colortheme.h"

#include <QPointer>
#include <QWidget>

class MapTableModel;
class MapTableModelOrder;
class MapTableView;
class QActionGroup;
class QLabel;
class QMenu;
class QToolButton;

/// What the map shows as a table, for those whom a map does not serve: the same entities, the same selection,
/// and the same ways on. Costs nothing while it is hidden.
class MapTable : public QWidget
{
    Q_OBJECT

public:
    explicit MapTable(Navigation& navigation, QWidget* parent = nullptr);

    void setLanguage(const QString& language);
    void setTheme(const ColorTheme& theme);

    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    void exportRequested(const TypedId& id);
    void neighboursExportRequested(const TypedId& id);
    void linkCopyRequested(const TypedId& id);

protected:
    void showEvent(QShowEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void connectTable();
    void buildOrderMenu();
    void tickOrder();
    void refresh();
    void showCounts();
    void followSelection();
    void measureColumns();
    void fitColumns();
    void openMenu(const QModelIndex& index, const QPoint& globalPosition);

    Navigation& m_navigation;
    QString m_language = QStringLiteral("en");
    QLabel* m_counts;
    QToolButton* m_orderButton;
    QActionGroup* m_orders;
    MapTableModel* m_model;
    MapTableModelOrder* m_order;
    MapTableView* m_table;
    QPointer<QMenu> m_menu;
    QList<int> m_wanted;         ///< width of each column that shows all of it
    bool m_hasOwnWidths = false; ///< the user has drawn a column to a width
    bool m_isFitting = false;
    AtlasPtr m_fitted; ///< the columns are as wide as this atlas needs
};
