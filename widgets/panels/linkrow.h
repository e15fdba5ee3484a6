// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/detailcontent.h"
#include "widgets/panels/linkbutton.h"
#include "widgets/panels/textflow.h"

/// A link with what belongs to it on a row: the colour of its layer, its name, its figure or place, and a
/// note. The whole row is the link; names and notes wrap.
class LinkRow : public LinkButton
{
    Q_OBJECT

public:
    /// `accent` marks the layer; the words that go with it are in the row or its tooltip.
    LinkRow(const DetailLink& link, const QColor& accent, const PanelStyle& style, QWidget* parent = nullptr);

    /// The name; where it has a figure, this too, and its source.
    [[nodiscard]] QString copyText() const override;

    /// Shows the source of its figure or of the tie to it.
    void setEvidenceShown(bool shown);

    [[nodiscard]] bool hasHeightForWidth() const override { return true; }

    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    [[nodiscard]] QString copyLabel() const override;

private:
    /// Where the parts stand at a width.
    struct Parts
    {
        QRect name;
        QRect side;
        QRect note;
        QRect source;
        int height = 0;
    };

    void drawSide(QPainter& painter, const QRect& area) const;
    [[nodiscard]] Parts parts(int width) const;
    [[nodiscard]] QList<TextRun> nameRuns(bool underlined) const;

    DetailLink m_link;
    QColor m_accent;
    TextFlow m_side;
    TextFlow m_note;
    TextFlow m_source; ///< empty while it is not shown
};
