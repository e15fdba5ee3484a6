// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/panels/views/choicebar.h"

#include <QButtonGroup>
#include <QComboBox>
#include <QHBoxLayout>
#include <QToolButton>

namespace {

constexpr qsizetype mostButtons = 8;

} // namespace

ChoiceBar::ChoiceBar(const QString& accessibleName, QWidget* parent)
    : QWidget(parent)
    , m_row(new QWidget(this))
    , m_buttons(new QHBoxLayout(m_row))
    , m_group(new QButtonGroup(this))
    , m_list(new QComboBox(this))
{
    setAccessibleName(accessibleName);
    m_list->setAccessibleName(accessibleName);
    m_list->setFocusPolicy(Qt::StrongFocus);
    m_list->setMinimumContentsLength(12);
    m_list->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_buttons->setContentsMargins({});
    m_buttons->setSpacing(2);
    m_buttons->setSizeConstraint(QLayout::SetNoConstraint);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    const auto choose = [this](int choice) {
        setCurrent(choice);
        Q_EMIT chosen(choice);
    };
    connect(m_group, &QButtonGroup::idClicked, this, choose);
    connect(m_list, &QComboBox::activated, this, choose);
}

void ChoiceBar::setChoices(const QStringList& choices)
{
    if (choices == m_choices)
        return;
    m_choices = choices;
    qDeleteAll(m_group->buttons());
    m_list->clear();
    m_list->addItems(choices);
    const qsizetype buttons = choices.size() <= mostButtons ? choices.size() : 0;
    for (qsizetype i = 0; i < buttons; ++i) {
        auto* button = new QToolButton;
        button->setText(QString(choices[i]).replace(u'&', QStringLiteral("&&")));
        button->setAccessibleName(choices[i]);
        button->setCheckable(true);
        button->setAutoRaise(true);
        button->setFocusPolicy(Qt::StrongFocus);
        m_group->addButton(button, int(i));
        m_buttons->addWidget(button);
    }
    setPanelStyle(m_style);
    setCurrent(0);
}

void ChoiceBar::setCurrent(int choice)
{
    m_current = choice;
    m_list->setCurrentIndex(choice);
    if (QAbstractButton* button = m_group->button(choice))
        button->setChecked(true);
}

bool ChoiceBar::isList() const
{
    return m_list->isVisibleTo(this);
}

void ChoiceBar::setPanelStyle(const PanelStyle& style)
{
    m_style = style;
    m_list->setFont(panel::fontFor(panel::body));
    for (QAbstractButton* button : m_group->buttons()) {
        button->setFont(panel::fontFor(panel::body));
        button->setStyleSheet(panel::choiceSheet(style));
    }
    updateGeometry();
    fit();
}

QSize ChoiceBar::minimumSizeHint() const
{
    return {m_list->minimumSizeHint().width(),
            std::max(m_list->sizeHint().height(), m_row->sizeHint().height())};
}

void ChoiceBar::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    fit();
}

void ChoiceBar::fit()
{
    const QSize wanted = m_row->sizeHint();
    const bool fits = !m_group->buttons().isEmpty() && wanted.width() <= width();
    const QWidget* had = fits ? static_cast<QWidget*>(m_list) : m_group->button(m_current);
    const bool hadFocus = had && had->hasFocus();
    m_row->setVisible(fits);
    m_list->setVisible(!fits && !m_choices.isEmpty());
    m_row->setGeometry(0, (height() - wanted.height()) / 2, wanted.width(), wanted.height());
    const QSize list = m_list->sizeHint();
    m_list->setGeometry(0, (height() - list.height()) / 2, std::min(width(), std::max(list.width(), 240)),
                        list.height());
    if (!hadFocus)
        return;
    if (fits)
        m_group->button(m_current)->setFocus();
    else
        m_list->setFocus();
}
