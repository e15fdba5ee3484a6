// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/statusline.h"

#include "model/audit/auditcount.h"

#include <QLocale>

StatusLine::StatusLine(QStatusBar& bar, Navigation& navigation, QObject* parent)
    : QObject(parent)
    , m_navigation(navigation)
    , m_counts(new QLabel)
    , m_edition(new QLabel)
    , m_findings(new QToolButton)
    , m_stage(new QLabel)
    , m_progress(new QProgressBar)
    , m_cancel(new QToolButton)
    , m_filter(new QLabel)
    , m_scale(new ScaleIndicator(navigation))
{
    for (QLabel* label : {m_counts, m_edition, m_stage, m_filter})
        label->setTextFormat(Qt::PlainText);
    m_progress->setRange(0, 0);
    m_progress->setFixedWidth(120);
    m_progress->setTextVisible(false);
    m_progress->setAccessibleName(tr("Opening"));
    m_cancel->setText(tr("Cancel"));
    m_cancel->setAccessibleName(tr("Cancel opening"));
    connect(m_cancel, &QToolButton::clicked, this, &StatusLine::cancelled);
    bar.setContentsMargins(8, 0, 8, 0);
    bar.addWidget(m_counts);
    bar.addWidget(m_edition);
    bar.addWidget(m_findings);
    m_findings->setAutoRaise(true);
    m_findings->setFocusPolicy(Qt::TabFocus);
    m_findings->hide();
    connect(m_findings, &QToolButton::clicked, &navigation,
            [this] { m_navigation.setPanel(PanelKind::Audit); });
    bar.addWidget(m_filter);
    for (QWidget* widget : {static_cast<QWidget*>(m_stage), static_cast<QWidget*>(m_progress),
                            static_cast<QWidget*>(m_cancel), static_cast<QWidget*>(m_scale)})
        bar.addPermanentWidget(widget);
    connect(m_scale, &ScaleIndicator::fitAllWanted, this, &StatusLine::fitAllWanted);
    connect(m_scale, &ScaleIndicator::actualSizeWanted, this, &StatusLine::actualSizeWanted);
    connect(&m_navigation, &Navigation::lensChanged, this, &StatusLine::showFilter);
    connect(&m_navigation, &Navigation::viewChanged, this, &StatusLine::showFilter);
    connect(&m_navigation, &Navigation::passingChanged, this, &StatusLine::showFilter);
    setBusy(false);
    showFilter();
}

void StatusLine::setTheme(const ColorTheme& theme)
{
    m_scale->setTheme(theme);
}

void StatusLine::showAtlas(const Atlas& atlas)
{
    const qsizetype outside = atlas.entitiesOf({}).size();
    m_counts->setText(tr("%n entities", nullptr, int(atlas.entities.size() - outside)) +
                      QStringLiteral(" · ") + tr("%n beside the stack", nullptr, int(outside)) +
                      QStringLiteral(" · ") + tr("%n relations", nullptr, int(atlas.relations.size())));
    m_edition->setText(QStringLiteral("· ") + tr("Edition %1").arg(atlas.edition));
    m_findings->hide(); // until its audit is done
}

void StatusLine::showFindings(const QList<Finding>& findings)
{
    const AuditCount count = countOf(findings);
    QStringList parts;
    if (count.errors > 0)
        parts << tr("%n errors", nullptr, count.errors);
    if (count.warnings > 0)
        parts << tr("%n warnings", nullptr, count.warnings);
    if (count.notes > 0)
        parts << tr("%n notes", nullptr, count.notes);
    if (count.tensions > 0)
        parts << tr("%n tensions", nullptr, count.tensions);
    const QString text = parts.isEmpty() ? tr("no findings") : parts.join(QStringLiteral(" · "));
    m_findings->setText(tr("Audit: %1").arg(text));
    m_findings->setAccessibleName(m_findings->text());
    m_findings->setToolTip(tr("What the atlas contradicts itself in; opens the audit"));
    m_findings->show();
}

void StatusLine::showScale(double scale, DetailLevel level)
{
    m_scale->setZoom(scale, level);
}

/// What of the map is not shown, so that nobody takes a part for the whole.
void StatusLine::showFilter()
{
    QStringList parts;
    if (const Passing& passing = m_navigation.passing(); !passing.isEverything() && m_navigation.atlas()) {
        const qsizetype all = m_navigation.atlas()->entities.size();
        parts << tr("%1 of %Ln entities", nullptr, int(all)).arg(QLocale().toString(passing.countOf(all)));
    }
    if (m_navigation.view().only)
        parts << tr("only what stands out");
    if (const int hidden = int(m_navigation.lens().hiddenKinds.size()); hidden > 0)
        parts << tr("%n kinds of relations hidden", nullptr, hidden);
    m_filter->setText(parts.isEmpty()
                          ? QString()
                          : QStringLiteral("· ") + tr("Filter: %1").arg(parts.join(QStringLiteral(", "))));
}

void StatusLine::setBusy(bool busy)
{
    m_stage->setVisible(busy);
    m_progress->setVisible(busy);
    m_cancel->setVisible(busy);
    if (busy)
        m_stage->clear();
}

void StatusLine::showStage(const QString& stage)
{
    m_stage->setText(stage);
}
