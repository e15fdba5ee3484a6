// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/tours/stepform.h"

#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalBlocker>

namespace {

constexpr qsizetype longestLine = 300; // of a statement that is to be read from far away
constexpr int notesHeight = 90;

QLineEdit* line(const QString& name, const QString& hint)
{
    auto* edit = new QLineEdit;
    edit->setAccessibleName(name);
    edit->setPlaceholderText(hint);
    edit->setMaxLength(int(longestLine));
    return edit;
}

void setText(QLineEdit& edit, const QString& text)
{
    if (edit.text().trimmed() == text.trimmed())
        return; // it is being typed: the cursor stays, and a space that a word will follow
    const QSignalBlocker blocker(edit);
    edit.setText(text);
    edit.setCursorPosition(0);
}

} // namespace

StepForm::StepForm(QWidget* parent)
    : QWidget(parent)
    , m_title(line(tr("Statement"), tr("What this step says, in a sentence")))
    , m_message(line(tr("Message"), tr("One more line, if it needs one")))
    , m_notes(new QPlainTextEdit)
    , m_theme(new QComboBox)
    , m_goThere(new QPushButton(tr("&Show")))
    , m_takeView(new QPushButton(tr("Use present &view")))
{
    m_notes->setAccessibleName(tr("Notes"));
    m_notes->setPlaceholderText(tr("For who speaks: seen on the console and in the handout"));
    m_notes->setTabChangesFocus(true);
    m_notes->setMinimumHeight(notesHeight);
    m_notes->setMaximumHeight(notesHeight * 2); // the list has the rest
    m_theme->setAccessibleName(tr("Theme"));
    m_theme->addItem(tr("As shown"), int(StepTheme::AsShown));
    m_theme->addItem(tr("Light"), int(StepTheme::Light));
    m_theme->addItem(tr("Dark"), int(StepTheme::Dark));
    m_goThere->setToolTip(tr("Go where this step leads"));
    m_takeView->setToolTip(tr("Let this step show what is shown now"));

    auto* form = new QFormLayout(this);
    form->setContentsMargins(12, 8, 12, 8);
    form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    const auto row = [form](const QString& text, QWidget* field) {
        auto* label = new QLabel(text);
        label->setBuddy(field);
        form->addRow(label, field);
    };
    row(tr("Statement:"), m_title);
    row(tr("Message:"), m_message);
    row(tr("Notes:"), m_notes);
    row(tr("Theme:"), m_theme);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_goThere);
    buttons->addWidget(m_takeView);
    buttons->addStretch();
    form->addRow(buttons);

    connect(m_title, &QLineEdit::textEdited, this, &StepForm::titleTyped);
    connect(m_message, &QLineEdit::textEdited, this, &StepForm::messageTyped);
    connect(m_notes, &QPlainTextEdit::textChanged, this,
            [this] { Q_EMIT notesTyped(m_notes->toPlainText()); });
    connect(m_theme, &QComboBox::activated, this,
            [this] { Q_EMIT themeChosen(StepTheme(m_theme->currentData().toInt())); });
    connect(m_goThere, &QPushButton::clicked, this, &StepForm::goThereWanted);
    connect(m_takeView, &QPushButton::clicked, this, &StepForm::takeViewWanted);
    setStep(nullptr, {});
}

void StepForm::setStep(const TourStep* step, const QString& language)
{
    setEnabled(step != nullptr);
    setText(*m_title, step ? step->title.only(language) : QString());
    setText(*m_message, step ? step->message.only(language) : QString());
    if (step && step->title.only(language).isEmpty())
        m_title->setPlaceholderText(step->title.in(language)); // in another language
    else
        m_title->setPlaceholderText(tr("What this step says, in a sentence"));
    if (const QString notes = step ? step->notes : QString(); m_notes->toPlainText() != notes) {
        const QSignalBlocker blocker(m_notes);
        m_notes->setPlainText(notes);
    }
    m_theme->setCurrentIndex(m_theme->findData(int(step ? step->theme : StepTheme::AsShown)));
}

void StepForm::startTitle()
{
    m_title->setFocus();
    m_title->selectAll();
}
