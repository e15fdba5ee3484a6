// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/render/colortheme.h"

#include <QImage>
#include <QWidget>

/// The picture of a step as large as there is room, 16:9, or what stands for it until it is made.
class StepPicture : public QWidget
{
    Q_OBJECT

public:
    explicit StepPicture(QWidget* parent = nullptr);

    void setTheme(const ColorTheme& theme);

    /// A picture that may be null, and words for where it is missing.
    void setPicture(const QImage& picture, const QString& standIn);

    /// Lies over the picture: what is on the stage instead. Empty: nothing does.
    void setVeil(const QString& words);

    [[nodiscard]] const QString& veil() const { return m_veil; }

    [[nodiscard]] bool hasHeightForWidth() const override { return true; }

    [[nodiscard]] int heightForWidth(int width) const override { return width * 9 / 16; }

    [[nodiscard]] QSize sizeHint() const override { return {480, 270}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    [[nodiscard]] QRect frame() const;

    ColorTheme m_theme = ColorTheme::dark();
    QImage m_picture;
    QImage m_scaled; ///< to the pixels in which it is shown
    QString m_standIn;
    QString m_veil;
};
