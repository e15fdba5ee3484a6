// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/panels/filtermenu.h"

#include "widgets/panels/panelstyle.h"

#include <QKeyEvent>
#include <QLocale>
#include <QMouseEvent>

namespace {

constexpr qsizetype longestLabel = 60;

/// A label with its number at the right, where other menus have their keys.
QString textOf(const FilterOption& option)
{
    QString label = panel::bounded(option.label, longestLabel);
    label.replace(u'&', QStringLiteral("&&")).replace(u'\t', u' ').replace(u'\n', u' ');
    return label + u'\t' + QLocale().toString(option.count);
}

} // namespace

FilterMenu::FilterMenu(Navigation& navigation, const QString& language, QWidget* parent)
    : QMenu(parent)
    , m_navigation(navigation)
    , m_language(language)
{
    setAccessibleName(tr("Add to the filter"));
    m_navigation.prepareFilter();
    build();
    connect(&m_navigation, &Navigation::lensChanged, this, &FilterMenu::showOptions);
    connect(&m_navigation, &Navigation::filterIndexChanged, this, [this] {
        if (m_actions.isEmpty())
            build();
    });
}

QAction* FilterMenu::addOption(QMenu& menu, const FilterValue& value)
{
    QAction* action = menu.addAction(QString());
    action->setCheckable(true);
    connect(action, &QAction::toggled, this,
            [this, value](bool on) { m_navigation.setFilter(m_navigation.lens().filter.with(value, on)); });
    return action;
}

void FilterMenu::build()
{
    clear();
    const auto& index = m_navigation.filterIndex();
    if (!index) {
        addAction(tr("Looking through the atlas…"))->setEnabled(false);
        return;
    }
    QMenu* submenu = nullptr;
    std::optional<FilterDimension> dimension;
    for (const FilterOption& option : index->options(m_navigation.lens().filter, m_language)) {
        if (option.value.dimension == FilterDimension::Funding) {
            m_actions << addOption(*this, option.value); // the only one of its kind
            continue;
        }
        if (dimension != option.value.dimension) {
            dimension = option.value.dimension;
            submenu = addMenu(filterDimensionLabel(*dimension));
            submenu->installEventFilter(this);
        }
        m_actions << addOption(*submenu, option.value);
    }
    installEventFilter(this);
    showOptions();
}

/// The ticks and numbers as they are now. What is offered stays, for the menu is open.
void FilterMenu::showOptions()
{
    const auto& index = m_navigation.filterIndex();
    if (!index)
        return;
    const Filter& filter = m_navigation.lens().filter;
    const QList<FilterOption> options = index->options(filter, m_language);
    for (qsizetype i = 0; i < std::min(options.size(), m_actions.size()); ++i) {
        const bool isTicked = filter.has(options[i].value);
        const QSignalBlocker silent(m_actions[i]);
        m_actions[i]->setText(textOf(options[i]));
        m_actions[i]->setChecked(isTicked);
        m_actions[i]->setEnabled(isTicked || options[i].count > 0);
    }
    update();
    for (QMenu* submenu : findChildren<QMenu*>())
        submenu->update();
}

bool FilterMenu::eventFilter(QObject* watched, QEvent* event)
{
    auto* menu = qobject_cast<QMenu*>(watched);
    QAction* action = nullptr;
    if (menu && event->type() == QEvent::MouseButtonRelease)
        action = menu->actionAt(static_cast<QMouseEvent*>(event)->position().toPoint());
    else if (menu && event->type() == QEvent::KeyPress &&
             static_cast<QKeyEvent*>(event)->key() == Qt::Key_Space)
        action = menu->activeAction();
    if (!action || !action->isCheckable() || !action->isEnabled())
        return QMenu::eventFilter(watched, event);
    action->toggle();
    return true;
}
