// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/present/talkwords.h"
#include "widgets/render/colortheme.h"

#include <QWidget>

/// How one is in time: a sign and words. A tick is on pace, arrows ahead are early, arrows back behind.
class PaceView : public QWidget
{
    Q_OBJECT

public:
    explicit PaceView(QWidget* parent = nullptr);

    void setTheme(const ColorTheme& theme);
    void setPace(Pace pace, const QString& words);

    [[nodiscard]] Pace pace() const { return m_pace; }

    [[nodiscard]] QSize sizeHint() const override;

    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void drawSign(QPainter& painter, const QRectF& room) const;

    ColorTheme m_theme = ColorTheme::dark();
    Pace m_pace = Pace::Unplanned;
    QString m_words;
};
