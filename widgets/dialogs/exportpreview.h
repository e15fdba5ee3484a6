// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/latesttask.h"
#include "widgets/dialogs/exportsample.h"

#include <QTimer>
#include <QWidget>

class ExportPageView;
class QLabel;
class QPlainTextEdit;
class QStackedWidget;
class QToolButton;

/// Shows what an export will be like while it is being chosen; made in the background. Several pages can be
/// turned.
class ExportPreview : public QWidget
{
    Q_OBJECT

public:
    explicit ExportPreview(QWidget* parent = nullptr);

    void showJob(const ExportJob& job);

    /// Says in place of a picture what is going on.
    void showBusy(const QString& text);

    /// Says why there will be no file; empty: there will be one.
    void setReason(const QString& reason);
    [[nodiscard]] QString reason() const;

    /// How large it will be, in words.
    [[nodiscard]] QString sizeText() const;

    /// What was made last of the job; null while it is under way.
    [[nodiscard]] const std::optional<ExportSample>& sample() const { return m_sample; }

    QSize sizeHint() const override { return {560, 460}; }

Q_SIGNALS:
    void made(); ///< there is a sample of the job

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void buildParts();
    void turn(int by);
    void request();
    void take(const ExportSample& sample);
    void showPages();

    std::optional<ExportJob> m_job;
    std::shared_ptr<const ExportDocument> m_document; ///< of the job
    qsizetype m_page = 0;
    std::optional<ExportSample> m_sample;

    QStackedWidget* m_stack;
    ExportPageView* m_view;
    QPlainTextEdit* m_text;
    QToolButton* m_previous;
    QToolButton* m_next;
    QLabel* m_number;
    QLabel* m_size;
    QLabel* m_reason;
    QTimer m_resized;
    LatestTask m_task; ///< last: its end is waited for before anything else goes
};
