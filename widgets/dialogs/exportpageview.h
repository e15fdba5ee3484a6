// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QImage>
#include <QWidget>

/// A page on a desk: a picture with a thin shadow, with squares behind what is transparent of it; or words.
class ExportPageView : public QWidget
{
    Q_OBJECT

public:
    explicit ExportPageView(QWidget* parent = nullptr);

    /// A picture in device pixels, in a dark theme or a light one.
    void setPicture(const QImage& picture, bool dark);

    /// Words over the picture, which is dimmed; empty for none.
    void setWords(const QString& words);

    /// The room that a picture has, in device pixels.
    [[nodiscard]] QSize room() const;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QImage m_picture;
    QString m_words;
    bool m_isDark = false; ///< the picture
};
