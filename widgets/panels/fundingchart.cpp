// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/panels/fundingchart.h"

#include <algorithm>
#include <cmath>
#include <QBarCategoryAxis>
#include <QBarSet>
#include <QChart>
#include <QChartView>
#include <QGraphicsLayout>
#include <QGraphicsRectItem>
#include <QGraphicsSimpleTextItem>
#include <QStackedBarSeries>
#include <QValueAxis>
#include <QVBoxLayout>

namespace {

constexpr panel::TextLook amountLook = panel::labelStrong;
constexpr panel::TextLook nameLook = panel::small;
constexpr int plotHeight = 116;
constexpr int totalsGap = 10;

/// Room for a label that stands on end.
int turnedLabel()
{
    return panel::scaled(72);
}

int totalRow()
{
    return int(lineHeight(amountLook)) + 3;
}

/// The narrowest slot in which a label on end still fits.
double narrowest()
{
    return panel::scaled(13);
}

/// What a bar of a round shows as firm, and how much more the source allows.
struct Extent
{
    double firm = 0;
    double open = 0;
};

Extent extentOf(const FundingLine& line)
{
    if (!line.quantity)
        return {};
    const double low = std::isfinite(line.quantity->low) ? std::max(line.quantity->low, 0.0) : 0;
    const double high = std::isfinite(line.quantity->high) ? std::max(line.quantity->high, low) : low;
    return {low, high - low};
}

QString oneLine(QString text, const panel::TextLook& look, double width)
{
    return elided(text.replace(u'\n', u' '), look, width);
}

QBarSet* barSet(const QString& name, const QBrush& brush, const QColor& line)
{
    auto* set = new QBarSet(name);
    set->setBrush(brush);
    set->setPen(line.isValid() ? QPen(line, 1) : QPen(Qt::NoPen));
    return set;
}

} // namespace

FundingChart::FundingChart(const FundingDetail& funding, const QColor& accent, const PanelStyle& style,
                           QWidget* parent)
    : QWidget(parent)
    , m_style(style)
    , m_accent(accent)
{
    setAccessibleName(tr("Chart of the funding rounds"));
    setAccessibleDescription(description(funding));
    takeFigures(funding);

    m_chart = new QChart;
    m_chart->setBackgroundVisible(false);
    m_chart->setMargins({});
    m_chart->layout()->setContentsMargins(0, 0, 0, 0);
    m_chart->legend()->hide();
    makeSeries();

    m_view = new QChartView(m_chart, this);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setRenderHint(QPainter::Antialiasing);
    m_view->setFocusPolicy(Qt::NoFocus);
    m_view->setInteractive(false);
    m_view->setAccessibleName(accessibleName());
    m_view->setAccessibleDescription(accessibleDescription());
    m_view->setAttribute(Qt::WA_TransparentForMouseEvents); // the wheel scrolls the panel
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_view);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    arrange();
}

QString FundingChart::description(const FundingDetail& funding)
{
    QStringList parts;
    for (const FundingLine& line : funding.lines) {
        const QString name = line.date.isEmpty() ? line.name : line.name + QStringLiteral(", ") + line.date;
        parts << name + QStringLiteral(": ") + line.amount;
    }
    return parts.join(QStringLiteral("; "));
}

void FundingChart::takeFigures(const FundingDetail& funding)
{
    for (const FundingLine& line : funding.lines) {
        if (line.kind == FundingLine::Kind::Round) {
            m_rounds.append(line);
            continue;
        }
        if (!line.quantity)
            continue;
        const Quantity& quantity = *line.quantity;
        const double value = std::isfinite(quantity.low) ? quantity.low : quantity.high;
        m_totals.append({line.name, line.amount, value, quantity.qualifier == Qualifier::AtLeast});
    }
    const auto isComparable = [&](const FundingLine& line) {
        return !line.quantity || m_rounds.first().quantity->isComparableTo(*line.quantity);
    };
    const bool haveScale = !m_rounds.isEmpty() && m_rounds.first().quantity;
    if (m_totals.size() < 2 || (haveScale && !std::ranges::all_of(funding.lines, isComparable)))
        m_totals.clear();
}

void FundingChart::makeSeries()
{
    // Names of rounds may repeat and look like markup, so the categories are numbers and the labels items of
    // our own.
    QStringList categories;
    auto* firm = barSet(QString(), m_accent, QColor());
    auto* open = barSet(QString(), QBrush(m_accent, Qt::BDiagPattern), m_accent);
    double most = 0;
    for (qsizetype i = 0; i < m_rounds.size(); ++i) {
        const Extent extent = extentOf(m_rounds[i]);
        categories << QString::number(i + 1);
        firm->append(extent.firm);
        open->append(extent.open);
        most = std::max(most, extent.firm + extent.open);
    }
    m_series = new QStackedBarSeries;
    m_series->append({firm, open});
    m_series->setBarWidth(0.55);
    m_chart->addSeries(m_series);

    auto* across = new QBarCategoryAxis;
    across->append(categories);
    across->setLabelsVisible(false);
    across->setGridLineVisible(false);
    across->setLineVisible(false);
    m_chart->addAxis(across, Qt::AlignBottom);
    m_series->attachAxis(across);
    auto* up = new QValueAxis;
    up->setRange(0, most > 0 ? most : 1);
    up->setVisible(false);
    m_chart->addAxis(up, Qt::AlignLeft);
    m_series->attachAxis(up);
}

void FundingChart::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    arrange();
}

bool FundingChart::isTight(double slot) const
{
    return std::ranges::any_of(m_rounds, [slot](const FundingLine& line) {
        return textWidth(line.amount, amountLook) > slot - 4 || textWidth(line.date, nameLook) > slot - 2 ||
               textWidth(line.name, nameLook) > slot * 1.3;
    });
}

void FundingChart::arrange()
{
    qDeleteAll(m_items);
    m_items.clear();
    const double slot = width() / double(std::max<qsizetype>(m_rounds.size(), 1));
    const bool tight = isTight(slot);
    const double above = tight ? turnedLabel() : lineHeight(amountLook) + 2;
    const double below = tight ? turnedLabel() : 2 * lineHeight(nameLook) + 4;
    const QRectF plot(0, above, width(), plotHeight);
    m_chart->setPlotArea(plot);
    auto* ground = new QGraphicsLineItem(QLineF(plot.bottomLeft(), plot.bottomRight()), m_chart);
    ground->setPen(QPen(m_style.strongLine, 1));
    m_items.append(ground);
    if (!tight)
        addLabels(plot);
    else if (slot >= narrowest())
        addTurnedLabels(plot, slot);
    const QRectF totals(0, plot.bottom() + below + totalsGap, width(), double(m_totals.size()) * totalRow());
    addTotals(totals);
    setFixedHeight(int(std::ceil(m_totals.isEmpty() ? plot.bottom() + below : totals.bottom())));
}

double FundingChart::topOf(qsizetype bar) const
{
    const Extent extent = extentOf(m_rounds[bar]);
    const auto* up = static_cast<const QValueAxis*>(m_chart->axes(Qt::Vertical).first());
    const QRectF plot = m_chart->plotArea();
    return plot.bottom() - plot.height() * (extent.firm + extent.open) / up->max();
}

QGraphicsItem* FundingChart::addText(const QString& text, const panel::TextLook& look, const QColor& colour,
                                     double x, double y)
{
    auto* item = new QGraphicsSimpleTextItem(text, m_chart);
    item->setFont(fontFor(look));
    item->setBrush(colour);
    item->setPos(x, y);
    item->setZValue(1);
    m_items.append(item);
    return item;
}

void FundingChart::addLabels(const QRectF& plot)
{
    const double slot = plot.width() / double(m_rounds.size());
    for (qsizetype i = 0; i < m_rounds.size(); ++i) {
        const double middle = plot.left() + slot * (double(i) + 0.5);
        const auto centred = [&](const QString& text, const panel::TextLook& look, const QColor& colour,
                                 double y) {
            addText(text, look, colour, middle - textWidth(text, look) / 2, y);
        };
        const FundingLine& round = m_rounds[i];
        centred(oneLine(round.amount, amountLook, slot), amountLook, m_style.ink,
                topOf(i) - lineHeight(amountLook) - 1);
        const double names = plot.bottom() + 4;
        centred(oneLine(round.name, nameLook, slot - 4), nameLook, m_style.secondary, names);
        centred(oneLine(round.date, nameLook, slot), nameLook, m_style.secondary,
                names + lineHeight(nameLook));
    }
}

void FundingChart::addTurnedLabels(const QRectF& plot, double slot)
{
    for (qsizetype i = 0; i < m_rounds.size(); ++i) {
        const FundingLine& round = m_rounds[i];
        const double left = plot.left() + slot * (double(i) + 0.5) - lineHeight(nameLook) / 2;
        const QString name = round.date.isEmpty() ? round.name : round.name + u' ' + round.date.left(4);
        const QString shown = oneLine(name, nameLook, turnedLabel() - 6);
        addText(oneLine(round.amount, amountLook, turnedLabel() - 6), amountLook, m_style.ink, left,
                topOf(i) - 4)
            ->setRotation(-90);
        addText(shown, nameLook, m_style.secondary, left, plot.bottom() + 4 + textWidth(shown, nameLook))
            ->setRotation(-90);
    }
}

void FundingChart::addTotals(const QRectF& area)
{
    double bars = 0;
    double amounts = 0;
    for (const Total& total : std::as_const(m_totals)) {
        bars = std::max(bars, textWidth(total.name, nameLook) + 8);
        amounts = std::max(amounts, textWidth(total.amount, amountLook) + 8);
    }
    bars = std::min(bars, area.width() * 0.5);
    amounts = std::min(amounts, area.width() * 0.3);
    for (qsizetype i = 0; i < m_totals.size(); ++i)
        addTotal(m_totals[i], QRectF(0, area.top() + double(i) * totalRow(), area.width(), totalRow()), bars,
                 amounts);
}

void FundingChart::addTotal(const Total& total, const QRectF& row, double bars, double amounts)
{
    const double most = std::ranges::max(m_totals, {}, &Total::value).value;
    const double room = row.width() - bars - amounts - 10;
    addText(oneLine(total.name, nameLook, bars - 6), nameLook, m_style.secondary, 0,
            row.center().y() - lineHeight(nameLook) / 2);
    const QString amount = oneLine(total.amount, amountLook, amounts);
    addText(amount, amountLook, m_style.ink, row.right() - textWidth(amount, amountLook),
            row.center().y() - lineHeight(amountLook) / 2);
    if (room < 8 || most <= 0)
        return;
    const QRectF bar(bars, row.center().y() - 4, room * total.value / most, 8);
    const auto addBar = [this](const QRectF& area, const QBrush& brush) {
        auto* item = new QGraphicsRectItem(area, m_chart);
        item->setPen(Qt::NoPen);
        item->setBrush(brush);
        m_items.append(item);
    };
    addBar(bar, m_accent);
    if (!total.isOpen)
        return;
    // So much at least: beyond, what the words allow.
    const double end = bars + room;
    addBar(QRectF(bar.topRight(), QPointF(end, bar.bottom())), QBrush(m_accent, Qt::BDiagPattern));
    const QPolygonF tip{{end + 2, bar.top()}, {end + 2, bar.bottom()}, {end + 8, bar.center().y()}};
    auto* arrow = new QGraphicsPolygonItem(tip, m_chart);
    arrow->setPen(Qt::NoPen);
    arrow->setBrush(m_accent);
    m_items.append(arrow);
}
