// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/atlasloader.h"
#include "app/exportcontroller.h"
#include "model/latesttask.h"
#include "model/navigation.h"
#include "widgets/dialogs/exportcontext.h"
#include "widgets/export/exportjob.h"

#include <functional>
#include <QMainWindow>
#include <QSettings>

class ExportStatus;

/// Everything of the window that leads to a file or to paper: asks what and where, has it written, and tells
/// how that went.
class Exporting : public QObject
{
    Q_OBJECT

public:
    Exporting(QMainWindow& window, Navigation& navigation, QSettings& store, HelperOptions helper);
    ~Exporting() override;

    /// What is open from now on.
    void setAtlas(const LoadedAtlas& loaded) { m_loaded = loaded; }

    /// Where the open atlas is had with its tours as they are now; asked when something is exported.
    void setTours(const std::function<AtlasPtr()>& atlasWithTours) { m_withTours = atlasWithTours; }

    /// The theme of pictures where none was chosen before.
    void setTheme(ColorTheme::Mode theme) { m_theme = theme; }

    /// Asks what to export, beginning with what is open and selected.
    void ask();

    /// The same, beginning with a thing.
    void askFor(const TypedId& thing);

    /// Beginning with a thing and what is tied to it.
    void askForNeighbours(const TypedId& thing);

    /// Shows how the present view is printed, or the open panel.
    void print(bool panel);

    /// Gives up what is being written.
    void cancel() { m_exports.cancel(); }

private:
    [[nodiscard]] ExportOptions startOptions() const;
    [[nodiscard]] ExportContext contextOf(const std::optional<TypedId>& thing) const;
    void ask(const ExportSubject& subject, const std::optional<TypedId>& thing);
    QString askWhere(const ExportJob& job);
    bool mayReplace(const QStringList& files);
    void tellFailure(const ExportOutcome& outcome);

    QMainWindow& m_window;
    Navigation& m_navigation;
    QSettings& m_store;
    HelperOptions m_helper;
    LoadedAtlas m_loaded;
    std::function<AtlasPtr()> m_withTours;
    ColorTheme::Mode m_theme = ColorTheme::Mode::Light;
    ExportController m_exports;
    ExportStatus* m_status;
    LatestTask m_printing;
};

/// The name that is offered for the file of an export, without what is behind the dot.
QString exportName(const Atlas& atlas, const ExportSubject& subject);
