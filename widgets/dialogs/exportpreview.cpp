// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/dialogs/exportpreview.h"

#include "widgets/dialogs/exportpageview.h"
#include "widgets/render/colortheme.h"

#include <QFontDatabase>
#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace {

QLabel* plainLabel()
{
    auto* label = new QLabel;
    label->setTextFormat(Qt::PlainText);
    return label;
}

QToolButton* turner(const QString& accessibleName, Qt::ArrowType arrow)
{
    auto* button = new QToolButton;
    button->setArrowType(arrow);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::StrongFocus);
    button->setAccessibleName(accessibleName);
    button->setToolTip(accessibleName);
    return button;
}

} // namespace

ExportPreview::ExportPreview(QWidget* parent)
    : QWidget(parent)
    , m_stack(new QStackedWidget)
    , m_view(new ExportPageView)
    , m_text(new QPlainTextEdit)
    , m_previous(turner(tr("Previous page"), Qt::LeftArrow))
    , m_next(turner(tr("Next page"), Qt::RightArrow))
    , m_number(plainLabel())
    , m_size(plainLabel())
    , m_reason(plainLabel())
    , m_task(*this)
{
    m_resized.setSingleShot(true);
    m_resized.setInterval(80);
    m_resized.callOnTimeout(this, &ExportPreview::request);
    buildParts();
    connect(m_previous, &QToolButton::clicked, this, [this] { turn(-1); });
    connect(m_next, &QToolButton::clicked, this, [this] { turn(1); });
    setReason({});
    showPages();
}

void ExportPreview::buildParts()
{
    m_text->setReadOnly(true);
    m_text->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_text->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_text->setAccessibleName(tr("Beginning of the file"));
    m_text->setTabChangesFocus(true);
    m_stack->addWidget(m_view);
    m_stack->addWidget(m_text);
    m_reason->setWordWrap(true);
    m_reason->setContentsMargins(10, 8, 10, 8);
    m_reason->setObjectName(QStringLiteral("exportReason"));
    m_size->setObjectName(QStringLiteral("exportSize"));

    auto* foot = new QHBoxLayout;
    foot->setSpacing(4);
    foot->addWidget(m_previous);
    foot->addWidget(m_number);
    foot->addWidget(m_next);
    foot->addStretch();
    foot->addWidget(m_size);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_stack, 1);
    layout->addWidget(m_reason);
    layout->addLayout(foot);
}

void ExportPreview::showJob(const ExportJob& job)
{
    m_job = job;
    m_document.reset();
    m_sample.reset();
    request();
}

void ExportPreview::showBusy(const QString& text)
{
    m_job.reset();
    m_sample.reset();
    m_stack->setCurrentWidget(m_view);
    m_view->setWords(text);
    m_size->clear();
    showPages();
}

void ExportPreview::setReason(const QString& reason)
{
    const bool dark = palette().color(QPalette::Window).lightness() < 128;
    const ColorTheme theme = ColorTheme::of(dark ? ColorTheme::Mode::Dark : ColorTheme::Mode::Light);
    m_reason->setStyleSheet(QStringLiteral("QLabel{background:%1;border:1px solid %2;color:%3}")
                                .arg(theme.warningFill.name(), theme.warningLine.name(), theme.ink.name()));
    m_reason->setText(reason);
    m_reason->setAccessibleName(reason);
    m_reason->setVisible(!reason.isEmpty());
}

QString ExportPreview::reason() const
{
    return m_reason->text();
}

QString ExportPreview::sizeText() const
{
    return m_size->text();
}

void ExportPreview::turn(int by)
{
    m_page += by;
    showPages();
    request();
}

/// Has the sample made anew; the document stays as it is.
void ExportPreview::request()
{
    if (!m_job)
        return;
    m_task.start([job = *m_job, document = m_document, page = m_page,
                  room = m_view->room()] { return sampleOf(job, document, page, room); },
                 [this](const ExportSample& sample) {
                     if (m_job)
                         take(sample);
                 });
}

void ExportPreview::take(const ExportSample& sample)
{
    m_document = sample.document;
    m_page = sample.page;
    m_sample = sample;
    const auto size = sizeOf(sample, m_job->options);
    const bool isData = !sample.document && !sample.error;
    QString words;
    if (sample.error)
        words = tr("There is nothing to show.");
    else if (isData && sample.text.isEmpty())
        words = tr("A workbook has no picture.");
    m_view->setPicture(sample.picture, m_job->options.theme == ColorTheme::Mode::Dark);
    m_view->setWords(words);
    m_text->setPlainText(sample.text);
    m_stack->setCurrentWidget(isData && !sample.text.isEmpty() ? static_cast<QWidget*>(m_text) : m_view);
    m_size->setText(size.value_or(QString()));
    setReason(size ? QString() : size.error());
    showPages();
    Q_EMIT made();
}

void ExportPreview::showPages()
{
    const qsizetype pages = m_job && m_document ? m_document->pages.size() : 1;
    for (QWidget* part :
         {static_cast<QWidget*>(m_previous), static_cast<QWidget*>(m_next), static_cast<QWidget*>(m_number)})
        part->setVisible(pages > 1);
    m_previous->setEnabled(m_page > 0);
    m_next->setEnabled(m_page + 1 < pages);
    m_number->setText(tr("page %1 of %2").arg(m_page + 1).arg(pages));
    m_view->setAccessibleDescription(pages > 1 ? m_number->text() : QString());
}

void ExportPreview::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    m_resized.start();
}
