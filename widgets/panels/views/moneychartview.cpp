// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/panels/views/moneychartview.h"

#include "widgets/panels/panelstyle.h"

#include <algorithm>
#include <cmath>
#include <QChart>
#include <QContextMenuEvent>
#include <QHelpEvent>
#include <QScrollBar>
#include <QToolTip>

MoneyChartView::MoneyChartView(QWidget* parent)
    : QGraphicsView(parent)
    , m_scene(new QGraphicsScene(this))
{
    setScene(m_scene);
    setFrameShape(NoFrame);
    setRenderHint(QPainter::Antialiasing);
    setAlignment(Qt::AlignLeft | Qt::AlignTop);
    setInteractive(false); // the targets are ours
    setMouseTracking(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    setFocusPolicy(Qt::StrongFocus);
    setTheme(ColorTheme::light());
}

void MoneyChartView::setTheme(const ColorTheme& theme)
{
    m_look.theme = theme;
    const PanelStyle style = PanelStyle::of(theme);
    setPalette(style.palette());
    setBackgroundBrush(style.background);
    verticalScrollBar()->setStyleSheet(style.scrollBarSheet());
    make();
}

void MoneyChartView::setMaker(const Maker& maker, const QString& description)
{
    m_maker = maker;
    m_current = -1;
    setAccessibleDescription(description);
    make();
}

void MoneyChartView::showSelection(const std::optional<TypedId>& selection)
{
    if (m_look.selected == selection)
        return;
    m_look.selected = selection;
    make();
    for (const MoneyChart::Target& target : m_chart.targets) {
        if (target.thing && target.thing == selection) {
            ensureVisible(target.area, 0, 8);
            return;
        }
    }
}

/// The chart for the width there is now. Charts have few items, so making one anew costs little.
void MoneyChartView::make()
{
    if (m_chart.chart) {
        m_scene->removeItem(m_chart.chart.get());
        m_chart = {};
    }
    setVisible(bool(m_maker));
    if (!m_maker || width() < 40)
        return;
    m_look.textScale = panel::scaled(panel::body).pixelSize / panel::body.pixelSize;
    m_look.width = width() - (verticalScrollBar()->isVisible() ? verticalScrollBar()->sizeHint().width() : 0);
    m_chart = m_maker(m_look);
    m_scene->addItem(m_chart.chart.get());
    m_scene->setSceneRect({{0, 0}, m_chart.size});
    m_current = std::min(m_current, int(m_chart.targets.size()) - 1);
    fitHeight();
}

void MoneyChartView::setMostHeight(int height)
{
    if (height == m_mostHeight)
        return;
    m_mostHeight = height;
    fitHeight();
}

void MoneyChartView::fitHeight()
{
    setFixedHeight(std::clamp(int(std::ceil(m_chart.size.height())), 1, std::max(m_mostHeight, 60)));
    updateGeometry();
    viewport()->update();
}

QSize MoneyChartView::sizeHint() const
{
    return {400, int(m_chart.size.height())};
}

void MoneyChartView::resizeEvent(QResizeEvent* event)
{
    QGraphicsView::resizeEvent(event);
    if (event->size().width() != event->oldSize().width())
        make();
}

int MoneyChartView::targetAt(const QPoint& position) const
{
    const QPointF point = mapToScene(position);
    const auto found = std::ranges::find_if(
        m_chart.targets, [&](const MoneyChart::Target& target) { return target.area.contains(point); });
    return found == m_chart.targets.end() ? -1 : int(found - m_chart.targets.begin());
}

bool MoneyChartView::viewportEvent(QEvent* event)
{
    if (event->type() != QEvent::ToolTip)
        return QGraphicsView::viewportEvent(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    const int target = targetAt(help->pos());
    if (target < 0)
        QToolTip::hideText();
    else
        QToolTip::showText(help->globalPos(), panel::plainToolTip(m_chart.targets[target].citation),
                           viewport());
    return true;
}

void MoneyChartView::mousePressEvent(QMouseEvent* event)
{
    const int target = targetAt(event->position().toPoint());
    if (event->button() != Qt::LeftButton || target < 0)
        return;
    m_current = target;
    const MoneyChart::Target chosenTarget = m_chart.targets[target];
    if (chosenTarget.thing)
        Q_EMIT chosen(*chosenTarget.thing);
    else
        Q_EMIT wordChosen(chosenTarget.word);
    viewport()->update();
}

void MoneyChartView::mouseMoveEvent(QMouseEvent* event)
{
    const bool isTarget = targetAt(event->position().toPoint()) >= 0;
    viewport()->setCursor(isTarget ? Qt::PointingHandCursor : Qt::ArrowCursor);
}

void MoneyChartView::mouseDoubleClickEvent(QMouseEvent* event)
{
    const int target = targetAt(event->position().toPoint());
    if (event->button() == Qt::LeftButton && target >= 0 && m_chart.targets[target].thing)
        Q_EMIT opened(TypedId(*m_chart.targets[target].thing));
}

void MoneyChartView::contextMenuEvent(QContextMenuEvent* event)
{
    const bool isMouse = event->reason() == QContextMenuEvent::Mouse;
    const int target = isMouse ? targetAt(event->pos()) : m_current;
    if (target >= 0 && m_chart.targets[target].thing) {
        const QPoint middle = mapFromScene(m_chart.targets[target].area.center());
        Q_EMIT menuWanted(TypedId(*m_chart.targets[target].thing),
                          isMouse ? event->globalPos() : viewport()->mapToGlobal(middle));
    }
    event->accept();
}

void MoneyChartView::moveTo(int target)
{
    if (m_chart.targets.isEmpty())
        return;
    m_current = std::clamp(target, 0, int(m_chart.targets.size()) - 1);
    const MoneyChart::Target reached = m_chart.targets[m_current];
    ensureVisible(reached.area, 0, 8);
    if (reached.thing)
        Q_EMIT passed(*reached.thing);
    viewport()->update();
}

void MoneyChartView::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Right:
    case Qt::Key_Down:
        moveTo(m_current + 1);
        return;
    case Qt::Key_Left:
    case Qt::Key_Up:
        moveTo(m_current - 1);
        return;
    case Qt::Key_Home:
        moveTo(0);
        return;
    case Qt::Key_End:
        moveTo(int(m_chart.targets.size()) - 1);
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_current >= 0) {
            const MoneyChart::Target target = m_chart.targets[m_current];
            if (target.thing)
                Q_EMIT opened(*target.thing);
            else
                Q_EMIT wordChosen(target.word);
        }
        return;
    default:
        event->ignore();
    }
}

void MoneyChartView::focusInEvent(QFocusEvent* event)
{
    QGraphicsView::focusInEvent(event);
    viewport()->update();
}

/// Where the keys are.
void MoneyChartView::drawForeground(QPainter* painter, const QRectF& area)
{
    Q_UNUSED(area)
    if (!hasFocus() || m_chart.targets.isEmpty())
        return;
    painter->setPen(QPen(PanelStyle::of(m_look.theme).link, 2));
    painter->setBrush(Qt::NoBrush);
    painter->drawRect(m_chart.targets[std::max(m_current, 0)].area);
}
