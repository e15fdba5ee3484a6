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
    start(path, [this, path, language](const std::stop_token& stop) { read(path, language, stop); });
}

void AtlasLoader::arrange(const LoadedAtlas& open, const QString& language)
{
    start(open.path, [this, path = open.path, atlas = open.atlas, language](const std::stop_token& stop) {
        layOut(path, atlas, language, stop);
    });
}

void AtlasLoader::start(const QString& path, std::function<void(const std::stop_token&)> work)
{
    cancel();
    m_loading = true;
    Q_EMIT started(path);
    m_stop = std::stop_source();
    m_pool.start([work = std::move(work), stop = m_stop.get_token()] { work(stop); });
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

/// Ends in the thread of this object, with a signal that tells how.
void AtlasLoader::finish(const std::stop_token& stop, std::function<void()> signal)
{
    report(stop, [this, signal = std::move(signal)] {
        m_loading = false;
        signal();
        Q_EMIT finished();
    });
}

void AtlasLoader::read(const QString& path, const QString& language, const std::stop_token& stop)
{
    const auto fail = [&](const LoadFailure& failure) {
        finish(stop, [=, this] { Q_EMIT failed(failure); });
    };
    const auto stage = [&](const QString& text) { report(stop, [=, this] { Q_EMIT stageChanged(text); }); };

    stage(tr("Reading the file…"));
    const auto bytes = readAtlasFile(path);
    if (!bytes)
        return fail({path, bytes.error(), {}});
    stage(tr("Checking %n bytes…", nullptr, int(bytes->size())));
    const ReadResult result = readAtlas(*bytes, {}, stop);
    if (stop.stop_requested())
        return;
    if (!result.atlas)
        return fail({path, {}, result.problems});
    layOut(path, result.atlas, language, stop);
}

void AtlasLoader::layOut(const QString& path, const AtlasPtr& atlas, const QString& language,
                         const std::stop_token& stop)
{
    const QString stage = tr("Laying out %n entities…", nullptr, int(atlas->entities.size()));
    report(stop, [=, this] { Q_EMIT stageChanged(stage); });
    const LayoutResult laidOut = computeLayout(measureMap(*atlas, language), m_helper, stop);
    if (!laidOut.layout)
        return;
    const LoadedAtlas result{path, atlas, laidOut.layout, laidOut.helperError, language};
    finish(stop, [=, this] { Q_EMIT loaded(result); });
}
