// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The part of the window that asks and tells: links, settings, help, pictures and citations.

#include "app/atlaslanguages.h"
#include "app/clipboard.h"
#include "app/mainwindow.h"
#include "app/maphelp.h"
#include "app/menus.h"
#include "app/touring.h"
#include "app/workspace.h"
#include "widgets/dialogs/settingsdialog.h"
#include "widgets/map/mapcanvas.h"
#include "widgets/panels/citationpopup.h"
#include "widgets/panels/noticebar.h"
#include "widgets/panels/panelcontent.h"
#include "widgets/render/panels/panelpage.h"

#include <QApplication>
#include <QClipboard>
#include <QInputDialog>
#include <QMessageBox>
#include <QStatusBar>
#include <QTimer>

namespace {

/// Brings up a dialog that does not keep anybody from going on.
void bringUp(QDialog* dialog)
{
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->show();
    dialog->raise();
    dialog->activateWindow();
}

} // namespace

// ---- links

void MainWindow::follow(const DeepLink& place)
{
    const QList<TypedId> missing = m_navigation.follow(place);
    if (missing.isEmpty())
        return;
    constexpr qsizetype most = 5;
    QStringList names;
    for (const TypedId& id : missing.first(std::min(most, missing.size())))
        names << id.toString();
    if (missing.size() > most)
        names << QStringLiteral("…");
    m_notice->setText(
        tr("The link leads to what is not in this atlas: %1").arg(names.join(QStringLiteral(", "))));
}

void MainWindow::askForLink()
{
    QInputDialog dialog(this);
    dialog.setWindowTitle(tr("Go to link"));
    dialog.setLabelText(
        tr("A link, such as %1 or %2:")
            .arg(QStringLiteral("entity:biren"), QStringLiteral("my.atlas.json#layer:compute")));
    const QString copied = QApplication::clipboard()->text();
    if (const auto link = readPastedLink(copied); link && link->place)
        dialog.setTextValue(copied.trimmed());
    dialog.setOkButtonText(tr("&Go"));
    dialog.resize(520, dialog.sizeHint().height());
    if (dialog.exec() != QDialog::Accepted)
        return;
    if (const auto link = readPastedLink(dialog.textValue()))
        go(*link);
    else
        m_notice->setText(tr("Nothing was shown: %1").arg(link.error()));
}

void MainWindow::copyLink(const DeepLink& place)
{
    if (!m_loaded.atlas)
        return;
    QApplication::clipboard()->setText(writeAtlasLink(m_loaded.path, place));
    statusBar()->showMessage(tr("Copied a link. Open it with: stackatlas LINK"), 5'000);
}

// ---- settings

void MainWindow::changeSettings(const Settings& settings)
{
    if (settings == m_settings)
        return;
    const bool otherLanguage = settings.language != m_settings.language;
    m_settings = settings;
    writeSettings(m_store, settings);
    m_appearance.setSettings(settings);
    // Where the theme has stayed the same the action that asked for it was checked all the same.
    m_actions.darkTheme->setChecked(m_appearance.mode() == ColorTheme::Mode::Dark);
    if (otherLanguage)
        applyLanguage();
    if (m_settingsDialog)
        m_settingsDialog->setSettings(settings);
}

void MainWindow::applyLanguage()
{
    if (!m_openingPath.isEmpty() && m_loader.isLoading())
        m_loader.load(m_openingPath, m_settings.language);
    else if (m_loaded.atlas)
        m_loader.arrange(m_loaded, m_settings.language);
}

void MainWindow::changeTextSize(int percent)
{
    statusBar()->clearMessage(); // what it hides would show under it when the bar gets another height
    Settings settings = m_settings;
    settings.fontScale = std::clamp(percent, Settings::smallestFont, Settings::largestFont);
    changeSettings(settings);
    // A status bar that gets higher shows what a message hides: the message comes after that.
    QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
    const QString message = tr("Text size %1 %").arg(settings.fontScale);
    QTimer::singleShot(0, this, [this, message] { statusBar()->showMessage(message, 3'000); });
}

void MainWindow::applyMotion()
{
    const bool moves = !m_appearance.isMotionReduced();
    m_workspace->setMotion(moves);
    m_touring->setMotion(moves);
    setAnimated(moves);
    QApplication::setEffectEnabled(Qt::UI_General, moves); // menus, lists and tooltips
}

void MainWindow::showSettings()
{
    if (!m_settingsDialog) {
        const QStringList languages = m_loaded.atlas ? languagesOf(*m_loaded.atlas) : QStringList();
        m_settingsDialog = new SettingsDialog(m_settings, languages, this);
        connect(m_settingsDialog, &SettingsDialog::changed, this, &MainWindow::changeSettings);
    }
    bringUp(m_settingsDialog);
}

// ---- help

void MainWindow::showShortcuts()
{
    if (!m_shortcutsDialog)
        m_shortcutsDialog = new ShortcutsDialog(shortcutsIn(topMenus(*this)) + mapGestures(), this);
    bringUp(m_shortcutsDialog);
}

void MainWindow::showHints()
{
    if (!m_hints) {
        m_hints = new HintCard(firstHints(m_actions), m_canvas);
        m_hints->setTheme(m_theme);
        connect(m_hints, &HintCard::dismissed, this, [this] {
            m_hints->deleteLater();
            Settings settings = m_settings;
            settings.hintsSeen = true;
            changeSettings(settings);
        });
    }
    m_hints->show();
}

void MainWindow::showAbout()
{
    QMessageBox box(
        QMessageBox::NoIcon, tr("About StackAtlas"),
        tr("StackAtlas %1\n\nShows a layered industry as a map. Free software under the GNU General "
           "Public License, version 3 or later.")
            .arg(QApplication::applicationVersion()),
        QMessageBox::Close, this);
    box.setTextFormat(Qt::PlainText);
    box.exec();
}

// ---- pictures

void MainWindow::copyPicture()
{
    if (!m_loaded.atlas)
        return;
    if (m_workspace->isPanelInUse()) {
        copyPanel();
        return;
    }
    ::copyPicture(m_canvas->picture(), m_canvas->size(),
                  wordsOfMap(*m_loaded.atlas, m_navigation, m_loaded.language));
    statusBar()->showMessage(tr("Copied what is shown."), 5'000);
}

void MainWindow::copyPanel()
{
    const std::optional<PanelKind>& panel = m_navigation.view().panel;
    if (!m_loaded.atlas || !panel)
        return;
    const PanelLook look{.theme = m_theme, .language = m_loaded.language};
    const PanelParts parts = partsOf(*panel, *m_loaded.atlas, m_navigation.passing(), look);
    const DisplayList page = panelPage(parts, *m_loaded.atlas, look);
    ::copyPicture(page, page.page.size().toSize(), wordsOfPanel(parts));
    statusBar()->showMessage(tr("Copied the panel with its sources."), 5'000);
}

// ---- citations

void MainWindow::cite()
{
    if (const auto cited = m_workspace->cited())
        CitationPopup::open(cited->citing, cited->area, this);
    else
        statusBar()->showMessage(tr("There is no figure to cite: select one first."), 5'000);
}

void MainWindow::copyCitation()
{
    const auto cited = m_workspace->cited();
    if (cited)
        QApplication::clipboard()->setText(cited->citing.sentence);
    statusBar()->showMessage(cited ? tr("Copied: %1").arg(cited->citing.sentence)
                                   : tr("There is no figure to cite: select one first."),
                             5'000);
}
