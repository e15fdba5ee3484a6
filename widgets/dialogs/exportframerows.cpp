// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/dialogs/exportframerows.h"

#include "widgets/dialogs/exportrow.h"

#include <QCheckBox>
#include <QFormLayout>
#include <QGridLayout>
#include <QLineEdit>
#include <QSignalBlocker>

ExportFrameRows::ExportFrameRows(bool hasLicence, QFormLayout& form)
    : QObject(form.parentWidget())
    , m_form(form)
    , m_boxes(new QWidget)
    , m_marking(exportrow::combo(tr("Handling mark")))
    , m_hasLicence(hasLicence)
{
    auto* grid = new QGridLayout(m_boxes);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(4);
    const auto add = [&](const QString& text, const QString& tip, bool FrameOptions::* option) {
        auto* box = new QCheckBox(text);
        box->setAccessibleName(tr("Show in the picture: %1").arg(text));
        box->setToolTip(tip);
        const int index = int(m_parts.size());
        grid->addWidget(box, index / 2, index % 2);
        m_parts.append({box, option});
        connect(box, &QCheckBox::toggled, this, &ExportFrameRows::changed);
        return box;
    };
    add(tr("Title"), tr("What is shown"), &FrameOptions::title);
    add(tr("Subtitle"), tr("The title in the other language, and what is counted"), &FrameOptions::subtitle);
    add(tr("Legend"), tr("What colours and lines mean"), &FrameOptions::legend);
    add(tr("Active filters"), tr("Which filter is active, where one is"), &FrameOptions::filters);
    add(tr("Edition"), tr("The date that the figures are of"), &FrameOptions::edition);
    add(tr("Sources"), tr("The documents that it rests on"), &FrameOptions::sources);
    QCheckBox* licence =
        add(tr("Licence"), tr("Under what the atlas may be passed on"), &FrameOptions::licence);
    if (!hasLicence) {
        const QString reason = tr("The atlas names no licence.");
        licence->setText(tr("Licence (the atlas names none)"));
        grid->removeWidget(licence);
        grid->addWidget(licence, int(m_parts.size() - 1) / 2, 0, 1, 2);
        licence->setEnabled(false);
        licence->setToolTip(reason);
        licence->setAccessibleDescription(reason);
    }
    form.addRow(tr("Around it:"), m_boxes);

    m_marking->setEditable(true);
    m_marking->setInsertPolicy(QComboBox::NoInsert);
    for (const QString& mark : {tr("None"), tr("Internal"), tr("Confidential")})
        m_marking->addItem(mark);
    m_marking->lineEdit()->setMaxLength(80);
    m_marking->lineEdit()->setAccessibleName(tr("Handling mark, one of the list or any text"));
    connect(m_marking, &QComboBox::currentTextChanged, this, &ExportFrameRows::changed);
    form.addRow(tr("Handling &mark:"), m_marking);
    setFrame({});
}

void ExportFrameRows::setVisible(bool visible)
{
    m_form.setRowVisible(m_boxes, visible);
    m_form.setRowVisible(m_marking, visible);
}

FrameOptions ExportFrameRows::frame() const
{
    FrameOptions frame;
    for (const Part& part : m_parts)
        frame.*part.option = part.box->isChecked();
    if (!m_hasLicence)
        frame.licence = m_licence;
    const QString marking = m_marking->currentText().trimmed();
    if (marking != m_marking->itemText(0))
        frame.marking = marking;
    return frame;
}

void ExportFrameRows::setFrame(const FrameOptions& frame)
{
    const QSignalBlocker blocker(this);
    m_licence = frame.licence;
    for (const Part& part : m_parts)
        part.box->setChecked(frame.*part.option && part.box->isEnabled());
    const int index = frame.marking.isEmpty() ? 0 : m_marking->findText(frame.marking);
    m_marking->setCurrentIndex(index);
    if (index < 0)
        m_marking->setEditText(frame.marking);
}
