// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/present/consolestep.h"

#include "widgets/panels/panelstyle.h"
#include "widgets/present/steppicture.h"
#include "widgets/present/steppictures.h"
#include "widgets/present/talkwords.h"

#include <QHBoxLayout>
#include <QLabel>

using Cover = Presentation::Cover;

namespace {

QLabel* label(const char* name, const panel::TextLook& look)
{
    auto* made = new QLabel;
    made->setObjectName(QLatin1String(name));
    made->setTextFormat(Qt::PlainText);
    made->setWordWrap(true);
    made->setFont(panel::fontFor(look));
    made->setMinimumWidth(1); // a long word is cut, and makes the window no wider
    return made;
}

void setQuiet(QLabel* label, const PanelStyle& style)
{
    QPalette quiet = style.palette();
    quiet.setColor(QPalette::WindowText, style.secondary);
    label->setPalette(quiet);
}

} // namespace

ConsoleStep::ConsoleStep(const Presentation& presentation, const StepPictures& pictures, QWidget* parent)
    : QWidget(parent)
    , m_presentation(presentation)
    , m_pictures(pictures)
    , m_state(label("state", panel::bodyStrong))
    , m_picture(new StepPicture)
    , m_title(label("title", panel::otherName))
    , m_message(label("message", panel::body))
    , m_nextHeading(label("nextHeading", panel::smallStrong))
    , m_next(new StepPicture)
    , m_nextTitle(label("nextTitle", panel::strongText))
{
    m_nextHeading->setFont(panel::headingFont());
    m_nextHeading->setText(tr("Next"));
    QFont bold = m_title->font();
    bold.setBold(true);
    m_title->setFont(bold);
    m_picture->setObjectName(QStringLiteral("picture"));
    m_next->setObjectName(QStringLiteral("nextPicture"));
    m_next->setFixedSize(panel::scaled(176), panel::scaled(99));
    m_nextTitle->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    auto* words = new QVBoxLayout;
    words->setSpacing(4);
    words->addWidget(m_nextHeading);
    words->addWidget(m_nextTitle, 1);
    auto* next = new QHBoxLayout;
    next->setSpacing(12);
    next->addWidget(m_next, 0, Qt::AlignTop);
    next->addLayout(words, 1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_picture, 1);
    layout->addWidget(m_state);
    layout->addWidget(m_title);
    layout->addWidget(m_message);
    layout->addSpacing(4);
    layout->addLayout(next);
    connect(&presentation, &Presentation::stateChanged, this, &ConsoleStep::follow);
    connect(&pictures, &StepPictures::pictureReady, this, &ConsoleStep::follow);
    follow();
}

void ConsoleStep::setTheme(const ColorTheme& theme)
{
    const PanelStyle style = PanelStyle::of(theme);
    m_picture->setTheme(theme);
    m_next->setTheme(theme);
    setQuiet(m_message, style);
    setQuiet(m_nextHeading, style);
    m_state->setStyleSheet(QStringLiteral("QLabel { background: %1; color: %2; border: 1px solid %3;"
                                          " border-radius: 4px; padding: 4px 8px; }")
                               .arg(style.warningFill.name(), style.ink.name(), style.warningLine.name()));
}

void ConsoleStep::setLanguage(const QString& language)
{
    m_language = language;
    follow();
}

void ConsoleStep::follow()
{
    const QStringList state = stateWords(m_presentation);
    m_state->setText(state.join(QStringLiteral("  ·  ")));
    m_state->setVisible(!state.isEmpty());
    const Cover cover = m_presentation.cover();
    m_picture->setVeil(cover == Cover::Black   ? tr("Black screen")
                       : cover == Cover::White ? tr("White screen")
                                               : QString());
    if (m_presentation.count() == 0)
        return;
    const TourStep& step = m_presentation.current();
    m_title->setText(step.title.in(m_language));
    m_message->setText(step.message.in(m_language));
    m_message->setVisible(!m_message->text().isEmpty());
    m_picture->setPicture(m_pictures.picture(m_presentation.step()),
                          QString::number(m_presentation.step() + 1));
    m_picture->setAccessibleName(tr("Picture of the step: %1").arg(m_title->text()));
    showNext();
}

void ConsoleStep::showNext()
{
    const TourStep* next = m_presentation.following();
    m_next->setVisible(next);
    m_nextTitle->setText(next ? next->title.in(m_language) : tr("End of the tour"));
    if (!next)
        return;
    m_next->setPicture(m_pictures.picture(m_presentation.step() + 1),
                       QString::number(m_presentation.step() + 2));
    m_next->setAccessibleName(tr("Picture of the next step: %1").arg(m_nextTitle->text()));
}
