// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/navigation.h"
#include "widgets/panels/sheetview.h"

#include <QPointer>
#include <QWidget>

class FilterField;
class QLabel;
class QMenu;
class QToolButton;

/// A sheet with its heading, how many rows it shows, a field that filters them, a menu that sorts them, and
/// its notes: in step with the navigation.
class SheetBox : public QWidget
{
    Q_OBJECT

public:
    explicit SheetBox(Navigation& navigation, QWidget* parent = nullptr);

    void setLanguage(const QString& language);
    void setTheme(const ColorTheme& theme);
    void setSheet(std::shared_ptr<const Sheet> sheet);

    [[nodiscard]] SheetView& table() { return *m_table; }

    [[nodiscard]] FilterField& filterField() { return *m_filter; }

    /// Copies all rows that are shown, with what sums them up, as tab-separated values and as HTML.
    void copyTable();

Q_SIGNALS:
    void exportRequested(const TypedId& id);
    void neighboursExportRequested(const TypedId& id);
    void linkCopyRequested(const TypedId& id);

private:
    void connectTable();
    void buildOrderMenu();
    void showCounts();
    void followSelection();
    void openMenu(const QModelIndex& index, const QPoint& globalPosition);

    Navigation& m_navigation;
    QString m_language = QStringLiteral("en");
    QLabel* m_title;
    QLabel* m_counts;
    QLabel* m_notes;
    FilterField* m_filter;
    QToolButton* m_order;
    SheetView* m_table;
    QPointer<QMenu> m_menu;
};
