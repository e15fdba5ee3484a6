// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/navigation.h"
#include "widgets/render/colortheme.h"

#include <QPointer>
#include <QWidget>

class NavigatorModel;
class NavigatorModelFilter;
class NavigatorTree;
class QLabel;
class FilterField;
class QMenu;

/// Everything there is in the atlas as a tree, with a field above that filters it. The row of what is
/// selected follows the selection; choosing a row selects.
class NavigatorPanel : public QWidget
{
    Q_OBJECT

public:
    explicit NavigatorPanel(Navigation& navigation, QWidget* parent = nullptr);

    void setLanguage(const QString& language);
    void setTheme(const ColorTheme& theme);

    [[nodiscard]] QSize sizeHint() const override;

public Q_SLOTS:
    /// Gives the keyboard to the filter field.
    void focusFilter();

Q_SIGNALS:
    void exportRequested(const TypedId& id);
    void neighboursExportRequested(const TypedId& id);
    void linkCopyRequested(const TypedId& id);

    /// The user wants out of the panel: Esc in an empty field.
    void left();

private:
    void connectTree();
    void showAtlas();
    void fitCounts();
    void showSelection();
    void showPassing();
    void filter(const QString& text);
    void openMenu(const QModelIndex& index, const QPoint& globalPosition);
    void enterTree();
    void choose(const QModelIndex& index);
    void openAtFirst();
    [[nodiscard]] bool filterKey(int key);
    [[nodiscard]] QSet<QString> openRows() const;
    void setOpenRows(const QSet<QString>& rows);

    Navigation& m_navigation;
    QString m_language = QStringLiteral("en");
    QString m_atlasId;
    FilterField* m_field;
    QLabel* m_nothing;
    NavigatorModel* m_model;
    NavigatorModelFilter* m_filter;
    NavigatorTree* m_tree;
    QPointer<QMenu> m_menu;
    QSet<QString> m_openBefore; ///< what was open before it was filtered
    Passing m_shownPassing;
    bool m_hides = false;             ///< what falls out of the filter of the map
    QSet<QString> m_openBeforeHiding; ///< what was open while it does
};
