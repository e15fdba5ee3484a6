// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/navigation.h"
#include "widgets/render/colortheme.h"

#include <functional>
#include <map>
#include <QWidget>

class QAction;
class QHBoxLayout;
class QMenu;
class QStackedWidget;
class QToolButton;
class ViewPanel;

/// The panel that is open beside the map, beneath a row that says which it is and lets another be chosen.
/// Each is made when it is first opened. Hides itself while none is.
class PanelDeck : public QWidget
{
    Q_OBJECT

public:
    /// Makes a panel of a kind.
    using Factory = std::function<ViewPanel*(PanelKind, Navigation&)>;

    PanelDeck(Navigation& navigation, Factory factory, QWidget* parent = nullptr);

    /// What can be chosen from the heading, and what stands as buttons at its right.
    void setActions(const QList<QAction*>& panels, const QList<QAction*>& buttons);

    void setLanguage(const QString& language);
    void setTheme(const ColorTheme& theme);

    /// The panel that is open; null while none is.
    [[nodiscard]] ViewPanel* current() const;

    /// Gives the keyboard to the open panel.
    void focusPanel();

Q_SIGNALS:
    void exportRequested(const TypedId& id);
    void neighboursExportRequested(const TypedId& id);
    void linkCopyRequested(const TypedId& id);

private:
    void follow();
    ViewPanel* panelOf(PanelKind kind);

    Navigation& m_navigation;
    Factory m_factory;
    QString m_language = QStringLiteral("en");
    ColorTheme m_theme = ColorTheme::light();
    QToolButton* m_heading;
    QMenu* m_choices;
    QHBoxLayout* m_row;
    QList<QToolButton*> m_buttons;
    QStackedWidget* m_stack;
    std::map<PanelKind, ViewPanel*> m_panels;
    std::optional<PanelKind> m_shown;
};
