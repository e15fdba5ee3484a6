// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/actions.h"
#include "app/atlasloader.h"
#include "app/auditrunner.h"
#include "app/searchindexer.h"
#include "model/navigation.h"
#include "widgets/panels/citedplace.h"
#include "widgets/render/colortheme.h"

#include <QMainWindow>

class Breadcrumbs;
class CommandPalette;
class DetailPanel;
class FilterBar;
class FocusBar;
class MapTable;
class MapView;
class NavigatorPanel;
class NoticeBar;
class PanelDeck;
class PanelLinks;
class QSplitter;
class QStackedWidget;
class SearchField;

/// The panels of the window, and what ties each of them to the navigation: none knows another.
class Workspace : public QObject
{
    Q_OBJECT

public:
    /// Puts everything into the window.
    Workspace(QMainWindow& window, Navigation& navigation, const Actions& actions);

    /// Shows an atlas; the navigation looks at it already.
    void show(const LoadedAtlas& loaded);

    void setTheme(const ColorTheme& theme);
    void setMotion(bool glides);

    [[nodiscard]] MapView& map() { return *m_map; }

    [[nodiscard]] PanelDeck& deck() { return *m_deck; }

    [[nodiscard]] NoticeBar& notice() { return *m_notice; }

    /// The figure that the keys are at, or else that of what is selected, and where it stands.
    [[nodiscard]] std::optional<CitedPlace> cited() const;

    /// Whether the keys are in the open panel, or it stands alone.
    [[nodiscard]] bool isPanelInUse() const;

    /// Puts the search field at the right of a tool bar.
    void addSearchTo(QToolBar& bar);

Q_SIGNALS:
    void exportRequested(const TypedId& id);
    void neighboursExportRequested(const TypedId& id);
    void linkCopyRequested(const TypedId& id);
    void audited(const QList<Finding>& findings);
    void indexed(const std::shared_ptr<const SearchIndex>& index);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void buildCentre();
    void buildDocks();
    void connectDetails();
    void connectMap();
    void connectActions();
    void connectFilter();
    void openThingMenu(const TypedId& id, const QPoint& globalPosition);
    void connectDeck();
    void arrangePanel();
    void showMarks();
    void followHistory();
    void setAccents();

    QMainWindow& m_window;
    Navigation& m_navigation;
    const Actions& m_actions;
    SearchIndexer m_indexer;
    AuditRunner m_auditor;
    QList<Finding> m_findings;
    ColorTheme m_theme = ColorTheme::light();
    AtlasPtr m_atlas;
    QString m_language = QStringLiteral("en");

    NoticeBar* m_notice;
    Breadcrumbs* m_breadcrumbs;
    FocusBar* m_focusBar;
    FilterBar* m_filterBar;
    QWidget* m_row = nullptr; ///< holds both, and keeps its height while nothing is selected
    QStackedWidget* m_stack;  ///< map or table
    MapView* m_map;
    MapTable* m_table;
    PanelDeck* m_deck;
    QSplitter* m_split;      ///< map or table, and the open panel
    bool m_hasPanel = false; ///< when they were last arranged
    NavigatorPanel* m_navigator;
    PanelLinks* m_links;
    DetailPanel* m_details;
    SearchField* m_search;
    CommandPalette* m_palette;
};
