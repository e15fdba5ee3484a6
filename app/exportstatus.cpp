// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/exportstatus.h"

#include <QDesktopServices>
#include <QFileInfo>
#include <QLabel>
#include <QProgressBar>
#include <QStatusBar>
#include <QToolButton>
#include <QUrl>

namespace {

constexpr int slowMs = 300; ///< nobody waits for what is quicker
constexpr int offeredMs = 10'000;
constexpr int fine = 1000;

} // namespace

ExportStatus::ExportStatus(QStatusBar& bar, ExportController& exports)
    : QObject(&bar)
    , m_bar(bar)
    , m_exports(exports)
    , m_label(new QLabel(tr("Writing the export…")))
    , m_progress(new QProgressBar)
    , m_cancel(new QToolButton)
    , m_folder(new QToolButton)
{
    m_label->setTextFormat(Qt::PlainText);
    m_progress->setRange(0, fine);
    m_progress->setFixedWidth(120);
    m_progress->setTextVisible(false);
    m_progress->setAccessibleName(tr("Writing the export"));
    m_cancel->setText(tr("Cancel"));
    m_cancel->setAccessibleName(tr("Cancel the export"));
    m_cancel->setFocusPolicy(Qt::StrongFocus);
    m_folder->setText(tr("Show in folder"));
    m_folder->setAccessibleName(tr("Show the exported file in its folder"));
    m_folder->setFocusPolicy(Qt::StrongFocus);
    for (QWidget* part : {static_cast<QWidget*>(m_label), static_cast<QWidget*>(m_progress),
                          static_cast<QWidget*>(m_cancel), static_cast<QWidget*>(m_folder)}) {
        bar.addPermanentWidget(part);
        part->hide();
    }
    m_slow.setSingleShot(true);
    m_slow.setInterval(slowMs);
    m_slow.callOnTimeout(this, [this] { setBusy(true); });
    m_offered.setSingleShot(true);
    m_offered.setInterval(offeredMs);
    m_offered.callOnTimeout(m_folder, &QWidget::hide);
    connect(m_cancel, &QToolButton::clicked, &exports, &ExportController::cancel);
    connect(m_folder, &QToolButton::clicked, this,
            [this] { QDesktopServices::openUrl(QUrl::fromLocalFile(m_written)); });
    connect(&exports, &ExportController::progressed, this,
            [this](double done) { m_progress->setValue(qRound(done * fine)); });
    connect(&exports, &ExportController::finished, this, &ExportStatus::end);
}

void ExportStatus::begin()
{
    m_folder->hide();
    m_progress->setValue(0);
    if (m_label->isHidden())
        m_slow.start();
}

void ExportStatus::end(const ExportOutcome& outcome)
{
    m_progress->setValue(0); // of the next, if there is one
    if (!m_exports.isRunning()) {
        m_slow.stop();
        setBusy(false);
    }
    if (!outcome.error)
        showWritten(outcome.files);
    else if (outcome.error->kind == ExportError::Cancelled)
        m_bar.showMessage(tr("The export was cancelled; nothing was written."), offeredMs);
    else
        m_bar.clearMessage();
}

void ExportStatus::setBusy(bool busy)
{
    m_label->setVisible(busy);
    m_progress->setVisible(busy);
    m_cancel->setVisible(busy);
}

void ExportStatus::showWritten(const QStringList& files)
{
    const QString last = files.size() > 1 ? QFileInfo(files.last()).fileName() : QString();
    m_bar.showMessage(last.isEmpty() ? tr("Written: %1").arg(files.first())
                                     : tr("Written: %1 to %2").arg(files.first(), last),
                      offeredMs);
    m_written = QFileInfo(files.first()).absolutePath();
    m_folder->setToolTip(m_written.toHtmlEscaped());
    m_folder->show();
    m_offered.start();
}
