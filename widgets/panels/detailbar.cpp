// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/panels/detailbar.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QToolButton>

DetailBar::DetailBar(QWidget* parent)
    : QWidget(parent)
{
    setAccessibleName(tr("Details: tools"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(panel::margin - 8, 4, panel::margin - 8, 5);
    row->setSpacing(2);
    m_back = addButton(tr("Back"), tr("Back"), tr("What was shown before"));
    m_forward = addButton(tr("Forward"), tr("Forward"), tr("What was shown after it"));
    row->addStretch();
    m_evidence = addButton(tr("Evidence"), tr("Evidence"), tr("Basis, dates and source of every figure"));
    m_pin = addButton(tr("Pin"), tr("Pin"), tr("Keep it at hand"));
    m_show = addButton(tr("Map"), tr("Show on the map"), tr("Show on the map"));
    m_evidence->setCheckable(true);
    m_pin->setCheckable(true);
    connect(m_back, &QToolButton::clicked, this, &DetailBar::backRequested);
    connect(m_forward, &QToolButton::clicked, this, &DetailBar::forwardRequested);
    connect(m_evidence, &QToolButton::toggled, this, &DetailBar::evidenceToggled);
    connect(m_show, &QToolButton::clicked, this, &DetailBar::showOnMapRequested);
    connect(m_pin, &QToolButton::clicked, this, [this](bool checked) {
        m_pin->setChecked(!checked); // it follows what is pinned, and does not decide it
        Q_EMIT pinRequested();
    });
    for (QToolButton* button : {m_back, m_forward, m_pin, m_show})
        button->setEnabled(false);
}

QToolButton* DetailBar::addButton(const QString& word, const QString& name, const QString& hint)
{
    auto* button = new QToolButton(this);
    button->setText(word);
    button->setAccessibleName(name);
    button->setToolTip(panel::plainToolTip(hint));
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    button->setIconSize({16, 16});
    button->setFont(fontFor(panel::label));
    layout()->addWidget(button);
    return button;
}

void DetailBar::setIcons(const QIcon& back, const QIcon& forward, const QIcon& pin, const QIcon& show)
{
    m_back->setIcon(back);
    m_forward->setIcon(forward);
    m_pin->setIcon(pin);
    m_show->setIcon(show);
}

void DetailBar::setStyle(const PanelStyle& style)
{
    m_line = style.hairline;
    setStyleSheet(
        QStringLiteral("QToolButton { border: 1px solid transparent; border-radius: 4px; padding: 3px 6px; "
                       "color: %1; background: transparent; }"
                       "QToolButton:hover { background: %2; }"
                       "QToolButton:pressed, QToolButton:checked { background: %3; border-color: %4; }"
                       "QToolButton:focus { border-color: %5; }"
                       "QToolButton:disabled { color: %6; }")
            .arg(style.ink.name(), style.hover.name(), style.selection.name(), style.noteLine.name(),
                 style.link.name(), style.strongLine.name()));
    update();
}

void DetailBar::setCanGoBack(bool can)
{
    m_back->setEnabled(can);
}

void DetailBar::setCanGoForward(bool can)
{
    m_forward->setEnabled(can);
}

void DetailBar::setCanPin(bool can)
{
    m_pin->setEnabled(can);
}

void DetailBar::setCanShowOnMap(bool can)
{
    m_show->setEnabled(can);
}

void DetailBar::setPinned(bool pinned)
{
    m_pin->setChecked(pinned);
    m_pin->setAccessibleName(pinned ? tr("Unpin") : tr("Pin"));
}

void DetailBar::setEvidenceShown(bool shown)
{
    m_evidence->setChecked(shown);
}

void DetailBar::paintEvent(QPaintEvent* event)
{
    Q_UNUSED(event)
    QPainter(this).fillRect(QRect(0, height() - 1, width(), 1), m_line);
}
