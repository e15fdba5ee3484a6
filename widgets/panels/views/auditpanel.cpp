// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/panels/views/auditpanel.h"

#include "model/audit/audit.h"
#include "model/audit/auditcount.h"
#include "widgets/panels/pictureview.h"
#include "widgets/panels/sheetbox.h"
#include "widgets/panels/views/auditparts.h"
#include "widgets/panels/views/emptypage.h"
#include "widgets/render/panels/auditpicture.h"

#include <algorithm>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QToolButton>
#include <QVBoxLayout>

AuditPanel::AuditPanel(Navigation& navigation, QWidget* parent)
    : ViewPanel(navigation, PanelKind::Audit, parent)
    , m_severities{addFilter(tr("Errors"), true), addFilter(tr("Warnings"), true),
                   addFilter(tr("Notes"), true)}
    , m_tensions(addFilter(tr("Tensions"), true))
    , m_suppressed(addFilter(tr("Suppressed"), false))
    , m_aboutSelection(addFilter(tr("About the selection"), false))
    , m_rules(new QComboBox)
    , m_cards(makePictureView(tr("Findings of the audit")))
    , m_table(makeSheetBox())
{
    m_rules->setAccessibleName(tr("Rule"));
    m_rules->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_rules->setMinimumContentsLength(12);
    fillRules();
    connect(m_rules, &QComboBox::currentIndexChanged, this, &AuditPanel::showFindings);

    auto* page = new QWidget;
    auto* above = new QHBoxLayout;
    above->setContentsMargins(8, 0, 8, 4);
    above->setSpacing(2);
    for (QToolButton* button : std::as_const(m_severities))
        above->addWidget(button);
    above->addWidget(m_tensions);
    above->addWidget(m_suppressed);
    above->addStretch(1);
    auto* second = new QHBoxLayout;
    second->setContentsMargins(8, 0, 8, 4);
    second->addWidget(m_aboutSelection);
    second->addWidget(m_rules, 1);
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addLayout(above);
    column->addLayout(second);
    column->addWidget(new EmptyPage(m_cards, tr("Nothing was found.")), 1);
    page->setFocusProxy(m_cards);
    addPage(tr("Findings"), page);
    addPage(tr("Table"), m_table);
    onTheme([this](const ColorTheme& theme) {
        for (QToolButton* button : findChildren<QToolButton*>())
            button->setFont(panel::fontFor(panel::label));
        m_rules->setFont(panel::fontFor(panel::label));
        m_rules->setPalette(PanelStyle::of(theme).palette());
    });
}

QToolButton* AuditPanel::addFilter(const QString& text, bool checked)
{
    auto* button = new QToolButton;
    button->setText(text);
    button->setCheckable(true);
    button->setChecked(checked);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::StrongFocus);
    connect(button, &QToolButton::toggled, this, &AuditPanel::showFindings);
    return button;
}

void AuditPanel::fillRules()
{
    m_rules->addItem(tr("All rules"), QString());
    for (const AuditRule& rule : auditRules())
        m_rules->addItem(rule.title, rule.id);
}

QString AuditPanel::subtitleOf(const QList<Finding>& findings)
{
    const AuditCount count = countOf(findings);
    QStringList parts{tr("%n errors", nullptr, count.errors), tr("%n warnings", nullptr, count.warnings),
                      tr("%n notes", nullptr, count.notes)};
    if (count.tensions > 0)
        parts << tr("%n tensions", nullptr, count.tensions);
    if (count.suppressed > 0)
        parts << tr("%n suppressed", nullptr, count.suppressed);
    return parts.join(QStringLiteral(" · "));
}

void AuditPanel::refresh()
{
    load([this, data = atlas(), passing = navigation().passing(), words = language()] {
        QList<Finding> findings = passingFindings(audit(*data, words), passing);
        const QString sources = auditSources(*data, findings);
        return [this, findings = std::move(findings), sources] {
            m_findings = findings;
            setSubtitle(subtitleOf(m_findings));
            setSources(sources);
            showFindings();
        };
    });
}

bool AuditPanel::isWanted(const Finding& finding) const
{
    const QString rule = m_rules->currentData().toString();
    const auto& selection = navigation().selection();
    if (!rule.isEmpty() && finding.rule != rule)
        return false;
    if (m_aboutSelection->isChecked() && selection && finding.subject != *selection &&
        !finding.about.contains(*selection))
        return false;
    if (!finding.suppressed.isEmpty())
        return m_suppressed->isChecked();
    return isTension(finding) ? m_tensions->isChecked() : m_severities[int(finding.severity)]->isChecked();
}

void AuditPanel::showFindings()
{
    if (!atlas())
        return;
    m_shown.clear();
    std::ranges::copy_if(m_findings, std::back_inserter(m_shown),
                         [this](const Finding& finding) { return isWanted(finding); });
    m_cards->setMaker([data = atlas(), findings = m_shown](const PanelLook& look) {
        return auditPicture(*data, findings, look);
    });
    m_table->setSheet(std::make_shared<const Sheet>(auditSheet(*atlas(), m_shown, language())));
    EmptyPage* page = EmptyPage::of(m_cards);
    page->setSentence(m_findings.isEmpty() ? tr("The audit found nothing.")
                                           : tr("No finding passes these filters."));
    page->setEmpty(m_shown.isEmpty());
}

void AuditPanel::followSelection()
{
    if (m_aboutSelection->isChecked())
        showFindings();
}
