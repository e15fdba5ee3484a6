// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/atlas.h"
#include "widgets/panels/panelstyle.h"

#include <QStyledItemDelegate>

/// Draws the rows of the navigator: the accent of the layer, the name, while it is filtered the other name
/// too, and how many entities there are.
class NavigatorDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    static int rowHeight();

    void setTheme(const ColorTheme& theme);

    /// The layers are of this atlas.
    void setAtlas(const AtlasPtr& atlas) { m_atlas = atlas; }

    void setShowsOtherNames(bool shows) { m_showsOtherNames = shows; }

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

    /// The width of a row that shows all of its name.
    [[nodiscard]] int wholeWidth(const QModelIndex& index) const;

private:
    void paintName(QPainter& painter, QRect area, const QModelIndex& index) const;
    [[nodiscard]] QColor accentOf(const QModelIndex& index) const;
    [[nodiscard]] static panel::TextLook styleOf(const QModelIndex& index);

    AtlasPtr m_atlas;
    ColorTheme m_theme = ColorTheme::light();
    PanelStyle m_style = PanelStyle::of(m_theme);
    bool m_showsOtherNames = false;
};
