// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/navigation.h"
#include "widgets/map/mapcanvas.h"

#include <QTimer>
#include <QWidget>

class Legend;
class Minimap;

/// The map with what lies upon it: the minimap and the legend, which follow what the canvas shows.
class MapView : public QWidget
{
    Q_OBJECT

public:
    explicit MapView(Navigation& navigation, QWidget* parent = nullptr);

    /// Shows a map of the atlas that the navigation looks at.
    void setMap(const AtlasPtr& atlas, const std::shared_ptr<const MapLayout>& layout);
    void setTheme(const ColorTheme& theme);
    void setLanguage(const QString& language);

    [[nodiscard]] MapCanvas& canvas() { return *m_canvas; }

    [[nodiscard]] Minimap& minimap() { return *m_minimap; }

    [[nodiscard]] Legend& legend() { return *m_legend; }

private:
    void followView();
    void followLit();
    void fillLegend();

    Navigation& m_navigation;
    MapCanvas* m_canvas;
    Minimap* m_minimap;
    Legend* m_legend;
    QTimer m_settled; ///< the legend waits until the map stands still
};
