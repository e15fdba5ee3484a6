// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QColor>
#include <QFont>
#include <QList>
#include <QString>

class QPainter;
class QRectF;

/// A piece of text with one look.
struct TextRun
{
    QString text;
    QFont font;
    QColor colour;
};

/// Texts of several looks in one paragraph that wraps anywhere if it must, so that no word is wider than the
/// panel. Plain text throughout: nothing in it is ever read as markup.
class TextFlow
{
public:
    explicit TextFlow(const QList<TextRun>& runs, Qt::Alignment alignment = Qt::AlignLeft);

    [[nodiscard]] bool isEmpty() const { return m_text.isEmpty(); }

    [[nodiscard]] const QString& text() const { return m_text; }

    /// The height of the lines at a width, rounded up to whole pixels.
    [[nodiscard]] int height(int width) const;

    /// The width of the paragraph on one line, rounded up.
    [[nodiscard]] int naturalWidth() const;

    /// Draws it from the top of `area`, wrapped to its width.
    void draw(QPainter& painter, const QRectF& area) const;

private:
    template <typename Finish> auto layOut(double width, Finish finish) const;

    QString m_text;
    QList<TextRun> m_runs;
    Qt::Alignment m_alignment;
};
