// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/panels/sheetbox.h"

#include "model/items/itemroles.h"
#include "model/sheetwriter.h"
#include "widgets/panels/citedplace.h"
#include "widgets/panels/filterfield.h"
#include "widgets/panels/thingmenu.h"

#include <numeric>
#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QMimeData>
#include <QToolButton>
#include <QVBoxLayout>

namespace {

constexpr int rowsWorthFiltering = 8;

std::optional<TypedId> thingAt(const QModelIndex& index)
{
    const QVariant thing = index.data(ThingRole);
    return thing.isValid() ? std::optional(thing.value<TypedId>()) : std::nullopt;
}

} // namespace

SheetBox::SheetBox(Navigation& navigation, QWidget* parent)
    : QWidget(parent)
    , m_navigation(navigation)
    , m_title(new QLabel)
    , m_counts(new QLabel)
    , m_notes(new QLabel)
    , m_filter(new FilterField)
    , m_order(new QToolButton)
    , m_table(new SheetView)
{
    for (QLabel* label : {m_title, m_counts, m_notes})
        label->setTextFormat(Qt::PlainText);
    m_notes->setWordWrap(true);
    m_notes->setContentsMargins(8, 4, 8, 6);
    m_filter->setPlaceholderText(tr("Filter rows"));
    m_filter->setAccessibleName(tr("Filter rows"));
    m_filter->setClearButtonEnabled(true);
    m_filter->setMaximumWidth(220);
    m_order->setPopupMode(QToolButton::InstantPopup);
    m_order->setFocusPolicy(Qt::StrongFocus);
    m_order->setText(tr("Sort"));
    m_order->setAutoRaise(true);

    auto* above = new QHBoxLayout;
    above->setContentsMargins(8, 6, 8, 6);
    above->setSpacing(8);
    above->addWidget(m_title);
    above->addWidget(m_counts, 1);
    above->addWidget(m_filter);
    above->addWidget(m_order);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addLayout(above);
    column->addWidget(m_table, 1);
    column->addWidget(m_notes);
    setFocusProxy(m_table);
    connectTable();
    setTheme(ColorTheme::light());
}

void SheetBox::connectTable()
{
    connect(m_filter, &QLineEdit::textChanged, this, [this](const QString& text) {
        m_table->setFilter(text);
        showCounts();
        followSelection();
    });
    connect(m_filter, &QLineEdit::returnPressed, m_table, qOverload<>(&QWidget::setFocus));
    connect(m_table, &RowTable::rowChosen, this, [this](const QModelIndex& index) {
        if (const auto thing = thingAt(index))
            m_navigation.select(*thing);
    });
    connect(m_table, &RowTable::rowPassed, this, [this](const QModelIndex& index) {
        if (const auto thing = thingAt(index))
            m_navigation.selectInPassing(*thing);
    });
    connect(m_table, &RowTable::rowOpened, this, [this](const QModelIndex& index) {
        if (const auto thing = thingAt(index))
            m_navigation.drillInto(*thing);
    });
    connect(m_table, &RowTable::menuWanted, this, &SheetBox::openMenu);
    connect(&m_navigation, &Navigation::selectionChanged, this, &SheetBox::followSelection);
}

/// The headings sort by the mouse only; the menu does by the keyboard too.
void SheetBox::buildOrderMenu()
{
    delete m_order->menu();
    auto* menu = new QMenu(m_order);
    const auto add = [&](const QString& text, int column) {
        QAction* action = menu->addAction(text);
        connect(action, &QAction::triggered, this, [this, column] {
            const SheetModel& model = m_table->sheetModel();
            const bool again = model.sortColumn() == column;
            const bool figures = column >= 0 && model.sheet()->columns[column].figures;
            Qt::SortOrder order = figures ? Qt::DescendingOrder : Qt::AscendingOrder;
            if (again && column >= 0)
                order = model.sortOrder() == Qt::AscendingOrder ? Qt::DescendingOrder : Qt::AscendingOrder;
            m_table->sortByColumn(column, order);
        });
    };
    add(tr("Order of the atlas"), -1);
    for (int column = 0; column < m_table->sheetModel().columnCount(); ++column)
        add(m_table->sheetModel()
                .headerData(column, Qt::Horizontal)
                .toString()
                .replace(u'&', QStringLiteral("&&")),
            column);
    m_order->setMenu(menu);
    m_order->setAccessibleName(tr("Sort the rows"));
}

void SheetBox::setLanguage(const QString& language)
{
    m_language = language;
}

void SheetBox::setTheme(const ColorTheme& theme)
{
    const PanelStyle style = PanelStyle::of(theme);
    setPalette(style.palette());
    setAutoFillBackground(true);
    m_title->setFont(fontFor(panel::bodyStrong));
    for (QLabel* label : {m_counts, m_notes}) {
        QPalette quiet = style.palette();
        quiet.setColor(QPalette::WindowText, style.secondary);
        label->setPalette(quiet);
        label->setFont(fontFor(panel::label));
    }
    m_filter->setPanelStyle(style);
    m_order->setFont(fontFor(panel::label));
    m_order->setStyleSheet(panel::focusRingSheet(style));
    m_table->setLook(theme, m_navigation.atlas());
}

void SheetBox::setSheet(std::shared_ptr<const Sheet> sheet)
{
    m_table->setSheet(std::move(sheet));
    const auto& shown = m_table->sheetModel().sheet();
    m_title->setText(shown ? shown->title : QString());
    m_notes->setText(shown ? shown->notes.join(u'\n') : QString());
    m_notes->setVisible(shown && !shown->notes.isEmpty());
    const bool isLong = shown && shown->rows.size() >= rowsWorthFiltering;
    m_filter->setVisible(isLong);
    m_order->setVisible(shown && shown->rows.size() > 1);
    buildOrderMenu();
    showCounts();
    followSelection();
}

void SheetBox::showCounts()
{
    const int shown = m_table->sheetModel().shownCount();
    const int all = m_table->sheetModel().allCount();
    m_counts->setText(shown == all ? tr("%n rows", nullptr, all)
                                   : tr("%1 of %n rows", nullptr, all).arg(QLocale().toString(shown)));
}

void SheetBox::followSelection()
{
    m_table->showSelection(m_navigation.selection());
}

void SheetBox::copyTable()
{
    if (!m_table->sheetModel().sheet())
        return;
    const Sheet sheet = m_table->sheetModel().shownSheet();
    QList<qsizetype> all(sheet.rows.size());
    std::iota(all.begin(), all.end(), 0);
    const QString text = sheetTsv(sheet, all);
    auto* copied = new QMimeData;
    copied->setText(text);
    copied->setData(QStringLiteral("text/tab-separated-values"), text.toUtf8());
    copied->setHtml(sheetHtml(sheet, all));
    QGuiApplication::clipboard()->setMimeData(copied);
}

void SheetBox::openMenu(const QModelIndex& index, const QPoint& globalPosition)
{
    if (m_menu)
        return;
    QMenu* menu = nullptr;
    if (const auto thing = thingAt(index)) {
        auto* things = new ThingMenu(m_navigation, *thing, m_language, this);
        connect(things, &ThingMenu::exportRequested, this, &SheetBox::exportRequested);
        connect(things, &ThingMenu::neighboursExportRequested, this, &SheetBox::neighboursExportRequested);
        connect(things, &ThingMenu::linkCopyRequested, this, &SheetBox::linkCopyRequested);
        if (const auto cited = citedRow(*m_table, index, *m_navigation.atlas(), m_language))
            things->setCiting(cited->citing);
        things->addSeparator();
        menu = things;
    } else {
        menu = new QMenu(this);
        menu->setAttribute(Qt::WA_DeleteOnClose);
    }
    const auto add = [menu](const QString& text, const char* name, const auto* on, const auto& what) {
        QAction* action = menu->addAction(text);
        action->setObjectName(QLatin1String(name));
        QObject::connect(action, &QAction::triggered, on, what);
        return action;
    };
    const bool hasSelection = m_table->selectionModel()->hasSelection();
    QAction* rows = add(tr("Copy selected &rows"), "copyRows", m_table, &RowTable::copySelection);
    rows->setShortcut(QKeySequence::Copy);
    rows->setEnabled(hasSelection);
    QAction* cited =
        add(tr("Copy rows with &citation"), "copyRowCitations", m_table, &RowTable::copyCitations);
    cited->setShortcut(RowTable::citationKeys());
    cited->setEnabled(hasSelection);
    add(tr("Copy &table"), "copyTable", this, &SheetBox::copyTable);
    m_menu = menu;
    menu->popup(globalPosition);
}
