// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/dialogs/exportpageview.h"

#include <QPainter>

namespace {

constexpr int margin = 12;
constexpr int square = 8;

/// Like those that it will stand on: a dark picture is meant for dark paper.
void paintSquares(QPainter& painter, const QRect& area, bool dark)
{
    const QColor odd = dark ? QColor(52, 58, 66) : QColor(214, 219, 225);
    painter.fillRect(area, dark ? QColor(34, 39, 46) : QColor(255, 255, 255));
    painter.save();
    painter.setClipRect(area);
    for (int y = area.top(); y <= area.bottom(); y += square) {
        for (int x = area.left(); x <= area.right(); x += square) {
            if (((x - area.left()) / square + (y - area.top()) / square) % 2 != 0)
                painter.fillRect(x, y, square, square, odd);
        }
    }
    painter.restore();
}

} // namespace

ExportPageView::ExportPageView(QWidget* parent)
    : QWidget(parent)
{
    setMinimumSize(240, 180);
    setAccessibleName(tr("Preview of the page"));
}

void ExportPageView::setPicture(const QImage& picture, bool dark)
{
    m_isDark = dark;
    m_picture = picture;
    m_picture.setDevicePixelRatio(devicePixelRatioF());
    update();
}

void ExportPageView::setWords(const QString& words)
{
    m_words = words;
    update();
}

QSize ExportPageView::room() const
{
    return (QSizeF(size().shrunkBy({margin, margin, margin, margin})).expandedTo({16, 16}) *
            devicePixelRatioF())
        .toSize();
}

void ExportPageView::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const bool dark = palette().color(QPalette::Window).lightness() < 128;
    const QColor desk =
        dark ? palette().color(QPalette::Window).lighter(150) : palette().color(QPalette::Window).darker(110);
    painter.fillRect(rect(), desk);
    if (!m_picture.isNull()) {
        // A picture of another room, until one of this is there.
        const QSize shown =
            m_picture.deviceIndependentSize().toSize().boundedTo(rect().size()).expandedTo({1, 1});
        QRect page(QPoint(), shown);
        page.moveCenter(rect().center());
        painter.fillRect(page.translated(2, 3), QColor(0, 0, 0, dark ? 110 : 45));
        if (m_picture.hasAlphaChannel())
            paintSquares(painter, page, m_isDark);
        painter.drawImage(page, m_picture);
        painter.setPen(QColor(0, 0, 0, 60));
        painter.drawRect(page.adjusted(-1, -1, 0, 0));
    }
    if (m_words.isEmpty())
        return;
    QColor veil = desk;
    veil.setAlpha(m_picture.isNull() ? 0 : 190);
    painter.fillRect(rect(), veil);
    painter.setPen(palette().color(QPalette::WindowText));
    painter.drawText(rect().adjusted(2 * margin, margin, -2 * margin, -margin),
                     int(Qt::AlignCenter) | int(Qt::TextWordWrap), m_words);
}
