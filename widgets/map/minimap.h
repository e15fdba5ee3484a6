// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/layout/maplayout.h"
#include "model/neighbourhood.h"
#include "widgets/map/overlay.h"

#include <memory>
#include <optional>
#include <QPixmap>

/// The whole map, very small, in its lower right corner, with a frame around what is seen. Frame and arrow
/// keys move the map, the wheel zooms it. Not there while all of the map is in view.
class Minimap : public Overlay
{
    Q_OBJECT

public:
    explicit Minimap(QWidget* parent);

    void setMap(const AtlasPtr& atlas, const std::shared_ptr<const MapLayout>& layout);
    void setTheme(const ColorTheme& theme);

    /// The language in which layers are named to screen readers.
    void setLanguage(const QString& language);

    /// What of the map is seen, in layout units.
    void setVisibleRect(const QRectF& layoutRect);

    /// What stands out on the map; empty for nothing.
    void setLit(const Neighbourhood& lit);

    /// Where the frame is painted: never outside of the widget, never too small to be seen.
    [[nodiscard]] QRectF frame() const;

    /// From layout units to pixels of the widget.
    [[nodiscard]] QTransform transform() const;

Q_SIGNALS:
    void centreWanted(const QPointF& layoutPoint); ///< the map is to be moved to this point
    void zoomWanted(double factor);

protected:
    QSize wantedSize(const QSize& most) override;
    void placed() override;
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    [[nodiscard]] bool hasMap() const { return m_atlas && m_layout; }

    [[nodiscard]] QPointF toLayout(const QPointF& position) const;
    [[nodiscard]] bool onFrame(const QPointF& position) const;
    [[nodiscard]] QString spoken() const;
    void updatePresence();
    void updateCursor(const QPointF& position);
    void renewPicture();

    AtlasPtr m_atlas;
    std::shared_ptr<const MapLayout> m_layout;
    QString m_language = QStringLiteral("en");
    QRectF m_visible;
    Neighbourhood m_lit;
    QPixmap m_picture;             ///< all but the frame; null: to be painted anew
    std::optional<QPointF> m_grab; ///< while dragging: from the centre of what is seen to the point held
};
