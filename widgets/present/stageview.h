// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/navigation.h"
#include "model/presentation.h"
#include "widgets/present/stagescenes.h"

#include <QWidget>

class MapCanvas;
class SearchField;
class SearchIndex;
class StageCover;
class StepPictures;

/// What the audience sees: the current step, live, with what covers it. Fills its window; what is told stands
/// in the largest page of 16 by 9 in its middle.
class StageView : public QWidget
{
    Q_OBJECT

public:
    StageView(Presentation& presentation, StepPictures& pictures, QWidget* parent = nullptr);
    ~StageView() override;

    void setContent(const StageContent& content);

    /// What Ctrl+F finds in.
    void setSearchIndex(const std::shared_ptr<const SearchIndex>& index);

    /// Where the audience is: of its own, so that the main window stays where it is.
    [[nodiscard]] Navigation& navigation() { return m_navigation; }

    [[nodiscard]] MapCanvas& canvas() { return *m_canvas; }

    /// Where the page is, in the middle of the window.
    [[nodiscard]] QRectF safeArea() const;

    /// What is shown now; null before the first step is ready.
    [[nodiscard]] const std::shared_ptr<const StageScene>& scene() const { return m_scene; }

Q_SIGNALS:
    void stepShown(qsizetype step); ///< it is on the screen; the map may still be flying

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void goToStep();
    void take(qsizetype step, const std::shared_ptr<const StageScene>& scene);
    void arrange();
    void lookedElsewhere();
    void followView();
    bool runKey(const QKeyEvent& event);
    void startSearch();
    void endSearch();
    void showPointer();
    [[nodiscard]] QRectF onScreen(const QRectF& page) const;
    [[nodiscard]] const DisplayBlock* panelBlockAt(const QPointF& position) const;

    Presentation& m_presentation;
    Navigation m_navigation;
    StageContent m_content;
    StageScenes m_scenes;
    std::shared_ptr<const StageScene> m_scene;
    bool m_arriving = false;    ///< the step is being followed: nobody looked elsewhere
    std::optional<View> m_told; ///< the view of the step, once it is followed
    MapCanvas* m_canvas;
    SearchField* m_search;
    StageCover* m_cover;
    QTimer m_pointer; ///< hides it when it rests
};
