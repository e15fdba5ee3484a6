// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/statusline.h"

#include <QLocale>

StatusLine::StatusLine(QStatusBar& bar, QObject* parent)
    : QObject(parent)
    , m_counts(new QLabel)
    , m_edition(new QLabel)
    , m_stage(new QLabel)
    , m_progress(new QProgressBar)
    , m_cancel(new QToolButton)
    , m_zoom(new QLabel)
{
    for (QLabel* label : {m_counts, m_edition, m_stage, m_zoom})
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
    for (QWidget* widget : {static_cast<QWidget*>(m_stage), static_cast<QWidget*>(m_progress),
                            static_cast<QWidget*>(m_cancel), static_cast<QWidget*>(m_zoom)})
        bar.addPermanentWidget(widget);
    setBusy(false);
}

void StatusLine::showAtlas(const Atlas& atlas)
{
    const qsizetype outside = atlas.entitiesOf({}).size();
    m_counts->setText(tr("%n entities", nullptr, int(atlas.entities.size() - outside)) +
                      QStringLiteral(" · ") + tr("%n beside the stack", nullptr, int(outside)) +
                      QStringLiteral(" · ") + tr("%n relations", nullptr, int(atlas.relations.size())));
    m_edition->setText(QStringLiteral("· ") + tr("Edition %1").arg(atlas.edition));
}

void StatusLine::showZoom(double zoom)
{
    m_zoom->setText(QLocale().toString(qRound(zoom * 100)) + QStringLiteral(" %"));
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
