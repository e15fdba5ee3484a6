// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/exportcontroller.h"

#include "app/exportfiles.h"

#include <algorithm>

namespace {

/// Whoever looks at a bar sees no smaller steps.
constexpr double step = 0.01;

} // namespace

ExportController::ExportController(QObject* parent)
    : QObject(parent)
{
    m_pool.setMaxThreadCount(1);
}

ExportController::~ExportController()
{
    m_stop.request_stop();
    m_pool.waitForDone();
}

void ExportController::start(const ExportJob& job, const QString& path)
{
    ++m_running;
    m_pool.start([=, this, stop = m_stop.get_token()] { write(job, path, stop); });
}

void ExportController::cancel()
{
    m_stop.request_stop();
    m_stop = std::stop_source();
}

void ExportController::write(const ExportJob& job, const QString& path, const std::stop_token& stop)
{
    const qsizetype count = fileCount(job);
    const ExportOutcome cancelled{path, {}, ExportError{ExportError::Cancelled, {}}};
    double told = 0;
    QByteArrayList contents;
    for (qsizetype page = 0; page < count; ++page) {
        const auto progress = [&](double done) {
            const double share = (double(page) + std::clamp(done, 0.0, 1.0)) / double(count);
            if (share >= told + step) {
                told = share;
                QMetaObject::invokeMethod(this, [this, share] { Q_EMIT progressed(share); });
            }
            return !stop.stop_requested();
        };
        if (!progress(0))
            return finish(cancelled);
        const auto bytes = writeExport(job, progress, page);
        if (stop.stop_requested())
            return finish(cancelled);
        if (!bytes)
            return finish({path, {}, bytes.error()});
        contents << *bytes;
    }
    const QStringList files = exportFileNames(path, count);
    if (const auto written = writeTogether(files, contents); !written)
        return finish({path, {}, ExportError{ExportError::Failed, written.error()}});
    finish({path, files, {}});
}

/// Tells it in the thread of this object.
void ExportController::finish(const ExportOutcome& outcome)
{
    QMetaObject::invokeMethod(this, [this, outcome] {
        --m_running;
        Q_EMIT finished(outcome);
    });
}
