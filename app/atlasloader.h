// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/atlas.h"
#include "model/layout/grouparranger.h"
#include "model/layout/maplayout.h"
#include "model/problem.h"

#include <functional>
#include <memory>
#include <QObject>
#include <QThreadPool>
#include <stop_token>

/// An atlas that was opened, and its layout.
struct LoadedAtlas
{
    QString path;
    AtlasPtr atlas;
    std::shared_ptr<const MapLayout> layout;
    QString helperError;   ///< why Graphviz could not be used; empty if it was
    QString language = {}; ///< in which names were measured
};

/// Why an atlas could not be opened: an error of the file system, or problems in the file.
struct LoadFailure
{
    QString path;
    QString error;
    QList<Problem> problems;
};

/// Opens atlas files in the background: reads, validates, measures and lays out. One at a time: a new one
/// cancels the one before. Touches nothing but the cache folder of the layout.
class AtlasLoader : public QObject
{
    Q_OBJECT

public:
    explicit AtlasLoader(HelperOptions helper, QObject* parent = nullptr);
    ~AtlasLoader() override;

    /// Starts opening a file; names are measured in `language`.
    void load(const QString& path, const QString& language);

    /// Lays out an atlas that is open for another language, without reading its file again.
    void arrange(const LoadedAtlas& open, const QString& language);

    /// Gives up what is under way, without waiting for it; emits finished().
    void cancel();

    [[nodiscard]] bool isLoading() const { return m_loading; }

Q_SIGNALS:
    void started(const QString& path);
    void stageChanged(const QString& stage); ///< what goes on, for people
    void loaded(const LoadedAtlas& result);
    void failed(const LoadFailure& failure);
    void finished(); ///< after loaded, failed or cancelling

private:
    void start(const QString& path, std::function<void(const std::stop_token&)> work);
    void read(const QString& path, const QString& language, const std::stop_token& stop);
    void layOut(const QString& path, const AtlasPtr& atlas, const QString& language,
                const std::stop_token& stop);
    void finish(const std::stop_token& stop, std::function<void()> signal);
    void report(const std::stop_token& stop, std::function<void()> then);

    HelperOptions m_helper;
    bool m_loading = false;
    std::stop_source m_stop;
    QThreadPool m_pool; ///< of its own: waited for at the end
};
