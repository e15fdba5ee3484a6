// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/presentation.h"
#include "widgets/render/colortheme.h"

#include <QWidget>

class QLabel;
class StepPicture;
class StepPictures;

/// The step on the stage with title, message and what is not as usual, and beneath it the next one.
class ConsoleStep : public QWidget
{
    Q_OBJECT

public:
    ConsoleStep(const Presentation& presentation, const StepPictures& pictures, QWidget* parent = nullptr);

    void setTheme(const ColorTheme& theme);
    void setLanguage(const QString& language);

private:
    void follow();
    void showNext();

    const Presentation& m_presentation;
    const StepPictures& m_pictures;
    QString m_language = QStringLiteral("en");
    QLabel* m_state;
    StepPicture* m_picture;
    QLabel* m_title;
    QLabel* m_message;
    QLabel* m_nextHeading;
    StepPicture* m_next;
    QLabel* m_nextTitle;
};
