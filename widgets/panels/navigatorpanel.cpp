// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/panels/navigatorpanel.h"

#include "model/items/navigatormodel.h"
#include "model/items/navigatormodelfilter.h"
#include "widgets/panels/filterfield.h"
#include "widgets/panels/navigatordelegate.h"
#include "widgets/panels/navigatortree.h"
#include "widgets/panels/thingmenu.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QVBoxLayout>

namespace {

constexpr int mostRowsOpenAtFirst = 40;   ///< layers and groups: more would be no overview
constexpr qsizetype mostRowsOpened = 200; ///< by a filter: who sees so many types on

/// What a row is remembered by.
QString keyOf(const QModelIndex& index)
{
    const std::optional<TypedId> thing = NavigatorModel::thingAt(index);
    return thing ? thing->toString() : index.data().toString();
}

} // namespace

NavigatorPanel::NavigatorPanel(Navigation& navigation, QWidget* parent)
    : QWidget(parent)
    , m_navigation(navigation)
    , m_field(new FilterField)
    , m_nothing(new QLabel(tr("Nothing matches.")))
    , m_model(new NavigatorModel(this))
    , m_filter(new NavigatorModelFilter(this))
    , m_tree(new NavigatorTree)
{
    setAccessibleName(tr("Contents"));
    m_field->setPlaceholderText(tr("Filter by name or kind"));
    m_field->setAccessibleName(tr("Filter the contents"));
    m_field->setMaxLength(200);
    m_field->setKeyTaker([this](int key) { return filterKey(key); });
    m_nothing->setTextFormat(Qt::PlainText);
    m_nothing->setContentsMargins(panel::margin, 8, panel::margin, 8);
    m_nothing->hide();
    m_filter->setSourceModel(m_model);
    m_tree->setModel(m_filter);
    m_tree->setAccessibleName(tr("Contents of the atlas"));
    m_tree->header()->setStretchLastSection(false);
    m_tree->header()->setMinimumSectionSize(0);
    m_tree->header()->setSectionResizeMode(NavigatorModel::Name, QHeaderView::Stretch);
    m_tree->header()->setSectionResizeMode(NavigatorModel::Count, QHeaderView::Fixed);

    auto* above = new QVBoxLayout;
    above->setContentsMargins(8, 8, 8, 8);
    above->addWidget(m_field);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addLayout(above);
    column->addWidget(m_nothing);
    column->addWidget(m_tree, 1);
    setMinimumWidth(180);
    setFocusProxy(m_tree);

    connect(m_field, &QLineEdit::textChanged, this, &NavigatorPanel::filter);
    connect(&m_navigation, &Navigation::atlasChanged, this, &NavigatorPanel::showAtlas);
    connect(&m_navigation, &Navigation::selectionChanged, this, &NavigatorPanel::showSelection);
    connect(&m_navigation, &Navigation::passingChanged, this, &NavigatorPanel::showPassing);
    connect(&m_navigation, &Navigation::lensChanged, this, &NavigatorPanel::showPassing);
    connectTree();
    setTheme(ColorTheme::light());
    showAtlas();
}

void NavigatorPanel::connectTree()
{
    connect(m_tree, &NavigatorTree::rowChosen, this, &NavigatorPanel::choose);
    connect(m_tree, &NavigatorTree::rowPassed, this, [this](const QModelIndex& index) {
        if (const auto thing = NavigatorModel::thingAt(index))
            m_navigation.selectInPassing(*thing);
    });
    connect(m_tree, &NavigatorTree::rowOpened, this, [this](const QModelIndex& index) {
        if (const auto thing = NavigatorModel::thingAt(index))
            m_navigation.drillInto(*thing);
        else
            m_tree->setExpanded(index, !m_tree->isExpanded(index));
    });
    connect(m_tree, &NavigatorTree::menuWanted, this, &NavigatorPanel::openMenu);
    connect(m_tree, &NavigatorTree::leftAtTop, this, &NavigatorPanel::focusFilter);
}

QSize NavigatorPanel::sizeHint() const
{
    return {240, 600};
}

void NavigatorPanel::setLanguage(const QString& language)
{
    if (m_language == language)
        return;
    m_language = language;
    showAtlas();
}

void NavigatorPanel::setTheme(const ColorTheme& theme)
{
    const PanelStyle style = PanelStyle::of(theme);
    setPalette(style.palette());
    setAutoFillBackground(true);
    QPalette quiet = style.palette();
    quiet.setColor(QPalette::WindowText, style.secondary);
    m_nothing->setPalette(quiet);
    m_nothing->setFont(fontFor(panel::body));
    m_field->setPanelStyle(style);
    m_tree->cells().setTheme(theme);
    m_tree->setPanelStyle(style);
    fitCounts();
}

// ---- what is shown

QSet<QString> NavigatorPanel::openRows() const
{
    QSet<QString> rows;
    const auto collect = [&](const auto& self, const QModelIndex& parent) -> void {
        for (int row = 0; row < m_filter->rowCount(parent); ++row) {
            const QModelIndex index = m_filter->index(row, 0, parent);
            if (!m_tree->isExpanded(index))
                continue;
            rows.insert(keyOf(index));
            self(self, index);
        }
    };
    collect(collect, {});
    return rows;
}

void NavigatorPanel::setOpenRows(const QSet<QString>& rows)
{
    m_tree->collapseAll();
    const auto open = [&](const auto& self, const QModelIndex& parent) -> void {
        for (int row = 0; row < m_filter->rowCount(parent); ++row) {
            const QModelIndex index = m_filter->index(row, 0, parent);
            if (!rows.contains(keyOf(index)))
                continue;
            m_tree->expand(index);
            self(self, index);
        }
    };
    open(open, {});
}

/// Layers show their groups, if that is still an overview.
void NavigatorPanel::openAtFirst()
{
    const AtlasPtr& atlas = m_navigation.atlas();
    if (!atlas || atlas->layers.size() + atlas->groups.size() > mostRowsOpenAtFirst)
        return;
    for (int row = 0; row < m_filter->rowCount(); ++row) {
        const QModelIndex index = m_filter->index(row, 0);
        if (NavigatorModel::thingAt(index))
            m_tree->expand(index);
    }
}

void NavigatorPanel::showAtlas()
{
    const AtlasPtr& atlas = m_navigation.atlas();
    const QString id = atlas ? atlas->id : QString();
    const bool again = id == m_atlasId;
    const QSet<QString> open = openRows();
    m_atlasId = id;
    m_model->setAtlas(atlas, m_language);
    m_tree->cells().setAtlas(atlas);
    m_shownPassing = m_navigation.passing();
    m_model->setPassing(m_shownPassing);
    if (!again) {
        m_openBefore.clear();
        m_field->clear();
    }
    if (again)
        setOpenRows(open);
    else
        openAtFirst();
    fitCounts();
    showSelection(); // it may be the same in another edition, and then nothing else says so
}

void NavigatorPanel::fitCounts()
{
    int counts = 0;
    for (int row = 0; row < m_filter->rowCount(); ++row)
        counts =
            std::max(counts, m_tree->sizeHintForIndex(m_filter->index(row, NavigatorModel::Count)).width());
    m_tree->header()->resizeSection(NavigatorModel::Count, counts);
}

/// What falls out of the filter is dimmed or left out, as on the map.
void NavigatorPanel::showPassing()
{
    const Passing& passing = m_navigation.passing();
    const bool hides = m_navigation.lens().hidesFiltered && !passing.isEverything();
    const bool changes = passing != m_shownPassing;
    if (!changes && hides == m_hides)
        return;
    const bool moves = hides || m_hides;
    if (moves)
        m_openBeforeHiding.unite(openRows()); // rows that go and come back are to be open again
    m_shownPassing = passing;
    m_hides = hides;
    m_model->setPassing(passing);
    m_filter->setHidesFallenOut(hides);
    if (hides && changes)
        m_filter->refilter();
    if (moves)
        setOpenRows(m_openBeforeHiding);
    if (!hides)
        m_openBeforeHiding.clear();
    m_nothing->setVisible((hides || m_filter->isFiltering()) && m_filter->rowCount() == 0);
    fitCounts();
    showSelection();
    m_tree->viewport()->update();
}

void NavigatorPanel::showSelection()
{
    const std::optional<TypedId>& selection = m_navigation.selection();
    const QModelIndex row = selection ? m_model->indexOf(*selection) : QModelIndex();
    m_tree->markRow(m_filter->mapFromSource(row));
}

void NavigatorPanel::filter(const QString& text)
{
    const bool wasFiltering = m_filter->isFiltering();
    if (!wasFiltering)
        m_openBefore = openRows();
    m_filter->setText(text);
    m_tree->cells().setShowsOtherNames(m_filter->isFiltering());
    if (m_filter->isFiltering()) {
        for (const QModelIndex& index : m_filter->rowsToOpen(mostRowsOpened))
            m_tree->expand(index);
    } else if (wasFiltering) {
        setOpenRows(m_openBefore);
    }
    const bool isEmpty = (m_hides || m_filter->isFiltering()) && m_filter->rowCount() == 0;
    m_nothing->setVisible(isEmpty);
    showSelection();
    m_tree->viewport()->update();
}

// ---- what the user does

void NavigatorPanel::focusFilter()
{
    m_field->setFocus(Qt::ShortcutFocusReason);
    m_field->selectAll();
}

/// From the field into the tree: to what was looked for, else to where one was.
void NavigatorPanel::enterTree()
{
    if (m_filter->rowCount() == 0)
        return;
    QModelIndex row = m_filter->firstMatch();
    if (!row.isValid())
        row = m_tree->currentIndex().isValid() ? m_tree->currentIndex() : m_filter->index(0, 0);
    m_tree->setFocus(Qt::OtherFocusReason);
    m_tree->markRow(row);
    if (const auto thing = NavigatorModel::thingAt(row))
        m_navigation.selectInPassing(*thing);
}

bool NavigatorPanel::filterKey(int key)
{
    switch (key) {
    case Qt::Key_Escape:
        if (!m_field->text().isEmpty()) {
            m_field->clear();
        } else {
            m_tree->setFocus(Qt::OtherFocusReason);
            Q_EMIT left();
        }
        return true;
    case Qt::Key_Down:
    case Qt::Key_Return:
    case Qt::Key_Enter:
        enterTree();
        return true;
    default:
        return false;
    }
}

void NavigatorPanel::choose(const QModelIndex& index)
{
    if (const auto thing = NavigatorModel::thingAt(index))
        m_navigation.select(*thing);
    else
        m_tree->setExpanded(index, !m_tree->isExpanded(index));
}

void NavigatorPanel::openMenu(const QModelIndex& index, const QPoint& globalPosition)
{
    const std::optional<TypedId> thing = NavigatorModel::thingAt(index);
    if (!thing || m_menu)
        return;
    auto* menu = new ThingMenu(m_navigation, *thing, m_language, this);
    connect(menu, &ThingMenu::exportRequested, this, &NavigatorPanel::exportRequested);
    connect(menu, &ThingMenu::neighboursExportRequested, this, &NavigatorPanel::neighboursExportRequested);
    connect(menu, &ThingMenu::linkCopyRequested, this, &NavigatorPanel::linkCopyRequested);
    m_menu = menu;
    menu->popup(globalPosition);
}
