// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/panels/thingmenu.h"

#include "model/footprint.h"
#include "model/panelsfor.h"
#include "widgets/panels/citationpopup.h"

#include <QClipboard>
#include <QGuiApplication>

ThingMenu::ThingMenu(Navigation& navigation, const TypedId& thing, const QString& language, QWidget* parent)
    : QMenu(parent)
    , m_navigation(navigation)
    , m_thing(thing)
{
    setAttribute(Qt::WA_DeleteOnClose);
    if (!navigation.atlas() || !navigation.atlas()->contains(thing))
        return;
    setAccessibleName(navigation.atlas()->nameOf(thing, language));
    addShowing();
    addPanels();
    addSeparator();
    addStandingOut();
    addSeparator();
    addCiting();
    addTaking(language);
    setCiting(citingOf(*navigation.atlas(), thing, language));
}

/// Selects the thing and says how it stands out, in one step of the past.
void ThingMenu::standOut(int degrees, Reach reach, bool only)
{
    DeepLink link = m_navigation.link();
    link.view.selection = m_thing;
    link.view.degrees = degrees;
    link.view.reach = reach;
    link.view.only = only;
    m_navigation.follow(link);
}

void ThingMenu::addShowing()
{
    QAction* show = addAction(tr("&Show on the map"), this, [this] { m_navigation.drillInto(m_thing); });
    show->setObjectName(QStringLiteral("show"));
    setDefaultAction(show);
}

/// Selects the thing and opens a panel on it, in one step of the past.
void ThingMenu::openPanel(PanelKind panel)
{
    DeepLink link = m_navigation.link();
    link.view.selection = m_thing;
    link.view.panel = panel;
    m_navigation.follow(link);
}

void ThingMenu::addPanels()
{
    for (const PanelKind panel : panelsFor(*m_navigation.atlas(), m_thing)) {
        QAction* action =
            addAction(tr("Open in: %1").arg(panelTitle(panel)), this, [this, panel] { openPanel(panel); });
        action->setObjectName(QStringLiteral("panel-") + panelName(panel));
    }
}

void ThingMenu::addStandingOut()
{
    const View& view = m_navigation.view();
    const bool isEntity = m_thing.type == IdType::Entity;
    const bool isSelected = view.selection == m_thing;
    if (isEntity) {
        const bool widens = isSelected && view.reach == Reach::Neighbours;
        const int degrees = widens ? view.degrees + 1 : 1;
        QAction* neighbours = addAction(
            widens ? tr("Widen to %1 &degrees").arg(std::min(degrees, mostDegrees))
                   : tr("Select with &neighbours"),
            this, [this, degrees] { standOut(degrees, Reach::Neighbours, m_navigation.view().only); });
        neighbours->setObjectName(QStringLiteral("neighbours"));
        neighbours->setEnabled(degrees <= mostDegrees);
        QAction* footprint = addAction(tr("Show &footprint"), this, [this] {
            standOut(m_navigation.view().degrees, Reach::Footprint, m_navigation.view().only);
        });
        footprint->setObjectName(QStringLiteral("footprint"));
        footprint->setEnabled(footprintMembers(*m_navigation.atlas(), m_thing.id).size() > 1);
    }
    QAction* pin = addAction(m_navigation.isPinned(m_thing) ? tr("Un&pin") : tr("&Pin"), this,
                             [this] { m_navigation.togglePin(m_thing); });
    pin->setObjectName(QStringLiteral("pin"));
    const bool isOnly = isSelected && view.only;
    QAction* only = addAction(isOnly ? tr("Sh&ow all again") : tr("Show &only this"), this, [this, isOnly] {
        const View& now = m_navigation.view();
        const bool same = now.selection == m_thing;
        standOut(same ? now.degrees : 1, same ? now.reach : Reach::Neighbours, !isOnly);
    });
    only->setObjectName(QStringLiteral("only"));
}

void ThingMenu::addCiting()
{
    QAction* cite = addAction(tr("C&ite the figure…"), this, [this] {
        const QPoint place = actionGeometry(actions().first()).topLeft();
        CitationPopup::open(*m_citing, QRect(mapToGlobal(place), QSize(1, 1)), parentWidget());
    });
    cite->setObjectName(QStringLiteral("cite"));
    QAction* copy = addAction(tr("Copy &with citation"), this,
                              [this] { QGuiApplication::clipboard()->setText(m_citing->sentence); });
    copy->setObjectName(QStringLiteral("copyCitation"));
}

void ThingMenu::setCiting(const std::optional<Citing>& citing)
{
    m_citing = citing;
    for (const char* name : {"cite", "copyCitation"}) {
        if (auto* action = findChild<QAction*>(QLatin1String(name)))
            action->setEnabled(citing.has_value());
    }
}

void ThingMenu::addTaking(const QString& language)
{
    const QString name = m_navigation.atlas()->nameOf(m_thing, language);
    QAction* copy =
        addAction(tr("&Copy name"), this, [name] { QGuiApplication::clipboard()->setText(name); });
    copy->setObjectName(QStringLiteral("copyName"));
    QAction* link = addAction(tr("Copy &link"), this, [this] { Q_EMIT linkCopyRequested(m_thing); });
    link->setObjectName(QStringLiteral("copyLink"));
    QAction* save = addAction(tr("&Export this…"), this, [this] { Q_EMIT exportRequested(m_thing); });
    save->setObjectName(QStringLiteral("export"));
    if (m_thing.type != IdType::Entity)
        return;
    QAction* neighbours = addAction(tr("Export with nei&ghbours…"), this,
                                    [this] { Q_EMIT neighboursExportRequested(m_thing); });
    neighbours->setObjectName(QStringLiteral("exportNeighbours"));
}
