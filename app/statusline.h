// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/audit/finding.h"
#include "model/navigation.h"
#include "widgets/map/scaleindicator.h"

#include <QLabel>
#include <QObject>
#include <QProgressBar>
#include <QStatusBar>
#include <QToolButton>

/// The line below the map: what is open, what goes on, and how large it is seen.
class StatusLine : public QObject
{
    Q_OBJECT

public:
    StatusLine(QStatusBar& bar, Navigation& navigation, QObject* parent = nullptr);

    void setTheme(const ColorTheme& theme);
    void showAtlas(const Atlas& atlas);
    void showScale(double scale, DetailLevel level);

    /// What the audit found, as a button that opens its panel.
    void showFindings(const QList<Finding>& findings);

    /// Whether an atlas is being opened.
    void setBusy(bool busy);
    void showStage(const QString& stage);

Q_SIGNALS:
    void cancelled();
    void fitAllWanted();
    void actualSizeWanted();

private:
    void showFilter();

    Navigation& m_navigation;
    QLabel* m_counts;
    QLabel* m_edition;
    QToolButton* m_findings;
    QLabel* m_stage;
    QProgressBar* m_progress;
    QToolButton* m_cancel;
    QLabel* m_filter;
    ScaleIndicator* m_scale;
};
