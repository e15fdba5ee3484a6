// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/tour.h"

#include <QWidget>

class QComboBox;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;

/// What is said of a step, to be edited. Says what was typed; whoever keeps the step shows it again.
class StepForm : public QWidget
{
    Q_OBJECT

public:
    explicit StepForm(QWidget* parent = nullptr);

    /// Shows a step in a language; without one everything is empty and cannot be edited.
    void setStep(const TourStep* step, const QString& language);

    /// Lets the title be typed anew.
    void startTitle();

Q_SIGNALS:
    void titleTyped(const QString& title);
    void messageTyped(const QString& message);
    void notesTyped(const QString& notes);
    void themeChosen(StepTheme theme);
    void goThereWanted();
    void takeViewWanted();

private:
    QLineEdit* m_title;
    QLineEdit* m_message;
    QPlainTextEdit* m_notes;
    QComboBox* m_theme;
    QPushButton* m_goThere;
    QPushButton* m_takeView;
};
