// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/panels/maptable.h"

#include "model/items/maptablemodel.h"
#include "model/items/maptablemodelorder.h"
#include "widgets/panels/maptableview.h"
#include "widgets/panels/thingmenu.h"

#include <algorithm>
#include <numeric>
#include <QActionGroup>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QToolButton>
#include <QVBoxLayout>

namespace {

constexpr int mapOrder = -1;
constexpr int litColumn = 96; ///< grows with the text
constexpr int scrollBar = 12;

} // namespace

MapTable::MapTable(Navigation& navigation, QWidget* parent)
    : QWidget(parent)
    , m_navigation(navigation)
    , m_counts(new QLabel)
    , m_orderButton(new QToolButton)
    , m_orders(new QActionGroup(this))
    , m_model(new MapTableModel(this))
    , m_order(new MapTableModelOrder(this))
    , m_table(new MapTableView)
{
    setAccessibleName(tr("Map as a table"));
    m_counts->setTextFormat(Qt::PlainText);
    m_order->setSourceModel(m_model);
    m_table->setModel(m_order);
    buildOrderMenu();

    auto* above = new QHBoxLayout;
    above->setContentsMargins(8, 6, 8, 6);
    above->addWidget(m_counts, 1);
    above->addWidget(m_orderButton);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addLayout(above);
    column->addWidget(m_table, 1);
    setFocusProxy(m_table);

    connect(&m_navigation, &Navigation::litChanged, this, &MapTable::refresh);
    connect(&m_navigation, &Navigation::passingChanged, this, &MapTable::refresh);
    connectTable();
    setTheme(ColorTheme::light());
}

void MapTable::connectTable()
{
    connect(m_table, &MapTableView::rowChosen, this, [this](const QModelIndex& index) {
        if (const auto thing = MapTableModel::thingAt(index))
            m_navigation.select(*thing);
    });
    connect(m_table, &MapTableView::rowPassed, this, [this](const QModelIndex& index) {
        if (const auto thing = MapTableModel::thingAt(index))
            m_navigation.selectInPassing(*thing);
    });
    connect(m_table, &MapTableView::rowOpened, this, [this](const QModelIndex& index) {
        if (const auto thing = MapTableModel::thingAt(index))
            m_navigation.drillInto(*thing);
    });
    connect(m_table, &MapTableView::menuWanted, this, &MapTable::openMenu);
    connect(m_table->horizontalHeader(), &QHeaderView::sortIndicatorChanged, this, &MapTable::tickOrder);
    connect(m_table->horizontalHeader(), &QHeaderView::sectionResized, this,
            [this] { m_hasOwnWidths = m_hasOwnWidths || !m_isFitting; });
}

/// The headings sort by the mouse only; the menu does by the keyboard too.
void MapTable::buildOrderMenu()
{
    auto* menu = new QMenu(m_orderButton);
    const auto add = [&](const QString& text, int column) {
        QAction* action = menu->addAction(text);
        action->setCheckable(true);
        action->setData(column);
        m_orders->addAction(action);
        connect(action, &QAction::triggered, this, [this, column] {
            const bool descends = column == MapTableModel::Figure || column == MapTableModel::Relations ||
                                  column == MapTableModel::Lit;
            const bool again = m_table->horizontalHeader()->sortIndicatorSection() == column;
            Qt::SortOrder order = descends ? Qt::DescendingOrder : Qt::AscendingOrder;
            if (again && column != mapOrder)
                order = m_order->sortOrder() == Qt::AscendingOrder ? Qt::DescendingOrder : Qt::AscendingOrder;
            m_table->sortByColumn(column, order);
        });
    };
    add(tr("Order of the map"), mapOrder);
    for (int column = 0; column < MapTableModel::ColumnCount; ++column)
        add(m_model->headerData(column, Qt::Horizontal).toString(), column);
    m_orderButton->setMenu(menu);
    m_orderButton->setPopupMode(QToolButton::InstantPopup);
    m_orderButton->setToolButtonStyle(Qt::ToolButtonTextOnly);
    m_orderButton->setFocusPolicy(Qt::StrongFocus);
    tickOrder();
}

void MapTable::tickOrder()
{
    const int column = m_table->horizontalHeader()->sortIndicatorSection();
    for (QAction* action : m_orders->actions()) {
        if (action->data().toInt() != column)
            continue;
        action->setChecked(true);
        m_orderButton->setText(tr("Sorted by: %1").arg(action->text()));
        m_orderButton->setAccessibleName(m_orderButton->text());
    }
}

QSize MapTable::sizeHint() const
{
    return {960, 600};
}

void MapTable::setLanguage(const QString& language)
{
    m_language = language;
    m_fitted.reset();
    refresh();
}

void MapTable::setTheme(const ColorTheme& theme)
{
    const PanelStyle style = PanelStyle::of(theme);
    setPalette(style.palette());
    setAutoFillBackground(true);
    m_counts->setFont(fontFor(panel::body));
    m_orderButton->setFont(fontFor(panel::body));
    m_table->cells().setTheme(theme);
    m_table->setPanelStyle(style);
    m_fitted.reset(); // the text may be of another size
    refresh();
    m_orderButton->setStyleSheet(
        QStringLiteral("QToolButton { background: %1; color: %2; border: 1px solid %3; border-radius: 4px;"
                       " padding: 3px 22px 3px 8px; }"
                       "QToolButton:hover { background: %4; }"
                       "QToolButton:focus { border: 2px solid %5; padding: 2px 21px 2px 7px; }"
                       "QToolButton::menu-indicator { subcontrol-origin: padding;"
                       " subcontrol-position: center right; right: 6px; }")
            .arg(style.background.name(), style.ink.name(),
                 mixed(style.background, style.secondary, 0.6).name(), style.hover.name(),
                 style.link.name()));
}

// ---- what is shown

void MapTable::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    refresh();
}

void MapTable::refresh()
{
    if (!isVisible())
        return; // it is when it is shown
    const AtlasPtr& atlas = m_navigation.atlas();
    m_table->cells().setAtlas(atlas);
    m_model->show(m_navigation, m_language);
    if (m_fitted != atlas) {
        measureColumns();
        fitColumns();
    }
    m_fitted = atlas;
    showCounts();
    followSelection();
}

void MapTable::showCounts()
{
    const int shown = m_model->rowCount();
    const int all = m_model->entityCount();
    QString text = shown == all ? tr("%n entities", nullptr, all)
                                : tr("%1 of %n entities", nullptr, all).arg(QLocale().toString(shown));
    const int lit = m_model->litCount();
    if (lit > 0 && lit == shown)
        text = tr("%1, all of them lit").arg(text);
    else if (lit > 0)
        text = tr("%1, %2 of them lit").arg(text, QLocale().toString(lit));
    m_counts->setText(text);
}

void MapTable::followSelection()
{
    const std::optional<TypedId>& selection = m_navigation.selection();
    const QModelIndex row = m_order->mapFromSource(selection ? m_model->indexOf(*selection) : QModelIndex());
    QItemSelectionModel* marks = m_table->selectionModel();
    if (!row.isValid()) {
        marks->clearSelection();
        return;
    }
    const bool isThere = m_table->currentIndex().row() == row.row() && marks->isRowSelected(row.row());
    if (isThere) // with others perhaps, that are to be copied
        return;
    marks->setCurrentIndex(row, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    m_table->scrollTo(row);
}

/// What the first rows need of each column, so that it does not take as long as the atlas is large.
void MapTable::measureColumns()
{
    m_isFitting = true;
    m_table->horizontalHeader()->setResizeContentsPrecision(400);
    m_table->resizeColumnsToContents();
    m_wanted.clear();
    for (int column = 0; column < MapTableModel::ColumnCount; ++column)
        m_wanted.append(m_table->columnWidth(column));
    m_wanted[MapTableModel::Lit] = panel::scaled(litColumn); // whatever is lit just now
    m_hasOwnWidths = false;
    m_isFitting = false;
}

/// As wide as is needed. What is left over goes to the figures; where that is too wide for the window, what
/// is least missed gives way first.
void MapTable::fitColumns()
{
    if (m_wanted.isEmpty() || m_hasOwnWidths)
        return;
    QList<int> widths = m_wanted;
    int over = std::accumulate(widths.cbegin(), widths.cend(), 0) - (m_table->width() - scrollBar);
    widths[MapTableModel::Figure] += std::max(0, -over);
    const QList<std::pair<int, int>> least{{MapTableModel::Layer, 160},
                                           {MapTableModel::OtherName, 120},
                                           {MapTableModel::Group, 128},
                                           {MapTableModel::Figure, 184},
                                           {MapTableModel::Name, 168}};
    for (const auto& [column, width] : least) {
        const int given = std::clamp(widths[column] - panel::scaled(width), 0, std::max(0, over));
        widths[column] -= given;
        over -= given;
    }
    m_isFitting = true;
    for (int column = 0; column < widths.size(); ++column)
        m_table->setColumnWidth(column, widths[column]);
    m_isFitting = false;
}

void MapTable::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    layout()->activate(); // the table has its new width
    fitColumns();
}

// ---- what the user does

void MapTable::openMenu(const QModelIndex& index, const QPoint& globalPosition)
{
    const std::optional<TypedId> thing = MapTableModel::thingAt(index);
    if (!thing || m_menu)
        return;
    auto* menu = new ThingMenu(m_navigation, *thing, m_language, this);
    connect(menu, &ThingMenu::exportRequested, this, &MapTable::exportRequested);
    connect(menu, &ThingMenu::neighboursExportRequested, this, &MapTable::neighboursExportRequested);
    connect(menu, &ThingMenu::linkCopyRequested, this, &MapTable::linkCopyRequested);
    menu->addSeparator();
    QAction* copy = menu->addAction(tr("Copy selected &rows"), m_table, &MapTableView::copySelection);
    copy->setEnabled(m_table->selectionModel()->hasSelection());
    m_menu = menu;
    menu->popup(globalPosition);
}
