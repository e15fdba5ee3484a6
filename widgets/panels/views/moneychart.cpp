// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/panels/views/moneychart.h"

#include "widgets/render/chartrecorder.h"

#include "model/factphrase.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <QAreaSeries>
#include <QBarCategoryAxis>
#include <QBarSeries>
#include <QBarSet>
#include <QChart>
#include <QCoreApplication>
#include <QGraphicsLayout>
#include <QGraphicsRectItem>
#include <QGraphicsScene>
#include <QGraphicsSimpleTextItem>
#include <QHorizontalStackedBarSeries>
#include <QLineSeries>
#include <QLocale>
#include <QPainter>
#include <QValueAxis>

namespace {

constexpr double margin = 12;

/// Reported figures are solid; others differ by their pattern and edge, so that grey print tells them too.
QBrush fillOf(Basis basis, const QColor& accent, const QColor& ground)
{
    switch (basis) {
    case Basis::Reported:
        return accent;
    case Basis::Claimed:
        return mixed(ground, accent, 0.16);
    case Basis::Estimated:
        return QBrush(accent, Qt::BDiagPattern);
    case Basis::Judged:
        return QBrush(accent, Qt::Dense6Pattern);
    case Basis::Derived:
        return QBrush(accent, Qt::HorPattern);
    }
    Q_UNREACHABLE();
}

QPen edgeOf(Basis basis, const QColor& accent)
{
    if (basis == Basis::Reported)
        return Qt::NoPen;
    return {accent, 1.25, basis == Basis::Claimed ? Qt::DashLine : Qt::SolidLine};
}

/// Puts a chart together: axes without looks of their own, and texts, lines and marks as its children.
class ChartBuilder
{
    Q_DECLARE_TR_FUNCTIONS(MoneyChart)

public:
    ChartBuilder(const Atlas& atlas, const PanelLook& look)
        : m_look(look)
        , m_amount(look.text(12, true))
        , m_label(look.text(11))
    {
        m_result.chart = std::make_unique<QChart>();
        QChart& chart = *m_result.chart;
        chart.setBackgroundVisible(false);
        chart.setMargins({});
        chart.layout()->setContentsMargins(0, 0, 0, 0);
        chart.legend()->hide();
        for (const Layer& layer : atlas.layers)
            m_accents.insert(layer.id, look.theme.accent(layer));
    }

    void rounds(const RoundsChart& content);
    void valuations(const ValuationsChart& content);

    MoneyChart take() { return std::move(m_result); }

private:
    void lanes(const RoundsChart& content);
    void years(const RoundsChart& content);
    void yearLabels(const RoundsChart& content, const QRectF& plot);
    void laneRow(const RoundsChart& content, int lane, const QRectF& plot, double most);
    void addArea(const QRectF& bar, const MoneyBar& figure, const QRectF& plot);
    void addHorizontalSeries(const ValuationsChart& content, double most);
    double footer(const QString& note, const QList<MoneyBar>& bars, double top);
    void setSize(double height);
    void setAxes(QAbstractAxis* across, QAbstractAxis* up);
    QGraphicsSimpleTextItem* text(const QString& words, const TextStyle& style, const QColor& colour,
                                  double x, double y, double width);
    void line(const QLineF& where, const QColor& colour);
    void arrow(const QPointF& tip, bool isUpward, const QColor& colour);
    void frame(const QRectF& area);

    [[nodiscard]] QColor accentOf(const QString& layer) const
    {
        return m_accents.value(layer, m_look.theme.outsideAccent());
    }

    [[nodiscard]] bool isSelected(const TypedId& thing) const { return m_look.selected == thing; }

    const PanelLook& m_look;
    QHash<QString, QColor> m_accents; ///< by layer id
    TextStyle m_amount;
    TextStyle m_label;
    MoneyChart m_result;
};

QGraphicsSimpleTextItem* ChartBuilder::text(const QString& words, const TextStyle& style,
                                            const QColor& colour, double x, double y, double width)
{
    QString oneLine = words;
    oneLine.replace(u'\n', u' ');
    auto* item = new QGraphicsSimpleTextItem(elided(oneLine, style, width), m_result.chart.get());
    item->setFont(chartFontFor(style));
    item->setBrush(colour);
    item->setPos(x, y);
    item->setZValue(2);
    return item;
}

void ChartBuilder::line(const QLineF& where, const QColor& colour)
{
    auto* item = new QGraphicsLineItem(where, m_result.chart.get());
    item->setPen(QPen(colour, 1));
}

/// A figure that is "at least" goes on beyond its bar.
void ChartBuilder::arrow(const QPointF& tip, bool isUpward, const QColor& colour)
{
    const QPointF back = isUpward ? QPointF(0, 5) : QPointF(-5, 0);
    const QPointF side = isUpward ? QPointF(4, 0) : QPointF(0, 4);
    auto* item = new QGraphicsPolygonItem(QPolygonF{{tip, tip + back + side, tip + back - side}},
                                          m_result.chart.get());
    item->setPen(Qt::NoPen);
    item->setBrush(colour);
    item->setZValue(2);
}

void ChartBuilder::frame(const QRectF& area)
{
    auto* item = new QGraphicsRectItem(area, m_result.chart.get());
    item->setPen(QPen(m_look.theme.ink, 2));
    item->setBrush(Qt::NoBrush);
    item->setZValue(3);
}

void ChartBuilder::setSize(double height)
{
    m_result.size = {m_look.width, std::ceil(height)};
    m_result.chart->resize(m_result.size);
}

void ChartBuilder::setAxes(QAbstractAxis* across, QAbstractAxis* up)
{
    for (QAbstractAxis* axis : {across, up})
        axis->setVisible(false);
    m_result.chart->addAxis(across, Qt::AlignBottom);
    m_result.chart->addAxis(up, Qt::AlignLeft);
    for (QAbstractSeries* series : m_result.chart->series()) {
        series->attachAxis(across);
        series->attachAxis(up);
    }
}

/// The key of what is not plainly reported, and the note; returns where they end.
double ChartBuilder::footer(const QString& note, const QList<MoneyBar>& bars, double top)
{
    const double right = m_look.width - margin;
    const double row = lineHeight(m_label) + 4;
    double x = margin;
    const auto entry = [&](const QString& words, const std::function<void(const QRectF&)>& swatch) {
        const double needed = m_look.scaled(20) + textWidth(words, m_label) + 14;
        if (x > margin && x + needed > right) {
            x = margin;
            top += row;
        }
        swatch(QRectF(x, top + (row - 4 - m_look.scaled(9)) / 2, m_look.scaled(14), m_look.scaled(9)));
        text(words, m_label, m_look.theme.secondary, x + m_look.scaled(20), top,
             right - x - m_look.scaled(20));
        x += needed;
    };
    const QColor accent = m_look.theme.secondary;
    const auto isPlain = [](const MoneyBar& bar) { return bar.basis == Basis::Reported; };
    if (!std::ranges::all_of(bars, isPlain)) {
        for (const Basis basis :
             {Basis::Reported, Basis::Claimed, Basis::Estimated, Basis::Judged, Basis::Derived}) {
            if (!std::ranges::any_of(bars, [&](const MoneyBar& bar) { return bar.basis == basis; }))
                continue;
            entry(FactPhrase::basis(basis), [&](const QRectF& area) {
                auto* item = new QGraphicsRectItem(area, m_result.chart.get());
                item->setBrush(fillOf(basis, accent, m_look.theme.panel));
                item->setPen(edgeOf(basis, accent));
            });
        }
    }
    if (std::ranges::any_of(bars, &MoneyBar::isOpen)) {
        entry(tr("at least"), [&](const QRectF& area) {
            arrow(QPointF(area.right() - 3, area.center().y()), false, accent);
        });
    }
    if (x > margin)
        top += row;
    for (const QString& words : wrapped(note, m_label, right - margin, 4)) {
        text(words, m_label, m_look.theme.secondary, margin, top, right - margin);
        top += lineHeight(m_label);
    }
    return top;
}

// ---- rounds

void ChartBuilder::rounds(const RoundsChart& content)
{
    if (!content.years.isEmpty())
        years(content);
    else if (!content.bars.isEmpty())
        lanes(content);
    else
        setSize(footer(content.note, {}, 4));
}

/// The years beneath the plot, as many as fit.
void ChartBuilder::yearLabels(const RoundsChart& content, const QRectF& plot)
{
    const int count = content.lastYear - content.firstYear + 1;
    const double slot = plot.width() / count;
    const double needed = textWidth(QStringLiteral("2000"), m_label) + 6;
    int step = 1;
    for (const int each : {1, 2, 5, 10, 20, 50}) {
        step = each;
        if (slot * each >= needed)
            break;
    }
    for (int year = content.firstYear; year <= content.lastYear; ++year) {
        if ((content.lastYear - year) % step != 0)
            continue;
        const QString words = QString::number(year);
        const double middle = plot.left() + slot * (year - content.firstYear + 0.5);
        text(words, m_label, m_look.theme.secondary, middle - textWidth(words, m_label) / 2,
             plot.bottom() + 3, needed);
    }
}

void ChartBuilder::lanes(const RoundsChart& content)
{
    const double names = lineHeight(m_amount) + 4;
    const double bars = m_look.scaled(content.lanes.size() == 1 ? 84 : 44);
    const double lane = names + lineHeight(m_amount) + bars + lineHeight(m_label) + 10;
    const QRectF plot(margin, 4, m_look.width - 2 * margin, lane * double(content.lanes.size()));
    m_result.chart->setPlotArea(plot);
    double most = 0;
    for (const MoneyBar& bar : content.bars)
        most = std::max(most, bar.high);
    for (int i = 0; i < content.lanes.size(); ++i)
        laneRow(content, i,
                QRectF(plot.left(), plot.top() + lane * i, plot.width(), lane - lineHeight(m_label) - 10),
                most > 0 ? most : 1);
    auto* across = new QValueAxis;
    across->setRange(0, plot.width());
    auto* up = new QValueAxis;
    up->setRange(0, plot.height());
    setAxes(across, up);
    yearLabels(content, plot);
    setSize(footer(content.note, content.bars, plot.bottom() + lineHeight(m_label) + 8) + 6);
}

/// One organisation: its name, its rounds as bars on a line, what they are called beneath.
void ChartBuilder::laneRow(const RoundsChart& content, int lane, const QRectF& area, double most)
{
    const RoundsChart::Lane& owner = content.lanes[lane];
    const QRectF plot = m_result.chart->plotArea();
    const double top = area.top() + lineHeight(m_amount) + 4 + lineHeight(m_amount);
    const double room = area.bottom() - top;
    text(owner.name, m_amount, m_look.theme.ink, area.left(), area.top(), area.width());
    line({area.bottomLeft(), area.bottomRight()}, m_look.theme.hairline);
    const double slot = area.width() / (content.lastYear - content.firstYear + 1);
    const double width = std::clamp(slot * 0.5, 6.0, m_look.scaled(34));

    struct Placed
    {
        const MoneyBar* bar;
        QRectF area;
    };

    QList<Placed> bars;
    QList<QRectF> taken{
        QRectF(area.topLeft(), QSizeF(textWidth(owner.name, m_amount), lineHeight(m_amount)))};
    double free = area.left(); // where the next bar may begin
    for (const MoneyBar& bar : content.bars) {
        if (bar.lane != lane)
            continue;
        const double wanted = area.left() + slot * (bar.year - content.firstYear);
        const double left = std::clamp(std::max(wanted - width / 2, free), area.left(), area.right() - width);
        free = left + width + 2;
        const double height = std::max(room * bar.high / most, 2.0);
        bars.append({&bar, QRectF(left, area.bottom() - height, width, height)});
        taken.append(bars.last().area);
    }
    double freeName = area.left();
    for (const auto& [bar, place] : std::as_const(bars)) {
        addArea(place, *bar, plot);
        const double above = bar->isOpen ? 6 : 1;
        if (bar->isOpen)
            arrow(QPointF(place.center().x(), place.top() - 6), true, accentOf(bar->layer));
        const auto leftFor = [&](double needed) {
            return std::clamp(place.center().x() - needed / 2, area.left(),
                              std::max(area.left(), area.right() - needed));
        };
        // An amount that meets another goes a line up; without room there the tooltip and the table have it.
        const double amount = textWidth(bar->amount, m_amount);
        for (const int lines : {1, 2, 3}) {
            const QRectF label(leftFor(amount), place.top() - above - lines * lineHeight(m_amount),
                               amount + 4, lineHeight(m_amount) - 1);
            const bool isFree =
                label.top() >= area.top() - 1 &&
                std::ranges::none_of(taken, [&](const QRectF& other) { return other.intersects(label); });
            if (!isFree)
                continue;
            text(bar->amount, m_amount, m_look.theme.ink, label.left(), label.top(), area.width());
            taken.append(label);
            break;
        }
        const QString name = elided(bar->label, m_label, std::max(slot * 1.6, m_look.scaled(60)));
        const double nameLeft = leftFor(textWidth(name, m_label));
        if (nameLeft >= freeName) {
            text(name, m_label, m_look.theme.secondary, nameLeft, area.bottom() + 2, area.width());
            freeName = nameLeft + textWidth(name, m_label) + 5;
        }
        m_result.targets.append(
            {bar->thing, {}, place.adjusted(-2, -lineHeight(m_amount), 2, 0), bar->citation});
        if (isSelected(bar->thing))
            frame(place.adjusted(-2, -2, 2, 1));
    }
}

/// A bar that stands where time and lane want it: none of the bar series has places between categories.
void ChartBuilder::addArea(const QRectF& bar, const MoneyBar& figure, const QRectF& plot)
{
    auto* upper = new QLineSeries;
    auto* lower = new QLineSeries;
    for (const double x : {bar.left() - plot.left(), bar.right() - plot.left()}) {
        upper->append(x, plot.bottom() - bar.top());
        lower->append(x, plot.bottom() - bar.bottom());
    }
    auto* area = new QAreaSeries(upper, lower);
    upper->setParent(area);
    lower->setParent(area);
    const QColor accent = accentOf(figure.layer);
    area->setBrush(fillOf(figure.basis, accent, m_look.theme.panel));
    area->setPen(edgeOf(figure.basis, accent));
    m_result.chart->addSeries(area);
}

void ChartBuilder::years(const RoundsChart& content)
{
    const QRectF plot(margin, 4 + lineHeight(m_amount), m_look.width - 2 * margin, m_look.scaled(96));
    m_result.chart->setPlotArea(plot);
    auto* counts = new QBarSet(QString());
    counts->setBrush(m_look.theme.secondary);
    counts->setPen(Qt::NoPen);
    QStringList categories;
    qsizetype most = 1;
    for (const RoundsChart::Year& year : content.years) {
        categories << QString::number(year.year);
        *counts << double(year.rounds);
        most = std::max(most, year.rounds);
    }
    auto* series = new QBarSeries;
    series->append(counts);
    series->setBarWidth(0.7);
    m_result.chart->addSeries(series);
    auto* across = new QBarCategoryAxis;
    across->append(categories);
    auto* up = new QValueAxis;
    up->setRange(0, double(most));
    setAxes(across, up);
    line({plot.bottomLeft(), plot.bottomRight()}, m_look.theme.hairline);
    const double slot = plot.width() / double(content.years.size());
    double free = plot.left() - margin;
    for (qsizetype i = 0; i < content.years.size(); ++i) {
        const RoundsChart::Year& year = content.years[i];
        const double height = plot.height() * double(year.rounds) / double(most);
        const QRectF place(plot.left() + slot * double(i), plot.bottom() - height, slot, height);
        const QString words = QLocale().toString(year.rounds);
        const double x = place.center().x() - textWidth(words, m_amount) / 2;
        if (year.rounds > 0 && x >= free) {
            text(words, m_amount, m_look.theme.ink, x, place.top() - lineHeight(m_amount), plot.width());
            free = x + textWidth(words, m_amount) + 6;
        }
        m_result.targets.append(
            {std::nullopt, QString::number(year.year), QRectF(place.left(), plot.top(), slot, plot.height()),
             QString::number(year.year) + QStringLiteral(": ") + tr("%n rounds", nullptr, int(year.rounds))});
    }
    yearLabels(content, plot);
    setSize(footer(content.note, {}, plot.bottom() + lineHeight(m_label) + 8) + 6);
}

// ---- valuations

void ChartBuilder::addHorizontalSeries(const ValuationsChart& content, double most)
{
    // Sets differ by accent and basis; each bar is in one of them, and what it may be beyond in another.
    auto* series = new QHorizontalStackedBarSeries;
    series->setBarWidth(0.56);

    struct Look
    {
        QString layer;
        Basis basis;
        bool isBeyond;
        QBarSet* set;
    };

    QList<Look> looks;
    const qsizetype count = content.bars.size();
    for (qsizetype i = 0; i < count; ++i) {
        const MoneyBar& bar = content.bars[count - 1 - i]; // the axis begins at the bottom
        for (const bool isBeyond : {false, true}) {
            const double length = isBeyond ? bar.high - bar.low : bar.low;
            if (length <= 0)
                continue;
            auto look = std::ranges::find_if(looks, [&](const Look& each) {
                return each.layer == bar.layer && each.basis == bar.basis && each.isBeyond == isBeyond;
            });
            if (look == looks.end()) {
                const QColor accent = accentOf(bar.layer);
                auto* set = new QBarSet(QString());
                set->setBrush(isBeyond ? QBrush(accent, Qt::Dense7Pattern)
                                       : fillOf(bar.basis, accent, m_look.theme.panel));
                set->setPen(isBeyond ? QPen(accent, 1, Qt::DotLine) : edgeOf(bar.basis, accent));
                for (qsizetype n = 0; n < count; ++n)
                    *set << 0;
                look = looks.insert(looks.end(), {bar.layer, bar.basis, isBeyond, set});
            }
            look->set->replace(int(i), length);
        }
    }
    for (const bool isBeyond : {false, true}) {
        for (const Look& look : std::as_const(looks)) {
            if (look.isBeyond == isBeyond)
                series->append(look.set);
        }
    }
    m_result.chart->addSeries(series);
    auto* up = new QBarCategoryAxis;
    for (qsizetype i = 0; i < count; ++i)
        up->append(QString::number(i)); // names would be taken for rich text
    auto* across = new QValueAxis;
    across->setRange(0, most);
    setAxes(across, up);
}

void ChartBuilder::valuations(const ValuationsChart& content)
{
    if (content.bars.isEmpty()) {
        setSize(footer(content.note, {}, 4));
        return;
    }
    double names = 0, amounts = 0, most = 0;
    const bool hasGroups =
        std::ranges::any_of(content.bars, [](const MoneyBar& bar) { return !bar.label.isEmpty(); });
    for (const MoneyBar& bar : content.bars) {
        names = std::max({names, textWidth(bar.name, m_amount), textWidth(bar.label, m_label)});
        amounts = std::max(amounts, textWidth(bar.amount, m_amount));
        most = std::max(most, bar.high);
    }
    most = most > 0 ? most : 1;
    const double row = hasGroups ? lineHeight(m_amount) + lineHeight(m_label) + 8 : m_look.scaled(28);
    names = std::min(names + 10, m_look.width * 0.36);
    amounts = std::min(amounts + 18, m_look.width * 0.3);
    const QRectF plot(margin + names, 4, m_look.width - 2 * margin - names - amounts,
                      row * double(content.bars.size()));
    m_result.chart->setPlotArea(plot);
    addHorizontalSeries(content, most);
    line({plot.topLeft(), plot.bottomLeft()}, m_look.theme.hairline);
    for (qsizetype i = 0; i < content.bars.size(); ++i) {
        const MoneyBar& bar = content.bars[i];
        const double top = plot.top() + row * double(i);
        const double middle = top + row / 2;
        const double both = lineHeight(m_amount) + (hasGroups ? lineHeight(m_label) : 0);
        text(bar.name, m_amount, m_look.theme.ink, margin, middle - both / 2, names - 8);
        if (!bar.label.isEmpty())
            text(bar.label, m_label, m_look.theme.secondary, margin, middle - both / 2 + lineHeight(m_amount),
                 names - 8);
        const double end = plot.left() + plot.width() * bar.high / most;
        if (bar.isOpen)
            arrow(QPointF(end + 7, middle), false, accentOf(bar.layer));
        text(bar.amount, m_amount, m_look.theme.ink, end + (bar.isOpen ? 12 : 6),
             middle - lineHeight(m_amount) / 2, amounts);
        const QRectF area(margin - 4, top + 1, m_look.width - 2 * margin + 8, row - 2);
        m_result.targets.append({bar.thing, {}, area, bar.citation});
        if (isSelected(bar.thing))
            frame(area);
    }
    setSize(footer(content.note, content.bars, plot.bottom() + 6) + 6);
}

DisplayList pictureOf(const MoneyChart& made, const PanelLook& look)
{
    QGraphicsScene scene;
    scene.addItem(made.chart.get());
    const QRectF page({0, 0}, made.size);
    scene.setSceneRect(page);
    QList<ChartTarget> targets;
    for (const MoneyChart::Target& target : made.targets) {
        if (target.thing)
            targets.append({*target.thing, target.citation, target.area});
    }
    const DisplayList picture = recordPicture(
        made.size, look.theme.panel,
        [&](QPainter& painter) {
            painter.setRenderHint(QPainter::Antialiasing);
            scene.render(&painter, page, page);
        },
        targets);
    scene.removeItem(made.chart.get());
    return picture;
}

} // namespace

MoneyChart::MoneyChart() = default;
MoneyChart::MoneyChart(MoneyChart&&) noexcept = default;
MoneyChart& MoneyChart::operator=(MoneyChart&&) noexcept = default;
MoneyChart::~MoneyChart() = default;

MoneyChart makeRoundsChart(const Atlas& atlas, const RoundsChart& content, const PanelLook& look)
{
    ChartBuilder builder(atlas, look);
    builder.rounds(content);
    return builder.take();
}

MoneyChart makeValuationsChart(const Atlas& atlas, const ValuationsChart& content, const PanelLook& look)
{
    ChartBuilder builder(atlas, look);
    builder.valuations(content);
    return builder.take();
}

DisplayList roundsPicture(const Atlas& atlas, const RoundsChart& content, const PanelLook& look)
{
    return pictureOf(makeRoundsChart(atlas, content, look), look);
}

DisplayList valuationsPicture(const Atlas& atlas, const ValuationsChart& content, const PanelLook& look)
{
    return pictureOf(makeValuationsChart(atlas, content, look), look);
}
