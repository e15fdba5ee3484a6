// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/search/resultlist.h"

/// The card with results that floats below a field, above everything else in its window. It never takes the
/// focus.
class SearchPopup : public QWidget
{
    Q_OBJECT

public:
    explicit SearchPopup(QWidget* parent);

    void setLook(const SearchStyle& style, const QHash<QString, QColor>& accents);

    [[nodiscard]] ResultList& list() { return *m_list; }

    /// Takes its place below a field: as wide as the field or wider, as high as its rows, inside the window.
    void placeBelow(const QWidget& field);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;

private:
    [[nodiscard]] QRect card() const;

    SearchStyle m_style;
    ResultList* m_list;
};
