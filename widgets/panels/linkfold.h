// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/panels/linkbutton.h"

/// What opens and closes a part of a page: a mark and the words for what is behind it. Checked while open.
class LinkFold : public LinkButton
{
    Q_OBJECT

public:
    LinkFold(const QString& text, const PanelStyle& style, QWidget* parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
};
