// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/dialogs/exportcontext.h"
#include "widgets/export/exportjob.h"

#include "model/latesttask.h"

#include <QDialog>
#include <QTimer>

class ExportForm;
class ExportPreview;
class QPushButton;

/// Asks what to export and how, and shows at once what it will be like. Choosing the file is left to the
/// caller.
class ExportDialog : public QDialog
{
    Q_OBJECT

public:
    /// `start` holds the first choices; what the atlas or the moment does not have is as usual instead.
    ExportDialog(const ExportContext& context, const ExportOptions& start, QWidget* parent = nullptr);
    ~ExportDialog() override;

    [[nodiscard]] ExportOptions options() const;

    /// What was chosen, made ready: when it was accepted, or else nothing.
    [[nodiscard]] const std::optional<ExportJob>& job() const { return m_job; }

    [[nodiscard]] const ExportPreview& preview() const { return *m_preview; }

public Q_SLOTS:
    void accept() override;

private:
    void buildParts();
    void layOut(const QString& language);
    void prepare();
    void refuse(const QString& reason);
    void showSample();

    ExportContext m_context;
    QHash<QString, std::shared_ptr<const MapLayout>> m_layouts; ///< by language
    std::stop_source m_stop;
    QString m_layingOut;       ///< the language; empty while there is no need
    bool m_isAccepted = false; ///< as soon as it is ready
    std::optional<ExportJob> m_job;
    ExportForm* m_form;
    ExportPreview* m_preview;
    QPushButton* m_export = nullptr;
    QTimer m_changed; ///< several changes in a row are one
    LatestTask m_layoutTask;
};
