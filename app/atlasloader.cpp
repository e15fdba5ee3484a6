// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/atlasloader.h"

#include "app/atlasfile.h"
#include "model/layout/layoutengine.h"
#include "model/reader/reader.h"
#include "widgets/render/mapmeasure.h"

AtlasLoader::AtlasLoader(HelperOptions helper, QObject* parent)
    : QObject(parent)
    , m_helper(std::move(helper))
{
}

AtlasLoader::~AtlasLoader()
{
    m_stop.request_stop();
    m_pool.waitForDone();
}

void AtlasLoader::load(const QString& path, const QString& language)
{
    cancel();
    m_loading = true;
    Q_EMIT started(path);
    m_stop = std::stop_source();
    m_pool.start([this, path, language, stop = m_stop.get_token()] { run(path, language, stop); });
}

void AtlasLoader::cancel()
{
    if (!m_loading)
        return;
    m_stop.request_stop();
    m_loading = false;
    Q_EMIT finished();
}

/// Runs `then` in the thread of this object, unless the work was cancelled in the meantime.
void AtlasLoader::report(const std::stop_token& stop, std::function<void()> then)
{
    QMetaObject::invokeMethod(this, [stop, then = std::move(then)] {
        if (!stop.stop_requested())
            then();
    });
}

void AtlasLoader::run(const QString& path, const QString& language, const std::stop_token& stop)
{
    const auto finish = [this](const auto& signal) {
        m_loading = false;
        signal();
        Q_EMIT finished();
    };
    const auto fail = [&](const LoadFailure& failure) {
        report(stop, [=, this] { finish([&] { Q_EMIT failed(failure); }); });
    };
    const auto stage = [&](const QString& text) { report(stop, [=, this] { Q_EMIT stageChanged(text); }); };

    stage(tr("Reading the file…"));
    const auto bytes = readAtlasFile(path);
    if (!bytes)
        return fail({path, bytes.error(), {}});
    stage(tr("Checking %n bytes…", nullptr, int(bytes->size())));
    const ReadResult read = readAtlas(*bytes, {}, stop);
    if (stop.stop_requested())
        return;
    if (!read.atlas)
        return fail({path, {}, read.problems});

    stage(tr("Laying out %n entities…", nullptr, int(read.atlas->entities.size())));
    const LayoutResult laidOut = computeLayout(measureMap(*read.atlas, language), m_helper, stop);
    if (!laidOut.layout)
        return;
    const LoadedAtlas result{path, read.atlas, laidOut.layout, laidOut.helperError};
    report(stop, [=, this] { finish([&] { Q_EMIT loaded(result); }); });
}
