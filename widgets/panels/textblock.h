// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/panels/textflow.h"

#include <optional>
#include <QLabel>

/// A paragraph in a panel. A label to screen readers; wraps at any width and shows markup as it is.
class TextBlock : public QLabel
{
    Q_OBJECT

public:
    explicit TextBlock(const QList<TextRun>& runs, QWidget* parent = nullptr);

    /// What to show where the runs do not fit on one line.
    void setNarrowRuns(const QList<TextRun>& runs);

    /// Puts the paragraph into a box.
    void setBox(const QColor& fill, const QColor& line);

    [[nodiscard]] bool hasHeightForWidth() const override { return true; }

    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    [[nodiscard]] const TextFlow& flowFor(int width) const;

    TextFlow m_flow;
    std::optional<TextFlow> m_narrow;
    QColor m_fill;
    QColor m_line;
};
