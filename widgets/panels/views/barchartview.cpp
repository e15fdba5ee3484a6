// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/panels/views/barchartview.h"

#include <algorithm>
#include <QContextMenuEvent>
#include <QHelpEvent>
#include <QScrollBar>
#include <QToolTip>

BarChartView::BarChartView(QWidget* parent)
    : QGraphicsView(parent)
    , m_charts(std::make_unique<BarCharts>(QList<BarChartContent>{}, PanelLook{}))
    , m_style(PanelStyle::of(ColorTheme::light()))
{
    setFrameShape(NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setInteractive(false);
    setRenderHint(QPainter::Antialiasing);
    setAlignment(Qt::AlignLeft | Qt::AlignTop);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setViewportUpdateMode(FullViewportUpdate);
    viewport()->setMouseTracking(true);
}

void BarChartView::setCharts(const QList<BarChartContent>& charts, const ColorTheme& theme)
{
    m_style = PanelStyle::of(theme);
    setPalette(m_style.palette());
    setBackgroundBrush(m_style.background);
    verticalScrollBar()->setStyleSheet(m_style.scrollBarSheet());
    PanelLook look;
    look.theme = theme;
    look.textScale = panel::scaled(panel::body).pixelSize / panel::body.pixelSize;
    setScene(nullptr);
    m_charts = std::make_unique<BarCharts>(charts, look);
    setScene(&m_charts->scene());
    m_current = m_hovered = -1;
    QStringList texts;
    for (const BarChartContent& chart : charts)
        texts << chart.description();
    setAccessibleDescription(texts.join(u'\n'));
    arrange();
}

void BarChartView::arrange()
{
    m_charts->arrange(std::max(viewport()->width(), 240));
    setSceneRect(m_charts->scene().sceneRect());
    updateGeometry();
}

void BarChartView::showSelection(const std::optional<TypedId>& selection)
{
    m_selection = selection;
    viewport()->update();
}

QSize BarChartView::sizeHint() const
{
    return {480, std::max(wholeHeight(), 80)};
}

void BarChartView::resizeEvent(QResizeEvent* event)
{
    QGraphicsView::resizeEvent(event);
    if (event->size().width() != event->oldSize().width())
        arrange();
}

qsizetype BarChartView::placeAt(const QPoint& position) const
{
    const QPointF point = mapToScene(position);
    const auto& places = m_charts->places();
    const auto found = std::ranges::find_if(
        places, [&](const BarCharts::Place& place) { return place.area.contains(point); });
    return found == places.cend() ? -1 : found - places.cbegin();
}

void BarChartView::choose(qsizetype place)
{
    if (place < 0 || place >= m_charts->places().size())
        return;
    m_current = place;
    const BarCharts::Place& chosenPlace = m_charts->places()[place];
    ensureVisible(chosenPlace.area, 0, 8);
    viewport()->update();
    Q_EMIT chosen(TypedId(m_charts->barAt(chosenPlace).thing)); // the charts may be made anew meanwhile
}

void BarChartView::drawForeground(QPainter* painter, const QRectF&)
{
    const auto& places = m_charts->places();
    const auto frame = [&](const QRectF& area, const QColor& colour, double width) {
        painter->setPen(QPen(colour, width));
        painter->setBrush(Qt::NoBrush);
        painter->drawRoundedRect(area.adjusted(-5, 1, 3, -1), 4, 4);
    };
    for (qsizetype i = 0; i < places.size(); ++i) {
        if (m_selection && m_charts->barAt(places[i]).thing == *m_selection)
            frame(places[i].area, m_style.ink, 1.5);
        else if (i == m_hovered)
            frame(places[i].area, m_style.strongLine, 1);
    }
    if (hasFocus() && m_current >= 0 && m_current < places.size())
        frame(places[m_current].area, m_style.link, 2);
}

bool BarChartView::viewportEvent(QEvent* event)
{
    if (event->type() == QEvent::Leave) {
        m_hovered = -1;
        viewport()->update();
    }
    if (event->type() != QEvent::ToolTip)
        return QGraphicsView::viewportEvent(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    if (const qsizetype place = placeAt(help->pos()); place >= 0)
        QToolTip::showText(help->globalPos(),
                           panel::plainToolTip(m_charts->barAt(m_charts->places()[place]).citation),
                           viewport());
    else
        QToolTip::hideText();
    return true;
}

void BarChartView::mousePressEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton)
        choose(placeAt(event->pos()));
}

void BarChartView::mouseMoveEvent(QMouseEvent* event)
{
    const qsizetype place = placeAt(event->pos());
    viewport()->setCursor(place >= 0 ? Qt::PointingHandCursor : Qt::ArrowCursor);
    if (std::exchange(m_hovered, place) != place)
        viewport()->update();
}

void BarChartView::mouseDoubleClickEvent(QMouseEvent* event)
{
    const qsizetype place = placeAt(event->pos());
    if (event->button() == Qt::LeftButton && place >= 0)
        Q_EMIT opened(TypedId(m_charts->barAt(m_charts->places()[place]).thing));
}

void BarChartView::contextMenuEvent(QContextMenuEvent* event)
{
    const bool byMouse = event->reason() == QContextMenuEvent::Mouse;
    const qsizetype place = byMouse ? placeAt(event->pos()) : m_current;
    if (place < 0 || place >= m_charts->places().size())
        return;
    const BarCharts::Place& at = m_charts->places()[place];
    event->accept();
    Q_EMIT menuWanted(TypedId(m_charts->barAt(at).thing),
                      byMouse ? event->globalPos()
                              : viewport()->mapToGlobal(mapFromScene(at.area.bottomLeft())));
}

void BarChartView::keyPressEvent(QKeyEvent* event)
{
    const qsizetype count = m_charts->places().size();
    const bool opens = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (opens && m_current >= 0 && m_current < count)
        Q_EMIT opened(TypedId(m_charts->barAt(m_charts->places()[m_current]).thing));
    else if (event->modifiers() != Qt::NoModifier || count == 0)
        event->ignore();
    else if (event->key() == Qt::Key_Down || event->key() == Qt::Key_Right)
        choose(std::min(m_current + 1, count - 1));
    else if (event->key() == Qt::Key_Up || event->key() == Qt::Key_Left)
        choose(std::max<qsizetype>(m_current - 1, 0));
    else if (event->key() == Qt::Key_Home)
        choose(0);
    else if (event->key() == Qt::Key_End)
        choose(count - 1);
    else
        event->ignore();
}

void BarChartView::focusInEvent(QFocusEvent* event)
{
    QGraphicsView::focusInEvent(event);
    if (m_current < 0 && event->reason() != Qt::MouseFocusReason && !m_charts->places().isEmpty())
        m_current = 0;
    viewport()->update();
}
