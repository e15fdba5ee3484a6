// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/presentation.h"
#include "widgets/render/colortheme.h"

#include <QPointer>
#include <QWidget>

class LaserSpot;
class NumberPlate;
class StepGrid;
class StepPictures;
class StepsModel;

/// What lies over the stage: black or white, the grid of all steps, the number that is being typed, the spot
/// of the pointer. Where it shows nothing, the mouse goes through to the stage.
class StageCover : public QWidget
{
    Q_OBJECT

public:
    /// Covers all of `stage`, its parent, whatever its size.
    StageCover(Presentation& presentation, StepPictures& pictures, QWidget& stage);

    void setTheme(const ColorTheme& theme);
    void setLanguage(const QString& language);

    /// Does what a key means for what is over the stage, which is less than runKey() of presentkeys.h does:
    /// to be asked before that, and before the map. False where it means nothing here.
    bool runKey(const QKeyEvent& event);

    bool eventFilter(QObject* watched, QEvent* event) override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void follow();
    void showCover(Presentation::Cover cover);
    void moveByRow(int rows);

    Presentation& m_presentation;
    StepsModel* m_steps;
    StepGrid* m_grid;
    NumberPlate* m_plate;
    LaserSpot* m_laser;
    Presentation::Cover m_shown = Presentation::Cover::None;
    QPointer<QWidget> m_focusBefore; ///< who had the keyboard when the grid took it
};
