// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/dialogs/exportdialog.h"

#include "widgets/dialogs/exportform.h"
#include "widgets/dialogs/exportpreview.h"
#include "widgets/dialogs/settingsdialog.h"

#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QPushButton>
#include <QScreen>
#include <QVBoxLayout>

ExportDialog::ExportDialog(const ExportContext& context, const ExportOptions& start, QWidget* parent)
    : QDialog(parent)
    , m_context(context)
    , m_layouts{{context.language, context.layout}}
    , m_form(new ExportForm(context, start))
    , m_preview(new ExportPreview)
    , m_layoutTask(*this)
{
    setWindowTitle(tr("Export"));
    buildParts();
    m_changed.setSingleShot(true);
    m_changed.setInterval(100);
    m_changed.callOnTimeout(this, &ExportDialog::prepare);
    connect(m_form, &ExportForm::changed, this, [this] {
        m_job.reset();
        m_isAccepted = false;
        m_export->setEnabled(true); // until it is known better
        m_changed.start();
    });
    connect(m_preview, &ExportPreview::made, this, &ExportDialog::showSample);
    m_changed.start(0);
}

ExportDialog::~ExportDialog()
{
    m_stop.request_stop();
}

void ExportDialog::buildParts()
{
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    m_export = buttons->addButton(tr("E&xport…"), QDialogButtonBox::AcceptRole);
    connect(buttons, &QDialogButtonBox::accepted, this, &ExportDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto* parts = new QHBoxLayout;
    parts->setSpacing(16);
    parts->addWidget(m_form);
    parts->addWidget(m_preview, 1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 12);
    layout->setSpacing(12);
    layout->addLayout(parts, 1);
    layout->addWidget(buttons);
    m_export->setDefault(true); // not before it is part of the dialog, or else Return cancels

    m_form->setFixedWidth(std::max(m_form->sizeHint().width(), fontMetrics().averageCharWidth() * 54));
    m_form->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Expanding);
    const QSize wanted(m_form->width() + 700, std::max(620, m_form->sizeHint().height() + 90));
    constexpr int aroundWindow = 48; // its frame, and a bar of the desktop
    const QSize room = screen()->availableSize() - QSize(aroundWindow, aroundWindow);
    resize(wanted.boundedTo(room).boundedTo({1240, 760}));
}

ExportOptions ExportDialog::options() const
{
    return m_form->options();
}

/// Names take another room in another language.
void ExportDialog::layOut(const QString& language)
{
    m_preview->showBusy(tr("Laying the map out in: %1").arg(SettingsDialog::ownName(language)));
    if (m_layingOut == language)
        return;
    m_stop.request_stop();
    m_stop = std::stop_source();
    m_layingOut = language;
    m_layoutTask.start(
        [make = m_context.layOut, language, stop = m_stop.get_token()] { return make(language, stop); },
        [this, language](const std::shared_ptr<const MapLayout>& layout) {
            m_layingOut.clear();
            if (!layout)
                return;
            m_layouts.insert(language, layout);
            prepare();
            if (m_isAccepted)
                accept();
        });
}

/// Makes ready what is chosen, as far as that can be done at once.
void ExportDialog::prepare()
{
    m_changed.stop();
    const ExportOptions options = m_form->options();
    const auto layout = m_layouts.value(options.language);
    if (!layout && m_context.layOut) {
        m_preview->setReason({});
        layOut(options.language);
        return;
    }
    auto job = prepareExport(m_context.atlas, layout ? layout : m_context.layout, options);
    if (!job) {
        refuse(job.error().text);
        return;
    }
    m_job = *std::move(job);
    m_preview->showJob(*m_job);
}

void ExportDialog::refuse(const QString& reason)
{
    m_job.reset();
    m_isAccepted = false;
    m_preview->showBusy(tr("There is nothing to show."));
    m_preview->setReason(reason);
    m_export->setEnabled(false);
}

void ExportDialog::showSample()
{
    const ExportSample& sample = *m_preview->sample();
    if (sample.document && !sample.document->pages.isEmpty())
        m_form->setPage(sample.document->pages[sample.page].picture.page.size());
    m_export->setEnabled(m_preview->reason().isEmpty());
}

void ExportDialog::accept()
{
    if (!m_job)
        prepare();
    if (m_job && m_export->isEnabled())
        QDialog::accept();
    else
        m_isAccepted = !m_layingOut.isEmpty();
}
