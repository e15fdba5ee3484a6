// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/appearance.h"
#include "app/atlasloader.h"
#include "app/commands/commandparser.h"
#include "app/presenter.h"
#include "app/searchindexer.h"

#include <QSettings>

/// What `stackatlas present` was asked for, as far as it can be known without the atlas.
struct PresentRequest
{
    QString file;
    std::optional<QString> screen; ///< by its name
    std::chrono::milliseconds loop{0};
    std::optional<Settings::Theme> theme;
};

/// Loads an atlas behind a calm screen and presents a tour of it; the program ends with it.
class PresentRun : public QObject
{
    Q_OBJECT

public:
    /// `parser` outlives it.
    PresentRun(const CommandParser& parser, const PresentRequest& request);
    ~PresentRun() override;

    /// Runs the event loop until the presentation has ended or cannot begin.
    ExitCode run();

private:
    void take(const LoadedAtlas& loaded);
    void present(const LoadedAtlas& loaded, const QString& language);
    void report(const LoadFailure& failure);
    void finish(ExitCode code);
    void refuse(const QString& problem);
    [[nodiscard]] StageContent content() const;

    const CommandParser& m_parser;
    PresentRequest m_request;
    QSettings m_store;
    Appearance m_appearance;
    AtlasLoader m_loader;
    SearchIndexer m_indexer;
    Presenter m_presenter;
    LoadedAtlas m_loaded;
    QString m_language;
    std::unique_ptr<QWidget> m_calm; ///< till the first step can be shown
};
