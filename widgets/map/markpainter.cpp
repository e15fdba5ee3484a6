// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/map/markpainter.h"

#include <algorithm>
#include <QPainter>
#include <QSet>

namespace {

constexpr double markSize = 11;
constexpr double smallestBlock = 14; ///< pixels high: below, a mark would hide what it marks

void worsen(AuditMarks& marks, const TypedId& id, Severity severity)
{
    const auto known = marks.find(id);
    if (known == marks.end())
        marks.insert(id, severity);
    else
        *known = std::min(*known, severity); // errors come first
}

QColor colourOf(Severity severity, const ColorTheme& theme)
{
    const bool dark = theme.mode == ColorTheme::Mode::Dark;
    switch (severity) {
    case Severity::Error:
        return dark ? QColor(0xff, 0x8a, 0x80) : QColor(0xb0, 0x1e, 0x1e);
    case Severity::Warning:
        return dark ? QColor(0xf2, 0xc1, 0x4e) : QColor(0x9a, 0x5b, 0x00);
    case Severity::Note:
        break;
    }
    return theme.secondary;
}

} // namespace

AuditMarks marksInView(const Atlas& atlas, const QList<DisplayBlock>& blocksInView, const AuditMarks& marks)
{
    QSet<TypedId> drawn;
    for (const DisplayBlock& block : blocksInView)
        drawn.insert(block.id);
    AuditMarks shown;
    for (auto mark = marks.cbegin(); mark != marks.cend(); ++mark) {
        if (drawn.contains(mark.key())) {
            worsen(shown, mark.key(), mark.value());
            continue;
        }
        const Entity* entity = mark.key().type == IdType::Entity ? atlas.entity(mark.key().id) : nullptr;
        if (!entity || entity->group.isEmpty())
            continue;
        const TypedId box{IdType::Group, entity->group};
        if (drawn.contains(box))
            worsen(shown, box, mark.value());
    }
    return shown;
}

void paintMark(QPainter& painter, const QPointF& centre, Severity severity, double size,
               const ColorTheme& theme)
{
    const double half = size / 2;
    painter.setPen(QPen(theme.canvas, 1.5));
    painter.setBrush(colourOf(severity, theme));
    switch (severity) {
    case Severity::Error:
        painter.drawRect(QRectF(centre.x() - half + 1, centre.y() - half + 1, size - 2, size - 2));
        break;
    case Severity::Warning:
        painter.drawPolygon(QPolygonF({centre + QPointF(0, -half), centre + QPointF(half, half - 1),
                                       centre + QPointF(-half, half - 1)}));
        break;
    case Severity::Note:
        painter.drawEllipse(centre, half - 2, half - 2);
        break;
    }
}

void paintMarks(QPainter& painter, const Atlas& atlas, const QList<DisplayBlock>& blocksInView,
                const AuditMarks& marks, const Viewport& viewport, const ColorTheme& theme)
{
    const AuditMarks shown = marksInView(atlas, blocksInView, marks);
    QSet<TypedId> painted; // a thing may be drawn in several blocks
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    for (const DisplayBlock& block : blocksInView) {
        const auto mark = shown.constFind(block.id);
        if (mark == shown.cend() || painted.contains(block.id))
            continue;
        const QPointF corner = viewport.toView(block.bounds.topRight());
        if (viewport.toView(block.bounds.bottomRight()).y() - corner.y() < smallestBlock)
            continue;
        painted.insert(block.id);
        paintMark(painter, corner + QPointF(-2, 2), *mark, markSize, theme);
    }
    painter.restore();
}
