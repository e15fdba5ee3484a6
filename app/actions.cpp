// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/actions.h"

#include "app/icons.h"

#include <QActionGroup>
#include <utility>

namespace {

constexpr auto ctrlShift = Qt::CTRL | Qt::SHIFT;
constexpr auto ctrlAlt = Qt::CTRL | Qt::ALT;

} // namespace

// Quit, Preferences and others have no standard key on some platforms: theirs are written out.
Actions::Actions(QObject* parent)
    : QObject(parent)
    , open(add(tr("&Open…"), {QKeySequence::Open}, tr("Open an atlas file")))
    , openBuiltIn(add(tr("Open the &built-in atlas"), {}, tr("Open the Chinese AI stack of 2026")))
    , reload(add(tr("&Reload"), {Qt::CTRL | Qt::Key_F5}, tr("Read the file again")))
    , clearRecent(add(tr("&Clear this list"), {}, tr("Forget the files opened last")))
    , exportPicture(
          add(tr("&Export…"), {Qt::CTRL | Qt::Key_E}, tr("Save the map, a panel, a tour or data as a file")))
    , print(add(tr("&Print…"), {Qt::CTRL | Qt::Key_P},
                tr("See how the view or the panel in use is printed, and print it")))
    , quit(add(tr("&Quit"), {Qt::CTRL | Qt::Key_Q}, tr("Close StackAtlas")))

    , copyPicture(add(tr("&Copy picture"), {QKeySequence::Copy},
                      tr("Copy what is shown, the panel or the map, as a picture and in words")))
    , copyLink(add(tr("Copy &link"), {ctrlShift | Qt::Key_C}, tr("Copy a link to what is shown")))
    , cite(add(tr("C&ite the figure…"), {Qt::CTRL | Qt::Key_I},
               tr("Show the passage that a figure was read from, to copy it")))
    , copyCitation(add(tr("Copy &with citation"), {ctrlAlt | Qt::Key_C},
                       tr("Copy a figure as a sentence with its source")))
    , goToLink(add(tr("&Go to link…"), {Qt::CTRL | Qt::Key_G}, tr("Show what a link leads to")))
    , find(add(tr("&Find…"), {Qt::CTRL | Qt::Key_F}, tr("Find anything in the atlas")))
    , commands(add(tr("C&ommands…"), {Qt::CTRL | Qt::Key_K}, tr("Find and run any command")))
    , settings(add(tr("&Settings…"), {Qt::CTRL | Qt::Key_Comma}, tr("Theme, language, motion and text size")))

    , zoomIn(
          add(tr("Zoom &in"), {Qt::CTRL | Qt::Key_Plus, Qt::CTRL | Qt::Key_Equal}, tr("Show the map larger")))
    , zoomOut(add(tr("Zoom &out"), {Qt::CTRL | Qt::Key_Minus}, tr("Show more of the map")))
    , actualSize(add(tr("&Actual size"), {Qt::CTRL | Qt::Key_0}, tr("Show the map at 100 %")))
    , fitAll(add(tr("&Fit all"), {Qt::SHIFT | Qt::Key_1}, tr("Show the whole map")))
    , fitSelection(
          add(tr("Fit &selection"), {Qt::SHIFT | Qt::Key_2}, tr("Show what is selected as large as it fits")))
    , filterNavigator(
          add(tr("Filter the &navigator"), {ctrlShift | Qt::Key_F}, tr("Type to narrow the navigator down")))
    , showTable(
          addCheckable(tr("Show &table"), {Qt::CTRL | Qt::Key_T}, tr("Show what is on the map as a table")))
    , evidence(addCheckable(tr("&Evidence"), {ctrlShift | Qt::Key_E}, tr("Show where the figures come from")))
    , darkTheme(addCheckable(tr("&Dark theme"), {ctrlShift | Qt::Key_D},
                             tr("Switch between the light and the dark theme")))
    , textLarger(add(tr("Text &larger"), {ctrlAlt | Qt::Key_Plus, ctrlAlt | Qt::Key_Equal},
                     tr("Larger text in panels and menus")))
    , textSmaller(add(tr("Text s&maller"), {ctrlAlt | Qt::Key_Minus}, tr("Smaller text in panels and menus")))
    , textNormal(
          add(tr("Text &normal"), {ctrlAlt | Qt::Key_0}, tr("Text in panels and menus at its usual size")))
    , resetLayout(add(tr("&Reset window layout"), {}, tr("Put panels and tool bars back where they were")))
    , fullScreen(addCheckable(tr("F&ull screen"), {Qt::Key_F11}, tr("Use the whole screen")))

    , panelAlone(addCheckable(tr("Panel &alone"), {Qt::ALT | Qt::Key_9},
                              tr("Give the open panel the room of the map as well")))
    , copyPanel(add(tr("&Copy panel with sources"), {},
                    tr("Copy the open panel as a picture and as text, with its notes and sources")))
    , closePanel(add(tr("Close the &panel"), {Qt::ALT | Qt::Key_0}, tr("Close the open panel")))

    , back(add(tr("&Back"), {Qt::ALT | Qt::Key_Left}, tr("Go back to what was shown before")))
    , forward(add(tr("&Forward"), {Qt::ALT | Qt::Key_Right}, tr("Go forward again")))
    , drillOut(add(tr("One level &out"), {Qt::ALT | Qt::Key_Up}, tr("Show what is around it")))
    , drillIn(add(tr("Drill &into selection"), {Qt::ALT | Qt::Key_Down},
                  tr("Show what is selected, one level further in")))
    , wholeStack(add(tr("&Whole stack"), {Qt::ALT | Qt::Key_Home}, tr("Show all layers")))

    , footprint(addCheckable(tr("&Footprint"), {Qt::Key_F},
                             tr("Light up all that the organisation has, over all layers")))
    , only(addCheckable(tr("Show &only this"), {Qt::Key_O}, tr("Hide all that does not stand out")))
    , pin(addCheckable(tr("&Pin"), {Qt::Key_P}, tr("Let the selection stand out whatever is selected next")))
    , clearPins(add(tr("&Unpin all"), {}, tr("Take back every pin")))
    , widen(add(tr("&Widen selection"), {Qt::Key_BracketRight}, tr("Light up neighbours of neighbours")))
    , narrow(add(tr("&Narrow selection"), {Qt::Key_BracketLeft}, tr("Light up fewer neighbours")))
    , clear(add(tr("&Clear"), {Qt::Key_Escape}, tr("Take back the last thing that stands out")))

    , filter(add(tr("F&ilter…"), {ctrlShift | Qt::Key_L},
                 tr("Pick out entities by layer, kind, organisation, basis, status, funding or text")))
    , clearFilter(add(tr("Clear f&ilter"), {ctrlShift | Qt::Key_X}, tr("Let everything through again")))
    , hideFiltered(addCheckable(tr("Hi&de what falls out"), {ctrlShift | Qt::Key_H},
                                tr("Hide what falls out of the filter, and not only dim it")))
    , byBasis(
          addCheckable(tr("Colour by &basis"), {ctrlShift | Qt::Key_B},
                       tr("Colour entities by what their figures rest on: reported, claimed, estimated …")))

    , undo(add(tr("&Undo"), {Qt::CTRL | Qt::Key_Z}, tr("Take back the last change to tours and bookmarks")))
    , redo(add(tr("&Redo"), {ctrlShift | Qt::Key_Z, Qt::CTRL | Qt::Key_Y}, tr("Make it again")))
    , showTours(addCheckable(tr("&Tours and bookmarks"), {ctrlShift | Qt::Key_T},
                             tr("Show the tours of the atlas, to make and to change them")))
    , addStep(add(tr("&Add this view to the tour"), {Qt::CTRL | Qt::Key_D},
                  tr("Keep what is shown as the next step of the tour")))
    , addBookmark(add(tr("Add a &bookmark"), {Qt::CTRL | Qt::Key_B}, tr("Keep what is shown without a tour")))
    , saveTours(add(tr("&Save tours"), {Qt::CTRL | Qt::Key_S}, tr("Write tours and bookmarks into the file")))
    , saveToursAs(add(tr("Save tours as a &file…"), {ctrlShift | Qt::Key_S},
                      tr("Write tours and bookmarks into a file of their own")))
    , present(add(tr("&Present"), {Qt::Key_F5}, tr("Present the tour from its first step")))
    , presentHere(add(tr("Present from &here"), {Qt::SHIFT | Qt::Key_F5},
                      tr("Present the tour from the step that is chosen")))

    , shortcuts(add(tr("&Keyboard shortcuts"), {Qt::Key_F1}, tr("List every key and gesture")))
    , showHints(add(tr("Show &hints again"), {}, tr("Show the hints of the first start")))
    , about(add(tr("&About StackAtlas"), {}, tr("Version and licence")))
{
    addLevels();
    addPanels();
    quit->setMenuRole(QAction::QuitRole);
    settings->setMenuRole(QAction::PreferencesRole);
    about->setMenuRole(QAction::AboutRole);
}

void Actions::addLevels()
{
    auto* group = new QActionGroup(this);
    const auto level = [&](const QString& text, const QString& tip, std::optional<DetailLevel> value) {
        QAction* action = addCheckable(text, {}, tip);
        group->addAction(action);
        levels.append({action, value});
    };
    level(tr("&Automatic"), tr("As much as is legible at this size"), {});
    level(tr("&Stack"), tr("Layers and groups only"), DetailLevel::Stack);
    level(tr("&Groups"), tr("Groups with their headline figures"), DetailLevel::Groups);
    level(tr("&Entities"), tr("Every entity with its headline figure"), DetailLevel::Entities);
    level(tr("&Cards"), tr("Every entity with its facts"), DetailLevel::Cards);
    levels.first().action->setChecked(true);
}

void Actions::addPanels()
{
    const auto panel = [&](PanelKind kind, const QString& tip) {
        const QKeySequence key(int(Qt::ALT) | (int(Qt::Key_1) + int(panels.size())));
        panels.append({addCheckable(panelTitle(kind), {key}, tip), kind});
    };
    panel(PanelKind::Funding, tr("Who raised what, when and from whom"));
    panel(PanelKind::Valuations, tr("What companies are worth, side by side"));
    panel(PanelKind::Scorecard, tr("Which side leads on what, and how surely"));
    panel(PanelKind::Sectors, tr("Players, applications and regulation of the industries"));
    panel(PanelKind::Footprint, tr("Which organisation spans which layers"));
    panel(PanelKind::Techniques, tr("Figures of techniques and training data compared"));
    panel(PanelKind::Themes, tr("Patterns, opportunities, risks and what follows"));
    panel(PanelKind::Audit, tr("What contradicts itself, and what cannot be told"));
}

QAction* Actions::add(const QString& text, const QList<QKeySequence>& keys, const QString& tip)
{
    auto* action = new QAction(text, this);
    action->setShortcuts(keys);
    action->setStatusTip(tip);
    const QString first = action->shortcut().toString(QKeySequence::NativeText);
    action->setToolTip(first.isEmpty() ? tip : tip + QStringLiteral(" (%1)").arg(first));
    return action;
}

QAction* Actions::addCheckable(const QString& text, const QList<QKeySequence>& keys, const QString& tip)
{
    QAction* action = add(text, keys, tip);
    action->setCheckable(true);
    return action;
}

void Actions::setIconColour(const QColor& colour)
{
    const std::pair<QAction*, const char*> icons[] = {
        {open, "open"},
        {exportPicture, "export"},
        {zoomIn, "zoom-in"},
        {zoomOut, "zoom-out"},
        {fitAll, "fit-all"},
        {fitSelection, "fit-selection"},
        {darkTheme, "theme"},
        {copyLink, "link"},
        {find, "search"},
        {settings, "settings"},
        {showTable, "table"},
        {filterNavigator, "sidebar"},
        {back, "back"},
        {forward, "forward"},
        {drillOut, "up"},
        {footprint, "footprint"},
        {only, "only"},
        {pin, "pin"},
        {fullScreen, "fullscreen"},
        {panelAlone, "alone"},
        {copyPanel, "copy"},
        {closePanel, "close"},
        {filter, "filter"},
        {byBasis, "basis"},
        {undo, "undo"},
        {redo, "redo"},
        {showTours, "tours"},
        {addStep, "add-step"},
        {addBookmark, "bookmark"},
        {present, "present"},
    };
    for (const auto& [action, name] : icons)
        action->setIcon(icon(QString::fromLatin1(name), colour));
    for (const auto& [action, kind] : std::as_const(panels))
        action->setIcon(icon(QStringLiteral("panel-") + panelName(kind), colour));
}
