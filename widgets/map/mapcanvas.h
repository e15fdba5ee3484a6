// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/navigation.h"
#include "widgets/map/framepainter.h"
#include "widgets/map/nearestcell.h"

#include <optional>
#include <QPointer>
#include <QWidget>

/// The map in the window: shows frames that the painter thread makes, transformed to the present zoom until a
/// sharp one is there, and paints what is hovered or selected on top. Observes the navigation and changes it.
class MapCanvas : public QWidget
{
    Q_OBJECT

public:
    explicit MapCanvas(Navigation& navigation, QWidget* parent = nullptr);

    /// Shows another map, all of it in view, or with `keepView` what is seen now (a file that was reloaded).
    void setMap(const AtlasPtr& atlas, const std::shared_ptr<const MapLayout>& layout, bool keepView);
    void setTheme(const ColorTheme& theme);
    void setLanguage(const QString& language);

    [[nodiscard]] double zoom() const { return m_viewport.scale(); }

    [[nodiscard]] const Viewport& viewport() const { return m_viewport; }

    [[nodiscard]] DetailLevel level() const { return detailLevelFor(zoom()); }

    [[nodiscard]] const MapLayout* layout() const { return m_layout.get(); }

    /// What is in view as a picture of its own, with what is lit.
    [[nodiscard]] DisplayList picture() const;

    /// Whether the frame on screen is the sharp one for the present view.
    [[nodiscard]] bool isSharp() const;

public Q_SLOTS:
    void zoomIn();
    void zoomOut();
    void zoomToActualSize();
    void fitAll();
    void fitSelection();

Q_SIGNALS:
    void zoomChanged(double scale);
    void frameShown(); ///< a sharp frame is on screen

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void keyReleaseEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    void requestFrame();
    void showFrame(const Frame& frame);
    void viewChanged();
    void selectionChanged();
    void setHovered(const std::optional<TypedId>& id);
    void zoomAt(const QPointF& position, double factor);
    void step(Direction direction);
    bool nativeGesture(QEvent* event);
    bool showToolTip(QEvent* event);
    void paintFrame(QPainter& painter);
    void updateCursor();

    [[nodiscard]] bool hasMap() const { return m_layout != nullptr; }

    [[nodiscard]] std::optional<TypedId> idAt(const QPointF& position) const;
    [[nodiscard]] std::optional<QRectF> rectOf(const TypedId& id) const;
    [[nodiscard]] const std::optional<TypedId>& lit() const;
    [[nodiscard]] MapLook look() const;

    Navigation& m_navigation;
    FramePainter m_painter;
    AtlasPtr m_atlas;
    std::shared_ptr<const MapLayout> m_layout;
    ColorTheme m_theme = ColorTheme::light();
    QString m_language = QStringLiteral("en");

    Viewport m_viewport;
    bool m_showsAll = true; ///< keeps everything in view when the window is resized
    std::optional<Frame> m_frame;

    std::optional<TypedId> m_hovered;

    std::optional<QPointF> m_pressed; ///< where a button went down
    QPointF m_lastDrag;
    bool m_dragging = false;
    bool m_spaceHeld = false;
};
