// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/legendcontent.h"
#include "model/navigation.h"
#include "widgets/map/overlay.h"

class LegendKindBox;
class LinkButton;
class QGridLayout;
class QScrollArea;
class QToolButton;
class QVBoxLayout;

/// What the marks on the map mean, in its lower left corner: only those that are there. Relation kinds can be
/// hidden and shown here. Collapses to a button.
class Legend : public Overlay
{
    Q_OBJECT

public:
    Legend(Navigation& navigation, QWidget* parent);

    /// What to explain; without anything to explain the legend is not there.
    void setShown(const LegendContent& content);

    void setTheme(const ColorTheme& theme);
    void setCollapsed(bool collapsed);

    [[nodiscard]] bool isCollapsed() const { return m_collapsed; }

Q_SIGNALS:
    void collapsedChanged(bool collapsed);

protected:
    QSize wantedSize(const QSize& most) override;
    void changeEvent(QEvent* event) override;

private:
    void rebuild();
    void updateHeader();
    void arrangeKinds(int columns);
    [[nodiscard]] int columnsWithin(int width) const;
    [[nodiscard]] int widestKind() const;
    [[nodiscard]] bool hasSameRows(const LegendContent& content) const;

    Navigation& m_navigation;
    LegendContent m_content;
    QToolButton* m_header;
    LinkButton* m_showAll = nullptr;
    QScrollArea* m_scroll;
    QWidget* m_body = nullptr;
    QGridLayout* m_grid = nullptr;
    QList<LegendKindBox*> m_kinds;
    int m_columns = 0;
    bool m_collapsed = true;
};
