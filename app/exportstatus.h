// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/exportcontroller.h"

#include <QTimer>

class QLabel;
class QProgressBar;
class QStatusBar;
class QToolButton;

/// The part of the status bar that tells of exports: how far one is, with a button that cancels it, and where
/// it was written.
class ExportStatus : public QObject
{
    Q_OBJECT

public:
    /// Puts its parts into the bar; what it tells goes with them.
    ExportStatus(QStatusBar& bar, ExportController& exports);

    /// An export has been started; nothing is seen of it unless it takes a while.
    void begin();

private:
    void end(const ExportOutcome& outcome);
    void setBusy(bool busy);
    void showWritten(const QStringList& files);

    QStatusBar& m_bar;
    ExportController& m_exports;
    QLabel* m_label;
    QProgressBar* m_progress;
    QToolButton* m_cancel;
    QToolButton* m_folder; ///< shows where it was written
    QString m_written;     ///< the folder
    QTimer m_slow;
    QTimer m_offered;
};
