// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/export/exportjob.h"

#include <QObject>
#include <QStringList>
#include <QThreadPool>
#include <stop_token>

/// How an export ended.
struct ExportOutcome
{
    QString path;                     ///< that was asked for
    QStringList files;                ///< that were written
    std::optional<ExportError> error; ///< nothing: they were
};

/// Writes exports in the background, one after the other. What was there before stays byte for byte until
/// all of the new is written: a failed or cancelled export leaves no trace. At its end it cancels what is
/// under way.
class ExportController : public QObject
{
    Q_OBJECT

public:
    explicit ExportController(QObject* parent = nullptr);
    ~ExportController() override;

    /// Starts writing to `path`, or where the export has several files beside it; `finished` follows, never
    /// before this returns.
    void start(const ExportJob& job, const QString& path);

    /// Gives up all that was started and waits for nothing; each finishes as cancelled.
    void cancel();

    [[nodiscard]] bool isRunning() const { return m_running > 0; }

Q_SIGNALS:
    void progressed(double done); ///< of the one under way, 0 to 1, never falling
    void finished(const ExportOutcome& outcome);

private:
    void write(const ExportJob& job, const QString& path, const std::stop_token& stop);
    void finish(const ExportOutcome& outcome);

    int m_running = 0;
    std::stop_source m_stop;
    QThreadPool m_pool; ///< of its own: waited for at the end
};
