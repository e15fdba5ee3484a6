// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/actions.h"

#include "app/icons.h"

#include <utility>

Actions::Actions(QObject* parent)
    : QObject(parent)
    , open(add(tr("&Open…"), {QKeySequence::Open}, tr("Open an atlas file")))
    , openBuiltIn(add(tr("Open the &built-in atlas"), {}, tr("Open the Chinese AI stack of 2026")))
    , reload(add(tr("&Reload"), {QKeySequence(Qt::Key_F5 | Qt::CTRL)}, tr("Read the file again")))
    , clearRecent(add(tr("&Clear this list"), {}, tr("Forget the files opened last")))
    , exportPicture(
          add(tr("&Export…"), {QKeySequence(Qt::CTRL | Qt::Key_E)}, tr("Save the map as PNG or SVG")))
    ,
    // Not every platform has a standard key for this.
    quit(add(tr("&Quit"), {QKeySequence(Qt::CTRL | Qt::Key_Q)}, tr("Close StackAtlas")))
    , copyPicture(add(tr("&Copy picture"), {QKeySequence::Copy}, tr("Copy what is shown, as PNG and SVG")))
    , zoomIn(add(tr("Zoom &in"),
                 {QKeySequence(Qt::CTRL | Qt::Key_Plus), QKeySequence(Qt::CTRL | Qt::Key_Equal)},
                 tr("Show the map larger")))
    , zoomOut(add(tr("Zoom &out"), {QKeySequence(Qt::CTRL | Qt::Key_Minus)}, tr("Show more of the map")))
    , actualSize(add(tr("&Actual size"), {QKeySequence(Qt::CTRL | Qt::Key_0)}, tr("Show the map at 100 %")))
    , fitAll(add(tr("&Fit all"), {QKeySequence(Qt::SHIFT | Qt::Key_1)}, tr("Show the whole map")))
    , fitSelection(add(tr("Fit &selection"), {QKeySequence(Qt::SHIFT | Qt::Key_2)},
                       tr("Show what is selected as large as it fits")))
    , darkTheme(add(tr("&Dark theme"), {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_D)},
                    tr("Switch between the light and the dark theme")))
    , about(add(tr("&About StackAtlas"), {}, tr("Version and licence")))
{
    darkTheme->setCheckable(true);
    quit->setMenuRole(QAction::QuitRole);
    about->setMenuRole(QAction::AboutRole);
}

QAction* Actions::add(const QString& text, const QList<QKeySequence>& shortcuts, const QString& tip)
{
    auto* action = new QAction(text, this);
    action->setShortcuts(shortcuts);
    action->setStatusTip(tip);
    const QString keys = action->shortcut().toString(QKeySequence::NativeText);
    action->setToolTip(keys.isEmpty() ? tip : tip + QStringLiteral(" (%1)").arg(keys));
    return action;
}

void Actions::setIconColour(const QColor& colour)
{
    const std::pair<QAction*, const char*> icons[] = {
        {open, "open"},      {exportPicture, "export"},       {zoomIn, "zoom-in"},  {zoomOut, "zoom-out"},
        {fitAll, "fit-all"}, {fitSelection, "fit-selection"}, {darkTheme, "theme"},
    };
    for (const auto& [action, name] : icons)
        action->setIcon(icon(QString::fromLatin1(name), colour));
}
