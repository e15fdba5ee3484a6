// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/evidence.h"
#include "widgets/panels/panelstyle.h"

class QPainter;
class QRect;

/// What a figure rests on, as a quiet block beneath its row: labels and texts beside a rule.
class FactEvidence
{
public:
    FactEvidence(const Evidence& evidence, const PanelStyle& style);

    /// The height of the block at a width, its distance from what follows included; 0 if there is nothing.
    [[nodiscard]] int height(int width) const;

    void draw(QPainter& painter, const QRect& area) const;

private:
    [[nodiscard]] int textLeft() const;

    Evidence m_evidence;
    PanelStyle m_style;
};
