// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/audit/finding.h"
#include "widgets/panels/viewpanel.h"

#include <memory>

class QComboBox;
class QToolButton;

/// What the audit found, to filter and to follow to what it is about.
class AuditPanel : public ViewPanel
{
    Q_OBJECT

public:
    explicit AuditPanel(Navigation& navigation, QWidget* parent = nullptr);

    /// The findings that the filters of the panel leave.
    [[nodiscard]] const QList<Finding>& shown() const { return m_shown; }

    /// "0 errors · 1 warning · 14 notes · 3 tensions".
    static QString subtitleOf(const QList<Finding>& findings);

protected:
    void refresh() override;
    void followSelection() override;

private:
    QToolButton* addFilter(const QString& text, bool checked);
    void fillRules();
    void showFindings();
    [[nodiscard]] bool isWanted(const Finding& finding) const;

    QList<QToolButton*> m_severities; ///< in the order of Severity
    QToolButton* m_tensions;
    QToolButton* m_suppressed;
    QToolButton* m_aboutSelection;
    QComboBox* m_rules;
    PictureView* m_cards;
    SheetBox* m_table;
    QList<Finding> m_findings;
    QList<Finding> m_shown;
};
