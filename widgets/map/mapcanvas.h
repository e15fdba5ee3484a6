// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/navigation.h"
#include "widgets/map/framepainter.h"
#include "widgets/map/glide.h"
#include "widgets/map/hittest.h"
#include "widgets/map/markpainter.h"
#include "widgets/map/nearestcell.h"

#include <optional>
#include <QWidget>

/// The map in the window: shows frames that the painter thread makes, transformed to the present zoom until a
/// sharp one is there. Observes the navigation and changes it.
class MapCanvas : public QWidget
{
    Q_OBJECT

public:
    explicit MapCanvas(Navigation& navigation, QWidget* parent = nullptr);

    /// Shows a map of the atlas that the navigation looks at, from where the navigation is.
    void setMap(const AtlasPtr& atlas, const std::shared_ptr<const MapLayout>& layout);
    void setTheme(const ColorTheme& theme);
    void setLanguage(const QString& language);

    /// Whether the map glides to where it goes, or is there at once.
    void setMotion(bool glides) { m_glides = glides; }

    /// How it glides, if it does.
    void setFlights(Flights manner) { m_flights = manner; }

    /// Whether it is on its way somewhere.
    [[nodiscard]] bool isFlying() const { return m_glide.flight().has_value(); }

    /// Paints everything that much larger, still sharply, so that it is seen from further away: a canvas of
    /// 1920×1080 magnified by 1.2 shows what one of 1600×900 does.
    void setMagnification(double factor);

    [[nodiscard]] double magnification() const { return m_magnification; }

    /// Scale of the map before it is magnified.
    [[nodiscard]] double zoom() const { return m_viewport.scale(); }

    /// What is seen; the units of its view are pixels of the widget divided by the magnification.
    [[nodiscard]] const Viewport& viewport() const { return m_viewport; }

    /// The level of most of what is shown.
    [[nodiscard]] DetailLevel level() const { return m_frame ? m_frame->level : DetailLevel::Stack; }

    [[nodiscard]] Navigation& navigation() const { return m_navigation; }

    [[nodiscard]] const AtlasPtr& atlas() const { return m_atlas; }

    [[nodiscard]] const std::shared_ptr<const MapLayout>& layout() const { return m_layout; }

    [[nodiscard]] const QString& language() const { return m_language; }

    /// What stands out now; null for nothing.
    [[nodiscard]] const std::shared_ptr<const Neighbourhood>& lit() const { return m_lit; }

    /// What is drawn in view, from the back to the front, in layout units.
    [[nodiscard]] QList<DisplayBlock> blocksInView() const;

    /// The thing drawn at a point of the widget.
    [[nodiscard]] std::optional<TypedId> thingAt(const QPointF& position) const;

    /// Where a thing is drawn, in coordinates of the widget; nothing if it is not drawn in view.
    [[nodiscard]] std::optional<QRectF> placeOf(const TypedId& id) const;

    /// What is in view as a picture of its own, with what is lit.
    [[nodiscard]] DisplayList picture() const;

    /// Marks what the audit says of things; nothing to mark: no marks.
    void setMarks(const AuditMarks& marks);

    [[nodiscard]] const AuditMarks& marks() const { return m_marks; }

    /// Whether the frame on screen is the sharp one for the present view.
    [[nodiscard]] bool isSharp() const;

public Q_SLOTS:
    void zoomIn();
    void zoomOut();
    void zoomToActualSize();

    /// Scales about the middle of the view.
    void zoomBy(double factor);

    /// Shows all of the map.
    void fitAll();
    void fitSelection();

    /// Puts a layout point in the middle of the view.
    void centreOn(const QPointF& point);

Q_SIGNALS:
    void viewportChanged();
    void frameShown(); ///< a sharp frame is on screen
    void contextMenuWanted(const TypedId& id, const QPoint& globalPosition);
    void hovered(const std::optional<TypedId>& id);

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void keyReleaseEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    void requestFrame();
    void showFrame(const Frame& frame);
    void viewChanged();
    void fitViewport();
    void movedByHand();
    void updateLit();
    void announceSelection();
    void revealSelection();
    void goToView(bool glides);
    void setHovered(const std::optional<TypedId>& id);
    void zoomAt(const QPointF& position, double factor);
    void step(Direction direction);
    bool nativeGesture(QEvent* event);
    bool showToolTip(QEvent* event);
    void paintFrame(QPainter& painter);
    void paintBackdrop(QPainter& painter, const QRectF& covered);
    void paintScaled(QPainter& painter, const Frame& frame, const QRect& within) const;
    void chooseBackdrop();
    void prepareFlight(const Flight& flight);
    void keepForFlight(const Frame& frame);
    void updateCursor();

    [[nodiscard]] bool hasMap() const { return m_layout != nullptr; }

    /// A point of the widget in the units of the viewport.
    [[nodiscard]] QPointF inView(const QPointF& position) const { return position / m_magnification; }

    [[nodiscard]] Camera cameraOf(const View& view) const;
    [[nodiscard]] const DisplayBlock* blockAt(const QPointF& position) const;
    [[nodiscard]] std::optional<QRectF> rectOf(const TypedId& id) const;
    [[nodiscard]] MapLook look() const;
    [[nodiscard]] FrameRequest requestOf(const Viewport& viewport, double margin, double resolution) const;
    [[nodiscard]] double margin() const;
    [[nodiscard]] double resolutionInFlight() const;
    [[nodiscard]] bool isSharp(const Frame& frame) const;
    [[nodiscard]] bool looksLikeNow(const Frame& frame) const;
    [[nodiscard]] QRectF areaOf(const Frame& frame) const;

    Navigation& m_navigation;
    FramePainter m_painter;
    AtlasPtr m_atlas;
    std::shared_ptr<const MapLayout> m_layout;
    HitTest m_hitTest;
    ColorTheme m_theme = ColorTheme::light();
    QString m_language = QStringLiteral("en");

    Viewport m_viewport;
    double m_magnification = 1;
    Glide m_glide;
    Flights m_flights = Flights::Quick;
    bool m_glides = true;
    std::optional<Frame> m_frame;

    // Of a comfortable flight:
    std::optional<Frame> m_backdrop; ///< shown where m_frame does not reach
    std::optional<Frame> m_arrival;  ///< what will be seen in the end
    bool m_onlyBackdrop = false;     ///< is shown now
    double m_lastScale = 0;

    std::optional<TypedId> m_hovered;
    std::shared_ptr<const Neighbourhood> m_lit;
    std::shared_ptr<const Neighbourhood> m_only; ///< m_lit where nothing else is shown

    AuditMarks m_marks;

    std::optional<QPointF> m_pressed; ///< where a button went down
    QPointF m_lastDrag;
    bool m_dragging = false;
    bool m_spaceHeld = false;
};
